#include "app/proof_status.hpp"

#include <fmt/format.h>

#include <cctype>
#include <map>
#include <nlohmann/json.hpp>
#include <string_view>
#include <vector>

#include "app/coq_document.hpp"
#include "app/proved.hpp"
#include "app/sha256.hpp"

namespace latent::app {

namespace {

std::string_view trimmed_to_declaration(std::string_view paragraph) {
  for (const char* word : {"Definition ", "Fixpoint "}) {
    for (std::size_t at = 0; (at = paragraph.find(word, at)) != std::string_view::npos; ++at) {
      if (at == 0 || paragraph[at - 1] == '\n') return paragraph.substr(at);
    }
  }
  return {};
}

/// Runs of blanks as one space.
std::string on_one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n';
    if (!blank) {
      line += c;
    } else if (!line.ends_with(' ')) {
      line += ' ';
    }
  }
  return line;
}

/// The name of a theorem's line, `Definition <Module>_<name> : Prop := …`; empty for other lines.
std::string theorem_of(const std::string& line) {
  constexpr std::string_view k_start = "Definition ";
  const std::size_t end = line.find(" : Prop := ");
  if (!line.starts_with(k_start) || end == std::string::npos) return "";
  const std::string name = line.substr(k_start.size(), end - k_start.size());
  return name.find('_') != std::string::npos && name.find(' ') == std::string::npos ? name : "";
}

/// What scripts/prove hashes: all declarations that are no theorem, in order, a line each and
/// without comments, then the theorem's own line.
std::map<std::string, std::string> hashes(const std::string& document) {
  std::string context;
  std::map<std::string, std::string> theorems;
  std::string_view rest = document;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find("\n\n"), rest.size());
    std::string line = on_one_line(trimmed_to_declaration(rest.substr(0, end)));
    rest.remove_prefix(std::min(rest.size(), end + 2));
    while (line.ends_with(' ')) line.pop_back();
    if (line.empty()) continue;
    const std::string theorem = theorem_of(line);
    if (theorem.empty()) {
      context += line + "\n";
    } else {
      theorems[theorem] = line + "\n";
    }
  }
  for (auto& [name, text] : theorems) text = sha256(context + text);
  return theorems;
}

}  // namespace

ProofStatus proof_status(const theory::Theorem& theorem) {
  static const nlohmann::json proved = nlohmann::json::parse(k_proved);
  static const std::map<std::string, std::string> current = hashes(coq_document());
  const std::string name = theorem.module + "_" + theorem.name;
  const auto stamp = proved.find(name);
  const auto now = current.find(name);
  const bool same = stamp != proved.end() && now != current.end() && *stamp == now->second;
  return same ? ProofStatus::Proved : ProofStatus::Tested;
}

std::string to_string(ProofStatus status) {
  return status == ProofStatus::Proved ? "proved" : "tested";
}

}  // namespace latent::app
