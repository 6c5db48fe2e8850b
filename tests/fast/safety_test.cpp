#include <latent/safety.hpp>

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "tests/fast/measure.hpp"
#include "tests/fast/reference.hpp"
#include "tests/fast/sampler.hpp"
#include "tests/fast/worst.hpp"

namespace latent::fast {
namespace {

constexpr double k_infinity = std::numeric_limits<double>::infinity();

TEST(Safety, AlignSamplesErrsByNoMoreThanItsBound) {
  expect_within(k_align_samples,
                measure_any(k_align_samples, align_samples, reference::samples_for));
}

TEST(Safety, ProxyGapErrsByNoMoreThanItsBound) {
  expect_within(k_proxy_gap, measure_any(k_proxy_gap, proxy_gap,
                                         [](double rho_rew, double rho_pref, std::uint64_t n) {
                                           return reference::forgetting_gap(rho_pref, rho_rew, n);
                                         }));
}

TEST(Safety, HackRatioErrsByNoMoreThanItsBound) {
  expect_within(k_hack_ratio, measure_any(k_hack_ratio, hack_ratio, reference::hack_ratio));
}

TEST(Safety, AttackSurfaceErrsByNoMoreThanItsBound) {
  expect_within(k_attack_surface,
                measure_any(k_attack_surface, attack_surface, reference::attack_surface));
}

TEST(Safety, OffShareErrsByNoMoreThanItsBound) {
  expect_within(k_off_share, measure_any(k_off_share, off_share, reference::off_share));
}

TEST(Safety, RobustRadiusErrsByNoMoreThanItsBound) {
  expect_within(k_robust_radius,
                measure_any(k_robust_radius, robust_radius, reference::robust_radius));
}

TEST(Safety, ExamplesInTheHeaderHold) {
  EXPECT_EQ(align_samples(31.0, 0.125), 1984.0);
  EXPECT_EQ(attack_surface(768.0, 31.0), 737.0);
  EXPECT_EQ(hack_ratio(1.25, 1.5, 8), 4.29981696);
  EXPECT_EQ(off_share(768.0, 31.0), 0.9596354166666666);
  EXPECT_EQ(proxy_gap(1.25, 1.5, 8), 0.12875371768937663);
  EXPECT_EQ(robust_radius(0.5, 2.0, 768.0, 31.0), 0.009208868358546967);
}

TEST(Safety, ValuesThatAreDoublesComeOutExactly) {
  EXPECT_EQ(attack_surface(3.0, 5.0), -2.0);
  EXPECT_FALSE(std::signbit(attack_surface(-0.0, 0.0)));
  EXPECT_EQ(attack_surface(1e308, -1e308), k_infinity);
  EXPECT_EQ(off_share(8.0, 2.0), 0.75);
  EXPECT_EQ(off_share(1e308, -1e308), 2.0);
  EXPECT_EQ(off_share(-0x1p-1074, 0x1p-1074), 2.0);
  EXPECT_EQ(hack_ratio(2.0, 4.0, 10), 1024.0);
  EXPECT_EQ(hack_ratio(0x1p-1074, 0x1p-1074, UINT64_MAX), 1.0);
  EXPECT_EQ(hack_ratio(0x1p-1074, 1e308, 1), k_infinity);
  EXPECT_EQ(proxy_gap(2.0, 4.0, 2), 0.1875);
  EXPECT_EQ(proxy_gap(0.3, 0.3, UINT64_MAX), 0.0);
  EXPECT_EQ(robust_radius(3.0, 2.0, 5.0, 1.0), 0.75);
  EXPECT_EQ(robust_radius(1.0, 1.0, 0x1p-1074, 0.0), 0x1p537);
  EXPECT_EQ(robust_radius(0.0, -1.0, 1.0, 0.0), 0.0);
  EXPECT_EQ(align_samples(3.0, 0x1p-600), k_infinity);
  EXPECT_EQ(align_samples(0x1p-1074, 0x1p-600), 0x1p126);
}

}  // namespace
}  // namespace latent::fast
