/// Reading Lean text: the door of this folder.
///
/// `lean_mirror/syntax` turns text into trees with positions and knows nothing of meaning: no name
/// is resolved and no type inferred. It depends on nothing of ours but exact numbers.
#pragma once

#include <span>
#include <vector>

#include "lean_mirror/syntax/arena.hpp"
#include "lean_mirror/syntax/command.hpp"
#include "lean_mirror/syntax/diagnostic.hpp"
#include "lean_mirror/syntax/source.hpp"
#include "lean_mirror/syntax/term.hpp"

namespace latent::lean {

/// A parsed file. Its commands and terms live as long as it does (a moved tree keeps them).
struct SyntaxTree {
  SourcePtr source;
  std::vector<Command> commands;
  /// Everything that was not read, in the order of the text: malformed tokens, skipped text,
  /// statements and bodies with an `Unsupported` term. Cut off after `k_max_diagnostics` with a
  /// note that says how many are missing.
  std::vector<Diagnostic> diagnostics;
  /// The notations that importers of this file may use: those not `local`.
  std::vector<const Notation*> notations;
  Arena arena;

  static constexpr std::size_t k_max_diagnostics = 1000;
};

/// Parses a file. `imported` are notations of other files, whose trees must outlive this one.
///
/// Never fails and never throws on account of the text: what is not understood becomes
/// `Unsupported` terms and `Skipped` commands with diagnostics, and parsing resumes at the next
/// command. Time is linear in the text up to the depth of its nesting, which is bounded.
///
///     SyntaxTree tree = parse(make_source("a.lean", "def two : ℕ := 1 + 1"));
///     to_text(tree);  // (def two : ℕ := (+ 1 1))
SyntaxTree parse(SourcePtr source, std::span<const Notation* const> imported = {});

/// A parsed term.
struct ParsedTerm {
  SourcePtr source;
  const Term* term = nullptr;           ///< never null; `Unsupported` where it was not understood
  std::vector<Diagnostic> diagnostics;  ///< empty exactly where all of the text was understood
  Arena arena;
};

/// Parses a text that is one term and nothing else.
ParsedTerm parse_term(SourcePtr source, std::span<const Notation* const> imported = {});

}  // namespace latent::lean
