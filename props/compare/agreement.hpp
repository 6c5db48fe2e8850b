/// Whether two statements over the same variables agree at inputs, and where they certainly do not.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "props/compare/probe.hpp"

namespace latent::props {

/// What differs at an input.
enum class DifferingPart : std::uint8_t {
  OursAsksMore,    ///< theirs' hypotheses hold there, ours' do not
  TheirsAsksMore,  ///< ours' hypotheses hold there, theirs' do not
  Conclusion,      ///< one conclusion is true there, the other false
  Side,            ///< corresponding relations in the conclusions are between other values
};

/// A certain difference.
struct Disagreement {
  eval::Assignment input;
  DifferingPart part;
  /// Both sets of hypotheses hold there.
  bool within_hypotheses = false;
  /// What is different, as a clause: "our hypothesis 0 < ε is false".
  std::string what;
};

/// What came of all probes.
struct Agreement {
  /// Drawn inputs at which both sets of hypotheses hold and no difference was seen.
  std::uint64_t agreeing = 0;
  /// Drawn inputs at which something was not decided.
  std::uint64_t open = 0;
  /// Inputs that were looked at before the first difference was seen.
  std::uint64_t before = 0;
  /// The first difference: in hypotheses or at an input that meets both sets, which shows that the
  /// statements do not say the same of the same inputs.
  std::optional<Disagreement> first;
  /// A difference of the conclusions at an input that meets neither set of hypotheses, or one of
  /// them only. It says how the statements are written, not that one can be true without the other.
  std::optional<Disagreement> outside;
};

/// Holds `theirs`, a statement over the variables of `ours`, against it at the probes, up to
/// the first difference.
Agreement agreement(const Statement& ours, const Statement& theirs, const Probes& probes);

/// Whether the conclusions have the same connectives, quantifiers and relations in the same places.
bool have_same_skeleton(const expr::Expr& a, const expr::Expr& b);

}  // namespace latent::props
