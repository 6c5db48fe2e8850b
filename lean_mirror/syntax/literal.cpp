#include "lean_mirror/syntax/literal.hpp"

#include <cstddef>
#include <string>

namespace latent::lean {

namespace {

constexpr std::size_t k_max_digits = k_max_literal_digits;

/// The value of a digit in any base up to 16, or 16.
unsigned digit_value(char c) {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a') + 10;
  if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A') + 10;
  return 16;
}

/// Appends the digits to `digits`, without separators; false where something else occurs.
bool take_digits(std::string_view text, unsigned base, std::string& digits) {
  bool any = false;
  for (const char c : text) {
    if (c == '_') continue;
    if (digit_value(c) >= base) return false;
    any = true;
    digits += c;
  }
  return any && text.front() != '_' && digits.size() <= k_max_digits;
}

Integer to_integer(const std::string& digits, unsigned base) {
  Integer value;
  mpz_set_str(value.backend().data(), digits.c_str(), static_cast<int>(base));
  return value;
}

}  // namespace

std::optional<Integer> natural_value(std::string_view literal) {
  unsigned base = 10;
  if (literal.size() > 2 && literal[0] == '0') {
    const char letter = static_cast<char>(literal[1] | 0x20);
    if (letter == 'x') base = 16;
    if (letter == 'o') base = 8;
    if (letter == 'b') base = 2;
    if (base != 10) literal.remove_prefix(2);
  }
  std::string digits;
  if (literal.empty() || !take_digits(literal, base, digits)) return std::nullopt;
  return to_integer(digits, base);
}

std::optional<Rational> scientific_value(std::string_view literal) {
  const std::size_t exponent_at = literal.find_first_of("eE");
  const bool prefixed =
      literal.size() > 1 && literal[0] == '0' &&
      (static_cast<char>(literal[1] | 0x20) == 'x' || static_cast<char>(literal[1] | 0x20) == 'b' ||
       static_cast<char>(literal[1] | 0x20) == 'o');
  if (prefixed || literal.find_first_of(".eE") == std::string_view::npos) {
    const std::optional<Integer> value = natural_value(literal);
    if (!value) return std::nullopt;
    return Rational(*value);
  }
  std::string_view mantissa = literal.substr(0, exponent_at);
  std::string digits;
  long exponent = 0;
  const std::size_t point = mantissa.find('.');
  if (!take_digits(mantissa.substr(0, point), 10, digits)) return std::nullopt;
  if (point != std::string_view::npos) {
    const std::size_t whole = digits.size();
    if (point + 1 == mantissa.size() || !take_digits(mantissa.substr(point + 1), 10, digits)) {
      return std::nullopt;
    }
    exponent -= static_cast<long>(digits.size() - whole);
  }
  if (exponent_at != std::string_view::npos) {
    std::string_view power = literal.substr(exponent_at + 1);
    const bool negative = power.starts_with('-');
    if (negative || power.starts_with('+')) power.remove_prefix(1);
    std::string power_digits;
    if (power.empty() || !take_digits(power, 10, power_digits)) return std::nullopt;
    power_digits.erase(0, power_digits.find_first_not_of('0'));
    if (power_digits.size() > 6) return std::nullopt;
    const long size = power_digits.empty() ? 0 : std::stol(power_digits);
    if (size > k_max_literal_digits) return std::nullopt;
    exponent += negative ? -size : size;
  }
  Integer scale = boost::multiprecision::pow(
      Integer(10), static_cast<unsigned>(exponent < 0 ? -exponent : exponent));
  const Integer value = to_integer(digits, 10);
  if (exponent >= 0) return Rational(Integer(value * scale));
  return Rational(value, scale);
}

}  // namespace latent::lean
