#include "props/random.hpp"

namespace latent::props {

Random::Random(std::uint64_t seed, std::string_view name, std::uint64_t index) : Random(seed) {
  // FNV-1a over the name, so that the stream does not depend on the standard library's hash.
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  state_ = mix(mix(state_ ^ hash) + mix(index + k_step));
}

std::uint64_t Random::below(std::uint64_t bound) {
  // Lemire's method: the high word of a 64 × 64 bit product, rejecting the few biased low words.
  __extension__ using Wide = unsigned __int128;
  for (;;) {
    const Wide product = static_cast<Wide>(bits()) * bound;
    const auto low = static_cast<std::uint64_t>(product);
    // The threshold is below the bound, and takes a division.
    if (low >= bound || low >= (0 - bound) % bound)
      return static_cast<std::uint64_t>(product >> 64);
  }
}

}  // namespace latent::props
