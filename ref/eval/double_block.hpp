/// The double rung over many assignments at once.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "ref/eval/block_kernels.hpp"
#include "ref/eval/program.hpp"
#include "ref/eval/truth.hpp"

namespace latent::eval {

/// A program without repetitions, run by intervals of doubles for a block of assignments, operation
/// by operation. A lane is decided if every relation of the formula is; what is decided is certain.
/// Each lane's result depends on that lane's values alone. Immutable: several threads may use one.
class DoubleBlock {
 public:
  /// Lanes that are run together; more are run in turn.
  static constexpr std::size_t k_lanes = 64;

  /// Nothing where the program repeats a block, or has an operation without a kernel.
  static std::optional<DoubleBlock> make(const Program& program);

  /// Decides for `truths.size()` lanes. Variable number v lies between `variables[v].lower[i]` and
  /// `variables[v].upper[i]` in lane i; ends may be infinite, a lane is lost then. `margins` has a
  /// place for each lane, which gets the smallest relative distance between the sides of an order
  /// relation that was looked at, as `EvaluationTrace::margin`; or is empty.
  void decide(std::span<const LaneArguments> variables, std::span<Truth> truths,
              std::span<double> margins) const;

 private:
  struct Step {
    UnaryLanes unary = nullptr;
    BinaryLanes binary = nullptr;
    Register target = 0;
    Register first = 0;
    Register second = 0;
  };
  struct Scratch;

  bool add(const Program& program, Register r);
  void connect(Scratch& scratch, std::size_t p, bool with_margins, std::size_t count) const;
  void run(std::span<const LaneArguments> variables, std::size_t offset, std::size_t count,
           Truth* truths, double* margins) const;

  std::vector<Step> steps_;
  /// Registers that are variables, with their numbers; and that are constants, with their ends.
  std::vector<std::pair<Register, std::uint32_t>> variables_;
  struct Constant {
    Register target;
    double lower;
    double upper;
  };
  std::vector<Constant> constants_;
  std::vector<Proposition> propositions_;
  std::size_t registers_ = 0;
};

}  // namespace latent::eval
