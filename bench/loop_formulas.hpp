/// The formulas as plain loops, for translation units that differ in their options only.
#pragma once

#include <cmath>

#include "bench/contenders.hpp"

namespace latent::bench {
namespace {

template <class Formula>
void loop(const Arrays& x, Formula formula) {
  const double* a = x.a;
  const double* b = x.b;
  const double* c = x.c;
  double* out = x.out;
  for (std::size_t i = 0; i < x.count; ++i) out[i] = formula(a, b, c, i);
}

using In = const double*;
using Index = std::size_t;

constexpr Contender k_loops{
    [](const Arrays& x) {
      loop(x, [](In a, In b, In, Index i) { return -std::log(b[i]) / std::log(a[i]); });
    },
    [](const Arrays& x) { loop(x, [](In a, In b, In, Index i) { return a[i] * std::log(b[i]); }); },
    [](const Arrays& x) {
      loop(x, [](In a, In b, In, Index i) { return std::sqrt(a[i] / b[i]); });
    },
    [](const Arrays& x) {
      loop(x, [](In a, In b, In c, Index i) {
        return std::sqrt(a[i] * std::log(2 / c[i]) / (2 * b[i]));
      });
    },
    [](const Arrays& x) {
      loop(x,
           [](In a, In b, In c, Index i) { return 2 * std::exp(-2 * b[i] * c[i] * c[i] / a[i]); });
    },
    [](const Arrays& x) {
      loop(x, [](In a, In b, In c, Index i) {
        return std::exp(-a[i] * std::log(b[i]) * std::log(c[i]));
      });
    },
    [](const Arrays& x) {
      loop(x, [](In a, In b, In, Index i) { return std::exp(-b[i] * std::log(a[i])); });
    },
    [](const Arrays& x) {
      loop(x, [](In a, In b, In c, Index i) { return a[i] * std::exp(b[i] * c[i]); });
    },
    [](const Arrays& x) { loop(x, [](In a, In b, In, Index i) { return a[i] * b[i] * b[i]; }); },
    [](const Arrays& x) { loop(x, [](In a, In b, In c, Index i) { return a[i] * b[i] / c[i]; }); },
    [](const Arrays& x) { loop(x, [](In a, In, In, Index i) { return (a[i] + 1) / (a[i] - 1); }); },
    [](const Arrays& x) {
      loop(x,
           [](In a, In b, In, Index i) { return std::ceil(std::log(1 / b[i]) / std::log(a[i])); });
    },
};

}  // namespace
}  // namespace latent::bench
