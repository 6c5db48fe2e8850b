#include "ref/eval/roots.hpp"

#include <cmath>

namespace latent::eval {

namespace {

/// √x of a rational x ≥ 0: exact where it is rational, else close.
Rational root_of(const Rational& x) {
  const Integer top = sqrt(Integer(numerator(x)));
  const Integer bottom = sqrt(Integer(denominator(x)));
  if (top * top == numerator(x) && bottom * bottom == denominator(x)) return {top, bottom};
  const double near = std::sqrt(x.convert_to<double>());
  return std::isfinite(near) ? Rational(near) : Rational(0);
}

}  // namespace

std::vector<Rational> parabola_roots(const Rational& y0, const Rational& y1, const Rational& y2) {
  const Rational a = (y2 - 2 * y1 + y0) / 2;
  const Rational b = y1 - y0 - a;
  if (a == 0) {
    if (b == 0) return {};
    return {Rational(-y0 / b)};
  }
  const Rational discriminant = b * b - 4 * a * y0;
  if (discriminant < 0) return {};
  const Rational root = root_of(discriminant);
  return {Rational((-b + root) / (2 * a)), Rational((-b - root) / (2 * a))};
}

}  // namespace latent::eval
