/// Names for bound variables while an expression is printed.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "ref/expr/expr.hpp"

namespace latent::expr {

/// The names of the bound variables that are visible at one point of an expression. A variable
/// whose own name would hide another one gets primes.
class NameScope {
 public:
  /// No bound variable will be given the name of a free variable of `root`.
  explicit NameScope(const Expr& root) {
    for (const Variable& variable : free_variables(root)) taken_.insert(variable.name());
  }

  void avoid(const std::string& name) { taken_.insert(name); }

  /// Enters the body of `binder`; gives the name of its variable.
  std::string enter(const Expr& binder) {
    std::string name = binder.binder_name();
    while (!taken_.insert(name).second) name += "'";
    names_.push_back(name);
    return name;
  }

  /// Leaves the body of the binder entered last.
  void leave() {
    taken_.erase(names_.back());
    names_.pop_back();
  }

  /// The name of the bound variable with de Bruijn index `index`.
  const std::string& name(std::uint32_t index) const {
    return names_.at(names_.size() - 1 - index);
  }

 private:
  std::set<std::string> taken_;
  std::vector<std::string> names_;
};

}  // namespace latent::expr
