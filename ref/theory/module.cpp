#include "ref/theory/module.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace latent::theory {

using expr::ExprError;
using expr::Op;

std::string Theorem::qualified_name() const { return "Latent." + module + "." + name; }

Expr Theorem::statement() const {
  Expr formula = conclusion;
  for (auto it = hypotheses.rbegin(); it != hypotheses.rend(); ++it) {
    formula = expr::implies(*it, formula);
  }
  for (auto it = variables.rbegin(); it != variables.rend(); ++it) {
    formula = expr::forall(*it, formula);
  }
  return formula;
}

Module::Module(std::string name, std::string subject, std::vector<int> claims)
    : name_(std::move(name)), subject_(std::move(subject)), claims_(std::move(claims)) {}

void Module::claim_name(const std::string& name) const {
  const bool defined = std::any_of(definitions_.begin(), definitions_.end(),
                                   [&](const auto& d) { return d->name() == name; });
  const bool stated = std::any_of(theorems_.begin(), theorems_.end(),
                                  [&](const Theorem& t) { return t.name == name; });
  if (defined || stated) throw ExprError(scope() + "." + name + " is declared twice");
}

Function Module::define(std::string name, std::vector<Variable> parameters, const Expr& body) {
  claim_name(name);
  definitions_.push_back(std::make_shared<const expr::Definition>(scope(), std::move(name),
                                                                  std::move(parameters), body, ""));
  return Function(definitions_.back());
}

void Module::theorem(std::string name, std::vector<Expr> hypotheses, const Expr& conclusion,
                     std::source_location where) {
  claim_name(name);
  std::map<std::uint64_t, Variable> variables;
  const auto collect = [&](const Expr& formula) {
    if (!formula.sort().is_prop()) {
      throw ExprError(scope() + "." + name + ": a part has sort " + to_string(formula.sort()) +
                      ", not Prop");
    }
    for (const Variable& v : free_variables(formula)) variables.emplace(v.id(), v);
  };
  std::for_each(hypotheses.begin(), hypotheses.end(), collect);
  collect(conclusion);
  Theorem theorem{name_,      std::move(name),   claims_,     {}, std::move(hypotheses),
                  conclusion, where.file_name(), where.line()};
  for (auto& [id, variable] : variables) theorem.variables.push_back(variable);
  theorems_.push_back(std::move(theorem));
}

}  // namespace latent::theory
