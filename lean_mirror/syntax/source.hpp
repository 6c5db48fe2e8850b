/// The text of one Lean file, and places in it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace latent::lean {

/// Half-open range of byte offsets into a `Source`.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  /// True where `inner` lies wholly inside this span.
  [[nodiscard]] constexpr bool contains(Span inner) const {
    return begin <= inner.begin && inner.end <= end;
  }
  friend constexpr bool operator==(Span, Span) = default;
};

/// The smallest span that covers both.
constexpr Span cover(Span a, Span b) {
  return {a.begin < b.begin ? a.begin : b.begin, a.end > b.end ? a.end : b.end};
}

/// Where an offset is for a human reader: both counted from 1, the column in Unicode code points.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  friend constexpr bool operator==(Position, Position) = default;
};

/// An immutable text with its name. Every `string_view` that the parser hands out points into the
/// text of its `Source`, so the `Source` must outlive them; hold it by `SourcePtr`.
class Source {
 public:
  /// Longer texts are refused by the parser (offsets are 32 bits wide).
  static constexpr std::size_t k_max_bytes = std::size_t{1} << 30;

  /// Takes any bytes. `name` is what diagnostics print, usually a path.
  Source(std::string name, std::string text);

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] std::string_view text() const { return text_; }
  /// The bytes of `span`, cut to the text where it reaches beyond.
  [[nodiscard]] std::string_view text(Span span) const;

  /// True where the text is longer than `k_max_bytes`.
  [[nodiscard]] bool too_long() const { return text_.size() > k_max_bytes; }
  /// Offset of the first byte that is not part of well-formed UTF-8, if there is one.
  [[nodiscard]] std::optional<std::uint32_t> invalid_utf8() const { return invalid_utf8_; }

  /// Number of lines; a text that ends with a newline has an empty last line.
  [[nodiscard]] std::uint32_t line_count() const;
  /// Line and column of a byte offset; offsets beyond the end mean the end. A malformed byte
  /// counts as one column. O(log lines + length of the line).
  [[nodiscard]] Position position(std::uint32_t offset) const;
  /// The text of line `number` (from 1) without its line break; empty beyond the last line.
  [[nodiscard]] std::string_view line(std::uint32_t number) const;
  /// Offset where the line that holds `offset` begins. O(log lines).
  [[nodiscard]] std::uint32_t line_begin(std::uint32_t offset) const;

 private:
  std::string name_;
  std::string text_;
  std::vector<std::uint32_t> line_begins_;
  std::optional<std::uint32_t> invalid_utf8_;
};

using SourcePtr = std::shared_ptr<const Source>;

/// A shared `Source`.
SourcePtr make_source(std::string name, std::string text);

}  // namespace latent::lean
