#include "tests/fast/sampler.hpp"

#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <sstream>

namespace latent::fast {
namespace {

constexpr double k_largest = std::numeric_limits<double>::max();
constexpr double k_least_normal = std::numeric_limits<double>::min();
constexpr double k_least = std::numeric_limits<double>::denorm_min();

}  // namespace

double neighbour(double value, int steps) {
  const double end = steps < 0 ? -k_largest : k_largest;
  for (int i = 0; i < std::abs(steps); ++i) value = std::nextafter(value, end);
  return value;
}

std::string text(double value) {
  std::ostringstream out;
  out << std::hexfloat << value;
  return out.str();
}

std::string text(std::uint64_t value) { return std::to_string(value) + "u"; }

double Sampler::uniform(double low, double high) {
  return std::uniform_real_distribution<double>(low, high)(engine_);
}

std::uint64_t Sampler::index(std::uint64_t count) {
  return std::uniform_int_distribution<std::uint64_t>(0, count - 1)(engine_);
}

double Sampler::positive() {
  constexpr std::array edges{
      k_least,   2 * k_least, k_least_normal, 1e-100, 1e-3,          0.5,
      M_SQRT1_2, 1.0,         M_SQRT2,        2.0,    M_E,           10.0,
      1000.0,    1e15,        1e16,           1e100,  k_largest / 2, k_largest};
  const int step = static_cast<int>(index(5)) - 2;
  switch (index(8)) {
    case 0:
      return neighbour(edges[index(edges.size())], step);
    case 1:  // any bits, so any exponent
      return std::bit_cast<double>(1 + index(0x7fef'ffff'ffff'ffff));
    case 2:
      return neighbour(1.0, 4 * step + static_cast<int>(index(4)));
    case 3: {  // 1 ± tiny, at every scale
      const double fraction = uniform(-1, 1);
      return 1.0 + std::ldexp(fraction, -static_cast<int>(index(53)));
    }
    case 4:
      return neighbour(std::ldexp(1.0, static_cast<int>(index(2098)) - 1074), step);
    case 5:  // subnormal
      return std::bit_cast<double>(1 + index(0x000f'ffff'ffff'ffff));
    default:
      return std::exp(uniform(-3, 3));
  }
}

double Sampler::draw(Range range) {
  const bool negative = contains(range, -0.5) && index(2) == 0;
  if (contains(range, 0.0) && index(64) == 0) return negative ? -0.0 : 0.0;
  for (;;) {
    const double value = negative ? -positive() : positive();
    if (contains(range, value)) return value;
  }
}

std::uint64_t Sampler::natural() {
  constexpr std::array<std::uint64_t, 12> edges{0,
                                                1,
                                                2,
                                                3,
                                                (1ULL << 32) - 1,
                                                1ULL << 32,
                                                1ULL << 53,
                                                (1ULL << 53) + 1,
                                                1'000'000'000'000'000'000ULL,
                                                1ULL << 63,
                                                UINT64_MAX - 1,
                                                UINT64_MAX};
  switch (index(3)) {
    case 0:
      return edges[index(edges.size())];
    case 1:
      return index(1000);
    default: {
      const std::uint64_t bits = index(UINT64_MAX);
      return bits >> index(64);
    }
  }
}

std::uint64_t Sampler::natural_power(double rho) {
  const double power = std::fabs(exponent() / std::log(rho));
  return index(2) == 0 && power < 0x1p63 ? static_cast<std::uint64_t>(power) : natural();
}

double Sampler::exponent() {
  switch (index(6)) {
    case 0: {
      const double fraction = uniform(-1, 1);
      return std::ldexp(fraction, -static_cast<int>(index(70)));
    }
    case 1:  // around the largest double
      return uniform(709.7, 709.9);
    case 2:  // subnormal results, and the step to 0
      return uniform(-746, -708);
    default:
      return uniform(-746, 710);
  }
}

}  // namespace latent::fast
