/// lean_mirror/coq/Statements.v: the catalogue as Coq propositions.
#pragma once

#include <string>

#include "ref/expr/expr.hpp"

namespace latent::app {

/// The file as Coq: Lean's total functions, then each module's definitions and its theorems, each
/// a `Definition <Module>_<name> : Prop`.
std::string coq_document();

/// What such a file begins with: the imports and Lean's total functions.
std::string coq_preamble();

/// `Definition f (x : R) : R := …`, on lines of at most 100 characters where words allow it.
std::string coq_definition(const expr::Definition& definition);

}  // namespace latent::app
