/// From a batch call to a kernel: sizes are checked, the instruction set is chosen.
#pragma once

#include <array>
#include <cstddef>
#include <latent/batch.hpp>
#include <span>
#include <string>

#include "fast/src/batch/kernels.hpp"

namespace latent::fast::batch {

/// The kernels of a level that the processor has.
const kernel::KernelTable& kernels_of(Level level) noexcept;

/// The kernels of `level()`.
const kernel::KernelTable& kernels() noexcept;

/// Throws std::invalid_argument.
[[noreturn]] void refuse_size(const Contract& contract, std::size_t argument, std::size_t size,
                              std::size_t rows);

/// Throws unless every array has as many elements as there are rows.
template <class... Inputs>
void check_sizes(const Contract& contract, std::size_t rows, const Inputs&... inputs) {
  std::size_t argument = 0;
  const auto check = [&](const auto& input) {
    if (input.is_array() && input.size() != rows) {
      refuse_size(contract, argument, input.size(), rows);
    }
    ++argument;
  };
  (check(inputs), ...);
}

/// Runs a kernel of the level in use.
template <class Definition, class Result, class... Inputs>
void call(const Contract& contract, std::span<Result> out, const Inputs&... inputs) {
  check_sizes(contract, out.size(), inputs...);
  const std::array columns{kernel::Column{inputs.data(), inputs.is_array() ? 1 : 0}...};
  kernels()[kernel::Kernels::index<Definition>()](columns.data(), out.data(), out.size());
}

/// Calls the scalar function row by row.
template <class Result, class... Parameters>
void call_each(const Contract& contract, Result (*function)(Parameters...) noexcept,
               std::span<Result> out, const Input<Parameters>&... inputs) {
  check_sizes(contract, out.size(), inputs...);
  for (std::size_t row = 0; row < out.size(); ++row) {
    out[row] = function(inputs.data()[inputs.is_array() ? row : 0]...);
  }
}

}  // namespace latent::fast::batch
