/// The part of TOML that lakefiles are written in.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace latent::app {

/// A table and what it sets by itself.
struct TomlTable {
  std::string name;        ///< `require` for `[[require]]`; empty for what stands before all tables
  std::size_t offset = 0;  ///< where its head stands in the text
  /// Each key and the text of its value.
  std::map<std::string, std::string> values;

  [[nodiscard]] bool has(const std::string& key) const { return values.contains(key); }
  /// A value that is a string; nothing for another one.
  [[nodiscard]] std::optional<std::string> text(const std::string& key) const;
  /// A value that is an array of strings; nothing for another one.
  [[nodiscard]] std::optional<std::vector<std::string>> list(const std::string& key) const;
};

/// The tables of a TOML text in their order. Values may be of any kind and arrays may go over
/// several lines; what is not of the form `key = value` is passed over.
std::vector<TomlTable> toml_tables(const std::string& text);

}  // namespace latent::app
