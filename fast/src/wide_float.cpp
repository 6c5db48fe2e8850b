#include "fast/src/wide_float.hpp"

#include <bit>
#include <utility>

namespace latent::fast {
namespace {

__extension__ using DoubleWord = unsigned __int128;

/// The digits moved down by `shift` places, those that leave being lost.
template <std::size_t limbs>
void shift_down(std::array<std::uint64_t, limbs>& digits, std::uint64_t shift) noexcept {
  const std::size_t whole = shift / 64;
  const std::uint64_t bits = shift % 64;
  const auto digit = [&](std::size_t i) { return i < limbs ? digits[i] : 0; };
  for (std::size_t i = 0; i < limbs; ++i) {
    const std::uint64_t low = digit(i + whole);
    const std::uint64_t high = digit(i + whole + 1);
    digits[i] = bits == 0 ? low : (low >> bits) | (high << (64 - bits));
  }
}

}  // namespace

WideFloat::WideFloat(double value) noexcept {
  const Split parts = split(value);
  if (parts.significand == 0) return;
  const auto bits = std::bit_cast<std::uint64_t>(parts.significand);
  digits_.back() = (bits << 11) | (std::uint64_t{1} << 63);
  exponent_ = parts.exponent + 1;
  negative_ = parts.significand < 0;
}

WideFloat::WideFloat(std::uint64_t value) noexcept {
  digits_.back() = value;
  exponent_ = 64;
  normalise();
}

WideFloat WideFloat::ln2() noexcept {
  WideFloat result;
  result.digits_ = {0x27573b291169b825, 0xed2eae35c1382144, 0x559552fb4afa1b10, 0xe7b876206debac98,
                    0x8a0d175b8baafa2b, 0x40f343267298b62d, 0xc9e3b39803f2f6af, 0xb17217f7d1cf79ab};
  return result;
}

void WideFloat::normalise() noexcept {
  std::size_t zeros = 0;
  while (zeros < k_limbs && digits_[k_limbs - 1 - zeros] == 0) ++zeros;
  if (zeros == k_limbs) {
    *this = WideFloat();
    return;
  }
  const int bits = std::countl_zero(digits_[k_limbs - 1 - zeros]);
  for (std::size_t i = k_limbs; i-- > 0;) {
    const std::uint64_t high = i >= zeros ? digits_[i - zeros] : 0;
    const std::uint64_t low = i > zeros ? digits_[i - zeros - 1] : 0;
    digits_[i] = bits == 0 ? high : (high << bits) | (low >> (64 - bits));
  }
  exponent_ -= static_cast<std::int64_t>(64 * zeros) + bits;
}

Scaled WideFloat::leading() const noexcept {
  constexpr std::uint64_t mask = (1 << 11) - 1;
  const auto high = static_cast<double>(digits_[k_limbs - 1] >> 11);
  const auto low =
      static_cast<double>(((digits_[k_limbs - 1] & mask) << 42) | (digits_[k_limbs - 2] >> 22));
  const DoubleDouble size = fast_two_sum(high * 0x1p-52, low * 0x1p-105);
  return {negative_ ? negate(size) : size, is_zero() ? 0 : exponent_ - 1};
}

WideFloat WideFloat::operator-() const noexcept {
  WideFloat result = *this;
  result.negative_ = !negative_ && !is_zero();
  return result;
}

WideFloat operator+(const WideFloat& a, const WideFloat& b) noexcept {
  if (b.is_zero()) return a;
  if (a.is_zero()) return b;
  const bool swap = a.exponent_ != b.exponent_
                        ? a.exponent_ < b.exponent_
                        : std::pair(a.digits_[WideFloat::k_limbs - 1], 0) <
                              std::pair(b.digits_[WideFloat::k_limbs - 1], 0);
  const WideFloat& large = swap ? b : a;
  const WideFloat& small = swap ? a : b;
  const std::int64_t shift = large.exponent_ - small.exponent_;
  WideFloat::Digits digits = small.digits_;
  shift_down(digits, static_cast<std::uint64_t>(clamp(shift, 0, 64 * 64)));

  WideFloat sum = large;
  if (a.negative_ == b.negative_) {
    DoubleWord carry = 0;
    for (std::size_t i = 0; i < WideFloat::k_limbs; ++i) {
      carry += DoubleWord{sum.digits_[i]} + digits[i];
      sum.digits_[i] = static_cast<std::uint64_t>(carry);
      carry >>= 64;
    }
    if (carry != 0) {
      shift_down(sum.digits_, 1);
      sum.digits_.back() |= std::uint64_t{1} << 63;
      ++sum.exponent_;
    }
    return sum;
  }
  std::uint64_t borrow = 0;
  for (std::size_t i = 0; i < WideFloat::k_limbs; ++i) {
    const DoubleWord rest = DoubleWord{sum.digits_[i]} - digits[i] - borrow;
    sum.digits_[i] = static_cast<std::uint64_t>(rest);
    borrow = static_cast<std::uint64_t>(rest >> 64) & 1;
  }
  if (borrow != 0) {  // the leading limbs were equal, and the smaller number was taken for larger
    std::uint64_t carry = 1;
    for (std::uint64_t& digit : sum.digits_) {
      digit = ~digit + carry;
      carry &= digit == 0 ? 1 : 0;
    }
    sum.negative_ = !sum.negative_;
  }
  sum.normalise();
  return sum;
}

WideFloat operator*(const WideFloat& a, const WideFloat& b) noexcept {
  if (a.is_zero() || b.is_zero()) return {};
  constexpr std::size_t limbs = WideFloat::k_limbs;
  std::array<std::uint64_t, 2 * limbs> product{};
  for (std::size_t i = 0; i < limbs; ++i) {
    DoubleWord carry = 0;
    for (std::size_t j = 0; j < limbs; ++j) {
      carry += DoubleWord{a.digits_[i]} * b.digits_[j] + product[i + j];
      product[i + j] = static_cast<std::uint64_t>(carry);
      carry >>= 64;
    }
    product[i + limbs] = static_cast<std::uint64_t>(carry);
  }
  WideFloat result;
  result.exponent_ = a.exponent_ + b.exponent_;
  result.negative_ = a.negative_ != b.negative_;
  if (product.back() >> 63 == 0) {
    for (std::size_t i = 2 * limbs - 1; i > 0; --i)
      product[i] = (product[i] << 1) | (product[i - 1] >> 63);
    --result.exponent_;
  }
  for (std::size_t i = 0; i < limbs; ++i) result.digits_[i] = product[i + limbs];
  return result;
}

WideFloat operator/(const WideFloat& a, const WideFloat& b) noexcept {
  if (a.is_zero()) return {};
  // Newton's iteration x ← x + x·(1 - b·x) for 1/b doubles the bits: 50, 100, …, 800.
  WideFloat divisor = b;
  divisor.negative_ = false;
  divisor.exponent_ = 0;
  WideFloat inverse(1 / (static_cast<double>(divisor.digits_.back() >> 11) * 0x1p-53));
  const WideFloat one(1.0);
  for (int i = 0; i < 4; ++i) inverse = inverse + inverse * (one - divisor * inverse);
  WideFloat result = a * inverse;
  result.exponent_ -= b.exponent_;
  result.negative_ = a.negative_ != b.negative_;
  // One correction of the quotient itself: it is exact where the true one has fewer bits.
  const WideFloat rest = a - result * b;
  if (rest.is_zero()) return result;
  WideFloat correction = rest * inverse;
  correction.exponent_ -= b.exponent_;
  correction.negative_ = rest.negative_ != b.negative_;
  return result + correction;
}

WideFloat divide(const WideFloat& a, std::uint64_t b) noexcept {
  WideFloat result = a;
  std::uint64_t remainder = 0;
  for (std::size_t i = WideFloat::k_limbs; i-- > 0;) {
    const DoubleWord part = (DoubleWord{remainder} << 64) | a.digits_[i];
    result.digits_[i] = static_cast<std::uint64_t>(part / b);
    remainder = static_cast<std::uint64_t>(part % b);
  }
  result.normalise();
  return result;
}

WideFloat twice_atanh(const WideFloat& s) noexcept {
  const WideFloat z = s * s;
  WideFloat sum = s;
  WideFloat term = s;
  for (std::uint64_t i = 3; !term.is_zero() && term.exponent_ > sum.exponent_ - 520; i += 2) {
    term = term * z;
    sum = sum + divide(term, i);
  }
  if (!sum.is_zero()) ++sum.exponent_;
  return sum;
}

WideFloat logarithm(WideFloat a) noexcept {
  // |a| = 2^k·m with m in [3/4, 3/2).
  a.negative_ = false;
  const bool small = a.digits_.back() >> 62 == 2;
  const std::int64_t k = a.exponent_ - (small ? 1 : 0);
  a.exponent_ = small ? 1 : 0;
  const WideFloat one(1.0);
  return WideFloat(to_double(k)) * WideFloat::ln2() + twice_atanh((a - one) / (a + one));
}

WideFloat logarithm_of_one_plus(const WideFloat& a) noexcept {
  if (a.exponent() > -4) return logarithm(WideFloat(1.0) + a);
  return twice_atanh(a / (WideFloat(2.0) + a));
}

WideFloat power(WideFloat a, std::uint64_t n) noexcept {
  WideFloat result(1.0);
  for (; n != 0; n >>= 1) {
    if ((n & 1) != 0) result = result * a;
    if (n > 1) a = a * a;
  }
  return result;
}

}  // namespace latent::fast
