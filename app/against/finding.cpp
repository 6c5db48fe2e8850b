#include "app/against/finding.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

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

std::string_view meaning_of(std::string_view rule) {
  using Rule = std::pair<std::string_view, std::string_view>;
  constexpr auto k_meanings = std::to_array<Rule>({
      {"sorry", "A proof is left open"},
      {"axiom", "An axiom is assumed"},
      {"native_decide", "A proof trusts compiled code"},
      {"no-proof", "A theorem has no proof"},
      {"implemented_by", "Compiled code is not what was proved about"},
      {"extern", "A definition is code of another language"},
      {"unsafe", "A declaration is unsafe"},
      {"option", "An option turns checks off"},
      {"notation", "A known notation has another meaning"},
      {"instance", "An instance may change what operators mean"},
      {"attribute", "An attribute changes how text is read"},
      {"macro", "A macro may change what text means"},
      {"program", "A program runs while the text is checked"},
      {"shadowed", "A known name means something else"},
      {"auto-bound", "A name that nothing declares is a variable"},
      {"lookalike", "A name looks like another one"},
      {"hidden-character", "A character can't be seen"},
      {"private", "A theorem is private, so nobody can use it"},
      {"example", "A statement is an example only, which nobody can use"},
      {"only-stated", "A statement is defined and not proved"},
      {"commented", "A theorem stands in a comment or a string"},
      {"exit", "Text stands behind #exit"},
      {"empty-file", "A file declares nothing"},
      {"trivial", "A theorem says nothing"},
      {"vacuous", "No input meets the hypotheses"},
      {"refuted", "A theorem is false"},
      {"count", "Fewer theorems than announced"},
      {"files", "Fewer files than announced"},
      {"unread", "Text is not understood"},
      {"syntax", "Text is not Lean"},
      {"declared-twice", "A name is declared twice"},
      {"import", "A file that is imported is not at hand"},
      {"toolchain", "The release of Lean is not known, or none of Lean's own"},
      {"dependency", "Mathlib comes from somewhere else"},
      {"library", "A file takes the place of one of Lean's own libraries"},
      {"not-built", "No target of the lakefile builds a file"},
      {"duplicate", "A theorem states what another one states"},
      {"renamed", "A theorem under another name states what is claimed of this one"},
      {"twin", "A theorem states several of ours, which say the same"},
      {"drift", "A statement is not what the baseline recorded"},
  });
  const auto* found = std::find_if(k_meanings.begin(), k_meanings.end(),
                                   [&](const Rule& one) { return one.first == rule; });
  return found == k_meanings.end() ? std::string_view() : found->second;
}

}  // namespace latent::app
