#include "app/spectrum_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <latent/fast.hpp>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <system_error>
#include <utility>

#include "app/input_error.hpp"

namespace latent::app {
namespace {

using Eigen::Index;

// Below this many rows a column, the scatter of sample eigenvalues is worth a word.
constexpr Index k_ample_rows = 10;

fast::Window choose_window(const SpectrumOptions& options,
                           const fast::CovarianceSpectrum& spectrum) {
  const fast::Window window = options.window.value_or(fast::Window{0, spectrum.rank});
  if (window.last > spectrum.rank) {
    throw std::invalid_argument(
        fmt::format("window {}:{} reaches beyond the numerical rank {}; eigenvalues from there on "
                    "are zero to rounding",
                    window.first, window.last, spectrum.rank));
  }
  return window;
}

bool spreads_like_noise(const SpectrumReport& report) {
  if (report.spectrum.rank < report.columns || report.rows <= report.columns) return false;
  const double root =
      std::sqrt(static_cast<double>(report.columns) / static_cast<double>(report.rows));
  const double spread =
      report.spectrum.eigenvalues(0) / report.spectrum.eigenvalues(report.columns - 1);
  return spread <= std::pow((1 + root) / (1 - root), 2);
}

std::vector<std::string> objections(const SpectrumReport& report) {
  const fast::GeometricFit& fit = *report.fit;
  std::vector<std::string> found;
  if (report.within_sampling_noise) {
    found.emplace_back(
        "the eigenvalues spread no more than sampling would spread those of uncorrelated columns "
        "of "
        "equal variance, so there is no sign of a decay");
  }
  if (fit.no_decay) {
    found.emplace_back("log ρ is not above 0 by two standard errors, so N* is not determined");
  }
  if (fit.explains_too_little) {
    found.push_back(
        fmt::format("the line explains only {:.1f} % of the variance of log λ, and the typical "
                    "eigenvalue is off by a factor {:.3g}",
                    100 * fit.r_squared, std::exp(fit.residual_deviation)));
  }
  if (fit.bends) {
    found.push_back(
        fmt::format("the spectrum bends: log ρ is {:.3g} over the first half of the window and "
                    "{:.3g} over the second (curvature t = {:.1f})",
                    fit.log_rho_first_half, fit.log_rho_second_half, fit.curvature_t));
  }
  if (fit.power_law_fits_better) {
    found.push_back(fmt::format("a power law, λ_k ≈ c (k+1)^-{:.3g}, fits better (r² {:.3f})",
                                fit.power_law_exponent, fit.power_law_r_squared));
  }
  return found;
}

}  // namespace

SpectrumReport make_spectrum_report(const Table& table, const SpectrumOptions& options) {
  if (!std::isfinite(options.beta)) throw std::invalid_argument("beta must be a finite number");
  SpectrumReport report;
  report.source = table.source;
  report.rows = static_cast<Index>(table.rows());
  report.columns = static_cast<Index>(table.columns);
  report.header = !table.names.empty();
  report.beta = options.beta;
  try {
    report.spectrum = fast::covariance_spectrum(table.matrix());
  } catch (const std::invalid_argument& error) {
    throw InputError(table.source, error.what());
  }
  const auto& spectrum = report.spectrum;
  report.within_sampling_noise = spreads_like_noise(report);
  report.window = choose_window(options, spectrum);
  report.window_given = options.window.has_value();
  if (report.window_given || spectrum.rank >= fast::k_smallest_window) {
    report.fit = fast::fit_geometric(spectrum.eigenvalues, report.window);
    report.alpha = fast::alpha(options.beta, report.fit->rho);
  }
  for (const double eps : options.eps) {
    EffectiveDimension dimension;
    dimension.eps = eps;
    dimension.modes_above = fast::modes_above(spectrum.eigenvalues, eps);
    dimension.modes_for_energy = fast::modes_for_energy(spectrum.eigenvalues, eps);
    if (report.fit && report.fit->rho > 1) {
      dimension.n_star = fast::n_star(report.fit->rho, eps);
      dimension.modes = fast::modes(report.fit->rho, eps);
    }
    report.dimensions.push_back(dimension);
  }
  return report;
}

std::string verdict(const SpectrumReport& report) {
  if (!report.fit) {
    return fmt::format("No fit: it takes at least {} eigenvalues above zero, and there {} {}.",
                       fast::k_smallest_window, report.spectrum.rank == 1 ? "is" : "are",
                       report.spectrum.rank);
  }
  const fast::GeometricFit& fit = *report.fit;
  if (report.fits_well()) {
    return fmt::format(
        "The geometric model fits this window: the line explains {:.1f} % of the variance of log "
        "λ, "
        "and the typical eigenvalue is off by a factor {:.3g}.",
        100 * fit.r_squared, std::exp(fit.residual_deviation));
  }
  return fmt::format(
      "The geometric model does not fit well: {}. Take ρ and what follows from it as a summary of "
      "this window, not as a law.",
      fmt::join(objections(report), "; "));
}

std::vector<std::string> cautions(const SpectrumReport& report) {
  std::vector<std::string> found;
  if (report.fit && report.fit->lag_one_correlation > 0.25) {
    found.push_back(fmt::format(
        "Neighbouring residuals are correlated ({:.2f}), as those of sorted eigenvalues "
        "are: the standard error assumes that they are independent and is too small.",
        report.fit->lag_one_correlation));
  }
  const auto beyond = std::find_if(
      report.dimensions.begin(), report.dimensions.end(), [&](const EffectiveDimension& dimension) {
        return dimension.n_star && *dimension.n_star > static_cast<double>(report.columns);
      });
  if (beyond != report.dimensions.end()) {
    found.push_back(
        fmt::format("N*({:g}) = {:.4g} is more than the {} columns there are: it extrapolates.",
                    beyond->eps, *beyond->n_star, report.columns));
  }
  if (report.fit && report.rows < k_ample_rows * report.columns) {
    found.push_back(fmt::format(
        "{} rows are few for {} columns: sampling alone spreads the eigenvalues, so part "
        "of the decay is noise.",
        report.rows, report.columns));
  }
  return found;
}

nlohmann::json to_json(const SpectrumReport& report) {
  const auto& spectrum = report.spectrum;
  nlohmann::json json{
      {"source", report.source},
      {"rows", report.rows},
      {"columns", report.columns},
      {"header", report.header},
      {"normalisation", "rows - 1"},
      {"eigenvalues",
       std::vector<double>(spectrum.eigenvalues.begin(), spectrum.eigenvalues.end())},
      {"rank", spectrum.rank},
      {"zero_threshold", spectrum.zero_threshold},
      {"total_variance", spectrum.total_variance},
      {"window",
       {{"first", report.window.first},
        {"last", report.window.last},
        {"chosen_by", report.window_given ? "user" : "numerical rank"}}},
      {"fit", nullptr},
      {"fits_well", report.fits_well()},
      {"within_sampling_noise", report.within_sampling_noise},
      {"verdict", verdict(report)},
      {"cautions", cautions(report)},
      {"beta", report.beta},
      {"alpha", nullptr},
      {"effective_dimensions", nlohmann::json::array()},
  };
  if (report.alpha) json["alpha"] = *report.alpha;
  if (report.fit) {
    const fast::GeometricFit& fit = *report.fit;
    json["fit"] = {
        {"rho", fit.rho},
        {"log_rho", fit.log_rho},
        {"log_rho_standard_error", fit.log_rho_error},
        {"log_scale", fit.log_scale},
        {"r_squared", fit.r_squared},
        {"residual_deviation", fit.residual_deviation},
        {"largest_residual", fit.largest_residual},
        {"lag_one_correlation", fit.lag_one_correlation},
        {"curvature_t", fit.curvature_t},
        {"log_rho_first_half", fit.log_rho_first_half},
        {"log_rho_second_half", fit.log_rho_second_half},
        {"power_law_exponent", fit.power_law_exponent},
        {"power_law_r_squared", fit.power_law_r_squared},
        {"explains_too_little", fit.explains_too_little},
        {"bends", fit.bends},
        {"power_law_fits_better", fit.power_law_fits_better},
        {"no_decay", fit.no_decay},
    };
  }
  for (const EffectiveDimension& dimension : report.dimensions) {
    nlohmann::json entry{{"eps", dimension.eps},
                         {"n_star", nullptr},
                         {"modes", nullptr},
                         {"modes_above", dimension.modes_above},
                         {"modes_for_energy", dimension.modes_for_energy}};
    if (dimension.n_star) entry["n_star"] = *dimension.n_star;
    if (dimension.modes) entry["modes"] = *dimension.modes;
    json["effective_dimensions"].push_back(std::move(entry));
  }
  return json;
}

fast::Window parse_window(std::string_view text) {
  fast::Window window;
  const char* const end = text.data() + text.size();
  const auto first = std::from_chars(text.data(), end, window.first);
  if (first.ec == std::errc{} && first.ptr != end && *first.ptr == ':') {
    const auto last = std::from_chars(first.ptr + 1, end, window.last);
    if (last.ec == std::errc{} && last.ptr == end) return window;
  }
  throw std::invalid_argument("a window is written FIRST:LAST, as in 0:50 for eigenvalues 0 to 49");
}

}  // namespace latent::app
