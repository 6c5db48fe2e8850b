#include "app/toml_tables.hpp"

#include <algorithm>
#include <string_view>

namespace latent::app {

namespace {

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && static_cast<unsigned char>(text.front()) <= ' ') text.remove_prefix(1);
  while (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ') text.remove_suffix(1);
  return text;
}

std::string_view without_quotes(std::string_view text) {
  text = trimmed(text);
  const bool is_quoted = text.size() >= 2 && (text.front() == '"' || text.front() == '\'') &&
                         text.back() == text.front();
  return is_quoted ? text.substr(1, text.size() - 2) : text;
}

/// The end of the line or of the array that begins at `at`; a comment is no part of it.
std::size_t end_of_value(std::string_view text, std::size_t at) {
  int depth = 0;
  char quote = 0;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (quote != 0) {
      if (c == '\\' && quote == '"') ++at;
      if (c == quote || c == '\n') quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '[' || c == '{') {
      ++depth;
    } else if (c == ']' || c == '}') {
      --depth;
    } else if (c == '#' || (c == '\n' && depth <= 0)) {
      if (c == '\n' || depth <= 0) return at;
      at = std::min(text.find('\n', at), text.size()) - 1;
    }
  }
  return text.size();
}

std::optional<std::string> string_of(std::string_view value) {
  value = trimmed(value);
  const std::string_view inside = without_quotes(value);
  if (inside.size() == value.size()) return std::nullopt;
  return std::string(inside);
}

}  // namespace

std::optional<std::string> TomlTable::text(const std::string& key) const {
  const auto found = values.find(key);
  return found == values.end() ? std::nullopt : string_of(found->second);
}

std::optional<std::vector<std::string>> TomlTable::list(const std::string& key) const {
  const auto found = values.find(key);
  if (found == values.end()) return std::nullopt;
  std::string_view value = trimmed(found->second);
  if (value.size() < 2 || value.front() != '[' || value.back() != ']') return std::nullopt;
  value = value.substr(1, value.size() - 2);
  std::vector<std::string> strings;
  while (!trimmed(value).empty()) {
    value = trimmed(value);
    if (value.front() == '#') {
      value.remove_prefix(std::min(value.find('\n'), value.size()));
      continue;
    }
    const std::size_t close = value.size() > 1 ? value.find(value.front(), 1) : value.npos;
    if ((value.front() != '"' && value.front() != '\'') || close == value.npos) return std::nullopt;
    strings.emplace_back(value.substr(1, close - 1));
    value = trimmed(value.substr(close + 1));
    if (!value.empty() && value.front() == ',') value.remove_prefix(1);
  }
  return strings;
}

std::vector<TomlTable> toml_tables(const std::string& text) {
  std::vector<TomlTable> tables(1);
  const std::string_view all = text;
  for (std::size_t at = 0; at < all.size();) {
    const std::size_t line_end = std::min(all.find('\n', at), all.size());
    const std::string_view line = trimmed(all.substr(at, line_end - at));
    if (line.starts_with('[')) {
      std::string_view head = line.substr(0, line.find('#'));
      head = trimmed(head);
      while (head.starts_with('[')) head.remove_prefix(1);
      while (head.ends_with(']')) head.remove_suffix(1);
      tables.push_back({std::string(without_quotes(head)), at, {}});
      at = line_end + 1;
      continue;
    }
    const std::size_t equals = all.find('=', at);
    if (line.empty() || line.starts_with('#') || equals >= line_end) {
      at = line_end + 1;
      continue;
    }
    const std::size_t end = end_of_value(all, equals + 1);
    tables.back().values.emplace(without_quotes(all.substr(at, equals - at)),
                                 trimmed(all.substr(equals + 1, end - equals - 1)));
    at = std::min(all.find('\n', end), all.size() - 1) + 1;
  }
  return tables;
}

}  // namespace latent::app
