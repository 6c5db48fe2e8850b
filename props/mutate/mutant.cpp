#include "props/mutate/mutant.hpp"

#include <algorithm>
#include <functional>
#include <unordered_map>
#include <utility>

#include "props/mutate/canonical.hpp"
#include "ref/expr/print.hpp"

namespace latent::props {

using expr::Expr;
using expr::Op;
using expr::Variable;

namespace {

struct Change {
  Mutation mutation;
  Expr result;
};

using Yield = std::function<void(const Change&)>;

Expr negated(const Expr& formula) { return Expr::make(Op::Not, {formula}); }

bool is_unequal(const Expr& formula) {
  return formula.op() == Op::Not && formula.argument(0).op() == Op::Eq;
}

/// Every formula that differs from a part of a theorem in one place.
class Changes {
 public:
  Changes(std::vector<Variable> visible, bool in_conclusion)
      : visible_(std::move(visible)), in_conclusion_(in_conclusion) {}

  void each(const Expr& e, const Yield& yield) {
    at_root(e, yield);
    // a ≠ b was flipped as a whole.
    const bool flipped = in_conclusion_ && is_unequal(e);
    const auto arguments = e.arguments();
    for (std::size_t i = 0; i < arguments.size(); ++i) {
      const auto whole = [&](const Change& change) {
        if (flipped && change.mutation == Mutation::Flipped) return;
        yield({change.mutation, with_argument(e, i, change.result)});
      };
      if (expr::binds(e.op()) && i + 1 == arguments.size()) {
        each_under_binder(e, yield);
      } else {
        each(arguments[i], whole);
      }
    }
  }

 private:
  void at_root(const Expr& e, const Yield& yield) const {
    switch (e.op()) {
      case Op::Lt:
        yield({Mutation::Loosened, Expr::make(Op::Le, {e.argument(0), e.argument(1)})});
        return flip(Expr::make(Op::Lt, {e.argument(1), e.argument(0)}), yield);
      case Op::Le:
        yield({Mutation::Tightened, Expr::make(Op::Lt, {e.argument(0), e.argument(1)})});
        return flip(Expr::make(Op::Le, {e.argument(1), e.argument(0)}), yield);
      case Op::Eq:
        return flip(negated(e), yield);
      case Op::Not:
        if (is_unequal(e)) flip(e.argument(0), yield);
        return;
      case Op::Iff:
        return flip(Expr::make(Op::Iff, {negated(e.argument(0)), e.argument(1)}), yield);
      case Op::Literal:
        yield({Mutation::Nudged, Expr::literal(e.number() + 1, e.sort())});
        if (e.number() >= 1) yield({Mutation::Nudged, Expr::literal(e.number() - 1, e.sort())});
        return;
      case Op::Free:
        for (const Variable& other : visible_) {
          if (other.sort() == e.sort() && !other.is(e.variable())) {
            yield({Mutation::Swapped, other});
          }
        }
        return;
      default:
        return;
    }
  }

  void flip(const Expr& flipped, const Yield& yield) const {
    if (in_conclusion_) yield({Mutation::Flipped, flipped});
  }

  /// Inside a binder its variable is visible, and an occurrence of it can be swapped as well.
  void each_under_binder(const Expr& e, const Yield& yield) {
    const Variable variable(e.binder_name(), e.binder_sort());
    visible_.push_back(variable);
    each(opened(e, variable), [&](const Change& change) {
      yield({change.mutation, closed(e, variable, change.result)});
    });
    visible_.pop_back();
  }

  std::vector<Variable> visible_;
  bool in_conclusion_;
};

struct SameStatement {
  bool operator()(const Expr& a, const Expr& b) const { return expr::same(a, b); }
};
struct HashOfStatement {
  std::size_t operator()(const Expr& e) const { return e.hash(); }
};

/// The statement as one formula that does not depend on the order of its hypotheses.
Expr key_of(const Statement& statement) {
  Expr hypotheses = Expr::make(Op::True, {});
  for (const Expr& hypothesis : statement.hypotheses) {
    hypotheses = Expr::make(Op::And, {hypotheses, hypothesis});
  }
  return Expr::make(Op::Implies, {canonical(hypotheses), canonical(statement.conclusion)});
}

}  // namespace

std::string to_string(Mutation mutation) {
  switch (mutation) {
    case Mutation::Dropped:
      return "dropped";
    case Mutation::Loosened:
      return "loosened";
    case Mutation::Tightened:
      return "tightened";
    case Mutation::Flipped:
      return "flipped";
    case Mutation::Nudged:
      return "nudged";
    case Mutation::Swapped:
      return "swapped";
  }
  return "unknown";
}

std::vector<Mutant> mutants_of(const theory::Theorem& theorem) {
  const Statement original = statement_of(theorem);
  const std::string scope = "Latent." + theorem.module;
  std::unordered_map<Expr, bool, HashOfStatement, SameStatement> seen;
  seen.emplace(key_of(original), true);
  std::vector<Mutant> mutants;
  const auto add = [&](Mutation mutation, std::optional<std::size_t> hypothesis,
                       Statement statement) {
    if (!seen.emplace(key_of(statement), true).second) return;
    std::string change =
        hypothesis ? expr::to_lean(original.hypotheses[*hypothesis], scope) : "conclusion";
    change += " " + to_string(mutation);
    if (mutation != Mutation::Dropped) {
      const Expr& result = hypothesis ? statement.hypotheses[*hypothesis] : statement.conclusion;
      change += ": " + expr::to_lean(result, scope);
    }
    mutants.push_back({mutation, hypothesis, std::move(change), std::move(statement)});
  };
  for (std::size_t i = 0; i < original.hypotheses.size(); ++i) {
    Statement without = original;
    without.hypotheses.erase(without.hypotheses.begin() + static_cast<std::ptrdiff_t>(i));
    add(Mutation::Dropped, i, std::move(without));
    Changes(original.variables, false).each(original.hypotheses[i], [&](const Change& change) {
      Statement changed = original;
      changed.hypotheses[i] = change.result;
      add(change.mutation, i, std::move(changed));
    });
  }
  Changes(original.variables, true).each(original.conclusion, [&](const Change& change) {
    Statement changed = original;
    changed.conclusion = change.result;
    add(change.mutation, {}, std::move(changed));
  });
  return mutants;
}

}  // namespace latent::props
