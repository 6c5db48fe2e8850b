/// The loop over a batch, the same for every kernel.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>

#include "fast/src/batch/lanes.hpp"

namespace latent::fast::kernel {

/// One argument of a batch: an element a row, or one for all.
struct Column {
  const void* data;
  std::ptrdiff_t step;  ///< in elements: 1, or 0 for one for all
};

/// Evaluates `count` rows. `columns` has an entry for each argument.
using Kernel = void (*)(const Column* columns, void* out, std::size_t count);

/// What a kernel makes of some lanes: values, good in the lanes that are `easy`.
template <class Arch, class Lanes = Reals<Arch>>
struct Outcome {
  Lanes value;
  Mask<Arch> easy;
};

/// Numbers of an element type as lanes.
template <class Arch, class Number>
struct LanesOf;
template <class Arch>
struct LanesOf<Arch, double> {
  using Raw = typename Arch::Reals;
  using Type = Reals<Arch>;
};
template <class Arch>
struct LanesOf<Arch, std::uint64_t> {
  using Raw = typename Arch::Integers;
  using Type = Integers<Arch>;
};

/// Runs a kernel, that is a class with
///   - `exact`, the scalar function;
///   - `lanes(arguments...)`, an `Outcome` from lanes of each argument.
/// Lanes that are not easy are computed anew by `exact`. What a row gets depends on its arguments
/// alone: neither on its place nor on its neighbours.
template <class Definition, class Arch>
class Runner {
 public:
  static void run(const Column* columns, void* out, std::size_t count) {
    run_as(Definition::exact, columns, out, count);
  }

 private:
  static constexpr std::size_t k_width = Arch::k_width;

  template <class Number>
  struct Block {
    Number values[k_width];
  };

  template <class Number>
  [[gnu::always_inline]] static auto load(const Number* data) {
    typename LanesOf<Arch, Number>::Raw raw;
    __builtin_memcpy(&raw, data, sizeof raw);
    return typename LanesOf<Arch, Number>::Type{raw};
  }

  /// Out of line, for it is seldom needed: at most one lane in some thousands of ordinary data.
  template <class Result, class... Parameters>
  [[gnu::noinline, gnu::cold]] static void mend(const Block<std::int64_t>& easy, Result* values,
                                                const Block<Parameters>&... arguments) {
    for (std::size_t lane = 0; lane < k_width; ++lane) {
      if (easy.values[lane] == 0) values[lane] = Definition::exact(arguments.values[lane]...);
    }
  }

  /// The rows from the addresses on.
  template <class Result, class... Parameters>
  [[gnu::always_inline]] static void evaluate(Result* out, const Parameters*... data) {
    evaluate_lanes<Result, Parameters...>(out, load(data)...);
  }

  template <class Result, class... Parameters>
  [[gnu::always_inline]] static void evaluate_lanes(
      Result* out, typename LanesOf<Arch, Parameters>::Type... arguments) {
    const auto outcome = Definition::template lanes<Arch>(arguments...);
    // In one go, so that `out` may be one of the arguments: they are held in registers.
    __builtin_memcpy(out, &outcome.value.raw, sizeof outcome.value.raw);
    if (!Arch::all(outcome.easy.raw)) [[unlikely]] {
      Block<std::int64_t> easy;
      __builtin_memcpy(&easy, &outcome.easy.raw, sizeof easy);
      mend<Result, Parameters...>(easy, out, stored<Parameters>(arguments)...);
    }
  }

  template <class Number>
  [[gnu::always_inline]] static Block<Number> stored(
      typename LanesOf<Arch, Number>::Type argument) {
    Block<Number> block;
    __builtin_memcpy(&block, &argument.raw, sizeof block);
    return block;
  }

  template <class Result, class... Parameters>
  static void run_as(Result (*)(Parameters...) noexcept, const Column* columns, void* out,
                     std::size_t count) {
    run_columns<Result, Parameters...>(columns, static_cast<Result*>(out), count,
                                       std::index_sequence_for<Parameters...>{});
  }

  template <class Result, class... Parameters, std::size_t... column>
  static void run_columns(const Column* columns, Result* out, std::size_t count,
                          std::index_sequence<column...> /*columns*/) {
    // One for all becomes a block of its own, at which the address stands still.
    Block<std::uint64_t> spread[sizeof...(Parameters)];
    const void* data[] = {columns[column].data...};
    std::size_t step[sizeof...(Parameters)];
    ((step[column] = spread_out<Parameters>(columns[column], spread[column], data[column])), ...);

    std::size_t row = 0;
    for (; row + k_width <= count; row += k_width) {
      evaluate<Result, Parameters...>(
          out + row, static_cast<const Parameters*>(data[column]) + row * step[column]...);
    }
    if (row == count) return;
    Block<std::uint64_t> rest[sizeof...(Parameters)];
    ((fill_rest<Parameters>(static_cast<const Parameters*>(data[column]) + row * step[column],
                            step[column] == 0 ? k_width : count - row, rest[column])),
     ...);
    Block<Result> results;
    evaluate<Result, Parameters...>(results.values,
                                    reinterpret_cast<const Parameters*>(&rest[column])...);
    for (std::size_t i = row; i < count; ++i) out[i] = results.values[i - row];
  }

  template <class Number>
  static std::size_t spread_out(const Column& given, Block<std::uint64_t>& block,
                                const void*& data) {
    if (given.step != 0) return 1;
    for (std::size_t lane = 0; lane < k_width; ++lane) {
      __builtin_memcpy(&block.values[lane], given.data, sizeof(Number));
    }
    data = &block;
    return 0;
  }

  /// The last rows, and the first of them again to fill the block.
  template <class Number>
  static void fill_rest(const Number* data, std::size_t count, Block<std::uint64_t>& block) {
    for (std::size_t lane = 0; lane < k_width; ++lane) {
      __builtin_memcpy(&block.values[lane], &data[lane < count ? lane : 0], sizeof(Number));
    }
  }
};

}  // namespace latent::fast::kernel
