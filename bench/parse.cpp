// The reader of Lean text: a file is lexed, and parsed with every declaration located. The text is
// the project's own Lean files, or those below the folder that LATENT_BENCH_LEAN names (a checkout
// of Mathlib, say). "Elements" are bytes: 20 ns an element are 50 MB/s.
#include <benchmark/benchmark.h>

#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "lean_mirror/syntax/lexer.hpp"
#include "lean_mirror/syntax/tree.hpp"

namespace {

namespace fs = std::filesystem;
using latent::lean::SourcePtr;

struct Texts {
  std::vector<SourcePtr> sources;
  std::size_t bytes = 0;
};

void add_folder(const fs::path& folder, Texts& texts) {
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    std::error_code dangling;
    if (entry.path().extension() != ".lean" || !entry.is_regular_file(dangling)) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(file), {}};
    texts.bytes += text.size();
    texts.sources.push_back(latent::lean::make_source(entry.path().string(), std::move(text)));
  }
}

const Texts& texts() {
  static const Texts all = [] {
    Texts read;
    if (const char* folder = std::getenv("LATENT_BENCH_LEAN")) {
      add_folder(folder, read);
    } else {
      for (const char* part : {"lean_mirror/Latent", "tests/lean_mirror/corpus"}) {
        add_folder(fs::path(LATENT_SOURCE_DIR) / part, read);
      }
    }
    return read;
  }();
  return all;
}

void report_bytes(benchmark::State& state) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(texts().bytes));
}

void lex(benchmark::State& state) {
  for (auto _ : state) {
    for (const SourcePtr& source : texts().sources) {
      benchmark::DoNotOptimize(latent::lean::tokenize(source->text()).size());
    }
  }
  report_bytes(state);
}

void parse(benchmark::State& state) {
  std::size_t commands = 0;
  for (auto _ : state) {
    for (const SourcePtr& source : texts().sources) {
      commands += latent::lean::parse(source).commands.size();
    }
  }
  benchmark::DoNotOptimize(commands);
  report_bytes(state);
}

void with_bytes(benchmark::internal::Benchmark* benchmark) {
  benchmark->Arg(static_cast<std::int64_t>(texts().bytes))->Unit(benchmark::kMillisecond);
}

BENCHMARK(lex)->Name("reading Lean (a byte)/lex")->Apply(with_bytes);
BENCHMARK(parse)->Name("reading Lean (a byte)/latent, lex and parse")->Apply(with_bytes);

}  // namespace
