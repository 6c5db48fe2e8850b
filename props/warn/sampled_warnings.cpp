#include "props/warn/sampled_warnings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <stdexcept>
#include <utility>

#include "props/mutate/order.hpp"
#include "props/plan.hpp"
#include "props/reproduce.hpp"
#include "props/shrink.hpp"
#include "props/warn/site.hpp"
#include "props/warn/trial.hpp"
#include "ref/expr/notation.hpp"
#include "ref/expr/print.hpp"

namespace latent::props {

using eval::Assignment;
using eval::Truth;
using expr::Expr;
using expr::Op;
using expr::Variable;
using lean::Rule;

namespace {

Rule rule_of(Surprise surprise) {
  switch (surprise) {
    case Surprise::Truncates:
      return Rule::TruncatedSubtraction;
    case Surprise::Rounds:
      return Rule::RoundedDivision;
    default:
      return Rule::JunkValue;
  }
}

/// What the operation does where it surprises, as a clause about it.
std::string clause(const Site& site) {
  switch (site.surprise) {
    case Surprise::Truncates:
      return "stops at 0: it is a subtraction of natural numbers";
    case Surprise::Rounds:
      return site.in_exponent ? "rounds down: the exponent is a division of whole numbers"
                              : "rounds down: it is a division of whole numbers";
    case Surprise::DividesByZero:
      if (site.operation.op() == Op::Mod) return "divides by 0, where Lean takes the dividend";
      return "divides by 0, where Lean takes the value 0";
    case Surprise::LeavesDomain:
      return "leaves the domain of the function, where Lean has a value by convention";
    case Surprise::RoundsNegative:
      return "is 0: it rounds a negative number to a natural one";
  }
  return "";
}

std::string operation_text(const Site& site) {
  std::string text = fmt::format("`{}`", expr::to_text(site.operation));
  if (!site.definition.empty()) text += fmt::format(" in `{}`", site.definition);
  return text;
}

std::string input_text(const Assignment& input) {
  std::string text;
  for (const auto& [variable, value] : input.values()) {
    text += fmt::format("{}{} = {}", text.empty() ? "" : ", ", variable.name(), to_string(value));
  }
  return text.empty() ? "always" : "at " + text;
}

bool is_true(const Expr& condition, const Assignment& input) {
  eval::LadderOptions ladder;
  ladder.max_bits = 256;
  ladder.max_terms = 1U << 12U;
  return decide(condition, input, ladder).truth == Truth::True;
}

/// The statement with one more hypothesis.
Statement given(Statement statement, Expr hypothesis) {
  statement.hypotheses.push_back(std::move(hypothesis));
  return statement;
}

class Search {
 public:
  Search(const CheckedStatement& checked, const lean::Rules& rules)
      : checked_(checked), statement_(checked.statement), rules_(rules) {}

  std::vector<lean::Warning> run() {
    try {
      look();
    } catch (const std::invalid_argument&) {
      // Nothing can be drawn for one of the variables: what was found before stays.
    }
    std::stable_sort(found_.begin(), found_.end(),
                     [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
    return std::move(found_);
  }

 private:
  void look() {
    if (wants(Rule::ExistsImplies)) exists_implies_warnings();
    const Outcome& outcome = checked_.outcome;
    const bool is_starved = outcome.verdict == Verdict::Starved && outcome.tally.samples() == 0;
    if (is_starved || is_vacuous()) {
      // Without inputs nothing else can be seen.
      if (wants(Rule::Infeasible)) infeasible();
    } else {
      surprises();
      if (outcome.verdict == Verdict::Refuted) {
        if (wants(Rule::Corner) || wants(Rule::DomainEnd)) where_it_fails();
      } else {
        hypotheses();
        if (wants(Rule::TrivialWitness)) trivial_witness();
      }
    }
  }

  [[nodiscard]] bool is_vacuous() const { return to_string(checked_.outcome.verdict) == "vacuous"; }

  [[nodiscard]] bool wants(Rule rule) const { return rules_.contains(rule); }

  [[nodiscard]] std::uint64_t samples() const {
    return std::min(k_warning_samples, checked_.options.samples);
  }

  /// Notations of other files have places in these.
  void add(Rule rule, std::optional<lean::Span> place, std::string message) {
    const lean::DeclarationInfo& info = checked_.stated;
    const bool is_inside = place && info.span.contains(*place);
    found_.push_back({rule, is_inside ? *place : info.name_span, std::move(message)});
  }

  void exists_implies_warnings() {
    for (const ExistsImplies& one :
         exists_implies(*checked_.stated.formula, checked_.stated.places)) {
      add(Rule::ExistsImplies, one.place,
          fmt::format("`∃ {0}, P → Q` is true as soon as some `{0}` fails P; was `P ∧ Q` meant?",
                      one.variable));
    }
  }

  // --- L1 ---

  [[nodiscard]] bool contradict(const std::vector<Expr>& hypotheses) const {
    if (Facts(hypotheses).are_contradictory()) return true;
    try {
      const SamplingPlan plan = make_plan({statement_.variables, hypotheses, statement_.conclusion},
                                          checked_.options.sampler);
      return !Box(plan.constraints).narrow();
    } catch (const std::invalid_argument&) {
      return false;
    }
  }

  void infeasible() {
    if (statement_.hypotheses.empty()) return;
    std::vector<Expr> core = statement_.hypotheses;
    if (!contradict(core)) {
      if (is_vacuous()) add(Rule::Infeasible, {}, "no input meets all hypotheses");
      if (is_vacuous() || checked_.outcome.tally.discards() == 0) return;
      add(Rule::Infeasible, {},
          fmt::format("none of {} inputs met all hypotheses: they may contradict each other",
                      checked_.outcome.tally.discards()));
      return;
    }
    for (std::size_t i = core.size(); i > 0; --i) {
      std::vector<Expr> fewer = core;
      fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i - 1));
      if (contradict(fewer)) core = std::move(fewer);
    }
    std::string text;
    for (const Expr& hypothesis : core) {
      text += fmt::format("{}`{}`", text.empty() ? "" : ", ", expr::to_text(hypothesis));
    }
    add(Rule::Infeasible, {},
        core.size() == 1 ? text + " is never true, so the statement says nothing"
                         : text + " are never true together, so the statement says nothing");
  }

  // --- L3, L4, L6 ---

  void surprises() {
    std::vector<Site> sites =
        sites_of(*checked_.stated.formula, statement_, checked_.stated.places);
    std::erase_if(sites, [&](const Site& site) { return !wants(rule_of(site.surprise)); });
    if (sites.empty()) return;
    if (const auto& counterexample = checked_.outcome.counterexample) {
      at_counterexample(sites, counterexample->assignment);
    }
    // What the counterexample does not show may still be reached elsewhere.
    if (checked_.outcome.verdict == Verdict::Refuted) {
      std::erase_if(sites,
                    [](const Site& site) { return rule_of(site.surprise) == Rule::JunkValue; });
    }
    at_samples(std::move(sites));
  }

  void at_counterexample(std::vector<Site>& sites, const Assignment& input) {
    std::vector<Site> junk;
    std::erase_if(sites, [&](const Site& site) {
      if (!is_true(site.condition, input)) return false;
      if (rule_of(site.surprise) == Rule::JunkValue) {
        junk.push_back(site);
      } else {
        reached(site, input);
      }
      return true;
    });
    if (junk.empty()) return;
    Statement without = statement_;
    for (const Site& site : junk) without.hypotheses.push_back(negation(site.condition));
    const auto held = trial(without);
    if (!held) return;
    for (const Site& site : junk) {
      add(Rule::JunkValue, site.place,
          fmt::format("{} {} {}, and the statement fails; it holds on {} inputs where that does "
                      "not happen",
                      input_text(input), operation_text(site), clause(site), *held));
    }
  }

  void reached(const Site& site, const Assignment& input) {
    std::string message =
        fmt::format("{} {} {}", input_text(input), operation_text(site), clause(site));
    if (site.surprise == Surprise::Rounds) {
      if (const auto value = value_at(site.operation, input)) {
        message += fmt::format(", {}", value->str());
      }
    }
    if (rule_of(site.surprise) == Rule::JunkValue) message += "; the hypotheses allow that input";
    add(rule_of(site.surprise), site.place, std::move(message));
  }

  /// The exact value of the operation where no bound variable is in it.
  static std::optional<Rational> value_at(const Expr& operation, const Assignment& input) {
    for (const Variable& variable : expr::free_variables(operation)) {
      if (input.find(variable) == nullptr) return {};
    }
    return eval::enclose(operation, input, 10).exact;
  }

  void at_samples(std::vector<Site> sites) {
    if (sites.empty()) return;
    if (statement_.variables.empty()) {
      for (const Site& site : sites) {
        if (is_true(site.condition, {})) reached(site, {});
      }
      return;
    }
    const Sampler sampler(statement_, checked_.options.sampler);
    for (std::uint64_t i = 0; i < samples() && !sites.empty(); ++i) {
      const DrawnSample drawn = draw_sample(sampler, checked_.name, checked_.options, i);
      if (!drawn.sample) continue;
      std::erase_if(sites, [&](const Site& site) {
        if (!is_true(site.condition, drawn.sample->assignment)) return false;
        reached(site, simplest(sampler, site, drawn.sample->assignment));
        return true;
      });
    }
    for (const Site& site : sites) look_for(site);
  }

  [[nodiscard]] static Assignment simplest(const Sampler& sampler, const Site& site,
                                           const Assignment& input) {
    constexpr int k_trials = 200;
    return shrink(
        sampler, input, [&](const Assignment& other) { return is_true(site.condition, other); },
        k_trials);
  }

  /// Inputs drawn so that the operation surprises.
  void look_for(const Site& site) {
    constexpr std::uint64_t k_tries = 5;
    CampaignOptions few = checked_.options;
    few.max_attempts = 3;
    const Sampler sampler(given(statement_, site.condition), checked_.options.sampler);
    for (std::uint64_t i = 0; i < k_tries; ++i) {
      const DrawnSample drawn = draw_sample(sampler, checked_.name, few, i);
      if (drawn.sample) {
        reached(site, simplest(sampler, site, drawn.sample->assignment));
        return;
      }
    }
  }

  // --- L5, L11 ---

  std::optional<std::uint64_t> trial(const Statement& statement) const {
    return holds_on_trial(checked_.name, statement, checked_.options, samples());
  }

  void where_it_fails() {
    const Assignment& input = checked_.outcome.counterexample->assignment;
    if (wants(Rule::Corner) && fails_at_corner(input)) return;
    if (wants(Rule::DomainEnd)) fails_at_end(input);
  }

  static const Rational* number_of(const Assignment& input, const Variable& variable) {
    const eval::Value* value = input.find(variable);
    return value != nullptr ? std::get_if<Rational>(value) : nullptr;
  }

  bool fails_only_where(const Expr& corner, Rule rule) {
    const auto held = trial(given(statement_, negation(corner)));
    if (!held) return false;
    add(rule, {},
        fmt::format("fails only where `{}`, as far as {} other inputs tell: is a hypothesis `{}` "
                    "missing?",
                    expr::to_text(corner), *held, expr::to_text(negation(corner))));
    return true;
  }

  bool fails_at_corner(const Assignment& input) {
    const auto& variables = statement_.variables;
    for (std::size_t i = 0; i < variables.size(); ++i) {
      const Rational* value = number_of(input, variables[i]);
      if (value == nullptr) continue;
      if (*value == 0 || *value == 1 || *value == -1) {
        const Expr corner =
            variables[i] ==
            expr::number(static_cast<int>(value->convert_to<double>()), variables[i].sort());
        if (fails_only_where(corner, Rule::Corner)) return true;
      }
      for (std::size_t j = 0; j < i; ++j) {
        const Rational* other = number_of(input, variables[j]);
        if (other == nullptr || *other != *value || variables[i].sort() != variables[j].sort()) {
          continue;
        }
        if (fails_only_where(variables[j] == variables[i], Rule::Corner)) return true;
      }
    }
    return false;
  }

  void fails_at_end(const Assignment& input) {
    for (const Variable& variable : statement_.variables) {
      const Rational* value = number_of(input, variable);
      if (value == nullptr) continue;
      for (const int bound : {1, 2, 10, 100, 1000}) {
        const Expr limit = expr::number(bound, variable.sort());
        if (*value < bound && fails_only_where(variable < limit, Rule::DomainEnd)) return;
      }
      if (*value <= 0 || variable.sort() != expr::Sort::real()) continue;
      for (const auto& [numerator, denominator] : {std::pair{1, 1}, {1, 10}, {1, 100}}) {
        const Rational bound(numerator, denominator);
        const Expr limit = Expr::literal(bound, variable.sort());
        if (bound < *value && fails_only_where(limit < variable, Rule::DomainEnd)) return;
      }
    }
  }

  // --- L10, L12 ---

  void hypotheses() {
    const auto& all = statement_.hypotheses;
    if (all.empty()) return;
    const auto repeated = std::find_if(
        all.begin(), all.end(), [&](const Expr& h) { return same(h, statement_.conclusion); });
    if (repeated != all.end()) {
      if (wants(Rule::UnusedHypothesis)) {
        add(Rule::UnusedHypothesis, {}, "the conclusion is one of the hypotheses");
      }
      return;
    }
    if (no_hypothesis_needed()) return;
    if (!wants(Rule::UnusedHypothesis)) return;
    for (std::size_t i = 0; i < all.size(); ++i) {
      Statement opposite = statement_;
      opposite.hypotheses[i] = negation(all[i]);
      if (const auto held = trial(opposite)) {
        add(Rule::UnusedHypothesis, {},
            fmt::format("`{}` may not be needed: the conclusion holds on {} inputs where it fails "
                        "and the other hypotheses hold",
                        expr::to_text(all[i]), *held));
      }
    }
  }

  bool no_hypothesis_needed() {
    if (!wants(Rule::NoHypothesis) && !wants(Rule::UnusedHypothesis)) return false;
    Expr hypotheses = statement_.hypotheses.front();
    for (std::size_t i = 1; i < statement_.hypotheses.size(); ++i) {
      hypotheses = Expr::make(Op::And, {hypotheses, statement_.hypotheses[i]});
    }
    // Without hypotheses many inputs would meet them all the same.
    const auto held = trial({statement_.variables, {negation(hypotheses)}, statement_.conclusion});
    if (!held || !trial({statement_.variables, {}, statement_.conclusion})) return false;
    if (wants(Rule::NoHypothesis)) {
      add(Rule::NoHypothesis, {},
          fmt::format("the conclusion holds on {} inputs where the hypotheses fail: no hypothesis "
                      "may be needed",
                      *held));
    }
    return true;
  }

  // --- L7 ---

  void trivial_witness() {
    const Expr& conclusion = statement_.conclusion;
    if (conclusion.op() != Op::Exists || !conclusion.binder_sort().is_numeric()) return;
    const Expr zero[] = {expr::number(0, conclusion.binder_sort())};
    Statement inner = statement_of(expr::instantiate(conclusion.body(), zero));
    inner.variables.insert(inner.variables.begin(), statement_.variables.begin(),
                           statement_.variables.end());
    inner.hypotheses.insert(inner.hypotheses.begin(), statement_.hypotheses.begin(),
                            statement_.hypotheses.end());
    // A closed one has one input.
    std::optional<std::uint64_t> held;
    if (!inner.variables.empty()) {
      held = trial(inner);
    } else if (is_true(inner.conclusion, {})) {
      held = 1;
    }
    if (!held) return;
    const std::string what =
        inner.variables.empty() ? "certainly" : fmt::format("on all of {} inputs", *held);
    add(Rule::TrivialWitness, {},
        fmt::format("`{} = 0` is a witness, {}", conclusion.binder_name(), what));
  }

  const CheckedStatement& checked_;
  const Statement& statement_;
  const lean::Rules& rules_;
  std::vector<lean::Warning> found_;
};

}  // namespace

std::vector<std::string> surprises_at(const lean::Statement& stated, const Statement& statement,
                                      const Assignment& input) {
  std::vector<std::string> found;
  for (const Site& site : sites_of(*stated.formula, statement, stated.places)) {
    if (is_true(site.condition, input)) {
      found.push_back(fmt::format("{} {}", operation_text(site), clause(site)));
    }
  }
  return found;
}

std::vector<lean::Warning> sampled_warnings(const CheckedStatement& checked,
                                            const lean::Rules& rules) {
  return Search(checked, rules).run();
}

}  // namespace latent::props
