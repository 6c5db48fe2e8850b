/// Spectra of samples: the eigenvalues of a covariance matrix, and how well a geometric sequence
/// describes them.
#pragma once

#include <Eigen/Core>

namespace latent::fast {

/// The eigenvalues of the sample covariance of some data, and what rounding leaves of them.
struct CovarianceSpectrum {
  /// One eigenvalue a column of the samples, in descending order, each >= 0. Those from `rank` on
  /// are what rounding left of zero and carry no information.
  Eigen::VectorXd eigenvalues;
  /// Rows of the samples, n.
  Eigen::Index samples = 0;
  /// Numerical rank: how many eigenvalues exceed `zero_threshold`.
  Eigen::Index rank = 0;
  /// Eigenvalues up to this one can't be told from zero: t^2/(n-1) with the singular value
  /// t = 2^-52 * max(max(rows, columns) * largest singular value, Frobenius norm of the samples as
  /// given). The first is the bound on the error of the computation, the second on what rounding
  /// the samples to double may have changed before.
  double zero_threshold = 0;
  /// Trace of the covariance: the sum of all eigenvalues, computed without them.
  double total_variance = 0;
};

/// Eigenvalues of the covariance C = Xc^T Xc / (n-1), where Xc is `samples` (one sample a row, one
/// variable a column) less the mean of each column.
///
/// C is never formed, for that would lose every eigenvalue below 2^-52 times the largest: they are
/// the squares over n-1 of the singular values of Xc, which `singular_values` finds, and keep its
/// bound (stated, and tested against extended precision, centring included):
///
///     |sqrt(eigenvalue_k) - sqrt(exact_k)| <= max(rows, columns) * 2^-52 * sqrt(exact_0)
///
/// Does not depend on the alignment of `samples`. Throws std::invalid_argument for fewer than two
/// rows or no column, for a NaN or infinity (naming its place), and where an eigenvalue that is not
/// zero would leave the range of normal doubles.
CovarianceSpectrum covariance_spectrum(const Eigen::Ref<const Eigen::MatrixXd>& samples);

/// A half-open range of indices, first <= k < last, counted from 0.
struct Window {
  Eigen::Index first = 0;
  Eigen::Index last = 0;

  [[nodiscard]] Eigen::Index size() const { return last - first; }
  friend bool operator==(const Window&, const Window&) = default;
};

/// The fewest eigenvalues that `fit_geometric` accepts: with them every diagnostic has at least one
/// degree of freedom.
inline constexpr Eigen::Index k_smallest_window = 4;

/// Least squares of log(eigenvalue_k) on k. Fits eigenvalue_k = c * (1/rho)^k, so an eigenvalue (a
/// variance) plays the part of the theory's k-th spectral coefficient, not its square root: sums of
/// coefficients are energies there (`partialSum`).
struct GeometricFit {
  Window window;
  double rho = 1;
  double log_rho = 0;
  /// Standard error of `log_rho` by the textbook formula, for independent residuals. Residuals of a
  /// sorted spectrum are strongly correlated (see `lag_one_correlation`), which makes it
  /// optimistic.
  double log_rho_error = 0;
  /// log c, the line's value at k = 0.
  double log_scale = 0;
  /// Share of the variance of log(eigenvalue) within the window that the line explains; 1 where
  /// nothing but rounding is left over, a flat spectrum included.
  double r_squared = 1;
  /// sqrt(sum of squared residuals / (size - 2)), in units of the natural logarithm.
  double residual_deviation = 0;
  double largest_residual = 0;
  /// Correlation of neighbouring residuals: near 0 for scatter, near 1 for a systematic misfit.
  double lag_one_correlation = 0;
  /// t-statistic of a quadratic term added to the line; positive: the spectrum flattens.
  double curvature_t = 0;
  /// log rho fitted to the first and to the last size/2 eigenvalues of the window.
  double log_rho_first_half = 0;
  double log_rho_second_half = 0;
  /// The rival eigenvalue_k = c * (k+1)^-a, fitted by least squares of logarithms to the same
  /// window: its exponent a and its share of variance explained.
  double power_law_exponent = 0;
  double power_law_r_squared = 1;
  /// The residuals are rounding errors. Then `lag_one_correlation` and `curvature_t` are 0.
  bool exact = false;

  /// What speaks against the geometric model.
  /// The line explains less than 95 % of the variance.
  bool explains_too_little = false;
  /// |curvature_t| > 3, and the two halves differ by more than a quarter of `log_rho`: N* read off
  /// one half would be wrong by that much on the other.
  bool bends = false;
  /// The power law leaves a smaller sum of squared residuals.
  bool power_law_fits_better = false;
  /// rho is not above 1 by two standard errors, so N* does not exist or is not determined.
  bool no_decay = false;

  [[nodiscard]] bool fits_well() const {
    return !(explains_too_little || bends || power_law_fits_better || no_decay);
  }
};

/// Fits a geometric sequence to eigenvalues[window.first .. window.last). `log_rho` is within
/// 6 * 2^-52 * max |log(eigenvalue)| of the exact least-squares slope for these doubles, `rho`
/// within that (relatively) and an ulp.
///
/// Throws std::invalid_argument for a window that is not within the eigenvalues or holds fewer than
/// `k_smallest_window`, and for an eigenvalue in it that is not positive and finite (so cut windows
/// at `CovarianceSpectrum::rank`).
GeometricFit fit_geometric(const Eigen::Ref<const Eigen::VectorXd>& eigenvalues, Window window);

/// How many of the `eigenvalues` (descending, >= 0) exceed `eps` times the first. In the geometric
/// model this is `modes(rho, eps)`, by theorems modes_sufficient and modes_minimal.
/// Throws std::invalid_argument unless 0 < eps < 1.
Eigen::Index modes_above(const Eigen::Ref<const Eigen::VectorXd>& eigenvalues, double eps);

/// The fewest leading `eigenvalues` (descending, >= 0) that leave at most a share `eps` of their
/// sum to the rest. In the geometric model this is `modes(rho, eps)` as well, since
/// tail(rho, N) / tail(rho, 0) = coeff(rho, N). Sums are rounded (relative error below
/// size * 2^-53), which can move a tie by one. Throws std::invalid_argument unless 0 < eps < 1.
Eigen::Index modes_for_energy(const Eigen::Ref<const Eigen::VectorXd>& eigenvalues, double eps);

}  // namespace latent::fast
