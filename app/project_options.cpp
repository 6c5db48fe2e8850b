#include "app/project_options.hpp"

#include <charconv>
#include <filesystem>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <system_error>

#include "app/input_error.hpp"
#include "app/text_file.hpp"

namespace latent::app {

namespace fs = std::filesystem;

namespace {

enum class Found { Nothing, True, False, Both };

/// What the text behind each `option` says: in `option = false` and in "⟨`option, false⟩" it is the
/// word that comes next.
Found value_of(std::string_view text, std::string_view option) {
  Found found = Found::Nothing;
  for (std::size_t at = text.find(option); at != std::string_view::npos;
       at = text.find(option, at + 1)) {
    const std::size_t word = text.find_first_of("abcdefghijklmnopqrstuvwxyz", at + option.size());
    if (word == std::string_view::npos) break;
    const std::string_view rest = text.substr(word);
    const bool is_true = rest.starts_with("true");
    if (!is_true && !rest.starts_with("false")) continue;
    const Found here = is_true ? Found::True : Found::False;
    found = found == Found::Nothing || found == here ? here : Found::Both;
  }
  return found;
}

/// The text of the first file of one of these names in the nearest folder around `path` that has
/// one; nothing where there is none, or it can't be read.
std::optional<std::string> nearest(const std::string& path,
                                   std::initializer_list<const char*> names) {
  std::error_code error;
  fs::path folder = fs::absolute(path, error).parent_path();
  while (!error && !folder.empty()) {
    for (const char* name : names) {
      std::error_code missing;
      const fs::path file = folder / name;
      if (!fs::is_regular_file(file, missing)) continue;
      try {
        return read_text_file(file.string());
      } catch (const InputError&) {
        return {};
      }
    }
    if (folder == folder.parent_path()) break;
    folder = folder.parent_path();
  }
  return {};
}

}  // namespace

lean::AutoImplicit options_in_lakefile(const std::string& text) {
  lean::AutoImplicit options{true, true};
  const Found enabled = value_of(text, "autoImplicit");
  const Found relaxed = value_of(text, "relaxedAutoImplicit");
  if (enabled == Found::False) options.enabled = false;
  if (enabled == Found::Both || relaxed == Found::Both) options.enabled.reset();
  options.relaxed = relaxed != Found::False;
  return options;
}

lean::LeanVersion version_in_toolchain(const std::string& text) {
  std::string_view name = text;
  // `leanprover/lean4:v4.9.0`, `leanprover/lean4-nightly:nightly-2024-07-01`, `v4.9.0`.
  if (const std::size_t colon = name.rfind(':'); colon != std::string_view::npos) {
    name.remove_prefix(colon + 1);
  }
  constexpr std::string_view nightly = "nightly-";
  if (const std::size_t at = name.find(nightly); at != std::string_view::npos) {
    // Version 4.12 came at the end of August 2024, 4.5 at the turn of 2023.
    const std::string_view day = name.substr(at + nightly.size(), 10);
    if (day < "2024-01-01") return {4, 0};
    return day < "2024-09-01" ? lean::LeanVersion{4, 5} : lean::LeanVersion{};
  }
  const std::size_t digit = name.find_first_of("0123456789");
  if (digit == std::string_view::npos) return {};
  name.remove_prefix(digit);
  lean::LeanVersion version;
  const char* const end = name.data() + name.size();
  const auto major = std::from_chars(name.data(), end, version.major);
  if (major.ec != std::errc{} || major.ptr == end || *major.ptr != '.') return {};
  const auto minor = std::from_chars(major.ptr + 1, end, version.minor);
  return minor.ec == std::errc{} ? version : lean::LeanVersion{};
}

lean::ProjectOptions project_options(const std::string& path) {
  lean::ProjectOptions options;
  if (const auto lakefile = nearest(path, {"lakefile.toml", "lakefile.lean"})) {
    options.auto_implicit = options_in_lakefile(*lakefile);
  }
  if (const auto toolchain = nearest(path, {"lean-toolchain"})) {
    options.version = version_in_toolchain(*toolchain);
  }
  return options;
}

}  // namespace latent::app
