#include "fast/src/exact_power.hpp"

#include <array>
#include <utility>

#include "fast/src/fixed_point.hpp"
#include "fast/src/rounding.hpp"

namespace latent::fast {
namespace {

/// A real number between `low` and `low` plus `width` units.
struct Enclosure {
  FixedPoint low;
  std::uint64_t width;
};

/// atanh(numerator/denominator), the ratio in [0, 1/3], both below 2^54.
///
/// The terms t_k = (numerator/denominator)^(2k+1) fall by 9 or more. Each is rounded down twice
/// from the one before: it is short by less than e' ≤ e/9 + 1/3 + 1, so by less than 3/2 units, its
/// quotient by 2k + 1 by less than 5/2, and the series left out when t_k rounds to 0 is below 7/4.
Enclosure atanh(std::uint64_t numerator, std::uint64_t denominator, std::size_t limbs,
                std::pmr::memory_resource& memory) {
  FixedPoint sum(limbs, 0, memory);
  FixedPoint power(limbs, numerator, memory);
  FixedPoint term(limbs, 0, memory);
  power.divide(denominator);
  std::uint64_t terms = 0;
  for (; !power.is_zero(); ++terms) {
    term = power;
    term.divide(2 * terms + 1);
    sum.add(term);
    for (int i = 0; i < 2; ++i) {
      power.multiply(numerator);
      power.divide(denominator);
    }
  }
  return {std::move(sum), 3 * terms + 2};
}

/// Half the logarithm of a significand m in [1, 2): atanh((m - 1)/(m + 1)).
Enclosure half_log(double significand, std::size_t limbs, std::pmr::memory_resource& memory) {
  constexpr std::uint64_t one = std::uint64_t{1} << 52;
  const auto units = static_cast<std::uint64_t>(significand * static_cast<double>(one));
  return atanh(units - one, units + one, limbs, memory);
}

}  // namespace

std::partial_ordering compare_power(double rho, std::uint64_t n, double eps, std::size_t limbs,
                                    std::pmr::memory_resource& memory) {
  const Split r = split(rho);
  const Split e = split(eps);
  const Enclosure half_ln2 = atanh(1, 3, limbs, memory);
  const Enclosure half_log_r = half_log(r.significand, limbs, memory);
  const Enclosure half_log_e = half_log(e.significand, limbs, memory);

  // rho^n·eps against 1 is n·(r.exponent·ln 2 + log r) + log e against -e.exponent·ln 2, here
  // halved throughout. Each side is taken at the low ends of its enclosures, or at the high ends.
  const auto end = [&](const Enclosure& enclosure, bool high) {
    FixedPoint value(enclosure.low, memory);
    value.add_units(high ? enclosure.width : 0);
    return value;
  };
  const auto power = [&](bool high) {
    FixedPoint value = end(half_ln2, high);
    value.multiply(static_cast<std::uint64_t>(r.exponent));
    value.add(end(half_log_r, high));
    value.multiply(n);
    value.add(end(half_log_e, high));
    return value;
  };
  const auto threshold = [&](bool high) {
    FixedPoint value = end(half_ln2, high);
    value.multiply(static_cast<std::uint64_t>(-e.exponent));
    return value;
  };
  if (power(true) < threshold(false)) return std::partial_ordering::less;
  if (threshold(true) < power(false)) return std::partial_ordering::greater;
  return std::partial_ordering::unordered;
}

bool power_reaches(double rho, std::uint64_t n, double eps) {
  std::array<std::byte, 8192> stack;
  std::pmr::monotonic_buffer_resource memory(stack.data(), stack.size());
  for (std::size_t limbs = 2;; limbs *= 2) {
    const std::partial_ordering order = compare_power(rho, n, eps, limbs, memory);
    if (order != std::partial_ordering::unordered) return order == std::partial_ordering::greater;
    memory.release();
  }
}

}  // namespace latent::fast
