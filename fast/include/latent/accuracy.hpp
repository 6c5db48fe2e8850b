/// What each function of the fast core accepts and how exact it is, as data: the documentation, the
/// property tests and the functions themselves take domains and bounds from here.
#pragma once

#include <array>
#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace latent::fast {

/// The numbers that an argument may be. No range holds an infinity or NaN: arguments stand for real
/// numbers, and a double that stands for none is outside every domain.
enum class Range : std::uint8_t {
  natural,           ///< every std::uint64_t
  real,              ///< every finite double
  nonzero,           ///< finite, not 0
  positive,          ///< finite, above 0
  positive_not_one,  ///< finite, above 0, not 1
  above_one,         ///< finite, above 1
};

/// Whether `value` lies in `range`. Looks at bits alone, so that no value (a signalling NaN
/// included) raises a floating-point flag.
constexpr bool contains(Range range, double value) noexcept {
  constexpr auto one = std::bit_cast<std::uint64_t>(1.0);
  constexpr std::uint64_t infinity = 0x7ff0'0000'0000'0000;
  const auto bits = std::bit_cast<std::uint64_t>(value);
  const std::uint64_t magnitude = bits & 0x7fff'ffff'ffff'ffff;
  switch (range) {
    case Range::natural:
      return false;
    case Range::real:
      return magnitude < infinity;
    case Range::nonzero:
      return magnitude - 1 < infinity - 1;
    case Range::positive:
      return bits - 1 < infinity - 1;
    case Range::positive_not_one:
      return (bits - 1 < infinity - 1) & (bits != one);
    case Range::above_one:
      return bits - (one + 1) < infinity - (one + 1);
  }
  return false;
}

/// Whether `value` lies in `range`: natural numbers are passed as unsigned integers only.
constexpr bool contains(Range range, std::unsigned_integral auto /*value*/) noexcept {
  return range == Range::natural;
}

/// The range as a condition on the named argument, in the words of the theory ("0 < rho, rho ≠ 1").
/// `@` stands for the name.
constexpr std::string_view condition(Range range) noexcept {
  switch (range) {
    case Range::natural:
      return "@ : Nat";
    case Range::real:
      return "@ : Real";
    case Range::nonzero:
      return "@ ≠ 0";
    case Range::positive:
      return "0 < @";
    case Range::positive_not_one:
      return "0 < @, @ ≠ 1";
    case Range::above_one:
      return "1 < @";
  }
  return "";
}

/// No function takes more.
inline constexpr std::size_t k_most_arguments = 3;

/// One argument of a function.
struct Argument {
  std::string_view name;
  Range range = Range::real;
};

/// What a function of the fast core promises.
///
/// In its domain, that is when every argument lies in its range, |returned - exact| is at most
/// `ulps` units in the last place of the exact value. The unit of a real number r is the distance
/// between the doubles around it, 2^(max(floor(log2 |r|), -1022) - 52), hence 2^-1074 for every
/// subnormal r, and 2^971 beyond the largest double; what lies beyond ±2^1024, infinities included,
/// counts as ±2^1024. So the bound holds for every result, subnormal and overflowing ones too.
/// Since less than 0.002 of it comes from before the final rounding, an exact value that is itself
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
};

/// Whether every argument of a call lies in its range.
///
///     in_domain(k_tail, 1.5, 3u)   // true
///     in_domain(k_tail, 1.0, 3u)   // false: the tail converges for 1 < rho only
template <class... Values>
constexpr bool in_domain(const Contract& contract, Values... values) noexcept {
  static_assert(sizeof...(values) <= k_most_arguments);
  bool valid = sizeof...(values) == contract.arity;
  std::size_t next = 0;
  ((valid &= contains(contract.arguments[next++].range, values)), ...);
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

/// Every function, in the order of the theory.
inline constexpr std::array k_contracts{k_coeff,        k_partial_sum, k_tail,  k_trunc_error,
                                        k_n_star,       k_modes,       k_alpha, k_learned_modes,
                                        k_scaling_loss, k_compute_for};

}  // namespace latent::fast
