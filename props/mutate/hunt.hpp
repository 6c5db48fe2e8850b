/// Counterexamples to mutants, and what can be said of those that have none.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "props/mutate/explain.hpp"
#include "props/mutate/survivors.hpp"
#include "ref/eval/assignment.hpp"

namespace latent::props {

/// What was found out about one mutant.
struct MutantOutcome {
  Mutant mutant;
  Fate fate = Fate::NotFound;
  /// Why it survives; empty if it was refuted or nothing was found out.
  std::string reason{};
  /// The reason is one of `recorded_reasons`.
  bool recorded = false;
  /// An input at which every hypothesis certainly holds and the conclusion is certainly false.
  std::optional<eval::Assignment> counterexample{};
  /// Inputs that met the hypotheses, the counterexample among them.
  std::uint64_t samples = 0;
};

/// What was found out about the mutants of one theorem.
struct TheoremOutcome {
  const theory::Theorem* theorem;
  std::vector<MutantOutcome> mutants;

  std::uint64_t count(Fate fate) const;
  /// Neither refuted nor explained.
  std::uint64_t not_found() const { return count(Fate::NotFound); }
};

struct HuntOptions {
  /// Inputs a mutant that no rule explains is tried on, at most; all others get `k_first_samples`
  /// at most. The search ends with the first counterexample.
  std::uint64_t samples = 2000;
  std::uint64_t seed = 1;
  /// Threads; the results do not depend on it.
  unsigned jobs = 1;
};

/// Every mutant is tried on so many inputs before a rule is asked, so that a rule or a theorem that
/// is wrong gets noticed.
inline constexpr std::uint64_t k_first_samples = 100;

/// Tries all mutants of the theorems: first to refute, then to explain them, by the rules of
/// `explain` or by a recorded reason (survivors.hpp). `progress`, if given, is called now and then,
/// from one thread at a time, with the number of mutants done, and the number of all. Once `stop`,
/// which any thread may call, gives true, no further mutant is tried, and theorems with mutants
/// that were not tried are left out.
std::vector<TheoremOutcome> hunt_mutants(
    const std::vector<const theory::Theorem*>& theorems, const HuntOptions& options,
    const std::function<void(std::uint64_t done, std::uint64_t all)>& progress = {},
    const std::function<bool()>& stop = {});

/// What is wrong with recorded reasons for mutants of these theorems: there is no such mutant, it
/// was refuted, or a rule explains it.
std::vector<std::string> stale_reasons(std::span<const RecordedReason> reasons,
                                       const std::vector<TheoremOutcome>& outcomes);

}  // namespace latent::props
