/// The worst errors of the fast core's batches over many inputs.
#pragma once

#include <cstdint>
#include <functional>
#include <latent/batch.hpp>
#include <string>
#include <vector>

#include "props/fast_table.hpp"

namespace latent::props {

/// What came of a function's batches.
struct BatchAccuracy {
  const FastFunction* function;
  const fast::batch::BatchContract* contract;
  std::uint64_t samples = 0;     ///< rows inside of the domain
  std::uint64_t outside = 0;     ///< rows outside, which must have no value
  std::uint64_t measured = 0;    ///< rows compared with the unrounded value
  std::uint64_t unmeasured = 0;  ///< of these, those where no precision told
  double worst = 0;              ///< the largest error, in ulps; 0 for whole numbers that are right
  std::string worst_call = {};   ///< where it is
  std::vector<std::string> broken = {};  ///< rows beyond the bound, for people; the first few
};

/// Runs batches of `function` on `samples` rows drawn from its domain, edge-heavy, and as many
/// outside as come up, and finds the worst error against the unrounded exact value.
///
/// The exact value is enclosed in multiprecision at every row whose error can be the worst so far
/// or beyond the bound. Others need none: the scalar function's value is within its own bound of
/// the exact one, so that the distance between both values and that bound together limit the error.
/// One row in 16 is compared all the same, unless the definition has a sum, which takes long.
/// Whole numbers are compared with the scalar function's at every row, and with exact arithmetic at
/// one row in 4096.
/// The same seed draws the same rows. `progress`, if given, is called now and then with the number
/// of rows done.
BatchAccuracy measure_batches(const FastFunction& function, std::uint64_t samples,
                              std::uint64_t seed = 1,
                              const std::function<void(std::uint64_t)>& progress = {});

/// The contract of a function's batches.
const fast::batch::BatchContract& batch_contract(const FastFunction& function);

}  // namespace latent::props
