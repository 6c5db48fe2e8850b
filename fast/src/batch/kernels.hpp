/// The list of all kernels, and one instruction set's table of them.
#pragma once

#include <array>
#include <cstddef>
#include <tuple>
#include <type_traits>

#include "fast/src/batch/kernels_algebraic.hpp"
#include "fast/src/batch/kernels_exponential.hpp"
#include "fast/src/batch/kernels_logarithmic.hpp"
#include "fast/src/batch/run.hpp"

namespace latent::fast::kernel {

template <class... Definitions>
struct KernelList {
  static constexpr std::size_t k_size = sizeof...(Definitions);

  /// The place of a kernel in the list.
  template <class Definition>
  static constexpr std::size_t index() {
    std::size_t place = 0;
    bool found = false;
    ((found = found || std::is_same_v<Definition, Definitions>, place += found ? 0 : 1), ...);
    static_assert((std::is_same_v<Definition, Definitions> || ...), "not in the list");
    return place;
  }

  template <class Arch>
  static constexpr std::array<Kernel, k_size> table() {
    return {&Runner<Definitions, Arch>::run...};
  }
};

using Kernels =
    KernelList<Coeff, PartialSum, Tail, TruncError, NStar, Modes, Alpha, LearnedModes, ScalingLoss,
               ComputeFor, RhoGrowth, GrokTime, RhoRelax, GrokTimeRelax, GrokWidth, GenGap,
               TailProb, SamplesFor, SamplesAtConf, GapAtConf, HeadParams, LowRankError, MoeCost,
               DenseCost, MoeSpeedup, MoeBreakEven, Bias, Variance, SatVariance, Risk, PCrit,
               EmergeCompute, TaskLoss, RhoAfter, RhoReplay, Retention, ForgettingGap, IbObjective,
               ModeInfo, Smoothness, CondNumber, GdFactor, AccelRho, AlignSamples, ProxyGap,
               HackRatio, AttackSurface, OffShare, RobustRadius>;

/// The kernels of one instruction set.
using KernelTable = std::array<Kernel, Kernels::k_size>;

extern const KernelTable k_baseline_kernels;
extern const KernelTable k_avx2_kernels;
extern const KernelTable k_avx512_kernels;

}  // namespace latent::fast::kernel
