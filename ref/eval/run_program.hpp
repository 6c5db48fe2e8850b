/// Runs a program with the numbers of a domain.
#pragma once

#include <algorithm>
#include <stdexcept>
#include <variant>
#include <vector>

#include "ref/eval/assignment.hpp"
#include "ref/eval/evaluator.hpp"
#include "ref/eval/program.hpp"

namespace latent::eval {

/// The values of a program's variables at one assignment.
class ProgramValues {
 public:
  /// Throws `std::invalid_argument` if a variable has no value.
  ProgramValues(const Program& program, const Assignment& assignment) {
    values_.reserve(program.variables.size());
    for (const expr::Variable& variable : program.variables) {
      const Value* value = assignment.find(variable);
      if (!value) throw std::invalid_argument("variable " + variable.name() + " has no value");
      const bool fits = variable.sort().is_numeric() ? std::holds_alternative<Rational>(*value)
                                                     : std::holds_alternative<Sequence>(*value);
      known_ = known_ && fits;
      values_.push_back(value);
    }
  }

  /// Whether all values are numbers and sequences; programs know no others.
  bool are_known() const { return known_; }
  const Rational& number(std::uint32_t slot) const { return *std::get_if<Rational>(values_[slot]); }
  const Sequence& sequence(std::uint32_t slot) const {
    return *std::get_if<Sequence>(values_[slot]);
  }

 private:
  std::vector<const Value*> values_;
  bool known_ = true;
};

/// One run of a program: as `Evaluator` (evaluator.hpp), of which it is the counterpart.
template <class Domain>
class ProgramRun {
 public:
  using Number = typename Domain::Number;

  /// `constants` are the numbers of the program's; `registers` is room for its numbers, and may be
  /// of any size.
  ProgramRun(const Program& program, const Domain& domain, const ProgramValues& values,
             const std::vector<Number>& constants, std::vector<Number>& registers,
             EvaluationLimits limits)
      : program_(program),
        domain_(domain),
        values_(values),
        constants_(constants),
        registers_(registers),
        limits_(limits),
        terms_left_(limits.max_terms) {
    if (registers_.size() < program.instructions.size()) {
      registers_.resize(program.instructions.size(), domain.unknown());
    }
  }

  /// The truth of the program's formula.
  Truth truth() {
    run(program_.blocks[0]);
    return truth(program_.propositions.size() - 1);
  }

  const EvaluationTrace& trace() const { return trace_; }

 private:
  using Kind = Instruction::Kind;

  // Comparing what programs compute, not the numbers, is given up after so many instructions.
  static constexpr unsigned k_max_comparisons = 2048;

  void run(const Block& block) {
    for (const Register r : block.order) {
      if (program_.instructions[r].kind != Kind::Index) registers_[r] = value(r);
    }
  }

  Number value(Register r) {
    const Instruction& instruction = program_.instructions[r];
    switch (instruction.kind) {
      case Kind::Variable:
        return domain_.literal(values_.number(instruction.slot));
      case Kind::Constant:
        return constants_[instruction.slot];
      case Kind::Pi:
        return domain_.constant(expr::Op::Pi);
      case Kind::Element:
        return element(values_.sequence(instruction.slot), registers_[instruction.first]);
      case Kind::Unary:
        return domain_.unary(instruction.op, registers_[instruction.first]);
      case Kind::Binary:
        return binary(instruction);
      case Kind::Fold:
        return fold(instruction);
      case Kind::Index:
        break;
    }
    throw std::logic_error("an instruction without a value");
  }

  Number binary(const Instruction& instruction) {
    const Number& x = registers_[instruction.first];
    const Number& y = registers_[instruction.second];
    if (instruction.op == expr::Op::Sub && domain_.is_equal(x, y) == Truth::Undecided &&
        same(instruction.first, instruction.second)) {
      return domain_.literal(0);
    }
    return domain_.binary(instruction.op, instruction.sort, instruction.second_sort, x, y);
  }

  Number element(const Sequence& sequence, const Number& at) const {
    const NaturalRange index = domain_.natural_range(at);
    const auto& values = sequence.values;
    const auto term = [&](std::uint64_t i) {
      return domain_.literal(i < values.size() ? values[i] : sequence.beyond);
    };
    Number result = term(index.lower);
    // Past the end of the table all values are one.
    const std::uint64_t last = std::min<std::uint64_t>(index.upper.value_or(values.size()),
                                                       std::max(index.lower, values.size()));
    for (std::uint64_t i = index.lower; i < last; ++i) result = domain_.join(result, term(i + 1));
    return result;
  }

  Number fold(const Instruction& instruction) {
    const NaturalRange length = domain_.natural_range(registers_[instruction.first]);
    // No value comes of it: the terms need not be evaluated only to run out of them.
    if (!length.upper || *length.upper > terms_left_) {
      trace_.out_of_terms = true;
      return domain_.unknown();
    }
    const Block& block = program_.blocks[instruction.slot];
    Number total = domain_.literal(instruction.op == expr::Op::Add ? 0 : 1);
    std::optional<Number> result;
    for (std::uint64_t i = 0;; ++i) {
      // From the shortest possible sum on, each partial sum is a possible value.
      if (i >= length.lower) result = result ? domain_.join(*result, total) : total;
      if (i >= *length.upper) return *result;
      if (limits_.is_late(terms_left_)) terms_left_ = 0;
      if (terms_left_ == 0) {
        trace_.out_of_terms = true;
        return domain_.unknown();
      }
      --terms_left_;
      registers_[block.index] = domain_.literal(Rational(i));
      run(block);
      total = domain_.binary(instruction.op, instruction.sort, instruction.sort, total,
                             registers_[block.result]);
      if constexpr (requires { total.is_unknown(); }) {
        // Further terms make nothing known of a number of which nothing is.
        if (total.is_unknown()) return total;
      }
    }
  }

  Truth truth(std::size_t i) {
    using expr::Op;
    const Proposition& p = program_.propositions[i];
    switch (p.op) {
      case Op::True:
        return Truth::True;
      case Op::False:
        return Truth::False;
      case Op::Eq:
      case Op::Lt:
      case Op::Le:
        return relation(p);
      case Op::Not:
        return !truth(p.first);
      case Op::And: {
        const Truth left = truth(p.first);
        return left == Truth::False ? left : left && truth(p.second);
      }
      case Op::Or: {
        const Truth left = truth(p.first);
        return left == Truth::True ? left : left || truth(p.second);
      }
      case Op::Implies: {
        const Truth left = truth(p.first);
        return left == Truth::False ? Truth::True : implies(left, truth(p.second));
      }
      case Op::Iff: {
        const Truth left = truth(p.first);
        return iff(left, truth(p.second));
      }
      case Op::If: {
        const Truth condition = truth(p.first);
        if (condition == Truth::True) return truth(p.second);
        if (condition == Truth::False) return truth(p.third);
        const Truth then = truth(p.second);
        return then == truth(p.third) ? then : Truth::Undecided;
      }
      default:
        throw std::logic_error(std::string(expr::op_info(p.op).name) + " is not a formula");
    }
  }

  Truth relation(const Proposition& p) {
    using expr::Op;
    const Number& a = registers_[p.first];
    const Number& b = registers_[p.second];
    const Truth result = p.op == Op::Eq   ? domain_.is_equal(a, b)
                         : p.op == Op::Lt ? domain_.is_less(a, b)
                                          : domain_.is_less_equal(a, b);
    if (result != Truth::Undecided) {
      if (p.op != Op::Eq) trace_.margin = std::min(trace_.margin, margin(a, b));
      return result;
    }
    if (same(p.first, p.second) || (p.calls_one_definition && same_arguments(p))) {
      if (p.op != Op::Eq) trace_.margin = 0;
      return p.op == Op::Lt ? Truth::False : Truth::True;
    }
    const bool may_assume = p.op == Op::Eq || (p.op == Op::Le && limits_.assume_in_order);
    if (may_assume && limits_.equal_bits > 0 && domain_.agrees(a, b, limits_.equal_bits)) {
      trace_.assumed_equal = true;
      return Truth::True;
    }
    return Truth::Undecided;
  }

  double margin(const Number& a, const Number& b) const {
    const double distance = domain_.margin(a, b);
    // A distance below the range of doubles is still one.
    const bool apart = distance == 0 && domain_.is_equal(a, b) == Truth::False;
    return apart ? std::numeric_limits<double>::denorm_min() : distance;
  }

  bool same_arguments(const Proposition& p) {
    return std::all_of(p.arguments.begin(), p.arguments.end(),
                       [&](const auto& pair) { return same(pair.first, pair.second); });
  }

  /// Whether two registers hold one number: because what is known of it is enough, or because they
  /// are computed in one way from the same values.
  bool same(Register a, Register b) {
    comparisons_left_ = k_max_comparisons;
    pairs_.clear();
    return computed_alike(a, b);
  }

  const Rational* given(const Instruction& instruction) const {
    if (instruction.kind == Kind::Variable) return &values_.number(instruction.slot);
    if (instruction.kind == Kind::Constant) return &program_.constants[instruction.slot];
    return nullptr;
  }

  bool computed_alike(Register a, Register b) {
    if (a == b) return true;
    if (comparisons_left_ == 0) return false;
    --comparisons_left_;
    const Instruction& x = program_.instructions[a];
    const Instruction& y = program_.instructions[b];
    const Rational* left = given(x);
    const Rational* right = given(y);
    if (left && right) return *left == *right;
    // Numbers of a block that is not being run are of no use.
    if (pairs_.empty() && domain_.is_equal(registers_[a], registers_[b]) == Truth::True) {
      return true;
    }
    if (x.kind != y.kind || x.op != y.op || x.sort != y.sort || x.second_sort != y.second_sort) {
      return false;
    }
    switch (x.kind) {
      case Kind::Pi:
        return true;
      case Kind::Index:
        return std::find(pairs_.begin(), pairs_.end(), std::pair(a, b)) != pairs_.end();
      case Kind::Element:
        return x.slot == y.slot && computed_alike(x.first, y.first);
      case Kind::Unary:
        if constexpr (requires(const Number& n) { domain_.agree_by_symmetry(x.op, n, n); }) {
          if (pairs_.empty() && is_symmetric(x.op) &&
              domain_.agree_by_symmetry(x.op, registers_[x.first], registers_[y.first])) {
            return true;
          }
        }
        return computed_alike(x.first, y.first);
      case Kind::Binary:
        return computed_alike(x.first, y.first) && computed_alike(x.second, y.second);
      case Kind::Fold: {
        if (!computed_alike(x.first, y.first)) return false;
        const Block& one = program_.blocks[x.slot];
        const Block& other = program_.blocks[y.slot];
        pairs_.emplace_back(one.index, other.index);
        const bool alike = computed_alike(one.result, other.result);
        pairs_.pop_back();
        return alike;
      }
      default:
        return false;
    }
  }

  const Program& program_;
  const Domain& domain_;
  const ProgramValues& values_;
  const std::vector<Number>& constants_;
  std::vector<Number>& registers_;
  EvaluationLimits limits_;
  std::uint64_t terms_left_;
  EvaluationTrace trace_;
  unsigned comparisons_left_ = 0;
  /// Variables of the blocks being compared that stand for the same.
  std::vector<std::pair<Register, Register>> pairs_;
};

}  // namespace latent::eval
