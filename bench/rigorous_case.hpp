/// Ten theorems of the catalogue on inputs that meet their hypotheses, and their conclusions
/// written by hand for other libraries.
#pragma once

#include <array>
#include <random>
#include <span>
#include <vector>

namespace latent::bench {

/// Doubles for the variables of one check, in the order that the hand-written checks name them.
inline constexpr std::size_t k_most_variables = 6;
using Input = std::array<double, k_most_variables>;

/// One theorem.
struct RigorousCase {
  const char* theorem;
  /// Names of the variables as the theory has them, in the order of the inputs.
  std::vector<const char*> variables;
  /// An input at which the hypotheses hold, of everyday size.
  Input (*draw)(std::mt19937_64&);
  /// The conclusion with Arb's balls of 128 bits: whether it is certainly true.
  bool (*by_arb)(const Input&);
  /// The same with Boost's intervals over MPFI.
  bool (*by_mpfi)(const Input&);
};

std::span<const RigorousCase> rigorous_cases();

/// The hand-written checks, by the theorem's name.
bool (*arb_check(const char* theorem))(const Input&);
bool (*mpfi_check(const char* theorem))(const Input&);

}  // namespace latent::bench
