#include <latent/batch.hpp>

#include <cstddef>
#include <cstdint>
#include <latent/fast.hpp>

#include "fast/src/batch/call.hpp"

namespace latent::fast::batch {

void coeff(Reals rho, Naturals k, std::span<double> out) {
  call<kernel::Coeff>(k_coeff, out, rho, k);
}

void partial_sum(Reals rho, Naturals n, std::span<double> out) {
  call<kernel::PartialSum>(k_partial_sum, out, rho, n);
}

void tail(Reals rho, Naturals n, std::span<double> out) { call<kernel::Tail>(k_tail, out, rho, n); }

void trunc_error(Reals rho, Reals x, std::span<double> out) {
  call<kernel::TruncError>(k_trunc_error, out, rho, x);
}

void n_star(Reals rho, Reals eps, std::span<double> out) {
  call<kernel::NStar>(k_n_star, out, rho, eps);
}

void modes(Reals rho, Reals eps, std::span<std::uint64_t> out) {
  call<kernel::Modes>(k_modes, out, rho, eps);
}

void alpha(Reals beta, Reals rho, std::span<double> out) {
  call<kernel::Alpha>(k_alpha, out, beta, rho);
}

void learned_modes(Reals beta, Reals c, std::span<double> out) {
  call<kernel::LearnedModes>(k_learned_modes, out, beta, c);
}

void scaling_loss(Reals beta, Reals rho, Reals c, std::span<double> out) {
  call<kernel::ScalingLoss>(k_scaling_loss, out, beta, rho, c);
}

void compute_for(Reals beta, Reals rho, Reals eps, std::span<double> out) {
  call<kernel::ComputeFor>(k_compute_for, out, beta, rho, eps);
}

void rho_growth(Reals rho0, Reals r, Reals t, std::span<double> out) {
  call<kernel::RhoGrowth>(k_rho_growth, out, rho0, r, t);
}

void grok_time(Reals rho0, Reals r, std::span<double> out) {
  call<kernel::GrokTime>(k_grok_time, out, rho0, r);
}

void rho_relax(Reals rho0, Reals rho_inf, Reals r, Reals t, std::span<double> out) {
  call<kernel::RhoRelax>(k_rho_relax, out, rho0, rho_inf, r, t);
}

void grok_time_relax(Reals rho0, Reals rho_inf, Reals r, std::span<double> out) {
  call<kernel::GrokTimeRelax>(k_grok_time_relax, out, rho0, rho_inf, r);
}

void grok_width(Reals r, Reals n, Reals delta, std::span<double> out) {
  call<kernel::GrokWidth>(k_grok_width, out, r, n, delta);
}

void gen_gap(Reals modes, Reals n, std::span<double> out) {
  call<kernel::GenGap>(k_gen_gap, out, modes, n);
}

void tail_prob(Reals modes, Reals n, Reals eps, std::span<double> out) {
  call<kernel::TailProb>(k_tail_prob, out, modes, n, eps);
}

void samples_for(Reals modes, Reals eps, std::span<double> out) {
  call<kernel::SamplesFor>(k_samples_for, out, modes, eps);
}

void samples_at_conf(Reals modes, Reals eps, Reals delta, std::span<double> out) {
  call<kernel::SamplesAtConf>(k_samples_at_conf, out, modes, eps, delta);
}

void gap_at_conf(Reals modes, Reals n, Reals delta, std::span<double> out) {
  call<kernel::GapAtConf>(k_gap_at_conf, out, modes, n, delta);
}

void binom_tail(Naturals n, Reals p, Reals eps, std::span<double> out) {
  call_each(k_binom_tail, &fast::binom_tail, out, n, p, eps);
}

void head_params(Reals c, Reals n, std::span<double> out) {
  call<kernel::HeadParams>(k_head_params, out, c, n);
}

void low_rank_error(Reals rho, Naturals n, std::span<double> out) {
  call<kernel::LowRankError>(k_low_rank_error, out, rho, n);
}

void moe_cost(Reals a, Reals n, std::span<double> out) {
  call<kernel::MoeCost>(k_moe_cost, out, a, n);
}

void dense_cost(Reals k, Reals d, std::span<double> out) {
  call<kernel::DenseCost>(k_dense_cost, out, k, d);
}

void moe_speedup(Reals k, Reals d, Reals a, Reals n, std::span<double> out) {
  call<kernel::MoeSpeedup>(k_moe_speedup, out, k, d, a, n);
}

void moe_break_even(Reals a, Reals k, Reals d, std::span<double> out) {
  call<kernel::MoeBreakEven>(k_moe_break_even, out, a, k, d);
}

void bias(Reals rho, Reals p, std::span<double> out) { call<kernel::Bias>(k_bias, out, rho, p); }

void variance(Reals s2, Reals modes, Reals n, Reals p, std::span<double> out) {
  call<kernel::Variance>(k_variance, out, s2, modes, n, p);
}

void sat_variance(Reals s2, Reals modes, Reals n, std::span<double> out) {
  call<kernel::SatVariance>(k_sat_variance, out, s2, modes, n);
}

void risk(Reals rho, Reals s2, Reals modes, Reals n, Reals p, std::span<double> out) {
  call<kernel::Risk>(k_risk, out, rho, s2, modes, n, p);
}

void p_crit(Reals rho, Reals s2, Reals n, std::span<double> out) {
  call<kernel::PCrit>(k_p_crit, out, rho, s2, n);
}

void emerge_compute(Reals beta, Reals n, std::span<double> out) {
  call<kernel::EmergeCompute>(k_emerge_compute, out, beta, n);
}

void task_loss(Reals beta, Reals rho, Reals n, Reals c, std::span<double> out) {
  call<kernel::TaskLoss>(k_task_loss, out, beta, rho, n, c);
}

void rho_after(Reals rho, Reals d, std::span<double> out) {
  call<kernel::RhoAfter>(k_rho_after, out, rho, d);
}

void rho_replay(Reals rho, Reals d, Reals lam, std::span<double> out) {
  call<kernel::RhoReplay>(k_rho_replay, out, rho, d, lam);
}

void retention(Reals rho, Naturals n, std::span<double> out) {
  call<kernel::Retention>(k_retention, out, rho, n);
}

void forgetting_gap(Reals rho, Reals rho2, Naturals n, std::span<double> out) {
  call<kernel::ForgettingGap>(k_forgetting_gap, out, rho, rho2, n);
}

void ib_objective(Reals rho, Reals eps, Naturals n, std::span<double> out) {
  call<kernel::IbObjective>(k_ib_objective, out, rho, eps, n);
}

void mode_info(Reals s, std::span<double> out) { call<kernel::ModeInfo>(k_mode_info, out, s); }

void info_up_to(Reals rho, Naturals n, std::span<double> out) {
  call_each(k_info_up_to, &fast::info_up_to, out, rho, n);
}

void smoothness(Reals c, Reals rho, std::span<double> out) {
  call<kernel::Smoothness>(k_smoothness, out, c, rho);
}

void cond_number(Reals rho, std::span<double> out) {
  call<kernel::CondNumber>(k_cond_number, out, rho);
}

void gd_factor(Reals mu, Reals l, Reals lam, std::span<double> out) {
  call<kernel::GdFactor>(k_gd_factor, out, mu, l, lam);
}

void accel_rho(Reals kappa, std::span<double> out) {
  call<kernel::AccelRho>(k_accel_rho, out, kappa);
}

void align_samples(Reals n, Reals eps, std::span<double> out) {
  call<kernel::AlignSamples>(k_align_samples, out, n, eps);
}

void proxy_gap(Reals rho_rew, Reals rho_pref, Naturals n, std::span<double> out) {
  call<kernel::ProxyGap>(k_proxy_gap, out, rho_rew, rho_pref, n);
}

void hack_ratio(Reals rho_rew, Reals rho_pref, Naturals n, std::span<double> out) {
  call<kernel::HackRatio>(k_hack_ratio, out, rho_rew, rho_pref, n);
}

void attack_surface(Reals d, Reals n, std::span<double> out) {
  call<kernel::AttackSurface>(k_attack_surface, out, d, n);
}

void off_share(Reals d, Reals n, std::span<double> out) {
  call<kernel::OffShare>(k_off_share, out, d, n);
}

void robust_radius(Reals m, Reals l, Reals d, Reals n, std::span<double> out) {
  call<kernel::RobustRadius>(k_robust_radius, out, m, l, d, n);
}

}  // namespace latent::fast::batch
