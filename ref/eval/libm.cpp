#include "ref/eval/libm.hpp"

#include <cmath>
#include <optional>

namespace latent::eval::libm {
namespace {

using directed::k_infinity;
using directed::k_largest;

constexpr Bracket exactly(double value) { return {value, value}; }

Bracket trusted(double value, int ulps = k_libm_ulps) {
  return {directed::steps_down(value, ulps), directed::steps_up(value, ulps)};
}

constexpr Bracket clamped(Bracket b, double least, double greatest) {
  return {std::max(b.down, least), std::min(b.up, greatest)};
}

/// xʸ where y is an integer and the result is a double, found in integer arithmetic; x > 0 finite.
std::optional<double> exact_power(double x, double y) {
  if (y != std::floor(y) || std::abs(y) > 1074) return std::nullopt;
  const int n = static_cast<int>(y);
  int exponent = 0;
  auto odd = static_cast<std::uint64_t>(std::ldexp(std::frexp(x, &exponent), 53));
  const int zeros = std::countr_zero(odd);
  odd >>= zeros;
  const int scale = (exponent - 53 + zeros) * n;
  if (odd == 1) {
    if (scale < -1074 || scale > 1023) return std::nullopt;
    return std::ldexp(1.0, scale);
  }
  // An odd number above 1 raised to n has more than n·(width − 1) bits.
  if (n < 0 || (std::bit_width(odd) - 1) * n > 52) return std::nullopt;
  constexpr std::uint64_t k_limit = std::uint64_t{1} << 53;
  std::uint64_t power = 1;
  for (int i = 0; i < n; ++i) {
    if (power > k_limit / odd) return std::nullopt;
    power *= odd;
  }
  if (scale < -1074 || scale + static_cast<int>(std::bit_width(power)) > 1024) return std::nullopt;
  return std::ldexp(static_cast<double>(power), scale);
}

}  // namespace

Bracket exp(double x) {
  if (x == 0) return exactly(1);
  if (std::isinf(x)) return exactly(x > 0 ? x : 0);
  return clamped(trusted(std::exp(x)), 0, k_infinity);
}

Bracket log(double x) {
  if (x == 0) return exactly(-k_infinity);
  if (x == 1) return exactly(0);
  if (x == k_infinity) return exactly(x);
  return trusted(std::log(x));
}

Bracket pow(double x, double y) {
  if (y == 0 || x == 1) return exactly(1);
  if (x == 0) return exactly(y > 0 ? 0 : k_infinity);
  if (y == 1) return exactly(x);
  if (std::isinf(x) || std::isinf(y)) return exactly(std::pow(x, y));
  if (y == 2) return directed::product(x, x);
  if (y == -1) return directed::quotient(1, x);
  if (y == 0.5) return directed::square_root(x);
  if (const auto exact = exact_power(x, y)) return exactly(*exact);
  return clamped(trusted(std::pow(x, y)), 0, k_infinity);
}

Bracket sin(double x) {
  if (x == 0) return exactly(0);
  if (std::abs(x) > k_trusted_angle) return {-1, 1};
  return clamped(trusted(std::sin(x)), -1, 1);
}

Bracket cos(double x) {
  if (x == 0) return exactly(1);
  if (std::abs(x) > k_trusted_angle) return {-1, 1};
  return clamped(trusted(std::cos(x)), -1, 1);
}

Bracket tan(double x) {
  if (x == 0) return exactly(0);
  if (std::abs(x) > k_trusted_angle) return {-k_infinity, k_infinity};
  return trusted(std::tan(x));
}

Bracket arcsin(double x) { return x == 0 ? exactly(0) : trusted(std::asin(x)); }

Bracket arccos(double x) { return x == 1 ? exactly(0) : trusted(std::acos(x)); }

Bracket arctan(double x) { return x == 0 ? exactly(0) : trusted(std::atan(x)); }

Bracket sinh(double x) {
  if (x == 0) return exactly(0);
  if (std::isinf(x)) return exactly(x);
  return trusted(std::sinh(x), k_libm_hyperbolic_ulps);
}

Bracket cosh(double x) {
  if (x == 0) return exactly(1);
  if (std::isinf(x)) return exactly(k_infinity);
  return clamped(trusted(std::cosh(x), k_libm_hyperbolic_ulps), 1, k_infinity);
}

Bracket tanh(double x) {
  if (x == 0) return exactly(0);
  return clamped(trusted(std::tanh(x), k_libm_hyperbolic_ulps), -1, 1);
}

Bracket arsinh(double x) {
  if (x == 0) return exactly(0);
  if (std::isinf(x)) return exactly(x);
  return trusted(std::asinh(x), k_libm_hyperbolic_ulps);
}

}  // namespace latent::eval::libm
