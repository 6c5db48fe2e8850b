/// Which function of the fast core computes which definition of the theory.
#pragma once

#include <cstdint>
#include <latent/accuracy.hpp>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "ref/expr/expr.hpp"

namespace latent::props {

/// What functions of the fast core take and give: doubles for real numbers, unsigned integers for
/// natural ones.
using FastValue = std::variant<double, std::uint64_t>;

/// What batches of the fast core take and give: such values, a row each.
using FastColumn = std::variant<std::vector<double>, std::vector<std::uint64_t>>;

/// The value as exact text.
std::string to_string(const FastValue& value);

/// A definition of the theory as the fast core computes it.
struct FastFunction {
  /// The qualified name of the definition.
  std::string_view definition;
  /// Its domain and its error bound.
  const fast::Contract& contract;
  /// Calls the function. The arguments must have the sorts of the definition's parameters.
  FastValue (*evaluate)(std::span<const FastValue> arguments);
  /// Calls the batch function, a column an argument, all of one length.
  FastColumn (*evaluate_batch)(std::span<const FastColumn> arguments);
  /// Whether every argument lies in the domain that the contract states.
  bool (*in_domain)(std::span<const FastValue> arguments);
};

/// All of them, in the order of the theory.
std::span<const FastFunction> fast_functions();

/// The one that computes `definition`, or null.
const FastFunction* find_fast_function(const expr::Definition& definition);

/// The domain of `function` as hypotheses over the parameters of `definition`, which it computes.
std::vector<expr::Expr> domain_hypotheses(const FastFunction& function,
                                          const expr::Definition& definition);

}  // namespace latent::props
