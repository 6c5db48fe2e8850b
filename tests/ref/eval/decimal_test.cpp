#include "ref/eval/decimal.hpp"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <random>
#include <stdexcept>

#include "ref/eval/double_interval.hpp"
#include "ref/eval/interval.hpp"

namespace latent::eval {
namespace {

using enum Direction;

std::string rounded(const Rational& value, int digits, Direction direction) {
  return to_text(to_decimal(value, digits, direction));
}

std::string enclosure(const Rational& lower, const Rational& upper, int digits) {
  return enclosure_text(to_decimal(lower, digits + 3, Down), to_decimal(upper, digits + 3, Up),
                        digits);
}

TEST(Decimal, RoundsTowardsTheSideThatIsAskedFor) {
  EXPECT_EQ(rounded(Rational(1, 3), 4, Down), "0.3333");
  EXPECT_EQ(rounded(Rational(1, 3), 4, Up), "0.3334");
  EXPECT_EQ(rounded(Rational(-1, 3), 4, Down), "-0.3334");
  EXPECT_EQ(rounded(Rational(-1, 3), 4, Up), "-0.3333");
  EXPECT_EQ(rounded(Rational(2, 3), 1, Up), "0.7");
  EXPECT_EQ(rounded(123456, 3, Down), "123000");
  EXPECT_EQ(rounded(123456, 3, Up), "124000");
}

TEST(Decimal, CarriesIntoANewDigit) {
  EXPECT_EQ(rounded(Rational(9999, 1000), 3, Up), "10");
  EXPECT_EQ(rounded(Rational(-9999, 1000), 3, Down), "-10");
  EXPECT_EQ(rounded(Rational(999'999, 1000'000), 2, Up), "1");
  EXPECT_EQ(to_decimal(Rational(99), 1, Up), (Decimal{false, "1", 2}));
}

TEST(Decimal, StaysExactWhereTheDigitsSuffice) {
  EXPECT_EQ(rounded(0, 5, Down), "0");
  EXPECT_EQ(rounded(Rational(1, 8), 3, Down), "0.125");
  EXPECT_EQ(rounded(Rational(1, 8), 3, Up), "0.125");
  EXPECT_EQ(rounded(1000, 1, Up), "1000");
  EXPECT_THROW(to_decimal(1, 0, Up), std::invalid_argument);
}

TEST(Decimal, NearestNumberOnItsSideForRandomRationals) {
  std::mt19937_64 random(11);
  for (int i = 0; i < 20'000; ++i) {
    Rational value(Integer(random() >> (random() % 64)),
                   Integer((random() >> (random() % 64)) + 1));
    if (random() % 2 == 0) value = -value;
    if (random() % 4 == 0) value *= Integer(1) << static_cast<unsigned>(random() % 400);
    if (random() % 4 == 0) value /= Integer(1) << static_cast<unsigned>(random() % 400);
    const int digits = 1 + static_cast<int>(random() % 30);
    const Decimal down = to_decimal(value, digits, Down);
    const Decimal up = to_decimal(value, digits, Up);
    ASSERT_LE(to_rational(down), value);
    ASSERT_GE(to_rational(up), value);
    ASSERT_LE(down.digits.size(), static_cast<std::size_t>(digits));
    ASSERT_TRUE(down.digits == "0" || (down.digits.front() != '0' && down.digits.back() != '0'));
    if (down == up) {
      ASSERT_EQ(to_rational(down), value);
      continue;
    }
    // The two are neighbours among the numbers of so many digits.
    Rational unit = 1;
    const auto place = std::min(down.exponent, up.exponent) - digits + 1;
    for (auto k = place; k < 0; ++k) unit /= 10;
    for (auto k = place; k > 0; --k) unit *= 10;
    ASSERT_EQ(to_rational(up) - to_rational(down), unit) << value << " to " << digits;
  }
}

TEST(Decimal, ExactDecimalsAreFoundWhereThereAreAny) {
  EXPECT_EQ(to_text(*exact_decimal(Rational(1, 8), 20)), "0.125");
  EXPECT_EQ(to_text(*exact_decimal(Rational(-7, 20), 20)), "-0.35");
  EXPECT_EQ(to_text(*exact_decimal(0, 1)), "0");
  EXPECT_EQ(to_text(*exact_decimal(1'200'000, 2)), "1200000");
  EXPECT_FALSE(exact_decimal(Rational(1, 3), 1000).has_value());
  EXPECT_FALSE(exact_decimal(Rational(1, 14), 1000).has_value());
  EXPECT_FALSE(exact_decimal(Rational(1, 8), 2).has_value());
  EXPECT_FALSE(exact_decimal(Rational(1, Integer(1) << 100'000), 50).has_value());
  Rational tiny = 1;
  for (int i = 0; i < 300; ++i) tiny /= 10;
  EXPECT_EQ(to_text(*exact_decimal(tiny, 1)), "1e-300");
  EXPECT_EQ(to_rational(*exact_decimal(Rational(1, Integer(1) << 200), 200)),
            Rational(1, Integer(1) << 200));
}

TEST(Decimal, NotationIsPlainForEverydaySizes) {
  EXPECT_EQ(to_text({false, "125", 0}), "1.25");
  EXPECT_EQ(to_text({true, "125", -5}), "-0.0000125");
  EXPECT_EQ(to_text({true, "125", -6}), "-1.25e-6");
  EXPECT_EQ(to_text({false, "125", 2}), "125");
  EXPECT_EQ(to_text({false, "125", 4}), "12500");
  EXPECT_EQ(to_text({false, "1", 20}), "100000000000000000000");
  EXPECT_EQ(to_text({false, "1", 21}), "1e21");
  EXPECT_EQ(to_text({}), "0");
}

TEST(Decimal, CommonDigitsAreSharedByAllNumbersBetween) {
  const auto common = [](const Rational& lower, const Rational& upper) {
    return common_digits(to_decimal(lower, 12, Down), to_decimal(upper, 12, Up));
  };
  EXPECT_EQ(common(Rational(31415, 10000), Rational(31416, 10000)), "3141");
  EXPECT_EQ(common(Rational(1), Rational(10001, 10000)), "1000");
  EXPECT_EQ(common(Rational(99, 100), Rational(101, 100)), "");
  EXPECT_EQ(common(Rational(-1, 100), Rational(1, 100)), "");
  EXPECT_EQ(common(Rational(0), Rational(1, 100)), "");
  EXPECT_EQ(common(Rational(-1234, 1000), Rational(-1233, 1000)), "123");
}

TEST(EnclosureText, NumbersThatAreKnownExactlyAreShownExactly) {
  EXPECT_EQ(enclosure(Rational(1, 8), Rational(1, 8), 10), "0.125");
  EXPECT_EQ(enclosure(0, 0, 10), "0");
  EXPECT_EQ(enclosure(-1200, -1200, 10), "-1200");
}

TEST(EnclosureText, CorrectDigitsAreTruncatedNotRounded) {
  const Rational two_thirds(2, 3);
  EXPECT_EQ(enclosure(two_thirds, two_thirds, 5), "0.66666…");
  EXPECT_EQ(enclosure(-two_thirds, -two_thirds, 5), "-0.66666…");
  EXPECT_EQ(enclosure(two_thirds * 1000, two_thirds * 1000, 5), "666.66…");
  EXPECT_EQ(enclosure(two_thirds * 1000, two_thirds * 1000, 3), "666.…");
  EXPECT_EQ(enclosure(two_thirds * 1000, two_thirds * 1000, 2), "6.6…e2");
  EXPECT_EQ(enclosure(two_thirds * 1000, two_thirds * 1000, 1), "6.…e2");
  EXPECT_EQ(enclosure(two_thirds / 10'000'000, two_thirds / 10'000'000, 3), "6.66…e-8");
  EXPECT_EQ(enclosure(Rational(31415, 10000), Rational(31416, 10000), 10), "3.141…");
}

TEST(EnclosureText, NumbersThatStraddleADigitGetARadius) {
  const Rational tiny(1, 1'000'000'000);
  EXPECT_EQ(enclosure(1 - tiny, 1 + tiny, 20), "1 ± 1e-9");
  EXPECT_EQ(enclosure(-1 - tiny, -1 + tiny, 20), "-1 ± 1e-9");
  EXPECT_EQ(enclosure(Rational(13, 10) - tiny, Rational(13, 10) + 3 * tiny, 20),
            "1.300000001 ± 2e-9");
  EXPECT_EQ(enclosure(100 - tiny, 100 + tiny, 20), "100 ± 1e-9");
}

TEST(EnclosureText, WideOrUnboundedEnclosuresShowTheirEnds) {
  EXPECT_EQ(enclosure(Rational(1, 3), Rational(7, 2), 10), "[0.333333, 3.5]");
  EXPECT_EQ(enclosure(-1, 2, 10), "[-1, 2]");
  EXPECT_EQ(enclosure(0, Rational(1, 3), 2), "[0, 0.34]");
  EXPECT_EQ(enclosure_text(std::nullopt, to_decimal(3, 5, Up), 5), "[-inf, 3]");
  EXPECT_EQ(enclosure_text(std::nullopt, std::nullopt, 5), "[-inf, inf]");
  EXPECT_THROW(enclosure_text(std::nullopt, std::nullopt, 0), std::invalid_argument);
}

/// The set of numbers that a text of `enclosure_text` allows.
std::pair<Rational, Rational> meaning(const std::string& text) {
  const auto number = [](std::string digits) {
    Rational scale = 1;
    if (const auto e = digits.find('e'); e != std::string::npos) {
      const int exponent = std::stoi(digits.substr(e + 1));
      for (int i = 0; i < std::abs(exponent); ++i)
        scale *= exponent > 0 ? Rational(10) : Rational(1, 10);
      digits.erase(e);
    }
    if (const auto point = digits.find('.'); point != std::string::npos) {
      for (auto i = point + 1; i < digits.size(); ++i) scale /= 10;
      digits.erase(point, 1);
    }
    const bool negative = digits.front() == '-';
    digits.erase(0, digits.find_first_not_of("-0"));
    if (digits.empty()) return Rational(0);
    return Rational((negative ? -1 : 1) * scale * Integer(digits));
  };
  const std::string ellipsis = "…", plus_minus = " ± ";
  if (text.front() == '[') {
    const auto comma = text.find(", ");
    return {number(text.substr(1, comma - 1)),
            number(text.substr(comma + 2, text.size() - comma - 3))};
  }
  if (const auto at = text.find(plus_minus); at != std::string::npos) {
    const Rational middle = number(text.substr(0, at));
    const Rational radius = number(text.substr(at + plus_minus.size()));
    return {middle - radius, middle + radius};
  }
  if (const auto at = text.find(ellipsis); at != std::string::npos) {
    const std::string tail = text.substr(at + ellipsis.size());
    const Rational truncated = number(text.substr(0, at) + tail);
    std::string last = text.substr(0, at);
    for (char& c : last) c = c >= '0' && c <= '9' ? '0' : c;
    last[last.find_last_of('0')] = '1';
    const Rational beyond = truncated + number(last + tail);
    return {std::min(truncated, beyond), std::max(truncated, beyond)};
  }
  return {number(text), number(text)};
}

TEST(EnclosureText, AlwaysAllowsEveryNumberBetweenTheEnds) {
  std::mt19937_64 random(13);
  int ellipses = 0;
  int radii = 0;
  for (int i = 0; i < 20'000; ++i) {
    Rational lower(Integer(random() >> (random() % 64)),
                   Integer((random() >> (random() % 64)) + 1));
    if (random() % 3 == 0) lower = Integer(random() % 2000);
    Rational width(Integer(random() % 1000), Integer(1) << static_cast<unsigned>(random() % 100));
    if (random() % 2 == 0) lower -= width / 2;
    Rational upper = lower + width;
    if (random() % 2 == 0) {
      std::swap(lower, upper);
      lower = -lower;
      upper = -upper;
    }
    const int digits = 1 + static_cast<int>(random() % 25);
    const std::string text = enclosure(lower, upper, digits);
    const auto [least, greatest] = meaning(text);
    ASSERT_LE(least, lower) << text;
    ASSERT_GE(greatest, upper) << text;
    ellipses += text.find("…") != std::string::npos;
    radii += text.find("±") != std::string::npos;
  }
  EXPECT_GT(ellipses, 1000);
  EXPECT_GT(radii, 1000);
}

TEST(EnclosureText, IntervalsOfEitherKindShowTheDigitsThatTheyKnow) {
  const Interval::Precision fine{200};
  EXPECT_EQ(enclosure_text(Interval::pi(fine), 40), "3.141592653589793238462643383279502884197…");
  EXPECT_EQ(enclosure_text(Interval::pi({64}), 40), "3.141592653589793238…");
  EXPECT_EQ(enclosure_text(DoubleInterval::pi({}), 40), "3.141592653589793…");
  EXPECT_EQ(enclosure_text(exp(log_of_nonnegative(Interval(fine, 2))), 20), "2 ± 1e-19");
  EXPECT_EQ(enclosure_text(Interval::entire(fine), 20), "[-inf, inf]");
  EXPECT_EQ(enclosure_text(exp(Interval(fine, -100'000'000)), 5), "6.4517…e-43429449");
}

TEST(ShortestText, ReadsBackAsTheSameDouble) {
  std::mt19937_64 random(17);
  for (int i = 0; i < 100'000; ++i) {
    const auto x = std::bit_cast<double>(random());
    if (!std::isfinite(x)) continue;
    // strtod, since std::stod throws at subnormals.
    ASSERT_EQ(std::strtod(shortest_text(x).c_str(), nullptr), x);
  }
}

TEST(ShortestText, IsShort) {
  EXPECT_EQ(shortest_text(0.1), "0.1");
  EXPECT_EQ(shortest_text(1e-300), "1e-300");
  EXPECT_EQ(shortest_text(-0.0), "-0");
  EXPECT_EQ(shortest_text(std::numeric_limits<double>::infinity()), "inf");
  EXPECT_EQ(shortest_text(-std::numeric_limits<double>::infinity()), "-inf");
  EXPECT_EQ(shortest_text(std::numeric_limits<double>::quiet_NaN()), "nan");
}

}  // namespace
}  // namespace latent::eval
