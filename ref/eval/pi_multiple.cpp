#include "ref/eval/pi_multiple.hpp"

#include "ref/eval/interval.hpp"

namespace latent::eval {

namespace {

// Where π is this near to a rational number, the two are left alone.
constexpr int k_comparison_bits = 1 << 14;

}  // namespace

ExactNumber sine_of_pi(const Rational& q) {
  const Rational sixths = 6 * (q - 2 * floor_of(q / 2));
  if (denominator(sixths) != 1) return {};
  switch (numerator(sixths).convert_to<int>()) {
    case 0:
    case 6:
      return Rational(0);
    case 1:
    case 5:
      return Rational(1, 2);
    case 3:
      return Rational(1);
    case 7:
    case 11:
      return Rational(-1, 2);
    case 9:
      return Rational(-1);
    default:
      return {};
  }
}

ExactNumber tangent_of_pi(const Rational& q) {
  const Rational quarters = 4 * (q - floor_of(q));
  if (denominator(quarters) != 1) return {};
  return Rational(quarters == 1 ? 1 : quarters == 3 ? -1 : 0);
}

bool agree_at_pi(expr::Op op, const Rational& q, const Rational& r) {
  const auto is_even = [](const Rational& n) { return denominator(Rational(n / 2)) == 1; };
  switch (op) {
    case expr::Op::Cos:
      return is_even(q - r) || is_even(q + r);
    case expr::Op::Sin:
      return is_even(q - r) || is_even(q + r - 1);
    case expr::Op::Tan:
      return denominator(Rational(q - r)) == 1;
    default:
      return false;
  }
}

ExactNumber angle(expr::Op op, const Rational& q) {
  const Rational half(1, 2);
  if (op == expr::Op::Arctan) {
    if (q == 0) return q;
    return abs(q) == 1 ? ExactNumber::pi(q / 4) : ExactNumber();
  }
  if (q != 0 && abs(q) < 1) return {};
  const Rational arcsin = q == 0 ? Rational(0) : q > 0 ? half : Rational(-half);
  return ExactNumber::pi(op == expr::Op::Arcsin ? arcsin : Rational(half - arcsin));
}

std::optional<int> compare_pi(const Rational& q) {
  for (int bits = 64; bits <= k_comparison_bits; bits *= 4) {
    const Interval::Precision precision{bits};
    const Interval pi = Interval::pi(precision);
    const Interval other(precision, q);
    if (less(pi, other) == Truth::True) return -1;
    if (less(other, pi) == Truth::True) return 1;
  }
  return {};
}

}  // namespace latent::eval
