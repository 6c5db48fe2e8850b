/// Notations that a file declares for itself, and where they match.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "lean_mirror/syntax/term.hpp"

namespace latent::lean {

/// Lean's precedences. A node of precedence p may stand where at least p is asked for.
namespace precedence {
constexpr int k_max = 1024;     ///< identifiers, literals, brackets
constexpr int k_lead = 1023;    ///< applications, `∀`, `let`, `if`
constexpr int k_arrow = 25;     ///< `→`
constexpr int k_relation = 50;  ///< `=`, `<`, `∈`: they do not chain
constexpr int k_min = 10;       ///< `<|`, `|>`
}  // namespace precedence

/// One piece of a notation: a fixed token or an argument.
struct NotationItem {
  /// The token without the spaces around it; empty for an argument.
  std::string_view token{};
  /// The name of the argument; empty for a token and for the operands of `infixl` and its kin.
  std::string_view argument{};
  /// What the argument must at least bind like.
  int precedence = 0;
};

/// A notation that the reader can apply: tokens and arguments in turn.
struct Notation {
  std::span<const NotationItem> items{};
  /// How the whole binds.
  int precedence = 0;
  /// What it stands for. With `applied`, a function of the arguments; else a term in which the
  /// names of the arguments stand for them.
  const Term* meaning = nullptr;
  bool applied = false;
  /// Declared with `local`: gone with the section that holds it, and not for other files.
  bool local = false;
  /// Declared with `scoped`: meant for those who open the namespace. The reader does not check
  /// that they did.
  bool scoped = false;

  [[nodiscard]] bool begins_with_token() const { return !items.front().token.empty(); }
};

}  // namespace latent::lean
