/// Into and out of a double: exponents split off at the start, one rounding at the end.
#pragma once

#include <bit>
#include <cstdint>
#include <limits>

#include "fast/src/double_double.hpp"

namespace latent::fast {

inline constexpr double k_nan = std::numeric_limits<double>::quiet_NaN();

/// Adding this to a double below 2^51 in magnitude leaves its nearest integer in the low bits.
inline constexpr double k_integer_shift = 0x1.8p52;

/// An integer below 2^51 in magnitude as a double, exactly.
inline double to_double(std::int64_t value) noexcept {
  return std::bit_cast<double>(std::bit_cast<std::int64_t>(k_integer_shift) + value) -
         k_integer_shift;
}

/// A natural number exactly: its halves are doubles.
inline DoubleDouble exactly(std::uint64_t value) noexcept {
  const auto high = to_double(static_cast<std::int64_t>(value >> 32));
  const auto low = to_double(static_cast<std::int64_t>(value & 0xffff'ffff));
  return fast_two_sum(high * 0x1p32, low);
}

/// 2^exponent, for -1022 ≤ exponent ≤ 1023.
inline double power_of_two(std::int64_t exponent) noexcept {
  return std::bit_cast<double>((exponent + 1023) << 52);
}

constexpr std::int64_t clamp(std::int64_t value, std::int64_t low, std::int64_t high) noexcept {
  value = value < low ? low : value;
  return value > high ? high : value;
}

constexpr double clamp(double value, double low, double high) noexcept {
  value = value < low ? low : value;
  return value > high ? high : value;
}

/// significand·2^exponent.
struct Split {
  double significand;
  std::int64_t exponent;
};

/// significand·2^exponent.
struct Scaled {
  DoubleDouble significand;
  std::int64_t exponent;
};

/// A finite number with its exponent split off: the significand is 0, or in [1, 2) in magnitude.
inline Split split(double value) noexcept {
  constexpr std::uint64_t exponent_mask = 0x7ff0'0000'0000'0000;
  // Subnormals are lifted into the normal numbers; zero stays where it is, and is put right below.
  const std::int64_t lift = (std::bit_cast<std::uint64_t>(value) & exponent_mask) == 0 ? 54 : 0;
  const auto bits = std::bit_cast<std::uint64_t>(value * power_of_two(lift));
  const auto exponent = static_cast<std::int64_t>((bits & exponent_mask) >> 52);
  const auto significand =
      std::bit_cast<double>((bits & ~exponent_mask) | std::bit_cast<std::uint64_t>(1.0));
  const bool zero = (bits << 1) == 0;
  return {zero ? 0.0 : significand, zero ? 0 : exponent - 1023 - lift};
}

/// The nearest double to `value`, rounded once: to the subnormal grid where it is subnormal, to an
/// infinity where it is too large. What rounds to zero is +0, being the difference of two equal
/// numbers. The significand is 0 or within 2^±400 in magnitude.
inline double round(const Scaled& value) noexcept {
  const DoubleDouble significand = value.significand;
  // Beyond ±2000 the result is an infinity or zero in any case.
  const std::int64_t shift = clamp(value.exponent, -2000, 2000);
  // In units of 2^shift the least normal number is 2^(-1022 - shift). The doubles from there to
  // twice that have the spacing of the subnormal grid, so adding it rounds to that grid.
  const double least_normal = power_of_two(-1022 - clamp(shift, -2000, -1));
  const double grid =
      std::fabs(significand.hi) < least_normal ? std::copysign(least_normal, significand.hi) : 0.0;
  const DoubleDouble sum = fast_two_sum(grid, significand.hi);
  const double rounded = (sum.hi + (sum.lo + significand.lo)) - grid;
  const std::int64_t first = clamp(shift, -1000, 1000);
  return rounded * power_of_two(first) * power_of_two(shift - first);
}

}  // namespace latent::fast
