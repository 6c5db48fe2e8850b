#include <gtest/gtest.h>

#include "ref/eval/ladder.hpp"
#include "ref/expr/notation.hpp"
#include "ref/expr/print.hpp"

namespace latent::eval {
namespace {

using namespace expr;

using DefinitionPtr = std::shared_ptr<const Definition>;

Expr natural(long long n) { return number(n, Sort::nat()); }
Expr real_number(long long n) { return number(n, Sort::real()); }
Expr recur(const Sort& sort, std::vector<Expr> arguments) {
  return Expr::recur(sort, std::move(arguments));
}
Expr either(const Expr& condition, const Expr& yes, const Expr& no) {
  return Expr::make(Op::If, {condition, yes, no});
}
Expr call(const DefinitionPtr& f, std::vector<Expr> arguments) {
  return Expr::call(f, std::move(arguments));
}
DefinitionPtr define(const std::string& name, std::vector<Variable> parameters, const Expr& body) {
  return std::make_shared<Definition>("", name, std::move(parameters), body, "For a test.");
}

const Variable n = nat("n"), k = nat("k");
const Variable x = real("x");

Expr remainder(const Expr& a, long long b) { return Expr::make(Op::Mod, {a, natural(b)}); }

DefinitionPtr fibonacci() {
  static const DefinitionPtr made =
      define("fib", {n},
             either(n == 0, natural(0),
                    either(n == 1, natural(1),
                           recur(Sort::nat(), {n - 2}) + recur(Sort::nat(), {n - 2 + 1}))));
  return made;
}

DefinitionPtr power() {
  static const DefinitionPtr made =
      define("power", {x, n}, either(n == 0, real_number(1), recur(Sort::real(), {x, n - 1}) * x));
  return made;
}

/// 1 for 1, and for other numbers as many steps as halving and tripling take.
DefinitionPtr collatz() {
  static const DefinitionPtr made = define(
      "collatz", {n},
      either(n <= 1, natural(0),
             natural(1) + recur(Sort::nat(), {either(remainder(n, 2) == 0, n / 2, 3 * n + 1)})));
  return made;
}

Truth truth(const Expr& formula) { return decide(formula, {}).truth; }

TEST(Recursion, FibonacciNumbersAreFastAndExact) {
  const Decision decision =
      decide(call(fibonacci(), {natural(60)}) == number(1548008755920, Sort::nat()), {});
  EXPECT_EQ(decision.truth, Truth::True);
  // Doubles hold the numbers exactly, too.
  EXPECT_NE(decision.rung, Rung::Multiprecision);
  EXPECT_EQ(truth(call(fibonacci(), {natural(0)}) == natural(0)), Truth::True);
}

TEST(Recursion, DeepOnesAreBuiltFromBelow) {
  const Expr value = call(fibonacci(), {natural(3000)});
  EXPECT_EQ(truth(remainder(value, 10) == 0), Truth::True);
  EXPECT_EQ(truth(call(fibonacci(), {natural(2001)}) ==
                  call(fibonacci(), {natural(1999)}) + call(fibonacci(), {natural(2000)})),
            Truth::True);
  EXPECT_EQ(truth(call(power(), {real_number(1), natural(5000)}) == real_number(1)), Truth::True);
}

TEST(Recursion, LargeArgumentsAreToldApart) {
  // The second of the hyperoperations: m + k, by m + k = (m + (k - 1)) + 1.
  const auto plus = [](const Expr& m) {
    const Expr again = recur(Sort::nat(), {n - 1, recur(Sort::nat(), {n, k - 1})});
    return define("plus", {n, k}, either(n == 0, k + 1, either(k == 0, m, again)));
  };
  for (const Expr& m : {number(9007199254740991, Sort::nat()), pow(natural(10), natural(21))}) {
    const Expr sum = call(plus(m), {natural(1), natural(5)});
    EXPECT_EQ(truth(sum == m + 5), Truth::True) << to_text(m);
    EXPECT_NE(truth(sum == m + 1), Truth::True) << to_text(m);
  }
}

TEST(Recursion, PastTheLimitsNothingIsClaimed) {
  EXPECT_EQ(truth(call(fibonacci(), {natural(100000)}) == natural(0)), Truth::Undecided);
  EXPECT_EQ(truth(call(fibonacci(), {pow(natural(10), natural(30))}) == natural(0)),
            Truth::Undecided);
}

TEST(Recursion, ThatNeverEndsIsUndecided) {
  const DefinitionPtr endless =
      define("endless", {n}, recur(Sort::nat(), {n + 1}) + recur(Sort::nat(), {n + 2}));
  EXPECT_EQ(truth(call(endless, {natural(0)}) == natural(0)), Truth::Undecided);
  const DefinitionPtr same = define("same", {n}, recur(Sort::nat(), {n}));
  EXPECT_EQ(truth(call(same, {natural(3)}) == natural(0)), Truth::Undecided);
  const DefinitionPtr proposition = define("proposition", {n}, !recur(Sort::prop(), {n}));
  EXPECT_EQ(truth(call(proposition, {natural(3)})), Truth::Undecided);
}

TEST(Recursion, AgreesWithWhatIsKnownOfEachFunction) {
  EXPECT_EQ(truth(call(collatz(), {natural(27)}) == natural(111)), Truth::True);
  for (long long m = 0; m < 20; ++m) {
    EXPECT_EQ(truth(call(power(), {real_number(3), natural(m)}) == pow(real_number(3), natural(m))),
              Truth::True)
        << m;
  }
  const DefinitionPtr ackermann =
      define("ackermann", {n, k},
             either(n == 0, k + 1,
                    either(k == 0, recur(Sort::nat(), {n - 1, natural(1)}),
                           recur(Sort::nat(), {n - 1, recur(Sort::nat(), {n, k - 1})}))));
  EXPECT_EQ(truth(call(ackermann, {natural(2), natural(3)}) == natural(9)), Truth::True);
}

TEST(Recursion, ArgumentsThatAreHandedOnDoNotMixUpTheirValues) {
  const Expr two = call(power(), {real_number(2), natural(5)});
  const Expr three = call(power(), {real_number(3), natural(5)});
  EXPECT_EQ(truth(two == real_number(32)), Truth::True);
  EXPECT_EQ(truth(two + three == real_number(275)), Truth::True);
  // The recursion's own arguments rest on another recursion of the same definition.
  EXPECT_EQ(truth(call(power(), {two, natural(2)}) == real_number(1024)), Truth::True);
}

TEST(Recursion, FunctionsKeepTheRecursionTheyWereMadeIn) {
  // f g x n = if n = 0 then g 0 else f (fun k ↦ f (fun _ ↦ x) x 0 + k) x (n - 1)
  const Variable g("g", Sort::function(Sort::nat(), Sort::real()));
  const auto lambda = [](const Variable& v, const Expr& body) {
    return Expr::bind(Op::Lambda, v, body);
  };
  const auto apply = [](const Expr& f, const Expr& a) { return Expr::make(Op::Apply, {f, a}); };
  const Expr constant = lambda(k, Expr(x));
  const Expr inner =
      lambda(k, recur(Sort::real(), {constant, x, natural(0)}) + Expr::cast(k, Sort::real()));
  const DefinitionPtr f = define(
      "f", {g, x, n}, either(n == 0, apply(g, natural(0)), recur(Sort::real(), {inner, x, n - 1})));
  EXPECT_EQ(
      truth(call(f, {lambda(k, real_number(7)), real_number(5), natural(1)}) == real_number(5)),
      Truth::True);
  // A function made in one recursion and applied within another of the same definition.
  const DefinitionPtr h = define("h", {g, x, n},
                                 either(n == 0, apply(g, natural(0)),
                                        either(n == 1, x, recur(Sort::real(), {g, x, n - 1}) * 2)));
  const Expr from_outside =
      lambda(k, call(h, {lambda(n, real_number(0)), real_number(3), natural(3)}));
  EXPECT_EQ(truth(call(h, {from_outside, real_number(4), natural(0)}) == real_number(12)),
            Truth::True);
  EXPECT_EQ(truth(call(h, {from_outside, real_number(4), natural(3)}) == real_number(16)),
            Truth::True);
}

TEST(Recursion, AnAssumedEquationIsNotRememberedAsCertain) {
  // The condition is an equation of transcendental numbers, true and undecidable by intervals.
  const Expr equation = exp(log(real_number(2)) / 2) * exp(log(real_number(2)) / 2) ==
                        pow(sqrt(real_number(3)), natural(2)) - 1;
  const DefinitionPtr f =
      define("f", {n},
             either(n == 0, either(equation, natural(1), natural(2)), recur(Sort::nat(), {n - 1})));
  LadderOptions options;
  options.equal_bits = 100;
  const Decision decision = decide(Expr::make(Op::And, {call(f, {natural(2)}) == natural(1),
                                                        call(f, {natural(3)}) == natural(1)}),
                                   {}, options);
  EXPECT_NE(decision.truth, Truth::False);
  EXPECT_TRUE(decision.truth == Truth::True ? decision.rung == Rung::Exact
                                            : decision.truth == Truth::Undecided);
}

TEST(Recursion, UncertainArgumentsAreEnclosed) {
  // ⌈√2 · √2⌉ is 2 or 3 for intervals: both are unfolded.
  const Expr argument = Expr::make(Op::NatCeil, {sqrt(real_number(2)) * sqrt(real_number(2))});
  EXPECT_EQ(truth(call(power(), {real_number(2), argument}) <= real_number(8)), Truth::True);
  EXPECT_NE(truth(call(power(), {real_number(2), argument}) < real_number(4)), Truth::True);
}

TEST(Recursion, UnfoldsOneStepAtATimeAndPrintsItsOwnName) {
  const Expr once = unfold(call(power(), {x, n}));
  EXPECT_EQ(to_lean(once), "if n = 0 then 1 else power x (n - 1) * x");
  EXPECT_TRUE(is_recursive_call(call(power(), {x, n})));
  EXPECT_TRUE(same(unfold_all(call(power(), {x, n})), call(power(), {x, n})));
}

TEST(Recursion, CallsThatDoNotFitTheDefinitionAreRefused) {
  EXPECT_THROW(define("f", {n}, recur(Sort::nat(), {})), ExprError);
  EXPECT_THROW(define("f", {n}, recur(Sort::nat(), {real_number(1)})), ExprError);
  EXPECT_THROW(define("f", {n}, Expr::cast(recur(Sort::nat(), {n}), Sort::real())), ExprError);
  EXPECT_THROW(define("f", {n}, recur(Sort::function(Sort::nat(), Sort::nat()), {n})), ExprError);
}

}  // namespace
}  // namespace latent::eval
