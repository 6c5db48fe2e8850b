// N* as a whole number against the way it is written by hand, and how often that is wrong.
#include <benchmark/benchmark.h>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <latent/fast.hpp>
#include <random>
#include <string>
#include <vector>

#include "bench/contenders.hpp"

namespace latent::bench {
namespace {

constexpr std::size_t k_most = 10'000'000;

/// Arguments as they come.
struct Inputs {
  std::vector<double> rho;
  std::vector<double> eps;
};

/// rho log-uniform in (1, 10], eps log-uniform in [1e-12, 1).
const Inputs& scattered() {
  static const Inputs inputs = [] {
    std::mt19937_64 engine(20260409);
    std::uniform_real_distribution<double> unit(0, 1);
    Inputs drawn;
    for (std::size_t i = 0; i < k_most; ++i) {
      drawn.rho.push_back(std::exp(std::log(10.0) * (1 - unit(engine))));
      drawn.eps.push_back(std::exp(-27.6 * unit(engine)));
    }
    return drawn;
  }();
  return inputs;
}

/// What people write down: rho = 1.01, 1.02, ..., 10.00 and eps = rho^-n or 10^-n, n from 1 to 12.
const Inputs& round_numbers() {
  static const Inputs inputs = [] {
    Inputs drawn;
    for (int hundredths = 101; hundredths <= 1000; ++hundredths) {
      for (int n = 1; n <= 12; ++n) {
        drawn.rho.insert(drawn.rho.end(), 2, hundredths / 100.0);
        drawn.eps.push_back(std::pow(hundredths / 100.0, -n));
        drawn.eps.push_back(std::pow(10.0, -n));
      }
    }
    return drawn;
  }();
  return inputs;
}

/// In how many of the first `count` cases the naive formula is not the number of modes.
std::string wrong(const Inputs& inputs, std::size_t count) {
  std::vector<double> out(count);
  k_std_loop.naive_modes({inputs.rho.data(), inputs.eps.data(), nullptr, out.data(), count});
  std::size_t errors = 0;
  for (std::size_t i = 0; i < count; ++i) {
    errors += out[i] == static_cast<double>(fast::modes(inputs.rho[i], inputs.eps[i])) ? 0 : 1;
  }
  return std::to_string(errors) + " of " + std::to_string(count);
}

template <const Contender& contender>
void naive(benchmark::State& state) {
  const auto count = static_cast<std::size_t>(state.range(0));
  std::vector<double> out(count);
  const Arrays arrays{scattered().rho.data(), scattered().eps.data(), nullptr, out.data(), count};
  for (auto _ : state) {
    contender.naive_modes(arrays);
    benchmark::ClobberMemory();
  }
}

void naive_std(benchmark::State& state) {
  naive<k_std_loop>(state);
  state.SetLabel("wrong for " + wrong(scattered(), 1'000'000) + " scattered arguments, for " +
                 wrong(round_numbers(), round_numbers().rho.size()) + " round ones");
}

void latent_batch(benchmark::State& state) {
  const auto count = static_cast<std::size_t>(state.range(0));
  std::vector<std::uint64_t> out(count);
  const auto rho = std::span(scattered().rho).first(count);
  const auto eps = std::span(scattered().eps).first(count);
  for (auto _ : state) {
    fast::batch::modes(rho, eps, out);
    benchmark::ClobberMemory();
  }
}

void latent_scalar(benchmark::State& state) {
  const auto count = static_cast<std::size_t>(state.range(0));
  std::vector<std::uint64_t> out(count);
  for (auto _ : state) {
    for (std::size_t i = 0; i < count; ++i) {
      out[i] = fast::modes(scattered().rho[i], scattered().eps[i]);
    }
    benchmark::ClobberMemory();
  }
}

void sizes(benchmark::internal::Benchmark* benchmark) {
  benchmark->Arg(10'000)->Arg(1'000'000)->Arg(k_most);
}

BENCHMARK(latent_batch)->Name("modes/latent, exact")->Apply(sizes);
BENCHMARK(latent_scalar)->Name("modes/latent, one by one")->Apply(sizes);
BENCHMARK(naive_std)->Name("modes/ceil(log:log), std:: loop")->Apply(sizes);
BENCHMARK(naive<k_libmvec_loop>)->Name("modes/ceil(log:log), libmvec (-ffast-math)")->Apply(sizes);

}  // namespace
}  // namespace latent::bench
