#include <latent/singular_values.hpp>

#include <Eigen/Householder>
#include <Eigen/QR>
#include <algorithm>
#include <cmath>
#include <limits>

namespace latent::fast {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

// d_0, e_0, d_1, e_1, ..., d_(p-1): the diagonal and superdiagonal of a bidiagonal matrix with the
// singular values of the square matrix a, interleaved. They are the off-diagonal of the symmetric
// tridiagonal matrix with zero diagonal whose eigenvalues are those singular values and their
// negatives.
VectorXd bidiagonalise(MatrixXd a) {
  const Index p = a.cols();
  VectorXd off_diagonal(2 * p - 1);
  VectorXd workspace(p);
  double tau = 0;
  for (Index k = 0; k < p; ++k) {
    const Index rest = p - k - 1;
    auto column = a.col(k).tail(rest + 1);
    column.makeHouseholderInPlace(tau, off_diagonal(2 * k));
    if (rest == 0) break;
    a.bottomRightCorner(rest + 1, rest)
        .applyHouseholderOnTheLeft(column.tail(rest), tau, workspace.data());
    auto row = a.row(k).tail(rest);
    row.makeHouseholderInPlace(tau, off_diagonal(2 * k + 1));
    a.bottomRightCorner(rest, rest)
        .applyHouseholderOnTheRight(row.tail(rest - 1).transpose(), tau, workspace.data());
  }
  return off_diagonal;
}

// Several values are sought side by side, which hides the latency of the divisions.
constexpr int k_lanes = 8;
using Lanes = Eigen::Array<double, k_lanes, 1>;

// For each x > 0, how many eigenvalues of the tridiagonal matrix lie below it: the negative pivots
// of its LDL^T less x. No square is 0, so a pivot of 0 or infinity gives no NaN further on.
Lanes count_below(const VectorXd& squares, const Lanes& x) {
  Lanes pivot = -x;
  Lanes count = (pivot < 0).cast<double>();
  for (const double square : squares) {
    pivot = -x - square / pivot;
    count += (pivot < 0).cast<double>();
  }
  return count;
}

VectorXd bisect(const VectorXd& off_diagonal) {
  const VectorXd squares = off_diagonal.cwiseAbs2().cwiseMax(std::numeric_limits<double>::min());
  const Index p = (off_diagonal.size() + 1) / 2;
  // Gershgorin, and a little more for the rounding of it.
  double bound = 0;
  for (Index i = 0; i < off_diagonal.size(); ++i) {
    const double next = i + 1 < off_diagonal.size() ? std::abs(off_diagonal(i + 1)) : 0;
    bound = std::max(bound, std::abs(off_diagonal(i)) + next);
  }
  bound *= 1 + 4 * std::numeric_limits<double>::epsilon();

  VectorXd values(p);
  for (Index from = 0; from < p; from += k_lanes) {
    Lanes low = Lanes::Zero();
    Lanes high = Lanes::Constant(bound);
    // The value of index k is at least x if at most 2p - 1 - k eigenvalues lie below x.
    const Lanes most_below =
        static_cast<double>(2 * p - 1 - from) - Lanes::LinSpaced(0, k_lanes - 1);
    // The bound is at most twice the largest value; 2^-57 of it is 2^-56 of that.
    for (int halving = 0; halving < 57; ++halving) {
      const Lanes middle = (low + high) / 2;
      const auto raise = (count_below(squares, middle) <= most_below).eval();
      low = raise.select(middle, low);
      high = raise.select(high, middle);
    }
    const Lanes found = (low > 0).select((low + high) / 2, 0);
    const Index here = std::min<Index>(k_lanes, p - from);
    values.segment(from, here) = found.head(here);
  }
  return values;
}

}  // namespace

VectorXd singular_values(MatrixXd matrix) {
  const Index p = std::min(matrix.rows(), matrix.cols());
  if (p == 0) return {};
  if (!matrix.allFinite()) {
    return VectorXd::Constant(p, std::numeric_limits<double>::quiet_NaN());
  }
  // Scaled by a power of two, so that no square on the way overflows or vanishes.
  int exponent = 0;
  std::frexp(matrix.cwiseAbs().maxCoeff(), &exponent);
  const auto scale = [](int by) { return [by](double v) { return std::ldexp(v, by); }; };
  matrix = matrix.unaryExpr(scale(-exponent)).eval();
  if (matrix.rows() < matrix.cols()) matrix = matrix.transpose().eval();
  const Eigen::HouseholderQR<Eigen::Ref<MatrixXd>> in_place(matrix);
  return bisect(bidiagonalise(matrix.topRows(p).triangularView<Eigen::Upper>()))
      .unaryExpr(scale(exponent));
}

}  // namespace latent::fast
