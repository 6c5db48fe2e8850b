/// SHA-256.
#pragma once

#include <string>
#include <string_view>

namespace latent::app {

/// The digest of `text` as 64 hexadecimal digits.
std::string sha256(std::string_view text);

}  // namespace latent::app
