/// Refutations that stand by themselves: a statement, the values that refute it, and nothing else
/// that has to be believed.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "props/reproduce.hpp"
#include "props/statement.hpp"
#include "ref/eval/assignment.hpp"

namespace latent::app {

/// A closed formula and values at which it is claimed to be false.
struct Certificate {
  /// Where the statement stands: "file:line name", or "Latent.Module.name". For people alone.
  std::string origin;
  /// The statement, as read back from the Lean text that the file holds.
  props::Statement statement;
  eval::Assignment witness;
  /// That Lean text: every definition used, then `theorem refuted`.
  std::string lean;
};

/// A certificate as JSON: `statement` is the closed `formula` taken apart, and `witness` has values
/// for its variables.
nlohmann::json certificate_json(const expr::Expr& formula, const props::Statement& statement,
                                const eval::Assignment& witness, const std::string& origin);

/// Reads the file at `path`. Throws `InputError` if it is no certificate, or one whose Lean text is
/// not understood or whose values don't fit it.
Certificate read_certificate(const std::string& path);

/// Whether every hypothesis is certain at the values, and the conclusion certainly false.
bool is_confirmed(const props::Examination& examination);

/// A Lean file in which Lean itself is asked to confirm each refutation: `example : ¬ (…)` with the
/// values filled in. Whether `norm_num` finds the arithmetic is not promised.
class LeanConfirmation {
 public:
  void add(const expr::Expr& formula, const props::Statement& statement,
           const eval::Assignment& witness, const std::string& origin);
  std::string text() const;

 private:
  std::string examples_;
  std::size_t count_ = 0;
};

}  // namespace latent::app
