/// Roots of polynomials of low degree over the rational numbers.
#pragma once

#include <vector>

#include "ref/expr/number.hpp"

namespace latent::eval {

/// The roots of the polynomial of degree at most two with the values y0, y1, y2 at 0, 1, 2: exact
/// where they are rational, else their nearest doubles or so; none if the polynomial is constant,
/// or the roots are not real.
///
///     parabola_roots(-1, 0, 3);  // of x² − 1: {1, −1}
std::vector<Rational> parabola_roots(const Rational& y0, const Rational& y1, const Rational& y2);

}  // namespace latent::eval
