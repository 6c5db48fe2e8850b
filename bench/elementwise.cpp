// Functions of the theory on whole arrays, against the same formulas as others compute them.
#include <benchmark/benchmark.h>

#include <cmath>
#include <cstddef>
#include <cstring>
#include <latent/batch.hpp>
#include <random>
#include <string>
#include <vector>

#include "bench/contenders.hpp"

namespace latent::bench {
namespace {

/// An argument of a formula: log-uniform between two numbers.
struct Spread {
  double low;
  double high;
};

struct Formula {
  const char* name;
  Spread a;
  Spread b;
  Spread c;
  std::size_t arguments;
  void (*Contender::*contender)(const Arrays&);
  void (*ours)(const Arrays&);
};

std::span<const double> column(const double* data, const Arrays& x) { return {data, x.count}; }

template <auto function>
void batch_of_one(const Arrays& x) {
  function(column(x.a, x), std::span(x.out, x.count));
}
template <auto function>
void batch_of_two(const Arrays& x) {
  function(column(x.a, x), column(x.b, x), std::span(x.out, x.count));
}
template <auto function>
void batch_of_three(const Arrays& x) {
  function(column(x.a, x), column(x.b, x), column(x.c, x), std::span(x.out, x.count));
}

const Formula k_formulas[] = {
    {"n_star",
     {1.001, 10},
     {1e-300, 0.999},
     {1, 1},
     2,
     &Contender::n_star,
     batch_of_two<&fast::batch::n_star>},
    {"alpha",
     {0.01, 10},
     {1.001, 10},
     {1, 1},
     2,
     &Contender::alpha,
     batch_of_two<&fast::batch::alpha>},
    {"gen_gap",
     {1, 1e4},
     {1, 1e9},
     {1, 1},
     2,
     &Contender::gen_gap,
     batch_of_two<&fast::batch::gen_gap>},
    {"gap_at_conf",
     {1, 1e4},
     {1, 1e9},
     {1e-12, 1},
     3,
     &Contender::gap_at_conf,
     batch_of_three<&fast::batch::gap_at_conf>},
    {"tail_prob",
     {1, 100},
     {1, 1e5},
     {1e-3, 0.5},
     3,
     &Contender::tail_prob,
     batch_of_three<&fast::batch::tail_prob>},
    {"scaling_loss",
     {0.01, 1},
     {1.001, 10},
     {10, 1e25},
     3,
     &Contender::scaling_loss,
     batch_of_three<&fast::batch::scaling_loss>},
    {"trunc_error",
     {1.001, 10},
     {0.1, 300},
     {1, 1},
     2,
     &Contender::trunc_error,
     batch_of_two<&fast::batch::trunc_error>},
    {"rho_growth",
     {0.1, 1},
     {1e-3, 0.1},
     {0.1, 1e3},
     3,
     &Contender::rho_growth,
     batch_of_three<&fast::batch::rho_growth>},
    {"head_params",
     {0.1, 10},
     {1, 1e4},
     {1, 1},
     2,
     &Contender::head_params,
     batch_of_two<&fast::batch::head_params>},
    {"sat_variance",
     {0.1, 10},
     {1, 1e4},
     {1, 1e9},
     3,
     &Contender::sat_variance,
     batch_of_three<&fast::batch::sat_variance>},
    {"cond_number",
     {1.001, 10},
     {1, 1},
     {1, 1},
     1,
     &Contender::cond_number,
     batch_of_one<&fast::batch::cond_number>},
};

constexpr std::size_t k_most = 10'000'000;

std::vector<double> drawn(const Spread& spread, unsigned seed) {
  std::mt19937_64 engine(seed);
  std::uniform_real_distribution<double> exponent(std::log(spread.low), std::log(spread.high));
  std::vector<double> values(k_most);
  for (double& value : values) value = std::exp(exponent(engine));
  return values;
}

/// The arguments of one formula. Drawn when first asked for, one formula's at a time.
struct Columns {
  const Formula* formula = nullptr;
  std::vector<double> a;
  std::vector<double> b;
  std::vector<double> c;
  std::vector<double> out = std::vector<double>(k_most);

  void draw(const Formula& wanted) {
    if (formula == &wanted) return;
    formula = &wanted;
    a = drawn(wanted.a, 1);
    b = drawn(wanted.b, 2);
    c = drawn(wanted.c, 3);
  }
};

Columns& columns() {
  static Columns all;
  return all;
}

void run(benchmark::State& state, const Formula& formula, void (*function)(const Arrays&)) {
  columns().draw(formula);
  Columns& all = columns();
  const Arrays arrays{all.a.data(), all.b.data(), all.c.data(), all.out.data(),
                      static_cast<std::size_t>(state.range(0))};
  for (auto _ : state) {
    function(arrays);
    benchmark::ClobberMemory();
  }
}

/// The limit: as many streams read, one written, next to nothing computed.
template <std::size_t streams>
void copy(const Arrays& x) {
  for (std::size_t i = 0; i < x.count; ++i) {
    double sum = x.a[i];
    if constexpr (streams > 1) sum += x.b[i];
    if constexpr (streams > 2) sum += x.c[i];
    x.out[i] = sum;
  }
}

void add(const Formula& formula, const std::string& contender, void (*function)(const Arrays&)) {
  benchmark::RegisterBenchmark(
      (std::string(formula.name) + "/" + contender).c_str(),
      [&formula, function](benchmark::State& state) { run(state, formula, function); })
      ->Arg(10'000)
      ->Arg(1'000'000)
      ->Arg(k_most);
}

const bool k_registered = [] {
  for (const Formula& formula : k_formulas) {
    add(formula, "latent", formula.ours);
    add(formula, "std:: loop", k_std_loop.*formula.contender);
    add(formula, "libmvec (-ffast-math)", k_libmvec_loop.*formula.contender);
    add(formula, "Eigen arrays", k_eigen.*formula.contender);
    add(formula, "SLEEF u10", k_sleef.*formula.contender);
    add(formula, "xsimd", k_xsimd.*formula.contender);
    add(formula, "copy of the same bytes",
        formula.arguments == 1   ? copy<1>
        : formula.arguments == 2 ? copy<2>
                                 : copy<3>);
  }
  return true;
}();

}  // namespace
}  // namespace latent::bench
