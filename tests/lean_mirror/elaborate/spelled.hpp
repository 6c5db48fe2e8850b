/// Test helpers: text in, formulas out, every sort spelled out.
#pragma once

#include <string>
#include <string_view>

#include "lean_mirror/elaborate/elaborate.hpp"

namespace latent::lean {

/// The expression with all parentheses, and the sort behind each literal and embedding:
/// `x < n - 1` with n : ℕ and x : ℝ is "(x < ((n:ℝ) - 1:ℝ))". Bound variables go by their names,
/// definitions by their full ones.
std::string spelled(const expr::Expr& expression);

/// The last statement of a file, spelled; "line:column: message" where it is not understood.
std::string statement(std::string_view file);

/// The last definition of a file, spelled: "f (x : ℝ) := (x + 1:ℝ)"; "line:column: message" where
/// it is not understood.
std::string definition(std::string_view file);

/// The formula `formula` with the declared variables, spelled without them:
/// formula("(n : ℕ) (x : ℝ)", "x < n - 1").
std::string formula(std::string_view binders, std::string_view formula);

/// The elaborated file, which keeps its tree.
struct Reading {
  SyntaxTree tree;
  ElaboratedFile file;
};
Reading read(std::string_view text);

/// "line:column: message".
std::string placed(const Diagnostic& diagnostic, const Source& source);

}  // namespace latent::lean
