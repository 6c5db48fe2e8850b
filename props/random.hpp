/// Reproducible randomness: a stream of bits that depends on a seed, a name and a number alone.
#pragma once

#include <cstdint>
#include <string_view>

namespace latent::props {

/// A stream of random bits (SplitMix64, Steele, Lea and Flood 2014). Two streams made from the same
/// parts are the same on every machine, whatever the number of threads.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(mix(seed + k_step)) {}
  /// The stream of sample number `index` of the campaign `seed` over the statement `name`.
  Random(std::uint64_t seed, std::string_view name, std::uint64_t index);

  /// 64 random bits.
  std::uint64_t bits() { return mix(state_ += k_step); }
  /// A number in 0, …, bound − 1, each equally likely. Needs bound > 0.
  std::uint64_t below(std::uint64_t bound);
  /// A double in [0, 1), a multiple of 2⁻⁵³.
  double unit() { return static_cast<double>(bits() >> 11) * 0x1p-53; }
  /// True once in `n` times on average. Needs n > 0.
  bool one_in(std::uint64_t n) { return below(n) == 0; }

 private:
  static constexpr std::uint64_t k_step = 0x9e3779b97f4a7c15ULL;
  static constexpr std::uint64_t mix(std::uint64_t z) {
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
  }

  std::uint64_t state_;
};

}  // namespace latent::props
