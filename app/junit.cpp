/// JUnit XML, as Jenkins, GitLab and GitHub's actions read it.
#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <map>
#include <string_view>

#include "app/report_files.hpp"
#include "lean_mirror/syntax/unicode.hpp"

namespace latent::app {

namespace {

/// Whether XML 1.0 can hold the character.
bool is_xml(const lean::CodePoint& point) {
  const char32_t c = point.value;
  if (!point.valid || c == 0xFFFE || c == 0xFFFF) return false;
  return c >= 0x20 || c == U'\t' || c == U'\n' || c == U'\r';
}

/// `text` for an attribute or between tags.
std::string escaped(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const lean::CodePoint point = lean::decode_utf8(text, at);
    if (!is_xml(point)) {
      result += "\xEF\xBF\xBD";
    } else if (point.value < 0x20 || point.value == U'<' || point.value == U'>' ||
               point.value == U'&' || point.value == U'"') {
      result += fmt::format("&#{};", static_cast<unsigned>(point.value));
    } else {
      result += text.substr(at, point.length);
    }
    at += point.length;
  }
  return result;
}

using Kind = ReportedResult::Kind;

std::string_view element_of(Kind kind) {
  switch (kind) {
    case Kind::Failed:
      return "failure";
    case Kind::Open:
      return "error";
    case Kind::Skipped:
      return "skipped";
    case Kind::Passed:
      break;
  }
  return "";
}

std::string warning_text(const ReportedWarning& warning) {
  return fmt::format("{}:{}:{}: {}: {} [{}]\n", warning.place.file, warning.place.line,
                     warning.place.column, warning.is_error ? "error" : "warning", warning.message,
                     warning.rule);
}

/// The case that an error among the warnings makes.
ReportedResult result_of(const ReportedWarning& warning) {
  ReportedResult result;
  result.name = warning.statement.empty() ? warning.rule
                                          : fmt::format("{}: {}", warning.rule, warning.statement);
  result.place = warning.place;
  result.kind = warning.is_error ? Kind::Failed : Kind::Open;
  result.verdict = warning.rule;
  result.message = warning.message;
  return result;
}

/// The results and warnings of one file.
struct Suite {
  std::string file;
  std::vector<const ReportedResult*> results;
  std::vector<const ReportedWarning*> warnings;

  [[nodiscard]] std::size_t count(Kind kind) const {
    return static_cast<std::size_t>(std::count_if(
        results.begin(), results.end(), [&](const auto* result) { return result->kind == kind; }));
  }
  [[nodiscard]] double seconds() const {
    double sum = 0;
    for (const ReportedResult* result : results) sum += result->seconds;
    return sum;
  }
};

std::vector<Suite> suites_of(const Report& report, const std::deque<ReportedResult>& errors) {
  std::vector<Suite> suites;
  std::map<std::string, std::size_t> by_file;
  const auto suite = [&](const std::string& file) -> Suite& {
    const auto [found, is_new] = by_file.emplace(file, suites.size());
    if (is_new) suites.push_back({file, {}, {}});
    return suites[found->second];
  };
  for (const ReportedResult& result : report.results) {
    suite(result.place.file).results.push_back(&result);
  }
  for (const ReportedResult& error : errors) suite(error.place.file).results.push_back(&error);
  for (const ReportedWarning& warning : report.warnings) {
    if (!warning.is_error && !warning.is_open) {
      suite(warning.place.file).warnings.push_back(&warning);
    }
  }
  return suites;
}

std::string counts(const Suite& suite) {
  return fmt::format("tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"{}\" time=\"{:.3f}\"",
                     suite.results.size(), suite.count(Kind::Failed), suite.count(Kind::Open),
                     suite.count(Kind::Skipped), suite.seconds());
}

std::string case_text(const ReportedResult& result, const Suite& suite) {
  std::string text = fmt::format("    <testcase name=\"{}\" classname=\"{}\" file=\"{}\"",
                                 escaped(result.name), escaped(suite.file), escaped(suite.file));
  if (result.place.line > 0) text += fmt::format(" line=\"{}\"", result.place.line);
  text += fmt::format(" time=\"{:.3f}\">\n", result.seconds);
  if (result.kind != Kind::Passed) {
    const std::string_view element = element_of(result.kind);
    const std::string message =
        result.verdict + (result.message.empty() ? "" : ": " + result.message);
    text +=
        fmt::format("      <{}{} message=\"{}\">{}</{}>\n", element,
                    result.kind == Kind::Skipped ? "" : " type=\"" + escaped(result.verdict) + '"',
                    escaped(message), escaped(result.details), element);
  }
  std::string warnings;
  for (const ReportedWarning* warning : suite.warnings) {
    if (warning->statement == result.name) warnings += warning_text(*warning);
  }
  if (!warnings.empty()) {
    text += fmt::format("      <system-out>{}</system-out>\n", escaped(warnings));
  }
  return text + "    </testcase>\n";
}

}  // namespace

std::string junit_text(const Report& report) {
  std::deque<ReportedResult> errors;
  for (const ReportedWarning& warning : report.warnings) {
    if (warning.is_error || warning.is_open) errors.push_back(result_of(warning));
  }
  const std::vector<Suite> suites = suites_of(report, errors);
  Suite all;
  std::string body;
  for (const Suite& suite : suites) {
    all.results.insert(all.results.end(), suite.results.begin(), suite.results.end());
    body += fmt::format("  <testsuite name=\"{}\" {}>\n", escaped(suite.file), counts(suite));
    for (const ReportedResult* result : suite.results) body += case_text(*result, suite);
    std::string general;
    for (const ReportedWarning* warning : suite.warnings) {
      const bool has_case = std::any_of(
          suite.results.begin(), suite.results.end(),
          [&](const ReportedResult* result) { return result->name == warning->statement; });
      if (!has_case) general += warning_text(*warning);
    }
    if (!general.empty()) {
      body += fmt::format("    <system-out>{}</system-out>\n", escaped(general));
    }
    body += "  </testsuite>\n";
  }
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"latent\" {}>\n{}"
      "</testsuites>\n",
      counts(all), body);
}

}  // namespace latent::app
