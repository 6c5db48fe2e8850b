#include "lean_mirror/syntax/name.hpp"

#include <cstddef>

#include "lean_mirror/syntax/scan.hpp"

namespace latent::lean {

namespace {

constexpr std::string_view k_open = "«";
constexpr std::string_view k_close = "»";

}  // namespace

std::vector<std::string_view> name_parts(std::string_view name) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  while (begin < name.size()) {
    std::size_t end = begin;
    if (name.substr(begin).starts_with(k_open)) {
      const std::size_t close = name.find(k_close, begin);
      end = close == std::string_view::npos ? name.size() : close + k_close.size();
    }
    end = name.find('.', end);
    if (end == std::string_view::npos) end = name.size();
    if (end > begin) parts.push_back(name.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

std::string_view plain_part(std::string_view part) {
  if (!part.starts_with(k_open) || !part.ends_with(k_close)) return part;
  return part.substr(k_open.size(), part.size() - k_open.size() - k_close.size());
}

std::string canonical_name(std::string_view name) {
  std::string result;
  for (const std::string_view part : name_parts(name)) {
    if (!result.empty()) result += '.';
    const std::string_view plain = plain_part(part);
    const bool simple = !plain.empty() && !plain.starts_with(k_open) &&
                        plain.find('.') == std::string_view::npos &&
                        scan_identifier(plain, 0) == plain.size();
    result += simple ? plain : part;
  }
  return result;
}

}  // namespace latent::lean
