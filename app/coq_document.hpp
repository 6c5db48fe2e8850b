/// lean_mirror/coq/Statements.v: the catalogue as Coq propositions.
#pragma once

#include <string>

namespace latent::app {

/// The file as Coq: Lean's total functions, then each module's definitions and its theorems, each
/// a `Definition <Module>_<name> : Prop`.
std::string coq_document();

}  // namespace latent::app
