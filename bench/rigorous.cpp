/// Rigorous checks of ten theorems: the block rung, the ball rung and the whole ladder against the
/// same checks written by hand in Arb, in MPFI through Boost, and in Python with mpmath's
/// intervals. A row is one theorem; times are a check. Every contender must certify every input; a
/// benchmark that does not is an error.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <stdexcept>
#include <string>

#include "bench/rigorous_case.hpp"
#include "ref/eval/ball_domain.hpp"
#include "ref/eval/compiled_formula.hpp"
#include "ref/eval/run_program.hpp"
#include "ref/theory/catalogue.hpp"

namespace latent::bench {

namespace {

constexpr std::size_t k_checks = 2048;

/// One theorem, ready to run.
struct Ready {
  explicit Ready(const RigorousCase& given)
      : rigorous(given),
        theorem(*theory::find_theorem(given.theorem)),
        formula(theorem.conclusion) {
    std::mt19937_64 engine(1);
    for (std::size_t i = 0; i < k_checks; ++i) inputs.push_back(given.draw(engine));
    for (const expr::Variable& variable : formula.program()->variables) {
      const std::size_t place = place_of(variable.name());
      std::vector<double> column;
      for (const Input& input : inputs) column.push_back(input.at(place));
      columns.push_back(std::move(column));
    }
    for (const auto& column : columns) lanes.push_back({column.data(), column.data()});
    for (const Input& input : inputs) {
      eval::Assignment assignment;
      for (const expr::Variable& variable : theorem.variables) {
        assignment.set(variable, Rational(input.at(place_of(variable.name()))));
      }
      assignments.push_back(std::move(assignment));
    }
    for (const auto& assignment : assignments) {
      pointers.push_back(&assignment);
      values.emplace_back(*formula.program(), assignment);
    }
  }

  std::size_t place_of(const std::string& name) const {
    for (std::size_t i = 0; i < rigorous.variables.size(); ++i) {
      if (name == rigorous.variables[i]) return i;
    }
    throw std::logic_error("no input for " + name + " of " + rigorous.theorem);
  }

  const RigorousCase& rigorous;
  const theory::Theorem& theorem;
  eval::CompiledFormula formula;
  std::vector<Input> inputs;
  std::vector<std::vector<double>> columns;
  std::vector<eval::LaneArguments> lanes;
  std::vector<eval::Assignment> assignments;
  std::vector<const eval::Assignment*> pointers;
  std::vector<eval::ProgramValues> values;
};

void fail(benchmark::State& state) { state.SkipWithError("an input was not certified"); }

/// Intervals of doubles, in blocks. What a block leaves undecided the ladder would go on with; here
/// it is counted, and more than one in a hundred is an error.
void in_blocks(benchmark::State& state, const Ready& ready) {
  const auto block = eval::DoubleBlock::make(*ready.formula.program());
  std::vector<eval::Truth> truths(k_checks);
  for (auto _ : state) {
    block->decide(ready.lanes, truths, {});
    benchmark::DoNotOptimize(truths.data());
  }
  const auto certified = std::count(truths.begin(), truths.end(), eval::Truth::True);
  if (certified < static_cast<std::ptrdiff_t>(k_checks * 99 / 100)) fail(state);
  state.SetLabel(std::to_string(certified) + " of " + std::to_string(k_checks) + " certified");
}

/// The ladder as campaigns call it: from assignments of rational numbers to decisions.
void by_ladder(benchmark::State& state, const Ready& ready) {
  std::vector<eval::Decision> decisions(k_checks);
  for (auto _ : state) {
    ready.formula.decide(ready.pointers, decisions);
    benchmark::DoNotOptimize(decisions.data());
  }
  for (const auto& decision : decisions) {
    if (decision.truth != eval::Truth::True) return fail(state);
  }
}

/// Balls of 128 bits alone: what the ladder does where doubles do not decide.
void in_balls(benchmark::State& state, const Ready& ready) {
  const eval::Program& program = *ready.formula.program();
  std::vector<eval::Ball> registers;
  bool certified = true;
  for (auto _ : state) {
    for (const eval::ProgramValues& values : ready.values) {
      const eval::BallDomain domain(128);
      std::vector<eval::Ball> constants;
      for (const Rational& value : program.constants) constants.push_back(domain.literal(value));
      eval::ProgramRun<eval::BallDomain> run(program, domain, values, constants, registers, {});
      certified = certified && run.truth() == eval::Truth::True;
    }
  }
  if (!certified) fail(state);
}

void by_hand(benchmark::State& state, const Ready& ready, bool (*check)(const Input&)) {
  bool certified = true;
  for (auto _ : state) {
    for (const Input& input : ready.inputs) certified = check(input) && certified;
  }
  if (!certified) fail(state);
}

/// The script gives the seconds of its own loop.
void by_mpmath(benchmark::State& state, const Ready& ready) {
  for (auto _ : state) {
    const std::string command =
        std::string("/usr/bin/python3 " LATENT_BENCH_DIR "/rigorous_mpmath.py ") +
        ready.rigorous.theorem + " " + std::to_string(k_checks);
    FILE* const pipe = popen(command.c_str(), "r");
    double seconds = 0;
    if (pipe == nullptr || std::fscanf(pipe, "%lf", &seconds) != 1) seconds = -1;
    if (pipe != nullptr) pclose(pipe);
    if (seconds < 0) return fail(state);
    state.SetIterationTime(seconds);
  }
}

void add(const std::string& name, auto function) {
  benchmark::RegisterBenchmark((name + "/" + std::to_string(k_checks)).c_str(), function);
}

}  // namespace

static void register_all() {
  static std::vector<std::unique_ptr<Ready>> all;
  for (const RigorousCase& one : rigorous_cases()) {
    all.push_back(std::make_unique<Ready>(one));
    const Ready& ready = *all.back();
    const std::string name = one.theorem;
    add(name + "/latent, doubles in blocks",
        [&ready](benchmark::State& state) { in_blocks(state, ready); });
    add(name + "/latent, ladder", [&ready](benchmark::State& state) { by_ladder(state, ready); });
    add(name + "/latent, balls", [&ready](benchmark::State& state) { in_balls(state, ready); });
    add(name + "/Arb by hand, 128 bits",
        [&ready, &one](benchmark::State& state) { by_hand(state, ready, one.by_arb); });
    add(name + "/MPFI through Boost, 38 digits",
        [&ready, &one](benchmark::State& state) { by_hand(state, ready, one.by_mpfi); });
    benchmark::RegisterBenchmark(
        (name + "/mpmath.iv, 38 digits/" + std::to_string(k_checks)).c_str(),
        [&ready](benchmark::State& state) { by_mpmath(state, ready); })
        ->UseManualTime()
        ->Iterations(1);
  }
}

}  // namespace latent::bench

// The theory is there once main runs, and not before.
int main(int argc, char** argv) {
  latent::bench::register_all();
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
