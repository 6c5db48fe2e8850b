/// A module of the theory: its definitions and theorems, transcribed from mathematics into C++.
///
///     theory.theorem("scalingLoss_eq_rpow", given(0 < rho, 0 < C),
///                    scalingLoss(beta, rho, C) == pow(C, -alpha(beta, rho)));
///
/// What the statements mean is told by the docstrings of `lean_mirror/Latent/<module>.lean`, with
/// which `latent audit` compares these transcriptions.
#pragma once

#include <memory>
#include <source_location>
#include <string>
#include <string_view>
#include <vector>

#include "ref/expr/notation.hpp"

namespace latent::theory {

using expr::Expr;
using expr::Function;
using expr::Variable;

/// A theorem: for all values of the variables, if every hypothesis holds, so does the conclusion.
struct Theorem {
  std::string module;
  std::string name;
  /// The claims of the paper's abstract that it belongs to; none for the central object.
  std::vector<int> claims;
  std::vector<Variable> variables;
  std::vector<Expr> hypotheses;
  Expr conclusion;
  /// Where it is transcribed: a path below the root of the sources, and a line.
  std::string file;
  unsigned line;

  /// `Latent.<module>.<name>`.
  std::string qualified_name() const;
  /// ∀ variables, hypothesis → … → conclusion: one closed formula.
  Expr statement() const;
};

/// The hypotheses of a theorem.
template <class... Hypotheses>
std::vector<Expr> given(const Hypotheses&... hypotheses) {
  return {hypotheses...};
}

class Module {
 public:
  /// `name` as in the Lean file's namespace `Latent.<name>`; `subject` says in a few words what
  /// the module is about; `claims` are the claims that its theorems belong to unless they say
  /// otherwise.
  Module(std::string name, std::string subject, std::vector<int> claims);

  /// Defines `name` with the given parameters. Throws `ExprError` if the name is taken or the body
  /// mentions anything else.
  Function define(std::string name, std::vector<Variable> parameters, const Expr& body);

  /// States a theorem over the free variables of the hypotheses and the conclusion, in the order
  /// in which the variables were declared. Throws `ExprError` if the name is taken or a part is
  /// not a formula.
  void theorem(std::string name, std::vector<Expr> hypotheses, const Expr& conclusion,
               std::source_location where = std::source_location::current());

  /// From here on, theorems belong to these claims.
  void set_claims(std::vector<int> claims) { claims_ = std::move(claims); }

  const std::string& name() const { return name_; }
  const std::string& subject() const { return subject_; }
  /// `Latent.<name>`.
  std::string scope() const { return "Latent." + name_; }
  const std::vector<std::shared_ptr<const expr::Definition>>& definitions() const {
    return definitions_;
  }
  const std::vector<Theorem>& theorems() const { return theorems_; }

 private:
  void claim_name(const std::string& name) const;

  std::string name_;
  std::string subject_;
  std::vector<int> claims_;
  std::vector<std::shared_ptr<const expr::Definition>> definitions_;
  std::vector<Theorem> theorems_;
};

}  // namespace latent::theory
