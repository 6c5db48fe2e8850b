/// Programs against the evaluator that walks expressions: they may never contradict each other.
#include "ref/eval/program.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

#include "ref/eval/ball_domain.hpp"
#include "ref/eval/compiled_formula.hpp"
#include "ref/eval/exact_domain.hpp"
#include "ref/eval/interval_domain.hpp"
#include "ref/eval/run_program.hpp"
#include "ref/expr/notation.hpp"
#include "ref/expr/print.hpp"
#include "ref/theory/catalogue.hpp"
#include "tests/ref/eval/samples.hpp"

namespace latent::eval::testing {
namespace {

using expr::Expr;
using expr::Op;
using expr::Sort;
using expr::Variable;

const Variable x = expr::real("x"), y = expr::real("y"), z = expr::real("z");
const Variable n = expr::nat("n"), m = expr::nat("m");
const Variable s = expr::sequence("s");
const Variable i = expr::nat("i");

/// Random expressions over the variables above.
class Grammar {
 public:
  explicit Grammar(std::uint64_t seed) : sampler_(seed) {}

  Expr real(int depth) {
    if (depth == 0 || below(6) == 0) return real_leaf();
    switch (below(16)) {
      case 0:
        return Expr::make(Op::Sub, {real(depth - 1), real(depth - 1)});
      case 1:
      case 2:
        return Expr::make(Op::Add, {real(depth - 1), real(depth - 1)});
      case 3:
      case 4:
        return Expr::make(Op::Mul, {real(depth - 1), real(depth - 1)});
      case 5:
        return Expr::make(Op::Div, {real(depth - 1), real(depth - 1)});
      case 6:
        return Expr::make(Op::Pow, {real(depth - 1), natural(depth - 2)});
      case 7:
        return Expr::make(Op::Pow, {real(depth - 1), real(depth - 1)});
      case 8: {
        const std::array ops = {Op::Min, Op::Max, Op::Logb};
        return Expr::make(ops.at(below(3)), {real(depth - 1), real(depth - 1)});
      }
      case 9:
        return Expr::cast(natural(depth - 1), Sort::real());
      case 10:
        return sum(depth);
      default: {
        const std::array ops = {Op::Neg, Op::Inv,  Op::Abs, Op::Exp,  Op::Log, Op::Sqrt,
                                Op::Sin, Op::Tanh, Op::Log, Op::Sqrt, Op::Exp};
        return Expr::make(ops.at(below(ops.size())), {real(depth - 1)});
      }
    }
  }

  Expr formula(int depth) {
    if (depth == 0 || below(3) == 0) {
      const std::array ops = {Op::Lt, Op::Le, Op::Eq};
      const Expr left = real(3);
      // Sides that are equal for a reason, now and then.
      const Expr right = below(8) == 0 ? left : real(3);
      return Expr::make(ops.at(below(3)), {left, right});
    }
    switch (below(6)) {
      case 0:
        return Expr::make(Op::Not, {formula(depth - 1)});
      case 1:
        return Expr::make(Op::If, {formula(0), formula(depth - 1), formula(depth - 1)});
      default: {
        const std::array ops = {Op::And, Op::Or, Op::Implies, Op::Iff};
        return Expr::make(ops.at(below(4)), {formula(depth - 1), formula(depth - 1)});
      }
    }
  }

  Assignment assignment() {
    Assignment values;
    for (const Variable& variable : {x, y, z}) values.set(variable, number());
    for (const Variable& variable : {n, m}) values.set(variable, Rational(below(7)));
    values.set(s, Sequence{{number(), number(), number()}, number()});
    return values;
  }

 private:
  std::uint64_t below(std::uint64_t bound) { return sampler_.below(bound); }

  Rational number() {
    switch (below(5)) {
      case 0:
        return Rational(static_cast<long>(below(9)) - 4);
      case 1:
        return Rational(static_cast<long>(below(41)) - 20, static_cast<long>(below(6)) + 1);
      default:
        return Rational(std::ldexp(sampler_.unit() - 0.3, static_cast<int>(below(12))));
    }
  }

  Expr real_leaf() {
    const std::array variables = {x, y, z};
    switch (below(7)) {
      case 0:
        return expr::number(static_cast<long long>(below(4)), Sort::real());
      case 1:
        return Expr::make(Op::Pi, {});
      default:
        return variables.at(below(3));
    }
  }

  Expr natural(int depth) {
    if (depth <= 0 || below(3) == 0) {
      return below(2) == 0 ? Expr(below(2) == 0 ? n : m)
                           : expr::number(static_cast<long long>(below(5)), Sort::nat());
    }
    switch (below(5)) {
      case 0:
        return Expr::make(Op::NatCeil, {real(depth - 1)});
      case 1:
        return Expr::make(Op::Choose, {natural(depth - 1), natural(depth - 1)});
      default: {
        const std::array ops = {Op::Add, Op::Sub, Op::Mul, Op::Div, Op::Mod};
        return Expr::make(ops.at(below(5)), {natural(depth - 1), natural(depth - 1)});
      }
    }
  }

  /// A sum or product whose terms depend on the variable, the sequence and a sum within.
  Expr sum(int depth) {
    const Op op = below(4) == 0 ? Op::Product : Op::Sum;
    const Expr set = Expr::make(Op::Range, {below(2) == 0 ? Expr(n) : natural(1)});
    Expr body = Expr::make(
        Op::Mul, {real(depth - 2 > 0 ? depth - 2 : 0), Expr::cast(Expr(i), Sort::real())});
    if (below(2) == 0) body = body + Expr::make(Op::Apply, {Expr(s), Expr(i)});
    if (below(4) == 0) {
      const Variable j = expr::nat("j");
      const Expr inner = Expr::cast(Expr(j), Sort::real()) * Expr::cast(Expr(i), Sort::real());
      body = body + Expr::bind_over(Op::Sum, j, Expr::make(Op::Range, {Expr(i)}), inner + x);
    }
    return Expr::bind_over(op, i, set, body);
  }

  eval::testing::Sampler sampler_;
};

const EvaluationLimits k_limits{4096, 0, false};

template <class Domain>
Truth by_evaluator(const Domain& domain, const Expr& formula, const Assignment& values,
                   double* margin) {
  Evaluator<Domain> evaluator(domain, values, k_limits);
  const Truth truth = evaluator.truth(formula);
  *margin = evaluator.trace().margin;
  return truth;
}

template <class Domain>
Truth by_program(const Domain& domain, const Program& program, const Assignment& values,
                 bool* out_of_terms) {
  std::vector<typename Domain::Number> constants;
  for (const Rational& value : program.constants) constants.push_back(domain.literal(value));
  std::vector<typename Domain::Number> registers;
  const ProgramValues given(program, values);
  ProgramRun<Domain> run(program, domain, given, constants, registers, k_limits);
  const Truth truth = run.truth();
  *out_of_terms = run.trace().out_of_terms;
  return truth;
}

/// Counts over many comparisons.
struct Count {
  int decided = 0;
  int only_by_program = 0;
  int only_by_evaluator = 0;
};

template <class Domain>
void compare(const Domain& domain, const Expr& formula, const Program& program,
             const Assignment& values, Count& count) {
  double margin = 0;
  bool out_of_terms = false;
  const Truth walked = by_evaluator(domain, formula, values, &margin);
  const Truth run = by_program(domain, program, values, &out_of_terms);
  if (is_decided(walked) && is_decided(run)) {
    ASSERT_EQ(walked, run) << expr::to_text(formula);
    ++count.decided;
  } else if (!out_of_terms) {
    // Terms may run out in a part that the evaluator does not look at: it is asked then.
    count.only_by_program += is_decided(run) ? 1 : 0;
    count.only_by_evaluator += is_decided(walked) ? 1 : 0;
  }
}

/// What balls decide, intervals of more bits may not deny.
void compare_balls(const Expr& formula, const Program& program, const Assignment& values,
                   Count& count) {
  const BallDomain balls(128);
  const IntervalDomain<Interval> wide{Interval::Precision{400}};
  Truth run = Truth::Undecided;
  try {
    bool out_of_terms = false;
    run = by_program(balls, program, values, &out_of_terms);
  } catch (const OutsideBalls&) {
    return;
  }
  double margin = 0;
  const Truth walked = by_evaluator(wide, formula, values, &margin);
  if (!is_decided(walked) || !is_decided(run)) return;
  ASSERT_EQ(walked, run) << expr::to_text(formula);
  ++count.decided;
}

TEST(Program, NeverContradictsTheEvaluatorOnRandomFormulas) {
  Grammar grammar(1);
  const IntervalDomain<DoubleInterval> doubles{DoubleInterval::Precision{}};
  const IntervalDomain<Interval> wide{Interval::Precision{160}};
  Count by_doubles;
  Count by_exact;
  Count by_wide;
  Count by_balls;
  int compiled = 0;
  for (int round = 0; round < 12000; ++round) {
    const Expr formula = grammar.formula(2);
    const auto program = compile(formula);
    if (!program) continue;
    ++compiled;
    const Assignment values = grammar.assignment();
    SCOPED_TRACE(expr::to_text(formula));
    compare(doubles, formula, *program, values, by_doubles);
    compare(ExactDomain(2048), formula, *program, values, by_exact);
    if (round % 8 == 0) compare(wide, formula, *program, values, by_wide);
    if (round % 2 == 0) compare_balls(formula, *program, values, by_balls);
    if (HasFatalFailure()) return;
  }
  EXPECT_EQ(compiled, 12000);
  EXPECT_GT(by_doubles.decided, 4000);
  EXPECT_GT(by_exact.decided, 300);
  EXPECT_GT(by_wide.decided, 500);
  EXPECT_GT(by_balls.decided, 2000);
  // Programs see as much as the evaluator does.
  EXPECT_EQ(by_doubles.only_by_evaluator, 0);
  EXPECT_EQ(by_exact.only_by_evaluator, 0);
  EXPECT_EQ(by_wide.only_by_evaluator, 0);
}

/// What the block rung decides, the other rungs may not deny.
TEST(Program, BlocksNeverContradictWiderIntervals) {
  Grammar grammar(2);
  const IntervalDomain<Interval> wide{Interval::Precision{192}};
  int decided = 0;
  for (int round = 0; round < 12000; ++round) {
    const Expr formula = grammar.formula(1);
    const auto program = compile(formula);
    ASSERT_TRUE(program);
    const auto block = DoubleBlock::make(*program);
    if (!block) continue;
    const bool is_relation = formula.op() == Op::Lt || formula.op() == Op::Le;
    std::vector<Assignment> assignments;
    for (int lane = 0; lane < 8; ++lane) assignments.push_back(grammar.assignment());
    std::vector<const Assignment*> pointers;
    for (const Assignment& values : assignments) pointers.push_back(&values);
    std::vector<Decision> decisions(assignments.size());
    LadderOptions options;
    options.max_bits = options.min_bits;
    CompiledFormula(formula).decide(pointers, decisions, options);
    for (std::size_t lane = 0; lane < assignments.size(); ++lane) {
      if (decisions[lane].rung != Rung::Double || !is_decided(decisions[lane].truth)) continue;
      double margin = 0;
      const Truth truth = by_evaluator(wide, formula, assignments[lane], &margin);
      if (!is_decided(truth)) continue;
      ++decided;
      ASSERT_EQ(truth, decisions[lane].truth) << expr::to_text(formula);
      // Nothing is said where an interval has no end.
      if (std::isinf(decisions[lane].margin) || !is_relation) continue;
      ASSERT_LE(decisions[lane].margin, std::max(margin * (1 + 0x1p-40), 0x1p-1074))
          << expr::to_text(formula);
    }
  }
  EXPECT_GT(decided, 5000);
}

TEST(Program, EqualSubexpressionsAreComputedOnce) {
  const Expr common = log(x * y);
  const auto program = compile(common + common < exp(common));
  ASSERT_TRUE(program);
  // x, y, x · y, the logarithm, the sum and the exponential.
  EXPECT_EQ(program->instructions.size(), 6U);
}

TEST(Program, WhatDoesNotDependOnTheIndexIsComputedOnceForAllTerms) {
  const auto program =
      compile(Expr::make(Op::Lt, {expr::sum(i, n, log(x) * expr::to_real(i)), Expr(x)}));
  ASSERT_TRUE(program);
  ASSERT_EQ(program->blocks.size(), 2U);
  // The index and the product.
  EXPECT_EQ(program->blocks[1].order.size(), 2U);
}

TEST(Program, EveryTheoremOfStraightArithmeticHasAProgram) {
  int total = 0;
  int compiled = 0;
  int in_blocks = 0;
  for (const theory::Module* module : theory::catalogue()) {
    for (const theory::Theorem& theorem : module->theorems()) {
      ++total;
      const auto program = compile(theorem.conclusion);
      compiled += program ? 1 : 0;
      in_blocks += program && DoubleBlock::make(*program) ? 1 : 0;
    }
  }
  EXPECT_GE(compiled, total * 99 / 100);
  EXPECT_GE(in_blocks, total * 85 / 100);
}

TEST(Program, QuantifiersAreLeftToTheEvaluator) {
  EXPECT_FALSE(compile(Expr::bind(Op::Forall, x, Expr::make(Op::Lt, {Expr(x), Expr(y)}))));
  const Assignment values = Grammar(3).assignment();
  const CompiledFormula formula(Expr::bind(Op::Exists, x, Expr::make(Op::Lt, {Expr(x), Expr(y)})));
  EXPECT_EQ(formula.decide(values).truth, Truth::True);
}

TEST(Program, AValueThatIsATermIsLeftToTheEvaluator) {
  const Expr formula = Expr::make(
      Op::Lt, {Expr::make(Op::Apply, {Expr(s), Expr(n)}), expr::number(5, Sort::real())});
  ASSERT_TRUE(compile(formula));
  Assignment values;
  values.set(n, Rational(3));
  values.set(s, ClosedTerm{Expr::bind(Op::Lambda, i, expr::to_real(i))});
  EXPECT_EQ(decide(formula, values).truth, Truth::True);
}

TEST(Program, AVariableWithoutAValueIsAnError) {
  EXPECT_THROW(decide(Expr::make(Op::Lt, {Expr(x), Expr(y)}), Assignment{}), std::invalid_argument);
}

TEST(Program, DecisionsOfABlockAreThoseOfEachAlone) {
  Grammar grammar(4);
  for (int round = 0; round < 300; ++round) {
    const CompiledFormula formula(grammar.formula(1));
    std::vector<Assignment> assignments;
    for (int lane = 0; lane < 70; ++lane) assignments.push_back(grammar.assignment());
    std::vector<const Assignment*> pointers;
    for (const Assignment& values : assignments) pointers.push_back(&values);
    std::vector<Decision> decisions(assignments.size());
    LadderOptions options;
    options.max_bits = 128;
    formula.decide(pointers, decisions, options);
    for (std::size_t lane = 0; lane < assignments.size(); lane += 7) {
      const Decision alone = formula.decide(assignments[lane], options);
      ASSERT_EQ(alone.truth, decisions[lane].truth);
      ASSERT_EQ(alone.rung, decisions[lane].rung);
      ASSERT_EQ(alone.bits, decisions[lane].bits);
      ASSERT_EQ(alone.margin, decisions[lane].margin);
    }
  }
}

}  // namespace
}  // namespace latent::eval::testing
