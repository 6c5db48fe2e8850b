#include <cstdlib>
#include <latent/batch.hpp>
#include <stdexcept>
#include <string>

#include "fast/src/batch/call.hpp"

namespace latent::fast::batch {
namespace {

constexpr std::array k_levels{Level::baseline, Level::avx2, Level::avx512};

Level best_level() noexcept {
  const char* wish = std::getenv("LATENT_SIMD");
  Level best = Level::baseline;
  for (const Level level : k_levels) {
    if (!has_level(level)) continue;
    if (wish != nullptr && to_string(level) == wish) return level;
    best = level;
  }
  return best;
}

}  // namespace

bool has_level(Level level) noexcept {
#ifdef LATENT_X86_KERNELS
  switch (level) {
    case Level::baseline:
      return true;
    case Level::avx2:
      return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
    case Level::avx512:
      return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq");
  }
  return false;
#else
  return level == Level::baseline;
#endif
}

std::string_view to_string(Level level) noexcept {
  switch (level) {
    case Level::baseline:
      return "baseline";
    case Level::avx2:
      return "avx2";
    case Level::avx512:
      return "avx512";
  }
  return "";
}

Level level() noexcept {
  static const Level chosen = best_level();
  return chosen;
}

const kernel::KernelTable& kernels_of(Level level) noexcept {
#ifdef LATENT_X86_KERNELS
  if (level == Level::avx512) return kernel::k_avx512_kernels;
  if (level == Level::avx2) return kernel::k_avx2_kernels;
#endif
  (void)level;
  return kernel::k_baseline_kernels;
}

const kernel::KernelTable& kernels() noexcept {
  static const kernel::KernelTable& chosen = kernels_of(level());
  return chosen;
}

void refuse_size(const Contract& contract, std::size_t argument, std::size_t size,
                 std::size_t rows) {
  throw std::invalid_argument("batch " + std::string(contract.function) + ": " +
                              std::string(contract.arguments.at(argument).name) + " has " +
                              std::to_string(size) + " elements and the results " +
                              std::to_string(rows) + "; make them equal, or pass one number");
}

}  // namespace latent::fast::batch
