/// Warnings about a statement that take its formula, or inputs for it: L1 to L7 and L10 to L12 of
/// docs/warnings.md.
#pragma once

#include <string>
#include <vector>

#include "lean_mirror/audit/warning.hpp"
#include "lean_mirror/elaborate/elaborate.hpp"
#include "props/campaign.hpp"

namespace latent::props {

/// A statement of a file whose campaign is over.
struct CheckedStatement {
  const std::string& name;
  const lean::Statement& stated;  ///< with a formula
  const Statement& statement;     ///< that formula taken apart
  const CampaignOptions& options;
  const Outcome& outcome;
};

/// At most so many inputs are looked at for a warning, and never more than the campaign had.
inline constexpr std::uint64_t k_warning_samples = 100;

/// What the operations of the statement do at a counterexample that may surprise: "`n - 1` is 0
/// here: a subtraction in ℕ that stops there". Each is certain.
std::vector<std::string> surprises_at(const lean::Statement& stated, const Statement& statement,
                                      const eval::Assignment& input);

/// The warnings of `rules`, in the order of the text. Their messages say what is certain, and what
/// was seen on so many inputs only. Deterministic.
std::vector<lean::Warning> sampled_warnings(const CheckedStatement& checked,
                                            const lean::Rules& rules);

}  // namespace latent::props
