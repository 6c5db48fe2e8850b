/// Finite domains, tried case by case.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "props/statement.hpp"
#include "ref/eval/assignment.hpp"

namespace latent::props {

/// The whole numbers from `lower` to `upper`.
struct WholeRange {
  std::int64_t lower;
  std::int64_t upper;

  std::uint64_t size() const { return static_cast<std::uint64_t>(upper - lower) + 1; }
};

/// For each variable the range outside of which no value meets the hypotheses; nothing if some
/// variable is not a whole number or has no such range, or there are more than `most` cases.
std::optional<std::vector<WholeRange>> finite_ranges(const Statement& statement,
                                                     std::uint64_t most);

/// Calls `visit` with every assignment of numbers in `ranges` to the variables of `statement`, the
/// last variable changing fastest, until it returns false.
void for_each_case(const Statement& statement, const std::vector<WholeRange>& ranges,
                   const std::function<bool(const eval::Assignment&)>& visit);

}  // namespace latent::props
