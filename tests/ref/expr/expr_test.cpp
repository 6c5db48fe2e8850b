#include "ref/expr/expr.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <functional>
#include <iterator>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "ref/expr/notation.hpp"
#include "ref/expr/op.hpp"
#include "tests/ref/expr/random_expr.hpp"

namespace latent::expr {
namespace {

Expr real_number(long long value) { return number(value, Sort::real()); }

/// Some expression of the given sort.
Expr sample(const Sort& sort) {
  const auto& all = random_variables();
  return *std::find_if(all.begin(), all.end(), [&](const auto& v) { return v.sort() == sort; });
}

bool is_one_of(Op op, std::initializer_list<Op> ops) {
  return std::find(ops.begin(), ops.end(), op) != ops.end();
}

/// What the sorts of an operation ought to be, as Lean types it; nothing where it must not apply.
std::optional<Sort> lean_sort(Op op, const std::vector<Sort>& of) {
  const Sort nat = Sort::nat(), integer = Sort::integer(), rat = Sort::rat(), real = Sort::real();
  const auto all_are = [&](const Sort& sort, std::size_t count) {
    return of.size() == count && std::count(of.begin(), of.end(), sort) == std::ssize(of);
  };
  const auto one_of = [&](std::initializer_list<Sort> sorts, std::size_t count) {
    return std::any_of(sorts.begin(), sorts.end(),
                       [&](const Sort& sort) { return all_are(sort, count); });
  };
  const auto when = [](bool fits, Sort sort) {
    return fits ? std::optional(std::move(sort)) : std::nullopt;
  };
  if (op == Op::Pi) return when(of.empty(), real);
  if (op == Op::True || op == Op::False) return when(of.empty(), Sort::prop());
  if (of.empty()) return std::nullopt;
  if (is_one_of(op, {Op::Add, Op::Sub, Op::Mul, Op::Div, Op::Mod, Op::Min, Op::Max})) {
    return when(one_of({nat, integer, rat, real}, 2), of[0]);
  }
  if (op == Op::Neg || op == Op::Abs) return when(one_of({integer, rat, real}, 1), of[0]);
  if (op == Op::Inv) return when(one_of({rat, real}, 1), of[0]);
  if (op == Op::Pow) {
    using Pair = std::vector<Sort>;
    for (const Pair& pair : {Pair{nat, nat}, Pair{integer, nat}, Pair{rat, nat}, Pair{real, nat},
                             Pair{rat, integer}, Pair{real, integer}, Pair{real, real}}) {
      if (of == pair) return of[0];
    }
    return std::nullopt;
  }
  if (is_one_of(op, {Op::Exp, Op::Log, Op::Sqrt, Op::Sin, Op::Cos, Op::Tan, Op::Arcsin, Op::Arccos,
                     Op::Arctan, Op::Sinh, Op::Cosh, Op::Tanh, Op::Gamma})) {
    return when(all_are(real, 1), real);
  }
  if (op == Op::Logb) return when(all_are(real, 2), real);
  if (op == Op::Floor || op == Op::Ceil) return when(one_of({rat, real}, 1), integer);
  if (op == Op::NatFloor || op == Op::NatCeil) return when(one_of({rat, real}, 1), nat);
  if (op == Op::ToNat || op == Op::NatAbs) return when(all_are(integer, 1), nat);
  if (is_one_of(op, {Op::Choose, Op::Gcd, Op::Lcm, Op::NatLog, Op::NatClog})) {
    return when(all_are(nat, 2), nat);
  }
  if (is_one_of(op, {Op::Factorial, Op::Fib, Op::NatSqrt})) return when(all_are(nat, 1), nat);
  if (op == Op::Prime) return when(all_are(nat, 1), Sort::prop());
  if (op == Op::Dvd) return when(one_of({nat, integer, rat, real}, 2), Sort::prop());
  if (op == Op::Digits) return when(all_are(nat, 2), Sort::list(nat));
  const auto is_numeric_list = [](const Sort& sort) {
    return sort.kind() == Sort::Kind::List && sort.domain().is_numeric();
  };
  const auto is_numeric_set = [](const Sort& sort) {
    return sort.kind() == Sort::Kind::FiniteSet && sort.domain().is_numeric();
  };
  if (op == Op::Length) return when(of.size() == 1 && is_numeric_list(of[0]), nat);
  if (op == Op::ListSum) {
    const bool fits = of.size() == 1 && is_numeric_list(of[0]);
    return fits ? std::optional(of[0].domain()) : std::nullopt;
  }
  if (op == Op::Range || op == Op::Divisors) return when(all_are(nat, 1), Sort::finite_set(nat));
  if (is_one_of(op, {Op::Icc, Op::Ico, Op::Ioc, Op::Ioo})) {
    return when(one_of({nat, integer}, 2), Sort::finite_set(of[0]));
  }
  const bool are_sets = of.size() == 2 && of[0] == of[1] && is_numeric_set(of[0]);
  if (is_one_of(op, {Op::Union, Op::Inter, Op::SetDiff})) return when(are_sets, of[0]);
  if (op == Op::Subset) return when(are_sets, Sort::prop());
  if (op == Op::Card) return when(of.size() == 1 && is_numeric_set(of[0]), nat);
  const bool is_element = of.size() == 2 && is_numeric_set(of[1]) && of[1].domain() == of[0];
  if (op == Op::Insert) return when(is_element, of.back());
  if (op == Op::Member) return when(is_element, Sort::prop());
  if (op == Op::Eq) return when(of.size() == 2 && of[0] == of[1], Sort::prop());
  if (op == Op::Lt || op == Op::Le) return when(one_of({nat, integer, rat, real}, 2), Sort::prop());
  if (op == Op::Not) return when(all_are(Sort::prop(), 1), Sort::prop());
  if (is_one_of(op, {Op::And, Op::Or, Op::Implies, Op::Iff})) {
    return when(all_are(Sort::prop(), 2), Sort::prop());
  }
  if (op == Op::If) {
    return when(of.size() == 3 && of[0].is_prop() && of[1] == of[2], of.back());
  }
  if (op == Op::Apply) {
    const bool fits = of.size() == 2 && of[0].is_function() && of[0].domain() == of[1];
    return fits ? std::optional(of[0].codomain()) : std::nullopt;
  }
  return std::nullopt;  // what binds, embeds or carries something is not built by `make`
}

std::vector<Op> all_ops() {
  std::vector<Op> ops;
  for (int i = 0; i <= static_cast<int>(Op::Exists); ++i) ops.push_back(static_cast<Op>(i));
  return ops;
}

/// All lists of `count` sorts.
std::vector<std::vector<Sort>> sort_lists(std::size_t count) {
  std::vector<std::vector<Sort>> lists = {{}};
  for (std::size_t i = 0; i < count; ++i) {
    std::vector<std::vector<Sort>> longer;
    for (const auto& list : lists) {
      for (const Sort& sort : random_sorts()) {
        longer.push_back(list);
        longer.back().push_back(sort);
      }
    }
    lists = std::move(longer);
  }
  return lists;
}

TEST(Expr, EveryOperationTakesExactlyTheSortsThatLeanGivesIt) {
  int accepted = 0;
  for (const Op op : all_ops()) {
    for (std::size_t count = 0; count <= 3; ++count) {
      for (const std::vector<Sort>& sorts : sort_lists(count)) {
        std::vector<Expr> arguments;
        std::string shown(op_info(op).name);
        for (const Sort& sort : sorts) {
          arguments.push_back(sample(sort));
          shown += " " + to_string(sort);
        }
        const std::optional<Sort> expected = lean_sort(op, sorts);
        try {
          const Expr built = Expr::make(op, arguments);
          ASSERT_TRUE(expected) << shown << " was accepted";
          EXPECT_EQ(built.sort(), *expected) << shown;
          EXPECT_EQ(built.op(), op);
          ++accepted;
        } catch (const ExprError&) {
          EXPECT_FALSE(expected) << shown << " was refused";
        }
      }
    }
  }
  EXPECT_GT(accepted, 100);
}

TEST(Expr, ErrorsNameTheOperationAndTheSorts) {
  try {
    Expr::make(Op::Add, {sample(Sort::nat()), sample(Sort::real())});
    FAIL() << "no exception";
  } catch (const ExprError& error) {
    EXPECT_STREQ(error.what(), "addition does not apply to (ℕ, ℝ)");
  }
}

TEST(Expr, FourArgumentsFitNothing) {
  for (const Op op : all_ops()) {
    EXPECT_THROW(Expr::make(op, std::vector<Expr>(4, sample(Sort::real()))), ExprError);
  }
}

TEST(Expr, QuantifiersBindInPropositionsOnly) {
  const Variable x = real("x");
  EXPECT_EQ(Expr::bind(Op::Forall, x, 0 < x).sort(), Sort::prop());
  EXPECT_EQ(Expr::bind(Op::Exists, x, 0 < x).sort(), Sort::prop());
  EXPECT_THROW(Expr::bind(Op::Forall, x, x + 1), ExprError);
  EXPECT_THROW(Expr::bind(Op::Exists, x, x), ExprError);
  EXPECT_THROW(Expr::bind(Op::Sum, x, x), ExprError);
  EXPECT_THROW(Expr::bind(Op::Add, x, x), ExprError);
}

TEST(Expr, LambdaIsAFunction) {
  const Variable k = nat("k"), x = real("x");
  EXPECT_EQ(Expr::bind(Op::Lambda, k, x).sort(), Sort::function(Sort::nat(), Sort::real()));
  EXPECT_EQ(Expr::bind(Op::Lambda, x, 0 < x).sort(), Sort::function(Sort::real(), Sort::prop()));
}

TEST(Expr, SumsRunOverSetsOfTheirVariable) {
  const Variable k = nat("k"), z("z", Sort::integer()), x = real("x"), p("p", Sort::prop());
  const Expr range = Expr::make(Op::Range, {number(3, Sort::nat())});
  EXPECT_EQ(Expr::bind_over(Op::Sum, k, range, pow(x, k)).sort(), Sort::real());
  EXPECT_EQ(Expr::bind_over(Op::Product, k, range, Expr(k)).sort(), Sort::nat());
  EXPECT_THROW(Expr::bind_over(Op::Sum, z, range, Expr(z)), ExprError);
  EXPECT_THROW(Expr::bind_over(Op::Sum, k, range, Expr(p)), ExprError);
  EXPECT_THROW(Expr::bind_over(Op::Sum, k, Expr(k), Expr(k)), ExprError);
  EXPECT_THROW(Expr::bind_over(Op::Forall, k, range, Expr(p)), ExprError);
}

TEST(Expr, CastsGoUpOnly) {
  const std::vector<Sort> up = {Sort::nat(), Sort::integer(), Sort::rat(), Sort::real()};
  for (std::size_t from = 0; from < up.size(); ++from) {
    for (std::size_t to = 0; to < up.size(); ++to) {
      const Expr value = sample(up[from]);
      if (to < from) {
        EXPECT_THROW(Expr::cast(value, up[to]), ExprError);
        continue;
      }
      const Expr embedded = Expr::cast(value, up[to]);
      EXPECT_EQ(embedded.sort(), up[to]);
      EXPECT_EQ(embedded.op() == Op::Cast, from != to);
    }
  }
  EXPECT_THROW(Expr::cast(sample(Sort::prop()), Sort::real()), ExprError);
  EXPECT_THROW(Expr::cast(sample(Sort::nat()), Sort::prop()), ExprError);
  EXPECT_THROW(Expr::cast(sample(Sort::finite_set(Sort::nat())), Sort::real()), ExprError);
}

TEST(Expr, LiteralsAreNonNegativeDecimalsOfTheirSort) {
  for (const Sort& sort : {Sort::nat(), Sort::integer(), Sort::rat(), Sort::real()}) {
    EXPECT_EQ(Expr::literal(Rational(12), sort).number(), 12);
    EXPECT_EQ(Expr::literal(Rational(0), sort).sort(), sort);
    EXPECT_THROW(Expr::literal(Rational(-1), sort), ExprError);
    EXPECT_THROW(Expr::literal(Rational(1, 3), sort), ExprError);
  }
  for (const Sort& sort : {Sort::nat(), Sort::integer()}) {
    EXPECT_THROW(Expr::literal(Rational(1, 2), sort), ExprError);
  }
  for (const Sort& sort : {Sort::rat(), Sort::real()}) {
    EXPECT_EQ(Expr::literal(Rational(1, 1024 * 125), sort).number(), Rational(1, 128000));
    EXPECT_THROW(Expr::literal(Rational(1, 35), sort), ExprError);
  }
  EXPECT_THROW(Expr::literal(Rational(1), Sort::prop()), ExprError);
  EXPECT_THROW(Expr::literal(Rational(1), Sort::finite_set(Sort::nat())), ExprError);
}

TEST(Expr, LiteralsOfHugeExponentTakeNoTime) {
  Integer scale;
  mpz_ui_pow_ui(scale.backend().data(), 10, 1'000'000);
  const Rational tiny(Integer(1), scale);
  EXPECT_EQ(Expr::literal(tiny, Sort::real()).number(), tiny);
}

TEST(Expr, AccessorsRefuseOtherOperations) {
  const Variable x = real("x");
  const Expr sum = x + 1;
  EXPECT_THROW(sum.number(), std::logic_error);
  EXPECT_THROW(sum.variable(), std::logic_error);
  EXPECT_THROW(sum.definition(), std::logic_error);
  EXPECT_THROW(sum.binder_name(), std::logic_error);
  EXPECT_THROW(sum.binder_sort(), std::logic_error);
  EXPECT_TRUE(sum.argument(0).variable().is(x));
  EXPECT_THROW(sum.argument(2), std::out_of_range);
}

TEST(Expr, CallsTakeExactlyTheirParameters) {
  const Variable x = real("x"), n = nat("n");
  const auto f = std::make_shared<const Definition>("", "f", std::vector{x, n}, pow(x, n), "");
  EXPECT_EQ(Expr::call(f, {x, n}).sort(), Sort::real());
  EXPECT_THROW(Expr::call(f, {x}), ExprError);
  EXPECT_THROW(Expr::call(f, {x, n, n}), ExprError);
  EXPECT_THROW(Expr::call(f, {x, x}), ExprError);
  EXPECT_THROW(Expr::call(f, {n, n}), ExprError);
}

TEST(Expr, DefinitionsMentionTheirParametersOnly) {
  const Variable x = real("x"), y = real("y");
  EXPECT_NO_THROW(Definition("", "f", {x, y}, x + y, ""));
  EXPECT_THROW(Definition("", "f", {x}, x + y, ""), ExprError);
  EXPECT_THROW(Definition("", "f", {}, x, ""), ExprError);
  // A body taken out from under its binder.
  EXPECT_THROW(Definition("", "f", {}, lambda(x, x + 1).body(), ""), ExprError);
}

TEST(Expr, DefinitionKnowsItsNames) {
  const Variable x = real("x");
  const Definition definition("Latent.Test", "f", {x}, 0 < x, "Whether x is positive.");
  EXPECT_EQ(definition.qualified_name(), "Latent.Test.f");
  EXPECT_EQ(definition.result(), Sort::prop());
  EXPECT_EQ(definition.doc(), "Whether x is positive.");
  EXPECT_EQ(Definition("", "g", {x}, x, "").qualified_name(), "g");
}

// Bound variables.

TEST(Expr, IndicesCountBindersFromTheInside) {
  const Variable x = real("x"), y = real("y");
  const Expr e = forall(x, exists(y, x < y));
  const Expr& less = e.body().body();
  EXPECT_EQ(less.argument(0).bound_index(), 1U);
  EXPECT_EQ(less.argument(1).bound_index(), 0U);
  EXPECT_EQ(less.loose_bounds(), 2U);
  EXPECT_EQ(e.body().loose_bounds(), 1U);
  EXPECT_EQ(e.loose_bounds(), 0U);
  EXPECT_EQ(e.binder_name(), "x");
  EXPECT_EQ(e.binder_sort(), Sort::real());
}

TEST(Expr, SetOfASumIsOutsideItsBinder) {
  const Variable n = nat("n"), k = nat("k");
  const Expr e = lambda(n, sum(k, n, Expr(k)));
  const Expr& over = e.body();
  EXPECT_EQ(over.argument(0).argument(0).bound_index(), 0U);
  EXPECT_EQ(over.body().bound_index(), 0U);
  EXPECT_EQ(over.loose_bounds(), 1U);
}

TEST(Expr, NamesOfBoundVariablesDoNotMatter) {
  const Variable x = real("x"), y = real("y"), z = real("z");
  EXPECT_TRUE(same(forall(x, exists(y, x < y)), forall(y, exists(x, y < x))));
  EXPECT_TRUE(same(lambda(x, x + z), lambda(y, y + z)));
  EXPECT_FALSE(same(lambda(x, x + z), lambda(z, x + z)));
  EXPECT_FALSE(same(forall(x, exists(y, x < y)), forall(x, exists(y, y < x))));
}

TEST(Expr, SortsOfBoundVariablesMatter) {
  const Variable x = real("x"), n = nat("n");
  const Expr t = Expr::make(Op::True, {});
  EXPECT_FALSE(same(forall(x, t), forall(n, t)));
  EXPECT_FALSE(same(forall(x, t), exists(x, t)));
}

TEST(Expr, FreeVariablesAreThemselvesWhateverTheirNames) {
  const Variable x = real("x"), other = real("x");
  EXPECT_FALSE(same(Expr(x), Expr(other)));
  EXPECT_TRUE(same(x + 1, x + 1));
  const auto found = free_variables(lambda(x, x + other));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_TRUE(found[0].is(other));
}

TEST(Expr, FreeVariablesComeInTheOrderOfTheirMaking) {
  const Variable x = real("x"), y = real("y"), n = nat("n");
  const auto found = free_variables(pow(y, n) * x + y);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_TRUE(found[0].is(x));
  EXPECT_TRUE(found[1].is(y));
  EXPECT_TRUE(found[2].is(n));
}

TEST(Expr, SameTellsDifferencesAtEveryPlace) {
  const Variable x = real("x"), y = real("y"), n = nat("n");
  const std::vector<Expr> different = {x + y,
                                       y + x,
                                       x - y,
                                       Expr(x),
                                       real_number(1),
                                       real_number(2),
                                       number(1, Sort::rat()),
                                       Expr(n),
                                       to_real(n),
                                       Expr::cast(n, Sort::rat()),
                                       Expr::cast(Expr::cast(n, Sort::rat()), Sort::real()),
                                       pow(x, n),
                                       pow(x, to_real(n)),
                                       sum(n, n, to_real(n)),
                                       lambda(n, to_real(n))};
  for (std::size_t i = 0; i < different.size(); ++i) {
    for (std::size_t j = 0; j < different.size(); ++j) {
      EXPECT_EQ(same(different[i], different[j]), i == j) << i << " " << j;
    }
  }
}

TEST(Expr, CallsAreTheSameByNameAndArguments) {
  const Variable x = real("x"), y = real("y");
  const auto define = [&](const char* scope, const char* name, const Expr& body) {
    return std::make_shared<const Definition>(scope, name, std::vector{x}, body, "");
  };
  const auto f = define("A", "f", x + 1), f_again = define("A", "f", x + 1);
  const auto g = define("A", "g", x + 1), f_elsewhere = define("B", "f", x + 1);
  EXPECT_TRUE(same(Expr::call(f, {y}), Expr::call(f_again, {y})));
  EXPECT_FALSE(same(Expr::call(f, {y}), Expr::call(f, {x})));
  EXPECT_FALSE(same(Expr::call(f, {y}), Expr::call(g, {y})));
  EXPECT_FALSE(same(Expr::call(f, {y}), Expr::call(f_elsewhere, {y})));
}

TEST(Expr, InstantiateDoesNotCapture) {
  const Variable x = real("x"), y = real("y");
  // (fun x ↦ ∃ y, x < y) at the free variable y: the inner y must stay another variable.
  const Expr body = lambda(x, exists(y, x < y)).body();
  const Expr at_y[] = {Expr(y)};
  const Expr result = instantiate(body, at_y);
  const Variable z = real("z");
  EXPECT_TRUE(same(result, exists(z, y < z)));
}

TEST(Expr, InstantiateLiftsWhatComesFromUnderABinder) {
  const Variable x = real("x"), y = real("y"), z = real("z");
  const auto define =
      std::make_shared<const Definition>("", "f", std::vector{x}, exists(y, x < y), "");
  // The argument z is bound around the call; inside the unfolded body it is one binder further out.
  const Expr formula = forall(z, Expr::call(define, {Expr(z)}));
  EXPECT_TRUE(same(unfold_all(formula), forall(z, exists(y, z < y))));
}

TEST(Expr, ParametersAreReplacedAllAtOnce) {
  const Variable x = real("x"), y = real("y");
  const auto f = std::make_shared<const Definition>("", "f", std::vector{x, y}, x - y, "");
  EXPECT_TRUE(same(unfold(Expr::call(f, {y, x})), y - x));
  const Variable pair[] = {x, y};
  const Expr swapped[] = {Expr(y), Expr(x)};
  EXPECT_TRUE(same(instantiate(abstract(x - y, pair), swapped), y - x));
}

TEST(Expr, InstantiateKeepsOuterIndices) {
  const Variable x = real("x"), y = real("y"), z = real("z");
  const Expr inner = lambda(x, lambda(y, x + y)).body().body();  // #1 + #0
  const Expr at_z[] = {Expr(z)};
  // Replacing #0 lowers #1 to #0.
  EXPECT_TRUE(same(instantiate(inner, at_z), lambda(x, x + z).body()));
}

TEST(Expr, AbstractRaisesWhatIsBoundFurtherOut) {
  const Variable x = real("x"), y = real("y"), z = real("z");
  const Expr open = lambda(x, x + z).body();  // #0 + z
  const Variable only_z[] = {z};
  EXPECT_TRUE(same(abstract(open, only_z), lambda(x, lambda(y, x + y)).body().body()));
}

TEST(Expr, UnfoldTakesOneStepAndUnfoldAllEveryStep) {
  const Variable x = real("x"), y = real("y");
  const auto f = std::make_shared<const Definition>("", "f", std::vector{x}, x * x, "");
  const auto g =
      std::make_shared<const Definition>("", "g", std::vector{x}, Expr::call(f, {x + 1}), "");
  const Expr call = Expr::call(g, {y});
  EXPECT_TRUE(same(unfold(call), Expr::call(f, {y + 1})));
  EXPECT_TRUE(same(unfold_all(call), (y + 1) * (y + 1)));
  EXPECT_TRUE(same(unfold_all(Expr::call(f, {call})), ((y + 1) * (y + 1)) * ((y + 1) * (y + 1))));
  EXPECT_TRUE(unfold(Expr(y)).is_identical_to(Expr(y)) || same(unfold(Expr(y)), Expr(y)));
  EXPECT_TRUE(same(unfold_all(lambda(y, call)), lambda(y, (y + 1) * (y + 1))));
}

TEST(Expr, UnfoldingLeavesNoCall) {
  const std::function<bool(const Expr&)> has_call = [&](const Expr& e) {
    return e.op() == Op::Call || std::any_of(e.arguments().begin(), e.arguments().end(), has_call);
  };
  for (const auto& definition : random_definitions()) {
    std::vector<Expr> arguments;
    for (const Variable& v : definition->parameters()) arguments.push_back(sample(v.sort()));
    EXPECT_FALSE(has_call(unfold_all(Expr::call(definition, arguments))));
  }
}

// Size.

Expr negated(Expr e, std::uint32_t times) {
  for (std::uint32_t i = 0; i < times; ++i) e = -e;
  return e;
}

TEST(Expr, DepthIsLimited) {
  const Variable x = real("x");
  const Expr deepest = negated(x, k_max_depth);
  EXPECT_EQ(deepest.depth(), k_max_depth);
  EXPECT_THROW(-deepest, ExprError);
  EXPECT_THROW(lambda(x, deepest), ExprError);
}

TEST(Expr, DeepestExpressionsWorkEverywhere) {
  const Variable x = real("x"), y = real("y");
  const Expr a = negated(x, k_max_depth - 1), b = negated(x, k_max_depth - 1);
  EXPECT_EQ(a.hash(), b.hash());
  EXPECT_TRUE(same(a, b));
  EXPECT_FALSE(same(a, negated(y, k_max_depth - 1)));
  EXPECT_EQ(free_variables(a).size(), 1U);
  const Variable at_x[] = {x};
  const Expr at_y[] = {Expr(y)};
  EXPECT_TRUE(same(instantiate(abstract(a, at_x), at_y), negated(y, k_max_depth - 1)));
  EXPECT_TRUE(same(unfold_all(a), a));
}

TEST(Expr, SubstitutionCannotExceedTheDepth) {
  const Variable x = real("x"), y = real("y");
  const Expr half = negated(x, k_max_depth / 2 + 1);
  const Variable at_x[] = {x};
  const Expr replacement[] = {half};
  EXPECT_THROW(instantiate(abstract(half, at_x), replacement), ExprError);
}

TEST(Expr, DepthCountsTheInsideOfDefinitions) {
  const Variable x = real("x");
  const Expr half = negated(x, k_max_depth / 2 + 1);
  const auto f = std::make_shared<const Definition>("", "f", std::vector{x}, half, "");
  EXPECT_NO_THROW(Expr::call(f, {x}));
  EXPECT_THROW(Expr::call(f, {half}), ExprError);
  EXPECT_LE(unfold_all(Expr::call(f, {x})).depth(), Expr::call(f, {x}).depth());
}

TEST(Expr, ChainsOfDefinitionsAreLimitedToo) {
  const Variable x = real("x");
  std::vector<std::shared_ptr<const Definition>> chain;
  const auto define = [&](const Expr& body) {
    const std::string name = "f" + std::to_string(chain.size());
    chain.push_back(std::make_shared<const Definition>("", name, std::vector{x}, body, ""));
  };
  define(x);
  for (std::uint32_t i = 0; i < k_max_depth; ++i) define(Expr::call(chain.back(), {x}));
  EXPECT_THROW(Expr::call(chain.back(), {x}), ExprError);
  const Expr longest = Expr::call(chain[k_max_depth - 1], {x});
  EXPECT_TRUE(same(unfold_all(longest), x));
  // Only the last definition keeps the others alive now.
  chain.erase(chain.begin(), chain.end() - 1);
  EXPECT_EQ(chain[0]->body().depth(), k_max_depth);
}

/// x doubled so often that its tree has 2^times leaves.
Expr doubled(Expr e, int times) {
  for (int i = 0; i < times; ++i) e = e + e;
  return e;
}

TEST(Expr, SharedPartsAreVisitedOnce) {
  const Variable x = real("x"), y = real("y");
  const Expr a = doubled(x, 200), b = doubled(x, 200);
  EXPECT_EQ(a.hash(), b.hash());
  EXPECT_TRUE(same(a, b));
  EXPECT_FALSE(same(a, doubled(y, 200)));
  EXPECT_EQ(free_variables(a).size(), 1U);
  EXPECT_TRUE(same(lambda(x, a), lambda(y, doubled(y, 200))));
  const Variable at_x[] = {x};
  const Expr at_y[] = {Expr(y)};
  EXPECT_TRUE(same(instantiate(abstract(a, at_x), at_y), doubled(y, 200)));
}

TEST(Expr, UnfoldingSharesWhatIsCalledTwice) {
  const Variable x = real("x");
  auto last = std::make_shared<const Definition>("", "f0", std::vector{x}, x + x, "");
  for (int i = 1; i < 100; ++i) {
    const Expr body = Expr::call(last, {x}) + Expr::call(last, {x});
    last =
        std::make_shared<const Definition>("", "f" + std::to_string(i), std::vector{x}, body, "");
  }
  EXPECT_TRUE(same(unfold_all(Expr::call(last, {x})), doubled(x, 100)));
}

// Random expressions.

/// The operations and sorts that occur in `e`.
void collect(const Expr& e, std::set<Op>& ops, std::set<std::string>& sorts) {
  ops.insert(e.op());
  sorts.insert(to_string(e.sort()));
  for (const Expr& argument : e.arguments()) collect(argument, ops, sorts);
}

TEST(RandomExpr, EveryOperationAndSortOccurs) {
  std::set<Op> ops;
  std::set<std::string> sorts;
  std::uint32_t state = 1;
  for (int i = 0; i < 2000; ++i) {
    std::vector<std::uint32_t> choices(60);
    for (std::uint32_t& choice : choices) choice = (state = state * 1664525U + 1013904223U) >> 8U;
    collect(ExprReader(choices).read(random_sorts()[static_cast<std::size_t>(i) % 9]), ops, sorts);
  }
  for (const Op op : all_ops()) {
    // A recursive call stands in a definition alone.
    EXPECT_EQ(ops.contains(op), op != Op::Recur) << op_info(op).name;
  }
  for (const Sort& sort : random_sorts()) EXPECT_TRUE(sorts.contains(to_string(sort)));
}

TEST(RandomExpr, NoChoicesGiveALeaf) {
  for (const Sort& sort : random_sorts()) {
    const Expr e = ExprReader({}).read(sort);
    EXPECT_TRUE(e.arguments().empty());
    EXPECT_EQ(e.sort(), sort);
  }
}

RC_GTEST_PROP(RandomExpr, IsClosedUpToTheVocabulary, ()) {
  const Expr e = *random_expr();
  RC_ASSERT(e.loose_bounds() == 0U);
  for (const Variable& v : free_variables(e)) {
    const auto& all = random_variables();
    RC_ASSERT(std::any_of(all.begin(), all.end(), [&](const Variable& u) { return u.is(v); }));
  }
}

/// `e` built again from its parts, with other names for all bound variables.
Expr renamed(const Expr& e) {
  if (e.arguments().empty()) return e;
  if (binds(e.op())) {
    const Variable fresh("fresh", e.binder_sort());
    const Expr at_fresh[] = {Expr(fresh)};
    const Expr body = renamed(instantiate(e.body(), at_fresh));
    return e.arguments().size() == 1 ? Expr::bind(e.op(), fresh, body)
                                     : Expr::bind_over(e.op(), fresh, renamed(e.argument(0)), body);
  }
  std::vector<Expr> arguments;
  for (const Expr& argument : e.arguments()) arguments.push_back(renamed(argument));
  return Expr::with_arguments(e, std::move(arguments));
}

RC_GTEST_PROP(RandomExpr, RebuiltWithOtherNamesIsTheSame, ()) {
  const Expr e = *random_expr();
  const Expr again = renamed(e);
  RC_ASSERT(same(e, again));
  RC_ASSERT(e.hash() == again.hash());
  RC_ASSERT(e.depth() == again.depth());
}

RC_GTEST_PROP(RandomExpr, SameIsSymmetricAndAgreesWithTheHash, ()) {
  const Expr a = *random_expr(), b = *random_expr();
  RC_ASSERT(same(a, b) == same(b, a));
  RC_ASSERT(!same(a, b) || a.hash() == b.hash());
}

RC_GTEST_PROP(RandomExpr, AbstractAndInstantiateAreInverse, ()) {
  const Expr e = *random_expr();
  const std::vector<Variable> variables = free_variables(e);
  std::vector<Expr> themselves(variables.begin(), variables.end());
  const Expr abstracted = abstract(e, variables);
  RC_ASSERT(free_variables(abstracted).empty());
  RC_ASSERT(abstracted.loose_bounds() <= variables.size());
  RC_ASSERT(same(instantiate(abstracted, themselves), e));
  RC_ASSERT(same(abstract(instantiate(abstracted, themselves), variables), abstracted));
}

/// `e` with `value` for the free `variable`, by renaming every bound variable on the way: slow and
/// plain.
Expr substituted(const Expr& e, const Variable& variable, const Expr& value) {
  if (e.op() == Op::Free) return e.variable().is(variable) ? value : e;
  if (e.arguments().empty()) return e;
  if (binds(e.op())) {
    const Variable fresh("fresh", e.binder_sort());
    const Expr at_fresh[] = {Expr(fresh)};
    const Expr body = substituted(instantiate(e.body(), at_fresh), variable, value);
    return e.arguments().size() == 1
               ? Expr::bind(e.op(), fresh, body)
               : Expr::bind_over(e.op(), fresh, substituted(e.argument(0), variable, value), body);
  }
  std::vector<Expr> arguments;
  for (const Expr& argument : e.arguments()) {
    arguments.push_back(substituted(argument, variable, value));
  }
  return Expr::with_arguments(e, std::move(arguments));
}

RC_GTEST_PROP(RandomExpr, InstantiateIsSubstitutionWithoutCapture, ()) {
  const Expr e = *random_expr();
  const std::vector<Variable> variables = free_variables(e);
  RC_PRE(!variables.empty());
  const Variable variable = *rc::gen::elementOf(variables);
  const Expr value = *random_expr(variable.sort());
  const Variable only[] = {variable};
  const Expr values[] = {value};
  RC_ASSERT(same(instantiate(abstract(e, only), values), substituted(e, variable, value)));
}

RC_GTEST_PROP(RandomExpr, BoundVariablesAreNoLongerFree, ()) {
  const Expr e = *random_expr(Sort::prop());
  const std::vector<Variable> variables = free_variables(e);
  RC_PRE(!variables.empty());
  const Variable variable = *rc::gen::elementOf(variables);
  const Expr bound = Expr::bind(Op::Forall, variable, e);
  RC_ASSERT(free_variables(bound).size() + 1 == variables.size());
  const Expr back[] = {Expr(variable)};
  RC_ASSERT(same(instantiate(bound.body(), back), e));
}

RC_GTEST_PROP(RandomExpr, UnfoldingCommutesWithSubstitution, ()) {
  const Expr e = *random_expr();
  const std::vector<Variable> variables = free_variables(e);
  RC_PRE(!variables.empty());
  const Variable variable = *rc::gen::elementOf(variables);
  const Expr value = *random_expr(variable.sort());
  const Variable only[] = {variable};
  const Expr values[] = {value};
  const Expr first[] = {unfold_all(value)};
  RC_ASSERT(same(unfold_all(instantiate(abstract(e, only), values)),
                 instantiate(abstract(unfold_all(e), only), first)));
}

RC_GTEST_PROP(RandomExpr, UnfoldingIsIdempotentAndNeverDeeper, ()) {
  const Expr e = *random_expr();
  const Expr unfolded = unfold_all(e);
  RC_ASSERT(same(unfold_all(unfolded), unfolded));
  RC_ASSERT(unfolded.depth() <= e.depth());
  RC_ASSERT(unfolded.sort() == e.sort());
}

}  // namespace
}  // namespace latent::expr
