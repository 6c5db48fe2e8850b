/// Lean's operations on intervals of doubles, a block of them at a time.
///
/// Each kernel is compiled for AVX-512, for AVX2 with fused multiply-add and for the machine's
/// base, and the program takes the best that the machine has when it starts; all give the same bits
/// (lane_functions.hpp). The intervals mean what `DoubleInterval` means, but are bounded.
///
/// A kernel gives lane i a result that encloses, or marks it in `lost[i]`: where the result would
/// be unbounded, where a residual is not exact, or where Lean's conventions call for what is not
/// done here (the logarithm of what may be negative, a quotient by what may be 0, …). A mark stays;
/// whatever the arrays hold in a marked lane, NaN as well, is of no meaning.
#pragma once

#include <cstddef>
#include <cstdint>

namespace latent::eval {

/// One interval a lane.
struct LaneArguments {
  const double* lower;
  const double* upper;
};

struct LaneResults {
  double* lower;
  double* upper;
};

/// What is not 0 is lost.
using LostLanes = std::uint64_t*;

using UnaryLanes = void (*)(LaneArguments x, LaneResults out, LostLanes lost, std::size_t count);
using BinaryLanes = void (*)(LaneArguments x, LaneArguments y, LaneResults out, LostLanes lost,
                             std::size_t count);

/// Kernels take `count` lanes. Results may not overlap with arguments.
namespace block {

void negate(LaneArguments x, LaneResults out, LostLanes lost, std::size_t count);
void absolute(LaneArguments x, LaneResults out, LostLanes lost, std::size_t count);
void inverse(LaneArguments x, LaneResults out, LostLanes lost, std::size_t count);
void square_root(LaneArguments x, LaneResults out, LostLanes lost, std::size_t count);
void exponential(LaneArguments x, LaneResults out, LostLanes lost, std::size_t count);
void logarithm(LaneArguments x, LaneResults out, LostLanes lost, std::size_t count);
void floor(LaneArguments x, LaneResults out, LostLanes lost, std::size_t count);
void ceiling(LaneArguments x, LaneResults out, LostLanes lost, std::size_t count);
void natural_floor(LaneArguments x, LaneResults out, LostLanes lost, std::size_t count);
void natural_ceiling(LaneArguments x, LaneResults out, LostLanes lost, std::size_t count);

void add(LaneArguments x, LaneArguments y, LaneResults out, LostLanes lost, std::size_t count);
/// Overlapping x and y are lost: they may be equal for a reason that intervals do not see.
void subtract(LaneArguments x, LaneArguments y, LaneResults out, LostLanes lost, std::size_t count);
/// In ℕ: 0 where y is larger.
void subtract_naturals(LaneArguments x, LaneArguments y, LaneResults out, LostLanes lost,
                       std::size_t count);
void multiply(LaneArguments x, LaneArguments y, LaneResults out, LostLanes lost, std::size_t count);
void divide(LaneArguments x, LaneArguments y, LaneResults out, LostLanes lost, std::size_t count);
void minimum(LaneArguments x, LaneArguments y, LaneResults out, LostLanes lost, std::size_t count);
void maximum(LaneArguments x, LaneArguments y, LaneResults out, LostLanes lost, std::size_t count);
/// x^y for x > 0, y of one sign.
void power(LaneArguments x, LaneArguments y, LaneResults out, LostLanes lost, std::size_t count);

/// Relations: `truths` gets 0 or 1 where it is certain; other lanes are lost. `margins`, unless it
/// is null, gets the least distance between the sides relative to the larger one, rounded down, and
/// infinity where both may be 0; as `IntervalDomain::margin`.
void less(LaneArguments x, LaneArguments y, std::uint64_t* truths, double* margins, LostLanes lost,
          std::size_t count);
void less_equal(LaneArguments x, LaneArguments y, std::uint64_t* truths, double* margins,
                LostLanes lost, std::size_t count);
void equal(LaneArguments x, LaneArguments y, std::uint64_t* truths, LostLanes lost,
           std::size_t count);

}  // namespace block

}  // namespace latent::eval
