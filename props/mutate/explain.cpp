#include "props/mutate/explain.hpp"

#include <algorithm>
#include <vector>

#include "props/mutate/instance.hpp"
#include "props/mutate/order.hpp"
#include "ref/expr/print.hpp"

namespace latent::props {

using expr::Expr;

namespace {

/// Whether `consequence` holds wherever the hypotheses do, given that `known` holds everywhere.
bool follows(const Statement& consequence, const Statement& known) {
  Facts facts(consequence.hypotheses);
  for (const Expr& hypothesis : known.hypotheses) {
    if (!facts.imply(hypothesis)) return false;
  }
  facts.assume(known.conclusion);
  return facts.imply(consequence.conclusion);
}

/// Whether `claim` is false wherever its hypotheses hold, given that `known` holds everywhere.
bool contradicts(const Statement& claim, const Statement& known) {
  Facts facts(claim.hypotheses);
  for (const Expr& hypothesis : known.hypotheses) {
    if (!facts.imply(hypothesis)) return false;
  }
  facts.assume(known.conclusion);
  return facts.refute(claim.conclusion);
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

std::optional<Explanation> explain(const theory::Theorem& theorem, const Mutant& mutant,
                                   bool has_input) {
  const std::string scope = "Latent." + theorem.module;
  const Statement original = statement_of(theorem);
  const Statement& changed = mutant.statement;
  const auto contradictory = [](const std::vector<Expr>& formulas) {
    return Facts(formulas).are_contradictory();
  };
  if (contradictory(changed.hypotheses)) {
    return Explanation{Fate::Vacuous,
                       "no input meets " + needed_of(changed.hypotheses, contradictory, scope)};
  }
  if (Facts(changed.hypotheses).imply(changed.conclusion)) {
    return Explanation{Fate::True, "the order of numbers alone gives the conclusion"};
  }
  for (const Instance& instance : renaming_instances(original.variables)) {
    const Statement known = instance_of(original, instance);
    if (!follows(changed, known)) continue;
    if (mutant.mutation == Mutation::Dropped && instance.note.empty()) {
      return not_needed(theorem, mutant, scope);
    }
    if (follows(known, changed)) {
      return Explanation{Fate::Equivalent, "it is the theorem" + instance.note};
    }
    return Explanation{Fate::Weaker, "it follows from the theorem" + instance.note};
  }
  if (has_input && contradicts(changed, original)) {
    return Explanation{Fate::Contradicts, "some input meets its hypotheses, and the theorem's"};
  }
  return {};
}

}  // namespace latent::props
