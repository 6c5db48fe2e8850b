/// Warnings that the text of a file gives by itself: L8, L9 and L13 of docs/warnings.md.
#pragma once

#include <span>
#include <vector>

#include "lean_mirror/audit/warning.hpp"
#include "lean_mirror/elaborate/elaborate.hpp"
#include "lean_mirror/syntax/tree.hpp"

namespace latent::lean {

/// A file that was read.
struct ReadFile {
  const SyntaxTree* syntax;
  const ElaboratedFile* meaning;
};

/// Names in statements that nothing declares, as far as it can be seen (L8). In a statement that
/// was read these are variables of their own; of others only names are told that Lean would turn
/// into variables: one letter and maybe digits.
std::vector<Warning> auto_bound_names(const ReadFile& file);

/// Variables and declarations with the name of a function or constant that everybody knows,
/// notations of known symbols, instances and macros that may give operators another meaning (L9).
std::vector<Warning> shadowed_names(const ReadFile& file);

/// Declarations with an open proof, axioms, and those whose text mentions one of these, also by way
/// of others (L13), for each of the files. Names are looked up in the namespaces that surround a
/// declaration and those that its file opens anywhere.
std::vector<std::vector<Warning>> unproved_declarations(std::span<const ReadFile> files);

}  // namespace latent::lean
