#include "props/compare/alignment.hpp"

#include <algorithm>
#include <numeric>

#include "props/mutate/canonical.hpp"

namespace latent::props {

using expr::Expr;
using expr::Variable;

namespace {

/// The numbers of `ours` in the order in which the variables of `theirs` prefer them.
std::vector<std::size_t> preferred(const std::vector<Variable>& ours,
                                   const std::vector<Variable>& theirs) {
  std::vector<std::size_t> order;
  std::vector<bool> taken(ours.size());
  for (const Variable& variable : theirs) {
    std::size_t choice = ours.size();
    for (std::size_t i = 0; i < ours.size(); ++i) {
      if (taken[i] || ours[i].sort() != variable.sort()) continue;
      const bool is_better = choice == ours.size() || (ours[i].name() == variable.name() &&
                                                       ours[choice].name() != variable.name());
      if (is_better) choice = i;
    }
    if (choice == ours.size()) return {};
    taken[choice] = true;
    order.push_back(choice);
  }
  return order;
}

Statement renamed(const Statement& theirs, const std::vector<Variable>& ours,
                  const std::vector<std::size_t>& to) {
  std::vector<Expr> values;
  for (const std::size_t i : to) values.emplace_back(ours[i]);
  Statement result{ours, {}, substitute(theirs.conclusion, theirs.variables, values)};
  for (const Expr& hypothesis : theirs.hypotheses) {
    result.hypotheses.push_back(substitute(hypothesis, theirs.variables, values));
  }
  return result;
}

}  // namespace

std::optional<std::vector<Statement>> alignments(const Statement& ours, const Statement& theirs) {
  const std::size_t count = ours.variables.size();
  if (theirs.variables.size() != count) return std::nullopt;
  const std::vector<std::size_t> first = preferred(ours.variables, theirs.variables);
  if (first.size() != count) return std::nullopt;
  // Permutations of the preferred choice that keep sorts.
  std::vector<Statement> all;
  std::vector<std::size_t> order(count);
  std::vector<bool> taken(count);
  bool too_many = false;
  const auto choose = [&](const auto& self, std::size_t at) -> void {
    if (too_many) return;
    if (at == count) {
      too_many = all.size() == k_most_alignments;
      if (!too_many) all.push_back(renamed(theirs, ours.variables, order));
      return;
    }
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t candidate = first[(at + i) % count];
      if (taken[candidate] || ours.variables[candidate].sort() != theirs.variables[at].sort()) {
        continue;
      }
      taken[candidate] = true;
      order[at] = candidate;
      self(self, at + 1);
      taken[candidate] = false;
    }
  };
  choose(choose, 0);
  if (too_many) return std::nullopt;
  return all;
}

}  // namespace latent::props
