/// What every function does with every kind of argument: the same checks for all of them.
#include <gtest/gtest.h>

#include <array>
#include <bit>
#include <cerrno>
#include <cfenv>
#include <cmath>
#include <latent/fast.hpp>
#include <limits>
#include <tuple>
#include <vector>

#include "tests/fast/sampler.hpp"

namespace latent::fast {
namespace {

constexpr double k_infinity = std::numeric_limits<double>::infinity();

/// Every kind of double, the signalling NaN included.
const std::vector<double>& kinds_of_double() {
  static const std::vector<double> kinds = [] {
    std::vector<double> values{std::numeric_limits<double>::quiet_NaN(),
                               std::numeric_limits<double>::signaling_NaN()};
    for (const double magnitude :
         {0.0,       0x1p-1074,   0x1p-1073, 0x1.fffffffffffffp-1023,
          0x1p-1022, 1e-300,      0x1p-53,   1e-3,
          0.5,       1 - 0x1p-53, 1.0,       1 + 0x1p-52,
          2.0,       3.0,         745.2,     0x1p53,
          1e19,      1e300,       0x1p1023,  std::numeric_limits<double>::max(),
          k_infinity}) {
      values.push_back(magnitude);
      values.push_back(-magnitude);
    }
    return values;
  }();
  return kinds;
}

const std::vector<std::uint64_t>& kinds_of_natural() {
  static const std::vector<std::uint64_t> kinds{
      0, 1, 2, 3, 1000, (1ULL << 53) - 1, (1ULL << 53) + 1, 1ULL << 63, UINT64_MAX};
  return kinds;
}

template <class Argument>
const std::vector<Argument>& kinds() {
  if constexpr (std::is_same_v<Argument, double>)
    return kinds_of_double();
  else
    return kinds_of_natural();
}

bool is_undefined(double result) { return std::isnan(result); }
bool is_undefined(std::uint64_t result) { return result == k_no_modes; }
bool is_infinite(double result) { return std::isinf(result); }
bool is_infinite(std::uint64_t /*result*/) { return false; }
bool is_negative_zero(double result) { return result == 0 && std::signbit(result); }
bool is_negative_zero(std::uint64_t /*result*/) { return false; }

template <class Result, class... Arguments>
void check_call(const Contract& contract, Result (*function)(Arguments...) noexcept,
                Arguments... arguments) {
  std::feclearexcept(FE_ALL_EXCEPT);
  errno = 0;
  const Result result = function(arguments...);
  const int raised = std::fetestexcept(FE_ALL_EXCEPT);
  const int error = errno;

  std::string call(contract.function);
  ((call += ' ' + text(arguments)), ...);
  const bool valid = in_domain(contract, arguments...);
  EXPECT_EQ(is_undefined(result), !valid) << call;
  EXPECT_EQ(error, 0) << call;
  EXPECT_EQ(raised & (FE_INVALID | FE_DIVBYZERO), 0) << call;
  EXPECT_EQ((raised & FE_OVERFLOW) != 0, is_infinite(result)) << call;
  EXPECT_TRUE(valid || (raised & ~FE_INEXACT) == 0) << call;
  EXPECT_FALSE(is_negative_zero(result)) << call;
}

/// Calls the function with every combination of `bound` arguments and kinds for the rest.
template <class Result, class... Arguments, class... Bound>
void check_all(const Contract& contract, Result (*function)(Arguments...) noexcept,
               Bound... bound) {
  if constexpr (sizeof...(Bound) == sizeof...(Arguments)) {
    check_call(contract, function, bound...);
  } else {
    using Next = std::tuple_element_t<sizeof...(Bound), std::tuple<Arguments...>>;
    // A fifth of the kinds is plenty from the fourth argument on.
    const std::size_t stride = sizeof...(Bound) < 3 ? 1 : 5;
    for (std::size_t i = 0; i < kinds<Next>().size(); i += stride)
      check_all(contract, function, bound..., kinds<Next>()[i]);
  }
}

TEST(Domain, CoeffIsNaNOutsideAloneAndRaisesNoWrongFlag) { check_all(k_coeff, &coeff); }

TEST(Domain, PartialSumIsNaNOutsideAloneAndRaisesNoWrongFlag) {
  check_all(k_partial_sum, &partial_sum);
}

TEST(Domain, TailIsNaNOutsideAloneAndRaisesNoWrongFlag) { check_all(k_tail, &tail); }

TEST(Domain, TruncErrorIsNaNOutsideAloneAndRaisesNoWrongFlag) {
  check_all(k_trunc_error, &trunc_error);
}

TEST(Domain, NStarIsNaNOutsideAloneAndRaisesNoWrongFlag) { check_all(k_n_star, &n_star); }

TEST(Domain, ModesIsTheSentinelOutsideAloneAndRaisesNoWrongFlag) { check_all(k_modes, &modes); }

TEST(Domain, AlphaIsNaNOutsideAloneAndRaisesNoWrongFlag) { check_all(k_alpha, &alpha); }

TEST(Domain, LearnedModesIsNaNOutsideAloneAndRaisesNoWrongFlag) {
  check_all(k_learned_modes, &learned_modes);
}

TEST(Domain, ScalingLossIsNaNOutsideAloneAndRaisesNoWrongFlag) {
  check_all(k_scaling_loss, &scaling_loss);
}

TEST(Domain, ComputeForIsNaNOutsideAloneAndRaisesNoWrongFlag) {
  check_all(k_compute_for, &compute_for);
}

TEST(Domain, RhoGrowthIsNaNOutsideAloneAndRaisesNoWrongFlag) {
  check_all(k_rho_growth, &rho_growth);
}

TEST(Domain, GrokTimeIsNaNOutsideAloneAndRaisesNoWrongFlag) { check_all(k_grok_time, &grok_time); }

TEST(Domain, RhoRelaxIsNaNOutsideAloneAndRaisesNoWrongFlag) { check_all(k_rho_relax, &rho_relax); }

TEST(Domain, GrokTimeRelaxIsNaNOutsideAloneAndRaisesNoWrongFlag) {
  check_all(k_grok_time_relax, &grok_time_relax);
}

TEST(Domain, GrokWidthIsNaNOutsideAloneAndRaisesNoWrongFlag) {
  check_all(k_grok_width, &grok_width);
}

TEST(Domain, GenGapIsNaNOutsideAloneAndRaisesNoWrongFlag) { check_all(k_gen_gap, &gen_gap); }

TEST(Domain, TailProbIsNaNOutsideAloneAndRaisesNoWrongFlag) { check_all(k_tail_prob, &tail_prob); }

TEST(Domain, SamplesForIsNaNOutsideAloneAndRaisesNoWrongFlag) {
  check_all(k_samples_for, &samples_for);
}

TEST(Domain, SamplesAtConfIsNaNOutsideAloneAndRaisesNoWrongFlag) {
  check_all(k_samples_at_conf, &samples_at_conf);
}

TEST(Domain, GapAtConfIsNaNOutsideAloneAndRaisesNoWrongFlag) {
  check_all(k_gap_at_conf, &gap_at_conf);
}

TEST(Domain, BinomTailIsNaNOutsideAloneAndRaisesNoWrongFlag) {
  check_all(k_binom_tail, &binom_tail);
}

TEST(Domain, HeadParamsIsNaNOutsideAloneAndRaisesNoWrongFlag) {
  check_all(k_head_params, &head_params);
}

TEST(Domain, LowRankErrorIsNaNOutsideAloneAndRaisesNoWrongFlag) {
  check_all(k_low_rank_error, &low_rank_error);
}

TEST(Domain, MoeCostIsNaNOutsideAloneAndRaisesNoWrongFlag) { check_all(k_moe_cost, &moe_cost); }

TEST(Domain, DenseCostIsNaNOutsideAloneAndRaisesNoWrongFlag) {
  check_all(k_dense_cost, &dense_cost);
}

TEST(Domain, MoeSpeedupIsNaNOutsideAloneAndRaisesNoWrongFlag) {
  check_all(k_moe_speedup, &moe_speedup);
}

TEST(Domain, MoeBreakEvenIsNaNOutsideAloneAndRaisesNoWrongFlag) {
  check_all(k_moe_break_even, &moe_break_even);
}

TEST(Domain, BiasIsNaNOutsideAloneAndRaisesNoWrongFlag) { check_all(k_bias, &bias); }

TEST(Domain, VarianceIsNaNOutsideAloneAndRaisesNoWrongFlag) { check_all(k_variance, &variance); }

TEST(Domain, SatVarianceIsNaNOutsideAloneAndRaisesNoWrongFlag) {
  check_all(k_sat_variance, &sat_variance);
}

TEST(Domain, RiskIsNaNOutsideAloneAndRaisesNoWrongFlag) { check_all(k_risk, &risk); }

TEST(Domain, PCritIsNaNOutsideAloneAndRaisesNoWrongFlag) { check_all(k_p_crit, &p_crit); }

TEST(Domain, EmergeComputeIsNaNOutsideAloneAndRaisesNoWrongFlag) {
  check_all(k_emerge_compute, &emerge_compute);
}

TEST(Domain, TaskLossIsNaNOutsideAloneAndRaisesNoWrongFlag) { check_all(k_task_loss, &task_loss); }

TEST(Domain, RhoAfterIsNaNOutsideAloneAndRaisesNoWrongFlag) { check_all(k_rho_after, &rho_after); }

TEST(Domain, RhoReplayIsNaNOutsideAloneAndRaisesNoWrongFlag) {
  check_all(k_rho_replay, &rho_replay);
}

TEST(Domain, RetentionIsNaNOutsideAloneAndRaisesNoWrongFlag) { check_all(k_retention, &retention); }

TEST(Domain, ForgettingGapIsNaNOutsideAloneAndRaisesNoWrongFlag) {
  check_all(k_forgetting_gap, &forgetting_gap);
}

TEST(Domain, IbObjectiveIsNaNOutsideAloneAndRaisesNoWrongFlag) {
  check_all(k_ib_objective, &ib_objective);
}

TEST(Domain, ModeInfoIsNaNOutsideAloneAndRaisesNoWrongFlag) { check_all(k_mode_info, &mode_info); }

TEST(Domain, InfoUpToIsNaNOutsideAloneAndRaisesNoWrongFlag) {
  check_all(k_info_up_to, &info_up_to);
}

TEST(Domain, SmoothnessIsNaNOutsideAloneAndRaisesNoWrongFlag) {
  check_all(k_smoothness, &smoothness);
}

TEST(Domain, CondNumberIsNaNOutsideAloneAndRaisesNoWrongFlag) {
  check_all(k_cond_number, &cond_number);
}

TEST(Domain, GdFactorIsNaNOutsideAloneAndRaisesNoWrongFlag) { check_all(k_gd_factor, &gd_factor); }

TEST(Domain, AccelRhoIsNaNOutsideAloneAndRaisesNoWrongFlag) { check_all(k_accel_rho, &accel_rho); }

TEST(Domain, AlignSamplesIsNaNOutsideAloneAndRaisesNoWrongFlag) {
  check_all(k_align_samples, &align_samples);
}

TEST(Domain, ProxyGapIsNaNOutsideAloneAndRaisesNoWrongFlag) { check_all(k_proxy_gap, &proxy_gap); }

TEST(Domain, HackRatioIsNaNOutsideAloneAndRaisesNoWrongFlag) {
  check_all(k_hack_ratio, &hack_ratio);
}

TEST(Domain, AttackSurfaceIsNaNOutsideAloneAndRaisesNoWrongFlag) {
  check_all(k_attack_surface, &attack_surface);
}

TEST(Domain, OffShareIsNaNOutsideAloneAndRaisesNoWrongFlag) { check_all(k_off_share, &off_share); }

TEST(Domain, RobustRadiusIsNaNOutsideAloneAndRaisesNoWrongFlag) {
  check_all(k_robust_radius, &robust_radius);
}

}  // namespace
}  // namespace latent::fast
