/// The formulas over vectors of a library, which supplies loading, storing, log, exp and sqrt.
#pragma once

#include "bench/contenders.hpp"

namespace latent::bench {
namespace {

/// `Library` has a type `Vector` with arithmetic, `k_width`, `spread`, `load`, `store`, `log`,
/// `exp` and `sqrt`. Counts are multiples of the width.
template <class Library>
struct VectorFormulas {
  using Vector = typename Library::Vector;

  template <auto formula>
  static void run(const Arrays& x) {
    for (std::size_t i = 0; i + Library::k_width <= x.count; i += Library::k_width) {
      Library::store(x.out + i, formula(Library::load(x.a + i), Library::load(x.b + i),
                                        Library::load(x.c + i)));
    }
  }

  static Vector two() { return Library::spread(2); }
  static Vector one() { return Library::spread(1); }
  static Vector minus_two() { return Library::spread(-2); }

  static constexpr Contender k_contender{
      run<[](Vector a, Vector b, Vector) -> Vector { return -Library::log(b) / Library::log(a); }>,
      run<[](Vector a, Vector b, Vector) -> Vector { return a * Library::log(b); }>,
      run<[](Vector a, Vector b, Vector) -> Vector { return Library::sqrt(a / b); }>,
      run<[](Vector a, Vector b, Vector c) -> Vector {
        return Library::sqrt(a * Library::log(two() / c) / (two() * b));
      }>,
      run<[](Vector a, Vector b, Vector c) -> Vector {
        return two() * Library::exp(minus_two() * b * c * c / a);
      }>,
      run<[](Vector a, Vector b, Vector c) -> Vector {
        return Library::exp(-a * Library::log(b) * Library::log(c));
      }>,
      run<[](Vector a, Vector b, Vector) -> Vector { return Library::exp(-b * Library::log(a)); }>,
      run<[](Vector a, Vector b, Vector c) -> Vector { return a * Library::exp(b * c); }>,
      run<[](Vector a, Vector b, Vector) -> Vector { return a * b * b; }>,
      run<[](Vector a, Vector b, Vector c) -> Vector { return a * b / c; }>,
      run<[](Vector a, Vector, Vector) -> Vector { return (a + one()) / (a - one()); }>,
  };
};

}  // namespace
}  // namespace latent::bench
