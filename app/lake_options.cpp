#include "app/lake_options.hpp"

#include <filesystem>
#include <optional>
#include <string_view>
#include <system_error>

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

lean::AutoImplicit lake_options(const std::string& path) {
  std::error_code error;
  fs::path folder = fs::absolute(path, error).parent_path();
  while (!error && !folder.empty()) {
    for (const char* name : {"lakefile.toml", "lakefile.lean"}) {
      std::error_code missing;
      const fs::path file = folder / name;
      if (!fs::is_regular_file(file, missing)) continue;
      try {
        return options_in_lakefile(read_text_file(file.string()));
      } catch (const std::exception&) {
        return {};
      }
    }
    if (folder == folder.parent_path()) break;
    folder = folder.parent_path();
  }
  return {};
}

}  // namespace latent::app
