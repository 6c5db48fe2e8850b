/// How many theorems a project has, and how many of them count.
#pragma once

#include "app/against/report.hpp"

namespace latent::app {

/// Fills `report.files` and `report.counts`, and adds a finding for each theorem that does not
/// count and for every number that falls short.
///
/// A theorem or lemma counts unless it is private, trivial (it states True, one of its own
/// hypotheses, or that something equals itself) or states what an earlier one states. A file counts
/// that has such a theorem.
void count_theorems(const TheirProject& project, AgainstReport& report);

}  // namespace latent::app
