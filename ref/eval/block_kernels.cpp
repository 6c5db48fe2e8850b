#include "ref/eval/block_kernels.hpp"

#include "ref/eval/lane_functions.hpp"

// One version of a function for each kind of machine; the loader picks one. Sanitizers start too
// late for that, and other compilers need not know it.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define LATENT_VERSIONS \
  __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define LATENT_VERSIONS
#endif

namespace latent::eval::block {

namespace {

using namespace lanes;

constexpr double k_infinity = directed::k_infinity;

#define LATENT_LANE [[gnu::always_inline]] inline

/// All bits set for true.
LATENT_LANE std::uint64_t mark(bool lost) { return lost ? ~std::uint64_t{0} : 0; }

LATENT_LANE bool is_finite(double x) { return magnitude(x) <= directed::k_largest; }

/// `relation` for each lane, with the distance between the sides.
template <bool k_strict>
LATENT_LANE void compare(LaneArguments x, LaneArguments y, std::uint64_t* __restrict truths,
                         double* __restrict margins, std::uint64_t* __restrict lost,
                         std::size_t count) {
#pragma GCC ivdep
  for (std::size_t i = 0; i < count; ++i) {
    const double a = x.lower[i], b = x.upper[i], c = y.lower[i], d = y.upper[i];
    const bool holds = k_strict ? b < c : b <= c;
    const bool fails = k_strict ? a >= d : a > d;
    truths[i] = holds ? 1 : 0;
    lost[i] |= mark(!(holds | fails));
  }
  if (margins == nullptr) return;
#pragma GCC ivdep
  for (std::size_t i = 0; i < count; ++i) {
    const double a = x.lower[i], b = x.upper[i], c = y.lower[i], d = y.upper[i];
    const double low = greatest(sum_down(a, -d), -sum_up(b, -c));
    const double distance = greatest(low, 0);
    const double sides =
        greatest(greatest(magnitude(a), magnitude(b)), greatest(magnitude(c), magnitude(d)));
    // The larger side is not 0 where an end of it has the sign of the other one.
    const bool is_sized = (a > 0) | (b < 0) | (c > 0) | (d < 0);
    const double quotient = quotient_down(distance, sides);
    margins[i] = is_sized ? quotient : k_infinity;
    lost[i] |= mark(is_sized & !((distance == 0) | can_divide(distance, sides)));
    lost[i] |= mark(!is_finite(sides) | !is_finite(low));
  }
}

}  // namespace

LATENT_VERSIONS
void negate(LaneArguments x, LaneResults out, LostLanes, std::size_t count) {
#pragma GCC ivdep
  for (std::size_t i = 0; i < count; ++i) {
    out.lower[i] = -x.upper[i];
    out.upper[i] = -x.lower[i];
  }
}

LATENT_VERSIONS
void absolute(LaneArguments x, LaneResults out, LostLanes, std::size_t count) {
#pragma GCC ivdep
  for (std::size_t i = 0; i < count; ++i) {
    const double a = x.lower[i], b = x.upper[i];
    out.lower[i] = greatest(greatest(a, -b), 0);
    out.upper[i] = greatest(-a, b);
  }
}

LATENT_VERSIONS
void inverse(LaneArguments x, LaneResults out, LostLanes lost, std::size_t count) {
#pragma GCC ivdep
  for (std::size_t i = 0; i < count; ++i) {
    const double a = x.lower[i], b = x.upper[i];
    // The inverse of a negative number is that of its opposite, turned round.
    const bool negative = b < 0;
    const double c = negative ? -b : a;
    const double d = negative ? -a : b;
    const double down = quotient_down(1, d);
    const double up = quotient_up(1, c);
    out.lower[i] = negative ? -up : down;
    out.upper[i] = negative ? -down : up;
    lost[i] |= mark(!((c > 0) & can_divide(1, c) & can_divide(1, d)));
  }
}

LATENT_VERSIONS
void square_root(LaneArguments x, LaneResults out, LostLanes lost, std::size_t count) {
#pragma GCC ivdep
  for (std::size_t i = 0; i < count; ++i) {
    const double a = greatest(x.lower[i], 0);
    const double b = greatest(x.upper[i], 0);
    out.lower[i] = root_down(a);
    out.upper[i] = root_up(b);
    lost[i] |= mark(!(can_take_root(a) & can_take_root(b)));
  }
}

LATENT_VERSIONS
void exponential(LaneArguments x, LaneResults out, LostLanes lost, std::size_t count) {
#pragma GCC ivdep
  for (std::size_t i = 0; i < count; ++i) {
    const double a = x.lower[i], b = x.upper[i];
    out.lower[i] = exp_bracket(a).down;
    out.upper[i] = exp_bracket(b).up;
    lost[i] |= mark(!(can_take_exp(a) & can_take_exp(b)));
  }
}

LATENT_VERSIONS
void logarithm(LaneArguments x, LaneResults out, LostLanes lost, std::size_t count) {
#pragma GCC ivdep
  for (std::size_t i = 0; i < count; ++i) {
    const double a = x.lower[i], b = x.upper[i];
    out.lower[i] = log_bracket(a).down;
    out.upper[i] = log_bracket(b).up;
    lost[i] |= mark(!(can_take_log(a) & can_take_log(b)));
  }
}

LATENT_VERSIONS
void floor(LaneArguments x, LaneResults out, LostLanes, std::size_t count) {
#pragma GCC ivdep
  for (std::size_t i = 0; i < count; ++i) {
    out.lower[i] = __builtin_floor(x.lower[i]);
    out.upper[i] = __builtin_floor(x.upper[i]);
  }
}

LATENT_VERSIONS
void ceiling(LaneArguments x, LaneResults out, LostLanes, std::size_t count) {
#pragma GCC ivdep
  for (std::size_t i = 0; i < count; ++i) {
    out.lower[i] = __builtin_ceil(x.lower[i]);
    out.upper[i] = __builtin_ceil(x.upper[i]);
  }
}

LATENT_VERSIONS
void natural_floor(LaneArguments x, LaneResults out, LostLanes, std::size_t count) {
#pragma GCC ivdep
  for (std::size_t i = 0; i < count; ++i) {
    out.lower[i] = greatest(__builtin_floor(x.lower[i]), 0);
    out.upper[i] = greatest(__builtin_floor(x.upper[i]), 0);
  }
}

LATENT_VERSIONS
void natural_ceiling(LaneArguments x, LaneResults out, LostLanes, std::size_t count) {
#pragma GCC ivdep
  for (std::size_t i = 0; i < count; ++i) {
    out.lower[i] = greatest(__builtin_ceil(x.lower[i]), 0);
    out.upper[i] = greatest(__builtin_ceil(x.upper[i]), 0);
  }
}

LATENT_VERSIONS
void add(LaneArguments x, LaneArguments y, LaneResults out, LostLanes lost, std::size_t count) {
#pragma GCC ivdep
  for (std::size_t i = 0; i < count; ++i) {
    const double low = sum_down(x.lower[i], y.lower[i]);
    const double high = sum_up(x.upper[i], y.upper[i]);
    out.lower[i] = low;
    out.upper[i] = high;
    lost[i] |= mark(!(is_finite(low) & is_finite(high)));
  }
}

LATENT_VERSIONS
void subtract(LaneArguments x, LaneArguments y, LaneResults out, LostLanes lost,
              std::size_t count) {
#pragma GCC ivdep
  for (std::size_t i = 0; i < count; ++i) {
    const double a = x.lower[i], b = x.upper[i], c = y.lower[i], d = y.upper[i];
    const double low = sum_down(a, -d);
    const double high = sum_up(b, -c);
    out.lower[i] = low;
    out.upper[i] = high;
    const bool apart = (b < c) | (d < a);
    const bool one_number = (a == b) & (c == d);
    lost[i] |= mark(!((apart | one_number) & is_finite(low) & is_finite(high)));
  }
}

LATENT_VERSIONS
void subtract_naturals(LaneArguments x, LaneArguments y, LaneResults out, LostLanes lost,
                       std::size_t count) {
#pragma GCC ivdep
  for (std::size_t i = 0; i < count; ++i) {
    const double a = x.lower[i], b = x.upper[i], c = y.lower[i], d = y.upper[i];
    const double low = sum_down(a, -d);
    const double high = sum_up(b, -c);
    out.lower[i] = greatest(low, 0);
    out.upper[i] = greatest(high, 0);
    const bool apart = (b < c) | (d < a);
    const bool one_number = (a == b) & (c == d);
    lost[i] |= mark(!((apart | one_number) & is_finite(low) & is_finite(high)));
  }
}

LATENT_VERSIONS
void multiply(LaneArguments x, LaneArguments y, LaneResults out, LostLanes lost,
              std::size_t count) {
  std::uint64_t negative = 0;
  for (std::size_t i = 0; i < count; ++i)
    negative |= mark(!((x.lower[i] >= 0) & (y.lower[i] >= 0)));
  if (negative == 0) {
#pragma GCC ivdep
    for (std::size_t i = 0; i < count; ++i) {
      const double a = x.lower[i], b = x.upper[i], c = y.lower[i], d = y.upper[i];
      out.lower[i] = product_down(a, c);
      out.upper[i] = product_up(b, d);
      lost[i] |= mark(!(can_multiply(a, c) & can_multiply(b, d)));
    }
    return;
  }
#pragma GCC ivdep
  for (std::size_t i = 0; i < count; ++i) {
    const double a = x.lower[i], b = x.upper[i], c = y.lower[i], d = y.upper[i];
    out.lower[i] = least(least(product_down(a, c), product_down(a, d)),
                         least(product_down(b, c), product_down(b, d)));
    out.upper[i] = greatest(greatest(product_up(a, c), product_up(a, d)),
                            greatest(product_up(b, c), product_up(b, d)));
    lost[i] |=
        mark(!(can_multiply(a, c) & can_multiply(a, d) & can_multiply(b, c) & can_multiply(b, d)));
  }
}

LATENT_VERSIONS
void divide(LaneArguments x, LaneArguments y, LaneResults out, LostLanes lost, std::size_t count) {
#pragma GCC ivdep
  for (std::size_t i = 0; i < count; ++i) {
    // x / y = (−x) / (−y).
    const bool negative = y.upper[i] < 0;
    const double a = negative ? -x.upper[i] : x.lower[i];
    const double b = negative ? -x.lower[i] : x.upper[i];
    const double c = negative ? -y.upper[i] : y.lower[i];
    const double d = negative ? -y.lower[i] : y.upper[i];
    const double below = a >= 0 ? d : c;
    const double above = b >= 0 ? c : d;
    out.lower[i] = quotient_down(a, below);
    out.upper[i] = quotient_up(b, above);
    lost[i] |= mark(!((c > 0) & can_divide(a, below) & can_divide(b, above)));
  }
}

LATENT_VERSIONS
void minimum(LaneArguments x, LaneArguments y, LaneResults out, LostLanes, std::size_t count) {
#pragma GCC ivdep
  for (std::size_t i = 0; i < count; ++i) {
    out.lower[i] = least(x.lower[i], y.lower[i]);
    out.upper[i] = least(x.upper[i], y.upper[i]);
  }
}

LATENT_VERSIONS
void maximum(LaneArguments x, LaneArguments y, LaneResults out, LostLanes, std::size_t count) {
#pragma GCC ivdep
  for (std::size_t i = 0; i < count; ++i) {
    out.lower[i] = greatest(x.lower[i], y.lower[i]);
    out.upper[i] = greatest(x.upper[i], y.upper[i]);
  }
}

LATENT_VERSIONS
void power(LaneArguments x, LaneArguments y, LaneResults out, LostLanes lost, std::size_t count) {
#pragma GCC ivdep
  for (std::size_t i = 0; i < count; ++i) {
    const double a = x.lower[i], b = x.upper[i], c = y.lower[i], d = y.upper[i];
    // t^y rises with t for y ≥ 0 and falls for y ≤ 0; it rises with y for t ≥ 1 and falls for t
    // ≤ 1.
    const bool rising = c >= 0;
    const double low_base = rising ? a : b;
    const double high_base = rising ? b : a;
    const double low_exponent = low_base >= 1 ? c : d;
    const double high_exponent = high_base >= 1 ? d : c;
    out.lower[i] = pow_bracket(low_base, low_exponent).down;
    out.upper[i] = pow_bracket(high_base, high_exponent).up;
    lost[i] |= mark(!((rising | (d <= 0)) & can_take_power(low_base, low_exponent) &
                      can_take_power(high_base, high_exponent)));
  }
}

LATENT_VERSIONS
void less(LaneArguments x, LaneArguments y, std::uint64_t* truths, double* margins, LostLanes lost,
          std::size_t count) {
  compare<true>(x, y, truths, margins, lost, count);
}

LATENT_VERSIONS
void less_equal(LaneArguments x, LaneArguments y, std::uint64_t* truths, double* margins,
                LostLanes lost, std::size_t count) {
  compare<false>(x, y, truths, margins, lost, count);
}

LATENT_VERSIONS
void equal(LaneArguments x, LaneArguments y, std::uint64_t* truths, LostLanes lost,
           std::size_t count) {
#pragma GCC ivdep
  for (std::size_t i = 0; i < count; ++i) {
    const double a = x.lower[i], b = x.upper[i], c = y.lower[i], d = y.upper[i];
    const bool apart = (b < c) | (d < a);
    const bool one_number = (a == b) & (c == d) & (a == c);
    truths[i] = one_number ? 1 : 0;
    lost[i] |= mark(!(apart | one_number));
  }
}

#undef LATENT_LANE

}  // namespace latent::eval::block
