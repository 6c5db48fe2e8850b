#include "lean_mirror/syntax/diagnostic.hpp"

#include <algorithm>
#include <vector>

#include "lean_mirror/syntax/unicode.hpp"

namespace latent::lean {

namespace {

constexpr std::size_t k_window = 100;
constexpr std::size_t k_left_context = 40;

/// The text cut into printable characters, one string a column.
std::vector<std::string> columns(std::string_view text, std::size_t limit) {
  std::vector<std::string> result;
  for (std::size_t at = 0; at < text.size() && result.size() < limit;) {
    const CodePoint c = decode_utf8(text, at);
    if (!c.valid) {
      result.emplace_back("\uFFFD");
    } else if (c.value < 0x20 || c.value == 0x7f) {
      result.emplace_back(" ");
    } else {
      result.emplace_back(text.substr(at, c.length));
    }
    at += c.length;
  }
  return result;
}

/// The offset up to `count` code points before `at`.
std::size_t step_back(std::string_view text, std::size_t at, std::size_t count) {
  const auto is_continuation = [&](std::size_t i) {
    return (static_cast<unsigned char>(text[i]) & 0xc0U) == 0x80;
  };
  for (; count > 0 && at > 0; --count) {
    --at;
    for (int i = 0; i < 3 && at > 0 && is_continuation(at); ++i) --at;
  }
  return at;
}

}  // namespace

std::string_view to_string(Severity severity) {
  switch (severity) {
    case Severity::Error:
      return "error";
    case Severity::Unsupported:
      return "unsupported";
    case Severity::Warning:
      return "warning";
    case Severity::Note:
      return "note";
  }
  return "error";
}

std::string format(const Diagnostic& diagnostic, const Source& source) {
  const Position start = source.position(diagnostic.span.begin);
  const Position stop = source.position(std::max(diagnostic.span.end, diagnostic.span.begin));
  std::string out =
      source.name() + ':' + std::to_string(start.line) + ':' + std::to_string(start.column) + ": ";
  out += to_string(diagnostic.severity);
  out += ": " + diagnostic.message + '\n';

  const std::string_view line = source.line(start.line);
  const std::size_t in_line = std::min<std::size_t>(
      line.size(), diagnostic.span.begin - source.line_begin(diagnostic.span.begin));
  const std::size_t left = step_back(line, in_line, k_left_context);
  const std::size_t caret = columns(line.substr(left, in_line - left), k_window).size();
  const std::size_t carets = stop.line > start.line       ? k_window
                             : stop.column > start.column ? stop.column - start.column
                                                          : 1;
  const std::vector<std::string> shown = columns(line.substr(left), k_window);
  out += "  ";
  for (const std::string& column : shown) out += column;
  out += "\n  " + std::string(caret, ' ') + '^';
  for (std::size_t i = caret + 1; i < std::min(caret + carets, shown.size()); ++i) out += '~';
  out += '\n';
  return out;
}

}  // namespace latent::lean
