#include <latent/singular_values.hpp>

#include <gtest/gtest.h>

#include <Eigen/QR>
#include <Eigen/SVD>
#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <random>
#include <utility>
#include <vector>

namespace latent::fast {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;
using LongMatrix = Eigen::Matrix<long double, Eigen::Dynamic, Eigen::Dynamic>;

constexpr double k_ulp = std::numeric_limits<double>::epsilon();

MatrixXd gaussian(Index rows, Index cols, unsigned seed) {
  std::mt19937_64 engine(seed);
  std::normal_distribution<double> normal;
  return MatrixXd::NullaryExpr(rows, cols, [&] { return normal(engine); });
}

MatrixXd orthogonal(Index size, unsigned seed) {
  return Eigen::HouseholderQR<MatrixXd>(gaussian(size, size, seed)).householderQ();
}

// Columns of deviation ratio^-k, rotated at random.
MatrixXd graded(Index rows, Index cols, double ratio, unsigned seed) {
  const VectorXd scales = VectorXd::NullaryExpr(
      cols, [=](Index k) { return std::pow(ratio, -static_cast<double>(k)); });
  return gaussian(rows, cols, seed) * scales.asDiagonal() * orthogonal(cols, seed + 1000);
}

// Largest error, in units of 2^-52 times the largest singular value; the reference is Eigen's
// two-sided Jacobi method in extended precision.
double error_in_ulps(const MatrixXd& matrix) {
  const VectorXd computed = singular_values(matrix);
  const LongMatrix exact_matrix = matrix.cast<long double>();
  const auto exact = Eigen::JacobiSVD<LongMatrix>(exact_matrix).singularValues().eval();
  EXPECT_EQ(computed.size(), exact.size());
  return static_cast<double>((computed.cast<long double>() - exact).cwiseAbs().maxCoeff() /
                             exact(0)) /
         k_ulp;
}

TEST(SingularValues, AreWithinTheStatedBoundForEveryShape) {
  for (const auto& [rows, cols] : std::vector<std::pair<Index, Index>>{{1, 1},
                                                                       {1, 9},
                                                                       {9, 1},
                                                                       {2, 2},
                                                                       {7, 8},
                                                                       {8, 8},
                                                                       {9, 17},
                                                                       {50, 16},
                                                                       {16, 50},
                                                                       {200, 40}}) {
    const auto bound = static_cast<double>(std::max(rows, cols));
    EXPECT_LE(error_in_ulps(gaussian(rows, cols, 1)), bound) << rows << " x " << cols;
  }
}

TEST(SingularValues, AreWithinFourUlpsOfTheLargestForEveryGrading) {
  for (const double ratio : {1.0, 1.05, 1.2, 1.5, 2.0, 3.0, 5.0, 10.0, 30.0}) {
    for (unsigned seed = 0; seed < 20; ++seed) {
      EXPECT_LE(error_in_ulps(graded(80, seed % 2 == 0 ? 40 : 24, ratio, seed)), 4)
          << ratio << ", seed " << seed;
    }
  }
}

TEST(SingularValues, OfADiagonalMatrixAreItsEntriesSorted) {
  const VectorXd entries = (Eigen::Vector<double, 5>() << 3, -8, 0, 0.5, 1e-9).finished();
  const VectorXd values = singular_values(entries.asDiagonal());
  const VectorXd expected = (Eigen::Vector<double, 5>() << 8, 3, 0.5, 1e-9, 0).finished();
  EXPECT_LE((values - expected).cwiseAbs().maxCoeff(), 8 * k_ulp);
  EXPECT_EQ(values(4), 0);
}

TEST(SingularValues, OfSingularMatricesAreWithinTheBound) {
  EXPECT_EQ(singular_values(MatrixXd::Zero(5, 3)), VectorXd::Zero(3));
  EXPECT_LE(error_in_ulps(MatrixXd::Ones(30, 30)), 30);
  EXPECT_LE(error_in_ulps(MatrixXd::Identity(33, 33)), 33);
  EXPECT_LE(error_in_ulps(gaussian(40, 3, 2) * gaussian(3, 40, 3)), 40);
  MatrixXd shift = MatrixXd::Zero(20, 20);
  shift.diagonal(1).setOnes();
  EXPECT_LE(error_in_ulps(shift), 20);
}

TEST(SingularValues, AreDescendingAndNotNegative) {
  for (unsigned seed = 0; seed < 20; ++seed) {
    const VectorXd values = singular_values(graded(20, 20, 8, seed));
    EXPECT_TRUE(std::is_sorted(values.begin(), values.end(), std::greater<>())) << seed;
    EXPECT_GE(values.minCoeff(), 0) << seed;
  }
}

TEST(SingularValues, ScaleExactlyWithPowersOfTwo) {
  const MatrixXd matrix = gaussian(12, 9, 4);
  const VectorXd values = singular_values(matrix);
  for (const int exponent : {-1000, -1, 7, 1000}) {
    EXPECT_EQ(singular_values(matrix * std::ldexp(1.0, exponent)),
              values * std::ldexp(1.0, exponent));
  }
}

TEST(SingularValues, BeyondTheRangeOfDoubleAreInfiniteNotWrong) {
  const MatrixXd matrix = MatrixXd::Constant(4, 4, std::numeric_limits<double>::max());
  EXPECT_EQ(singular_values(matrix)(0), std::numeric_limits<double>::infinity());
  const MatrixXd tiny = MatrixXd::Constant(4, 4, std::numeric_limits<double>::denorm_min());
  EXPECT_EQ(singular_values(tiny)(0), 4 * std::numeric_limits<double>::denorm_min());
}

TEST(SingularValues, OfAMatrixWithNanOrInfinityAreNan) {
  for (const double bad :
       {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
    MatrixXd matrix = gaussian(6, 4, 5);
    matrix(5, 3) = bad;
    EXPECT_TRUE(singular_values(matrix).array().isNaN().all());
    EXPECT_EQ(singular_values(matrix).size(), 4);
  }
}

TEST(SingularValues, OfAnEmptyMatrixAreNone) {
  EXPECT_EQ(singular_values(MatrixXd(0, 5)).size(), 0);
  EXPECT_EQ(singular_values(MatrixXd(5, 0)).size(), 0);
}

}  // namespace
}  // namespace latent::fast
