/// Floating-point numbers of 512 bits, for differences that cancel beyond what two doubles hold.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "fast/src/rounding.hpp"

namespace latent::fast {

/// sign·0.d₁d₂…·2^exponent with 512 binary digits dᵢ, d₁ = 1; or 0. The exponent is an std::int64_t
/// and must stay within ±2^62, which powers see to.
///
/// Every operation rounds towards zero, to 2^-510 of its result (a sum or difference: exactly, or
/// to 2^-510 of the larger operand). Five doubles and a natural number have 384 bits: differences
/// between functions of them that leave less than 2^-448 are taken for 0.
class WideFloat {
 public:
  WideFloat() = default;
  explicit WideFloat(double value) noexcept;
  explicit WideFloat(std::uint64_t value) noexcept;

  [[nodiscard]] bool is_zero() const noexcept { return digits_.back() == 0; }
  [[nodiscard]] bool is_negative() const noexcept { return negative_; }
  [[nodiscard]] std::int64_t exponent() const noexcept { return exponent_; }

  /// The leading 106 bits.
  [[nodiscard]] Scaled leading() const noexcept;

  [[nodiscard]] WideFloat operator-() const noexcept;
  friend WideFloat operator+(const WideFloat& a, const WideFloat& b) noexcept;
  friend WideFloat operator-(const WideFloat& a, const WideFloat& b) noexcept { return a + -b; }
  friend WideFloat operator*(const WideFloat& a, const WideFloat& b) noexcept;

  /// a/b for b ≠ 0.
  friend WideFloat operator/(const WideFloat& a, const WideFloat& b) noexcept;

  /// a/b for a whole number 0 < b.
  friend WideFloat divide(const WideFloat& a, std::uint64_t b) noexcept;

  /// 2 atanh(s) for |s| ≤ 1/5, to 2^-500.
  friend WideFloat twice_atanh(const WideFloat& s) noexcept;

  /// log |a| for a ≠ 0, to 2^-500.
  friend WideFloat logarithm(WideFloat a) noexcept;

  /// a^n, to 2^-500 times n, for n times the exponent below 2^62. Exact where its bits fit.
  friend WideFloat power(WideFloat a, std::uint64_t n) noexcept;

 private:
  static constexpr std::size_t k_limbs = 8;
  using Digits = std::array<std::uint64_t, k_limbs>;  ///< least significant first

  static WideFloat ln2() noexcept;

  /// Shifts the digits up until the first is 1.
  void normalise() noexcept;

  Digits digits_{};
  std::int64_t exponent_ = 0;
  bool negative_ = false;
};

/// log |1 + a| for a ≠ -1, to 2^-500 however small a is.
WideFloat logarithm_of_one_plus(const WideFloat& a) noexcept;

/// The leading bits of a sum of `terms`; 0 where next to nothing is left of them.
template <class... Terms>
Scaled leading_of_sum(const WideFloat& first, const Terms&... terms) noexcept {
  WideFloat sum = first;
  std::int64_t largest = first.is_zero() ? INT64_MIN / 2 : first.exponent();
  const auto add = [&](const WideFloat& term) {
    sum = sum + term;
    if (!term.is_zero() && term.exponent() > largest) largest = term.exponent();
  };
  (add(terms), ...);
  if (sum.is_zero() || sum.exponent() < largest - 448) return {{0, 0}, 0};
  return sum.leading();
}

}  // namespace latent::fast
