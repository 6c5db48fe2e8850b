#include <latent/generalization.hpp>

#include <gtest/gtest.h>

#include <limits>

#include "tests/fast/measure.hpp"
#include "tests/fast/reference.hpp"
#include "tests/fast/sampler.hpp"
#include "tests/fast/worst.hpp"

namespace latent::fast {
namespace {

TEST(Generalization, GenGapErrsByNoMoreThanItsBound) {
  expect_within(k_gen_gap, measure_any(k_gen_gap, gen_gap, reference::gen_gap));
}

TEST(Generalization, TailProbErrsByNoMoreThanItsBound) {
  expect_within(k_tail_prob, measure_any(k_tail_prob, tail_prob, reference::tail_prob));
}

TEST(Generalization, SamplesForErrsByNoMoreThanItsBound) {
  expect_within(k_samples_for, measure_any(k_samples_for, samples_for, reference::samples_for));
}

TEST(Generalization, SamplesAtConfErrsByNoMoreThanItsBound) {
  expect_within(k_samples_at_conf,
                measure_any(k_samples_at_conf, samples_at_conf, reference::samples_at_conf));
}

TEST(Generalization, GapAtConfErrsByNoMoreThanItsBound) {
  expect_within(k_gap_at_conf, measure_any(k_gap_at_conf, gap_at_conf, reference::gap_at_conf));
}

TEST(Generalization, ExamplesInTheHeaderHold) {
  EXPECT_EQ(binom_tail(100, 0.5, 0.1), 0.03520020021770481);
  EXPECT_EQ(gap_at_conf(31.0, 1000.0, 0.05), 0.23911844667186596);
  EXPECT_EQ(gen_gap(31.0, 1000.0), 0.17606816861659008);
  EXPECT_EQ(samples_at_conf(31.0, 0.1, 0.05), 5717.763153876601);
  EXPECT_EQ(samples_for(31.0, 0.125), 1984.0);
  EXPECT_EQ(tail_prob(1.0, 100.0, 0.1), 0.27067056647322535);
}

TEST(Generalization, ConfidenceDoesNotCancelNextToTwo) {
  for (int steps = -99; steps <= 0; ++steps) {
    const double delta = neighbour(2.0, steps);
    EXPECT_LE(reference::ulps_between(samples_at_conf(3.0, 0.7, delta),
                                      reference::samples_at_conf(3.0, 0.7, delta)),
              k_samples_at_conf.ulps)
        << text(delta);
    EXPECT_LE(reference::ulps_between(gap_at_conf(3.0, 0.7, delta),
                                      reference::gap_at_conf(3.0, 0.7, delta)),
              k_gap_at_conf.ulps)
        << text(delta);
  }
}

TEST(Generalization, ValuesThatAreDoublesComeOutExactly) {
  EXPECT_EQ(gen_gap(9.0, 4.0), 1.5);
  EXPECT_EQ(gen_gap(0.0, 4.0), 0.0);
  EXPECT_EQ(gen_gap(0x1p-1074, 0x1p1022), 0x1p-1048);
  EXPECT_EQ(gen_gap(0x1p1000, 0x1p-1000), 0x1p1000);
  EXPECT_EQ(tail_prob(3.0, 0.0, 5.0), 2.0);
  EXPECT_EQ(tail_prob(0x1p-1074, 0x1p1000, 1e300), 0.0);
  EXPECT_EQ(samples_for(3.0, 0x1p-600), std::numeric_limits<double>::infinity());
  EXPECT_EQ(samples_for(0x1p-1000, 0x1p-1000), 0x1p1000);
  EXPECT_EQ(samples_at_conf(7.0, 0.1, 2.0), 0.0);
  EXPECT_EQ(gap_at_conf(7.0, 0.1, 2.0), 0.0);
}

}  // namespace
}  // namespace latent::fast
