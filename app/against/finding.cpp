#include "app/against/finding.hpp"

#include <fmt/format.h>

namespace latent::app {

std::string_view to_string(Level level) {
  switch (level) {
    case Level::Note:
      return "note";
    case Level::Warning:
      return "warning";
    case Level::Open:
      return "open";
    case Level::Failure:
      return "failure";
  }
  return "failure";
}

std::string to_text(const Finding& finding) {
  std::string place = finding.place.file;
  if (finding.place.line > 0) place += fmt::format(":{}", finding.place.line);
  if (finding.place.column > 0) place += fmt::format(":{}", finding.place.column);
  if (!place.empty()) place += ": ";
  return fmt::format("{}{}: {} [{}]", place,
                     finding.is_allowed ? "allowed" : to_string(finding.level), finding.message,
                     finding.rule);
}

}  // namespace latent::app
