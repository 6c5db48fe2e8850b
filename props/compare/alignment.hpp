/// Which variables of one statement stand for which of another.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "props/statement.hpp"

namespace latent::props {

/// More ways to pair the variables of two statements than this are not tried.
inline constexpr std::size_t k_most_alignments = 720;

/// `theirs` over the variables of `ours`, in every way that pairs each variable of the one with one
/// of the same sort of the other: variables of the same name first, then as they come. Nothing
/// where their numbers differ or there are more ways than `k_most_alignments`.
std::optional<std::vector<Statement>> alignments(const Statement& ours, const Statement& theirs);

}  // namespace latent::props
