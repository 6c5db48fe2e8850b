#include "props/tape.hpp"

#include <algorithm>
#include <functional>
#include <tuple>

namespace latent::props {

using expr::Expr;
using expr::Op;
using expr::Sort;

namespace {

// Unfolding can make an expression exponentially larger. What is past this is left unsolved.
constexpr std::size_t k_max_visits = 5000;
constexpr unsigned k_max_nesting = 2 * expr::k_max_depth;

// The largest expression that a bound variable is replaced by.
constexpr std::size_t k_max_size = 2000;

// Powers with a numeral as exponent up to this never cost much.
constexpr int k_small_exponent = 16;

/// What a bound variable stands for: a step where it is a number, an expression where it has one
/// that mentions no bound variables.
struct Binding {
  std::optional<StepIndex> step;
  std::optional<Expr> expression;
};

using Environment = std::vector<Binding>;

/// Takes the number of nodes of `e`, shared ones as often as they occur, from `budget`; false if
/// there are more.
bool fits(const Expr& e, std::size_t& budget) {
  if (budget == 0) return false;
  --budget;
  const auto arguments = e.arguments();
  return std::all_of(arguments.begin(), arguments.end(),
                     [&](const Expr& argument) { return fits(argument, budget); });
}

class Compiler {
 public:
  explicit Compiler(const Statement& statement) : statement_(statement) {
    for (const expr::Variable& variable : statement.variables) {
      const bool number = variable.sort().is_numeric();
      result_.variables.push_back(
          add(leaf(number ? Step::Kind::Variable : Step::Kind::Unknown, variable.sort())));
    }
    for (const Expr& hypothesis : statement.hypotheses) {
      visits_ = 0;
      const std::size_t before = result_.required.size();
      require(hypothesis, {}, true);
      const bool found = is_relation_of_numbers(hypothesis) && result_.required.size() > before;
      result_.hypotheses.push_back(found ? std::optional(result_.required.back()) : std::nullopt);
    }
    visits_ = 0;
    collect(statement.conclusion, {});
    find_needed();
  }

  Constraints take() { return std::move(result_); }

 private:
  void find_needed() {
    std::vector<bool> needed(result_.steps.size());
    for (StepIndex i = 0; i < needed.size(); ++i) {
      needed[i] = result_.steps[i].kind == Step::Kind::Variable;
    }
    for (const StepIndex step : result_.variables) needed[step] = true;
    const auto add_sides = [](const std::vector<Relation>& relations, std::vector<bool>& to) {
      for (const Relation& relation : relations) to[relation.left] = to[relation.right] = true;
    };
    add_sides(result_.required, needed);
    for (const Limit& limit : result_.limits) needed[limit.step] = true;
    for (const ElementRule& rule : result_.rules) {
      needed[rule.count] = true;
      add_sides(rule.relations, needed);
    }
    result_.needed = with_arguments(needed);
    for (const StepIndex i : result_.needed) {
      const Step& step = result_.steps[i];
      if (step.kind != Step::Kind::Operation) continue;
      for (const StepIndex j : {step.first, step.second}) result_.steps[j].exact_is_needed = true;
    }
    for (const Relation& relation : result_.required) {
      if (relation.op != Op::Eq) continue;
      for (const StepIndex j : {relation.left, relation.right}) {
        result_.steps[j].exact_is_needed = true;
      }
    }
    for (Tie& tie : result_.ties) {
      std::vector<bool> with_tie = needed;
      add_sides({tie.relation}, with_tie);
      tie.needed = with_arguments(std::move(with_tie));
    }
  }

  /// The chosen steps and all that they are made of.
  std::vector<StepIndex> with_arguments(std::vector<bool> chosen) const {
    std::vector<StepIndex> all;
    for (StepIndex i = chosen.size(); i-- > 0;) {
      if (!chosen[i]) continue;
      all.push_back(i);
      const Step& step = result_.steps[i];
      if (step.kind == Step::Kind::Operation) chosen[step.first] = chosen[step.second] = true;
    }
    std::reverse(all.begin(), all.end());
    return all;
  }

  static Step leaf(Step::Kind kind, const Sort& sort) { return {kind, {Op::Free, sort, sort}}; }

  StepIndex add(Step step) {
    result_.steps.push_back(std::move(step));
    return result_.steps.size() - 1;
  }

  StepIndex unknown(const Sort& sort) { return add(leaf(Step::Kind::Unknown, sort)); }

  StepIndex constant(const Rational& value, const Sort& sort) {
    Step step = leaf(Step::Kind::Constant, sort);
    step.constant = value;
    return add(std::move(step));
  }

  /// Equal operations on equal steps are one step, so that what is learnt of one is known of all.
  StepIndex operation(Op op, const Sort& sort, StepIndex first, StepIndex second) {
    const Sort& second_sort = result_.steps[second].operation.sort;
    const auto key = std::make_tuple(op, sort.kind(), first, second);
    const auto found = known_.find(key);
    if (found != known_.end()) return found->second;
    const StepIndex index = add({Step::Kind::Operation, {op, sort, second_sort}, first, second});
    known_.emplace(key, index);
    return index;
  }

  StepIndex as_real(StepIndex step) {
    if (result_.steps[step].operation.sort == Sort::real()) return step;
    return operation(Op::Cast, Sort::real(), step, step);
  }

  std::optional<std::size_t> number_of(const expr::Variable& variable) const {
    const auto& all = statement_.variables;
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const expr::Variable& v) { return v.is(variable); });
    if (found == all.end()) return {};
    return static_cast<std::size_t>(found - all.begin());
  }

  /// `e` without bound variables, where all that it mentions stand for expressions.
  static std::optional<Expr> closed(const Expr& e, const Environment& environment) {
    const std::size_t loose = e.loose_bounds();
    std::vector<Expr> replacements;
    for (std::size_t i = environment.size() - loose; i < environment.size(); ++i) {
      if (!environment[i].expression) return {};
      replacements.push_back(*environment[i].expression);
    }
    Expr whole = expr::instantiate(e, replacements);
    std::size_t budget = k_max_size;
    if (!fits(whole, budget)) return {};
    return whole;
  }

  StepIndex opaque(const Expr& e, const Environment& environment) {
    auto whole = closed(e, environment);
    if (!whole) return unknown(e.sort());
    Step step = leaf(Step::Kind::Opaque, e.sort());
    step.needs = expr::free_variables(*whole);
    step.expression = std::move(whole);
    return add(std::move(step));
  }

  /// The environment inside the body of a definition that is called with these arguments.
  Environment inside(const Expr& call, const Environment& environment) {
    Environment inner;
    for (const Expr& argument : call.arguments()) {
      Binding binding;
      if (argument.sort().is_numeric()) binding.step = number(argument, environment);
      binding.expression = closed(argument, environment);
      inner.push_back(std::move(binding));
    }
    return inner;
  }

  bool may_visit() { return nesting_ <= k_max_nesting && ++visits_ <= k_max_visits; }

  /// The step that has the value of a numeric expression.
  StepIndex number(const Expr& e, const Environment& environment) {
    if (!may_visit()) return unknown(e.sort());
    ++nesting_;
    const StepIndex index = number_within(e, environment);
    --nesting_;
    return index;
  }

  StepIndex number_within(const Expr& e, const Environment& environment) {
    switch (e.op()) {
      case Op::Free: {
        const auto variable = number_of(e.variable());
        return variable ? result_.variables[*variable] : unknown(e.sort());
      }
      case Op::Bound: {
        const auto& binding = environment.at(environment.size() - 1 - e.bound_index());
        return binding.step ? *binding.step : unknown(e.sort());
      }
      case Op::Literal:
        return constant(e.number(), e.sort());
      case Op::Call:
        if (expr::is_recursive_call(e)) return opaque(e, environment);
        return number(e.definition()->body(), inside(e, environment));
      case Op::Apply:
        return application(e, environment);
      case Op::Sum:
      case Op::Product: {
        repeat_over(e.argument(0), environment,
                    [&](const Environment& inner) { number(e.body(), inner); });
        return opaque(e, environment);
      }
      case Op::Card:
        repeat_over(e.argument(0), environment, [](const Environment&) {});
        return opaque(e, environment);
      case Op::Length:
      case Op::ListSum:
        return opaque(e, environment);
      case Op::If:
        collect(e.argument(0), environment);
        number(e.argument(1), environment);
        number(e.argument(2), environment);
        return opaque(e, environment);
      case Op::Pi:
        return opaque(e, environment);
      default:
        break;
    }
    const StepIndex first = number(e.argument(0), environment);
    if (e.arguments().size() == 1) {
      if (e.op() == Op::Exp) limit(Limit::Kind::Exponent, first);
      if (e.op() == Op::Log) return logarithm(first);
      if (e.op() == Op::Factorial || e.op() == Op::Fib) factors(first);
      return operation(e.op(), e.sort(), first, first);
    }
    const StepIndex second = number(e.argument(1), environment);
    if (e.op() == Op::Logb) {
      return operation(Op::Div, e.sort(), logarithm(second), logarithm(first));
    }
    if (e.op() == Op::Pow) limit_power(first, second);
    if (e.op() == Op::Choose) factors(second);
    return operation(e.op(), e.sort(), first, second);
  }

  /// log x, where log (1/x) is −log x and log (xⁿ) is n · log x for whole n: true for every x in
  /// Lean, and tighter in intervals.
  StepIndex logarithm(StepIndex x) {
    const Sort real = Sort::real();
    const Step what = result_.steps[x];
    if (what.kind == Step::Kind::Operation) {
      const Step& first = result_.steps[what.first];
      const bool inverted =
          what.operation.op == Op::Div && first.kind == Step::Kind::Constant && first.constant == 1;
      if (what.operation.op == Op::Inv || inverted) {
        const StepIndex log = logarithm(inverted ? what.second : what.first);
        return operation(Op::Neg, real, log, log);
      }
      if (what.operation.op == Op::Pow && what.operation.second_sort != real) {
        return operation(Op::Mul, real, as_real(what.second), logarithm(what.first));
      }
    }
    return operation(Op::Log, real, x, x);
  }

  StepIndex application(const Expr& e, const Environment& environment) {
    const auto function = closed(e.argument(0), environment);
    const StepIndex argument = number(e.argument(1), environment);
    if (function && function->op() == Op::Free && rule_ && argument == rule_->index) {
      const auto sequence = number_of(function->variable());
      if (sequence) {
        const auto found = rule_->terms.find(*sequence);
        if (found != rule_->terms.end()) return found->second;
        const StepIndex term = add(leaf(Step::Kind::Variable, e.sort()));
        rule_->terms.emplace(*sequence, term);
        return term;
      }
    }
    if (function && function->op() == Op::Lambda) {
      Environment inner{{argument, closed(e.argument(1), environment)}};
      return number(function->body(), inner);
    }
    return opaque(e, environment);
  }

  /// Visits the body of a binder whose variable runs over 0, …, count − 1. What the body costs is
  /// judged where the variable is largest.
  template <class Visit>
  void repeat(StepIndex count, const Environment& environment, const Visit& visit) {
    const StepIndex one = constant(1, Sort::nat());
    repeat(count, operation(Op::Sub, Sort::nat(), count, one), environment, visit);
  }

  /// The same for a variable of which `last` is the largest value.
  template <class Visit>
  void repeat(StepIndex count, StepIndex last, const Environment& environment, const Visit& visit) {
    const StepIndex outer = repetitions_.value_or(count);
    const std::optional<StepIndex> saved = repetitions_;
    repetitions_ = saved ? operation(Op::Mul, Sort::nat(), outer, count) : count;
    limit(Limit::Kind::Terms, *repetitions_);
    Environment inner = environment;
    inner.push_back({last, {}});
    visit(inner);
    repetitions_ = saved;
  }

  /// The same for a variable that runs over a finite set, or over what is taken out of one.
  void repeat_over(const Expr& set, const Environment& environment,
                   const std::function<void(const Environment&)>& visit) {
    switch (set.op()) {
      case Op::Range:
        return repeat(number(set.argument(0), environment), environment, visit);
      case Op::Icc:
      case Op::Ico:
      case Op::Ioc:
      case Op::Ioo: {
        const Sort& sort = set.argument(0).sort();
        const StepIndex last = number(set.argument(1), environment);
        const StepIndex end = operation(Op::Add, sort, last, constant(1, sort));
        const StepIndex first = number(set.argument(0), environment);
        return repeat(operation(Op::Sub, sort, end, first), last, environment, visit);
      }
      case Op::Filter:
        return repeat_over(set.argument(0), environment, [&](const Environment& inner) {
          collect(set.body(), inner);
          visit(inner);
        });
      case Op::Inter:
      case Op::SetDiff:
        return repeat_over(set.argument(0), environment, visit);
      default: {
        Environment inner = environment;
        inner.push_back({});
        visit(inner);
      }
    }
  }

  /// Factorials and binomial coefficients are products of so many factors: of integers, so that
  /// those of each term of a sum do not add up as its terms do.
  void factors(StepIndex count) { limit(Limit::Kind::Terms, count); }

  void limit(Limit::Kind kind, StepIndex step) { result_.limits.push_back({kind, step}); }

  void limit_power(StepIndex base, StepIndex exponent) {
    const Step& by = result_.steps[exponent];
    if (by.kind == Step::Kind::Constant && by.constant <= k_small_exponent) return;
    const StepIndex log_base = operation(Op::Log, Sort::real(), as_real(base), as_real(base));
    limit(Limit::Kind::Exponent, operation(Op::Mul, Sort::real(), as_real(exponent), log_base));
  }

  static bool is_relation_of_numbers(const Expr& e) {
    return (e.op() == Op::Eq || e.op() == Op::Lt || e.op() == Op::Le) &&
           e.argument(0).sort().is_numeric();
  }

  Relation relation(const Expr& e, const Environment& environment) {
    const StepIndex left = number(e.argument(0), environment);
    return {e.op(), left, number(e.argument(1), environment)};
  }

  /// Takes in a hypothesis (the negation of one if `positive` is false).
  void require(const Expr& e, const Environment& environment, bool positive) {
    if (!may_visit()) return;
    ++nesting_;
    require_within(e, environment, positive);
    --nesting_;
  }

  void require_within(const Expr& e, const Environment& environment, bool positive) {
    if (e.op() == Op::Not) {
      require(e.argument(0), environment, !positive);
    } else if (is_relation_of_numbers(e)) {
      require_relation(relation(e, environment), positive);
    } else if (e.op() == (positive ? Op::And : Op::Or)) {
      require(e.argument(0), environment, positive);
      require(e.argument(1), environment, positive);
    } else if (e.op() == Op::Call && !expr::is_recursive_call(e)) {
      require(e.definition()->body(), inside(e, environment), positive);
    } else if (e.op() == Op::Forall && positive) {
      require_for_all(e, environment);
    } else if (e.op() == Op::Member && positive) {
      const StepIndex element = number(e.argument(0), environment);
      require_member({element, closed(e.argument(0), environment)}, e.argument(1), environment);
    } else if (e.op() == Op::Prime && positive) {
      const StepIndex prime = number(e.argument(0), environment);
      require_relation({Op::Le, constant(2, Sort::nat()), prime}, true);
    } else {
      collect(e, environment);
    }
  }

  /// What membership says of an element.
  void require_member(const Binding& element, const Expr& set, const Environment& environment) {
    if (!may_visit()) return;
    const StepIndex x = element.step.value();
    const auto within = [&](bool starts, bool ends) {
      const StepIndex first = number(set.argument(0), environment);
      const StepIndex last = number(set.argument(1), environment);
      require_relation({starts ? Op::Le : Op::Lt, first, x}, true);
      require_relation({ends ? Op::Le : Op::Lt, x, last}, true);
    };
    switch (set.op()) {
      case Op::Range:
        return require_relation({Op::Lt, x, number(set.argument(0), environment)}, true);
      case Op::Icc:
        return within(true, true);
      case Op::Ico:
        return within(true, false);
      case Op::Ioc:
        return within(false, true);
      case Op::Ioo:
        return within(false, false);
      case Op::Insert: {
        std::optional<StepIndex> least;
        std::optional<StepIndex> greatest;
        const Expr* rest = &set;
        for (; rest->op() == Op::Insert; rest = &rest->argument(1)) {
          const StepIndex one = number(rest->argument(0), environment);
          const Sort& sort = rest->argument(0).sort();
          least = least ? operation(Op::Min, sort, *least, one) : one;
          greatest = greatest ? operation(Op::Max, sort, *greatest, one) : one;
        }
        if (rest->op() != Op::EmptySet) return;
        require_relation({Op::Le, *least, x}, true);
        return require_relation({Op::Le, x, *greatest}, true);
      }
      case Op::Divisors:
        require_relation({Op::Le, constant(1, Sort::nat()), x}, true);
        return require_relation({Op::Le, x, number(set.argument(0), environment)}, true);
      case Op::Filter: {
        require_member(element, set.argument(0), environment);
        Environment inner = environment;
        inner.push_back(element);
        return require(set.body(), inner, true);
      }
      case Op::Inter:
        require_member(element, set.argument(0), environment);
        return require_member(element, set.argument(1), environment);
      case Op::SetDiff:
        return require_member(element, set.argument(0), environment);
      default:
        return;
    }
  }

  void require_relation(Relation given, bool positive) {
    if (!rule_) result_.ties.push_back({given});
    if (!positive) {
      if (given.op == Op::Eq) return;
      std::swap(given.left, given.right);
      given.op = given.op == Op::Lt ? Op::Le : Op::Lt;
    }
    (rule_ ? rule_->relations : result_.required).push_back(given);
  }

  /// ∀ i, i < n → P, with or without sequences in P.
  void require_for_all(const Expr& e, const Environment& environment) {
    const Expr& body = e.body();
    const bool guarded = e.binder_sort() == Sort::nat() && body.op() == Op::Implies && !rule_ &&
                         (body.argument(0).op() == Op::Lt || body.argument(0).op() == Op::Le);
    if (!guarded) return collect(e, environment);
    const Expr& guard = body.argument(0);
    const Expr& index = guard.argument(0);
    if (index.op() != Op::Bound || index.bound_index() != 0) return collect(e, environment);
    Environment inner = environment;
    const StepIndex placeholder = add(leaf(Step::Kind::Variable, Sort::nat()));
    inner.push_back({placeholder, {}});
    StepIndex count = number(guard.argument(1), inner);
    if (guard.op() == Op::Le) {
      count = operation(Op::Add, Sort::nat(), count, constant(1, Sort::nat()));
    }
    limit(Limit::Kind::Terms, count);
    rule_ = ElementRule{count, placeholder, {}, {}};
    require(body.argument(1), inner, true);
    if (!rule_->terms.empty()) result_.rules.push_back(std::move(*rule_));
    rule_.reset();
  }

  /// The same for the body of a quantifier over a set, which reads the set inside of the binder.
  void collect_case(const Expr& body, const Environment& repeated) {
    Environment inner = repeated;
    inner.pop_back();
    inner.back() = repeated.back();
    collect(body.argument(1), inner);
  }

  /// Notes the relations and costs of a formula that need not hold.
  void collect(const Expr& e, const Environment& environment) {
    if (!may_visit()) return;
    ++nesting_;
    collect_within(e, environment);
    --nesting_;
  }

  void collect_within(const Expr& e, const Environment& environment) {
    switch (e.op()) {
      case Op::Call:
        if (expr::is_recursive_call(e)) return;
        return collect(e.definition()->body(), inside(e, environment));
      case Op::Not:
      case Op::And:
      case Op::Or:
      case Op::Implies:
      case Op::Iff:
        for (const Expr& part : e.arguments()) collect(part, environment);
        return;
      case Op::Forall:
      case Op::Exists: {
        const Expr& body = e.body();
        const bool guarded =
            body.arguments().size() == 2 && is_relation_of_numbers(body.argument(0));
        Environment inner = environment;
        inner.push_back({});
        if (body.arguments().size() == 2 && body.argument(0).op() == Op::Member) {
          // The set does not see the variable; what it is made of reads as if it did.
          repeat_over(body.argument(0).argument(1), inner,
                      [&](const Environment& repeated) { collect_case(body, repeated); });
          return;
        }
        if (guarded && e.binder_sort() == Sort::nat()) {
          repeat(number(body.argument(0).argument(1), inner), environment,
                 [&](const Environment& repeated) { collect(body, repeated); });
        } else {
          collect(body, inner);
        }
        return;
      }
      default:
        if (is_relation_of_numbers(e)) result_.ties.push_back({relation(e, environment)});
    }
  }

  using Key = std::tuple<Op, Sort::Kind, StepIndex, StepIndex>;

  const Statement& statement_;
  Constraints result_;
  std::map<Key, StepIndex> known_;
  std::optional<ElementRule> rule_;
  /// How often the part being visited is repeated by the binders around it.
  std::optional<StepIndex> repetitions_;
  unsigned nesting_ = 0;
  /// Expressions of one formula that have been looked at.
  std::size_t visits_ = 0;
};

}  // namespace

Constraints compile(const Statement& statement) { return Compiler(statement).take(); }

}  // namespace latent::props
