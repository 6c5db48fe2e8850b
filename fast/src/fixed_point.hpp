/// Fixed-point numbers of any length, for what two doubles do not decide.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <vector>

namespace latent::fast {

__extension__ using Wide = unsigned __int128;

/// A number in [0, 2^64) with 64·limbs bits after the point. Its unit is the last of these bits;
/// what exceeds the range is lost.
class FixedPoint {
 public:
  FixedPoint(std::size_t limbs, std::uint64_t whole, std::pmr::memory_resource& memory)
      : digits_(limbs + 1, 0, &memory) {
    digits_.back() = whole;
  }
  FixedPoint(const FixedPoint& other, std::pmr::memory_resource& memory)
      : digits_(other.digits_, &memory) {}

  [[nodiscard]] bool is_zero() const {
    return std::ranges::all_of(digits_, [](std::uint64_t digit) { return digit == 0; });
  }

  /// The digits in base 2^64, least significant first; the last is the whole part.
  [[nodiscard]] const std::pmr::vector<std::uint64_t>& digits() const { return digits_; }

  void add_units(std::uint64_t units) {
    for (std::uint64_t& digit : digits_) {
      digit += units;
      units = digit < units ? 1 : 0;
    }
  }

  /// Adds a number of the same length.
  void add(const FixedPoint& other) {
    Wide carry = 0;
    for (std::size_t i = 0; i < digits_.size(); ++i) {
      carry += Wide{digits_[i]} + other.digits_[i];
      digits_[i] = static_cast<std::uint64_t>(carry);
      carry >>= 64;
    }
  }

  void multiply(std::uint64_t factor) {
    Wide carry = 0;
    for (std::uint64_t& digit : digits_) {
      carry += Wide{digit} * factor;
      digit = static_cast<std::uint64_t>(carry);
      carry >>= 64;
    }
  }

  /// Divides by a divisor other than 0, rounding down to a whole number of units.
  void divide(std::uint64_t divisor) {
    std::uint64_t remainder = 0;
    for (std::size_t i = digits_.size(); i-- > 0;) {
      const Wide part = (Wide{remainder} << 64) | digits_[i];
      digits_[i] = static_cast<std::uint64_t>(part / divisor);
      remainder = static_cast<std::uint64_t>(part % divisor);
    }
  }

  /// Compares with a number of the same length.
  bool operator<(const FixedPoint& other) const {
    return std::lexicographical_compare(digits_.rbegin(), digits_.rend(), other.digits_.rbegin(),
                                        other.digits_.rend());
  }

 private:
  std::pmr::vector<std::uint64_t> digits_;
};

}  // namespace latent::fast
