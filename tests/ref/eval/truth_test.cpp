#include "ref/eval/truth.hpp"

#include <gtest/gtest.h>

#include <array>
#include <type_traits>

namespace latent::eval {
namespace {

using enum Truth;
constexpr std::array k_all{False, True, Undecided};

/// The classical truths that a three-valued one may stand for.
constexpr bool may_be(Truth p, bool value) { return p == Undecided || (p == True) == value; }

/// What is known of f(p, q) if nothing more is known of p and q than they say.
template <class F>
Truth strongest(Truth p, Truth q, F f) {
  bool may_hold = false;
  bool may_fail = false;
  for (const bool a : {false, true}) {
    for (const bool b : {false, true}) {
      if (may_be(p, a) && may_be(q, b)) (f(a, b) ? may_hold : may_fail) = true;
    }
  }
  return may_hold && may_fail ? Undecided : truth_of(may_hold);
}

TEST(Truth, ConnectivesSayAllThatFollowsAndNoMore) {
  for (const Truth p : k_all) {
    EXPECT_EQ(!p, strongest(p, p, [](bool a, bool) { return !a; })) << name(p);
    for (const Truth q : k_all) {
      EXPECT_EQ(p && q, strongest(p, q, [](bool a, bool b) { return a && b; }));
      EXPECT_EQ(p || q, strongest(p, q, [](bool a, bool b) { return a || b; }));
      EXPECT_EQ(implies(p, q), strongest(p, q, [](bool a, bool b) { return !a || b; }));
      EXPECT_EQ(iff(p, q), strongest(p, q, [](bool a, bool b) { return a == b; }));
    }
  }
}

TEST(Truth, AnUndecidedHypothesisNeverMakesAFalseConclusionHold) {
  static_assert(implies(Undecided, False) == Undecided);
  static_assert(implies(Undecided, Undecided) == Undecided);
  static_assert(implies(False, Undecided) == True);
}

TEST(Truth, DoesNotConvertToBoolOrNumbers) {
  static_assert(!std::is_convertible_v<Truth, bool>);
  static_assert(!std::is_convertible_v<Truth, int>);
  static_assert(!std::is_convertible_v<bool, Truth>);
}

TEST(Truth, OnlyTrueAndFalseAreDecided) {
  static_assert(is_decided(True) && is_decided(False) && !is_decided(Undecided));
  EXPECT_STREQ(name(True), "True");
  EXPECT_STREQ(name(False), "False");
  EXPECT_STREQ(name(Undecided), "Undecided");
}

}  // namespace
}  // namespace latent::eval
