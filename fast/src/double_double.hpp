/// Numbers held as the unevaluated sum of two doubles, good to about 106 bits.
///
/// Everything in the kernels (this file, logarithm, exponential, rounding) is straight-line code
/// over IEEE operations, fused multiply-add, integer arithmetic on bits and selects: no branches,
/// no tables, no calls into libm but for `fma`, which is exact by definition. So it gives the same
/// bits on every machine, and in every lane when a compiler turns a loop over it into vectors.
///
/// u = 2^-53 below. The error bounds are those of Joldes, Muller, Popescu, "Tight and rigorous
/// error bounds for basic building blocks of double-word arithmetic" (ACM TOMS 44, 2017), or follow
/// by the same counting; all hold while nothing underflows or overflows, which the callers see to.
#pragma once

#include <cmath>

namespace latent::fast {

/// hi + lo, where hi is the sum rounded to a double.
struct DoubleDouble {
  double hi;
  double lo;
};

/// a + b exactly.
inline DoubleDouble two_sum(double a, double b) noexcept {
  const double sum = a + b;
  const double b_part = sum - a;
  const double a_part = sum - b_part;
  return {sum, (a - a_part) + (b - b_part)};
}

/// a + b exactly, for |b| ≤ |a| or a = 0.
inline DoubleDouble fast_two_sum(double a, double b) noexcept {
  const double sum = a + b;
  return {sum, b - (sum - a)};
}

/// a·b exactly.
inline DoubleDouble two_product(double a, double b) noexcept {
  const double product = a * b;
  return {product, std::fma(a, b, -product)};
}

/// -a, exactly.
inline DoubleDouble negate(DoubleDouble a) noexcept { return {-a.hi, -a.lo}; }

/// a times a power of two, exactly.
inline DoubleDouble scale(DoubleDouble a, double power) noexcept {
  return {a.hi * power, a.lo * power};
}

/// a + b for |b| ≤ |a|/2, to 6u².
inline DoubleDouble add_smaller(DoubleDouble a, DoubleDouble b) noexcept {
  const DoubleDouble sum = fast_two_sum(a.hi, b.hi);
  return fast_two_sum(sum.hi, sum.lo + (a.lo + b.lo));
}

/// a + b for a double b with |b| ≤ |a|, to 2u² of |a| + |b|.
inline DoubleDouble add_smaller(DoubleDouble a, double b) noexcept {
  const DoubleDouble sum = fast_two_sum(a.hi, b);
  return fast_two_sum(sum.hi, sum.lo + a.lo);
}

/// a + b, to 3u² of |a| + |b|.
inline DoubleDouble add(DoubleDouble a, DoubleDouble b) noexcept {
  const DoubleDouble sum = two_sum(a.hi, b.hi);
  return fast_two_sum(sum.hi, sum.lo + (a.lo + b.lo));
}

/// a·b, to 6u².
inline DoubleDouble multiply(DoubleDouble a, DoubleDouble b) noexcept {
  const DoubleDouble product = two_product(a.hi, b.hi);
  return fast_two_sum(product.hi, std::fma(a.hi, b.lo, std::fma(a.lo, b.hi, product.lo)));
}

/// a·b for a double b, to 2u².
inline DoubleDouble multiply(DoubleDouble a, double b) noexcept {
  const DoubleDouble product = two_product(a.hi, b);
  return fast_two_sum(product.hi, std::fma(a.lo, b, product.lo));
}

/// a/b for b ≠ 0, to 11u²: the remainder of the first quotient digit is exact.
inline DoubleDouble divide(DoubleDouble a, DoubleDouble b) noexcept {
  const double quotient = a.hi / b.hi;
  const double remainder = std::fma(-quotient, b.hi, a.hi);
  return fast_two_sum(quotient, std::fma(-quotient, b.lo, remainder + a.lo) / b.hi);
}

/// c, the constant polynomial.
inline double polynomial(double /*x*/, double c) noexcept { return c; }

/// c + d·x + ..., the coefficients ascending, by Horner's rule. With coefficients that fall and a
/// small x the error is little more than that of the last step, 2^-53 of the result.
template <class... Rest>
double polynomial(double x, double c, double d, Rest... rest) noexcept {
  return std::fma(polynomial(x, d, rest...), x, c);
}

}  // namespace latent::fast
