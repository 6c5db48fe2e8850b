/// What the reader of Lean text has to say about a place in it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "lean_mirror/syntax/source.hpp"

namespace latent::lean {

/// How bad it is.
enum class Severity : std::uint8_t {
  Error,        ///< the text is not Lean: unterminated comment, malformed UTF-8, …
  Unsupported,  ///< may be fine Lean, but it is not read; nothing is claimed about it
  Warning,      ///< read, but probably not what was meant
  Note,         ///< belongs to the diagnostic before it
};

/// A message about a place in a file.
struct Diagnostic {
  Severity severity = Severity::Error;
  Span span{};
  std::string message;
};

/// "error", "unsupported", "warning" or "note".
std::string_view to_string(Severity severity);

/// `file:line:column: severity: message`, then the line of the source and a line of carets under
/// the part of the span that lies in it. Long lines are cut to a window around the span; tabs and
/// control characters are shown as spaces, so that the carets stand where they belong.
std::string format(const Diagnostic& diagnostic, const Source& source);

}  // namespace latent::lean
