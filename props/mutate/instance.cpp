#include "props/mutate/instance.hpp"

#include <algorithm>
#include <utility>

#include "props/mutate/canonical.hpp"

namespace latent::props {

using expr::Expr;
using expr::Variable;

namespace {

Instance identity(const std::vector<Variable>& variables) {
  return {{variables.begin(), variables.end()}, "", true};
}

}  // namespace

std::vector<Instance> merging_instances(const std::vector<Variable>& variables) {
  std::vector<Instance> all{identity(variables)};
  for (std::size_t i = 0; i < variables.size(); ++i) {
    for (const Variable& other : variables) {
      if (other.is(variables[i]) || other.sort() != variables[i].sort()) continue;
      Instance merged = all.front();
      merged.values[i] = other;
      merged.is_renaming = false;
      merged.note = " with " + other.name() + " for " + variables[i].name();
      all.push_back(std::move(merged));
    }
  }
  return all;
}

std::vector<Instance> renaming_instances(const std::vector<Variable>& variables) {
  std::vector<Instance> all = merging_instances(variables);
  for (std::size_t i = 0; i < variables.size(); ++i) {
    for (std::size_t j = i + 1; j < variables.size(); ++j) {
      if (variables[i].sort() != variables[j].sort()) continue;
      Instance exchanged = identity(variables);
      std::swap(exchanged.values[i], exchanged.values[j]);
      exchanged.note =
          " with " + variables[i].name() + " and " + variables[j].name() + " exchanged";
      all.push_back(std::move(exchanged));
    }
  }
  return all;
}

Statement instance_of(const Statement& statement, const Instance& instance) {
  Statement result = statement;
  const auto apply = [&](Expr& e) { e = substitute(e, statement.variables, instance.values); };
  std::for_each(result.hypotheses.begin(), result.hypotheses.end(), apply);
  apply(result.conclusion);
  return result;
}

}  // namespace latent::props
