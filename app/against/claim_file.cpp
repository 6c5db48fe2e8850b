#include "app/against/claim_file.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/input_error.hpp"
#include "app/text_file.hpp"

namespace latent::app {

ClaimFile read_claim_file(const std::string& path) {
  ClaimFile claims;
  try {
    const nlohmann::json json = nlohmann::json::parse(read_text_file(path));
    if (!json.is_object()) throw InputError(path, "is no JSON object");
    for (const auto& [key, value] : json.items()) {
      if (key == "theorems") {
        claims.theorems = value.get<std::map<std::string, std::string>>();
      } else if (key == "expect") {
        claims.expected_theorems = value.get<std::size_t>();
      } else if (key == "files") {
        claims.expected_files = value.get<std::size_t>();
      } else if (key == "allow_axioms") {
        claims.allowed_axioms = value.get<std::vector<std::string>>();
      } else {
        throw InputError(path, fmt::format("`{}` is not a member that an audit knows; there are "
                                           "theorems, expect, files and allow_axioms",
                                           key));
      }
    }
  } catch (const nlohmann::json::exception& error) {
    throw InputError(path, fmt::format("is not as expected: {}", error.what()));
  }
  return claims;
}

}  // namespace latent::app
