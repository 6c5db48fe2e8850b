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

/// Exactly where the ends are of the size of doubles, else by 50 outward decimal digits, since
/// rationals grow as long as their exponents.
inline bool encloses(const Interval& x, const reference::Bracketed& value) {
  const auto beyond = [](mpfr_srcptr a, const Interval& bound, bool is_lower) {
    const int sign = is_lower ? 1 : -1;
    const double size = std::abs(is_lower ? bound.lower_double() : bound.upper_double());
    if (size > 1e-300 && size < 1e300) {
      const auto end = is_lower ? bound.lower_rational() : bound.upper_rational();
      return mpfr_cmp_q(a, end->backend().data()) * sign >= 0;
    }
    const auto end = is_lower ? bound.lower_decimal(50) : bound.upper_decimal(50);
    if (!end) return true;
    reference::Real b(mpfr_get_prec(a));
    mpfr_set_str(b, to_text(*end).c_str(), 10, is_lower ? MPFR_RNDD : MPFR_RNDU);
    return mpfr_cmp(a, b) * sign >= 0;
  };
  return beyond(value.down, x, true) && beyond(value.up, x, false);
}

/// Whether the ends are at most so many places apart.
inline bool is_narrow(const DoubleInterval& x, const reference::Bracketed&, std::int64_t places) {
  return directed::ordinal(x.upper_double()) - directed::ordinal(x.lower_double()) <= places;
}

/// Whether the ends agree to all bits but the last, where the value is within MPFR's range.
inline bool is_narrow(const Interval& x, const reference::Bracketed& value, std::int64_t) {
  const bool in_range = mpfr_regular_p(value.down) != 0 && mpfr_regular_p(value.up) != 0 &&
                        std::abs(mpfr_get_exp(value.down)) < Interval::k_max_exponent;
  return !in_range || agrees_to_bits(x, x, x.precision().bits - 2);
}

inline bool is_representable(const reference::Bracketed& value, DoubleInterval::Precision) {
  const double nearest = mpfr_get_d(value.down, MPFR_RNDN);
  return value.is_exact() && std::isfinite(nearest) && mpfr_cmp_d(value.down, nearest) == 0;
}

inline bool is_representable(const reference::Bracketed& value, Interval::Precision precision) {
  return value.is_exact() && mpfr_number_p(value.down) != 0 &&
         mpfr_min_prec(value.down) <= precision.bits;
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
  /// Inputs in all; every third is a single number, the next two are intervals around it.
  int inputs = k_million;
  /// Most places between the ends at single numbers; −1 for no bound. On the rungs above it is a
  /// relative width of 2 units in the last place whatever the number.
  std::int64_t most_places = -1;
  /// Whether a value that the rung can represent must come out as that number.
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
    const int rounds = demands.inputs / 3 / k_samples_divisor;
    for (int round = 0; round < rounds; ++round) {
      std::array<Draw, N> draws{sampler.draw(domains[I])...};
      (set(at[I], draws[I]), ...);
      reference(value, at[I]...);
      const auto shown = [](const X& result, const auto&... arguments) {
        return ((describe(arguments) + " ") + ...) + "gave " + describe(result);
      };

      const X narrow = f(number_of<X>(draws[I])...);
      ASSERT_TRUE(encloses(narrow, value)) << shown(narrow, number_of<X>(draws[I])...);
      if (demands.most_places >= 0) {
        ASSERT_TRUE(is_narrow(narrow, value, demands.most_places))
            << shown(narrow, number_of<X>(draws[I])...);
      }
      if (demands.exact_stays_exact && is_representable(value, Rung<X>::precision)) {
        ASSERT_TRUE(narrow.is_degenerate()) << shown(narrow, number_of<X>(draws[I])...);
      }

      for (int around = 0; around < 2; ++around) {
        const X wide = f(interval_of<X>(draws[I])...);
        ASSERT_TRUE(encloses(wide, value)) << shown(wide, interval_of<X>(draws[I])...);
        (sampler.spread(draws[I], domains[I]), ...);
      }
    }
  }
  (std::make_index_sequence<N>{});
}

}  // namespace latent::eval::testing
