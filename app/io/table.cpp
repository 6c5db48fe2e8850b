#include "app/io/table.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <new>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

namespace latent::app {
namespace {

constexpr std::string_view k_blanks = " \t";

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(k_blanks);
  if (first == std::string_view::npos) return text.substr(text.size());
  return text.substr(first, text.find_last_not_of(k_blanks) - first + 1);
}

// A line less a # that starts it or stands after a blank, that blank, and what follows.
std::string_view without_comment(std::string_view line) {
  for (auto at = line.find('#'); at != line.npos; at = line.find('#', at + 1)) {
    if (at == 0) return line.substr(0, 0);
    if (k_blanks.find(line[at - 1]) != k_blanks.npos) return line.substr(0, at - 1);
  }
  return line;
}

enum class CellKind { Number, NotFinite, OutOfRange, Missing, Text };

struct Cell {
  std::string_view text;  // a part of the line, blanks and quotes taken off
  CellKind kind = CellKind::Text;
  double value = 0;
};

CellKind classify(std::string_view text, double& value) {
  // from_chars knows no leading plus.
  if (text.size() > 1 && text[0] == '+' && text[1] != '-') text.remove_prefix(1);
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc::invalid_argument && end == text.data() + text.size()) {
    if (error == std::errc{}) return std::isfinite(value) ? CellKind::Number : CellKind::NotFinite;
    // Too large, or too small; only strtod says which.
    value = std::strtod(std::string(text).c_str(), nullptr);
    return std::isfinite(value) ? CellKind::Number : CellKind::OutOfRange;
  }
  std::string lower(text.substr(0, 5));
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  constexpr std::array<std::string_view, 8> k_missing{"",     "na", "n/a", "null",
                                                      "none", "?",  "-",   "."};
  const bool missing = std::find(k_missing.begin(), k_missing.end(), lower) != k_missing.end();
  return missing ? CellKind::Missing : CellKind::Text;
}

// Takes the next cell off the front of `rest`; false if that was the last one. The separator ' '
// stands for any run of blanks.
bool next_cell(std::string_view& rest, char separator, std::string_view& text) {
  const std::string_view ends = separator == ' ' ? k_blanks : std::string_view(&separator, 1);
  const std::string_view padding = separator == '\t' ? " " : k_blanks;
  rest.remove_prefix(std::min(rest.find_first_not_of(padding), rest.size()));
  std::size_t stop = 0;
  if (!rest.empty() && rest[0] == '"') {
    const auto closing = rest.find('"', 1);
    if (closing != rest.npos) stop = closing;
  }
  stop = std::min(rest.find_first_of(ends, stop), rest.size());
  text = trimmed(rest.substr(0, stop));
  if (text.size() >= 2 && text.front() == '"' && text.back() == '"') {
    text = trimmed(text.substr(1, text.size() - 2));
  }
  if (stop == rest.size()) {
    rest.remove_prefix(stop);
    return false;
  }
  rest.remove_prefix(
      separator == ' ' ? std::min(rest.find_first_not_of(k_blanks, stop), rest.size()) : stop + 1);
  return separator != ' ' || !rest.empty();
}

// Splits a line; reuses `cells`.
void split(std::string_view line, char separator, std::vector<Cell>& cells) {
  cells.clear();
  for (bool more = true; more;) {
    Cell cell;
    more = next_cell(line, separator, cell.text);
    cell.kind = classify(cell.text, cell.value);
    cells.push_back(cell);
  }
}

// Appends the numbers of a line to `numbers`. False, with some of them appended, for a line that
// holds anything but finite numbers as from_chars knows them: such a line needs `split`, which is
// slower, to see what else it is.
bool append_plain_numbers(std::string_view line, char separator, std::vector<double>& numbers) {
  const char* at = line.data();
  const char* const end = at + line.size();
  const auto skip_blanks = [&] {
    while (at != end && (*at == ' ' || (*at == '\t' && separator != '\t'))) ++at;
  };
  for (;;) {
    skip_blanks();
    double value = 0;
    const auto [stop, error] = std::from_chars(at, end, value);
    if (error != std::errc{} || !std::isfinite(value)) return false;
    numbers.push_back(value);
    at = stop;
    skip_blanks();
    if (at == end) return true;
    if (separator == ' ' ? at == stop : *at++ != separator) return false;
  }
}

// A piece of the input for a message: short, printable ASCII, in quotes.
std::string quoted(std::string_view text) {
  constexpr std::size_t k_longest = 40;
  std::string result = "'";
  for (const char c : text.substr(0, k_longest)) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && byte < 0x7f) {
      result += c;
    } else {
      constexpr std::string_view k_digits = "0123456789abcdef";
      result += "\\x";
      result += k_digits[byte / 16];
      result += k_digits[byte % 16];
    }
  }
  return result + (text.size() > k_longest ? "...'" : "'");
}

bool has_control_characters(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](unsigned char c) { return c < 0x20 && c != '\t' && c != '\r'; });
}

// Letters in every cell, but for some that may look like missing values, and numbers in none.
bool is_header(const std::vector<Cell>& cells) {
  const auto is_name = [](const Cell& cell) {
    return cell.kind == CellKind::Text && !has_control_characters(cell.text) &&
           std::any_of(cell.text.begin(), cell.text.end(),
                       [](unsigned char c) { return std::isalpha(c) != 0 || c >= 0x80; });
  };
  return std::any_of(cells.begin(), cells.end(), is_name) &&
         std::all_of(cells.begin(), cells.end(), [&](const Cell& cell) {
           return cell.kind == CellKind::Missing || is_name(cell);
         });
}

class TableParser {
 public:
  TableParser(std::string name, const TableLimits& limits) : limits_(limits) {
    table_.source = std::move(name);
  }

  void line(std::string_view text) {
    ++line_number_;
    if (line_number_ == 1 && text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
    if (text.ends_with('\r')) text.remove_suffix(1);
    text_ = text;
    const std::string_view content = without_comment(text);
    if (trimmed(content).empty()) return;
    const std::size_t before = table_.cells.size();
    if (separator_ && append_plain_numbers(content, *separator_, table_.cells)) {
      check_row(before);
      return;
    }
    table_.cells.resize(before);
    if (separator_) {
      split(content, *separator_, cells_);
    } else if (!find_separator(content)) {
      return;
    }
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      if (cells_[i].kind != CellKind::Number) reject(i);
      table_.cells.push_back(cells_[i].value);
    }
    check_row(before);
  }

  Table finish() {
    if (table_.columns == 0) {
      throw InputError(table_.source, header_.empty() ? "is empty: there is no row of numbers"
                                                      : "holds a header line and no numbers");
    }
    return std::move(table_);
  }

  [[noreturn]] void fail_here(const std::string& message) const {
    throw InputError(table_.source, line_number_ + 1, 0, message);
  }

 private:
  // Splits the first line of numbers into cells_ and settles the separator; false if the line is a
  // header instead.
  bool find_separator(std::string_view content) {
    std::optional<char> first_seen;
    for (const char candidate : {';', '\t', ',', ' '}) {
      if (candidate != ' ' && content.find(candidate) == content.npos) continue;
      split(content, candidate, cells_);
      if (std::all_of(cells_.begin(), cells_.end(),
                      [](const Cell& cell) { return cell.kind == CellKind::Number; })) {
        separator_ = candidate;
        split_header();
        return true;
      }
      if (!first_seen) first_seen = candidate;
    }
    split(content, *first_seen, cells_);
    if (header_.empty() && is_header(cells_)) {
      header_ = content;
      header_line_ = line_number_;
      return false;
    }
    separator_ = first_seen;
    return true;
  }

  void split_header() {
    if (header_.empty()) return;
    std::vector<Cell> names;
    split(header_, *separator_, names);
    if (names.size() != cells_.size()) {
      throw InputError(table_.source, line_number_, 0,
                       "has " + counted(cells_.size(), "cell") + ", but the header in line " +
                           std::to_string(header_line_) + " has " + counted(names.size(), "name") +
                           "; make them match, or put # before the header");
    }
    for (const Cell& cell : names) table_.names.emplace_back(cell.text);
  }

  // The last row, whose cells were appended after `before` others.
  void check_row(std::size_t before) {
    const std::size_t count = table_.cells.size() - before;
    if (table_.columns == 0) {
      table_.columns = count;
      first_row_line_ = line_number_;
    }
    if (count != table_.columns) {
      throw InputError(table_.source, line_number_, 0,
                       "has " + counted(count, "cell") + ", but line " +
                           std::to_string(first_row_line_) + " has " +
                           std::to_string(table_.columns) + "; every row needs as many");
    }
    if (table_.cells.size() > limits_.cells) {
      throw InputError(table_.source, line_number_, 0,
                       "the table exceeds the limit of " + counted(limits_.cells, "cell") +
                           "; take a sample of the rows or raise the limit");
    }
  }

  [[noreturn]] void reject(std::size_t index) const {
    const Cell& cell = cells_[index];
    std::string message = "cell " + std::to_string(index + 1);
    switch (cell.kind) {
      case CellKind::NotFinite:
        message += " is " + quoted(cell.text) +
                   "; a covariance needs finite numbers: remove the row or fill the value in";
        break;
      case CellKind::OutOfRange:
        message += " is " + quoted(cell.text) + ", beyond the range of double; rescale the column";
        break;
      case CellKind::Missing:
        message += (cell.text.empty() ? " is empty" : " is missing (" + quoted(cell.text) + ")") +
                   std::string("; a covariance needs every value: remove the row or fill it in");
        break;
      default:
        message += " is not a number: " + quoted(cell.text);
        message += remedy(cell.text);
    }
    throw InputError(table_.source, line_number_,
                     static_cast<std::size_t>(cell.text.data() - text_.data()) + 1, message);
  }

  [[nodiscard]] std::string remedy(std::string_view text) const {
    if (has_control_characters(text)) return "; this is not a text file";
    if (*separator_ == ';' && text.find(',') != text.npos) {
      return "; write decimals with a point, not a comma";
    }
    if (table_.columns == 0 && header_.empty()) {
      return "; the line mixes numbers and text: if it is a header, put # before it, otherwise "
             "drop "
             "the column";
    }
    return "; drop the column or the row";
  }

  static std::string counted(std::size_t count, const std::string& noun) {
    return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
  }

  TableLimits limits_;
  Table table_;
  std::optional<char> separator_;
  std::string header_;
  std::size_t header_line_ = 0;
  std::size_t first_row_line_ = 0;
  std::size_t line_number_ = 0;
  std::string_view text_;  // the line being read
  std::vector<Cell> cells_;
};

// Cuts the source into lines.
Table read_lines(ByteSource& source, const std::string& name, const TableLimits& limits) {
  constexpr std::size_t k_block = std::size_t{1} << 18;
  TableParser parser(name, limits);
  std::vector<char> buffer(std::clamp<std::size_t>(limits.line_bytes, 1, k_block));
  std::size_t held = 0;
  std::uint64_t total = 0;
  for (;;) {
    if (held == buffer.size()) {
      if (held >= limits.line_bytes) {
        parser.fail_here("the line is longer than " + std::to_string(limits.line_bytes) +
                         " bytes; this does not look like a table");
      }
      buffer.resize(std::min(2 * held, limits.line_bytes));
    }
    const std::size_t got = source.read(std::span(buffer).subspan(held));
    if (got == 0) break;
    total += got;
    if (total > limits.text_bytes) {
      parser.fail_here("the text exceeds the limit of " + std::to_string(limits.text_bytes) +
                       " bytes; take a sample of the rows or raise the limit");
    }
    const char* const end = buffer.data() + held + got;
    const char* start = buffer.data();
    const char* search = start + held;
    while (const void* found = std::memchr(search, '\n', static_cast<std::size_t>(end - search))) {
      const auto* newline = static_cast<const char*>(found);
      parser.line({start, static_cast<std::size_t>(newline - start)});
      start = search = newline + 1;
    }
    held = static_cast<std::size_t>(end - start);
    std::memmove(buffer.data(), start, held);
  }
  if (held > 0) parser.line({buffer.data(), held});
  return parser.finish();
}

}  // namespace

Table read_table(const std::string& path, const TableLimits& limits) {
  return read_table(open_file(path), input_name(path), limits);
}

Table read_table(std::unique_ptr<ByteSource> source, std::string name, const TableLimits& limits) {
  try {
    return read_lines(*unpack(std::move(source), name), name, limits);
  } catch (const std::bad_alloc&) {
    throw InputError(std::move(name), "does not fit into memory; take a sample of the rows");
  }
}

}  // namespace latent::app
