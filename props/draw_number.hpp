/// Numbers drawn at random inside a range, often at its edges and at other places where statements
/// about numbers break.
#pragma once

#include <optional>
#include <vector>

#include "props/random.hpp"
#include "ref/eval/double_interval.hpp"
#include "ref/expr/number.hpp"

namespace latent::props {

/// The numbers lower ≤ x ≤ upper of one kind.
struct Range {
  enum class Grid : unsigned char { Whole, Real };
  Grid grid = Grid::Real;
  /// Finite, and integers for whole numbers.
  double lower = 0;
  double upper = 0;
  /// Whether the end comes from the domain of the variable, rather than from what it may cost or
  /// what a double can hold.
  bool lower_is_edge = false;
  bool upper_is_edge = false;

  bool contains(const Rational& x) const { return contains(eval::DoubleInterval({}, x)); }
  /// The same for the number of an enclosure, which is that number itself or the doubles next to
  /// it, so that none lies between.
  bool contains(const eval::DoubleInterval& enclosure) const {
    return lower <= enclosure.lower_double() && enclosure.upper_double() <= upper;
  }
};

/// A place of interest, known to lie between two numbers.
struct Spot {
  Rational lower;
  Rational upper;
};

/// What to draw.
struct DrawRequest {
  Range range;
  /// Real numbers have to be doubles.
  bool doubles_only = false;
  /// Values of other variables, never null: to be equal or next to them is an edge.
  std::vector<const Rational*> neighbours;
  /// Where two sides of a relation are equal.
  std::optional<Spot> tie;
  /// Draw a power of this with a whole exponent, where the range has some.
  std::optional<Rational> base;
  /// Draw real numbers of few bits.
  bool few_bits = false;
  /// Natural numbers that are not drawn for the sake of an edge stay below this, where the range
  /// lets them.
  double moderate = 0x1p60;
};

struct DrawnNumber {
  Rational value;
  /// At or next to an end of the domain, 0 or ±1, equal to or next to a neighbour or a tie, at
  /// least 10¹⁰⁰ (10⁹ for whole numbers) or subnormal.
  bool edge;
};

/// Draws a number of the range. Deterministic in `random`. The range must not be empty.
DrawnNumber draw_number(const DrawRequest& request, Random& random);

}  // namespace latent::props
