/// Terms in the language of the theory: every definition of the catalogue is known.
#pragma once

#include <stdexcept>
#include <string>

#include "lean_mirror/elaborate/elaborate.hpp"

namespace latent::lean {

/// The definitions of the catalogue by full and by short names, `open Real`, and `pi` for
/// `Real.pi`. Numbers whose type nothing determines are real: `1 / 3` is a third here, while in
/// Lean it is the natural number 0. Exponents stay natural numbers, as in Lean: `2 ^ (1 / 2)` is 1.
const TermContext& theory_context();

/// A term could not be read; `what()` is `name:line:column: error: …` with the line and a caret.
class TermError : public std::invalid_argument {
 public:
  using std::invalid_argument::invalid_argument;
};

/// The expression that `text` means in `theory_context`. Throws `TermError`; `name` is what its
/// messages call the text.
expr::Expr elaborate_against_theory(const std::string& name, const std::string& text);

}  // namespace latent::lean
