/// What each function of the fast core accepts and how exact it is, as data: the documentation, the
/// property tests and the functions themselves take domains and bounds from here.
#pragma once

#include <array>
#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

namespace latent::fast {

/// The numbers that an argument may be. No range holds an infinity or NaN: arguments stand for real
/// numbers, and a double that stands for none is outside every domain.
enum class Range : std::uint8_t {
  natural,           ///< every std::uint64_t
  natural_32,        ///< below 2^32
  real,              ///< every finite double
  nonzero,           ///< finite, not 0
  not_one,           ///< finite, not 1
  above_minus_one,   ///< finite, above -1
  nonnegative,       ///< finite, 0 or above
  positive,          ///< finite, above 0
  positive_not_one,  ///< finite, above 0, not 1
  above_one,         ///< finite, above 1
  unit_interval,     ///< from 0 to 1
  positive_to_two,   ///< above 0, at most 2
};

/// An integer that orders finite doubles as they are ordered, both zeros being 0. Unlike < it
/// raises no floating-point flag.
constexpr std::int64_t rank(double value) noexcept {
  const auto bits = std::bit_cast<std::int64_t>(value);
  return bits < 0 ? std::numeric_limits<std::int64_t>::min() - bits : bits;
}

/// Whether `value` lies in `range`. Looks at bits alone, so that no value (a signalling NaN
/// included) raises a floating-point flag.
constexpr bool contains(Range range, double value) noexcept {
  constexpr std::int64_t zero = rank(0.0);
  constexpr std::int64_t one = rank(1.0);
  constexpr std::int64_t infinity = rank(std::numeric_limits<double>::infinity());
  const std::int64_t place = rank(value);
  const bool finite = (-infinity < place) & (place < infinity);
  switch (range) {
    case Range::natural:
    case Range::natural_32:
      return false;
    case Range::real:
      return finite;
    case Range::nonzero:
      return finite & (place != zero);
    case Range::not_one:
      return finite & (place != one);
    case Range::above_minus_one:
      return finite & (-one < place);
    case Range::nonnegative:
      return finite & (zero <= place);
    case Range::positive:
      return finite & (zero < place);
    case Range::positive_not_one:
      return finite & (zero < place) & (place != one);
    case Range::above_one:
      return finite & (one < place);
    case Range::unit_interval:
      return (zero <= place) & (place <= one);
    case Range::positive_to_two:
      return (zero < place) & (place <= rank(2.0));
  }
  return false;
}

/// Whether the range is one of natural numbers, which are passed as unsigned integers only.
constexpr bool is_natural(Range range) noexcept {
  return range == Range::natural || range == Range::natural_32;
}

/// Whether `value` lies in `range`.
constexpr bool contains(Range range, std::unsigned_integral auto value) noexcept {
  return range == Range::natural || (range == Range::natural_32 && value <= UINT32_MAX);
}

/// The range as a condition on the named argument, in the words of the theory ("0 < rho, rho ≠ 1").
/// `@` stands for the name.
constexpr std::string_view condition(Range range) noexcept {
  switch (range) {
    case Range::natural:
      return "@ : Nat";
    case Range::natural_32:
      return "@ : Nat, @ < 2^32";
    case Range::real:
      return "@ : Real";
    case Range::nonzero:
      return "@ ≠ 0";
    case Range::not_one:
      return "@ ≠ 1";
    case Range::above_minus_one:
      return "-1 < @";
    case Range::nonnegative:
      return "0 ≤ @";
    case Range::positive:
      return "0 < @";
    case Range::positive_not_one:
      return "0 < @, @ ≠ 1";
    case Range::above_one:
      return "1 < @";
    case Range::unit_interval:
      return "0 ≤ @, @ ≤ 1";
    case Range::positive_to_two:
      return "0 < @, @ ≤ 2";
  }
  return "";
}

/// What two arguments of a function may have to do with each other.
struct Relation {
  enum class Kind : std::uint8_t {
    less,          ///< left < right
    not_opposite,  ///< left + right ≠ 0
  };
  Kind kind;
  std::size_t left;   ///< the position of one argument, a real number
  std::size_t right;  ///< the position of the other
};

/// Whether two finite numbers are so related.
constexpr bool holds(Relation::Kind kind, double left, double right) noexcept {
  return kind == Relation::Kind::less ? rank(left) < rank(right) : rank(left) != -rank(right);
}

/// No function takes more.
inline constexpr std::size_t k_most_arguments = 5;

/// One argument of a function.
struct Argument {
  std::string_view name;
  Range range = Range::real;
};

/// What a function of the fast core promises.
///
/// In its domain, that is when every argument lies in its range and the relation between two of
/// them holds where there is one, |returned - exact| is at most
/// `ulps` units in the last place of the exact value. The unit of a real number r is the distance
/// between the doubles around it, 2^(max(floor(log2 |r|), -1022) - 52), hence 2^-1074 for every
/// subnormal r, and 2^971 beyond the largest double; what lies beyond ±2^1024, infinities included,
/// counts as ±2^1024. So the bound holds for every result, subnormal and overflowing ones too.
/// Since less than 0.02 of it comes from before the final rounding, an exact value that is itself
/// a double is returned exactly. No function returns -0.
///
/// Out of its domain a function returns NaN (`modes`: `k_no_modes`). No call throws, sets errno or
/// raises the flags for invalid operation or division by zero; overflow is raised only by a result
/// that is infinite. All this assumes the default environment: rounding to nearest, subnormals not
/// flushed.
struct Contract {
  std::string_view function;
  double ulps;  ///< 0: the result is a whole number, exactly right
  std::array<Argument, k_most_arguments> arguments;
  std::size_t arity;
  std::optional<Relation> relation = std::nullopt;
};

/// Whether a call lies in the domain.
///
///     in_domain(k_tail, 1.5, 3u)           // true
///     in_domain(k_tail, 1.0, 3u)           // false: the tail converges for 1 < rho only
///     in_domain(k_gd_factor, 1., -1., 2.)  // false: mu + L is 0
template <class... Values>
constexpr bool in_domain(const Contract& contract, Values... values) noexcept {
  static_assert(sizeof...(values) <= k_most_arguments);
  bool valid = sizeof...(values) == contract.arity;
  std::size_t next = 0;
  ((valid &= contains(contract.arguments[next++].range, values)), ...);
  if (contract.relation) {
    const std::array reals{static_cast<double>(values)...};
    const auto [kind, left, right] = *contract.relation;
    valid = valid && holds(kind, reals[left], reals[right]);
  }
  return valid;
}

// Products of a logarithm and quotients of two: each logarithm is good to 2^-74 before the only
// rounding to a double, which leaves less than 2^-18 ulp beyond the 1/2 of that rounding.
inline constexpr Contract k_n_star{
    "n_star", 0.50001, {{{"rho", Range::positive_not_one}, {"eps", Range::positive}}}, 2};
inline constexpr Contract k_alpha{
    "alpha", 0.50001, {{{"beta", Range::real}, {"rho", Range::positive}}}, 2};
inline constexpr Contract k_learned_modes{
    "learned_modes", 0.50001, {{{"beta", Range::real}, {"c", Range::positive}}}, 2};

// Exponentials: beyond the 1/2 of the only rounding to a double, the exponent costs at most 2^-10.5
// ulp (up to 745 good to 2^-73, or, in partial_sum, up to 1454 good to 2^-74) and the exponential
// of it at most 2^-10.
inline constexpr Contract k_coeff{
    "coeff", 0.502, {{{"rho", Range::positive}, {"k", Range::natural}}}, 2};
inline constexpr Contract k_partial_sum{
    "partial_sum", 0.502, {{{"rho", Range::positive}, {"n", Range::natural}}}, 2};
inline constexpr Contract k_tail{
    "tail", 0.502, {{{"rho", Range::above_one}, {"n", Range::natural}}}, 2};
inline constexpr Contract k_trunc_error{
    "trunc_error", 0.502, {{{"rho", Range::positive}, {"x", Range::real}}}, 2};
inline constexpr Contract k_scaling_loss{
    "scaling_loss",
    0.502,
    {{{"beta", Range::real}, {"rho", Range::positive}, {"c", Range::positive}}},
    3};
inline constexpr Contract k_compute_for{
    "compute_for",
    0.502,
    {{{"beta", Range::nonzero}, {"rho", Range::positive_not_one}, {"eps", Range::positive}}},
    3};

inline constexpr Contract k_modes{
    "modes", 0.0, {{{"rho", Range::above_one}, {"eps", Range::positive}}}, 2};

// Grokking.
inline constexpr Contract k_rho_growth{
    "rho_growth", 0.502, {{{"rho0", Range::real}, {"r", Range::real}, {"t", Range::real}}}, 3};
inline constexpr Contract k_grok_time{
    "grok_time", 0.50001, {{{"rho0", Range::positive}, {"r", Range::nonzero}}}, 2};
inline constexpr Contract k_rho_relax{
    "rho_relax",
    0.51,
    {{{"rho0", Range::real}, {"rho_inf", Range::real}, {"r", Range::real}, {"t", Range::real}}},
    4};
inline constexpr Contract k_grok_time_relax{
    "grok_time_relax",
    0.50001,
    {{{"rho0", Range::real}, {"rho_inf", Range::above_one}, {"r", Range::nonzero}}},
    3,
    Relation{Relation::Kind::less, 0, 1}};
inline constexpr Contract k_grok_width{
    "grok_width",
    0.50001,
    {{{"r", Range::nonzero}, {"n", Range::nonzero}, {"delta", Range::positive}}},
    3};

// Generalization.
inline constexpr Contract k_gen_gap{
    "gen_gap", 0.50001, {{{"modes", Range::nonnegative}, {"n", Range::positive}}}, 2};
inline constexpr Contract k_tail_prob{
    "tail_prob", 0.502, {{{"modes", Range::nonzero}, {"n", Range::real}, {"eps", Range::real}}}, 3};
inline constexpr Contract k_samples_for{
    "samples_for", 0.50001, {{{"modes", Range::real}, {"eps", Range::nonzero}}}, 2};
inline constexpr Contract k_samples_at_conf{
    "samples_at_conf",
    0.50001,
    {{{"modes", Range::real}, {"eps", Range::nonzero}, {"delta", Range::positive}}},
    3};
inline constexpr Contract k_gap_at_conf{
    "gap_at_conf",
    0.50001,
    {{{"modes", Range::nonnegative}, {"n", Range::positive}, {"delta", Range::positive_to_two}}},
    3};
inline constexpr Contract k_binom_tail{
    "binom_tail",
    0.50001,
    {{{"n", Range::natural_32}, {"p", Range::unit_interval}, {"eps", Range::real}}},
    3};

// Architecture.
inline constexpr Contract k_head_params{
    "head_params", 0.50001, {{{"c", Range::real}, {"n", Range::real}}}, 2};
inline constexpr Contract k_low_rank_error{
    "low_rank_error", 0.502, {{{"rho", Range::above_one}, {"n", Range::natural}}}, 2};
inline constexpr Contract k_moe_cost{
    "moe_cost", 0.50001, {{{"a", Range::real}, {"n", Range::real}}}, 2};
inline constexpr Contract k_dense_cost{
    "dense_cost", 0.50001, {{{"k", Range::real}, {"d", Range::real}}}, 2};
inline constexpr Contract k_moe_speedup{
    "moe_speedup",
    0.50001,
    {{{"k", Range::real}, {"d", Range::real}, {"a", Range::nonzero}, {"n", Range::nonzero}}},
    4};
inline constexpr Contract k_moe_break_even{
    "moe_break_even",
    0.50001,
    {{{"a", Range::positive}, {"k", Range::nonnegative}, {"d", Range::real}}},
    3};

// DoubleDescent.
inline constexpr Contract k_bias{
    "bias", 0.502, {{{"rho", Range::positive}, {"p", Range::real}}}, 2};
inline constexpr Contract k_variance{
    "variance",
    0.50001,
    {{{"s2", Range::real}, {"modes", Range::real}, {"n", Range::nonzero}, {"p", Range::real}}},
    4};
inline constexpr Contract k_sat_variance{
    "sat_variance",
    0.50001,
    {{{"s2", Range::real}, {"modes", Range::real}, {"n", Range::nonzero}}},
    3};
inline constexpr Contract k_risk{"risk",
                                 0.51,
                                 {{{"rho", Range::positive},
                                   {"s2", Range::real},
                                   {"modes", Range::real},
                                   {"n", Range::nonzero},
                                   {"p", Range::real}}},
                                 5};
inline constexpr Contract k_p_crit{
    "p_crit",
    0.51,
    {{{"rho", Range::above_one}, {"s2", Range::positive}, {"n", Range::positive}}},
    3};

// Emergence.
inline constexpr Contract k_emerge_compute{
    "emerge_compute", 0.502, {{{"beta", Range::nonzero}, {"n", Range::real}}}, 2};
inline constexpr Contract k_task_loss{
    "task_loss",
    0.51,
    {{{"beta", Range::real}, {"rho", Range::positive}, {"n", Range::real}, {"c", Range::positive}}},
    4};

// Forgetting.
inline constexpr Contract k_rho_after{
    "rho_after", 0.502, {{{"rho", Range::real}, {"d", Range::real}}}, 2};
inline constexpr Contract k_rho_replay{
    "rho_replay", 0.502, {{{"rho", Range::real}, {"d", Range::real}, {"lam", Range::real}}}, 3};
inline constexpr Contract k_retention{
    "retention", 0.502, {{{"rho", Range::positive}, {"n", Range::natural}}}, 2};
inline constexpr Contract k_forgetting_gap{
    "forgetting_gap",
    0.502,
    {{{"rho", Range::positive}, {"rho2", Range::positive}, {"n", Range::natural}}},
    3};

// InformationBottleneck.
inline constexpr Contract k_ib_objective{
    "ib_objective",
    0.51,
    {{{"rho", Range::positive}, {"eps", Range::real}, {"n", Range::natural}}},
    3};
inline constexpr Contract k_mode_info{"mode_info", 0.50001, {{{"s", Range::above_minus_one}}}, 1};
inline constexpr Contract k_info_up_to{
    "info_up_to", 0.51, {{{"rho", Range::positive}, {"n", Range::natural}}}, 2};

// Landscape.
inline constexpr Contract k_smoothness{
    "smoothness", 0.50001, {{{"c", Range::real}, {"rho", Range::positive}}}, 2};
inline constexpr Contract k_cond_number{"cond_number", 0.50001, {{{"rho", Range::not_one}}}, 1};
inline constexpr Contract k_gd_factor{
    "gd_factor",
    0.50001,
    {{{"mu", Range::real}, {"l", Range::real}, {"lam", Range::real}}},
    3,
    Relation{Relation::Kind::not_opposite, 0, 1}};
inline constexpr Contract k_accel_rho{
    "accel_rho", 0.50001, {{{"kappa", Range::positive_not_one}}}, 1};

// Safety.
inline constexpr Contract k_align_samples{
    "align_samples", 0.50001, {{{"n", Range::real}, {"eps", Range::nonzero}}}, 2};
inline constexpr Contract k_proxy_gap{
    "proxy_gap",
    0.502,
    {{{"rho_rew", Range::positive}, {"rho_pref", Range::positive}, {"n", Range::natural}}},
    3};
inline constexpr Contract k_hack_ratio{
    "hack_ratio",
    0.502,
    {{{"rho_rew", Range::positive}, {"rho_pref", Range::positive}, {"n", Range::natural}}},
    3};
inline constexpr Contract k_attack_surface{
    "attack_surface", 0.5, {{{"d", Range::real}, {"n", Range::real}}}, 2};
inline constexpr Contract k_off_share{
    "off_share", 0.50001, {{{"d", Range::nonzero}, {"n", Range::real}}}, 2};
inline constexpr Contract k_robust_radius{
    "robust_radius",
    0.50001,
    {{{"m", Range::real}, {"l", Range::nonzero}, {"d", Range::real}, {"n", Range::real}}},
    4,
    Relation{Relation::Kind::less, 3, 2}};

/// Every function, in the order of the theory.
inline constexpr std::array k_contracts{
    k_coeff,         k_partial_sum,    k_tail,           k_trunc_error,     k_n_star,
    k_modes,         k_alpha,          k_learned_modes,  k_scaling_loss,    k_compute_for,
    k_rho_growth,    k_grok_time,      k_rho_relax,      k_grok_time_relax, k_grok_width,
    k_gen_gap,       k_tail_prob,      k_samples_for,    k_samples_at_conf, k_gap_at_conf,
    k_binom_tail,    k_head_params,    k_low_rank_error, k_moe_cost,        k_dense_cost,
    k_moe_speedup,   k_moe_break_even, k_bias,           k_variance,        k_sat_variance,
    k_risk,          k_p_crit,         k_emerge_compute, k_task_loss,       k_rho_after,
    k_rho_replay,    k_retention,      k_forgetting_gap, k_ib_objective,    k_mode_info,
    k_info_up_to,    k_smoothness,     k_cond_number,    k_gd_factor,       k_accel_rho,
    k_align_samples, k_proxy_gap,      k_hack_ratio,     k_attack_surface,  k_off_share,
    k_robust_radius};

}  // namespace latent::fast
