#include "props/compare/compare.hpp"

#include <algorithm>
#include <utility>

#include "props/compare/alignment.hpp"
#include "props/mutate/canonical.hpp"
#include "props/mutate/mutant.hpp"
#include "props/mutate/order.hpp"
#include "ref/expr/notation.hpp"

namespace latent::props {

using expr::Expr;

namespace {

/// Ways to pair variables for which the rules are asked.
constexpr std::size_t k_alignments_by_rule = 24;
/// Formulas larger than this are not given to the rules.
constexpr std::uint32_t k_deepest_for_rules = 60;

/// Takes a conclusion to be true; of p ↔ q also that each implies the other.
void assume(Facts& facts, const Expr& conclusion) {
  facts.assume(conclusion);
  if (conclusion.op() != expr::Op::Iff) return;
  const Expr& p = conclusion.argument(0);
  const Expr& q = conclusion.argument(1);
  facts.assume(expr::implies(p, q));
  facts.assume(expr::implies(q, p));
}

bool all_follow(const std::vector<Expr>& wanted, Facts facts) {
  return std::all_of(wanted.begin(), wanted.end(),
                     [&](const Expr& formula) { return facts.imply(formula); });
}

/// Whether `weaker` follows from `stronger` in a way that needs the conclusion of `stronger`.
bool follows_from_conclusion(const Statement& weaker, const Statement& stronger) {
  const Facts given(weaker.hypotheses);
  if (!all_follow(stronger.hypotheses, given)) return false;
  if (expr::same(canonical(weaker.conclusion), canonical(stronger.conclusion))) return true;
  if (Facts(given).imply(weaker.conclusion)) {
    // True by order: only what the conclusions alone give counts.
    return !Facts().imply(weaker.conclusion) &&
           Facts({stronger.conclusion}).imply(weaker.conclusion);
  }
  Facts more(given);
  assume(more, stronger.conclusion);
  return more.imply(weaker.conclusion);
}

/// Whether `weaker` follows from `stronger`, in whatever way.
bool follows_somehow(const Statement& weaker, const Statement& stronger) {
  const Facts given(weaker.hypotheses);
  if (!all_follow(stronger.hypotheses, given)) return false;
  Facts more(given);
  assume(more, stronger.conclusion);
  return more.imply(weaker.conclusion);
}

bool is_small(const Statement& statement) {
  return statement.conclusion.depth() <= k_deepest_for_rules &&
         std::all_of(statement.hypotheses.begin(), statement.hypotheses.end(),
                     [](const Expr& h) { return h.depth() <= k_deepest_for_rules; });
}

std::optional<Compared> compare_by_rules(const Statement& ours,
                                         const std::vector<Statement>& aligned) {
  std::optional<Compared> found;
  for (std::size_t i = 0; i < std::min(aligned.size(), k_alignments_by_rule); ++i) {
    const Statement& theirs = aligned[i];
    const bool stronger = follows_from_conclusion(ours, theirs);
    if (stronger && follows_from_conclusion(theirs, ours)) {
      return Compared{Relation::Equivalent, "each follows from the other", {}, 0};
    }
    if (found) continue;
    if (stronger) {
      found = {Relation::TheirsStronger,
               "our hypotheses give theirs, and their conclusion gives ours",
               {},
               0};
    } else if (follows_somehow(theirs, ours)) {
      found = {Relation::TheirsWeaker,
               "their hypotheses give ours, and our conclusion gives theirs",
               {},
               0};
    }
  }
  return found;
}

/// At the inputs drawn for ours (`shared`), then at those drawn for theirs.
Agreement agreement_on_both(const std::string& name, const Statement& ours, const Statement& theirs,
                            const Probes& shared, ProbeOptions options) {
  Agreement agreed = agreement(ours, theirs, shared);
  if (agreed.first) return agreed;
  options.simple = 0;
  Agreement more = agreement(ours, theirs, make_probes(name, {&theirs}, options));
  more.agreeing += agreed.agreeing;
  more.open += agreed.open;
  if (agreed.outside) more.outside = std::move(agreed.outside);
  return more;
}

Compared compare_by_samples(const std::string& name, const Statement& ours,
                            const std::vector<Statement>& aligned, const ProbeOptions& options) {
  Compared result;
  std::optional<Agreement> best;
  bool all_differ = true;
  std::uint64_t longest = 0;
  const Probes shared = make_probes(name, {&ours}, options);
  for (const Statement& theirs : aligned) {
    const Agreement agreed = agreement_on_both(name, ours, theirs, shared, options);
    // What differs in shape and in truth outside of the hypotheses is not the same statement.
    const bool differs_outside = agreed.outside &&
                                 agreed.outside->part == DifferingPart::Conclusion &&
                                 !have_same_skeleton(ours.conclusion, theirs.conclusion);
    const bool differs = agreed.first || differs_outside;
    // What is shown is the difference of the pairing that agrees longest.
    if (agreed.before >= longest && (agreed.first || agreed.outside)) {
      if (!result.difference || agreed.before > longest) {
        result.difference = agreed.first ? agreed.first : agreed.outside;
      }
      longest = agreed.before;
    }
    if (differs) continue;
    all_differ = false;
    if (!best || agreed.agreeing > best->agreeing) best = agreed;
  }
  if (all_differ && result.difference) {
    result.relation = Relation::Different;
    result.reason = result.difference->what;
    return result;
  }
  result.difference = best ? best->outside : std::nullopt;
  result.agreeing = best ? best->agreeing : 0;
  if (result.agreeing > 0) {
    result.relation = Relation::SameOnSamples;
    result.reason = "no certain difference at any input that was tried";
  } else {
    result.reason = "nothing could be decided at the inputs that were tried";
  }
  return result;
}

}  // namespace

std::string to_string(Relation relation) {
  switch (relation) {
    case Relation::Equivalent:
      return "equivalent";
    case Relation::TheirsStronger:
      return "theirs stronger";
    case Relation::TheirsWeaker:
      return "theirs weaker";
    case Relation::SameOnSamples:
      return "same on samples";
    case Relation::Different:
      return "different";
    case Relation::Unsettled:
      return "unsettled";
  }
  return "unsettled";
}

Compared compare(const std::string& name, const Statement& ours, const Statement& theirs,
                 const ProbeOptions& options) {
  const auto aligned = alignments(ours, theirs);
  if (!aligned || aligned->empty()) {
    // What has no variables of ours can still be weaker: `True` is.
    if (theirs.variables.empty() && theirs.hypotheses.empty() && is_small(theirs) &&
        Facts().imply(theirs.conclusion)) {
      return {Relation::TheirsWeaker, "theirs is true whatever ours says", {}, 0};
    }
    return {Relation::Unsettled, "their variables can't be paired with ours", {}, 0};
  }
  const bool by_rules = is_small(ours) && is_small(theirs);
  std::optional<Compared> ruled = by_rules ? compare_by_rules(ours, *aligned) : std::nullopt;
  if (ruled && ruled->relation == Relation::Equivalent) return std::move(*ruled);
  Compared sampled = compare_by_samples(name, ours, *aligned, options);
  if (!ruled) return sampled;
  // Theirs may follow from ours because it is true by itself, and be about something else.
  const bool is_elsewhere = sampled.relation == Relation::Different &&
                            sampled.difference->within_hypotheses &&
                            sampled.difference->part == DifferingPart::Side;
  if (ruled->relation == Relation::TheirsWeaker && is_elsewhere &&
      std::none_of(aligned->begin(), aligned->end(),
                   [&](const Statement& one) { return follows_from_conclusion(one, ours); })) {
    return sampled;
  }
  ruled->difference = std::move(sampled.difference);
  ruled->agreeing = sampled.agreeing;
  return std::move(*ruled);
}

MutantsTold tell_mutants(const std::string& name, const Statement& mutated, const Statement& other,
                         const ProbeOptions& options) {
  const theory::Theorem theorem{
      "", name, {}, mutated.variables, mutated.hypotheses, mutated.conclusion, "", 0};
  MutantsTold told;
  const Probes shared = make_probes(name, {&other}, options);
  for (const Mutant& mutant : mutants_of(theorem)) {
    ++told.all;
    const auto aligned = alignments(other, mutant.statement);
    if (!aligned) continue;
    const bool is_told = std::all_of(aligned->begin(), aligned->end(), [&](const Statement& one) {
      const Agreement agreed = agreement_on_both(name, other, one, shared, options);
      return agreed.first || agreed.outside;
    });
    if (is_told) continue;
    const bool is_equivalent = is_small(mutated) && is_small(mutant.statement) &&
                               follows_somehow(mutated, mutant.statement) &&
                               follows_somehow(mutant.statement, mutated);
    if (!is_equivalent) told.not_told.push_back(mutant.change);
  }
  return told;
}

}  // namespace latent::props
