/// A million inputs a function on the double rung, held against MPFR at 212 bits.
#include "tests/ref/eval/campaign.hpp"

#include "ref/eval/libm.hpp"
#include "ref/eval/total.hpp"

namespace latent::eval::testing {
namespace {

using reference::plain;
using X = DoubleInterval;
using enum Domain;

constexpr int k_libm_width = 2 * libm::k_libm_ulps;
constexpr int k_hyperbolic_width = 2 * libm::k_libm_hyperbolic_ulps;
constexpr Demands k_neighbours{.most_places = 1, .exact_stays_exact = true};

TEST(DoubleSoundness, SumEnclosesWithinNeighbours) {
  campaign<X>(
      std::array{Any, Any}, [](X a, X b) { return a + b; }, plain<mpfr_add>, k_neighbours);
}

TEST(DoubleSoundness, DifferenceEnclosesWithinNeighbours) {
  campaign<X>(
      std::array{Any, Any}, [](X a, X b) { return a - b; }, plain<mpfr_sub>, k_neighbours);
}

TEST(DoubleSoundness, ProductEnclosesWithinNeighbours) {
  campaign<X>(
      std::array{Any, Any}, [](X a, X b) { return a * b; }, plain<mpfr_mul>, k_neighbours);
}

TEST(DoubleSoundness, QuotientEnclosesWithinNeighbours) {
  campaign<X>(std::array{Any, Any}, div<X>, reference::div, k_neighbours);
}

TEST(DoubleSoundness, SqrtEnclosesWithinNeighbours) {
  campaign<X>(std::array{Any}, sqrt<X>, reference::sqrt, k_neighbours);
}

TEST(DoubleSoundness, FieldModEncloses) {
  campaign<X>(std::array{Any, Any}, field_mod<X>, reference::field_mod, k_neighbours);
}

TEST(DoubleSoundness, ExpEnclosesWithinTheTrustedBound) {
  campaign<X>(std::array{Any}, [](X x) { return exp(x); }, plain<mpfr_exp>,
              {.most_places = k_libm_width, .exact_stays_exact = true});
}

TEST(DoubleSoundness, LogEnclosesWithinTheTrustedBound) {
  campaign<X>(std::array{Any}, log<X>, reference::log,
              {.most_places = k_libm_width, .exact_stays_exact = true});
}

TEST(DoubleSoundness, LogbEncloses) {
  campaign<X>(std::array{Any, Any}, logb<X>, reference::logb, {});
}

TEST(DoubleSoundness, SinEnclosesWithinTheTrustedBound) {
  campaign<X>(std::array{Angle}, [](X x) { return sin(x); }, plain<mpfr_sin>,
              {.most_places = k_libm_width});
}

TEST(DoubleSoundness, CosEnclosesWithinTheTrustedBound) {
  campaign<X>(std::array{Angle}, [](X x) { return cos(x); }, plain<mpfr_cos>,
              {.most_places = k_libm_width});
}

TEST(DoubleSoundness, TanEnclosesWithinTheTrustedBound) {
  campaign<X>(std::array{Angle}, [](X x) { return tan(x); }, plain<mpfr_tan>,
              {.most_places = k_libm_width});
}

TEST(DoubleSoundness, TrigonometryOfHugeAnglesEncloses) {
  const Demands few{.inputs = k_million / 5};
  campaign<X>(
      std::array{Any}, [](X x) { return sin(x); }, plain<mpfr_sin>, few);
  campaign<X>(
      std::array{Any}, [](X x) { return cos(x); }, plain<mpfr_cos>, few);
  campaign<X>(
      std::array{Any}, [](X x) { return tan(x); }, plain<mpfr_tan>, few);
}

TEST(DoubleSoundness, CotEncloses) { campaign<X>(std::array{Any}, cot<X>, reference::cot, {}); }

TEST(DoubleSoundness, ArcsinEnclosesWithinTheTrustedBound) {
  campaign<X>(std::array{Unit}, arcsin<X>, reference::arcsin, {.most_places = k_libm_width});
}

TEST(DoubleSoundness, ArccosEnclosesWithinTheTrustedBound) {
  campaign<X>(std::array{Unit}, arccos<X>, reference::arccos, {.most_places = k_libm_width});
}

TEST(DoubleSoundness, ArctanEnclosesWithinTheTrustedBound) {
  campaign<X>(std::array{Any}, [](X x) { return arctan(x); }, plain<mpfr_atan>,
              {.most_places = k_libm_width});
}

TEST(DoubleSoundness, SinhEnclosesWithinTheTrustedBound) {
  campaign<X>(std::array{Any}, [](X x) { return sinh(x); }, plain<mpfr_sinh>,
              {.most_places = k_hyperbolic_width});
}

TEST(DoubleSoundness, CoshEnclosesWithinTheTrustedBound) {
  campaign<X>(std::array{Any}, [](X x) { return cosh(x); }, plain<mpfr_cosh>,
              {.most_places = k_hyperbolic_width});
}

TEST(DoubleSoundness, TanhEnclosesWithinTheTrustedBound) {
  campaign<X>(std::array{Any}, [](X x) { return tanh(x); }, plain<mpfr_tanh>,
              {.most_places = k_hyperbolic_width});
}

TEST(DoubleSoundness, ArsinhEnclosesWithinTheTrustedBound) {
  campaign<X>(std::array{Any}, [](X x) { return arsinh(x); }, plain<mpfr_asinh>,
              {.most_places = k_hyperbolic_width});
}

TEST(DoubleSoundness, NpowEnclosesWithinTheTrustedBoundForEveryExponent) {
  campaign<X>(std::array{Any, Natural}, npow<X>, reference::zpow, {.most_places = k_libm_width});
}

TEST(DoubleSoundness, ZpowEncloses) {
  campaign<X>(std::array{Any, Integral}, zpow<X>, reference::zpow, {});
}

TEST(DoubleSoundness, RpowEncloses) {
  campaign<X>(std::array{Any, Any}, rpow<X>, reference::rpow, {});
}

TEST(DoubleSoundness, RpowOfModerateArgumentsEncloses) {
  campaign<X>(std::array{Moderate, Moderate}, rpow<X>, reference::rpow, {});
}

}  // namespace
}  // namespace latent::eval::testing
