/// Hypotheses that no input meets, proved so.
#pragma once

#include <optional>
#include <string>

#include "props/statement.hpp"

namespace latent::props {

/// Why no values of the variables make all hypotheses of `statement` true: a closed one is false,
/// interval narrowing leaves some expression no value, or they contradict each other by the order
/// of numbers. Nothing if that could not be proved.
std::optional<std::string> why_vacuous(const Statement& statement);

/// The same by narrowing alone, which is fast.
std::optional<std::string> why_plainly_vacuous(const Statement& statement);

}  // namespace latent::props
