/// Which theorems a machine has proved.
#pragma once

#include <string>

#include "ref/theory/module.hpp"

namespace latent::app {

/// How a theorem stands.
enum class ProofStatus : unsigned char {
  Tested,  ///< run with certainty on random inputs; no machine proof
  Proved,  ///< proved in Coq, from the statement that `emit coq` prints
};

/// `Proved` if the hash of what `emit coq` prints of the theorem now, all definitions included, is
/// the one that scripts/prove wrote into lean_mirror/coq/proved.json when Coq had accepted a proof:
/// a statement that changes is `Tested` until it is proved again.
ProofStatus proof_status(const theory::Theorem& theorem);

/// "tested" or "proved".
std::string to_string(ProofStatus status);

}  // namespace latent::app
