#include <latent/spectrum.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <Eigen/QR>
#include <Eigen/SVD>
#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <stdexcept>
#include <string>

namespace latent::fast {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;
using testing::HasSubstr;
using LongMatrix = Eigen::Matrix<long double, Eigen::Dynamic, Eigen::Dynamic>;
using LongVector = Eigen::Matrix<long double, Eigen::Dynamic, 1>;

constexpr double k_ulp = std::numeric_limits<double>::epsilon();
constexpr double k_infinity = std::numeric_limits<double>::infinity();
constexpr double k_nan = std::numeric_limits<double>::quiet_NaN();

MatrixXd gaussian(Index rows, Index cols, unsigned seed) {
  std::mt19937_64 engine(seed);
  std::normal_distribution<double> normal;
  return MatrixXd::NullaryExpr(rows, cols, [&] { return normal(engine); });
}

MatrixXd orthogonal(Index size, unsigned seed) {
  return Eigen::HouseholderQR<MatrixXd>(gaussian(size, size, seed)).householderQ();
}

// c * rho^-k for k < size.
VectorXd geometric(double c, double rho, Index size) {
  return VectorXd::NullaryExpr(
      size, [=](Index k) { return c * std::exp(-std::log(rho) * static_cast<double>(k)); });
}

// Rows and columns of +1 and -1, orthogonal; the first row and column are all ones. 2^order rows.
MatrixXd hadamard(int order) {
  MatrixXd h = MatrixXd::Ones(1, 1);
  for (int i = 0; i < order; ++i) {
    MatrixXd next(2 * h.rows(), 2 * h.cols());
    next << h, h, h, -h;
    h = next;
  }
  return h;
}

// Singular values of the exactly centred samples, by two-sided Jacobi in extended precision.
LongVector reference_singular_values(const MatrixXd& samples) {
  LongMatrix x = samples.cast<long double>();
  for (int pass = 0; pass < 2; ++pass) x.rowwise() -= x.colwise().mean().eval();
  return Eigen::JacobiSVD<LongMatrix>(x).singularValues();
}

// Largest error of a computed singular value, in units of the bound that the header states.
double error_over_bound(const MatrixXd& samples) {
  const CovarianceSpectrum spectrum = covariance_spectrum(samples);
  const LongVector exact = reference_singular_values(samples);
  const auto degrees = static_cast<long double>(samples.rows() - 1);
  const long double unit = static_cast<long double>(std::max(samples.rows(), samples.cols())) *
                           static_cast<long double>(k_ulp) * exact(0);
  long double worst = 0;
  for (Index k = 0; k < exact.size(); ++k) {
    const long double sigma =
        std::sqrt(static_cast<long double>(spectrum.eigenvalues(k)) * degrees);
    worst = std::max(worst, std::abs(sigma - exact(k)) / unit);
  }
  return static_cast<double>(worst);
}

template <class Call>
std::string message_of(Call call) {
  try {
    call();
  } catch (const std::invalid_argument& error) {
    return error.what();
  }
  return "no exception";
}

TEST(CovarianceSpectrum, OfTwoPointsIsTheirSampleVariance) {
  MatrixXd samples(2, 1);
  samples << 1, 4;
  const auto spectrum = covariance_spectrum(samples);
  ASSERT_EQ(spectrum.eigenvalues.size(), 1);
  EXPECT_DOUBLE_EQ(spectrum.eigenvalues(0), 4.5);  // ((-1.5)^2 + 1.5^2) / (2 - 1)
  EXPECT_DOUBLE_EQ(spectrum.total_variance, 4.5);
  EXPECT_EQ(spectrum.samples, 2);
  EXPECT_EQ(spectrum.rank, 1);
}

TEST(CovarianceSpectrum, OfOrthogonalColumnsIsTheirVariancesInDescendingOrder) {
  // Columns of a Hadamard matrix but the first have mean 0 and square sum 16.
  MatrixXd samples = hadamard(4).middleCols(1, 5);
  samples *= Eigen::Vector<double, 5>(1, 3, 2, 8, 0.5).asDiagonal();
  const auto spectrum = covariance_spectrum(samples);
  const Eigen::Vector<double, 5> scales(8, 3, 2, 1, 0.5);
  for (Index k = 0; k < 5; ++k) {
    const double expected = scales(k) * scales(k) * 16 / 15;
    EXPECT_NEAR(spectrum.eigenvalues(k), expected, 4 * k_ulp * expected) << k;
  }
}

TEST(CovarianceSpectrum, ErrorStaysBelowTheStatedBound) {
  EXPECT_LT(error_over_bound(gaussian(50, 20, 1)), 1);
  EXPECT_LT(error_over_bound(gaussian(20, 50, 2)), 1);
  EXPECT_LT(error_over_bound(gaussian(40, 40, 3)), 1);
  EXPECT_LT(error_over_bound(gaussian(300, 3, 4)), 1);
  EXPECT_LT(error_over_bound(gaussian(2, 7, 5)), 1);
  for (const double rho : {1.2, 2.0, 10.0}) {
    const VectorXd scales = geometric(1, rho, 24);
    const MatrixXd graded = gaussian(80, 24, 6) * scales.asDiagonal();
    EXPECT_LT(error_over_bound(graded), 1) << rho;
    EXPECT_LT(error_over_bound(graded * orthogonal(24, 7)), 1) << rho;
    EXPECT_LT(error_over_bound((graded * orthogonal(24, 8)).transpose()), 1) << rho;
    EXPECT_LT(error_over_bound(graded * 1e140), 1) << rho;
  }
}

TEST(CovarianceSpectrum, ErrorStaysBelowTheStatedBoundOnRepeatedAndClusteredValues) {
  EXPECT_LT(error_over_bound(hadamard(6).rightCols(40)), 1);
  EXPECT_LT(error_over_bound(hadamard(5) + 1e-9 * gaussian(32, 32, 9)), 1);
  EXPECT_LT(error_over_bound(MatrixXd::Identity(40, 40)), 1);
  const MatrixXd low_rank = gaussian(60, 5, 10) * gaussian(5, 30, 11);
  EXPECT_LT(error_over_bound(low_rank), 1);
}

TEST(CovarianceSpectrum, KeepsEigenvaluesThatTheGramMatrixLoses) {
  // Deviations fall from 1 to 1e-11, so eigenvalues from 1 to 1e-22: below 2^-52.
  VectorXd scales(12);
  for (Index k = 0; k < 12; ++k) scales(k) = std::pow(10.0, -static_cast<double>(k));
  const MatrixXd samples = gaussian(100, 12, 12) * scales.asDiagonal() * orthogonal(12, 13);
  const auto spectrum = covariance_spectrum(samples);
  const LongVector exact = reference_singular_values(samples);
  const auto smallest = static_cast<double>(exact(11) * exact(11) / 99);
  ASSERT_LT(smallest, 1e-20 * spectrum.eigenvalues(0));
  EXPECT_EQ(spectrum.rank, 12);
  EXPECT_NEAR(spectrum.eigenvalues(11), smallest, 1e-3 * smallest);
}

TEST(CovarianceSpectrum, IsNotChangedByAnOffsetOfTheColumns) {
  // Multiples of 2^-10 below 8, so that adding 2^40 is exact.
  const MatrixXd samples =
      (gaussian(64, 6, 14).cwiseMax(-7).cwiseMin(7) * 1024).array().round() / 1024;
  const auto spectrum = covariance_spectrum(samples);
  const auto shifted = covariance_spectrum(samples.array() + 0x1p40);
  for (Index k = 0; k < 6; ++k) {
    EXPECT_NEAR(shifted.eigenvalues(k), spectrum.eigenvalues(k), 1e-12 * spectrum.eigenvalues(0));
  }
}

TEST(CovarianceSpectrum, ScalesExactlyWithPowersOfTwo) {
  const MatrixXd samples = gaussian(30, 8, 15);
  const auto spectrum = covariance_spectrum(samples);
  for (const int exponent : {-500, -3, 1, 500}) {
    const auto scaled = covariance_spectrum(samples * std::ldexp(1.0, exponent));
    EXPECT_EQ(scaled.eigenvalues, spectrum.eigenvalues * std::ldexp(1.0, 2 * exponent)) << exponent;
    EXPECT_EQ(scaled.total_variance, std::ldexp(spectrum.total_variance, 2 * exponent));
    EXPECT_EQ(scaled.rank, spectrum.rank);
  }
}

TEST(CovarianceSpectrum, DoesNotDependOnAlignment) {
  const MatrixXd samples = gaussian(33, 7, 16);
  std::vector<double> storage(33 * 7 + 1);
  Eigen::Map<MatrixXd> unaligned(storage.data() + 1, 33, 7);
  unaligned = samples;
  EXPECT_EQ(covariance_spectrum(unaligned).eigenvalues, covariance_spectrum(samples).eigenvalues);
}

TEST(CovarianceSpectrum, TraceIsTheSumOfEigenvalues) {
  const auto spectrum = covariance_spectrum(gaussian(100, 30, 17));
  EXPECT_NEAR(spectrum.eigenvalues.sum(), spectrum.total_variance, 1e-13 * spectrum.total_variance);
}

TEST(CovarianceSpectrum, ConstantAndDependentColumnsLowerTheRank) {
  MatrixXd samples(50, 6);
  samples.leftCols(3) = gaussian(50, 3, 18);
  samples.col(3).setConstant(0.1);
  samples.col(4) = samples.col(0) - 2 * samples.col(1);
  samples.col(5).setConstant(-1e6);
  const auto spectrum = covariance_spectrum(samples);
  EXPECT_EQ(spectrum.rank, 3);
  EXPECT_EQ(spectrum.eigenvalues.size(), 6);
  for (Index k = 3; k < 6; ++k) EXPECT_LE(spectrum.eigenvalues(k), spectrum.zero_threshold) << k;
}

TEST(CovarianceSpectrum, OfConstantSamplesHasRankZero) {
  EXPECT_EQ(covariance_spectrum(MatrixXd::Zero(9, 4)).rank, 0);
  const auto spectrum = covariance_spectrum(MatrixXd::Constant(1797, 3, 0.1));
  EXPECT_EQ(spectrum.rank, 0);
  EXPECT_EQ(spectrum.eigenvalues.size(), 3);
  EXPECT_LE(spectrum.eigenvalues(0), spectrum.zero_threshold);
}

TEST(CovarianceSpectrum, RoundingOfLargeOffsetsIsNotTakenForVariance) {
  // 1e15 + 0.1 and its kin round to multiples of 1/8: two columns equal but for that are dependent.
  const VectorXd column = gaussian(40, 1, 19);
  MatrixXd samples(40, 2);
  samples.col(0) = column.array() + 1e15;
  samples.col(1) = (column.array() + 0.05) + 1e15;
  ASSERT_NE(samples.col(0), samples.col(1));
  EXPECT_EQ(covariance_spectrum(samples).rank, 1);
}

TEST(CovarianceSpectrum, FewerRowsThanColumnsGiveAtMostRowsLessOneEigenvalues) {
  const auto spectrum = covariance_spectrum(gaussian(5, 12, 20));
  EXPECT_EQ(spectrum.eigenvalues.size(), 12);
  EXPECT_EQ(spectrum.rank, 4);
  EXPECT_EQ(spectrum.eigenvalues(11), 0);
}

TEST(CovarianceSpectrum, RejectsTooFewSamples) {
  EXPECT_THAT(message_of([] { covariance_spectrum(MatrixXd::Ones(1, 3)); }),
              HasSubstr("at least 2 samples (rows), got 1"));
  EXPECT_THAT(message_of([] { covariance_spectrum(MatrixXd(0, 3)); }), HasSubstr("got 0"));
  EXPECT_THAT(message_of([] { covariance_spectrum(MatrixXd(3, 0)); }), HasSubstr("1 column"));
}

TEST(CovarianceSpectrum, RejectsNonFiniteSamplesAndNamesThePlace) {
  MatrixXd samples = gaussian(5, 4, 21);
  samples(3, 2) = k_nan;
  EXPECT_THAT(message_of([&] { covariance_spectrum(samples); }),
              HasSubstr("NaN in row 3, column 2"));
  samples(3, 2) = -k_infinity;
  EXPECT_THAT(message_of([&] { covariance_spectrum(samples); }),
              HasSubstr("infinity in row 3, column 2"));
}

TEST(CovarianceSpectrum, RejectsVariancesBeyondTheRangeOfDouble) {
  const MatrixXd samples = gaussian(5, 2, 22);
  EXPECT_THAT(message_of([&] { covariance_spectrum(samples * 1e200); }), HasSubstr("too large"));
  EXPECT_THAT(message_of([&] { covariance_spectrum(samples * 1e-200); }), HasSubstr("too small"));
  EXPECT_NO_THROW(covariance_spectrum(samples * 1e150));
  EXPECT_NO_THROW(covariance_spectrum(samples * 1e-150));
}

TEST(GeometricFit, RecoversAnExactlyGeometricSequence) {
  for (const double rho : {1.0009765625, 1.1, 2.0, 37.5}) {
    const VectorXd eigenvalues = geometric(123.0, rho, 30);
    const auto fit = fit_geometric(eigenvalues, {0, 30});
    const double tolerance = 6 * k_ulp * eigenvalues.array().log().abs().maxCoeff() +
                             2 * k_ulp * 30 * std::log(rho);  // the sequence itself is rounded
    EXPECT_NEAR(fit.log_rho, std::log(rho), tolerance) << rho;
    EXPECT_NEAR(fit.rho, rho, rho * (tolerance + k_ulp));
    EXPECT_NEAR(fit.log_scale, std::log(123.0), 100 * k_ulp);
    EXPECT_TRUE(fit.exact);
    EXPECT_TRUE(fit.fits_well());
    EXPECT_EQ(fit.r_squared, 1);
    EXPECT_LT(fit.power_law_r_squared, 1);
  }
}

TEST(GeometricFit, RecoversRhoOfAnExactlyGeometricCovariance) {
  const double rho = 1.25;
  const VectorXd variances = geometric(1, rho, 32);
  const MatrixXd design = hadamard(6).middleCols(17, 32);
  const MatrixXd samples = design * variances.cwiseSqrt().asDiagonal() * hadamard(5);
  const auto spectrum = covariance_spectrum(samples);
  ASSERT_EQ(spectrum.rank, 32);
  const auto fit = fit_geometric(spectrum.eigenvalues, {0, 32});
  EXPECT_NEAR(fit.log_rho, std::log(rho), 1e-14);
  EXPECT_TRUE(fit.fits_well());
}

TEST(GeometricFit, RecoversRhoOfGaussianSamplesWithinStatisticalError) {
  const double rho = 1.3;
  const Index n = 4000;
  const Index p = 32;
  const VectorXd deviations = geometric(1, rho, p).cwiseSqrt();
  // log of a sample eigenvalue has standard deviation sqrt(2/n) (Anderson 1963).
  const double spacing = static_cast<double>(p * (p * p - 1)) / 12;
  const double error = std::sqrt(2.0 / static_cast<double>(n) / spacing);
  for (const unsigned seed : {30U, 31U, 32U}) {
    const MatrixXd samples = gaussian(n, p, seed) * deviations.asDiagonal() * orthogonal(p, seed);
    const auto fit = fit_geometric(covariance_spectrum(samples).eigenvalues, {0, p});
    EXPECT_NEAR(fit.log_rho, std::log(rho), 5 * error) << seed;
    EXPECT_TRUE(fit.fits_well()) << seed;
    EXPECT_FALSE(fit.exact);
  }
}

TEST(GeometricFit, UsesOnlyItsWindow) {
  VectorXd eigenvalues = geometric(7, 1.5, 20);
  eigenvalues.head(3).setConstant(1e9);
  eigenvalues.tail(4).setZero();
  const auto fit = fit_geometric(eigenvalues, {3, 16});
  EXPECT_NEAR(fit.rho, 1.5, 1e-14);
  EXPECT_NEAR(fit.log_scale, std::log(7.0), 1e-13);
  EXPECT_EQ(fit.window, (Window{3, 16}));
  EXPECT_GT(fit_geometric(eigenvalues, {0, 16}).rho, 2);
}

TEST(GeometricFit, StatisticsAgreeWithAWorkedExample) {
  // log values 3, 1, 2, 0 at k = 0..3: slope -0.8, line 2.7 - 0.8 k, residuals 0.3 -0.9 0.9 -0.3.
  const VectorXd eigenvalues = Eigen::Vector4d(3, 1, 2, 0).array().exp();
  const auto fit = fit_geometric(eigenvalues, {0, 4});
  EXPECT_NEAR(fit.log_rho, 0.8, 1e-14);
  EXPECT_NEAR(fit.rho, std::exp(0.8), 1e-13);
  EXPECT_NEAR(fit.log_scale, 2.7, 1e-14);
  EXPECT_NEAR(fit.residual_deviation, std::sqrt(1.8 / 2), 1e-14);
  EXPECT_NEAR(fit.log_rho_error, std::sqrt(1.8 / 2 / 5), 1e-14);
  EXPECT_NEAR(fit.r_squared, 1 - 1.8 / 5, 1e-14);
  EXPECT_NEAR(fit.largest_residual, 0.9, 1e-14);
  EXPECT_NEAR(fit.lag_one_correlation, (-0.27 - 0.81 - 0.27) / 1.8, 1e-14);
  EXPECT_NEAR(fit.log_rho_first_half, 2, 1e-14);
  EXPECT_NEAR(fit.log_rho_second_half, 2, 1e-14);
  EXPECT_NEAR(fit.curvature_t, 0, 1e-14);
  EXPECT_TRUE(fit.explains_too_little);
}

TEST(GeometricFit, CurvatureAgreesWithAWorkedExample) {
  // k^2/8 + noise -1, 3, -3, 1 (orthogonal to every quadratic) over 8: the quadratic coefficient is
  // 1/8, its standard error sqrt(20/64 / (4-3) / 4), where 4 is the spread of (k-1.5)^2.
  VectorXd logs(4);
  for (Index k = 0; k < 4; ++k) logs(k) = static_cast<double>(k * k) / 8;
  logs += Eigen::Vector4d(-1, 3, -3, 1) / 8;
  const auto fit = fit_geometric(logs.array().exp(), {0, 4});
  EXPECT_NEAR(fit.curvature_t, 0.125 / std::sqrt(20.0 / 64 / 4), 1e-13);
}

TEST(GeometricFit, PowerLawIsRecoveredAndNamedTheBetterModel) {
  const VectorXd eigenvalues = VectorXd::NullaryExpr(
      50, [](Index k) { return 9 * std::pow(static_cast<double>(k + 1), -1.7); });
  const auto fit = fit_geometric(eigenvalues, {0, 50});
  EXPECT_NEAR(fit.power_law_exponent, 1.7, 1e-13);
  EXPECT_NEAR(fit.power_law_r_squared, 1, 1e-14);
  EXPECT_TRUE(fit.power_law_fits_better);
  EXPECT_TRUE(fit.bends);
  EXPECT_GT(fit.curvature_t, 3);
  EXPECT_GT(fit.log_rho_first_half, fit.log_rho_second_half);
  EXPECT_FALSE(fit.fits_well());
  // In a window that does not start at 0 the power law still counts from the first eigenvalue.
  EXPECT_NEAR(fit_geometric(eigenvalues, {10, 50}).power_law_exponent, 1.7, 1e-12);
}

TEST(GeometricFit, ABendIsSeenEvenWhereTheLineExplainsNearlyAll) {
  VectorXd eigenvalues(40);
  for (Index i = 0; i < 40; ++i) {
    const auto k = static_cast<double>(i);
    eigenvalues(i) = std::exp(-0.1 * k - 0.001 * k * k + 0.01 * std::sin(17 * k));
  }
  const auto fit = fit_geometric(eigenvalues, {0, 40});
  EXPECT_FALSE(fit.explains_too_little);
  EXPECT_TRUE(fit.bends);
  EXPECT_LT(fit.curvature_t, -3);
  EXPECT_GT(fit.lag_one_correlation, 0.5);
}

TEST(GeometricFit, FlatSpectrumHasRhoOneAndNoDecay) {
  const auto fit = fit_geometric(VectorXd::Constant(10, 0.3), {0, 10});
  EXPECT_EQ(fit.rho, 1);
  EXPECT_TRUE(fit.exact);
  EXPECT_TRUE(fit.no_decay);
  EXPECT_FALSE(fit.fits_well());
  const VectorXd nearly =
      VectorXd::NullaryExpr(10, [](Index k) { return 1 - static_cast<double>(k) * k_ulp / 4; });
  EXPECT_TRUE(fit_geometric(nearly, {0, 10}).no_decay);
}

TEST(GeometricFit, RisingValuesHaveNoDecay) {
  const auto fit = fit_geometric(geometric(1, 0.5, 12), {0, 12});
  EXPECT_NEAR(fit.rho, 0.5, 1e-14);
  EXPECT_TRUE(fit.no_decay);
}

TEST(GeometricFit, ExtremeEigenvaluesGiveFiniteNumbers) {
  const double largest = std::numeric_limits<double>::max();
  const double smallest = std::numeric_limits<double>::denorm_min();
  const auto fit = fit_geometric(Eigen::Vector4d(largest, largest, smallest, smallest), {0, 4});
  EXPECT_TRUE(std::isfinite(fit.rho));
  EXPECT_TRUE(std::isfinite(fit.log_rho_error));
}

TEST(GeometricFit, RejectsWindowsThatDoNotFit) {
  const VectorXd eigenvalues = geometric(1, 2, 10);
  const auto with = [&](Window window) {
    return message_of([&] { fit_geometric(eigenvalues, window); });
  };
  EXPECT_THAT(with({0, 11}), HasSubstr("window [0, 11) is not within the 10 eigenvalues"));
  EXPECT_THAT(with({-1, 5}), HasSubstr("not within"));
  EXPECT_THAT(with({6, 2}), HasSubstr("not within"));
  EXPECT_THAT(with({2, 5}), HasSubstr("holds 3 eigenvalues; a fit needs at least 4"));
  EXPECT_EQ(with({2, 6}), "no exception");
}

TEST(GeometricFit, RejectsEigenvaluesWithoutALogarithm) {
  for (const double bad : {0.0, -1.0, k_nan, k_infinity}) {
    VectorXd eigenvalues = geometric(1, 2, 10);
    eigenvalues(7) = bad;
    EXPECT_THAT(message_of([&] {
                  fit_geometric(eigenvalues, {0, 10});
                }),
                HasSubstr("reaches eigenvalue 7, which is not positive and finite"));
    EXPECT_NO_THROW(fit_geometric(eigenvalues, {0, 7}));
  }
}

TEST(ModesAbove, CountsEigenvaluesStrictlyAboveTheShareOfTheFirst) {
  const VectorXd eigenvalues = geometric(64, 2, 20);
  EXPECT_EQ(modes_above(eigenvalues, 0.25), 2);  // 1, 1/2 exceed 1/4; 1/4 does not
  EXPECT_EQ(modes_above(eigenvalues, 0.24), 3);
  EXPECT_EQ(modes_above(eigenvalues, 1e-9), 20);
  EXPECT_EQ(modes_above(VectorXd(), 0.5), 0);
}

TEST(ModesForEnergy, KeepsAllButTheShareOfTheSum) {
  const VectorXd eigenvalues = Eigen::Vector4d(8, 4, 2, 2);
  EXPECT_EQ(modes_for_energy(eigenvalues, 0.5), 1);
  EXPECT_EQ(modes_for_energy(eigenvalues, 0.49), 2);
  EXPECT_EQ(modes_for_energy(eigenvalues, 0.25), 2);
  EXPECT_EQ(modes_for_energy(eigenvalues, 0.125), 3);
  EXPECT_EQ(modes_for_energy(eigenvalues, 0.12), 4);
  EXPECT_EQ(modes_for_energy(VectorXd::Zero(5), 0.5), 0);
  EXPECT_EQ(modes_for_energy(VectorXd(), 0.5), 0);
}

TEST(ModesCounts, AgreeWithEachOtherOnALongGeometricSpectrum) {
  const VectorXd eigenvalues = geometric(1, 1.1, 400);
  for (const double eps : {0.1, 0.01, 0.001}) {
    const auto modes = static_cast<Index>(std::ceil(std::log(1 / eps) / std::log(1.1)));
    EXPECT_EQ(modes_above(eigenvalues, eps), modes);
    EXPECT_EQ(modes_for_energy(eigenvalues, eps), modes);
  }
}

TEST(ModesCounts, RejectSharesOutsideTheUnitInterval) {
  for (const double eps : {0.0, 1.0, -0.1, 2.0, k_nan}) {
    EXPECT_THROW(modes_above(Eigen::Vector2d(2, 1), eps), std::invalid_argument);
    EXPECT_THROW(modes_for_energy(Eigen::Vector2d(2, 1), eps), std::invalid_argument);
  }
}

}  // namespace
}  // namespace latent::fast
