/// Errors of doubles against one definition of the theory, for many rows.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "props/fast_table.hpp"
#include "ref/eval/assignment.hpp"
#include "ref/eval/ball_domain.hpp"
#include "ref/eval/double_interval.hpp"
#include "ref/eval/program.hpp"

namespace latent::props {

/// Measures doubles against a definition that is compiled once, as far as programs go, and
/// evaluated in balls of many bits: some microseconds a row where `measure` takes some hundred.
/// What balls are not good for is left to `measure`.
class DefinitionErrors {
 public:
  explicit DefinitionErrors(const std::shared_ptr<const expr::Definition>& definition);

  /// Encloses |value − r| in units in the last place of r, as `ulps_between` does, where r is the
  /// definition's value at `arguments`, no wider than 2⁻²⁰; nothing where that takes more than 512
  /// bits, or where the definition or its value are such that balls do not tell.
  std::optional<eval::DoubleInterval> enclose(std::span<const FastValue> arguments, double value);

  /// Whether that takes some microseconds whatever the arguments: there are no sums.
  bool is_quick() const;

 private:
  std::optional<eval::Ball> value_at(unsigned bits, const eval::Program* program);
  /// The program to run, or null if there is none.
  const eval::Program* program_for(std::span<const FastValue> arguments) const;

  std::vector<expr::Variable> parameters_;
  expr::Expr call_;
  std::optional<eval::Program> program_;
  /// With geometric sums in closed form, if there are any: for a ρ, the first argument, other than
  /// 1 and for ρ = 1.
  std::optional<eval::Program> closed_;
  std::optional<eval::Program> closed_of_one_;
  eval::Assignment assignment_;
  std::vector<eval::Ball> registers_;
};

}  // namespace latent::props
