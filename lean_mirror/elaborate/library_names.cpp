#include "lean_mirror/elaborate/library_names.hpp"

#include <algorithm>
#include <string>

#include "lean_mirror/syntax/name.hpp"

namespace latent::lean {

namespace {

constexpr std::string_view k_names[] = {
#include "lean_mirror/elaborate/library_names.inc"
};

bool is_listed(std::string_view name) {
  return std::binary_search(std::begin(k_names), std::end(k_names), name);
}

/// Whether a name of the list begins so.
bool is_beginning(std::string_view text) {
  const auto* at = std::lower_bound(std::begin(k_names), std::end(k_names), text);
  return at != std::end(k_names) && at->starts_with(text);
}

bool may_be_in(std::string_view space, std::string_view name) {
  const std::string first = std::string(name_parts(space).front()) + ".";
  if (!is_beginning(first)) return false;
  const bool is_covered = first.size() == space.size() + 1 && !is_listed(first);
  return !is_covered || is_listed(first + std::string(name));
}

}  // namespace

bool may_be_of_library(std::string_view name, const NameContext& context) {
  if (is_listed(name)) return true;
  if (name[0] >= 'A' && name[0] <= 'Z') {
    const std::size_t letters =
        static_cast<std::size_t>(std::count_if(name.begin(), name.end(), [](char c) {
          return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        }));
    if (letters > 1) return true;
  }
  const auto opened = [&](const OpenedNamespace& open) {
    const bool is_hidden =
        std::find(open.hidden.begin(), open.hidden.end(), name) != open.hidden.end();
    return !open.notations_only && !is_hidden && may_be_in(open.name, name);
  };
  return (!context.current.empty() && may_be_in(context.current, name)) ||
         std::any_of(context.opened.begin(), context.opened.end(), opened) ||
         std::any_of(context.names.begin(), context.names.end(),
                     [&](const OpenedName& open) { return open.alias == name; });
}

}  // namespace latent::lean
