/// One of their statements in other notations.
#pragma once

#include <string>

#include "app/against/match.hpp"

namespace latent::app {

/// The statement as a transcription for ref/theory: the variables, definitions of theirs that none
/// of ours says, and `theory.theorem(…)`. Throws `InputError` where it is not read, or has
/// something that the notation does not have.
std::string emit_cpp(const TheirStatement& theirs);

/// The statement as a file for Coq: Lean's total functions as in lean_mirror/coq/Statements.v, the
/// definitions that it uses, and `Definition <name> : Prop`. Throws `InputError` as above.
std::string emit_coq(const TheirStatement& theirs);

/// A Lean file with `example : Latent.… := …` for each match that says that theirs states ours,
/// hypotheses and variables brought into our order, for Lean to confirm. What Lean has to unfold on
/// the way it unfolds by itself.
std::string emit_lean(const TheirProject& project, const Matching& matching);

}  // namespace latent::app
