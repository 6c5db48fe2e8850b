/// Functions measured at arguments drawn from their domains.
#pragma once

#include <cmath>
#include <latent/accuracy.hpp>
#include <tuple>

#include "tests/fast/reference.hpp"
#include "tests/fast/sampler.hpp"
#include "tests/fast/worst.hpp"

namespace latent::fast {

/// An argument of type `Number` from the range: any one, or one of ordinary size, for all of which
/// together results are seldom infinite.
template <class Number>
Number draw_argument(Sampler& sampler, Range range, bool ordinary) {
  if constexpr (std::is_same_v<Number, double>) {
    if (!ordinary) return sampler.draw(range);
    for (;;) {
      const double value = std::exp(sampler.uniform(-4, 4)) * (sampler.index(3) == 0 ? -1 : 1);
      const double rounded = sampler.index(4) == 0 ? std::rint(value) : value;
      if (contains(range, rounded)) return rounded;
    }
  } else {
    return ordinary ? sampler.index(100) : sampler.natural();
  }
}

/// Measures `function` against `exact` at `samples` calls in its domain: half of them any, half of
/// ordinary size with one argument that is any.
template <class... Arguments, class Exact>
Worst measure_any(const Contract& contract, double (*function)(Arguments...) noexcept, Exact exact,
                  int samples = 20'000) {
  Sampler sampler;
  Worst worst;
  for (int i = 0; i < samples;) {
    const std::uint64_t odd = i % 2 == 0 ? sampler.index(2 * sizeof...(Arguments)) : UINT64_MAX;
    auto draw = [&, next = std::size_t{0}]<class Number>(Number /*type*/) mutable {
      const bool ordinary = odd != UINT64_MAX && odd != next;
      return draw_argument<Number>(sampler, contract.arguments[next++].range, ordinary);
    };
    // Braces, for arguments are to be drawn in order.
    const std::tuple<Arguments...> arguments{draw(Arguments{})...};
    const bool valid =
        std::apply([&](auto... values) { return in_domain(contract, values...); }, arguments);
    if (!valid) continue;
    ++i;
    std::apply(
        [&](auto... values) {
          worst.update(reference::ulps_between(function(values...), exact(values...)), values...);
        },
        arguments);
  }
  return worst;
}

}  // namespace latent::fast
