#include "props/warn/site.hpp"

#include <functional>
#include <utility>

#include "props/mutate/canonical.hpp"
#include "ref/expr/notation.hpp"

namespace latent::props {

using expr::Expr;
using expr::Op;
using expr::Sort;
using expr::Variable;

namespace {

// Formulas of more operations, definitions unfolded, are looked at no further.
constexpr std::size_t k_most_nodes = 20000;

Expr both(const Expr& p, const Expr& q) { return Expr::make(Op::And, {p, q}); }
Expr either(const Expr& p, const Expr& q) { return Expr::make(Op::Or, {p, q}); }
Expr no(const Expr& p) { return Expr::make(Op::Not, {p}); }

bool is_nonzero_literal(const Expr& e) {
  if (e.op() == Op::Cast) return is_nonzero_literal(e.argument(0));
  return e.op() == Op::Literal && e.number() != 0;
}

bool is_whole_literal(const Expr& e) {
  if (e.op() == Op::Cast || e.op() == Op::Neg) return is_whole_literal(e.argument(0));
  return e.op() == Op::Literal && denominator(e.number()) == 1;
}

bool is_whole(const Sort& sort) { return sort == Sort::nat() || sort == Sort::integer(); }

/// Calls `found` with each way in which the operation `e` may surprise, and when.
void surprises_of(const Expr& e, const std::function<void(Surprise, const Expr&)>& found) {
  const auto argument = [&](std::size_t i) { return e.argument(i); };
  switch (e.op()) {
    case Op::Sub:
      if (e.sort() == Sort::nat()) found(Surprise::Truncates, argument(0) < argument(1));
      break;
    case Op::Div:
      if (is_whole(e.sort())) {
        const Expr rest = Expr::make(Op::Mod, {argument(0), argument(1)});
        found(Surprise::Rounds, both(argument(1) != 0, rest != 0));
      }
      [[fallthrough]];
    case Op::Mod:
      if (!is_nonzero_literal(argument(1))) found(Surprise::DividesByZero, argument(1) == 0);
      break;
    case Op::Inv:
      if (!is_nonzero_literal(argument(0))) found(Surprise::DividesByZero, argument(0) == 0);
      break;
    case Op::Log:
      if (!is_nonzero_literal(argument(0))) found(Surprise::LeavesDomain, argument(0) <= 0);
      break;
    case Op::Logb:
      found(Surprise::LeavesDomain,
            either(either(argument(0) <= 0, argument(0) == 1), argument(1) <= 0));
      break;
    case Op::Sqrt:
      if (argument(0).op() != Op::Literal) found(Surprise::LeavesDomain, argument(0) < 0);
      break;
    case Op::Arcsin:
    case Op::Arccos:
      found(Surprise::LeavesDomain, either(argument(0) < -1, 1 < argument(0)));
      break;
    case Op::Pow: {
      const Sort& exponent = argument(1).sort();
      if (exponent == Sort::nat() || is_nonzero_literal(argument(0))) break;
      const Expr pole = both(argument(0) == 0, argument(1) < 0);
      const bool is_real = exponent == Sort::real() && !is_whole_literal(argument(1));
      found(Surprise::LeavesDomain, is_real ? either(argument(0) < 0, pole) : pole);
      break;
    }
    case Op::NatFloor:
      found(Surprise::RoundsNegative, argument(0) < 0);
      break;
    case Op::NatCeil:
      found(Surprise::RoundsNegative, argument(0) <= -1);
      break;
    default:
      break;
  }
}

/// Something around a part of a formula that decides whether, and for which values, it matters.
struct Guard {
  std::optional<Variable> bound;  ///< it is under this variable
  std::optional<Expr> premise;    ///< it matters where this holds
};

class Walk {
 public:
  Walk(const Statement& statement, std::span<const lean::OperationPlace> places)
      : statement_(statement), places_(places) {}

  std::vector<Site> run(const Expr& formula) {
    spine(formula, 0);
    if (!fits_ || at_ != places_.size()) {
      for (Site& site : sites_) site.place.reset();
    }
    return std::move(sites_);
  }

 private:
  /// The chain of ∀ and → whose variables and premises are those of the statement.
  void spine(const Expr& e, std::size_t variable) {
    if (e.op() == Op::Forall) {
      const Expr value[] = {statement_.variables.at(variable)};
      spine(expr::instantiate(e.body(), value), variable + 1);
      leave(e);
    } else if (e.op() == Op::Implies) {
      visit(e.argument(0));
      spine(e.argument(1), variable);
      leave(e);
    } else {
      visit(e);
    }
  }

  /// Counts the operation behind its arguments.
  std::optional<std::size_t> leave(const Expr& e) {
    if (!counts_ || !lean::has_place(e.op())) return {};
    fits_ = fits_ && at_ < places_.size() && places_[at_].op == e.op();
    return at_++;
  }

  template <class Inside>
  void under(Guard guard, const Inside& inside) {
    guards_.push_back(std::move(guard));
    inside();
    guards_.pop_back();
  }

  void visit(const Expr& e) {
    if (++nodes_ > k_most_nodes) {
      fits_ = false;
      return;
    }
    if (expr::binds(e.op())) {
      visit_binder(e);
    } else if (e.op() == Op::And || e.op() == Op::Implies || e.op() == Op::Or) {
      visit(e.argument(0));
      const Expr premise = e.op() == Op::Or ? no(e.argument(0)) : e.argument(0);
      under({{}, premise}, [&] { visit(e.argument(1)); });
    } else if (e.op() == Op::If) {
      visit(e.argument(0));
      under({{}, e.argument(0)}, [&] { visit(e.argument(1)); });
      under({{}, no(e.argument(0))}, [&] { visit(e.argument(2)); });
    } else {
      for (std::size_t i = 0; i < e.arguments().size(); ++i) {
        const bool exponent = e.op() == Op::Pow && i == 1;
        exponents_ += exponent ? 1 : 0;
        visit(e.argument(i));
        exponents_ -= exponent ? 1 : 0;
      }
    }
    const auto number = leave(e);
    if (number && *number < places_.size()) place_ = places_[*number].span;
    surprises_of(e, [&](Surprise surprise, const Expr& condition) { add(surprise, e, condition); });
    if (e.op() == Op::Call && !expr::is_recursive_call(e)) visit_body(e);
  }

  void visit_binder(const Expr& e) {
    const Variable variable(e.binder_name(), e.binder_sort());
    const Expr body = opened(e, variable);
    // What a function is applied to is not known.
    const bool is_known = e.op() != Op::Lambda && !is_dead_;
    std::optional<Expr> range;
    if (expr::binds_over_set(e.op())) {
      visit(e.argument(0));
      if (e.argument(0).op() == Op::Range) range = variable < e.argument(0).argument(0);
    }
    const bool outer = std::exchange(is_dead_, !is_known);
    under({variable, range}, [&] { visit(body); });
    is_dead_ = outer;
  }

  /// The body of the definition that `call` calls, with variables in the place of the arguments.
  void visit_body(const Expr& call) {
    const expr::Definition& definition = *call.definition();
    std::vector<Variable> parameters;
    for (const Variable& parameter : definition.parameters()) {
      parameters.emplace_back(parameter.name(), parameter.sort());
    }
    const std::vector<Expr> values(parameters.begin(), parameters.end());
    const std::size_t first = sites_.size();
    const bool counted = std::exchange(counts_, false);
    const std::vector<Guard> guards = std::exchange(guards_, {});
    const std::optional<lean::Span> place = place_;
    const int exponents = std::exchange(exponents_, 0);
    visit(expr::instantiate(definition.body(), values));
    exponents_ = exponents;
    guards_ = guards;
    counts_ = counted;
    for (std::size_t i = first; i < sites_.size(); ++i) {
      Site& site = sites_[i];
      const std::vector<Expr> arguments(call.arguments().begin(), call.arguments().end());
      site.condition = guarded(substitute(site.condition, parameters, arguments));
      site.operation = substitute(site.operation, parameters, arguments);
      site.definition = definition.name();
      site.place = place;
    }
  }

  void add(Surprise surprise, const Expr& operation, const Expr& condition) {
    if (is_dead_) return;
    sites_.push_back({surprise, operation, guarded(condition), exponents_ > 0, {}, place_});
  }

  [[nodiscard]] Expr guarded(Expr condition) const {
    for (auto guard = guards_.rbegin(); guard != guards_.rend(); ++guard) {
      if (guard->premise) condition = both(*guard->premise, condition);
      if (guard->bound && occurs(*guard->bound, condition)) {
        condition = Expr::bind(Op::Exists, *guard->bound, condition);
      }
    }
    return condition;
  }

  static bool occurs(const Variable& variable, const Expr& e) {
    for (const Variable& free : expr::free_variables(e)) {
      if (free.is(variable)) return true;
    }
    return false;
  }

  const Statement& statement_;
  std::span<const lean::OperationPlace> places_;
  std::size_t at_ = 0;
  std::size_t nodes_ = 0;
  bool fits_ = true;
  bool counts_ = true;
  bool is_dead_ = false;
  int exponents_ = 0;
  std::optional<lean::Span> place_;
  std::vector<Guard> guards_;
  std::vector<Site> sites_;
};

/// P of ∃ x, P → Q and of ∃ x, R ∧ (P → Q); the number of its binder is 0.
const Expr* premise_below(const Expr& exists) {
  const Expr* body = &exists.body();
  while (body->op() == Op::And) body = &body->argument(1);
  return body->op() == Op::Implies ? &body->argument(0) : nullptr;
}

}  // namespace

std::vector<Site> sites_of(const Expr& formula, const Statement& statement,
                           std::span<const lean::OperationPlace> places) {
  return Walk(statement, places).run(formula);
}

std::vector<ExistsImplies> exists_implies(const Expr& formula,
                                          std::span<const lean::OperationPlace> places) {
  std::vector<ExistsImplies> found;
  std::size_t at = 0;
  bool fits = true;
  const auto visit = [&](const auto& self, const Expr& e) -> void {
    for (const Expr& argument : e.arguments()) self(self, argument);
    std::optional<lean::Span> place;
    if (lean::has_place(e.op())) {
      fits = fits && at < places.size() && places[at].op == e.op();
      if (fits) place = places[at].span;
      ++at;
    }
    if (e.op() != Op::Exists) return;
    const Expr* premise = premise_below(e);
    if (premise == nullptr) return;
    const Variable variable(e.binder_name(), e.binder_sort());
    const Expr opened_premise = expr::instantiate(*premise, std::vector<Expr>{variable});
    for (const Variable& free : expr::free_variables(opened_premise)) {
      if (free.is(variable)) {
        found.push_back({e.binder_name(), place});
        return;
      }
    }
  };
  visit(visit, formula);
  if (!fits || at != places.size()) {
    for (ExistsImplies& one : found) one.place.reset();
  }
  return found;
}

}  // namespace latent::props
