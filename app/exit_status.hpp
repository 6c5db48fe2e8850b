/// How the program ends (design.md, Verdicts).
#pragma once

#include <initializer_list>

namespace latent::app {

enum class ExitStatus : int {
  Success = 0,        ///< everything proved or held
  Refuted = 1,        ///< a certified counterexample, or a difference that the audit found
  Usage = 2,          ///< a usage error or unreadable input
  Undecided = 3,      ///< undecided, starved or vacuous
  Unsupported = 4,    ///< outside of the fragment that the program reads
  Interrupted = 130,  ///< broken off by the user, as shells report it
};

/// The status of several results together: the first of 2, 130, 1, 3, 4 that any of them calls for.
inline ExitStatus worse(ExitStatus a, ExitStatus b) {
  for (const ExitStatus status : {ExitStatus::Usage, ExitStatus::Interrupted, ExitStatus::Refuted,
                                  ExitStatus::Undecided, ExitStatus::Unsupported}) {
    if (a == status || b == status) return status;
  }
  return ExitStatus::Success;
}

}  // namespace latent::app
