#include "lean_mirror/syntax/operators.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "lean_mirror/syntax/notation.hpp"

namespace latent::lean {

namespace {

using enum Atom;

constexpr TrailingRule left_associative(int p) { return {p, p, p + 1}; }
constexpr TrailingRule right_associative(int p) { return {p, p + 1, p}; }
constexpr TrailingRule non_associative(int p) { return {p, p + 1, p + 1}; }

struct InfixEntry {
  Atom atom;
  TrailingRule rule;
};

constexpr auto k_infix = std::to_array<InfixEntry>({
    {PipeLeft, {precedence::k_min, 0, precedence::k_min}},
    {Dollar, {precedence::k_min, 0, precedence::k_min}},
    {PipeRight, {precedence::k_min, 0, precedence::k_min + 1}},
    {Iff, non_associative(20)},
    {IffAscii, non_associative(20)},
    {OrElse, right_associative(20)},
    {Equiv, left_associative(25)},
    {Embedding, right_associative(25)},
    {RingEquiv, left_associative(25)},
    {AddEquiv, left_associative(25)},
    {MulEquiv, left_associative(25)},
    {OrderEquiv, left_associative(25)},
    {OrderEmbedding, non_associative(25)},
    {RingMap, right_associative(25)},
    {AddMap, right_associative(25)},
    {MulMap, right_associative(25)},
    {OrderMap, right_associative(25)},
    {FinitelySupported, right_associative(25)},
    {Or, right_associative(30)},
    {OrAscii, right_associative(30)},
    {BoolOr, left_associative(30)},
    {And, right_associative(35)},
    {AndAscii, right_associative(35)},
    {BoolAnd, left_associative(35)},
    {Product, right_associative(35)},
    {ProductPrime, right_associative(35)},
    {Equal, non_associative(50)},
    {NotEqual, non_associative(50)},
    {Less, non_associative(50)},
    {LessEqual, non_associative(50)},
    {LessEqualAscii, non_associative(50)},
    {Greater, non_associative(50)},
    {GreaterEqual, non_associative(50)},
    {GreaterEqualAscii, non_associative(50)},
    {BoolEqual, non_associative(50)},
    {BoolNotEqual, non_associative(50)},
    {Member, non_associative(50)},
    {NotMember, non_associative(50)},
    {Contains, non_associative(50)},
    {Subset, non_associative(50)},
    {StrictSubset, non_associative(50)},
    {Superset, non_associative(50)},
    {StrictSuperset, non_associative(50)},
    {NotSubset, non_associative(50)},
    {NotStrictSubset, non_associative(50)},
    {Divides, non_associative(50)},
    {NotDivides, non_associative(50)},
    {Approx, non_associative(50)},
    {HeterogeneousEqual, non_associative(50)},
    {Tilde, non_associative(50)},
    {Similar, non_associative(50)},
    {Covers, non_associative(50)},
    {WeakCovers, non_associative(50)},
    {NotLess, non_associative(50)},
    {NotLessEqual, non_associative(50)},
    {BitOr, left_associative(55)},
    {Bind, left_associative(55)},
    {BitXor, left_associative(58)},
    {BitAnd, left_associative(60)},
    {AndThen, right_associative(60)},
    {Seq, left_associative(60)},
    {SeqLeft, left_associative(60)},
    {SeqRight, left_associative(60)},
    {Plus, left_associative(65)},
    {Minus, left_associative(65)},
    {PlusPlus, left_associative(65)},
    {Union, left_associative(65)},
    {VectorAdd, right_associative(65)},
    {VectorSub, left_associative(65)},
    {Cons, right_associative(67)},
    {Sup, left_associative(68)},
    {Inf, left_associative(69)},
    {Times, left_associative(70)},
    {Slash, left_associative(70)},
    {Percent, left_associative(70)},
    {Intersection, left_associative(70)},
    {Backslash, non_associative(70)},
    {Smul, right_associative(73)},
    {Caret, right_associative(75)},
    {ShiftLeft, left_associative(75)},
    {ShiftRight, left_associative(75)},
    {Image, left_associative(80)},
    {Preimage, left_associative(80)},
    {SetProduct, right_associative(82)},
    {Compose, right_associative(90)},
    {SymmetricDifference, left_associative(100)},
    {FunctorMap, right_associative(100)},
});

constexpr std::size_t k_atom_count = 512;

constexpr std::array<TrailingRule, k_atom_count> infix_table() {
  std::array<TrailingRule, k_atom_count> table{};
  for (const InfixEntry& entry : k_infix)
    table.at(static_cast<std::size_t>(entry.atom)) = entry.rule;
  return table;
}

constexpr std::array<TrailingRule, k_atom_count> k_infix_table = infix_table();

}  // namespace

TrailingRule infix_rule(Atom atom) { return k_infix_table.at(static_cast<std::size_t>(atom)); }

TrailingRule postfix_rule(Atom atom) {
  switch (atom) {
    case Inverse:
    case Complement:
    case Units:
    case Opposite:
    case MulOpposite:
    case OrderDual:
    case Transpose:
    case ConjTranspose:
    case PosPart:
    case NegPart:
      return {precedence::k_max, precedence::k_max, 0};
    case BoolNot:
    case DoubleFactorial:
      return {10000, 0, 0};
    default:
      return {};
  }
}

PrefixRule prefix_rule(Atom atom) {
  switch (atom) {
    case Minus:
      return {75, 75};
    case BitNot:
      return {100, 100};
    case SetUnion:
    case SetIntersection:
      return {110, 110};
    case Not:
    case BoolNot:
      return {precedence::k_max, 40};
    case Sqrt:
    case Hash:
      return {precedence::k_max, precedence::k_max};
    default:
      return {};
  }
}

int big_operator_body(Atom atom) {
  switch (atom) {
    case Sum:
    case Prod:
    case Tsum:
    case Tprod:
    case Finsum:
    case Finprod:
      return 67;
    case Isup:
    case Iinf:
    case BigUnion:
    case BigIntersection:
      return 60;
    default:
      return -1;
  }
}

bool is_binder_relation(Atom atom) {
  switch (atom) {
    case Less:
    case LessEqual:
    case LessEqualAscii:
    case Greater:
    case GreaterEqual:
    case GreaterEqualAscii:
    case NotEqual:
    case Member:
    case NotMember:
    case Subset:
    case StrictSubset:
    case Superset:
    case StrictSuperset:
    case In:
      return true;
    default:
      return false;
  }
}

bool is_constant(Atom atom) {
  switch (atom) {
    case EmptySet:
    case Top:
    case Bottom:
    case Infinity:
    case NNReals:
    case ENNReals:
    case PosNats:
    case ENats:
    case Neighborhoods:
    case NeighborhoodsNe:
    case NeighborhoodsLt:
    case NeighborhoodsGt:
    case NeighborhoodsLe:
    case NeighborhoodsGe:
    case Uniformity:
      return true;
    default:
      return false;
  }
}

const char* outside_field(Atom atom) {
  switch (atom) {
    case Integral:
    case LowerIntegral:
    case ContourIntegral:
    case AverageIntegral:
      return "integrals";
    case Eventually:
    case Frequently:
    case EventuallyEqual:
    case EventuallyLessEqual:
    case NeighborhoodsWithin:
      return "filters and limits";
    case AlmostAll:
    case AlmostEqual:
    case AlmostLessEqual:
      return "measures";
    case LittleO:
    case BigO:
    case BigTheta:
    case Equivalent:
      return "asymptotic comparison";
    case LinearMap:
    case ContinuousLinearMap:
    case AlgebraMap:
    case LinearEquiv:
    case AlgebraEquiv:
    case DirectSum:
    case LeftLie:
    case LeftAdjoin:
    case LeftInner:
    case MatrixBracket:
    case SModEq:
      return "general and linear algebra";
    case Do:
    case LeftArrow:
    case LeftArrowAscii:
      return "programs";
    case Calc:
    case Suffices:
    case Nomatch:
    case Nofun:
      return "proof terms";
    case Backquote:
      return "quotations";
    default:
      return "";
  }
}

namespace {

int step_of(Atom atom) {
  switch (atom) {
    case RightParen:
    case RightBracket:
    case RightBrace:
    case RightAngle:
    case RightStrict:
    case RightQuote:
    case RightDoubleBracket:
    case RightInner:
      return -1;
    case LeftAngle:
    case LeftStrict:
    case LeftQuote:
    case LeftDoubleBracket:
    case LeftInner:
      return 1;
    default: {
      const std::string_view text = spelling(atom);
      return !text.empty() && (text.back() == '(' || text.back() == '[' || text.back() == '{') ? 1
                                                                                               : 0;
    }
  }
}

constexpr std::size_t k_atoms_in_use = [] {
  std::size_t count = 1;
#define ATOM(name, spelling, kind) ++count;
#include "lean_mirror/syntax/atoms.inc"
#undef ATOM
  return count;
}();
static_assert(k_atoms_in_use <= k_atom_count);

std::array<std::int8_t, k_atom_count> step_table() {
  std::array<std::int8_t, k_atom_count> table{};
  for (std::size_t i = 0; i < k_atoms_in_use; ++i) {
    table.at(i) = static_cast<std::int8_t>(step_of(static_cast<Atom>(i)));
  }
  return table;
}

}  // namespace

int bracket_step(Atom atom) {
  static const std::array<std::int8_t, k_atom_count> k_steps = step_table();
  return k_steps[static_cast<std::size_t>(atom)];
}

}  // namespace latent::lean
