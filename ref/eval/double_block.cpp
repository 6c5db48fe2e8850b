#include "ref/eval/double_block.hpp"

#include <algorithm>
#include <limits>

#include "ref/eval/double_interval.hpp"

namespace latent::eval {

namespace {

using expr::Op;
using expr::Sort;

constexpr double k_infinity = std::numeric_limits<double>::infinity();

bool is_field(const Sort& sort) {
  return sort.kind() == Sort::Kind::Rat || sort.kind() == Sort::Kind::Real;
}

UnaryLanes unary_kernel(Op op) {
  switch (op) {
    case Op::Neg:
      return block::negate;
    case Op::Inv:
      return block::inverse;
    case Op::Abs:
      return block::absolute;
    case Op::Exp:
      return block::exponential;
    case Op::Log:
      return block::logarithm;
    case Op::Sqrt:
      return block::square_root;
    case Op::Floor:
      return block::floor;
    case Op::Ceil:
      return block::ceiling;
    case Op::NatFloor:
      return block::natural_floor;
    case Op::NatCeil:
      return block::natural_ceiling;
    default:
      return nullptr;
  }
}

BinaryLanes binary_kernel(Op op, const Sort& sort) {
  switch (op) {
    case Op::Add:
      return block::add;
    case Op::Sub:
      return sort.kind() == Sort::Kind::Nat ? block::subtract_naturals : block::subtract;
    case Op::Mul:
      return block::multiply;
    case Op::Div:
      return is_field(sort) ? block::divide : nullptr;
    case Op::Min:
      return block::minimum;
    case Op::Max:
      return block::maximum;
    case Op::Pow:
      return block::power;
    default:
      return nullptr;
  }
}

bool is_relation(Op op) { return op == Op::Eq || op == Op::Lt || op == Op::Le; }

}  // namespace

/// The numbers of one block of lanes, kept by each thread between blocks.
struct DoubleBlock::Scratch {
  std::vector<double> numbers;
  std::vector<LaneArguments> registers;
  std::vector<std::uint64_t> truths;
  std::vector<double> margins;
  std::uint64_t lost[k_lanes];

  double* lower(Register r) { return numbers.data() + 2 * k_lanes * r; }
  double* upper(Register r) { return lower(r) + k_lanes; }
};

std::optional<DoubleBlock> DoubleBlock::make(const Program& program) {
  if (!program.is_straight()) return {};
  DoubleBlock result;
  result.registers_ = program.instructions.size();
  for (const Register r : program.blocks[0].order) {
    if (!result.add(program, r)) return {};
  }
  result.propositions_ = program.propositions;
  return result;
}

bool DoubleBlock::add(const Program& program, Register r) {
  using Kind = Instruction::Kind;
  const Instruction& instruction = program.instructions[r];
  Step step{.target = r, .first = instruction.first, .second = instruction.second};
  switch (instruction.kind) {
    case Kind::Variable:
      variables_.emplace_back(r, instruction.slot);
      return true;
    case Kind::Constant: {
      const DoubleInterval value({}, program.constants[instruction.slot]);
      constants_.push_back({r, value.lower_double(), value.upper_double()});
      return true;
    }
    case Kind::Pi: {
      const DoubleInterval value = DoubleInterval::pi({});
      constants_.push_back({r, value.lower_double(), value.upper_double()});
      return true;
    }
    case Kind::Unary:
      step.unary = unary_kernel(instruction.op);
      break;
    case Kind::Binary: {
      step.binary = binary_kernel(instruction.op, instruction.sort);
      const Instruction& exponent = program.instructions[instruction.second];
      const bool is_square = instruction.op == Op::Pow && exponent.kind == Kind::Constant &&
                             program.constants[exponent.slot] == 2;
      if (is_square) {
        const auto size = static_cast<Register>(registers_++);
        steps_.push_back({.unary = block::absolute, .target = size, .first = instruction.first});
        step = {.binary = block::multiply, .target = r, .first = size, .second = size};
      }
      break;
    }
    default:
      return false;
  }
  if (step.unary == nullptr && step.binary == nullptr) return false;
  steps_.push_back(step);
  return true;
}

void DoubleBlock::decide(std::span<const LaneArguments> variables, std::span<Truth> truths,
                         std::span<double> margins) const {
  for (std::size_t done = 0; done < truths.size(); done += k_lanes) {
    run(variables, done, std::min(k_lanes, truths.size() - done), truths.data() + done,
        margins.empty() ? nullptr : margins.data() + done);
  }
}

void DoubleBlock::run(std::span<const LaneArguments> variables, std::size_t offset,
                      std::size_t count, Truth* truths, double* margins) const {
  thread_local Scratch scratch;
  scratch.numbers.resize(std::max(scratch.numbers.size(), 2 * k_lanes * registers_));
  scratch.registers.resize(std::max(scratch.registers.size(), registers_));
  scratch.truths.resize(std::max(scratch.truths.size(), k_lanes * propositions_.size()));
  scratch.margins.resize(scratch.truths.size());
  std::fill(scratch.lost, scratch.lost + count, 0);

  auto& registers = scratch.registers;
  for (const auto& [target, slot] : variables_) {
    registers[target] = {variables[slot].lower + offset, variables[slot].upper + offset};
    for (std::size_t i = 0; i < count; ++i) {
      const bool bounded =
          -registers[target].lower[i] < k_infinity && registers[target].upper[i] < k_infinity;
      scratch.lost[i] |= bounded ? 0 : ~std::uint64_t{0};
    }
  }
  for (const Constant& constant : constants_) {
    std::fill_n(scratch.lower(constant.target), count, constant.lower);
    std::fill_n(scratch.upper(constant.target), count, constant.upper);
    registers[constant.target] = {scratch.lower(constant.target), scratch.upper(constant.target)};
  }
  for (const Step& step : steps_) {
    const LaneResults out{scratch.lower(step.target), scratch.upper(step.target)};
    if (step.unary != nullptr) {
      step.unary(registers[step.first], out, scratch.lost, count);
    } else {
      step.binary(registers[step.first], registers[step.second], out, scratch.lost, count);
    }
    registers[step.target] = {out.lower, out.upper};
  }

  for (std::size_t p = 0; p < propositions_.size(); ++p) {
    const Proposition& proposition = propositions_[p];
    std::uint64_t* const truth = scratch.truths.data() + k_lanes * p;
    double* const margin = margins ? scratch.margins.data() + k_lanes * p : nullptr;
    if (!is_relation(proposition.op)) {
      connect(scratch, p, margins != nullptr, count);
      continue;
    }
    const LaneArguments& x = registers[proposition.first];
    const LaneArguments& y = registers[proposition.second];
    if (proposition.op == Op::Eq) {
      block::equal(x, y, truth, scratch.lost, count);
      if (margin) std::fill_n(margin, count, k_infinity);
      continue;
    }
    (proposition.op == Op::Lt ? block::less : block::less_equal)(x, y, truth, margin, scratch.lost,
                                                                 count);
    for (std::size_t i = 0; margin && i < count; ++i) {
      // A distance below the range of doubles is still one.
      const bool apart = x.upper[i] < y.lower[i] || y.upper[i] < x.lower[i];
      if (margin[i] == 0 && apart) margin[i] = std::numeric_limits<double>::denorm_min();
    }
  }

  const std::size_t last = k_lanes * (propositions_.size() - 1);
  for (std::size_t i = 0; i < count; ++i) {
    truths[i] = scratch.lost[i] != 0 ? Truth::Undecided : truth_of(scratch.truths[last + i] != 0);
    if (margins) margins[i] = scratch.margins[last + i];
  }
}

/// A connective of what was decided, with the margins of the parts that `Evaluator` looks at.
void DoubleBlock::connect(Scratch& scratch, std::size_t p, bool with_margins,
                          std::size_t count) const {
  const Proposition& proposition = propositions_[p];
  const auto part = [&](std::uint32_t number) { return scratch.truths.data() + k_lanes * number; };
  const auto distance = [&](std::uint32_t number) {
    return scratch.margins.data() + k_lanes * number;
  };
  const auto number = static_cast<std::uint32_t>(p);
  for (std::size_t i = 0; i < count; ++i) {
    const bool first = part(proposition.first)[i] != 0;
    const bool second = part(proposition.second)[i] != 0;
    bool truth = proposition.op == Op::True;
    bool looks_at_first = true;
    bool looks_at_second = true;
    std::uint32_t other = proposition.second;
    switch (proposition.op) {
      case Op::Not:
        truth = !first;
        looks_at_second = false;
        break;
      case Op::And:
        truth = first && second;
        looks_at_second = first;
        break;
      case Op::Or:
        truth = first || second;
        looks_at_second = !first;
        break;
      case Op::Implies:
        truth = !first || second;
        looks_at_second = first;
        break;
      case Op::Iff:
        truth = first == second;
        break;
      case Op::If:
        other = first ? proposition.second : proposition.third;
        truth = part(other)[i] != 0;
        break;
      default:
        looks_at_first = looks_at_second = false;
        break;
    }
    part(number)[i] = truth ? 1 : 0;
    if (!with_margins) continue;
    double margin = k_infinity;
    if (looks_at_first) margin = std::min(margin, distance(proposition.first)[i]);
    if (looks_at_second) margin = std::min(margin, distance(other)[i]);
    distance(number)[i] = margin;
  }
}

}  // namespace latent::eval
