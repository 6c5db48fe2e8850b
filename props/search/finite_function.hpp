/// Variables that are functions between finite sets, as tables.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "props/search/specialise.hpp"

namespace latent::props {

/// A statement in which each variable that is a function is a table of its values.
struct Tabulation {
  /// The entries are variables, natural numbers; those of a property are 1 where it holds, else 0.
  Specialisation special;
  /// Free in the statement, and none of its variables: what functions are outside of their tables.
  /// A statement that holds, or fails, where nothing is known of these does so for every function.
  std::vector<expr::Variable> others;
};

/// `statement` with tables for its functions: those of which hypotheses say that
/// f i … < m for all i < n, …, with numerals n and m, and properties of natural numbers, told
/// apart below the largest numeral that bounds a variable. Nothing if there are other functions, or
/// none, or tables of more than `most` combinations.
std::optional<Tabulation> tabulate(const Specialisation& statement, std::uint64_t most);

}  // namespace latent::props
