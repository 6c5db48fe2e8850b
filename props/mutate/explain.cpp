#include "props/mutate/explain.hpp"

#include <algorithm>
#include <vector>

#include "props/mutate/instance.hpp"
#include "props/mutate/order.hpp"
#include "ref/expr/print.hpp"

namespace latent::props {

using expr::Expr;

namespace {

/// `facts` and, if they give the hypotheses of `known`, which holds everywhere, its conclusion;
/// nothing if they don't.
std::optional<Facts> with_theorem(Facts facts, const Statement& known) {
  for (const Expr& hypothesis : known.hypotheses) {
    if (!facts.imply(hypothesis)) return {};
  }
  facts.assume(known.conclusion);
  return facts;
}

/// The formulas without those that `suffices` does not need, joined by "and".
template <class Suffices>
std::string needed_of(std::vector<Expr> formulas, const Suffices& suffices,
                      const std::string& scope) {
  for (std::size_t i = formulas.size(); i-- > 0;) {
    std::vector<Expr> fewer = formulas;
    fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
    if (suffices(fewer)) formulas = std::move(fewer);
  }
  std::string text;
  for (const Expr& formula : formulas) {
    text += (text.empty() ? "" : " and ") + expr::to_lean(formula, scope);
  }
  return text;
}

Explanation not_needed(const theory::Theorem& theorem, const Mutant& mutant,
                       const std::string& scope) {
  const Expr& hypothesis = theorem.hypotheses.at(mutant.hypothesis.value());
  const std::string others = needed_of(
      mutant.statement.hypotheses,
      [&](const std::vector<Expr>& formulas) { return Facts(formulas).imply(hypothesis); }, scope);
  return {Fate::NotNeeded, others.empty() ? "it is always true" : "it follows from " + others};
}

std::optional<Explanation> explain_by_theorem(const theory::Theorem& theorem, const Mutant& mutant,
                                              const Facts& facts) {
  const Statement original = statement_of(theorem);
  for (const Instance& instance : renaming_instances(original.variables)) {
    const Statement known = instance_of(original, instance);
    auto more = with_theorem(facts, known);
    if (!more || !more->imply(mutant.statement.conclusion)) continue;
    if (instance.is_renaming && follows(known, mutant.statement)) {
      return Explanation{Fate::Equivalent, "it is the theorem" + instance.note};
    }
    return Explanation{Fate::Weaker, "it follows from the theorem" + instance.note};
  }
  return {};
}

/// Whether the mutant says all that the theorem says, a hypothesis having been left out or replaced
/// by what the theorem's hypotheses imply.
bool asks_less(const theory::Theorem& theorem, const Mutant& mutant) {
  if (!mutant.hypothesis) return false;
  return mutant.mutation == Mutation::Dropped ||
         Facts(theorem.hypotheses).imply(mutant.statement.hypotheses.at(*mutant.hypothesis));
}

}  // namespace

std::string to_string(Fate fate) {
  switch (fate) {
    case Fate::Refuted:
      return "refuted";
    case Fate::Weaker:
      return "weaker";
    case Fate::Equivalent:
      return "equivalent";
    case Fate::Vacuous:
      return "vacuous";
    case Fate::True:
      return "true";
    case Fate::NotNeeded:
      return "not needed";
    case Fate::Contradicts:
      return "contradicts";
    case Fate::NotFound:
      return "not found";
  }
  return "unknown";
}

bool follows(const Statement& consequence, const Statement& known) {
  auto facts = with_theorem(Facts(consequence.hypotheses), known);
  return facts && facts->imply(consequence.conclusion);
}

std::optional<Explanation> explain(const theory::Theorem& theorem, const Mutant& mutant,
                                   bool has_input) {
  const std::string scope = "Latent." + theorem.module;
  const Statement& changed = mutant.statement;
  const auto contradictory = [](const std::vector<Expr>& formulas) {
    return Facts(formulas).are_contradictory();
  };
  Facts facts(changed.hypotheses);
  if (facts.are_contradictory()) {
    return Explanation{Fate::Vacuous,
                       "no input meets " + needed_of(changed.hypotheses, contradictory, scope)};
  }
  if (mutant.mutation == Mutation::Dropped &&
      facts.imply(theorem.hypotheses.at(mutant.hypothesis.value()))) {
    return not_needed(theorem, mutant, scope);
  }
  const bool true_by_order = Facts(facts).imply(changed.conclusion);
  const bool may_be_weaker = mutant.hypothesis || mutant.mutation == Mutation::Loosened;
  auto explanation =
      true_by_order && !may_be_weaker ? std::nullopt : explain_by_theorem(theorem, mutant, facts);
  if (!explanation && true_by_order) {
    explanation = {Fate::True, "the order of numbers alone gives the conclusion"};
  }
  if (explanation) {
    // Two statements that are both true by order alone are not the same for that.
    if (explanation->fate == Fate::Equivalent && true_by_order) {
      explanation = {Fate::Weaker, "it follows from the theorem"};
    }
    if (asks_less(theorem, mutant) && explanation->fate != Fate::Equivalent) {
      explanation->fate = Fate::NotNeeded;
    }
    return explanation;
  }
  auto more = with_theorem(facts, statement_of(theorem));
  if (has_input && more && more->refute(changed.conclusion)) {
    return Explanation{Fate::Contradicts, "some input meets its hypotheses, and the theorem's"};
  }
  return {};
}

}  // namespace latent::props
