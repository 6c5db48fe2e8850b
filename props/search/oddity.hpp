/// Where Lean's conventions for total functions decide a statement at an input.
#pragma once

#include <string>
#include <vector>

#include "props/statement.hpp"
#include "ref/eval/assignment.hpp"

namespace latent::props {

/// What a reader may not expect at `input`, each once, of the conclusion and then of the
/// hypotheses: subtraction cut off at 0, division that rounds or divides by 0, logarithms and roots
/// of negative numbers, powers of them, empty sums. Parts that depend on bound variables are not
/// looked at.
///
///     oddities(statement, input);  // {"`n - 3` is 0: subtraction in ℕ stops at 0"}
std::vector<std::string> oddities(const Statement& statement, const eval::Assignment& input);

}  // namespace latent::props
