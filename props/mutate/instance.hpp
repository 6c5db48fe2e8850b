/// Statements with some of their variables renamed or taken to be equal.
#pragma once

#include <string>
#include <vector>

#include "props/statement.hpp"

namespace latent::props {

/// Values for the variables of a statement, each one of these variables.
struct Instance {
  std::vector<expr::Expr> values;
  /// " with ρ₁ for ρ₂"; empty where every variable is itself.
  std::string note;
  /// No two variables have the same value.
  bool is_renaming = true;
};

/// Every variable itself, then every variable in turn replaced by every other one of its sort.
std::vector<Instance> merging_instances(const std::vector<expr::Variable>& variables);

/// Those, and every two variables of a sort exchanged.
std::vector<Instance> renaming_instances(const std::vector<expr::Variable>& variables);

/// The statement with these values for its variables. The variables that no longer occur are kept.
Statement instance_of(const Statement& statement, const Instance& instance);

}  // namespace latent::props
