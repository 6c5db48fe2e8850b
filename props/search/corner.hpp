/// Inputs at corners, where statements break first.
#pragma once

#include <cstddef>
#include <vector>

#include "props/statement.hpp"
#include "ref/eval/assignment.hpp"

namespace latent::props {

/// Inputs made of 0, ±1, 2, 1/2, the numbers that occur in the statement and their neighbours, the
/// ends of the ranges that the hypotheses leave and what lies between, and short tables for
/// sequences: all combinations of as many values a variable as `most` allows, simple ones first,
/// then all variables equal, then all but one. At most about 3 · `most`; hypotheses may fail there.
/// The numbers in `also` are taken like those that occur in the statement.
/// The variables have to be numbers and sequences ℕ → ℝ.
std::vector<eval::Assignment> corners(const Statement& statement, std::size_t most,
                                      std::vector<Rational> also = {});

}  // namespace latent::props
