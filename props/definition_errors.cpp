#include "props/definition_errors.hpp"

#include <algorithm>
#include <cmath>

#include "props/fast_accuracy.hpp"
#include "ref/eval/evaluator_impl.hpp"
#include "ref/eval/run_program.hpp"
#include "ref/expr/notation.hpp"
#include "ref/theory/catalogue.hpp"

namespace latent::props {

using eval::Ball;
using eval::BallDomain;
using eval::DoubleInterval;
using expr::Expr;

namespace {

constexpr unsigned k_least_bits = 128;
constexpr unsigned k_most_bits = 512;
constexpr double k_width = 0x1p-20;
constexpr std::uint64_t k_max_terms = std::uint64_t{1} << 16;

/// More terms than this are summed up by the closed form.
constexpr std::uint64_t k_few_terms = 64;

/// `expression` with every `partialSum ρ N` in closed form, N for ρ = 1 and else what the theorem
/// `partialSum_closed` says; nothing where there is none. Does not look below binders.
std::optional<Expr> in_closed_form(const Expr& expression, bool of_one) {
  static const theory::Theorem& closed = *theory::find_theorem("LatentNumber.partialSum_closed");
  static const Expr sum = closed.conclusion.argument(0);
  if (expr::binds(expression.op())) return {};
  if (expression.op() == expr::Op::Call) {
    if (expression.definition() != sum.definition()) {
      return in_closed_form(unfold(expression), of_one);
    }
    const auto arguments = expression.arguments();
    if (of_one) return Expr::cast(arguments[1], expression.sort());
    std::vector<expr::Variable> parameters;
    for (const Expr& parameter : sum.arguments()) {
      parameters.push_back(expr::free_variables(parameter).at(0));
    }
    return instantiate(abstract(closed.conclusion.argument(1), parameters),
                       std::vector<Expr>(arguments.begin(), arguments.end()));
  }
  std::vector<Expr> arguments;
  bool found = false;
  for (const Expr& argument : expression.arguments()) {
    const auto other = in_closed_form(argument, of_one);
    found = found || other.has_value();
    arguments.push_back(other.value_or(argument));
  }
  if (!found) return {};
  return Expr::with_arguments(expression, std::move(arguments));
}

/// The program that has `number` as the left side of its formula: programs are of formulas.
std::optional<eval::Program> program_of(const Expr& number) {
  return eval::compile(number == Expr::literal(0, number.sort()));
}

/// A floating-point number of Arb's.
class Float {
 public:
  Float() { arf_init(value_); }
  Float(const Float&) = delete;
  Float& operator=(const Float&) = delete;
  ~Float() { arf_clear(value_); }
  operator arf_ptr() { return value_; }

  /// ⌊log₂ x⌋ of a positive number, within ±2^40.
  slong exponent() const {
    constexpr slong k_far = slong{1} << 40;
    return std::clamp(arf_abs_bound_lt_2exp_si(value_) - 1, -k_far, k_far);
  }

 private:
  arf_t value_;
};

/// The errors of a value if the exact number lies in `exact`; nothing where that is not bounded
/// away from 0 or 2^1024.
std::optional<DoubleInterval> errors(double value, const Ball& exact, slong bits) {
  constexpr slong k_first_beyond = 1024;
  Float least;
  Float most;
  arb_get_abs_lbound_arf(least, exact, bits);
  arb_get_abs_ubound_arf(most, exact, bits);
  if (arf_is_zero(most)) {
    return value == 0 ? std::optional(DoubleInterval({}, 0.0, 0.0)) : std::nullopt;
  }
  // The unit is one for all subnormal numbers and 0.
  const slong lower = arf_is_zero(least) ? -1022 : std::max<slong>(least.exponent(), -1022);
  const slong upper = std::max<slong>(most.exponent(), -1022);
  if (lower >= k_first_beyond) {
    const bool same_side = std::isinf(value) && (value > 0) == (arb_is_positive(exact) != 0);
    return same_side ? std::optional(DoubleInterval({}, 0.0, 0.0)) : std::nullopt;
  }
  const bool bounded = lower == upper || (!arf_is_zero(least) && upper < k_first_beyond);
  if (std::isinf(value) || !bounded) return {};
  Ball distance;
  arb_set_d(distance, value);
  arb_sub(distance, distance, exact, bits);
  // Around a power of two the unit is that below it or the one above.
  arb_get_abs_lbound_arf(least, distance, 53);
  arb_get_abs_ubound_arf(most, distance, 53);
  arf_mul_2exp_si(least, least, 52 - upper);
  arf_mul_2exp_si(most, most, 52 - lower);
  return DoubleInterval({}, arf_get_d(least, ARF_RND_DOWN), arf_get_d(most, ARF_RND_UP));
}

/// Balls for definitions that have no program.
class EvaluatedBalls : public BallDomain {
 public:
  using BallDomain::BallDomain;

  std::optional<Rational> near(const Ball&) const { return {}; }
  eval::Truth divides(const expr::Sort&, const Ball&, const Ball&) const {
    return eval::Truth::Undecided;
  }
};

}  // namespace

DefinitionErrors::DefinitionErrors(const std::shared_ptr<const expr::Definition>& definition)
    : parameters_(definition->parameters()),
      call_(Expr::call(definition, std::vector<Expr>(parameters_.begin(), parameters_.end()))) {
  program_ = program_of(call_);
  if (const auto closed = in_closed_form(call_, false)) closed_ = program_of(*closed);
  if (const auto closed = in_closed_form(call_, true)) closed_of_one_ = program_of(*closed);
}

bool DefinitionErrors::is_quick() const { return program_ && program_->is_straight(); }

std::optional<Ball> DefinitionErrors::value_at(unsigned bits, const eval::Program* program) {
  eval::EvaluationLimits limits;
  limits.max_terms = k_max_terms;
  try {
    if (!program) {
      const EvaluatedBalls domain(bits);
      eval::Evaluator<EvaluatedBalls> evaluator(domain, assignment_, limits);
      Ball value = evaluator.number(call_);
      if (evaluator.trace().out_of_terms) return {};
      return value;
    }
    const BallDomain domain(bits);
    std::vector<Ball> constants;
    for (const Rational& value : program->constants) constants.push_back(domain.literal(value));
    const eval::ProgramValues values(*program, assignment_);
    eval::ProgramRun<BallDomain> run(*program, domain, values, constants, registers_, limits);
    run.truth();
    if (run.trace().out_of_terms) return {};
    return registers_[program->propositions.back().first];
  } catch (const eval::OutsideBalls&) {
    return {};
  }
}

const eval::Program* DefinitionErrors::program_for(std::span<const FastValue> arguments) const {
  const bool long_sum = std::any_of(arguments.begin(), arguments.end(), [](const FastValue& x) {
    const auto* natural = std::get_if<std::uint64_t>(&x);
    return natural && *natural > k_few_terms;
  });
  const auto& closed = arguments.front() == FastValue(1.0) ? closed_of_one_ : closed_;
  const auto& program = long_sum && closed ? closed : program_;
  return program ? &*program : nullptr;
}

std::optional<DoubleInterval> DefinitionErrors::enclose(std::span<const FastValue> arguments,
                                                        double value) {
  if (std::isnan(value)) return {};
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    assignment_.set(parameters_[i], exactly(arguments[i]));
  }
  const eval::Program* program = program_for(arguments);
  for (unsigned bits = k_least_bits; bits <= k_most_bits; bits *= 2) {
    const auto exact = value_at(bits, program);
    if (!exact) return {};
    const auto found = errors(value, *exact, static_cast<slong>(bits));
    if (found && found->upper_double() - found->lower_double() <= k_width) return found;
  }
  return {};
}

}  // namespace latent::props
