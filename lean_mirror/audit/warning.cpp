#include "lean_mirror/audit/warning.hpp"

namespace latent::lean {

std::string name(Rule rule) { return 'L' + std::to_string(static_cast<unsigned>(rule)); }

std::string_view description(Rule rule) {
  switch (rule) {
    case Rule::Infeasible:
      return "The hypotheses contradict each other";
    case Rule::ExistsImplies:
      return "An implication under an existential quantifier";
    case Rule::TruncatedSubtraction:
      return "A subtraction of natural numbers stops at 0";
    case Rule::RoundedDivision:
      return "A division of whole numbers rounds";
    case Rule::Corner:
      return "The statement fails at a corner only";
    case Rule::JunkValue:
      return "The verdict rests on the value of a function outside of its domain";
    case Rule::TrivialWitness:
      return "The existential is met by a trivial witness";
    case Rule::AutoBound:
      return "An undeclared name became a variable";
    case Rule::Shadowed:
      return "A name or notation hides a known one";
    case Rule::UnusedHypothesis:
      return "A hypothesis is not needed";
    case Rule::DomainEnd:
      return "The statement fails near an end of the domain only";
    case Rule::NoHypothesis:
      return "No hypothesis is needed";
    case Rule::Unproved:
      return "A proof is open or rests on an axiom";
  }
  return "";
}

Rules all_rules() {
  Rules rules;
  for (unsigned i = 1; i <= k_rules; ++i) rules.insert(static_cast<Rule>(i));
  return rules;
}

}  // namespace latent::lean
