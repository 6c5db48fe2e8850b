/// The simplest numbers: what ties usually are, and what counterexamples are shrunk to.
#pragma once

#include <span>
#include <vector>

#include "ref/expr/number.hpp"

namespace latent::props {

/// The rational with the least denominator in [lower, upper], of those the one nearest to 0: the
/// first that the Stern–Brocot tree meets there. Throws `std::invalid_argument` if lower > upper.
///
///     simplest_between(Rational(31, 10), Rational(32, 10));  // 16/5
Rational simplest_between(const Rational& lower, const Rational& upper);

/// The same between finite doubles.
Rational simplest_between(double lower, double upper);

/// The terms a₀, a₁, … of the continued fraction a₀ + 1/(a₁ + 1/(…)) of a rational number; the last
/// one is not 1 unless it is a₀.
std::vector<Integer> continued_fraction(const Rational& value);

/// The number that a continued fraction stands for. All terms but the first must be positive.
Rational from_continued_fraction(std::span<const Integer> terms);

/// Whether `a` is simpler than `b`: a smaller denominator, else a smaller magnitude, else positive
/// where b is negative. Every descending chain ends.
bool is_simpler(const Rational& a, const Rational& b);

/// Whether the number is a finite double, normal or subnormal.
bool is_double(const Rational& value);

}  // namespace latent::props
