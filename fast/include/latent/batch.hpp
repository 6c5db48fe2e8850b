/// Every definition on whole arrays: one call, an element a row, at the speed of the processor.
///
///     const std::vector<double> rho = {2.0, 4.0, 8.0};
///     std::vector<double> out(3);
///     batch::n_star(rho, 0.125, out);  // 3, 1.5, 1
///
/// Each argument is an array (anything contiguous: std::vector, std::array, std::span) or one
/// number for all rows, in any mix; the last argument takes the results, and has as many elements
/// as each array. It may be one of the arrays, but must not overlap any in another way. Nothing
/// allocates. Arrays whose sizes differ throw std::invalid_argument, which says which.
///
/// What a row gets depends on its own arguments alone: not on the number of rows, its place, the
/// alignment, or how rows are divided over threads. All functions may be called from many threads
/// at once. Instructions are chosen when the program runs (see `Level`); all levels with fused
/// multiply-add give the same bits, the one without gives its own.
///
/// Domains are those of the scalar functions, and so is NaN out of them (`modes`: `k_no_modes`).
/// Errors are at most `k_batch_contracts`' ulps, in the sense of `Contract`; subnormal and
/// overflowing results are included, and no zero has a sign. Rows that the vector code does not
/// cover (numbers beyond 2^±200 in products, subnormal arguments of logarithms, cancellation) get
/// the scalar function's value, at its speed. Floating-point flags mean nothing after a call.
#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <latent/accuracy.hpp>
#include <ranges>
#include <span>
#include <string_view>

namespace latent::fast::batch {

/// An argument of a batch: an array of `Number`, or one for all rows.
template <class Number>
class Input {
 public:
  /// One for all rows.
  Input(Number value) noexcept : value_(value) {}
  Input(std::integral auto value) noexcept requires std::floating_point<Number>
      : value_(static_cast<Number>(value)) {}

  /// An element a row. The array must outlive the call.
  Input(std::span<const Number> values) noexcept
      : data_(values.data()), size_(values.size()), is_array_(true) {}
  template <std::ranges::contiguous_range Range>
  requires std::same_as<std::ranges::range_value_t<Range>, Number> Input(const Range& values)
  noexcept : Input(std::span<const Number>(values)) {}

  [[nodiscard]] bool is_array() const noexcept { return is_array_; }
  /// The number of elements of an array.
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  /// The first element, or the number for all rows.
  [[nodiscard]] const Number* data() const noexcept { return is_array_ ? data_ : &value_; }

 private:
  const Number* data_ = nullptr;
  std::size_t size_ = 0;
  Number value_{};
  bool is_array_ = false;
};

using Reals = Input<double>;
using Naturals = Input<std::uint64_t>;

/// The instructions that batches use.
enum class Level : std::uint8_t {
  baseline,  ///< what every processor has (on x86-64: SSE2); no fused multiply-add
  avx2,      ///< AVX2 and FMA
  avx512,    ///< AVX-512 F and DQ
};

/// The level in use: the highest that the processor has, or that the environment variable
/// LATENT_SIMD names (`baseline`, `avx2`, `avx512`) where the processor has it. Read once.
Level level() noexcept;

/// Whether this processor, and this build, has a level.
bool has_level(Level level) noexcept;

/// `avx2` and so on.
std::string_view to_string(Level level) noexcept;

/// How exact a batch function is.
struct BatchContract {
  const Contract& scalar;  ///< name, domain, and the scalar function's bound
  double ulps;             ///< 0: the result is a whole number, exactly right
  bool vectorised;         ///< false: a loop over the scalar function
};

/// Every function, in the order of the theory.
inline constexpr std::array<BatchContract, k_contracts.size()> k_batch_contracts{{
    {k_coeff, 2.1, true},
    {k_partial_sum, 1.9, true},
    {k_tail, 1.7, true},
    {k_trunc_error, 2.1, true},
    {k_n_star, 3.8, true},
    {k_modes, 0, true},
    {k_alpha, 2.2, true},
    {k_learned_modes, 2.2, true},
    {k_scaling_loss, 2.9, true},
    {k_compute_for, 3.0, true},
    {k_rho_growth, 0.9, true},
    {k_grok_time, 2.2, true},
    {k_rho_relax, 3.1, true},
    {k_grok_time_relax, 2.4, true},
    {k_grok_width, 3.2, true},
    {k_gen_gap, 1.1, true},
    {k_tail_prob, 0.9, true},
    {k_samples_for, 1.6, true},
    {k_samples_at_conf, 1.5, true},
    {k_gap_at_conf, 2.4, true},
    {k_binom_tail, k_binom_tail.ulps, false},
    {k_head_params, 1.6, true},
    {k_low_rank_error, 1.7, true},
    {k_moe_cost, 1.6, true},
    {k_dense_cost, 1.6, true},
    {k_moe_speedup, 0.6, true},
    {k_moe_break_even, 2.1, true},
    {k_bias, 2.1, true},
    {k_variance, 1.6, true},
    {k_sat_variance, 1.6, true},
    {k_risk, 3.1, true},
    {k_p_crit, 1.0, true},
    {k_emerge_compute, 1.4, true},
    {k_task_loss, 3.3, true},
    {k_rho_after, 0.9, true},
    {k_rho_replay, 0.9, true},
    {k_retention, 1.9, true},
    {k_forgetting_gap, 2.2, true},
    {k_ib_objective, 3.1, true},
    {k_mode_info, 1.4, true},
    {k_info_up_to, k_info_up_to.ulps, false},
    {k_smoothness, 2.2, true},
    {k_cond_number, 2.6, true},
    {k_gd_factor, 2.6, true},
    {k_accel_rho, 3.2, true},
    {k_align_samples, 1.6, true},
    {k_proxy_gap, 2.2, true},
    {k_hack_ratio, 2.9, true},
    {k_attack_surface, 0.5, true},
    {k_off_share, 1.6, true},
    {k_robust_radius, 3.1, true},
}};

// LatentNumber.
void coeff(Reals rho, Naturals k, std::span<double> out);
void partial_sum(Reals rho, Naturals n, std::span<double> out);
void tail(Reals rho, Naturals n, std::span<double> out);
void trunc_error(Reals rho, Reals x, std::span<double> out);
void n_star(Reals rho, Reals eps, std::span<double> out);
void modes(Reals rho, Reals eps, std::span<std::uint64_t> out);
// ScalingExponent.
void alpha(Reals beta, Reals rho, std::span<double> out);
void learned_modes(Reals beta, Reals c, std::span<double> out);
void scaling_loss(Reals beta, Reals rho, Reals c, std::span<double> out);
void compute_for(Reals beta, Reals rho, Reals eps, std::span<double> out);
// Grokking.
void rho_growth(Reals rho0, Reals r, Reals t, std::span<double> out);
void grok_time(Reals rho0, Reals r, std::span<double> out);
void rho_relax(Reals rho0, Reals rho_inf, Reals r, Reals t, std::span<double> out);
void grok_time_relax(Reals rho0, Reals rho_inf, Reals r, std::span<double> out);
void grok_width(Reals r, Reals n, Reals delta, std::span<double> out);
// Generalization.
void gen_gap(Reals modes, Reals n, std::span<double> out);
void tail_prob(Reals modes, Reals n, Reals eps, std::span<double> out);
void samples_for(Reals modes, Reals eps, std::span<double> out);
void samples_at_conf(Reals modes, Reals eps, Reals delta, std::span<double> out);
void gap_at_conf(Reals modes, Reals n, Reals delta, std::span<double> out);
void binom_tail(Naturals n, Reals p, Reals eps, std::span<double> out);
// Architecture.
void head_params(Reals c, Reals n, std::span<double> out);
void low_rank_error(Reals rho, Naturals n, std::span<double> out);
void moe_cost(Reals a, Reals n, std::span<double> out);
void dense_cost(Reals k, Reals d, std::span<double> out);
void moe_speedup(Reals k, Reals d, Reals a, Reals n, std::span<double> out);
void moe_break_even(Reals a, Reals k, Reals d, std::span<double> out);
// DoubleDescent.
void bias(Reals rho, Reals p, std::span<double> out);
void variance(Reals s2, Reals modes, Reals n, Reals p, std::span<double> out);
void sat_variance(Reals s2, Reals modes, Reals n, std::span<double> out);
void risk(Reals rho, Reals s2, Reals modes, Reals n, Reals p, std::span<double> out);
void p_crit(Reals rho, Reals s2, Reals n, std::span<double> out);
// Emergence.
void emerge_compute(Reals beta, Reals n, std::span<double> out);
void task_loss(Reals beta, Reals rho, Reals n, Reals c, std::span<double> out);
// Forgetting.
void rho_after(Reals rho, Reals d, std::span<double> out);
void rho_replay(Reals rho, Reals d, Reals lam, std::span<double> out);
void retention(Reals rho, Naturals n, std::span<double> out);
void forgetting_gap(Reals rho, Reals rho2, Naturals n, std::span<double> out);
// InformationBottleneck.
void ib_objective(Reals rho, Reals eps, Naturals n, std::span<double> out);
void mode_info(Reals s, std::span<double> out);
void info_up_to(Reals rho, Naturals n, std::span<double> out);
// Landscape.
void smoothness(Reals c, Reals rho, std::span<double> out);
void cond_number(Reals rho, std::span<double> out);
void gd_factor(Reals mu, Reals l, Reals lam, std::span<double> out);
void accel_rho(Reals kappa, std::span<double> out);
// Safety.
void align_samples(Reals n, Reals eps, std::span<double> out);
void proxy_gap(Reals rho_rew, Reals rho_pref, Naturals n, std::span<double> out);
void hack_ratio(Reals rho_rew, Reals rho_pref, Naturals n, std::span<double> out);
void attack_surface(Reals d, Reals n, std::span<double> out);
void off_share(Reals d, Reals n, std::span<double> out);
void robust_radius(Reals m, Reals l, Reals d, Reals n, std::span<double> out);

}  // namespace latent::fast::batch
