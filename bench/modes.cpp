// N* as a whole number against the way it is written by hand, and how often that is wrong.
#include <benchmark/benchmark.h>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <latent/latent_number.hpp>
#include <random>
#include <vector>

namespace {

struct Inputs {
  std::vector<double> rho;
  std::vector<double> eps;
};

/// rho log-uniform in (1, 10], eps log-uniform in [1e-12, 1).
Inputs inputs(std::size_t count) {
  std::mt19937_64 engine(20260409);
  std::uniform_real_distribution<double> unit(0, 1);
  Inputs drawn;
  for (std::size_t i = 0; i < count; ++i) {
    drawn.rho.push_back(std::pow(10.0, 1 - unit(engine)));
    drawn.eps.push_back(std::pow(10.0, -12 * unit(engine)));
  }
  return drawn;
}

void naive(benchmark::State& state) {
  const Inputs drawn = inputs(static_cast<std::size_t>(state.range(0)));
  std::vector<double> out(drawn.rho.size());
  for (auto _ : state) {
    for (std::size_t i = 0; i < out.size(); ++i) {
      out[i] = std::ceil(std::log(1 / drawn.eps[i]) / std::log(drawn.rho[i]));
    }
    benchmark::DoNotOptimize(out.data());
    benchmark::ClobberMemory();
  }
}

void latent_scalar(benchmark::State& state) {
  const Inputs drawn = inputs(static_cast<std::size_t>(state.range(0)));
  std::vector<std::uint64_t> out(drawn.rho.size());
  for (auto _ : state) {
    for (std::size_t i = 0; i < out.size(); ++i) {
      out[i] = latent::fast::modes(drawn.rho[i], drawn.eps[i]);
    }
    benchmark::DoNotOptimize(out.data());
    benchmark::ClobberMemory();
  }
}

BENCHMARK(naive)->Name("modes/naive ceil(log|log)")->Arg(10'000)->Arg(1'000'000);
BENCHMARK(latent_scalar)->Name("modes/latent, one by one")->Arg(10'000)->Arg(1'000'000);

}  // namespace
