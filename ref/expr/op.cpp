#include "ref/expr/op.hpp"

#include <algorithm>
#include <array>

namespace latent::expr {

namespace {

constexpr std::size_t k_op_count = static_cast<std::size_t>(Op::Exists) + 1;

// In the order of the enumeration.
constexpr std::array<OpInfo, k_op_count> k_ops = {{
    {"bound variable", 0, Signature::Special, "", ""},
    {"free variable", 0, Signature::Special, "", ""},
    {"literal", 0, Signature::Special, "", ""},
    {"pi", 0, Signature::Constant, "Real.pi", "\\pi"},
    {"True", 0, Signature::Truth, "True", "\\top"},
    {"False", 0, Signature::Truth, "False", "\\bot"},
    {"call", -1, Signature::Special, "", ""},
    {"recursive call", -1, Signature::Special, "", ""},
    {"application", 2, Signature::Special, "", ""},
    {"fun", 1, Signature::Special, "fun", "\\lambda"},
    {"cast", 1, Signature::Special, "", ""},
    {"if-then-else", 3, Signature::Special, "", ""},
    {"addition", 2, Signature::SameNumbers, "+", "+"},
    {"subtraction", 2, Signature::SameNumbers, "-", "-"},
    {"multiplication", 2, Signature::SameNumbers, "*", "\\cdot"},
    {"division", 2, Signature::SameNumbers, "/", "/"},
    {"remainder", 2, Signature::SameNumbers, "%", "\\bmod"},
    {"negation", 1, Signature::SignedNumber, "-", "-"},
    {"inverse", 1, Signature::FieldNumber, "⁻¹", "^{-1}"},
    {"power", 2, Signature::Power, "^", "^"},
    {"absolute value", 1, Signature::SignedNumber, "abs", "abs"},
    {"minimum", 2, Signature::SameNumbers, "min", "\\min"},
    {"maximum", 2, Signature::SameNumbers, "max", "\\max"},
    {"exponential", 1, Signature::RealFunction, "Real.exp", "\\exp"},
    {"logarithm", 1, Signature::RealFunction, "Real.log", "\\log"},
    {"logarithm to a base", 2, Signature::RealPair, "Real.logb", "\\operatorname{logb}"},
    {"square root", 1, Signature::RealFunction, "Real.sqrt", "\\sqrt"},
    {"sine", 1, Signature::RealFunction, "Real.sin", "\\sin"},
    {"cosine", 1, Signature::RealFunction, "Real.cos", "\\cos"},
    {"tangent", 1, Signature::RealFunction, "Real.tan", "\\tan"},
    {"arcsine", 1, Signature::RealFunction, "Real.arcsin", "\\arcsin"},
    {"arccosine", 1, Signature::RealFunction, "Real.arccos", "\\arccos"},
    {"arctangent", 1, Signature::RealFunction, "Real.arctan", "\\arctan"},
    {"hyperbolic sine", 1, Signature::RealFunction, "Real.sinh", "\\sinh"},
    {"hyperbolic cosine", 1, Signature::RealFunction, "Real.cosh", "\\cosh"},
    {"hyperbolic tangent", 1, Signature::RealFunction, "Real.tanh", "\\tanh"},
    {"gamma function", 1, Signature::RealFunction, "Real.Gamma", "\\Gamma"},
    {"floor", 1, Signature::ToInt, "⌊⌋", "\\lfloor"},
    {"ceiling", 1, Signature::ToInt, "⌈⌉", "\\lceil"},
    {"natural floor", 1, Signature::ToNat, "⌊⌋₊", "\\lfloor"},
    {"natural ceiling", 1, Signature::ToNat, "⌈⌉₊", "\\lceil"},
    {"natural part", 1, Signature::IntToNat, "Int.toNat", "\\operatorname{toNat}"},
    {"natural absolute value", 1, Signature::IntToNat, "Int.natAbs", "\\operatorname{natAbs}"},
    {"binomial coefficient", 2, Signature::NatPair, "Nat.choose", "\\binom"},
    {"factorial", 1, Signature::NatFunction, "Nat.factorial", "!"},
    {"Fibonacci number", 1, Signature::NatFunction, "Nat.fib", "\\operatorname{fib}"},
    {"greatest common divisor", 2, Signature::NatPair, "Nat.gcd", "\\gcd"},
    {"least common multiple", 2, Signature::NatPair, "Nat.lcm", "\\operatorname{lcm}"},
    {"natural square root", 1, Signature::NatFunction, "Nat.sqrt", "\\operatorname{sqrt}"},
    {"natural logarithm to a base", 2, Signature::NatPair, "Nat.log", "\\operatorname{log}"},
    {"natural logarithm rounded up", 2, Signature::NatPair, "Nat.clog", "\\operatorname{clog}"},
    {"list", -1, Signature::Special, "", ""},
    {"digits", 2, Signature::NatPairList, "Nat.digits", "\\operatorname{digits}"},
    {"length of a list", 1, Signature::ListToNat, "List.length", "\\operatorname{length}"},
    {"sum of a list", 1, Signature::ListToNumber, "List.sum", "\\operatorname{sum}"},
    {"range", 1, Signature::NatToSet, "Finset.range", "\\operatorname{range}"},
    {"closed interval", 2, Signature::IntervalSet, "Finset.Icc", "\\operatorname{Icc}"},
    {"interval without its end", 2, Signature::IntervalSet, "Finset.Ico", "\\operatorname{Ico}"},
    {"interval without its start", 2, Signature::IntervalSet, "Finset.Ioc", "\\operatorname{Ioc}"},
    {"open interval", 2, Signature::IntervalSet, "Finset.Ioo", "\\operatorname{Ioo}"},
    {"set of divisors", 1, Signature::NatToSet, "Nat.divisors", "\\operatorname{divisors}"},
    {"empty set", 0, Signature::Special, "∅", "\\emptyset"},
    {"insertion", 2, Signature::Insertion, "insert", "\\operatorname{insert}"},
    {"union", 2, Signature::SetPair, "∪", "\\cup"},
    {"intersection", 2, Signature::SetPair, "∩", "\\cap"},
    {"difference of sets", 2, Signature::SetPair, "\\", "\\setminus"},
    {"filter", 2, Signature::Special, "Finset.filter", ""},
    {"image", 2, Signature::Special, "Finset.image", ""},
    {"cardinality", 1, Signature::SetToNat, "Finset.card", "\\#"},
    {"sum", 2, Signature::Special, "∑", "\\sum"},
    {"product", 2, Signature::Special, "∏", "\\prod"},
    {"equality", 2, Signature::Equality, "=", "="},
    {"less-than", 2, Signature::Order, "<", "<"},
    {"less-or-equal", 2, Signature::Order, "≤", "\\le"},
    {"divisibility", 2, Signature::Order, "∣", "\\mid"},
    {"primality", 1, Signature::NatToProp, "Nat.Prime", "\\operatorname{Prime}"},
    {"membership", 2, Signature::Membership, "∈", "\\in"},
    {"inclusion", 2, Signature::SetOrder, "⊆", "\\subseteq"},
    {"not", 1, Signature::Connective, "¬", "\\lnot"},
    {"and", 2, Signature::Connective, "∧", "\\land"},
    {"or", 2, Signature::Connective, "∨", "\\lor"},
    {"implies", 2, Signature::Connective, "→", "\\to"},
    {"iff", 2, Signature::Connective, "↔", "\\leftrightarrow"},
    {"for all", 1, Signature::Special, "∀", "\\forall"},
    {"exists", 1, Signature::Special, "∃", "\\exists"},
}};

bool is_field(const Sort& sort) {
  return sort.kind() == Sort::Kind::Rat || sort.kind() == Sort::Kind::Real;
}

bool is_whole(const Sort& sort) { return sort == Sort::nat() || sort == Sort::integer(); }

bool is_set_of(const Sort& set, const Sort& element) {
  return element.is_numeric() && set == Sort::finite_set(element);
}

}  // namespace

const OpInfo& op_info(Op op) { return k_ops[static_cast<std::size_t>(op)]; }

Sort result_sort(Op op, std::span<const Expr> arguments) {
  const OpInfo& info = op_info(op);
  const auto fail = [&]() -> Sort {
    std::string message = std::string(info.name) + " does not apply to (";
    for (std::size_t i = 0; i < arguments.size(); ++i) {
      message += (i ? ", " : "") + to_string(arguments[i].sort());
    }
    throw ExprError(message + ")");
  };
  if (info.arity >= 0 && arguments.size() != static_cast<std::size_t>(info.arity)) return fail();
  const auto sort = [&](std::size_t i) -> const Sort& { return arguments[i].sort(); };
  const auto all = [&](const Sort& wanted) {
    return std::all_of(arguments.begin(), arguments.end(),
                       [&](const Expr& a) { return a.sort() == wanted; });
  };
  switch (info.signature) {
    case Signature::Constant:
      return Sort::real();
    case Signature::Truth:
      return Sort::prop();
    case Signature::SameNumbers:
      return sort(0).is_numeric() && sort(0) == sort(1) ? sort(0) : fail();
    case Signature::SignedNumber:
      return sort(0).is_numeric() && sort(0) != Sort::nat() ? sort(0) : fail();
    case Signature::FieldNumber:
      return is_field(sort(0)) ? sort(0) : fail();
    case Signature::Power: {
      const bool natural = sort(0).is_numeric() && sort(1) == Sort::nat();
      const bool integer = is_field(sort(0)) && sort(1) == Sort::integer();
      return natural || integer || all(Sort::real()) ? sort(0) : fail();
    }
    case Signature::RealFunction:
    case Signature::RealPair:
      return all(Sort::real()) ? Sort::real() : fail();
    case Signature::ToInt:
      return is_field(sort(0)) ? Sort::integer() : fail();
    case Signature::ToNat:
      return is_field(sort(0)) ? Sort::nat() : fail();
    case Signature::NatFunction:
    case Signature::NatPair:
      return all(Sort::nat()) ? Sort::nat() : fail();
    case Signature::NatToSet:
      return all(Sort::nat()) ? Sort::finite_set(Sort::nat()) : fail();
    case Signature::NatToProp:
      return all(Sort::nat()) ? Sort::prop() : fail();
    case Signature::IntToNat:
      return all(Sort::integer()) ? Sort::nat() : fail();
    case Signature::NatPairList:
      return all(Sort::nat()) ? Sort::list(Sort::nat()) : fail();
    case Signature::ListToNat:
      return sort(0).is_list() ? Sort::nat() : fail();
    case Signature::ListToNumber:
      return sort(0).is_list() && sort(0).domain().is_numeric() ? sort(0).domain() : fail();
    case Signature::IntervalSet:
      return is_whole(sort(0)) && sort(0) == sort(1) ? Sort::finite_set(sort(0)) : fail();
    case Signature::SetPair:
      return sort(0).is_finite_set() && sort(0) == sort(1) ? sort(0) : fail();
    case Signature::SetToNat:
      return sort(0).is_finite_set() ? Sort::nat() : fail();
    case Signature::SetOrder:
      return sort(0).is_finite_set() && sort(0) == sort(1) ? Sort::prop() : fail();
    case Signature::Insertion:
      return is_set_of(sort(1), sort(0)) ? sort(1) : fail();
    case Signature::Membership:
      return is_set_of(sort(1), sort(0)) ? Sort::prop() : fail();
    case Signature::Equality:
      return sort(0) == sort(1) ? Sort::prop() : fail();
    case Signature::Order:
      return sort(0).is_numeric() && sort(0) == sort(1) ? Sort::prop() : fail();
    case Signature::Connective:
      return all(Sort::prop()) ? Sort::prop() : fail();
    case Signature::Special:
      if (op == Op::Apply) {
        return sort(0).is_function() && sort(0).domain() == sort(1) ? sort(0).codomain() : fail();
      }
      if (op == Op::If) return sort(0).is_prop() && sort(1) == sort(2) ? sort(1) : fail();
      return fail();
  }
  return fail();
}

}  // namespace latent::expr
