/// The operations of a statement that do not do everywhere what they are named after.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "lean_mirror/elaborate/operation_place.hpp"
#include "props/statement.hpp"

namespace latent::props {

/// What an operation does that may surprise.
enum class Surprise : std::uint8_t {
  Truncates,       ///< a − b in ℕ with a < b
  Rounds,          ///< a / b in ℕ or ℤ where b does not divide a
  DividesByZero,   ///< a / b, a % b and b⁻¹ with b = 0
  LeavesDomain,    ///< log, √, a real power, … outside of where analysis defines them
  RoundsNegative,  ///< ⌊x⌋₊ and ⌈x⌉₊ where ⌊x⌋ and ⌈x⌉ are negative
};

/// An operation that may surprise, in a formula that was read from a text.
struct Site {
  Surprise surprise;
  /// The operation; variables that the formula binds around it are free.
  expr::Expr operation;
  /// It is evaluated where it surprises: for some values of the variables bound around it, and not
  /// in a branch, or behind a premise, that is beside the point. Its free variables are the
  /// statement's.
  expr::Expr condition;
  /// It is in an exponent.
  bool in_exponent = false;
  /// The definition that holds it; empty where it stands in the statement itself.
  std::string definition{};
  /// Where it stands; of one in a definition, where the statement calls it.
  std::optional<lean::Span> place{};
};

/// All such operations of `formula`, also those in the definitions that it calls. `statement` is
/// `statement_of(formula)`, and `places` are as `lean::Statement` has them; where they do not fit
/// the formula no place is known.
std::vector<Site> sites_of(const expr::Expr& formula, const Statement& statement,
                           std::span<const lean::OperationPlace> places);

/// Where the formula has `∃ x, P x → Q` with x in P, by the variable's name.
struct ExistsImplies {
  std::string variable;
  std::optional<lean::Span> place;
};
std::vector<ExistsImplies> exists_implies(const expr::Expr& formula,
                                          std::span<const lean::OperationPlace> places);

}  // namespace latent::props
