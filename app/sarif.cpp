/// SARIF 2.1.0 (OASIS): the format of code-review tools.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "app/report_files.hpp"
#include "app/version.hpp"
#include "lean_mirror/audit/warning.hpp"

namespace latent::app {

namespace {

using nlohmann::json;
using Kind = ReportedResult::Kind;

/// The path as a relative or absolute URI reference.
std::string uri_of(std::string_view path) {
  std::string uri;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                          (c >= '0' && c <= '9') ||
                          std::string_view("/-._~").find(c) != std::string_view::npos;
    if (is_plain) {
      uri += c;
    } else {
      uri += fmt::format("%{:02X}", byte);
    }
  }
  return uri.starts_with('/') ? "file://" + uri : uri;
}

json locations_of(const Place& place) {
  if (place.file.empty()) return json::array();
  json physical = {{"artifactLocation", {{"uri", uri_of(place.file)}}}};
  if (place.line > 0) {
    physical["region"]["startLine"] = place.line;
    if (place.column > 0) physical["region"]["startColumn"] = place.column;
  }
  return json::array({{{"physicalLocation", physical}}});
}

std::string_view level_of(Kind kind) {
  switch (kind) {
    case Kind::Failed:
      return "error";
    case Kind::Open:
      return "warning";
    default:
      return "note";
  }
}

/// What the verdicts and rules mean, in the order in which they are first used.
class Rules {
 public:
  std::size_t index(const std::string& id, const std::string& known_meaning = "") {
    const auto [found, is_new] = by_id_.emplace(id, list_.size());
    const std::string text = known_meaning.empty() ? meaning(id) : known_meaning;
    if (is_new) list_.push_back({{"id", id}, {"shortDescription", {{"text", text}}}});
    return found->second;
  }
  [[nodiscard]] const json& list() const { return list_; }

 private:
  static std::string meaning(const std::string& id) {
    for (const lean::Rule rule : lean::all_rules()) {
      if (lean::name(rule) == id) return std::string(lean::description(rule));
    }
    if (id == "syntax") return "The text is not Lean";
    if (id == "audit") return "Something that statement files must not have";
    return "The verdict of a statement is: " + id;
  }

  std::map<std::string, std::size_t> by_id_;
  json list_ = json::array();
};

}  // namespace

json sarif_json(const Report& report) {
  Rules rules;
  json results = json::array();
  const auto add = [&](const std::string& rule, std::string_view level, const std::string& message,
                       const Place& place, const std::string& meaning = "") {
    const std::size_t index = rules.index(rule, meaning);
    results.push_back({{"ruleId", rule},
                       {"ruleIndex", index},
                       {"level", level},
                       {"message", {{"text", message}}},
                       {"locations", locations_of(place)}});
  };
  for (const ReportedResult& result : report.results) {
    if (result.kind == Kind::Passed) continue;
    std::string message = fmt::format("{} is {}", result.name, result.verdict);
    if (!result.message.empty()) message += ": " + result.message;
    add(result.verdict, level_of(result.kind), message, result.place);
  }
  for (const ReportedWarning& warning : report.warnings) {
    add(warning.rule, warning.is_error ? "error" : "warning", warning.message, warning.place,
        warning.meaning);
  }
  const std::string_view version = k_version;
  const json driver = {{"name", "latent"},
                       {"semanticVersion", version.substr(version.find(' ') + 1)},
                       {"rules", rules.list()}};
  return {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
          {"version", "2.1.0"},
          {"runs", json::array({{{"tool", {{"driver", driver}}},
                                 {"columnKind", "unicodeCodePoints"},
                                 {"results", results}}})}};
}

}  // namespace latent::app
