#include "props/project.hpp"

#include <limits>

#include "ref/eval/interval_domain.hpp"

namespace latent::props {

using eval::DoubleInterval;
using expr::Op;
using expr::Sort;
using Solution = std::optional<DoubleInterval>;

namespace {

constexpr double k_infinity = std::numeric_limits<double>::infinity();

DoubleInterval between(double lower, double upper) { return {{}, lower, upper}; }
DoubleInterval exactly(double value) { return between(value, value); }
DoubleInterval everything() { return DoubleInterval::entire({}); }
DoubleInterval at_most(double upper) { return between(-k_infinity, upper); }
DoubleInterval at_least(double lower) { return between(lower, k_infinity); }

/// The numbers of x that are ≥ 0.
Solution nonnegative_part(const DoubleInterval& x) { return common(x, at_least(0)); }

/// Encloses the t with t · y ∈ z for some y in `y`.
Solution factor(const DoubleInterval& z, const DoubleInterval& y) {
  if (!y.contains_zero()) return quotient(z, y);
  if (z.contains_zero()) return everything();
  if (y.is_zero()) return {};
  // Here y ≠ 0, and t is at least as large as when y is at its largest.
  const double least = z.is_positive() ? z.lower_double() : z.upper_double();
  const auto side = [&](double end) { return quotient(exactly(least), exactly(end)); };
  Solution result;
  const auto include = [&result](const DoubleInterval& part) {
    result = result ? hull(*result, part) : part;
  };
  const auto add_side = [&](double end) {
    if (std::isinf(end)) {
      include(z.is_positive() == (end > 0) ? at_least(0) : at_most(0));
      return;
    }
    const DoubleInterval t = side(end);
    include(t.is_nonnegative() ? at_least(t.lower_double()) : at_most(t.upper_double()));
  };
  if (y.upper_double() > 0) add_side(y.upper_double());
  if (y.lower_double() < 0) add_side(y.lower_double());
  return result;
}

/// Encloses the x with x / y = z.
Solution dividend(const Known& z, const Known& y) {
  const bool by_zero = y.range.contains_zero() && !y.is_nonzero;
  if (by_zero && z.range.contains_zero()) return everything();
  return z.range * y.range;
}

/// Encloses the y with x / y = z.
Solution divisor(const DoubleInterval& z, const DoubleInterval& x, const Known& y) {
  const bool by_zero = y.range.contains_zero() && !y.is_nonzero;
  if (z.contains_zero() && (x.contains_zero() || by_zero)) return everything();
  return factor(x, z);
}

/// 1 / y for y ≠ 0.
DoubleInterval inverse_of_nonzero(const DoubleInterval& y) {
  if (!y.contains_zero() || y.is_zero()) return eval::inv(y);
  const auto of_end = [](double end) {
    return std::isinf(end) ? exactly(0) : quotient(exactly(1), exactly(end));
  };
  if (y.is_nonnegative()) return at_least(of_end(y.upper_double()).lower_double());
  if (y.is_nonpositive()) return at_most(of_end(y.lower_double()).upper_double());
  return everything();
}

/// Encloses the x ≥ 0 with xʸ ∈ z, for y of one sign.
Solution root(const DoubleInterval& z, const DoubleInterval& y) {
  const Solution size = nonnegative_part(z);
  if (!size) return {};
  if (y.is_positive()) return pow_of_nonnegative(*size, eval::inv(y));
  // 0 to a negative power is 0.
  const DoubleInterval zero = exactly(0);
  if (size->is_zero()) return zero;
  const DoubleInterval positive = pow_of_nonnegative(*size, eval::inv(y));
  return size->contains_zero() ? hull(positive, zero) : positive;
}

Solution power_base(const DoubleInterval& z, const DoubleInterval& x, const DoubleInterval& y) {
  if (y.contains_zero()) return everything();
  if (x.is_nonnegative()) return root(z, y);
  // Below 0 only whole powers are solved.
  if (!y.is_integer() || !y.is_positive()) return everything();
  if (eval::is_even(y)) {
    const Solution size = root(z, y);
    if (!size) return {};
    const double most = size->upper_double();
    return x.is_nonpositive() ? -*size : between(-most, most);
  }
  const Solution above = root(z, y);
  const Solution below = root(-z, y);
  if (!above) return below ? Solution(-*below) : Solution();
  return below ? hull(*above, -*below) : *above;
}

Solution power_exponent(const DoubleInterval& z, const DoubleInterval& x) {
  if (!x.is_positive()) return everything();
  if (z.is_nonpositive()) return {};
  return factor(log_of_nonnegative(*nonnegative_part(z)), log_of_nonnegative(x));
}

Solution exponential_argument(const DoubleInterval& z) {
  if (z.is_nonpositive()) return {};
  return log_of_nonnegative(*nonnegative_part(z));
}

Solution logarithm_argument(const DoubleInterval& z, const DoubleInterval& x) {
  const DoubleInterval size = exp(z);
  const DoubleInterval zero = exactly(0);
  const bool may_be_zero = x.contains_zero() && z.contains_zero();
  if (x.is_nonnegative()) return may_be_zero ? hull(size, zero) : size;
  if (x.is_nonpositive()) return may_be_zero ? hull(-size, zero) : -size;
  return hull(size, -size);
}

Solution square_root_argument(const DoubleInterval& z) {
  const Solution size = nonnegative_part(z);
  if (!size) return {};
  const DoubleInterval square = *size * *size;
  return z.is_positive() ? square : at_most(square.upper_double());
}

Solution magnitude_argument(const DoubleInterval& z, const DoubleInterval& x) {
  const Solution size = nonnegative_part(z);
  if (!size) return {};
  if (x.is_nonnegative()) return size;
  return x.is_nonpositive() ? -*size : hull(*size, -*size);
}

/// Encloses the x with x − y ∈ z for some y, in ℕ where 0 stands for every negative difference.
Solution minuend(const DoubleInterval& z, const DoubleInterval& y, bool natural) {
  const DoubleInterval x = z + y;
  return natural && !z.is_positive() ? at_most(x.upper_double()) : x;
}

Solution subtrahend(const DoubleInterval& z, const DoubleInterval& x, bool natural) {
  const DoubleInterval y = x - z;
  return natural && !z.is_positive() ? at_least(y.lower_double()) : y;
}

/// Encloses the x with min x y ∈ z for some y.
Solution minimum_argument(const DoubleInterval& z, const DoubleInterval& y) {
  const double lower = z.lower_double();
  return y.lower_double() > z.upper_double() ? between(lower, z.upper_double()) : at_least(lower);
}

/// x for ⌊x⌋ ∈ z.
DoubleInterval floor_argument(const DoubleInterval& z) {
  return between(z.lower_double(), (z + exactly(1)).upper_double());
}

/// x for ⌈x⌉ ∈ z.
DoubleInterval ceiling_argument(const DoubleInterval& z) {
  return between((z - exactly(1)).lower_double(), z.upper_double());
}

/// The same in ℕ, where 0 is the rounding of every negative number.
Solution natural_argument(const DoubleInterval& z, const DoubleInterval& solution) {
  if (z.is_negative()) return {};
  return z.is_positive() ? solution : at_most(solution.upper_double());
}

}  // namespace

Solution common(const DoubleInterval& x, const DoubleInterval& y) {
  if (!intersects(x, y)) return {};
  return meet(x, y);
}

bool is_binary(Op op) {
  switch (op) {
    case Op::Add:
    case Op::Sub:
    case Op::Mul:
    case Op::Div:
    case Op::Mod:
    case Op::Pow:
    case Op::Logb:
    case Op::Min:
    case Op::Max:
    case Op::Choose:
    case Op::Gcd:
    case Op::Lcm:
    case Op::NatLog:
    case Op::NatClog:
      return true;
    default:
      return false;
  }
}

DoubleInterval value_of(const Operation& operation, const Known& x, const Known& y) {
  static const eval::IntervalDomain<DoubleInterval> doubles{DoubleInterval::Precision{}};
  const auto& [op, sort, second_sort] = operation;
  if (op == Op::Cast) return x.range;
  if (op == Op::Inv && x.is_nonzero) return inverse_of_nonzero(x.range);
  if (op == Op::Div && y.is_nonzero && !is_whole(sort) && y.range.contains_zero()) {
    return x.range * inverse_of_nonzero(y.range);
  }
  if (!is_binary(op)) return doubles.unary(op, x.range);
  return doubles.binary(op, sort, second_sort, x.range, y.range);
}

bool is_never_zero(const Operation& operation, const Known& x, const Known& y) {
  switch (operation.op) {
    case Op::Cast:
    case Op::Neg:
    case Op::Inv:
    case Op::Abs:
    case Op::NatAbs:
      return x.is_nonzero;
    case Op::Exp:
      return true;
    case Op::Mul:
      return x.is_nonzero && y.is_nonzero;
    case Op::Div:
      return x.is_nonzero && y.is_nonzero && !is_whole(operation.sort);
    case Op::Pow:
      return x.is_nonzero && x.range.is_nonnegative();
    default:
      return false;
  }
}

Solution solve_first(const Operation& operation, const Known& known_z, const Known& known_x,
                     const Known& known_y) {
  const DoubleInterval& z = known_z.range;
  const DoubleInterval& x = known_x.range;
  const DoubleInterval& y = known_y.range;
  const bool natural = operation.sort.kind() == Sort::Kind::Nat;
  switch (operation.op) {
    case Op::Cast:
      return z;
    case Op::Neg:
      return -z;
    case Op::Inv:
      return divisor(z, exactly(1), known_x);
    case Op::Abs:
    case Op::NatAbs:
      return magnitude_argument(z, x);
    case Op::ToNat:
      return natural_argument(z, z);
    case Op::Exp:
      return exponential_argument(z);
    case Op::Log:
      return logarithm_argument(z, x);
    case Op::Sqrt:
      return square_root_argument(z);
    case Op::Floor:
      return floor_argument(z);
    case Op::Ceil:
      return ceiling_argument(z);
    case Op::NatFloor:
      return natural_argument(z, floor_argument(z));
    case Op::NatCeil:
      return natural_argument(z, ceiling_argument(z));
    case Op::Add:
      return z - y;
    case Op::Sub:
      return minuend(z, y, natural);
    case Op::Mul:
      return factor(z, y);
    case Op::Div:
      return is_whole(operation.sort) ? everything() : dividend(known_z, known_y);
    case Op::Pow:
      return power_base(z, x, y);
    case Op::Min:
      return minimum_argument(z, y);
    case Op::Max: {
      const Solution mirrored = minimum_argument(-z, -y);
      return -*mirrored;
    }
    default:
      return everything();
  }
}

Solution solve_second(const Operation& operation, const Known& known_z, const Known& known_x,
                      const Known& known_y) {
  const DoubleInterval& z = known_z.range;
  const DoubleInterval& x = known_x.range;
  const bool natural = operation.sort.kind() == Sort::Kind::Nat;
  switch (operation.op) {
    case Op::Add:
    case Op::Mul:
    case Op::Min:
    case Op::Max:
      return solve_first(operation, known_z, known_y, known_x);
    case Op::Sub:
      return subtrahend(z, x, natural);
    case Op::Div:
      return is_whole(operation.sort) ? everything() : divisor(z, x, known_y);
    case Op::Pow:
      return power_exponent(z, x);
    default:
      return everything();
  }
}

}  // namespace latent::props
