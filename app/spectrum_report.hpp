/// What `latent spectrum` says about a table: the covariance spectrum, the geometric fit and how
/// good it is, the effective dimensions that follow.
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <latent/spectrum.hpp>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/io/table.hpp"
#include "app/terminal_plot.hpp"

namespace latent::app {

struct SpectrumOptions {
  /// Eigenvalues to fit; if absent all that are not zero to rounding, [0, numerical rank). That
  /// leaves nothing to choose: a better-looking window is the user's to ask for.
  std::optional<fast::Window> window;
  /// Where N*(eps) is shown; each strictly between 0 and 1.
  std::vector<double> eps{0.1, 0.01, 0.001};
  /// Optimizer efficiency in alpha = beta * log rho.
  double beta = 1;
};

/// N*(eps) by the model and by the data. In a geometric spectrum the last three are one number.
struct EffectiveDimension {
  double eps = 0;
  /// Absent where the fit has no rho above 1.
  std::optional<double> n_star;
  std::optional<std::uint64_t> modes;
  /// Eigenvalues above eps times the first.
  Eigen::Index modes_above = 0;
  /// Fewest eigenvalues that hold 1 - eps of the total variance.
  Eigen::Index modes_for_energy = 0;
};

struct SpectrumReport {
  std::string source;
  Eigen::Index rows = 0;
  Eigen::Index columns = 0;
  /// Whether the first line was read as the names of the columns.
  bool header = false;
  fast::CovarianceSpectrum spectrum;
  fast::Window window;
  /// Whether the window was asked for, rather than the default.
  bool window_given = false;
  /// Absent where the numerical rank is below `fast::k_smallest_window`.
  std::optional<fast::GeometricFit> fit;
  double beta = 1;
  /// The eigenvalues spread no more than sampling alone would spread those of uncorrelated columns
  /// of equal variance: first/last <= ((1 + sqrt(g)) / (1 - sqrt(g)))^2 with g = columns/rows < 1,
  /// the ratio of the ends of the Marchenko-Pastur law. Then no decay is shown, however well a line
  /// fits.
  bool within_sampling_noise = false;
  /// Absent as `fit`.
  std::optional<double> alpha;
  std::vector<EffectiveDimension> dimensions;

  [[nodiscard]] bool fits_well() const { return fit && fit->fits_well() && !within_sampling_noise; }
};

/// The spectrum of `table` (one sample a row) and the fit to it. Throws InputError for a table
/// whose covariance does not exist in double (one row, huge or tiny values), std::invalid_argument
/// for options that do not fit: a window that reaches beyond the numerical rank or is too small, an
/// eps outside of (0, 1), a beta that is not finite.
SpectrumReport make_spectrum_report(const Table& table, const SpectrumOptions& options = {});

/// Says in a sentence or two whether the geometric model fits and, where not, what speaks against
/// it; where there is no fit, why.
std::string verdict(const SpectrumReport& report);

/// What else a reader must know to judge the numbers, a sentence each.
std::vector<std::string> cautions(const SpectrumReport& report);

/// The report as text with a plot, for a person.
std::string to_text(const SpectrumReport& report, const TerminalStyle& style);

/// The report for a machine; numbers that do not exist are null. May hold bytes that are no UTF-8
/// where the name of the source does.
nlohmann::json to_json(const SpectrumReport& report);

/// "FIRST:LAST", as in "0:50" for eigenvalues 0 to 49. Throws std::invalid_argument for other text.
fast::Window parse_window(std::string_view text);

}  // namespace latent::app
