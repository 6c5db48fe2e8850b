/// The 128-bit rung held against MPFR at 512 bits: a million inputs a function.
#include "tests/ref/eval/campaign.hpp"

#include "ref/eval/total.hpp"

namespace latent::eval::testing {
namespace {

using reference::plain;
using X = Interval;
using enum Domain;

constexpr Demands k_field{.most_places = 2, .exact_stays_exact = true};
constexpr Demands k_narrow{.most_places = 2};

constexpr Demands k_sound{};

TEST(IntervalSoundness, SumEncloses) {
  campaign<X>(
      std::array{Any, Any}, [](const X& a, const X& b) { return a + b; }, plain<mpfr_add>, k_field);
}

TEST(IntervalSoundness, DifferenceEncloses) {
  campaign<X>(
      std::array{Any, Any}, [](const X& a, const X& b) { return a - b; }, plain<mpfr_sub>, k_field);
}

TEST(IntervalSoundness, ProductEncloses) {
  campaign<X>(
      std::array{Any, Any}, [](const X& a, const X& b) { return a * b; }, plain<mpfr_mul>, k_field);
}

TEST(IntervalSoundness, QuotientEncloses) {
  campaign<X>(std::array{Any, Any}, div<X>, reference::div, k_field);
}

TEST(IntervalSoundness, SqrtEncloses) {
  campaign<X>(std::array{Any}, sqrt<X>, reference::sqrt, k_field);
}

TEST(IntervalSoundness, ExpEncloses) {
  campaign<X>(
      std::array{Any}, [](const X& x) { return exp(x); }, plain<mpfr_exp>, k_narrow);
}

TEST(IntervalSoundness, LogEncloses) {
  campaign<X>(std::array{Any}, log<X>, reference::log, k_narrow);
}

TEST(IntervalSoundness, RpowEncloses) {
  campaign<X>(std::array{Any, Any}, rpow<X>, reference::rpow, {.inputs = k_million / 2});
}

TEST(IntervalSoundness, RpowOfModerateArgumentsEncloses) {
  campaign<X>(std::array{Moderate, Moderate}, rpow<X>, reference::rpow, {.inputs = k_million / 2});
}

TEST(IntervalSoundness, NpowEnclosesForEveryExponent) {
  campaign<X>(std::array{Any, Natural}, npow<X>, reference::zpow, k_narrow);
}

TEST(IntervalSoundness, ZpowEncloses) {
  campaign<X>(std::array{Any, Integral}, zpow<X>, reference::zpow, k_sound);
}

TEST(IntervalSoundness, LogbEncloses) {
  campaign<X>(std::array{Any, Any}, logb<X>, reference::logb, k_sound);
}

TEST(IntervalSoundness, FieldModEncloses) {
  campaign<X>(std::array{Any, Any}, field_mod<X>, reference::field_mod, k_sound);
}

TEST(IntervalSoundness, SinEncloses) {
  campaign<X>(
      std::array{Any}, [](const X& x) { return sin(x); }, plain<mpfr_sin>, k_narrow);
}

TEST(IntervalSoundness, CosEncloses) {
  campaign<X>(
      std::array{Any}, [](const X& x) { return cos(x); }, plain<mpfr_cos>, k_narrow);
}

TEST(IntervalSoundness, TanEncloses) {
  campaign<X>(
      std::array{Any}, [](const X& x) { return tan(x); }, plain<mpfr_tan>, k_narrow);
}

TEST(IntervalSoundness, CotEncloses) {
  campaign<X>(std::array{Any}, cot<X>, reference::cot, k_sound);
}

TEST(IntervalSoundness, ArcsinEncloses) {
  campaign<X>(std::array{Unit}, arcsin<X>, reference::arcsin, k_narrow);
}

TEST(IntervalSoundness, ArccosEncloses) {
  campaign<X>(std::array{Unit}, arccos<X>, reference::arccos, k_narrow);
}

TEST(IntervalSoundness, ArctanEncloses) {
  campaign<X>(
      std::array{Any}, [](const X& x) { return arctan(x); }, plain<mpfr_atan>, k_narrow);
}

TEST(IntervalSoundness, SinhEncloses) {
  campaign<X>(
      std::array{Any}, [](const X& x) { return sinh(x); }, plain<mpfr_sinh>, k_narrow);
}

TEST(IntervalSoundness, CoshEncloses) {
  campaign<X>(
      std::array{Any}, [](const X& x) { return cosh(x); }, plain<mpfr_cosh>, k_narrow);
}

TEST(IntervalSoundness, TanhEncloses) {
  campaign<X>(
      std::array{Any}, [](const X& x) { return tanh(x); }, plain<mpfr_tanh>, k_narrow);
}

TEST(IntervalSoundness, ArsinhEncloses) {
  campaign<X>(
      std::array{Any}, [](const X& x) { return arsinh(x); }, plain<mpfr_asinh>, k_narrow);
}

}  // namespace
}  // namespace latent::eval::testing
