#include "lean_mirror/syntax/source.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "lean_mirror/syntax/unicode.hpp"

namespace latent::lean {

Source::Source(std::string name, std::string text)
    : name_(std::move(name)), text_(std::move(text)) {
  line_begins_.push_back(0);
  if (too_long()) return;
  const char* const begin = text_.data();
  const char* const end = begin + text_.size();
  for (const char* at = begin; at != end;) {
    const void* found = std::memchr(at, '\n', static_cast<std::size_t>(end - at));
    if (found == nullptr) break;
    at = static_cast<const char*>(found) + 1;
    line_begins_.push_back(static_cast<std::uint32_t>(at - begin));
  }
  if (const std::size_t bad = find_invalid_utf8(text_); bad != std::string::npos) {
    invalid_utf8_ = static_cast<std::uint32_t>(bad);
  }
}

std::string_view Source::text(Span span) const {
  const std::string_view all = text_;
  if (span.begin >= all.size() || span.end <= span.begin) return {};
  return all.substr(span.begin, span.size());
}

std::uint32_t Source::line_count() const { return static_cast<std::uint32_t>(line_begins_.size()); }

std::uint32_t Source::line_begin(std::uint32_t offset) const {
  return *std::prev(std::upper_bound(line_begins_.begin(), line_begins_.end(), offset));
}

Position Source::position(std::uint32_t offset) const {
  offset = static_cast<std::uint32_t>(std::min<std::size_t>(offset, text_.size()));
  const auto next = std::upper_bound(line_begins_.begin(), line_begins_.end(), offset);
  const auto line = static_cast<std::uint32_t>(next - line_begins_.begin());
  std::uint32_t column = 1;
  for (std::size_t at = *std::prev(next); at < offset; ++column) {
    at += decode_utf8(text_, at).length;
  }
  return {line, column};
}

std::string_view Source::line(std::uint32_t number) const {
  if (number == 0 || number > line_begins_.size()) return {};
  const std::size_t begin = line_begins_[number - 1];
  const std::size_t end = number < line_begins_.size() ? line_begins_[number] - 1 : text_.size();
  std::string_view result = std::string_view(text_).substr(begin, end - begin);
  if (result.ends_with('\r')) result.remove_suffix(1);
  return result;
}

SourcePtr make_source(std::string name, std::string text) {
  return std::make_shared<const Source>(std::move(name), std::move(text));
}

}  // namespace latent::lean
