/// Warnings about statements that are likely not to say what was meant (docs/warnings.md).
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include "lean_mirror/syntax/source.hpp"

namespace latent::lean {

/// What is warned of. Each was somebody's real mistake.
enum class Rule : std::uint8_t {
  Infeasible = 1,        ///< L1: the hypotheses contradict each other
  ExistsImplies,         ///< L2: `∃ x, P x → Q`
  TruncatedSubtraction,  ///< L3: a subtraction in ℕ stops at 0
  RoundedDivision,       ///< L4: a division in ℕ or ℤ rounds, maybe in an exponent
  Corner,                ///< L5: fails at a corner only
  JunkValue,             ///< L6: the verdict rests on what a function is outside of its domain
  TrivialWitness,        ///< L7: 0 is a witness whatever the rest says
  AutoBound,             ///< L8: an undeclared name became a variable
  Shadowed,              ///< L9: a name or notation hides one that everybody knows
  UnusedHypothesis,      ///< L10: a hypothesis is not needed, or is the conclusion
  DomainEnd,             ///< L11: fails near an end of the domain only
  NoHypothesis,          ///< L12: no hypothesis at all is needed
  Unproved,              ///< L13: a proof is open, or rests on an axiom
};

inline constexpr unsigned k_rules = 13;

/// "L1", "L2", …
std::string name(Rule rule);
/// One line that says what the rule warns of.
std::string_view description(Rule rule);

/// The rules that are looked for.
using Rules = std::set<Rule>;
Rules all_rules();

/// A warning about a place in a file.
struct Warning {
  Rule rule;
  Span span;
  std::string message;

  friend bool operator==(const Warning&, const Warning&) = default;
};

}  // namespace latent::lean
