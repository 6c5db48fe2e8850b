/// Two statements side by side, with what differs.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "app/against/match.hpp"

namespace latent::app {

/// A part of a text, and whether the other text has it at the same place.
struct Piece {
  std::string text;
  bool differs = false;
};

struct SideBySide {
  std::vector<Piece> ours;
  std::vector<Piece> theirs;
};

/// Two texts of Lean cut into their words and signs: those that are not part of the longest common
/// sequence differ. Spaces belong to the piece behind them. Neither is marked where one is very
/// long.
SideBySide compare_texts(const std::string& ours, const std::string& theirs);

/// Both statements of a match with all definitions unfolded, hypotheses sorted, and theirs over the
/// variables of ours, paired so that they look most alike. Empty where theirs is not read.
SideBySide compare_unfolded(const Match& match);

}  // namespace latent::app
