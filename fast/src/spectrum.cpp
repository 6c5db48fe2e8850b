#include <latent/singular_values.hpp>
#include <latent/spectrum.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <string>

namespace latent::fast {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr double k_ulp = std::numeric_limits<double>::epsilon();

void require_usable(const Eigen::Ref<const MatrixXd>& samples) {
  if (samples.rows() < 2) {
    throw std::invalid_argument("a covariance needs at least 2 samples (rows), got " +
                                std::to_string(samples.rows()));
  }
  if (samples.cols() < 1) throw std::invalid_argument("a covariance needs at least 1 column");
  for (Index j = 0; j < samples.cols(); ++j) {
    for (Index i = 0; i < samples.rows(); ++i) {
      if (!std::isfinite(samples(i, j))) {
        throw std::invalid_argument(std::string(std::isnan(samples(i, j)) ? "NaN" : "infinity") +
                                    " in row " + std::to_string(i) + ", column " +
                                    std::to_string(j) +
                                    " (counted from 0); a covariance needs finite samples");
      }
    }
  }
}

// Twice, for the first mean is rounded relative to the samples, and what it misses by may be large
// against their spread.
void centre_columns(MatrixXd& x) {
  for (int pass = 0; pass < 2; ++pass) x.rowwise() -= x.colwise().mean().eval();
}

struct Line {
  double slope = 0;
  double intercept = 0;
  double slope_error = 0;  // needs three points
  VectorXd residuals;
};

Line least_squares(const VectorXd& x, const VectorXd& y) {
  const double x_mean = x.mean();
  const double y_mean = y.mean();
  const VectorXd dx = x.array() - x_mean;
  const VectorXd dy = y.array() - y_mean;
  const double spread = dx.squaredNorm();
  Line line;
  line.slope = dx.dot(dy) / spread;
  line.intercept = y_mean - line.slope * x_mean;
  line.residuals = dy - line.slope * dx;
  if (x.size() > 2) {
    line.slope_error =
        std::sqrt(line.residuals.squaredNorm() / static_cast<double>(x.size() - 2) / spread);
  }
  return line;
}

double decay(const VectorXd& x, const VectorXd& y, Index from, Index size) {
  return -least_squares(x.segment(from, size), y.segment(from, size)).slope;
}

// t-statistic of a quadratic term, given what the line leaves: (x - mean)^2 made orthogonal to 1
// and x, which for equally spaced x takes no more than centring.
double quadratic_t(const VectorXd& x, const VectorXd& residuals) {
  VectorXd quadratic = (x.array() - x.mean()).square();
  quadratic.array() -= quadratic.mean();
  const double spread = quadratic.squaredNorm();
  const double coefficient = quadratic.dot(residuals) / spread;
  const double rest = (residuals - coefficient * quadratic).squaredNorm();
  return coefficient / std::sqrt(rest / static_cast<double>(x.size() - 3) / spread);
}

void judge(GeometricFit& fit, double rounding) {
  fit.explains_too_little = fit.r_squared < 0.95;
  fit.bends =
      std::abs(fit.curvature_t) > 3 &&
      std::abs(fit.log_rho_first_half - fit.log_rho_second_half) > std::abs(fit.log_rho) / 4;
  fit.power_law_fits_better = !fit.exact && fit.power_law_r_squared > fit.r_squared;
  const double fall = fit.log_rho * static_cast<double>(fit.window.size() - 1);
  fit.no_decay = !(fit.rho > 1 && fit.log_rho > 2 * fit.log_rho_error && fall > rounding);
}

VectorXd log_of_window(const Eigen::Ref<const VectorXd>& eigenvalues, Window window) {
  const auto text =
      "window [" + std::to_string(window.first) + ", " + std::to_string(window.last) + ")";
  if (window.first < 0 || window.last < window.first || window.last > eigenvalues.size()) {
    throw std::invalid_argument(text + " is not within the " + std::to_string(eigenvalues.size()) +
                                " eigenvalues");
  }
  if (window.size() < k_smallest_window) {
    throw std::invalid_argument(text + " holds " + std::to_string(window.size()) +
                                " eigenvalues; a fit needs at least " +
                                std::to_string(k_smallest_window));
  }
  VectorXd logs(window.size());
  for (Index i = 0; i < logs.size(); ++i) {
    const double eigenvalue = eigenvalues(window.first + i);
    if (!(eigenvalue > 0) || std::isinf(eigenvalue)) {
      throw std::invalid_argument(text + " reaches eigenvalue " + std::to_string(window.first + i) +
                                  ", which is not positive and finite");
    }
    logs(i) = std::log(eigenvalue);
  }
  return logs;
}

void require_share(double eps) {
  if (!(0 < eps && eps < 1)) throw std::invalid_argument("eps must lie strictly between 0 and 1");
}

}  // namespace

CovarianceSpectrum covariance_spectrum(const Eigen::Ref<const MatrixXd>& samples) {
  require_usable(samples);
  // Scaled by a power of two, so that no square on the way overflows or vanishes.
  int exponent = 0;
  std::frexp(samples.cwiseAbs().maxCoeff(), &exponent);
  MatrixXd x = samples.unaryExpr([=](double v) { return std::ldexp(v, -exponent); });
  const double norm = x.norm();
  centre_columns(x);
  const auto degrees = static_cast<double>(samples.rows() - 1);
  const auto variance = [&](double squared) { return std::ldexp(squared / degrees, 2 * exponent); };

  CovarianceSpectrum spectrum;
  spectrum.samples = samples.rows();
  spectrum.total_variance = variance(x.squaredNorm());
  const VectorXd sigma = singular_values(std::move(x));
  const double size = static_cast<double>(std::max(samples.rows(), samples.cols()));
  const double threshold = k_ulp * std::max(size * sigma(0), norm);
  spectrum.rank = (sigma.array() > threshold).count();
  spectrum.zero_threshold = variance(threshold * threshold);
  spectrum.eigenvalues = VectorXd::Zero(samples.cols());
  for (Index k = 0; k < sigma.size(); ++k) {
    spectrum.eigenvalues(k) = variance(sigma(k) * sigma(k));
  }
  const bool too_large = !std::isfinite(spectrum.total_variance);
  const bool too_small = spectrum.rank > 0 && spectrum.eigenvalues(spectrum.rank - 1) <
                                                  std::numeric_limits<double>::min();
  if (too_large || too_small) {
    throw std::invalid_argument(std::string("the samples are too ") +
                                (too_large ? "large" : "small") +
                                ": their variances leave the range of double; rescale them");
  }
  return spectrum;
}

GeometricFit fit_geometric(const Eigen::Ref<const VectorXd>& eigenvalues, Window window) {
  const VectorXd y = log_of_window(eigenvalues, window);
  const Index size = window.size();
  const VectorXd k = VectorXd::LinSpaced(size, static_cast<double>(window.first),
                                         static_cast<double>(window.last - 1));
  const Line line = least_squares(k, y);
  const double total = (y.array() - y.mean()).matrix().squaredNorm();
  const double left = line.residuals.squaredNorm();

  GeometricFit fit;
  fit.window = window;
  fit.log_rho = -line.slope;
  fit.rho = std::exp(fit.log_rho);
  fit.log_rho_error = line.slope_error;
  fit.log_scale = line.intercept;
  fit.residual_deviation = std::sqrt(left / static_cast<double>(size - 2));
  fit.largest_residual = line.residuals.cwiseAbs().maxCoeff();
  fit.log_rho_first_half = decay(k, y, 0, size / 2);
  fit.log_rho_second_half = decay(k, y, size - size / 2, size / 2);
  const double rounding = 8 * k_ulp * std::max(1.0, y.cwiseAbs().maxCoeff());
  fit.exact = fit.largest_residual <= rounding;
  if (!fit.exact) {
    fit.r_squared = 1 - left / total;
    fit.lag_one_correlation =
        line.residuals.head(size - 1).dot(line.residuals.tail(size - 1)) / left;
    fit.curvature_t = quadratic_t(k, line.residuals);
  }
  const Line power = least_squares(k.unaryExpr([](double v) { return std::log1p(v); }), y);
  fit.power_law_exponent = -power.slope;
  if (total > 0) fit.power_law_r_squared = 1 - power.residuals.squaredNorm() / total;
  judge(fit, rounding);
  return fit;
}

Index modes_above(const Eigen::Ref<const VectorXd>& eigenvalues, double eps) {
  require_share(eps);
  if (eigenvalues.size() == 0) return 0;
  return (eigenvalues.array() > eps * eigenvalues(0)).count();
}

Index modes_for_energy(const Eigen::Ref<const VectorXd>& eigenvalues, double eps) {
  require_share(eps);
  // From the smallest up, which keeps small tails accurate.
  VectorXd tail(eigenvalues.size() + 1);
  tail(eigenvalues.size()) = 0;
  for (Index k = eigenvalues.size(); k-- > 0;) tail(k) = tail(k + 1) + eigenvalues(k);
  const double allowed = eps * tail(0);
  return std::find_if(tail.begin(), tail.end(), [=](double t) { return t <= allowed; }) -
         tail.begin();
}

}  // namespace latent::fast
