/// What an audit has to say about a place in somebody's project.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "app/report_files.hpp"

namespace latent::app {

/// How much it matters.
enum class Level : std::uint8_t {
  Note,
  Warning,
  Open,     ///< something that was claimed could not be settled
  Failure,  ///< it must not be there
};

/// "note", "warning", "open", "failure".
std::string_view to_string(Level level);

struct Finding {
  /// One or two words with hyphens: `sorry`, `axiom`, `hidden-character`. `--allow` takes it.
  std::string rule;
  Level level = Level::Note;
  Place place;
  /// The declaration that it is about; may be empty.
  std::string subject;
  std::string message;
  /// The user allows it: it does not count.
  bool is_allowed = false;
};

/// `place: level: message [rule]`.
std::string to_text(const Finding& finding);

/// What findings of a rule are about; empty for a rule that is none of an audit's own.
std::string_view meaning_of(std::string_view rule);

}  // namespace latent::app
