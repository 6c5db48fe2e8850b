#include "app/spectrum_report.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <Eigen/Core>
#include <algorithm>
#include <cmath>
#include <latent/fast.hpp>
#include <limits>
#include <nlohmann/json.hpp>
#include <random>
#include <sstream>
#include <stdexcept>
#include <string>

#include "app/input_error.hpp"

namespace latent::app {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr double k_ulp = std::numeric_limits<double>::epsilon();

const Table& digits() {
  static const Table table = read_table(std::string(LATENT_SOURCE_DIR) + "/data/digits.csv.gz");
  return table;
}

Table table_of(const Eigen::MatrixXd& matrix) {
  Table table;
  table.source = "t.csv";
  table.columns = static_cast<std::size_t>(matrix.cols());
  for (Eigen::Index i = 0; i < matrix.rows(); ++i) {
    for (Eigen::Index j = 0; j < matrix.cols(); ++j) table.cells.push_back(matrix(i, j));
  }
  return table;
}

Eigen::MatrixXd gaussian(Eigen::Index rows, Eigen::Index cols, unsigned seed) {
  std::mt19937_64 engine(seed);
  std::normal_distribution<double> normal;
  return Eigen::MatrixXd::NullaryExpr(rows, cols, [&] { return normal(engine); });
}

// Gaussian samples whose k-th column has variance rho^-k.
Table geometric_samples(Eigen::Index rows, Eigen::Index cols, double rho) {
  const Eigen::VectorXd deviations = Eigen::VectorXd::NullaryExpr(
      cols, [=](Eigen::Index k) { return std::pow(rho, -static_cast<double>(k) / 2); });
  return table_of(gaussian(rows, cols, 1) * deviations.asDiagonal());
}

template <class Call>
std::string message_of(Call call) {
  try {
    call();
  } catch (const std::exception& error) {
    return error.what();
  }
  return "no exception";
}

TEST(DigitsData, HasTheContentThatItsReadmeStates) {
  const Table& table = digits();
  EXPECT_EQ(table.rows(), 1797U);
  EXPECT_EQ(table.columns, 64U);
  EXPECT_THAT(table.names, IsEmpty());
  const auto matrix = table.matrix();
  EXPECT_EQ(matrix.sum(), 561718);
  EXPECT_EQ(matrix.squaredNorm(), 6907012);
  EXPECT_EQ(matrix.minCoeff(), 0);
  EXPECT_EQ(matrix.maxCoeff(), 16);
  // Sensitive to the order of rows and columns.
  double weighted = 0;
  for (Eigen::Index i = 0; i < matrix.rows(); ++i) {
    for (Eigen::Index j = 0; j < matrix.cols(); ++j) {
      weighted += static_cast<double>((i + 1) * (j + 1)) * matrix(i, j);
    }
  }
  EXPECT_EQ(weighted, 16337198609);
  for (Eigen::Index j = 0; j < 64; ++j) {
    const bool constant = matrix.col(j).maxCoeff() == matrix.col(j).minCoeff();
    EXPECT_EQ(constant, j == 0 || j == 32 || j == 39) << j;
  }
}

// Printed by digits_reference.py from the same file: exact integers, Jacobi rotations and least
// squares in 60-digit decimal arithmetic. numpy 1.24.2, linalg.svd of the centred table in float64,
// agrees to 14 digits in the largest eigenvalue and 12 in the smallest.
TEST(DigitsSpectrum, AgreesWithIndependentReferenceValues) {
  const SpectrumReport report = make_spectrum_report(digits());
  const auto& spectrum = report.spectrum;
  EXPECT_NEAR(spectrum.total_variance, 1202.14771216070337471, 1e-12 * 1202);
  EXPECT_EQ(spectrum.rank, 61);
  ASSERT_EQ(spectrum.eigenvalues.size(), 64);
  const double unit = 8 * k_ulp * std::sqrt(179.0);  // eight times what a singular value may lose
  const auto expect = [&](Eigen::Index k, double reference) {
    EXPECT_NEAR(std::sqrt(spectrum.eigenvalues(k)), std::sqrt(reference), unit) << k;
  };
  expect(0, 179.006930097972046683483991614755);
  expect(1, 163.717746881677347601901622649129);
  expect(2, 141.788439092283917987733919057799);
  expect(9, 37.011798402207727006126843806115);
  expect(20, 10.693566251924551328025868708524);
  expect(30, 4.491296562440490069804819440529);
  expect(44, 1.401972195071138679593985007540);
  expect(50, 0.252350432481028140971264468280);
  expect(55, 0.014950563563291767838110210286);
  expect(59, 0.000661270906472942003200124734);
  expect(60, 0.000412223305344691362732557145);
  for (Eigen::Index k = 61; k < 64; ++k)
    EXPECT_LE(spectrum.eigenvalues(k), spectrum.zero_threshold);
}

TEST(DigitsSpectrum, FitAgreesWithIndependentReferenceValues) {
  const SpectrumReport report = make_spectrum_report(digits());
  ASSERT_TRUE(report.fit);
  const fast::GeometricFit& fit = *report.fit;
  EXPECT_EQ(fit.window, (fast::Window{0, 61}));
  EXPECT_NEAR(fit.log_rho, 0.154214250151548751927, 1e-14);
  EXPECT_NEAR(fit.log_rho_error, 0.00913714694263812723, 1e-14);
  EXPECT_NEAR(fit.rho, 1.16674083440241405178, 1e-13);
  EXPECT_NEAR(fit.r_squared, 0.828417339485074873861, 1e-13);
  EXPECT_NEAR(fit.residual_deviation, 1.25648229589327749008, 1e-12);
  EXPECT_NEAR(fit.curvature_t, -7.45510802632559541, 1e-11);
}

TEST(DigitsSpectrum, GeometricModelIsSaidNotToFit) {
  const SpectrumReport report = make_spectrum_report(digits());
  EXPECT_FALSE(report.fits_well());
  EXPECT_TRUE(report.fit->explains_too_little);
  EXPECT_TRUE(report.fit->bends);
  EXPECT_FALSE(report.fit->power_law_fits_better);
  EXPECT_FALSE(report.within_sampling_noise);
  const std::string text = verdict(report);
  EXPECT_THAT(text,
              HasSubstr("The geometric model does not fit well: the line explains only 82.8 %"));
  EXPECT_THAT(text, HasSubstr("the spectrum bends: log ρ is 0.116 over the first half"));
  EXPECT_THAT(text, Not(HasSubstr("power law")));
}

TEST(DigitsSpectrum, EffectiveDimensionsAreThoseOfModelAndData) {
  const SpectrumReport report = make_spectrum_report(digits());
  ASSERT_EQ(report.dimensions.size(), 3U);
  // By hand from the eigenvalues of digits_reference.py.
  const Eigen::Index above[] = {14, 43, 51};
  const Eigen::Index energy[] = {21, 41, 49};
  const std::uint64_t modes[] = {15, 30, 45};
  for (std::size_t i = 0; i < 3; ++i) {
    const EffectiveDimension& dimension = report.dimensions[i];
    EXPECT_EQ(dimension.modes_above, above[i]);
    EXPECT_EQ(dimension.modes_for_energy, energy[i]);
    ASSERT_TRUE(dimension.n_star && dimension.modes);
    EXPECT_EQ(*dimension.modes, modes[i]);
    EXPECT_NEAR(*dimension.n_star, std::log(1 / dimension.eps) / report.fit->log_rho, 1e-11);
  }
  EXPECT_NEAR(*report.alpha, report.fit->log_rho, 1e-15);
}

TEST(SpectrumReport, WindowIsTheUsersWhereGiven) {
  SpectrumOptions options;
  options.window = fast::Window{5, 50};
  const SpectrumReport report = make_spectrum_report(digits(), options);
  EXPECT_TRUE(report.window_given);
  EXPECT_EQ(report.fit->window, (fast::Window{5, 50}));
  EXPECT_TRUE(report.fits_well());
  EXPECT_THAT(verdict(report), HasSubstr("The geometric model fits this window"));
  EXPECT_THAT(to_text(report, {}), HasSubstr("k = 5 … 49 (as asked for)"));
}

TEST(SpectrumReport, WindowBeyondTheRankIsRejected) {
  SpectrumOptions options;
  options.window = fast::Window{0, 62};
  EXPECT_THAT(message_of([&] { make_spectrum_report(digits(), options); }),
              HasSubstr("window 0:62 reaches beyond the numerical rank 61"));
  options.window = fast::Window{3, 6};
  EXPECT_THAT(message_of([&] { make_spectrum_report(digits(), options); }),
              HasSubstr("a fit needs at least 4"));
}

TEST(SpectrumReport, OptionsAreChecked) {
  SpectrumOptions options;
  options.eps = {0.1, 1.0};
  EXPECT_THROW(make_spectrum_report(digits(), options), std::invalid_argument);
  options = {};
  options.beta = std::numeric_limits<double>::infinity();
  EXPECT_THROW(make_spectrum_report(digits(), options), std::invalid_argument);
}

TEST(SpectrumReport, AlphaIsBetaTimesLogRho) {
  SpectrumOptions options;
  options.beta = 0.5;
  const SpectrumReport report = make_spectrum_report(digits(), options);
  EXPECT_NEAR(*report.alpha, report.fit->log_rho / 2, 1e-15);
}

TEST(SpectrumReport, GeometricSamplesFitTheModel) {
  const SpectrumReport report = make_spectrum_report(geometric_samples(5000, 20, 1.6));
  EXPECT_TRUE(report.fits_well()) << verdict(report);
  EXPECT_NEAR(report.fit->log_rho, std::log(1.6), 0.01);
  EXPECT_EQ(report.dimensions[0].modes_above, report.dimensions[0].modes);
}

TEST(SpectrumReport, UncorrelatedColumnsAreNotTakenForADecay) {
  const SpectrumReport report = make_spectrum_report(table_of(gaussian(2000, 20, 2)));
  EXPECT_TRUE(report.within_sampling_noise);
  EXPECT_FALSE(report.fits_well());
  EXPECT_THAT(verdict(report), HasSubstr("so there is no sign of a decay"));
}

TEST(SpectrumReport, CautionsNameWhatIsDoubtful) {
  EXPECT_THAT(cautions(make_spectrum_report(geometric_samples(100, 20, 1.6))),
              testing::Contains(HasSubstr("100 rows are few for 20 columns")));
  EXPECT_THAT(cautions(make_spectrum_report(digits())),
              ElementsAre(HasSubstr("Neighbouring residuals are correlated (0.89)")));
  SpectrumOptions options;
  options.window = fast::Window{0, 50};
  EXPECT_THAT(cautions(make_spectrum_report(digits(), options)),
              testing::Contains("N*(0.001) = 69.41 is more than the 64 columns there are: it "
                                "extrapolates."));
}

TEST(SpectrumReport, TooFewEigenvaluesGiveNoFitAndSaySo) {
  const SpectrumReport report = make_spectrum_report(table_of(gaussian(30, 3, 3)));
  EXPECT_FALSE(report.fit);
  EXPECT_FALSE(report.alpha);
  EXPECT_FALSE(report.fits_well());
  EXPECT_FALSE(report.dimensions[0].n_star);
  EXPECT_EQ(verdict(report),
            "No fit: it takes at least 4 eigenvalues above zero, and there are 3.");
  EXPECT_THAT(to_text(report, {}), HasSubstr("none"));
  EXPECT_TRUE(to_json(report)["fit"].is_null());
}

TEST(SpectrumReport, ConstantTableHasNoSpectrum) {
  const SpectrumReport report =
      make_spectrum_report(table_of(Eigen::MatrixXd::Constant(5, 6, 0.1)));
  EXPECT_EQ(report.spectrum.rank, 0);
  EXPECT_THAT(verdict(report), HasSubstr("there are 0"));
  EXPECT_THAT(to_text(report, {}), HasSubstr("0 of 6"));
}

TEST(SpectrumReport, OneRowIsAnErrorOfTheInput) {
  try {
    make_spectrum_report(table_of(Eigen::MatrixXd::Ones(1, 5)));
    FAIL();
  } catch (const InputError& error) {
    EXPECT_STREQ(error.what(), "t.csv: a covariance needs at least 2 samples (rows), got 1");
  }
}

TEST(SpectrumText, OfTheDigitsHoldsEveryFigure) {
  const std::string text = to_text(make_spectrum_report(digits()), {80, true, false});
  for (const char* part :
       {"digits.csv.gz: 1797 rows × 64 columns\n", "total variance  1202.15\n",
        "numerical rank  61 of 64 (3 below 2.9e-23 count as zero)\n",
        "eigenvalues     179.007 … 0.000412223\n",
        "window              k = 0 … 60 (every nonzero eigenvalue)\n",
        "ρ                   1.16674\n", "log ρ               0.154214 ± 0.0091\n",
        "r²                  0.8284\n", "standard deviation 1.26, largest 4.12\n",
        "log ρ by halves     0.1158, then 0.2973 (curvature t = -7.5)\n",
        "power law instead   λ_k ≈ c (k+1)^-2.551, r² 0.5851\n",
        "α = β log ρ = 0.154214 for β = 1\n", "log10 λ_k   · c ρ^-k   ⠒ eigenvalues\n"}) {
    EXPECT_THAT(text, HasSubstr(part));
  }
  EXPECT_THAT(text, HasSubstr(R"(
      ε  N*(ε)  modes  λ_k > ε λ_0  1 − ε of variance
    0.1  14.93     15           14                 21
   0.01  29.86     30           43                 41
  0.001  44.79     45           51                 49
)"));
}

TEST(SpectrumText, KeepsWithinItsWidth) {
  const SpectrumReport report = make_spectrum_report(digits());
  for (const bool unicode : {true, false}) {
    for (const int width : {72, 80, 100, 250}) {
      std::istringstream text(
          to_text(report, {width, unicode, false}).erase(0, report.source.size()));
      for (std::string line; std::getline(text, line);)
        EXPECT_LE(display_width(line), width) << line;
    }
  }
}

TEST(SpectrumText, AsciiHasNoOtherBytes) {
  for (const Table& table :
       {digits(), table_of(gaussian(200, 5, 4)), table_of(gaussian(3, 2, 5))}) {
    const std::string text = to_text(make_spectrum_report(table), {80, false, false});
    EXPECT_TRUE(std::all_of(text.begin(), text.end(), [](char c) {
      return c == '\n' || (c >= ' ' && c <= '~');
    })) << text;
  }
}

TEST(SpectrumText, ColoursOnlyWhenAsked) {
  const SpectrumReport report = make_spectrum_report(digits());
  EXPECT_THAT(to_text(report, {80, true, false}), Not(HasSubstr("\x1b")));
  EXPECT_THAT(to_text(report, {80, true, true}), HasSubstr("\x1b[33mThe geometric model does not"));
}

TEST(SpectrumText, SaysWhenTheFirstLineWasReadAsNames) {
  Table table = table_of(gaussian(20, 2, 6));
  EXPECT_THAT(to_text(make_spectrum_report(table), {}), HasSubstr("20 rows × 2 columns\n"));
  table.names = {"x", "y"};
  EXPECT_THAT(to_text(make_spectrum_report(table), {}),
              HasSubstr("20 rows × 2 columns, after a line of names\n"));
}

TEST(SpectrumJson, HoldsTheReport) {
  const SpectrumReport report = make_spectrum_report(digits());
  const nlohmann::json json = nlohmann::json::parse(to_json(report).dump());
  EXPECT_EQ(json["rows"], 1797);
  EXPECT_EQ(json["columns"], 64);
  EXPECT_EQ(json["rank"], 61);
  EXPECT_EQ(json["eigenvalues"].size(), 64U);
  EXPECT_EQ(json["eigenvalues"][0], report.spectrum.eigenvalues(0));
  EXPECT_EQ(json["window"]["first"], 0);
  EXPECT_EQ(json["window"]["last"], 61);
  EXPECT_EQ(json["fit"]["rho"], report.fit->rho);
  EXPECT_EQ(json["fit"]["log_rho_standard_error"], report.fit->log_rho_error);
  EXPECT_EQ(json["fits_well"], false);
  EXPECT_EQ(json["verdict"], verdict(report));
  EXPECT_EQ(json["cautions"].size(), 1U);
  EXPECT_EQ(json["effective_dimensions"][2]["modes"], 45);
  EXPECT_EQ(json["effective_dimensions"][2]["modes_above"], 51);
  EXPECT_EQ(json["alpha"], *report.alpha);
}

TEST(ParseWindow, ReadsFirstAndLast) {
  EXPECT_EQ(parse_window("0:50"), (fast::Window{0, 50}));
  EXPECT_EQ(parse_window("12:345"), (fast::Window{12, 345}));
}

TEST(ParseWindow, RejectsOtherText) {
  for (const char* text : {"", ":", "1:", ":5", "1-5", "a:b", "1:2:3", "1:5 ", " 1:5", "1.5:9",
                           "99999999999999999999:5"}) {
    EXPECT_THROW(parse_window(text), std::invalid_argument) << text;
  }
}

}  // namespace
}  // namespace latent::app
