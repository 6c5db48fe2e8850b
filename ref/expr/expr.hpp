/// Expressions and formulas of the fragment of Lean that the project reads.
///
/// An `Expr` is an immutable tree, shared and cheap to copy. A formula is an `Expr` of sort Prop.
/// Nothing is ever simplified: x / x stays x / x, since in Lean 0 / 0 = 0.
///
/// Variables bound inside an expression are de Bruijn indices, so two expressions that differ only
/// in the names of bound variables are the same (`same`); the names are kept for printing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

#include "ref/expr/number.hpp"
#include "ref/expr/sort.hpp"

namespace latent::expr {

/// What an expression does with its arguments. `op_info` (ref/expr/op.hpp) describes each.
enum class Op : unsigned char {
  // Leaves.
  Bound,    ///< a variable bound further out, by its de Bruijn index
  Free,     ///< a free variable
  Literal,  ///< a non-negative rational number
  Pi,       ///< π
  True,
  False,
  // Structure.
  Call,    ///< a definition applied to all of its arguments
  Recur,   ///< in the body of a recursive definition: that definition, applied to all arguments
  Apply,   ///< a function-valued expression applied to one argument
  Lambda,  ///< binds one variable
  Cast,    ///< the embedding of a number into a larger kind of number
  If,      ///< if condition then a else b
  // Arithmetic, on any one kind of number; on ℕ `Sub` truncates, on ℕ and ℤ `Div` rounds down.
  Add,
  Sub,
  Mul,
  Div,
  Mod,
  Neg,
  Inv,
  Pow,  ///< exponent in ℕ: iterated product; in ℤ: zpow; in ℝ: rpow
  Abs,
  Min,
  Max,
  // ℝ to ℝ.
  Exp,
  Log,
  Logb,
  Sqrt,
  Sin,
  Cos,
  Tan,
  Arcsin,
  Arccos,
  Arctan,
  Sinh,
  Cosh,
  Tanh,
  Gamma,  ///< Real.Gamma, 0 at 0, −1, −2, …
  // Between kinds of numbers.
  Floor,     ///< ⌊x⌋ : ℤ
  Ceil,      ///< ⌈x⌉ : ℤ
  NatFloor,  ///< ⌊x⌋₊ : ℕ
  NatCeil,   ///< ⌈x⌉₊ : ℕ
  ToNat,     ///< Int.toNat: 0 below 0
  NatAbs,    ///< Int.natAbs
  // ℕ to ℕ.
  Choose,
  Factorial,
  Fib,      ///< Nat.fib
  Gcd,      ///< Nat.gcd
  Lcm,      ///< Nat.lcm
  NatSqrt,  ///< Nat.sqrt: rounded down
  NatLog,   ///< Nat.log b n: rounded down; 0 where n < b or b ≤ 1
  NatClog,  ///< Nat.clog b n: rounded up; 0 where b ≤ 1 or n ≤ 1
  // Lists.
  List,     ///< a list of its arguments
  Digits,   ///< Nat.digits b n, the lowest digit first
  Length,   ///< the length of a list
  ListSum,  ///< the sum of a list of numbers
  // Finite sets.
  Range,     ///< {0, …, n − 1}
  Icc,       ///< {a, …, b}, in ℕ or ℤ; empty for b < a, as the next three
  Ico,       ///< {a, …, b − 1}
  Ioc,       ///< {a + 1, …, b}
  Ioo,       ///< {a + 1, …, b − 1}
  Divisors,  ///< Nat.divisors: empty for 0
  EmptySet,
  Insert,  ///< an element and a set; {a, b} is a put into b put into ∅
  Union,
  Inter,
  SetDiff,
  Filter,   ///< the elements of a set that meet a condition; binds one variable
  Image,    ///< the values of a function on a set; binds one variable
  Card,     ///< the number of elements of a finite set
  Sum,      ///< over a finite set; binds one variable
  Product,  ///< over a finite set; binds one variable
  // Relations; a > b and a ≥ b are b < a and b ≤ a.
  Eq,
  Lt,
  Le,
  Dvd,     ///< a ∣ b: b is a multiple of a; in ℚ and ℝ everything but 0 divides everything
  Prime,   ///< Nat.Prime
  Member,  ///< an element of a finite set
  Subset,  ///< of finite sets
  // Connectives.
  Not,
  And,
  Or,
  Implies,
  Iff,
  Forall,  ///< binds one variable
  Exists,  ///< binds one variable
};

/// A free variable. Two variables are the same when they were made by the same call of the
/// constructor, whatever their names. There is no operator==, since between variables `==` is the
/// equation of notation.hpp.
class Variable {
 public:
  Variable(std::string name, Sort sort);

  const std::string& name() const { return data_->name; }
  const Sort& sort() const { return data_->sort; }
  /// Increases with each variable that the program makes; orders the variables of a theorem.
  std::uint64_t id() const { return data_->id; }

  bool is(const Variable& other) const { return data_ == other.data_; }

 private:
  struct Data {
    std::string name;
    Sort sort;
    std::uint64_t id;
  };
  std::shared_ptr<const Data> data_;
};

class Definition;
class Expr;

/// An expression was built from parts whose sorts do not fit, or became too deep.
class ExprError : public std::invalid_argument {
 public:
  using std::invalid_argument::invalid_argument;
};

/// The deepest expression that can be built; it keeps every recursion over expressions, also into
/// the definitions that they call, within the stack of a thread.
inline constexpr std::uint32_t k_max_depth = 1000;

class Expr {
 public:
  /// A free variable.
  Expr(const Variable& variable);  // NOLINT(google-explicit-constructor): reads as mathematics

  /// The non-negative number `value` as a literal of the numeric sort `sort`.
  /// Throws `ExprError` for a negative value, a fraction in ℕ or ℤ, or one that is not a finite
  /// decimal (Lean has no literal for 1/3: it is a division).
  static Expr literal(Rational value, Sort sort);
  /// An operation that binds nothing and carries nothing. Throws `ExprError` when the number or
  /// the sorts of the arguments do not fit.
  static Expr make(Op op, std::vector<Expr> arguments);
  /// `Lambda`, `Forall` or `Exists`: binds `variable`, which is free in `body`.
  static Expr bind(Op op, const Variable& variable, const Expr& body);
  /// `Sum`, `Product`, `Filter` or `Image` by `body` over `set`, where `variable`, free in `body`,
  /// runs over `set`.
  static Expr bind_over(Op op, const Variable& variable, const Expr& set, const Expr& body);
  /// The empty finite set of numbers of sort `element`.
  static Expr empty_set(const Sort& element);
  /// The list of `elements`, all of the numeric sort `element`.
  static Expr list(std::vector<Expr> elements, const Sort& element);
  /// `expression`, which binds nothing, with other arguments of the same sorts.
  static Expr with_arguments(const Expr& expression, std::vector<Expr> arguments);
  /// The embedding of `value` into `sort`; `value` itself where it has that sort already.
  static Expr cast(const Expr& value, const Sort& sort);
  /// `definition` applied to `arguments`, which must have exactly its parameters' sorts.
  static Expr call(std::shared_ptr<const Definition> definition, std::vector<Expr> arguments);
  /// The definition in whose body this stands, which is of sort `result`, applied to `arguments`.
  /// Means nothing elsewhere; `Definition` checks the sorts, and `unfold` makes a `Call` of it.
  static Expr recur(Sort result, std::vector<Expr> arguments);

  Op op() const { return node_->op; }
  const Sort& sort() const { return node_->sort; }
  std::span<const Expr> arguments() const { return node_->arguments; }
  const Expr& argument(std::size_t i) const { return node_->arguments.at(i); }

  /// The value of a `Literal`.
  const Rational& number() const;
  /// The de Bruijn index of a `Bound`: 0 is the innermost binder.
  std::uint32_t bound_index() const { return node_->index; }
  /// The variable of a `Free`.
  const Variable& variable() const;
  /// The definition of a `Call`.
  const std::shared_ptr<const Definition>& definition() const;
  /// The name that the bound variable was given, of an op that binds; for printing only.
  const std::string& binder_name() const;
  /// The sort of the bound variable, of an op that binds.
  const Sort& binder_sort() const;
  /// The part in which the bound variable is visible, of an op that binds: the last argument.
  const Expr& body() const { return node_->arguments.back(); }

  std::size_t hash() const { return node_->hash; }
  /// At most how many levels of nodes lie below this one once all calls are unfolded.
  std::uint32_t depth() const { return node_->depth; }
  /// How many binders further out the expression refers to: 0 when it stands by itself.
  std::uint32_t loose_bounds() const { return node_->loose; }

  /// The same object in memory; implies `same`.
  bool is_identical_to(const Expr& other) const { return node_ == other.node_; }

 private:
  friend class ExprBuilder;
  struct Node;
  explicit Expr(std::shared_ptr<const Node> node) : node_(std::move(node)) {}

  struct Node {
    Op op;
    Sort sort;
    std::uint32_t index = 0;
    std::uint32_t depth = 0;
    std::uint32_t loose = 0;
    std::size_t hash = 0;
    std::vector<Expr> arguments{};
    Rational number{};
    std::shared_ptr<const Variable> variable{};  // of a Free; name and sort of a binder
    std::shared_ptr<const Definition> definition{};
  };

  std::shared_ptr<const Node> node_;
};

/// True for the operations whose last argument lies under a binder.
bool binds(Op op);

/// True for those of them that take a set, over which the variable runs, as first argument.
bool binds_over_set(Op op);

/// Equal up to the names of bound variables. Calls are equal when the qualified names of their
/// definitions and their arguments are.
bool same(const Expr& a, const Expr& b);

/// `body` with `replacements[i]` for the variable of de Bruijn index replacements.size() − 1 − i,
/// as when parameters were bound from the outside in. The replacements must have no loose bound
/// variables unless they come from the same place as the result goes to.
Expr instantiate(const Expr& body, std::span<const Expr> replacements);

/// `body` with the free `variables` made bound: the inverse of `instantiate`.
Expr abstract(const Expr& body, std::span<const Variable> variables);

/// The free variables of `expression` in the order of their ids.
std::vector<Variable> free_variables(const Expr& expression);

/// A named function or constant with parameters: f (x₁ … xₙ) := body. It is recursive where a
/// `Recur` in the body stands for f itself; nothing here tells whether the recursion ends.
class Definition {
 public:
  /// `body` may mention the parameters and no other free variable, and a `Recur` in it must suit
  /// the definition; throws `ExprError` otherwise, also for a recursion whose values are no numbers
  /// and no propositions. `scope` is the namespace, such as `Latent.LatentNumber`; empty at the
  /// top.
  Definition(std::string scope, std::string name, std::vector<Variable> parameters,
             const Expr& body, std::string doc);

  const std::string& scope() const { return scope_; }
  const std::string& name() const { return name_; }
  /// `scope.name`: what identifies a definition.
  const std::string& qualified_name() const { return qualified_name_; }
  const std::vector<Variable>& parameters() const { return parameters_; }
  /// The body with the parameters bound, the first one outermost (see `instantiate`).
  const Expr& body() const { return body_; }
  const Sort& result() const { return body_.sort(); }
  /// One line that says what the quantity is.
  const std::string& doc() const { return doc_; }
  bool is_recursive() const { return recursion_ != nullptr; }
  /// Of a recursive definition: whether it hands parameter number `i` on unchanged wherever it
  /// calls itself.
  bool hands_on(std::size_t i) const { return recursion_->handed_on.at(i); }

 private:
  struct Recursion {
    std::vector<bool> handed_on;
  };
  void look_for_recursion();

  std::string scope_;
  std::string name_;
  std::string qualified_name_;
  std::vector<Variable> parameters_;
  Expr body_;
  std::string doc_;
  std::shared_ptr<const Recursion> recursion_;
};

/// A `Call` replaced by the body of its definition; any other expression as it is. Throws
/// `ExprError` where the unfolding of a recursive definition is too deep.
Expr unfold(const Expr& call);

/// Whether `expression` is a `Call` of a definition that calls itself.
bool is_recursive_call(const Expr& expression);

/// `expression` with every `Call` unfolded, also those inside definitions' bodies, but for calls of
/// recursive definitions.
Expr unfold_all(const Expr& expression);

/// `expression` with every `Lambda` that is applied to an argument replaced by its body there,
/// until none is.
Expr beta_reduce(const Expr& expression);

}  // namespace latent::expr
