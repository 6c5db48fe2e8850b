/// Three-valued truth: what rigorous evaluation can say of a proposition.
#pragma once

#include <cstdint>

namespace latent::eval {

/// What is known of a proposition. True and False are certain; Undecided says that the evaluation
/// could not tell, never that the proposition is something in between. There is no conversion to
/// bool: write `t == Truth::True` or `t == Truth::False`, whichever certainty is meant.
enum class Truth : std::uint8_t { False, True, Undecided };

/// The certain truth of something decided exactly.
constexpr Truth truth_of(bool decided) { return decided ? Truth::True : Truth::False; }

/// Whether the proposition was decided either way.
constexpr bool is_decided(Truth p) { return p != Truth::Undecided; }

/// ¬p.
constexpr Truth operator!(Truth p) {
  return p == Truth::Undecided ? p : truth_of(p == Truth::False);
}

/// p ∧ q: False as soon as one side is False. Both sides are evaluated.
constexpr Truth operator&&(Truth p, Truth q) {
  if (p == Truth::False || q == Truth::False) return Truth::False;
  return p == Truth::True ? q : p;
}

/// p ∨ q: True as soon as one side is True. Both sides are evaluated.
constexpr Truth operator||(Truth p, Truth q) { return !(!p && !q); }

/// p → q, that is ¬p ∨ q. True needs p certainly False or q certainly True; with p Undecided and q
/// False or Undecided nothing is known.
constexpr Truth implies(Truth p, Truth q) { return !p || q; }

/// p ↔ q: Undecided unless both sides are decided.
constexpr Truth iff(Truth p, Truth q) {
  if (!is_decided(p) || !is_decided(q)) return Truth::Undecided;
  return truth_of(p == q);
}

/// "True", "False" or "Undecided".
constexpr const char* name(Truth p) {
  switch (p) {
    case Truth::False:
      return "False";
    case Truth::True:
      return "True";
    case Truth::Undecided:
      break;
  }
  return "Undecided";
}

}  // namespace latent::eval
