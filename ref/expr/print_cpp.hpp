/// Expressions as C++ in the notation of ref/expr/notation.hpp.
#pragma once

#include <functional>
#include <string>

#include "ref/expr/expr.hpp"

namespace latent::expr {

/// What variables and definitions are called in C++.
struct CppNames {
  /// A variable, free or bound, by its name in the printed text and its sort.
  std::function<std::string(const std::string& name, const Sort& sort)> variable;
  /// A definition: an expression that can be called.
  std::function<std::string(const Definition&)> definition;
};

/// `expression` as C++ that builds it, inside namespace latent::expr. Throws `ExprError` for what
/// the notation does not have.
std::string to_cpp(const Expr& expression, const CppNames& names);

/// `Sort::real()`, `Sort::function(Sort::nat(), Sort::real())`, …
std::string cpp_sort(const Sort& sort);

/// `name` as a C++ identifier: ρ₁ as `rho1`, what has no transcription as `u_` and its code point.
std::string cpp_identifier(std::string_view name);

}  // namespace latent::expr
