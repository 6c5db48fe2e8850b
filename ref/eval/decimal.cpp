#include "ref/eval/decimal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <stdexcept>
#include <string_view>

namespace latent::eval {
namespace {

Integer power_of_ten(std::int64_t exponent) {
  Integer power;
  mpz_ui_pow_ui(power.backend().data(), 10, static_cast<unsigned long>(exponent));
  return power;
}

/// ±magnitude · 10^place, without its trailing zeros.
Decimal normalized(bool negative, const Integer& magnitude, std::int64_t place) {
  if (magnitude == 0) return {};
  Decimal result{negative, magnitude.str(), 0};
  result.exponent = place + static_cast<std::int64_t>(result.digits.size()) - 1;
  result.digits.erase(result.digits.find_last_not_of('0') + 1);
  return result;
}

/// The power of ten that the last digit of a decimal counts.
std::int64_t last_place(const Decimal& value) {
  return value.exponent - static_cast<std::int64_t>(value.digits.size()) + 1;
}

/// The number of times that 10^place goes into a decimal whose last place is no smaller.
Integer units(const Decimal& value, std::int64_t place) {
  const Integer count = Integer(value.digits) * power_of_ten(last_place(value) - place);
  return value.negative ? Integer(-count) : count;
}

/// floor(numerator / denominator), or ceil where `up`; denominator > 0.
Integer divided(const Integer& numerator, const Integer& denominator, bool up) {
  Integer result;
  const auto divide = up ? mpz_cdiv_q : mpz_fdiv_q;
  divide(result.backend().data(), numerator.backend().data(), denominator.backend().data());
  return result;
}

/// A decimal rounded to fewer digits.
Decimal shortened(const Decimal& value, int digits, Direction direction) {
  const auto wanted = static_cast<std::size_t>(digits);
  if (value.digits.size() <= wanted) return value;
  Integer magnitude(value.digits.substr(0, wanted));
  if (value.negative == (direction == Direction::Down)) magnitude += 1;
  return normalized(value.negative, magnitude, value.exponent - digits + 1);
}

/// Digits written with their point, in plain notation where it says no more than the digits do.
std::string written(const Decimal& value, std::string_view digits, std::string_view ellipsis,
                    std::int64_t plain_below) {
  const std::string_view sign = value.negative ? "-" : "";
  const auto with_point = [&](std::size_t whole) {
    const bool needs_point = digits.size() > whole || !ellipsis.empty();
    return fmt::format("{}{:0<{}}{}{}{}", sign, digits.substr(0, whole), whole,
                       needs_point ? "." : "", digits.substr(std::min(whole, digits.size())),
                       ellipsis);
  };
  if (value.exponent < -5 || value.exponent >= plain_below) {
    return fmt::format("{}e{}", with_point(1), value.exponent);
  }
  if (value.exponent >= 0) return with_point(static_cast<std::size_t>(value.exponent + 1));
  return fmt::format("{}0.{:0<{}}{}{}", sign, "", -value.exponent - 1, digits, ellipsis);
}

struct MiddleAndRadius {
  Decimal middle;
  Decimal radius;
};

/// A short middle and radius that cover [lower, upper], two decimals of one sign and of nearly the
/// same size; nothing if the radius leaves no digit of the middle correct.
std::optional<MiddleAndRadius> middle_and_radius(const Decimal& lower, const Decimal& upper,
                                                 int digits) {
  if (lower.negative != upper.negative || lower.digits == "0" || upper.digits == "0" ||
      std::abs(lower.exponent - upper.exponent) > 1) {
    return std::nullopt;
  }
  const std::int64_t place = std::min(last_place(lower), last_place(upper)) - 1;
  const Integer low = units(lower, place);
  const Integer high = units(upper, place);
  const Integer half = (high - low) / 2;  // exact: both are multiples of 10
  const auto half_digits = static_cast<std::int64_t>(half.str().size());
  const std::int64_t greatest = std::max(lower.exponent, upper.exponent);
  // Units of 10^step keep two digits of the radius and at most `digits` of the middle.
  const std::int64_t step =
      std::max({half_digits - 2, greatest - place + 1 - digits, std::int64_t{0}});
  const Integer unit = power_of_ten(step);
  const Integer middle = divided(2 * (low + half) + unit, 2 * unit, false);
  const Integer centre = middle * unit;
  const Integer radius = divided(std::max<Integer>(high - centre, centre - low), unit, true);
  MiddleAndRadius result{normalized(middle < 0, abs(middle), place + step),
                         normalized(false, radius, place + step)};
  if (result.middle.exponent <= result.radius.exponent) return std::nullopt;
  return result;
}

void require_digits(int digits) {
  if (digits < 1) throw std::invalid_argument("a decimal needs at least one digit");
}

}  // namespace

Decimal to_decimal(const Rational& value, int digits, Direction direction) {
  require_digits(digits);
  if (value == 0) return {};
  const bool negative = value < 0;
  const Integer numerator = abs(Integer(boost::multiprecision::numerator(value)));
  const Integer denominator = boost::multiprecision::denominator(value);
  const bool away = negative == (direction == Direction::Down);
  // The first guess of the exponent is at most one too large or too small.
  auto exponent = static_cast<std::int64_t>(mpz_sizeinbase(numerator.backend().data(), 10)) -
                  static_cast<std::int64_t>(mpz_sizeinbase(denominator.backend().data(), 10));
  for (;;) {
    const std::int64_t shift = digits - 1 - exponent;
    const Integer scaled = numerator * power_of_ten(std::max<std::int64_t>(shift, 0));
    const Integer divisor = denominator * power_of_ten(std::max<std::int64_t>(-shift, 0));
    const Integer truncated = divided(scaled, divisor, false);
    const auto length = static_cast<std::int64_t>(truncated.str().size());
    if (truncated != 0 && length == digits) {
      return normalized(negative, away ? divided(scaled, divisor, true) : truncated, -shift);
    }
    exponent += truncated == 0 ? -1 : length - digits;
  }
}

std::optional<Decimal> exact_decimal(const Rational& value, int max_digits) {
  require_digits(max_digits);
  Integer rest = boost::multiprecision::denominator(value);
  const auto remove = [&rest](unsigned prime) {
    const Integer factor(prime);
    return static_cast<std::int64_t>(
        mpz_remove(rest.backend().data(), rest.backend().data(), factor.backend().data()));
  };
  const std::int64_t twos = remove(2);
  const std::int64_t fives = remove(5);
  // The digits are those of the numerator times 5^(twos − fives) or 2^(fives − twos), which is
  // prime to 10 and has more than 0.3 digits per factor.
  const std::int64_t extra = std::abs(twos - fives);
  if (rest != 1 || 3 * extra > 10 * static_cast<std::int64_t>(max_digits)) return std::nullopt;
  Integer factor;
  mpz_ui_pow_ui(factor.backend().data(), twos > fives ? 5 : 2, static_cast<unsigned long>(extra));
  const Integer scaled = boost::multiprecision::numerator(value) * factor;
  Decimal result = normalized(scaled < 0, abs(scaled), -std::max(twos, fives));
  if (result.digits.size() > static_cast<std::size_t>(max_digits)) return std::nullopt;
  return result;
}

Rational to_rational(const Decimal& value) {
  const std::int64_t place = last_place(value);
  if (place >= 0) return units(value, 0);
  return {units(value, place), power_of_ten(-place)};
}

std::string to_text(const Decimal& value) { return written(value, value.digits, "", 21); }

std::string common_digits(const Decimal& lower, const Decimal& upper) {
  if (lower.negative != upper.negative || lower.exponent != upper.exponent) return {};
  std::string a = lower.digits;
  std::string b = upper.digits;
  const std::size_t length = std::max(a.size(), b.size());
  a.resize(length, '0');
  b.resize(length, '0');
  const auto differ = std::mismatch(a.begin(), a.end(), b.begin()).first;
  a.erase(differ, a.end());
  return a == "0" ? std::string() : a;
}

std::string enclosure_text(const std::optional<Decimal>& lower, const std::optional<Decimal>& upper,
                           int digits) {
  require_digits(digits);
  if (lower && upper) {
    if (*lower == *upper) return to_text(*lower);
    const std::string common =
        common_digits(*lower, *upper).substr(0, static_cast<std::size_t>(digits));
    const auto shown = static_cast<std::int64_t>(common.size());
    const auto around = middle_and_radius(*lower, *upper, digits);
    const std::int64_t known = around ? around->middle.exponent - around->radius.exponent : 0;
    if (shown > 0 && (shown == digits || shown + 1 >= known)) {
      return written(*lower, common, "…", std::min<std::int64_t>(shown, 21));
    }
    if (around) {
      return fmt::format("{} ± {}", to_text(around->middle), to_text(around->radius));
    }
  }
  const int few = std::min(digits, 6);
  return fmt::format("[{}, {}]", lower ? to_text(shortened(*lower, few, Direction::Down)) : "-inf",
                     upper ? to_text(shortened(*upper, few, Direction::Up)) : "inf");
}

std::string shortest_text(double value) {
  if (std::isnan(value)) return "nan";
  std::array<char, 32> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
  return {buffer.data(), end};
}

}  // namespace latent::eval
