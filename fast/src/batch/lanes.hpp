/// Vectors of doubles and of 64-bit integers, one lane an element of a batch.
///
/// `Arch` says how wide they are and supplies what compiler vectors lack: the exact product, the
/// square root and the test of a mask. Each translation unit of the kernels has its own `Arch`, so
/// that no function compiled for one instruction set can be taken for that of another; for the same
/// reason everything here is inlined, and nothing of the standard library is called.
///
/// All operations are single IEEE operations, in an order that is written down here, so a lane gets
/// the same bits whatever the width. `multiply_add` rounds once where the processor has fused
/// multiply-add (all since 2013) and twice where it has not: there results have their own bits,
/// within the same bounds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>

namespace latent::fast::kernel {

template <class Arch>
struct Mask {
  typename Arch::Integers raw;  ///< all bits of a lane, or none

  [[gnu::always_inline]] friend Mask operator&(Mask a, Mask b) { return {a.raw & b.raw}; }
  [[gnu::always_inline]] friend Mask operator|(Mask a, Mask b) { return {a.raw | b.raw}; }
};

/// 64-bit integers.
template <class Arch>
struct Integers {
  typename Arch::Integers raw;

  [[gnu::always_inline]] friend Integers operator+(Integers a, std::int64_t b) {
    return {a.raw + b};
  }
  [[gnu::always_inline]] friend Integers operator-(Integers a, std::int64_t b) {
    return {a.raw - b};
  }
  [[gnu::always_inline]] friend Integers operator+(Integers a, Integers b) {
    return {a.raw + b.raw};
  }
  [[gnu::always_inline]] friend Integers operator-(Integers a, Integers b) {
    return {a.raw - b.raw};
  }
  [[gnu::always_inline]] friend Integers operator&(Integers a, std::int64_t b) {
    return {a.raw & b};
  }
  [[gnu::always_inline]] friend Integers operator|(Integers a, std::int64_t b) {
    return {a.raw | b};
  }
};

template <class Arch>
[[gnu::always_inline]] inline Integers<Arch> shift_left(Integers<Arch> a, int bits) {
  return {a.raw << bits};
}

/// Zeros are shifted in.
template <class Arch>
[[gnu::always_inline]] inline Integers<Arch> shift_right(Integers<Arch> a, int bits) {
  using Unsigned = typename Arch::Unsigned;
  return {(typename Arch::Integers)((Unsigned)a.raw >> bits)};
}

template <class Arch>
struct Reals {
  typename Arch::Reals raw;

  [[gnu::always_inline]] friend Reals operator-(Reals a) { return {-a.raw}; }
  [[gnu::always_inline]] friend Reals operator+(Reals a, Reals b) { return {a.raw + b.raw}; }
  [[gnu::always_inline]] friend Reals operator-(Reals a, Reals b) { return {a.raw - b.raw}; }
  [[gnu::always_inline]] friend Reals operator*(Reals a, Reals b) { return {a.raw * b.raw}; }
  [[gnu::always_inline]] friend Reals operator/(Reals a, Reals b) { return {a.raw / b.raw}; }
  [[gnu::always_inline]] friend Reals operator+(Reals a, double b) { return {a.raw + b}; }
  [[gnu::always_inline]] friend Reals operator-(Reals a, double b) { return {a.raw - b}; }
  [[gnu::always_inline]] friend Reals operator*(Reals a, double b) { return {a.raw * b}; }
  [[gnu::always_inline]] friend Reals operator+(double a, Reals b) { return {a + b.raw}; }
  [[gnu::always_inline]] friend Reals operator-(double a, Reals b) { return {a - b.raw}; }
  [[gnu::always_inline]] friend Reals operator*(double a, Reals b) { return {a * b.raw}; }
  [[gnu::always_inline]] friend Reals operator/(double a, Reals b) { return {a / b.raw}; }
  [[gnu::always_inline]] friend Mask<Arch> operator<(Reals a, Reals b) { return {a.raw < b.raw}; }
  [[gnu::always_inline]] friend Mask<Arch> operator>(Reals a, Reals b) { return {a.raw > b.raw}; }
  [[gnu::always_inline]] friend Mask<Arch> operator<=(Reals a, double b) { return {a.raw <= b}; }
  [[gnu::always_inline]] friend Mask<Arch> operator>=(Reals a, double b) { return {a.raw >= b}; }
  [[gnu::always_inline]] friend Mask<Arch> operator<(Reals a, double b) { return {a.raw < b}; }
  [[gnu::always_inline]] friend Mask<Arch> operator>(Reals a, double b) { return {a.raw > b}; }
  [[gnu::always_inline]] friend Mask<Arch> operator==(Reals a, Reals b) { return {a.raw == b.raw}; }
  [[gnu::always_inline]] friend Mask<Arch> operator!=(Reals a, double b) { return {a.raw != b}; }
};

template <class Arch>
[[gnu::always_inline]] inline Reals<Arch> constant(double value) {
  return {typename Arch::Reals{} + value};
}

template <class Arch>
[[gnu::always_inline]] inline Reals<Arch> select(Mask<Arch> mask, Reals<Arch> yes, Reals<Arch> no) {
  return {mask.raw ? yes.raw : no.raw};
}

template <class Arch>
[[gnu::always_inline]] inline Integers<Arch> bits_of(Reals<Arch> a) {
  return {(typename Arch::Integers)a.raw};
}

template <class Arch>
[[gnu::always_inline]] inline Reals<Arch> from_bits(Integers<Arch> a) {
  return {(typename Arch::Reals)a.raw};
}

template <class Arch>
[[gnu::always_inline]] inline Reals<Arch> absolute(Reals<Arch> a) {
  return from_bits(bits_of(a) & INT64_MAX);
}

/// The smaller one, a where they are equal.
template <class Arch>
[[gnu::always_inline]] inline Reals<Arch> minimum(Reals<Arch> a, Reals<Arch> b) {
  return select(b < a, b, a);
}

/// `low` ≤ a ≤ `high`; false for NaN.
template <class Arch>
[[gnu::always_inline]] inline Mask<Arch> within(Reals<Arch> a, double low, double high) {
  return (a >= low) & (a <= high);
}

template <class Arch>
[[gnu::always_inline]] inline Reals<Arch> clamp(Reals<Arch> a, double low, double high) {
  return {Arch::minimum(Arch::maximum(a.raw, constant<Arch>(low).raw), constant<Arch>(high).raw)};
}

/// a·b + c.
template <class Arch>
[[gnu::always_inline]] inline Reals<Arch> multiply_add(Reals<Arch> a, Reals<Arch> b,
                                                       Reals<Arch> c) {
  return {Arch::multiply_add(a.raw, b.raw, c.raw)};
}

/// Integers from 0 below 2^52 as doubles, exactly.
template <class Arch>
[[gnu::always_inline]] inline Reals<Arch> to_reals(Integers<Arch> a) {
  constexpr double shift = 0x1p52;
  return from_bits(a | __builtin_bit_cast(std::int64_t, shift)) - shift;
}

/// Unevaluated sums of two doubles, as `latent::fast::DoubleDouble`.
template <class Arch>
struct Pair {
  Reals<Arch> hi;
  Reals<Arch> lo;
};

template <class Arch>
[[gnu::always_inline]] inline Pair<Arch> two_sum(Reals<Arch> a, Reals<Arch> b) {
  const Reals<Arch> sum = a + b;
  const Reals<Arch> b_part = sum - a;
  const Reals<Arch> a_part = sum - b_part;
  return {sum, (a - a_part) + (b - b_part)};
}

/// For |b| ≤ |a| or a = 0.
template <class Arch>
[[gnu::always_inline]] inline Pair<Arch> fast_two_sum(Reals<Arch> a, Reals<Arch> b) {
  const Reals<Arch> sum = a + b;
  return {sum, b - (sum - a)};
}

/// a·b exactly, where it neither under- nor overflows: factors within 2^±400, or one of them 0.
template <class Arch>
[[gnu::always_inline]] inline Pair<Arch> two_product(Reals<Arch> a, Reals<Arch> b) {
  const Reals<Arch> product = a * b;
  return {product, {Arch::product_error(a.raw, b.raw, product.raw)}};
}

// The low parts below may be up to a few units in the last place of the high ones.

/// a·b, to 2^-100.
template <class Arch>
[[gnu::always_inline]] inline Pair<Arch> multiply(Pair<Arch> a, Pair<Arch> b) {
  const Pair<Arch> product = two_product(a.hi, b.hi);
  return {product.hi, multiply_add(a.hi, b.lo, multiply_add(a.lo, b.hi, product.lo))};
}

template <class Arch>
[[gnu::always_inline]] inline Pair<Arch> multiply(Pair<Arch> a, Reals<Arch> b) {
  const Pair<Arch> product = two_product(a.hi, b);
  return {product.hi, multiply_add(a.lo, b, product.lo)};
}

/// a/b with one division, to 2^-100: the second digit multiplies by 1/b, which is good enough.
template <class Arch>
[[gnu::always_inline]] inline Pair<Arch> divide(Pair<Arch> a, Pair<Arch> b) {
  const Reals<Arch> reciprocal = 1.0 / b.hi;
  const Reals<Arch> quotient = a.hi * reciprocal;
  const Reals<Arch> rest = {Arch::remainder(a.hi.raw, quotient.raw, b.hi.raw)};
  return {quotient, (rest + multiply_add(-quotient, b.lo, a.lo)) * reciprocal};
}

/// The same for a double b.
template <class Arch>
[[gnu::always_inline]] inline Pair<Arch> divide(Pair<Arch> a, Reals<Arch> b) {
  const Reals<Arch> reciprocal = 1.0 / b;
  const Reals<Arch> quotient = a.hi * reciprocal;
  const Reals<Arch> rest = {Arch::remainder(a.hi.raw, quotient.raw, b.raw)};
  return {quotient, (rest + a.lo) * reciprocal};
}

template <class Arch>
[[gnu::always_inline]] inline Pair<Arch> negate(Pair<Arch> a) {
  return {-a.hi, -a.lo};
}

template <class Arch>
[[gnu::always_inline]] inline Reals<Arch> square_root(Reals<Arch> a) {
  return {Arch::square_root(a.raw)};
}

/// The terms of a polynomial, ascending.
template <class Arch, std::size_t count>
struct Terms {
  Reals<Arch> values[count];
};

/// a + b·x + c·x² + ... for terms a, b, c, ..., in pairs, then pairs of pairs (Estrin's scheme):
/// processors start a step long before the one before it is done.
template <class Arch, std::size_t count>
[[gnu::always_inline]] inline Reals<Arch> sum_of(const Terms<Arch, count>& terms, Reals<Arch> x) {
  if constexpr (count == 1) {
    return terms.values[0];
  } else {
    const auto halves = [&]<std::size_t... i>(std::index_sequence<i...>)
        __attribute__((always_inline)) {
      return Terms<Arch, (count + 1) / 2>{
          {(2 * i + 1 < count
                ? multiply_add(x, terms.values[(2 * i + 1) % count], terms.values[2 * i])
                : terms.values[2 * i])...}};
    }
    (std::make_index_sequence<(count + 1) / 2>{});
    return sum_of(halves, x * x);
  }
}

/// c + d·x + ..., the coefficients ascending.
template <class Arch, class... Coefficients>
[[gnu::always_inline]] inline Reals<Arch> polynomial(Reals<Arch> x, Coefficients... coefficients) {
  return sum_of(Terms<Arch, sizeof...(coefficients)>{{constant<Arch>(coefficients)...}}, x);
}

}  // namespace latent::fast::kernel
