#include "fast/src/exact_power.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "fast/src/rounding.hpp"

namespace latent::fast {
namespace {

__extension__ using Wide = unsigned __int128;

constexpr std::uint64_t low_half(Wide value) { return static_cast<std::uint64_t>(value); }
constexpr std::uint64_t high_half(Wide value) { return static_cast<std::uint64_t>(value >> 64); }

/// A non-negative fixed-point number below 2^64. Its unit is the last digit that it holds.
class FixedPoint {
 public:
  FixedPoint(std::size_t limbs, std::uint64_t whole, std::pmr::memory_resource& memory)
      : digits_(limbs + 1, 0, &memory) {
    digits_.back() = whole;
  }
  FixedPoint(const FixedPoint& other, std::pmr::memory_resource& memory)
      : digits_(other.digits_, &memory) {}

  bool is_zero() const {
    return std::ranges::all_of(digits_, [](std::uint64_t digit) { return digit == 0; });
  }

  /// Adds a whole number of units.
  void add_units(std::uint64_t units) {
    for (std::uint64_t& digit : digits_) {
      digit += units;
      units = digit < units ? 1 : 0;
    }
  }

  void add(const FixedPoint& other) {
    Wide carry = 0;
    for (std::size_t i = 0; i < digits_.size(); ++i) {
      carry += Wide{digits_[i]} + other.digits_[i];
      digits_[i] = low_half(carry);
      carry = high_half(carry);
    }
  }

  void multiply(std::uint64_t factor) {
    std::uint64_t carry = 0;
    for (std::uint64_t& digit : digits_) {
      const Wide product = Wide{digit} * factor + carry;
      digit = low_half(product);
      carry = high_half(product);
    }
  }

  /// Divides, rounding down to a whole number of units.
  void divide(std::uint64_t divisor) {
    std::uint64_t remainder = 0;
    for (std::size_t i = digits_.size(); i-- > 0;) {
      const Wide part = (Wide{remainder} << 64) | digits_[i];
      digits_[i] = low_half(part / divisor);
      remainder = low_half(part % divisor);
    }
  }

  bool operator<(const FixedPoint& other) const {
    return std::lexicographical_compare(digits_.rbegin(), digits_.rend(), other.digits_.rbegin(),
                                        other.digits_.rend());
  }

 private:
  std::pmr::vector<std::uint64_t> digits_;  // least significant first; the last is the whole part
};

/// A real number between `low` and `low` plus `width` units.
struct Enclosure {
  FixedPoint low;
  std::uint64_t width;
};

/// 2·atanh(numerator/denominator), the ratio in [0, 1/3], both below 2^54.
///
/// The terms t_k = (numerator/denominator)^(2k+1) fall by 9 or more. Each is rounded down twice
/// from the one before: it is short by less than e' ≤ e/9 + 1/3 + 1, so by less than 3/2 units, its
/// quotient by 2k + 1 by less than 5/2, and the series left out when t_k rounds to 0 is below 7/4.
Enclosure twice_atanh(std::uint64_t numerator, std::uint64_t denominator, std::size_t limbs,
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
  sum.multiply(2);
  return {std::move(sum), 5 * terms + 4};
}

/// The logarithm of a significand in [1, 2): 2·atanh((m - 1)/(m + 1)).
Enclosure log_of_significand(double significand, std::size_t limbs,
                             std::pmr::memory_resource& memory) {
  constexpr std::uint64_t one = std::uint64_t{1} << 52;
  const auto units = static_cast<std::uint64_t>(significand * static_cast<double>(one));
  return twice_atanh(units - one, units + one, limbs, memory);
}

}  // namespace

std::partial_ordering compare_power(double rho, std::uint64_t n, double eps, std::size_t limbs,
                                    std::pmr::memory_resource& memory) {
  const Split r = split(rho);
  const Split e = split(eps);
  const Enclosure ln2 = twice_atanh(1, 3, limbs, memory);
  const Enclosure log_r = log_of_significand(r.significand, limbs, memory);
  const Enclosure log_e = log_of_significand(e.significand, limbs, memory);

  // rho^n·eps against 1 is n·(r.exponent·ln 2 + log r) + log e against -e.exponent·ln 2. Each side
  // at the low ends of its enclosures, or at the high ends.
  const auto end = [&](const Enclosure& enclosure, bool high) {
    FixedPoint value(enclosure.low, memory);
    value.add_units(high ? enclosure.width : 0);
    return value;
  };
  const auto power = [&](bool high) {
    FixedPoint value = end(ln2, high);
    value.multiply(static_cast<std::uint64_t>(r.exponent));
    value.add(end(log_r, high));
    value.multiply(n);
    value.add(end(log_e, high));
    return value;
  };
  const auto threshold = [&](bool high) {
    FixedPoint value = end(ln2, high);
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
    if (order != std::partial_ordering::unordered) return order > 0;
    memory.release();
  }
}

}  // namespace latent::fast
