#include <algorithm>
#include <map>
#include <tuple>

#include "ref/eval/program.hpp"
#include "ref/expr/op.hpp"

namespace latent::eval {

namespace {

using expr::Expr;
using expr::Op;
using expr::Sort;

/// Thrown where the formula holds what programs do not know.
struct Unknown {};

constexpr unsigned k_max_nesting = 2 * expr::k_max_depth;

/// What a bound variable stands for.
struct Binding {
  /// The register, of a number; the proposition, of a proposition; the variable, of a sequence.
  std::uint32_t number;
};

using Environment = std::vector<Binding>;

class Compiler {
 public:
  Program take(const Expr& formula) {
    program_.blocks.emplace_back();
    proposition(formula, {});
    return std::move(program_);
  }

 private:
  using Kind = Instruction::Kind;
  using Key = std::tuple<Kind, Op, Sort::Kind, Sort::Kind, Register, Register, std::uint32_t>;

  /// A sum that was compiled before, with what its loose variables stood for.
  struct KnownFold {
    Expr expression;
    std::vector<std::uint32_t> bindings;
    Register value;
  };

  /// Guards against expressions that are deep, or large once calls are inlined.
  class Visit {
   public:
    explicit Visit(Compiler& compiler) : compiler_(compiler) {
      if (++compiler_.visits_ > 8 * k_max_instructions || ++compiler_.nesting_ > k_max_nesting) {
        throw Unknown{};
      }
    }
    ~Visit() { --compiler_.nesting_; }
    Visit(const Visit&) = delete;
    Visit& operator=(const Visit&) = delete;

   private:
    Compiler& compiler_;
  };

  /// The block that an instruction on these registers goes to: the innermost of theirs.
  std::uint32_t block_of(const Instruction& instruction) const {
    const auto deeper = [&](std::uint32_t a, Register r) {
      const std::uint32_t b = home_[r];
      return depth_[b] > depth_[a] ? b : a;
    };
    switch (instruction.kind) {
      case Kind::Element:
      case Kind::Unary:
        return deeper(0, instruction.first);
      case Kind::Binary:
        return deeper(deeper(0, instruction.first), instruction.second);
      default:
        return 0;
    }
  }

  Register append(Instruction instruction, std::uint32_t block) {
    if (program_.instructions.size() >= k_max_instructions) throw Unknown{};
    const auto target = static_cast<Register>(program_.instructions.size());
    program_.instructions.push_back(std::move(instruction));
    program_.blocks[block].order.push_back(target);
    home_.push_back(block);
    return target;
  }

  Register emit(Instruction instruction) {
    const Key key{instruction.kind,        instruction.op,
                  instruction.sort.kind(), instruction.second_sort.kind(),
                  instruction.first,       instruction.second,
                  instruction.slot};
    const auto found = known_.find(key);
    if (found != known_.end()) return found->second;
    const std::uint32_t block = block_of(instruction);
    const Register target = append(std::move(instruction), block);
    known_.emplace(key, target);
    return target;
  }

  std::uint32_t slot_of(const expr::Variable& variable) {
    auto& all = program_.variables;
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const auto& v) { return v.is(variable); });
    if (found != all.end()) return static_cast<std::uint32_t>(found - all.begin());
    all.push_back(variable);
    return static_cast<std::uint32_t>(all.size() - 1);
  }

  Register constant(const Rational& value) {
    auto& all = program_.constants;
    const auto found = std::find(all.begin(), all.end(), value);
    const auto slot = static_cast<std::uint32_t>(found - all.begin());
    if (found == all.end()) all.push_back(value);
    return emit({.kind = Kind::Constant, .slot = slot});
  }

  static const Binding& bound(const Expr& e, const Environment& environment) {
    return environment.at(environment.size() - 1 - e.bound_index());
  }

  /// The environment in the body of the definition that `call` calls.
  Environment inside(const Expr& call, const Environment& environment) {
    if (call.definition()->is_recursive()) throw Unknown{};
    Environment inner;
    for (const Expr& argument : call.arguments()) {
      inner.push_back({argument.sort().is_numeric() ? number(argument, environment)
                       : argument.sort().is_prop()  ? proposition(argument, environment)
                                                    : sequence(argument, environment)});
    }
    return inner;
  }

  /// The variable that a function-valued expression is.
  std::uint32_t sequence(const Expr& e, const Environment& environment) {
    static const Sort sort = Sort::function(Sort::nat(), Sort::real());
    if (e.sort() != sort) throw Unknown{};
    if (e.op() == Op::Bound) return bound(e, environment).number;
    if (e.op() != Op::Free) throw Unknown{};
    return slot_of(e.variable());
  }

  Register number(const Expr& e, const Environment& environment) {
    const Visit visit(*this);
    switch (e.op()) {
      case Op::Bound:
        return bound(e, environment).number;
      case Op::Free:
        return emit({.kind = Kind::Variable, .slot = slot_of(e.variable())});
      case Op::Literal:
        return constant(e.number());
      case Op::Pi:
        return emit({.kind = Kind::Pi});
      case Op::Cast:
        return number(e.argument(0), environment);
      case Op::Call:
        return number(e.definition()->body(), inside(e, environment));
      case Op::Apply: {
        const std::uint32_t slot = sequence(e.argument(0), environment);
        const Register index = number(e.argument(1), environment);
        return emit({.kind = Kind::Element, .first = index, .slot = slot});
      }
      case Op::Sum:
      case Op::Product:
        return fold(e, environment);
      default:
        return operation(e, environment);
    }
  }

  Register operation(const Expr& e, const Environment& environment) {
    // Exactly those that every domain knows; others have come since, and mean what they mean.
    switch (expr::op_info(e.op()).signature) {
      case expr::Signature::SameNumbers:
      case expr::Signature::SignedNumber:
      case expr::Signature::FieldNumber:
      case expr::Signature::Power:
      case expr::Signature::RealFunction:
      case expr::Signature::RealPair:
      case expr::Signature::ToInt:
      case expr::Signature::ToNat:
      case expr::Signature::NatFunction:
      case expr::Signature::NatPair:
        break;
      default:
        throw Unknown{};
    }
    const auto arguments = e.arguments();
    if (arguments.empty() || arguments.size() > 2) throw Unknown{};
    Instruction instruction{.kind = Kind::Unary, .op = e.op(), .sort = e.sort()};
    instruction.first = number(arguments[0], environment);
    if (arguments.size() == 2) {
      instruction.kind = Kind::Binary;
      instruction.second_sort = arguments[1].sort();
      instruction.second = number(arguments[1], environment);
    }
    return emit(std::move(instruction));
  }

  Register fold(const Expr& e, const Environment& environment) {
    std::vector<std::uint32_t> bindings;
    for (std::size_t i = environment.size() - e.loose_bounds(); i < environment.size(); ++i) {
      bindings.push_back(environment[i].number);
    }
    for (const KnownFold& known : folds_) {
      if (known.bindings == bindings && expr::same(known.expression, e)) return known.value;
    }
    const Expr& set = e.argument(0);
    if (set.op() != Op::Range) throw Unknown{};
    const Register count = number(set.argument(0), environment);
    const auto block = static_cast<std::uint32_t>(program_.blocks.size());
    program_.blocks.emplace_back();
    depth_.push_back(depth_[current_] + 1);
    const std::uint32_t outer = std::exchange(current_, block);
    const Register index = append({.kind = Kind::Index, .sort = Sort::nat()}, block);
    Environment inner = environment;
    inner.push_back({index});
    const Register result = number(e.body(), inner);
    current_ = outer;
    program_.blocks[block].index = index;
    program_.blocks[block].result = result;
    // Where all that it needs is known.
    std::uint32_t home = home_[count];
    for (const Register r : needs(block)) home = depth_[home_[r]] > depth_[home] ? home_[r] : home;
    const Op step = e.op() == Op::Sum ? Op::Add : Op::Mul;
    const Register value = append(
        {.kind = Kind::Fold, .op = step, .sort = e.sort(), .first = count, .slot = block}, home);
    folds_.push_back({e, std::move(bindings), value});
    return value;
  }

  /// The registers that the instructions of a block take from outside of it.
  std::vector<Register> needs(std::uint32_t block) const {
    std::vector<Register> found;
    const auto note = [&](Register r) {
      if (home_[r] != block) found.push_back(r);
    };
    note(program_.blocks[block].result);
    for (const Register r : program_.blocks[block].order) {
      const Instruction& instruction = program_.instructions[r];
      switch (instruction.kind) {
        case Kind::Binary:
          note(instruction.second);
          [[fallthrough]];
        case Kind::Element:
        case Kind::Unary:
          note(instruction.first);
          break;
        case Kind::Fold:
          note(instruction.first);
          for (const Register inner : needs(instruction.slot)) note(inner);
          break;
        default:
          break;
      }
    }
    return found;
  }

  std::uint32_t add(Proposition proposition) {
    if (program_.propositions.size() >= k_max_instructions) throw Unknown{};
    program_.propositions.push_back(std::move(proposition));
    return static_cast<std::uint32_t>(program_.propositions.size() - 1);
  }

  std::uint32_t proposition(const Expr& e, const Environment& environment) {
    const Visit visit(*this);
    switch (e.op()) {
      case Op::True:
      case Op::False:
        return add({.op = e.op()});
      case Op::Bound: {
        // What the formula is comes last.
        const Proposition copy = program_.propositions[bound(e, environment).number];
        return add(copy);
      }
      case Op::Call:
        return proposition(e.definition()->body(), inside(e, environment));
      case Op::Eq:
      case Op::Lt:
      case Op::Le:
        return relation(e, environment);
      case Op::Not:
      case Op::And:
      case Op::Or:
      case Op::Implies:
      case Op::Iff:
      case Op::If: {
        Proposition result{.op = e.op()};
        result.first = proposition(e.argument(0), environment);
        if (e.arguments().size() > 1) result.second = proposition(e.argument(1), environment);
        if (e.arguments().size() > 2) result.third = proposition(e.argument(2), environment);
        return add(std::move(result));
      }
      default:
        throw Unknown{};
    }
  }

  std::uint32_t relation(const Expr& e, const Environment& environment) {
    const Expr& left = e.argument(0);
    const Expr& right = e.argument(1);
    if (left.sort().is_prop() && e.op() == Op::Eq) {
      Proposition result{.op = Op::Iff};
      result.first = proposition(left, environment);
      result.second = proposition(right, environment);
      return add(std::move(result));
    }
    if (!left.sort().is_numeric()) throw Unknown{};
    Proposition result{.op = e.op()};
    result.first = number(left, environment);
    result.second = number(right, environment);
    const bool calls = left.op() == Op::Call && right.op() == Op::Call &&
                       left.definition()->qualified_name() == right.definition()->qualified_name();
    if (calls) {
      result.calls_one_definition = true;
      for (std::size_t i = 0; i < left.arguments().size(); ++i) {
        const Expr& x = left.argument(i);
        const Expr& y = right.argument(i);
        if (x.sort().is_numeric()) {
          const Register a = number(x, environment);
          const Register b = number(y, environment);
          if (a != b) result.arguments.emplace_back(a, b);
        } else if (x.sort().is_prop() || sequence(x, environment) != sequence(y, environment)) {
          result.calls_one_definition = false;
        }
      }
    }
    return add(std::move(result));
  }

  Program program_;
  std::map<Key, Register> known_;
  std::vector<KnownFold> folds_;
  /// The block of each register, and how far in each block is.
  std::vector<std::uint32_t> home_;
  std::vector<std::uint32_t> depth_ = {0};
  std::uint32_t current_ = 0;
  std::size_t visits_ = 0;
  unsigned nesting_ = 0;
};

}  // namespace

std::optional<Program> compile(const expr::Expr& formula) {
  try {
    return Compiler().take(formula);
  } catch (const Unknown&) {
    return {};
  }
}

}  // namespace latent::eval
