/// What the statements of the corpus must come to, as comments right before them say.
///
///     -- expect: VERDICT [DETAIL] — REASON
///
/// VERDICT [DETAIL] is one of
///
///     refuted at x = 1/2, f = fun t ↦ t ^ 2    a counterexample: a Lean term for each variable
///     refuted                                  the same of a closed statement
///     holds
///     proved
///     vacuous
///     unsupported "∫": integrals               what is reported, where it first stands behind the
///                                              name of the declaration, and words of the reason,
///                                              if those matter
///
/// The counterexample of a structure has its fields (`m.ρ = 2`); that of a predicate such as
/// `Monotone` has the bound variables of the predicate's definition in Mathlib. REASON goes on in
/// the `--` lines below; the declaration begins on the line after that.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lean_mirror/syntax/source.hpp"

namespace latent::corpus {

enum class Expected : std::uint8_t { Refuted, Holds, Proved, Vacuous, Unsupported };

/// As the comments spell it, which is as `latent check` does.
std::string_view to_string(Expected expected);

struct Expectation {
  Expected verdict = Expected::Holds;
  /// Variable and Lean term, in the order of the text; of `Refuted` only.
  std::vector<std::pair<std::string, std::string>> values;
  std::string token;  ///< of `Unsupported` only
  std::string topic;  ///< words that the program's reason must have; of `Unsupported` only
  std::string reason;
  std::uint32_t line = 0;         ///< where it stands
  std::uint32_t declaration = 0;  ///< the line behind it, where its declaration begins
  std::string error;              ///< what is wrong with its form; empty where nothing is
};

/// The expectations in a file of the corpus, in the order of the text.
std::vector<Expectation> read_expectations(const lean::Source& source);

}  // namespace latent::corpus
