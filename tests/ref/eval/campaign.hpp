/// Many arguments, one question each: does the enclosure contain the true value?
#pragma once

#include <gtest/gtest.h>

#include <array>
#include <sstream>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>

#include "ref/eval/double_interval.hpp"
#include "ref/eval/interval.hpp"
#include "tests/ref/eval/reference.hpp"
#include "tests/ref/eval/samples.hpp"

namespace latent::eval::testing {

/// How the tests use a rung: at which precision, and against which precision of MPFR.
template <class X>
struct Rung;

template <>
struct Rung<DoubleInterval> {
  static constexpr DoubleInterval::Precision precision{};
  static constexpr mpfr_prec_t reference_bits = 212;
  static constexpr bool tails = false;
};

template <>
struct Rung<Interval> {
  static constexpr Interval::Precision precision{.bits = 128};
  static constexpr mpfr_prec_t reference_bits = 512;
  static constexpr bool tails = true;
};

/// The number of a draw, as an interval of one number.
template <class X>
X number_of(const Draw& d) {
  const X head(Rung<X>::precision, d.head);
  return d.tail == 0 ? head : head + X(Rung<X>::precision, d.tail);
}

/// The interval around it.
template <class X>
X interval_of(const Draw& d) {
  return hull(number_of<X>(d), X(Rung<X>::precision, d.lower, d.upper));
}

inline void set(reference::Real& out, const Draw& d) {
  mpfr_set_d(out, d.head, MPFR_RNDN);
  mpfr_add_d(out, out, d.tail, MPFR_RNDN);
}

inline bool encloses(const DoubleInterval& x, const reference::Bracketed& value) {
  return mpfr_cmp_d(value.down, x.lower_double()) >= 0 &&
         mpfr_cmp_d(value.up, x.upper_double()) <= 0;
}

/// An end out of the range of rationals is held against the outward decimal of the other side.
inline bool encloses(const Interval& x, const reference::Bracketed& value) {
  const auto at_least = [](mpfr_srcptr a, const std::optional<Rational>& end,
                           const std::optional<Decimal>& decimal, int sign) {
    if (end) return mpfr_cmp_q(a, end->backend().data()) * sign >= 0;
    if (!decimal) return true;
    reference::Real text(mpfr_get_prec(a));
    mpfr_set_str(text, to_text(*decimal).c_str(), 10, sign > 0 ? MPFR_RNDD : MPFR_RNDU);
    return mpfr_cmp(a, text) * sign >= 0;
  };
  return at_least(value.down, x.lower_rational(), x.lower_decimal(50), 1) &&
         at_least(value.up, x.upper_rational(), x.upper_decimal(50), -1);
}

/// How many places apart the ends are.
inline std::int64_t places(const DoubleInterval& x) {
  return directed::ordinal(x.upper_double()) - directed::ordinal(x.lower_double());
}

template <class X>
std::string describe(const X& x) {
  std::ostringstream text;
  text << std::hexfloat << "[" << x.lower_double() << ", " << x.upper_double() << "]";
  return text.str();
}

/// Fewer samples where sanitizers make each one slow.
#if defined(__SANITIZE_ADDRESS__)
inline constexpr int k_samples_divisor = 10;
#else
inline constexpr int k_samples_divisor = 1;
#endif

inline constexpr int k_million = 1'000'000;

/// What a campaign demands besides enclosure.
struct Demands {
  /// Inputs in all; half are single numbers, the other half intervals around them.
  int inputs = k_million;
  /// Most places between the ends at single numbers, on the double rung; −1 for no bound.
  std::int64_t most_places = -1;
  /// Whether a value that is a double must come out as that number, on the double rung.
  bool exact_stays_exact = false;
};

/// Evaluates f on drawn arguments, on single numbers and on intervals around them, and on each
/// looks for the true value that the reference gives.
template <class X, class F, class Reference, std::size_t N>
void campaign(const std::array<Domain, N>& domains, F f, Reference reference, Demands demands) {
  Sampler sampler(0x1a7e47 + N, Rung<X>::tails);
  reference::Bracketed value(Rung<X>::reference_bits);
  [&]<std::size_t... I>(std::index_sequence<I...>) {
    const auto real = [](std::size_t) { return reference::Real(Rung<X>::reference_bits); };
    std::array<reference::Real, N> at{real(I)...};
    const int rounds = demands.inputs / 2 / k_samples_divisor;
    for (int round = 0; round < rounds; ++round) {
      const std::array<Draw, N> draws{sampler.draw(domains[I])...};
      (set(at[I], draws[I]), ...);
      reference(value, at[I]...);
      const auto shown = [](const X& result, const auto&... arguments) {
        return ((describe(arguments) + " ") + ...) + "gave " + describe(result);
      };

      const X narrow = f(number_of<X>(draws[I])...);
      ASSERT_TRUE(encloses(narrow, value)) << shown(narrow, number_of<X>(draws[I])...);
      if constexpr (std::is_same_v<X, DoubleInterval>) {
        if (demands.most_places >= 0) {
          ASSERT_LE(places(narrow), demands.most_places)
              << shown(narrow, number_of<X>(draws[I])...);
        }
        const double nearest = mpfr_get_d(value.down, MPFR_RNDN);
        if (demands.exact_stays_exact && value.is_exact() && std::isfinite(nearest) &&
            mpfr_cmp_d(value.down, nearest) == 0) {
          ASSERT_TRUE(narrow.is_degenerate()) << shown(narrow, number_of<X>(draws[I])...);
        }
      }

      const X wide = f(interval_of<X>(draws[I])...);
      ASSERT_TRUE(encloses(wide, value)) << shown(wide, interval_of<X>(draws[I])...);
    }
  }(std::make_index_sequence<N>{});
}

}  // namespace latent::eval::testing
