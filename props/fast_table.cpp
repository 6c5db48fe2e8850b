#include "props/fast_table.hpp"

#include <algorithm>
#include <array>
#include <latent/fast.hpp>
#include <tuple>
#include <utility>

#include "ref/eval/decimal.hpp"
#include "ref/expr/notation.hpp"

namespace latent::props {

namespace {

/// `function` and its domain with arguments taken from a span.
template <class Result, class... Parameters>
struct Adaptor {
  template <Result (*function)(Parameters...) noexcept>
  static FastValue evaluate(std::span<const FastValue> arguments) {
    return call(arguments, [](Parameters... values) { return FastValue(function(values...)); });
  }

  template <auto batch>
  static FastColumn evaluate_batch(std::span<const FastColumn> arguments) {
    return [&]<std::size_t... i>(std::index_sequence<i...>) {
      const std::tuple columns{&std::get<std::vector<Parameters>>(arguments[i])...};
      std::vector<Result> out(std::get<0>(columns)->size());
      batch(*std::get<i>(columns)..., std::span(out));
      return FastColumn(std::move(out));
    }
    (std::index_sequence_for<Parameters...>{});
  }

  template <const fast::Contract& contract>
  static bool in_domain(std::span<const FastValue> arguments) {
    return call(arguments,
                [](Parameters... values) { return fast::in_domain(contract, values...); });
  }

 private:
  template <class Callee>
  static auto call(std::span<const FastValue> arguments, const Callee& callee) {
    return [&]<std::size_t... i>(std::index_sequence<i...>) {
      return callee(std::get<Parameters>(arguments[i])...);
    }
    (std::index_sequence_for<Parameters...>{});
  }
};

template <class Result, class... Parameters>
Adaptor<Result, Parameters...> adaptor_of(Result (*)(Parameters...) noexcept);

template <auto function, auto batch, const fast::Contract& contract>
constexpr FastFunction entry(std::string_view definition) {
  using Adapted = decltype(adaptor_of(function));
  return {definition, contract, Adapted::template evaluate<function>,
          Adapted::template evaluate_batch<batch>, Adapted::template in_domain<contract>};
}

constexpr std::array k_functions{
    entry<fast::coeff, fast::batch::coeff, fast::k_coeff>("Latent.LatentNumber.coeff"),
    entry<fast::partial_sum, fast::batch::partial_sum, fast::k_partial_sum>(
        "Latent.LatentNumber.partialSum"),
    entry<fast::tail, fast::batch::tail, fast::k_tail>("Latent.LatentNumber.tail"),
    entry<fast::trunc_error, fast::batch::trunc_error, fast::k_trunc_error>(
        "Latent.LatentNumber.truncError"),
    entry<fast::n_star, fast::batch::n_star, fast::k_n_star>("Latent.LatentNumber.nStar"),
    entry<fast::modes, fast::batch::modes, fast::k_modes>("Latent.LatentNumber.modes"),
    entry<fast::alpha, fast::batch::alpha, fast::k_alpha>("Latent.ScalingExponent.alpha"),
    entry<fast::learned_modes, fast::batch::learned_modes, fast::k_learned_modes>(
        "Latent.ScalingExponent.learnedModes"),
    entry<fast::scaling_loss, fast::batch::scaling_loss, fast::k_scaling_loss>(
        "Latent.ScalingExponent.scalingLoss"),
    entry<fast::compute_for, fast::batch::compute_for, fast::k_compute_for>(
        "Latent.ScalingExponent.computeFor"),
    entry<fast::rho_growth, fast::batch::rho_growth, fast::k_rho_growth>(
        "Latent.Grokking.rhoGrowth"),
    entry<fast::grok_time, fast::batch::grok_time, fast::k_grok_time>("Latent.Grokking.grokTime"),
    entry<fast::rho_relax, fast::batch::rho_relax, fast::k_rho_relax>("Latent.Grokking.rhoRelax"),
    entry<fast::grok_time_relax, fast::batch::grok_time_relax, fast::k_grok_time_relax>(
        "Latent.Grokking.grokTimeRelax"),
    entry<fast::grok_width, fast::batch::grok_width, fast::k_grok_width>(
        "Latent.Grokking.grokWidth"),
    entry<fast::gen_gap, fast::batch::gen_gap, fast::k_gen_gap>("Latent.Generalization.genGap"),
    entry<fast::tail_prob, fast::batch::tail_prob, fast::k_tail_prob>(
        "Latent.Generalization.tailProb"),
    entry<fast::samples_for, fast::batch::samples_for, fast::k_samples_for>(
        "Latent.Generalization.samplesFor"),
    entry<fast::samples_at_conf, fast::batch::samples_at_conf, fast::k_samples_at_conf>(
        "Latent.Generalization.samplesAtConf"),
    entry<fast::gap_at_conf, fast::batch::gap_at_conf, fast::k_gap_at_conf>(
        "Latent.Generalization.gapAtConf"),
    entry<fast::binom_tail, fast::batch::binom_tail, fast::k_binom_tail>(
        "Latent.Generalization.binomTail"),
    entry<fast::head_params, fast::batch::head_params, fast::k_head_params>(
        "Latent.Architecture.headParams"),
    entry<fast::low_rank_error, fast::batch::low_rank_error, fast::k_low_rank_error>(
        "Latent.Architecture.lowRankError"),
    entry<fast::moe_cost, fast::batch::moe_cost, fast::k_moe_cost>("Latent.Architecture.moeCost"),
    entry<fast::dense_cost, fast::batch::dense_cost, fast::k_dense_cost>(
        "Latent.Architecture.denseCost"),
    entry<fast::moe_speedup, fast::batch::moe_speedup, fast::k_moe_speedup>(
        "Latent.Architecture.moeSpeedup"),
    entry<fast::moe_break_even, fast::batch::moe_break_even, fast::k_moe_break_even>(
        "Latent.Architecture.moeBreakEven"),
    entry<fast::bias, fast::batch::bias, fast::k_bias>("Latent.DoubleDescent.bias"),
    entry<fast::variance, fast::batch::variance, fast::k_variance>("Latent.DoubleDescent.variance"),
    entry<fast::sat_variance, fast::batch::sat_variance, fast::k_sat_variance>(
        "Latent.DoubleDescent.satVariance"),
    entry<fast::risk, fast::batch::risk, fast::k_risk>("Latent.DoubleDescent.risk"),
    entry<fast::p_crit, fast::batch::p_crit, fast::k_p_crit>("Latent.DoubleDescent.pCrit"),
    entry<fast::emerge_compute, fast::batch::emerge_compute, fast::k_emerge_compute>(
        "Latent.Emergence.emergeCompute"),
    entry<fast::task_loss, fast::batch::task_loss, fast::k_task_loss>("Latent.Emergence.taskLoss"),
    entry<fast::rho_after, fast::batch::rho_after, fast::k_rho_after>("Latent.Forgetting.rhoAfter"),
    entry<fast::rho_replay, fast::batch::rho_replay, fast::k_rho_replay>(
        "Latent.Forgetting.rhoReplay"),
    entry<fast::retention, fast::batch::retention, fast::k_retention>(
        "Latent.Forgetting.retention"),
    entry<fast::forgetting_gap, fast::batch::forgetting_gap, fast::k_forgetting_gap>(
        "Latent.Forgetting.forgettingGap"),
    entry<fast::ib_objective, fast::batch::ib_objective, fast::k_ib_objective>(
        "Latent.InformationBottleneck.ibObjective"),
    entry<fast::mode_info, fast::batch::mode_info, fast::k_mode_info>(
        "Latent.InformationBottleneck.modeInfo"),
    entry<fast::info_up_to, fast::batch::info_up_to, fast::k_info_up_to>(
        "Latent.InformationBottleneck.infoUpTo"),
    entry<fast::smoothness, fast::batch::smoothness, fast::k_smoothness>(
        "Latent.Landscape.smoothness"),
    entry<fast::cond_number, fast::batch::cond_number, fast::k_cond_number>(
        "Latent.Landscape.condNumber"),
    entry<fast::gd_factor, fast::batch::gd_factor, fast::k_gd_factor>("Latent.Landscape.gdFactor"),
    entry<fast::accel_rho, fast::batch::accel_rho, fast::k_accel_rho>("Latent.Landscape.accelRho"),
    entry<fast::align_samples, fast::batch::align_samples, fast::k_align_samples>(
        "Latent.Safety.alignSamples"),
    entry<fast::proxy_gap, fast::batch::proxy_gap, fast::k_proxy_gap>("Latent.Safety.proxyGap"),
    entry<fast::hack_ratio, fast::batch::hack_ratio, fast::k_hack_ratio>("Latent.Safety.hackRatio"),
    entry<fast::attack_surface, fast::batch::attack_surface, fast::k_attack_surface>(
        "Latent.Safety.attackSurface"),
    entry<fast::off_share, fast::batch::off_share, fast::k_off_share>("Latent.Safety.offShare"),
    entry<fast::robust_radius, fast::batch::robust_radius, fast::k_robust_radius>(
        "Latent.Safety.robustRadius"),
};

}  // namespace

std::string to_string(const FastValue& value) {
  if (const auto* natural = std::get_if<std::uint64_t>(&value)) return std::to_string(*natural);
  return eval::shortest_text(std::get<double>(value));
}

std::span<const FastFunction> fast_functions() { return k_functions; }

const FastFunction* find_fast_function(const expr::Definition& definition) {
  const auto found =
      std::find_if(k_functions.begin(), k_functions.end(), [&](const FastFunction& function) {
        return function.definition == definition.qualified_name();
      });
  return found == k_functions.end() ? nullptr : &*found;
}

std::vector<expr::Expr> domain_hypotheses(const FastFunction& function,
                                          const expr::Definition& definition) {
  using namespace expr;
  std::vector<Expr> hypotheses;
  for (std::size_t i = 0; i < function.contract.arity; ++i) {
    const Variable& x = definition.parameters().at(i);
    switch (function.contract.arguments.at(i).range) {
      case fast::Range::natural:
      case fast::Range::real:
        break;
      case fast::Range::natural_32:
        hypotheses.push_back(x < std::int64_t{1} << 32);
        break;
      case fast::Range::nonzero:
        hypotheses.push_back(x != 0);
        break;
      case fast::Range::not_one:
        hypotheses.push_back(x != 1);
        break;
      case fast::Range::above_minus_one:
        hypotheses.push_back(-1 < x);
        break;
      case fast::Range::nonnegative:
        hypotheses.push_back(0 <= x);
        break;
      case fast::Range::positive:
        hypotheses.push_back(0 < x);
        break;
      case fast::Range::positive_not_one:
        hypotheses.push_back(0 < x);
        hypotheses.push_back(x != 1);
        break;
      case fast::Range::above_one:
        hypotheses.push_back(1 < x);
        break;
      case fast::Range::unit_interval:
        hypotheses.push_back(0 <= x);
        hypotheses.push_back(x <= 1);
        break;
      case fast::Range::positive_to_two:
        hypotheses.push_back(0 < x);
        hypotheses.push_back(x <= 2);
        break;
    }
  }
  if (const auto& relation = function.contract.relation) {
    const Variable& left = definition.parameters().at(relation->left);
    const Variable& right = definition.parameters().at(relation->right);
    switch (relation->kind) {
      case fast::Relation::Kind::less:
        hypotheses.push_back(left < right);
        break;
      case fast::Relation::Kind::not_opposite:
        hypotheses.push_back(left + right != 0);
        break;
    }
  }
  return hypotheses;
}

}  // namespace latent::props
