#include "lean_mirror/syntax/literal.hpp"

#include <gtest/gtest.h>

#include <string>

namespace latent::lean {
namespace {

TEST(Literal, ReadsNaturalsInEveryBase) {
  EXPECT_EQ(natural_value("0"), Integer(0));
  EXPECT_EQ(natural_value("007"), Integer(7));
  EXPECT_EQ(natural_value("1_000"), Integer(1000));
  EXPECT_EQ(natural_value("0x1F"), Integer(31));
  EXPECT_EQ(natural_value("0XfF"), Integer(255));
  EXPECT_EQ(natural_value("0b101"), Integer(5));
  EXPECT_EQ(natural_value("0o17"), Integer(15));
  EXPECT_EQ(natural_value("123456789012345678901234567890"),
            Integer("123456789012345678901234567890"));
}

TEST(Literal, ReadsDecimalsExactly) {
  EXPECT_EQ(scientific_value("1.5"), Rational(3, 2));
  EXPECT_EQ(scientific_value("0.1"), Rational(1, 10));
  EXPECT_EQ(scientific_value("1e-3"), Rational(1, 1000));
  EXPECT_EQ(scientific_value("0.001"), Rational(1, 1000));
  EXPECT_EQ(scientific_value("2.50E+2"), Rational(250));
  EXPECT_EQ(scientific_value("12e0"), Rational(12));
  EXPECT_EQ(scientific_value("0x1E"), Rational(30));
  EXPECT_EQ(scientific_value("42"), Rational(42));
}

TEST(Literal, RefusesWhatIsNoLiteral) {
  for (const char* text : {"", "x", "1x", "-1", "0b2", "0x", "0xG", "_1", "0o8"}) {
    EXPECT_FALSE(natural_value(text)) << text;
  }
  for (const char* text :
       {"", ".", "1.", ".5", "1e", "1e+", "1.5e-", "1.2.3", "e5", "1ex", "0x1.5"}) {
    EXPECT_FALSE(scientific_value(text)) << text;
  }
}

TEST(Literal, RefusesExponentsThatWouldExhaustTheMemory) {
  EXPECT_TRUE(scientific_value("1e100000"));
  EXPECT_TRUE(scientific_value("1e-000000000100000"));
  EXPECT_FALSE(scientific_value("1e100001"));
  EXPECT_FALSE(scientific_value("1e-100001"));
  EXPECT_FALSE(scientific_value("1e99999999999999999999"));
  EXPECT_FALSE(natural_value(std::string(k_max_literal_digits + 1, '9')));
  EXPECT_TRUE(natural_value(std::string(k_max_literal_digits, '9')));
}

}  // namespace
}  // namespace latent::lean
