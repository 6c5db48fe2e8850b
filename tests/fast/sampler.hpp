/// Arguments for the fast core's tests: the ends of every range, the neighbours of 1, powers of two
/// and theirs, subnormals, and everything in between.
#pragma once

#include <cstdint>
#include <latent/accuracy.hpp>
#include <random>
#include <string>

namespace latent::fast {

/// Draws the same arguments in every run, whatever the compiler.
class Sampler {
 public:
  /// A double of `range`, edge-heavy.
  double draw(Range range);

  /// A natural number of any size, edge-heavy.
  std::uint64_t natural();

  /// A natural exponent k for rho: half of the time any, else one for which rho^-k is a number of
  /// the size of `exponent()`.
  std::uint64_t natural_power(double rho);

  /// A y for which e^y is a double: spread over ±746, and dense where results become infinite,
  /// subnormal, zero or 1.
  double exponent();

  /// Uniform in [low, high).
  double uniform(double low, double high);

  /// Uniform in 0, ..., count - 1.
  std::uint64_t index(std::uint64_t count);

 private:
  double positive();

  std::mt19937_64 engine_{20260409};
};

/// `steps` doubles up (down where negative) from `value`.
double neighbour(double value, int steps);

/// The value in a form that can be pasted into C++.
std::string text(double value);
std::string text(std::uint64_t value);

}  // namespace latent::fast
