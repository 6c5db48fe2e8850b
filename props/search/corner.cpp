#include "props/search/corner.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <set>
#include <utility>

#include "props/narrow.hpp"
#include "props/project.hpp"
#include "props/simple_rational.hpp"
#include "ref/eval/exact_domain.hpp"

namespace latent::props {

using eval::Assignment;
using eval::Sequence;
using eval::Value;
using expr::Expr;
using expr::Op;
using expr::Sort;

namespace {

// Numbers that occur in a statement and are taken over.
constexpr std::size_t k_max_constants = 12;
// Larger ones are hardly corners.
constexpr std::size_t k_max_bits = 64;
// Values of one variable.
constexpr std::size_t k_max_values = 48;
// Small numbers that one, two or three whole variables get: 341 is the first false prime to base 2.
constexpr std::array<std::size_t, 3> k_small_numbers = {400, 20, 7};

/// Collects the values of the largest parts of `e` that have no variables.
void collect_constants(const Expr& e, std::vector<Rational>& constants) {
  if (constants.size() >= k_max_constants) return;
  const bool closed = e.sort().is_numeric() && e.loose_bounds() == 0 && e.op() != Op::Call &&
                      expr::free_variables(e).empty();
  if (closed) {
    const eval::ExactDomain exact(k_max_bits);
    const Assignment nothing;
    const auto value =
        eval::Evaluator<eval::ExactDomain>(exact, nothing, {k_max_values, 0, false}).number(e);
    if (!value.is_rational() || eval::bit_size(value.factor()) > k_max_bits) return;
    if (std::find(constants.begin(), constants.end(), value.factor()) == constants.end()) {
      constants.push_back(value.factor());
    }
    return;
  }
  for (const Expr& argument : e.arguments()) collect_constants(argument, constants);
}

/// Values of one variable, each once, those that are worth most first.
class Values {
 public:
  Values(const Sort& sort, double lower, double upper)
      : whole_(is_whole(sort)), natural_(sort == Sort::nat()) {
    if (std::isfinite(lower)) lower_ = Rational(lower);
    if (std::isfinite(upper)) upper_ = Rational(upper);
  }

  void add(const Rational& value) {
    if (values_.size() >= k_max_values) return;
    if ((whole_ && denominator(value) != 1) || (natural_ && value < 0)) return;
    if ((lower_ && value < *lower_) || (upper_ && *upper_ < value)) return;
    if (std::find(values_.begin(), values_.end(), value) == values_.end()) values_.push_back(value);
  }

  std::vector<Value> take() const { return {values_.begin(), values_.end()}; }

 private:
  bool whole_;
  bool natural_;
  std::optional<Rational> lower_;
  std::optional<Rational> upper_;
  std::vector<Rational> values_;
};

/// The shortest number within a thousandth of an end of a range, on the inner side.
Rational short_near(double end, bool inside_is_above) {
  const Rational exact(end);
  const Rational slack = (abs(exact) + 1) / 1000;
  return inside_is_above ? simplest_between(exact, exact + slack)
                         : simplest_between(exact - slack, exact);
}

std::vector<Value> number_values(const Sort& sort, const std::vector<Rational>& constants,
                                 double lower, double upper) {
  Values values(sort, lower, upper);
  const Rational half(1, 2);
  for (const Rational& simple : {Rational(0), Rational(1), Rational(-1), Rational(2), half}) {
    values.add(simple);
  }
  const bool bounded_below = std::isfinite(lower);
  const bool bounded_above = std::isfinite(upper);
  if (bounded_below && bounded_above) values.add((Rational(lower) + Rational(upper)) / 2);
  if (bounded_below) {
    values.add(short_near(lower, true));
    values.add(Rational(lower) + 1);
    values.add(Rational(std::floor(lower)) + 1);
  }
  if (bounded_above) {
    values.add(short_near(upper, false));
    values.add(Rational(upper) - 1);
    values.add(Rational(std::ceil(upper)) - 1);
  }
  for (const Rational& constant : constants) values.add(constant);
  for (const int simple : {3, -2}) values.add(simple);
  for (const Rational& constant : constants) {
    const Rational near[] = {constant + 1, constant - 1, -constant};
    for (const Rational& value : near) values.add(value);
  }
  values.add(-half);
  for (const int simple : {4, 5, 10, -3}) values.add(simple);
  for (const Rational& constant : constants) {
    const Rational near[] = {constant / 2, 2 * constant, constant + half, constant - half};
    for (const Rational& value : near) values.add(value);
  }
  for (const int simple : {6, 7, 8, 9, 100, -10}) values.add(simple);
  values.add(Rational(1, 3));
  values.add(Rational(1, 10));
  if (bounded_below) values.add(Rational(lower));
  if (bounded_above) values.add(Rational(upper));
  return values.take();
}

/// Whether what a number is made of matters to the statement, and not only its size.
bool is_arithmetical(const Expr& e) {
  switch (e.op()) {
    case Op::Mod:
    case Op::Dvd:
    case Op::Prime:
    case Op::Gcd:
    case Op::Lcm:
    case Op::NatSqrt:
    case Op::NatLog:
    case Op::NatClog:
    case Op::Digits:
    case Op::Divisors:
      return true;
    case Op::Call:
      if (is_arithmetical(e.definition()->body())) return true;
      break;
    default:
      break;
  }
  const auto arguments = e.arguments();
  return std::any_of(arguments.begin(), arguments.end(), is_arithmetical);
}

/// The smallest whole numbers in a range, by size: as many as said.
std::vector<Rational> smallest(double lower, double upper, std::size_t count) {
  std::vector<Rational> found;
  const auto take = [&](double value) {
    if (lower <= value && value <= upper) found.emplace_back(value);
  };
  double size = lower > 0 ? lower : upper < 0 ? -upper : 0;
  if (!(size < 0x1p52)) return found;
  for (std::size_t tried = 0; found.size() < count && tried < count; ++tried, size += 1) {
    take(size);
    if (size > 0) take(-size);
  }
  return found;
}

std::vector<Value> sequence_values() {
  const Rational half(1, 2);
  return {Sequence{{}, 0},        Sequence{{}, 1},           Sequence{{}, -1},
          Sequence{{0}, 1},       Sequence{{1}, 0},          Sequence{{0, 1, 2, 3, 4, 5}, 6},
          Sequence{{1, half}, 0}, Sequence{{0, 1, 0, 1}, 0}, Sequence{{2, 1, 0}, -1}};
}

/// All small numbers where all variables are whole and what they are made of matters.
void add_small_numbers(const Statement& statement, const Constraints& constraints, const Box& box,
                       std::vector<Assignment>& inputs) {
  const auto& variables = statement.variables;
  const auto& hypotheses = statement.hypotheses;
  if (!std::all_of(variables.begin(), variables.end(), [](const expr::Variable& variable) {
        return variable.sort().is_numeric() && is_whole(variable.sort());
      })) {
    return;
  }
  if (variables.size() > k_small_numbers.size()) return;
  if (!is_arithmetical(statement.conclusion) &&
      std::none_of(hypotheses.begin(), hypotheses.end(), is_arithmetical)) {
    return;
  }
  std::vector<std::vector<Rational>> values;
  for (const StepIndex step : constraints.variables) {
    const auto& range = box.range(step);
    values.push_back(smallest(range.lower_double(), range.upper_double(),
                              k_small_numbers.at(variables.size() - 1)));
    if (values.back().empty()) return;
  }
  std::vector<std::size_t> choice(variables.size());
  for (std::size_t digit = 0; digit < choice.size();) {
    Assignment input;
    for (std::size_t i = 0; i < choice.size(); ++i) input.set(variables[i], values[i][choice[i]]);
    inputs.push_back(std::move(input));
    for (digit = 0; digit < choice.size() && ++choice[digit] == values[digit].size(); ++digit) {
      choice[digit] = 0;
    }
  }
}

}  // namespace

std::vector<Assignment> corners(const Statement& statement, std::size_t most,
                                std::vector<Rational> also) {
  const auto& variables = statement.variables;
  if (variables.empty()) return {};
  std::vector<Rational> constants = std::move(also);
  collect_constants(statement.conclusion, constants);
  for (const Expr& hypothesis : statement.hypotheses) collect_constants(hypothesis, constants);
  const Constraints constraints = compile(statement);
  Box box(constraints, Box::Ends::Kept);
  if (!box.narrow()) return {};
  std::vector<std::vector<Value>> values;
  for (std::size_t i = 0; i < variables.size(); ++i) {
    const Sort& sort = variables[i].sort();
    const auto& range = box.range(constraints.variables[i]);
    values.push_back(sort.is_numeric() ? number_values(sort, constants, range.lower_double(),
                                                       range.upper_double())
                                       : sequence_values());
    if (values.back().empty()) return {};
  }

  std::vector<std::vector<std::size_t>> choices;
  std::set<std::vector<std::size_t>> seen;
  const auto choose = [&](const std::vector<std::size_t>& choice) {
    if (seen.insert(choice).second) choices.push_back(choice);
  };
  // Shell by shell: in shell number r some variable has its value number r, and none a later one.
  const std::size_t count = variables.size();
  for (std::size_t shell = 0; shell < k_max_values; ++shell) {
    const double combinations =
        std::pow(static_cast<double>(shell + 1), static_cast<double>(count));
    if (combinations > static_cast<double>(most)) {
      break;
    }
    std::vector<std::size_t> choice(count);
    for (bool done = false; !done;) {
      bool fits = *std::max_element(choice.begin(), choice.end()) == shell;
      for (std::size_t i = 0; i < count; ++i) fits = fits && choice[i] < values[i].size();
      if (fits) choose(choice);
      std::size_t digit = 0;
      while (digit < count && ++choice[digit] > shell) choice[digit++] = 0;
      done = digit == count;
    }
  }
  const std::size_t limit = choices.size() + 2 * most;
  std::size_t longest = 0;
  for (const auto& of_variable : values) longest = std::max(longest, of_variable.size());
  for (std::size_t k = 0; k < longest; ++k) {
    std::vector<std::size_t> choice;
    for (const auto& of_variable : values) choice.push_back(std::min(k, of_variable.size() - 1));
    choose(choice);
  }
  for (std::size_t k = 0; k < longest; ++k) {
    for (std::size_t base : {0U, 1U, 3U}) {
      for (std::size_t i = 0; i < count && choices.size() < limit; ++i) {
        std::vector<std::size_t> choice;
        for (const auto& of_variable : values) {
          choice.push_back(std::min(base, of_variable.size() - 1));
        }
        choice[i] = std::min(k, values[i].size() - 1);
        choose(choice);
      }
    }
  }

  std::vector<Assignment> inputs;
  inputs.reserve(choices.size());
  for (const auto& choice : choices) {
    Assignment input;
    for (std::size_t i = 0; i < count; ++i) input.set(variables[i], values[i][choice[i]]);
    inputs.push_back(std::move(input));
  }
  add_small_numbers(statement, constraints, box, inputs);
  return inputs;
}

}  // namespace latent::props
