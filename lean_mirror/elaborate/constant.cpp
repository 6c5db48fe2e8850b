#include "lean_mirror/elaborate/constant.hpp"

#include <algorithm>
#include <array>

#include "lean_mirror/elaborate/derived.hpp"

namespace latent::lean {

namespace {

using enum Build;
using expr::Op;

constexpr bool k_protected = true;

constexpr auto k_constants = std::to_array<Constant>({
    // Functions on ℝ.
    {"Real.exp", "r", "r", Operation, Op::Exp},
    {"Real.log", "r", "r", Operation, Op::Log},
    {"Real.logb", "rr", "r", Operation, Op::Logb},
    {"Real.sqrt", "r", "r", Operation, Op::Sqrt},
    {"Real.rpow", "rr", "r", Operation, Op::Pow},
    {"Real.sin", "r", "r", Operation, Op::Sin},
    {"Real.cos", "r", "r", Operation, Op::Cos},
    {"Real.tan", "r", "r", Operation, Op::Tan},
    {"Real.arcsin", "r", "r", Operation, Op::Arcsin},
    {"Real.arccos", "r", "r", Operation, Op::Arccos},
    {"Real.arctan", "r", "r", Operation, Op::Arctan},
    {"Real.sinh", "r", "r", Operation, Op::Sinh},
    {"Real.cosh", "r", "r", Operation, Op::Cosh},
    {"Real.tanh", "r", "r", Operation, Op::Tanh},
    {"Real.Gamma", "r", "r", Operation, Op::Gamma},
    {"Real.toNNReal", "r", "o", ToNNReal, Op::Max},
    {"Real.pi", "", "r", Operation, Op::Pi, k_protected},
    // Any kind of number.
    {"abs", "a", "a", Operation, Op::Abs},
    {"min", "aa", "a", Operation, Op::Min},
    {"max", "aa", "a", Operation, Op::Max},
    {"Min.min", "aa", "a", Operation, Op::Min},
    {"Max.max", "aa", "a", Operation, Op::Max},
    {"HAdd.hAdd", "aa", "a", Operation, Op::Add},
    {"HSub.hSub", "aa", "a", Operation, Op::Sub},
    {"HMul.hMul", "aa", "a", Operation, Op::Mul},
    {"HDiv.hDiv", "aa", "a", Operation, Op::Div},
    {"HMod.hMod", "aa", "a", Operation, Op::Mod},
    {"HPow.hPow", "ab", "a", Power, Op::Pow},
    {"Add.add", "aa", "a", Operation, Op::Add},
    {"Sub.sub", "aa", "a", Operation, Op::Sub},
    {"Mul.mul", "aa", "a", Operation, Op::Mul},
    {"Div.div", "aa", "a", Operation, Op::Div},
    {"Mod.mod", "aa", "a", Operation, Op::Mod},
    {"Neg.neg", "a", "a", Minus, Op::Neg},
    {"Inv.inv", "a", "a", Operation, Op::Inv},
    // Between kinds of numbers.
    {"Int.floor", "a", "z", Operation, Op::Floor},
    {"Int.ceil", "a", "z", Operation, Op::Ceil},
    {"Nat.floor", "a", "n", Operation, Op::NatFloor},
    {"Nat.ceil", "a", "n", Operation, Op::NatCeil},
    {"Nat.cast", "n", "a", Embedding, Op::Cast, k_protected},
    {"Int.cast", "z", "a", Embedding, Op::Cast, k_protected},
    {"Rat.cast", "q", "a", Embedding, Op::Cast, k_protected},
    // ℕ.
    {"Nat.add", "nn", "n", Operation, Op::Add, k_protected},
    {"Nat.sub", "nn", "n", Operation, Op::Sub, k_protected},
    {"Nat.mul", "nn", "n", Operation, Op::Mul, k_protected},
    {"Nat.div", "nn", "n", Operation, Op::Div, k_protected},
    {"Nat.mod", "nn", "n", Operation, Op::Mod, k_protected},
    {"Nat.pow", "nn", "n", Operation, Op::Pow, k_protected},
    {"Nat.min", "nn", "n", Operation, Op::Min, k_protected},
    {"Nat.max", "nn", "n", Operation, Op::Max, k_protected},
    {"Nat.succ", "n", "n", Successor, Op::Add},
    {"Nat.choose", "nn", "n", Operation, Op::Choose},
    {"Nat.factorial", "n", "n", Operation, Op::Factorial},
    {"Nat.fib", "n", "n", Operation, Op::Fib},
    {"Nat.gcd", "nn", "n", Operation, Op::Gcd},
    {"Nat.lcm", "nn", "n", Operation, Op::Lcm},
    {"Nat.sqrt", "n", "n", Operation, Op::NatSqrt},
    {"Nat.log", "nn", "n", Operation, Op::NatLog},
    {"Nat.clog", "nn", "n", Operation, Op::NatClog},
    {"Nat.Prime", "n", "p", Operation, Op::Prime},
    {"Nat.digits", "nn", "Ln", Operation, Op::Digits},
    {"Dvd.dvd", "aa", "p", Operation, Op::Dvd},
    // ℤ.
    {"Int.toNat", "z", "n", Operation, Op::ToNat},
    {"Int.natAbs", "z", "n", Operation, Op::NatAbs},
    {"Int.ediv", "zz", "z", Operation, Op::Div},
    {"Int.emod", "zz", "z", Operation, Op::Mod},
    {"Int.ofNat", "n", "z", Embedding, Op::Cast},
    {"Int.add", "zz", "z", Operation, Op::Add, k_protected},
    {"Int.sub", "zz", "z", Operation, Op::Sub, k_protected},
    {"Int.mul", "zz", "z", Operation, Op::Mul, k_protected},
    {"Int.neg", "z", "z", Operation, Op::Neg, k_protected},
    // Lists.
    {"List.length", "La", "n", Operation, Op::Length},
    {"List.sum", "La", "a", Operation, Op::ListSum},
    // Finite sets.
    {"Finset.range", "n", "Fn", Operation, Op::Range},
    {"Finset.Icc", "aa", "Fa", Operation, Op::Icc},
    {"Finset.Ico", "aa", "Fa", Operation, Op::Ico},
    {"Finset.Ioc", "aa", "Fa", Operation, Op::Ioc},
    {"Finset.Ioo", "aa", "Fa", Operation, Op::Ioo},
    {"Finset.filter", ">apFa", "Fa", OverSet, Op::Filter},
    {"Finset.image", ">abFa", "Fb", OverSet, Op::Image},
    {"Finset.card", "Fa", "n", Operation, Op::Card},
    {"Finset.Nonempty", "Fa", "p", IsNonempty, Op::Card, k_protected},
    {"insert", "aFa", "Fa", Operation, Op::Insert},
    {"Insert.insert", "aFa", "Fa", Operation, Op::Insert},
    {"Nat.divisors", "n", "Fn", Operation, Op::Divisors},
    {"Finset.sum", "Fa>ab", "b", BigOperator, Op::Sum, k_protected},
    {"Finset.prod", "Fa>ab", "b", BigOperator, Op::Product, k_protected},
    {"Finset.univ", "", "Fa", Universe},
    {"Nat.card", "ta", "n", TypeSize, Op::True, k_protected},
    {"Fintype.card", "ta", "n", TypeSize},
    // Formulas.
    {"True", "", "p", Operation, Op::True},
    {"False", "", "p", Operation, Op::False},
    {"Not", "p", "p", Operation, Op::Not},
    {"And", "pp", "p", Operation, Op::And},
    {"Or", "pp", "p", Operation, Op::Or},
    {"Iff", "pp", "p", Operation, Op::Iff},
    {"Eq", "aa", "p", Operation, Op::Eq},
    {"Ne", "aa", "p", Negation, Op::Eq},
    {"LT.lt", "aa", "p", Operation, Op::Lt},
    {"LE.le", "aa", "p", Operation, Op::Le},
    {"GT.gt", "aa", "p", Flipped, Op::Lt},
    {"GE.ge", "aa", "p", Flipped, Op::Le},
    {"ite", "paa", "a", Operation, Op::If},
    // Not read, but in the way of names that are when their namespace is open too.
    {"List.range", "n", "o", Unread},
    {"Multiset.range", "n", "o", Unread},
    {"NNReal.sqrt", "o", "o", Unread},
    {"NNReal.rpow", "or", "o", Unread},
    {"Complex.abs", "?", "r", Unread},
    {"Complex.exp", "?", "o", Unread},
    {"Complex.log", "?", "o", Unread},
    {"Complex.sin", "?", "o", Unread},
    {"Complex.cos", "?", "o", Unread},
    {"Complex.tan", "?", "o", Unread},
    {"Complex.sinh", "?", "o", Unread},
    {"Complex.cosh", "?", "o", Unread},
    {"Complex.tanh", "?", "o", Unread},
});

}  // namespace

std::span<const Constant> constants() { return k_constants; }

const Constant* find_constant(std::string_view name) {
  const auto* found = std::find_if(k_constants.begin(), k_constants.end(),
                                   [&](const Constant& c) { return c.name == name; });
  if (found != k_constants.end()) return found;
  for (const DerivedConstant& derived : derived_constants()) {
    if (derived.constant.name == name) return &derived.constant;
  }
  return nullptr;
}

}  // namespace latent::lean
