#include "tests/lean_mirror/corpus/expectation.hpp"

#include <array>
#include <optional>

namespace latent::corpus {

namespace {

constexpr std::string_view k_mark = "-- expect:";
constexpr std::string_view k_dash = " — ";
constexpr auto k_verdicts = std::to_array<std::pair<std::string_view, Expected>>({
    {"refuted", Expected::Refuted},
    {"holds", Expected::Holds},
    {"proved", Expected::Proved},
    {"vacuous", Expected::Vacuous},
    {"unsupported", Expected::Unsupported},
});

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r") + 1 - begin);
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

/// The parts of `text` between the commas that stand in no bracket.
std::vector<std::string_view> parts_of(std::string_view text) {
  std::vector<std::string_view> parts;
  int depth = 0;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '(' || text[i] == '[') ++depth;
    if (text[i] == ')' || text[i] == ']') --depth;
    if (text[i] != ',' || depth > 0) continue;
    parts.push_back(text.substr(begin, i - begin));
    begin = i + 1;
  }
  parts.push_back(text.substr(begin));
  return parts;
}

/// Reads "x = 1/2, y = 3" into `values`; says what is wrong, if anything is.
std::string read_values(std::string_view text,
                        std::vector<std::pair<std::string, std::string>>& values) {
  constexpr std::string_view k_equals = " = ";
  for (const std::string_view part : parts_of(text)) {
    const std::size_t equals = part.find(k_equals);
    if (equals == std::string_view::npos) return "a value is `NAME = TERM`";
    const std::string name(trimmed(part.substr(0, equals)));
    const std::string term(trimmed(part.substr(equals + k_equals.size())));
    if (name.empty() || term.empty()) return "a value is `NAME = TERM`";
    for (const auto& [known, value] : values) {
      if (known == name) return "`" + name + "` has two values";
    }
    values.emplace_back(name, term);
  }
  return {};
}

/// Reads `"TOKEN": TOPIC` or `"TOKEN"`; says what is wrong, if anything is.
std::string read_refusal(std::string_view text, Expectation& expectation) {
  const std::size_t quote = text.find('"', 1);
  if (!text.starts_with('"') || quote == std::string_view::npos || quote == 1) {
    return "`unsupported` needs the token that is reported, in quotes";
  }
  expectation.token = text.substr(1, quote - 1);
  const std::string_view rest = text.substr(quote + 1);
  if (rest.empty()) return {};
  if (!rest.starts_with(": ")) return "behind the token may stand `: TOPIC`";
  expectation.topic = trimmed(rest.substr(1));
  return {};
}

/// Reads what stands between the mark and the dash; says what is wrong, if anything is.
std::string read_claim(std::string_view claim, Expectation& expectation) {
  const std::string_view word = claim.substr(0, claim.find(' '));
  const std::string_view detail = trimmed(claim.substr(word.size()));
  std::optional<Expected> verdict;
  for (const auto& [name, expected] : k_verdicts) {
    if (name == word) verdict = expected;
  }
  if (!verdict) return "`" + std::string(word) + "` is no verdict";
  expectation.verdict = *verdict;
  if (*verdict == Expected::Unsupported) return read_refusal(detail, expectation);
  if (detail.empty()) return {};
  if (*verdict != Expected::Refuted || !detail.starts_with("at ")) {
    return "`" + std::string(detail) + "` means nothing behind `" + std::string(word) + "`";
  }
  return read_values(detail.substr(3), expectation.values);
}

}  // namespace

std::string_view to_string(Expected expected) {
  return k_verdicts.at(static_cast<std::size_t>(expected)).first;
}

std::vector<Expectation> read_expectations(const lean::Source& source) {
  const std::vector<std::string_view> lines = lines_of(source.text());
  std::vector<Expectation> all;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!lines[i].starts_with(k_mark)) continue;
    Expectation expectation;
    expectation.line = static_cast<std::uint32_t>(i + 1);
    std::string text(trimmed(lines[i].substr(k_mark.size())));
    while (i + 1 < lines.size() && lines[i + 1].starts_with("--")) {
      text += " " + std::string(trimmed(lines[++i].substr(2)));
    }
    expectation.declaration = static_cast<std::uint32_t>(i + 2);
    const std::size_t dash = text.find(k_dash);
    if (dash == std::string::npos) {
      expectation.error = "no reason behind a dash";
    } else {
      expectation.reason = text.substr(dash + k_dash.size());
      expectation.error = read_claim(std::string_view(text).substr(0, dash), expectation);
    }
    all.push_back(std::move(expectation));
  }
  return all;
}

}  // namespace latent::corpus
