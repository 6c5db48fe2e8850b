#include "ref/expr/expr.hpp"

#include <algorithm>
#include <atomic>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

#include "ref/expr/op.hpp"

namespace latent::expr {

namespace {

std::size_t mix(std::size_t seed, std::size_t value) {
  return seed ^ (value + 0x9e3779b97f4a7c15ULL + (seed << 6) + (seed >> 2));
}

std::size_t sort_hash(const Sort& sort) {
  auto seed = static_cast<std::size_t>(sort.kind());
  if (sort.is_function()) seed = mix(sort_hash(sort.domain()), sort_hash(sort.codomain()));
  if (sort.is_finite_set() || sort.is_list()) seed = mix(seed, sort_hash(sort.domain()));
  return seed;
}

}  // namespace

Variable::Variable(std::string name, Sort sort) {
  static std::atomic<std::uint64_t> next{0};
  data_ = std::make_shared<const Data>(Data{std::move(name), std::move(sort), next++});
}

bool binds(Op op) {
  return binds_over_set(op) || op == Op::Lambda || op == Op::Forall || op == Op::Exists;
}

bool binds_over_set(Op op) {
  return op == Op::Sum || op == Op::Product || op == Op::Filter || op == Op::Image;
}

/// Makes nodes: the one place where depth, hash and loose variables are computed.
class ExprBuilder {
 public:
  static Expr finish(Expr::Node node) {
    std::size_t hash = mix(static_cast<std::size_t>(node.op), sort_hash(node.sort));
    switch (node.op) {
      case Op::Bound:
        hash = mix(hash, node.index);
        node.loose = node.index + 1;
        break;
      case Op::Free:
        hash = mix(hash, node.variable->id());
        break;
      case Op::Literal:
        hash = mix(hash, std::hash<std::string>{}(node.number.str()));
        break;
      case Op::Call:
        hash = mix(hash, std::hash<std::string>{}(node.definition->qualified_name()));
        break;
      default:
        if (binds(node.op)) hash = mix(hash, sort_hash(node.variable->sort()));
    }
    for (std::size_t i = 0; i < node.arguments.size(); ++i) {
      const Expr& argument = node.arguments[i];
      const bool under_binder = binds(node.op) && i + 1 == node.arguments.size();
      const std::uint32_t loose = argument.loose_bounds();
      node.loose = std::max(node.loose, under_binder ? loose - std::min(loose, 1U) : loose);
      node.depth = std::max(node.depth, argument.depth() + 1);
      hash = mix(hash, argument.hash());
    }
    if (node.op == Op::Call) {
      node.depth = std::max(node.depth, 1U) + node.definition->body().depth();
    }
    if (node.depth > k_max_depth) {
      throw ExprError("expression is nested more than " + std::to_string(k_max_depth) +
                      " levels deep, counting those inside of definitions");
    }
    node.hash = hash;
    return Expr(std::make_shared<const Expr::Node>(std::move(node)));
  }

  static Expr bound(std::uint32_t index, const Sort& sort) {
    Expr::Node node{Op::Bound, sort};
    node.index = index;
    return finish(std::move(node));
  }

  /// `expr` with `map(argument, under_binder)`, of the same sort, for each argument; `expr` itself
  /// when nothing changes.
  template <class Map>
  static Expr map_arguments(const Expr& expr, const Map& map) {
    const auto old = expr.arguments();
    std::vector<Expr> arguments;
    arguments.reserve(old.size());
    bool changed = false;
    for (std::size_t i = 0; i < old.size(); ++i) {
      arguments.push_back(map(old[i], binds(expr.op()) && i + 1 == old.size()));
      changed = changed || !arguments.back().is_identical_to(old[i]);
    }
    if (!changed) return expr;
    Expr::Node node{expr.op(), expr.sort()};
    node.arguments = std::move(arguments);
    node.variable = expr.node_->variable;
    node.definition = expr.node_->definition;
    return finish(std::move(node));
  }

  static Expr binder(Op op, const Variable& variable, Sort sort, std::vector<Expr> arguments) {
    Expr::Node node{op, std::move(sort)};
    const Variable variables[] = {variable};
    arguments.back() = abstract(arguments.back(), variables);
    node.arguments = std::move(arguments);
    node.variable = std::make_shared<const Variable>(variable);
    return finish(std::move(node));
  }

  /// What identifies a node as long as it lives.
  static const void* address(const Expr& expr) { return expr.node_.get(); }
  /// Whether anything but the one that holds `expr` refers to its node. Never wrongly false: a node
  /// with two parents keeps both references for as long as they live.
  static bool is_shared(const Expr& expr) { return expr.node_.use_count() > 1; }
};

namespace {

/// `expression` with each part for which `replace(part, depth)` gives something replaced by that,
/// where `depth` is the number of binders between the part and the root. Subtrees that `untouched`
/// accepts are left as they are.
class Rewriter {
 public:
  using Replace = std::function<std::optional<Expr>(const Expr&, std::uint32_t depth)>;
  using Untouched = std::function<bool(const Expr&, std::uint32_t depth)>;

  Rewriter(Replace replace, Untouched untouched)
      : replace_(std::move(replace)), untouched_(std::move(untouched)) {}

  Expr operator()(const Expr& expression, std::uint32_t depth) {
    if (untouched_(expression, depth)) return expression;
    if (std::optional<Expr> replaced = replace_(expression, depth)) return *std::move(replaced);
    if (expression.arguments().empty()) return expression;
    if (!ExprBuilder::is_shared(expression)) return with_rewritten_arguments(expression, depth);
    const Place place{ExprBuilder::address(expression), depth};
    if (const auto found = done_.find(place); found != done_.end()) return found->second;
    Expr result = with_rewritten_arguments(expression, depth);
    done_.emplace(place, result);
    return result;
  }

 private:
  /// A node below the root and its depth; what is shared is rewritten once, for a tree may be
  /// exponentially larger than its nodes are many.
  using Place = std::pair<const void*, std::uint32_t>;

  Expr with_rewritten_arguments(const Expr& expression, std::uint32_t depth) {
    return ExprBuilder::map_arguments(expression, [&](const Expr& argument, bool under_binder) {
      return (*this)(argument, depth + (under_binder ? 1 : 0));
    });
  }

  Replace replace_;
  Untouched untouched_;
  std::map<Place, Expr> done_;
};

/// `expression` with its loose bound variables raised by `by`: as it reads `by` binders further in.
Expr lift(const Expr& expression, std::uint32_t by) {
  if (by == 0 || expression.loose_bounds() == 0) return expression;
  Rewriter rewrite(
      [by](const Expr& leaf, std::uint32_t depth) -> std::optional<Expr> {
        if (leaf.op() != Op::Bound || leaf.bound_index() < depth) return std::nullopt;
        return ExprBuilder::bound(leaf.bound_index() + by, leaf.sort());
      },
      [](const Expr& e, std::uint32_t depth) { return e.loose_bounds() <= depth; });
  return rewrite(expression, 0);
}

/// Decides `same`, looking at each pair of shared nodes once.
class Comparison {
 public:
  bool operator()(const Expr& a, const Expr& b) {
    if (a.is_identical_to(b)) return true;
    if (!agree_at_root(a, b)) return false;
    if (a.arguments().empty()) return true;
    const std::pair<const void*, const void*> pair{ExprBuilder::address(a),
                                                   ExprBuilder::address(b)};
    const bool shared = ExprBuilder::is_shared(a) || ExprBuilder::is_shared(b);
    if (shared && equal_.contains(pair)) return true;
    if (!std::equal(a.arguments().begin(), a.arguments().end(), b.arguments().begin(),
                    std::ref(*this))) {
      return false;
    }
    if (shared) equal_.insert(pair);
    return true;
  }

 private:
  static bool agree_at_root(const Expr& a, const Expr& b) {
    if (a.hash() != b.hash() || a.op() != b.op() || a.sort() != b.sort() ||
        a.arguments().size() != b.arguments().size()) {
      return false;
    }
    switch (a.op()) {
      case Op::Bound:
        return a.bound_index() == b.bound_index();
      case Op::Free:
        return a.variable().is(b.variable());
      case Op::Literal:
        return a.number() == b.number();
      case Op::Call:
        return a.definition()->qualified_name() == b.definition()->qualified_name();
      default:
        return !binds(a.op()) || a.binder_sort() == b.binder_sort();
    }
  }

  std::set<std::pair<const void*, const void*>> equal_;
};

struct Hash {
  std::size_t operator()(const Expr& e) const { return e.hash(); }
};
struct Same {
  bool operator()(const Expr& a, const Expr& b) const { return same(a, b); }
};

/// Unfolds every call in an expression. Each call with the same arguments is unfolded once.
class Unfolder {
 public:
  Expr operator()(const Expr& expression) {
    const bool remember = expression.op() == Op::Call ||
                          (!expression.arguments().empty() && ExprBuilder::is_shared(expression));
    if (!remember) return with_unfolded_arguments(expression);
    if (const auto found = done_.find(expression); found != done_.end()) return found->second;
    Expr body = expression;
    while (body.op() == Op::Call && !is_recursive_call(body)) body = unfold(body);
    Expr result = with_unfolded_arguments(body);
    done_.emplace(expression, result);
    return result;
  }

 private:
  Expr with_unfolded_arguments(const Expr& expression) {
    return ExprBuilder::map_arguments(
        expression, [&](const Expr& argument, bool) { return (*this)(argument); });
  }

  std::unordered_map<Expr, Expr, Hash, Same> done_;
};

}  // namespace

Expr::Expr(const Variable& variable)
    : Expr([&] {
        Node node{Op::Free, variable.sort()};
        node.variable = std::make_shared<const Variable>(variable);
        return ExprBuilder::finish(std::move(node));
      }()) {}

Expr Expr::literal(Rational value, Sort sort) {
  const bool whole = sort == Sort::nat() || sort == Sort::integer();
  if (!sort.is_numeric() || value < 0 || (whole && denominator(value) != 1) ||
      !decimal_places(value)) {
    throw ExprError(value.str() + " is not a literal of sort " + to_string(sort));
  }
  Node node{Op::Literal, std::move(sort)};
  node.number = std::move(value);
  return ExprBuilder::finish(std::move(node));
}

Expr Expr::make(Op op, std::vector<Expr> arguments) {
  Node node{op, result_sort(op, arguments)};
  node.arguments = std::move(arguments);
  return ExprBuilder::finish(std::move(node));
}

Expr Expr::bind(Op op, const Variable& variable, const Expr& body) {
  const bool quantifier = op == Op::Forall || op == Op::Exists;
  if (op != Op::Lambda && !(quantifier && body.sort().is_prop())) {
    throw ExprError(std::string(op_info(op).name) + " does not bind a variable in a body of sort " +
                    to_string(body.sort()));
  }
  Sort sort = quantifier ? Sort::prop() : Sort::function(variable.sort(), body.sort());
  return ExprBuilder::binder(op, variable, std::move(sort), {body});
}

Expr Expr::bind_over(Op op, const Variable& variable, const Expr& set, const Expr& body) {
  const bool folds = op == Op::Sum || op == Op::Product;
  const bool fits = op == Op::Filter ? body.sort().is_prop() : body.sort().is_numeric();
  if (!binds_over_set(op) || !fits || set.sort() != Sort::finite_set(variable.sort())) {
    throw ExprError(std::string(op_info(op).name) + " of terms of sort " + to_string(body.sort()) +
                    " over " + to_string(set.sort()));
  }
  Sort sort = folds ? body.sort() : op == Op::Filter ? set.sort() : Sort::finite_set(body.sort());
  return ExprBuilder::binder(op, variable, std::move(sort), {set, body});
}

Expr Expr::empty_set(const Sort& element) {
  if (!element.is_numeric()) {
    throw ExprError("no finite sets of elements of sort " + to_string(element));
  }
  return ExprBuilder::finish(Node{Op::EmptySet, Sort::finite_set(element)});
}

Expr Expr::list(std::vector<Expr> elements, const Sort& element) {
  for (const Expr& one : elements) {
    if (one.sort() != element || !element.is_numeric()) {
      throw ExprError("an element of sort " + to_string(one.sort()) + " in a list of sort " +
                      to_string(Sort::list(element)));
    }
  }
  Node node{Op::List, Sort::list(element)};
  node.arguments = std::move(elements);
  return ExprBuilder::finish(std::move(node));
}

Expr Expr::with_arguments(const Expr& expression, std::vector<Expr> arguments) {
  const auto old = expression.arguments();
  const bool fits = !binds(expression.op()) &&
                    std::equal(old.begin(), old.end(), arguments.begin(), arguments.end(),
                               [](const Expr& a, const Expr& b) { return a.sort() == b.sort(); });
  if (!fits) {
    throw ExprError("other arguments of " + std::string(op_info(expression.op()).name) +
                    " have other sorts");
  }
  std::size_t next = 0;
  return ExprBuilder::map_arguments(expression,
                                    [&](const Expr&, bool) { return arguments[next++]; });
}

Expr Expr::cast(const Expr& value, const Sort& sort) {
  if (value.sort() == sort) return value;
  if (!value.sort().is_numeric() || !sort.is_numeric() || value.sort().kind() > sort.kind()) {
    throw ExprError("no embedding of " + to_string(value.sort()) + " into " + to_string(sort));
  }
  Node node{Op::Cast, sort};
  node.arguments = {value};
  return ExprBuilder::finish(std::move(node));
}

Expr Expr::call(std::shared_ptr<const Definition> definition, std::vector<Expr> arguments) {
  const auto& parameters = definition->parameters();
  if (parameters.size() != arguments.size()) {
    throw ExprError(definition->qualified_name() + " takes " + std::to_string(parameters.size()) +
                    " arguments, not " + std::to_string(arguments.size()));
  }
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i].sort() != parameters[i].sort()) {
      throw ExprError("argument " + parameters[i].name() + " of " + definition->qualified_name() +
                      " has sort " + to_string(parameters[i].sort()) + ", not " +
                      to_string(arguments[i].sort()));
    }
  }
  Node node{Op::Call, definition->result()};
  node.arguments = std::move(arguments);
  node.definition = std::move(definition);
  return ExprBuilder::finish(std::move(node));
}

Expr Expr::recur(Sort result, std::vector<Expr> arguments) {
  Node node{Op::Recur, std::move(result)};
  node.arguments = std::move(arguments);
  return ExprBuilder::finish(std::move(node));
}

const Rational& Expr::number() const {
  if (op() != Op::Literal) throw std::logic_error("not a literal");
  return node_->number;
}

const Variable& Expr::variable() const {
  if (op() != Op::Free) throw std::logic_error("not a free variable");
  return *node_->variable;
}

const std::shared_ptr<const Definition>& Expr::definition() const {
  if (op() != Op::Call) throw std::logic_error("not a call of a definition");
  return node_->definition;
}

const std::string& Expr::binder_name() const {
  if (!binds(op())) throw std::logic_error("not a binder");
  return node_->variable->name();
}

const Sort& Expr::binder_sort() const {
  if (!binds(op())) throw std::logic_error("not a binder");
  return node_->variable->sort();
}

bool same(const Expr& a, const Expr& b) { return Comparison()(a, b); }

Expr instantiate(const Expr& body, std::span<const Expr> replacements) {
  const auto count = static_cast<std::uint32_t>(replacements.size());
  Rewriter rewrite(
      [&](const Expr& leaf, std::uint32_t depth) -> std::optional<Expr> {
        if (leaf.op() != Op::Bound || leaf.bound_index() < depth) return std::nullopt;
        const std::uint32_t index = leaf.bound_index() - depth;
        if (index < count) return lift(replacements[count - 1 - index], depth);
        return ExprBuilder::bound(leaf.bound_index() - count, leaf.sort());
      },
      [](const Expr& e, std::uint32_t depth) { return e.loose_bounds() <= depth; });
  return rewrite(body, 0);
}

Expr abstract(const Expr& body, std::span<const Variable> variables) {
  const auto count = static_cast<std::uint32_t>(variables.size());
  Rewriter rewrite(
      [&](const Expr& leaf, std::uint32_t depth) -> std::optional<Expr> {
        if (leaf.op() == Op::Bound && leaf.bound_index() >= depth) {
          return ExprBuilder::bound(leaf.bound_index() + count, leaf.sort());
        }
        if (leaf.op() != Op::Free) return std::nullopt;
        const auto found = std::find_if(variables.begin(), variables.end(),
                                        [&](const Variable& v) { return v.is(leaf.variable()); });
        if (found == variables.end()) return std::nullopt;
        const auto position = static_cast<std::uint32_t>(found - variables.begin());
        return ExprBuilder::bound(depth + count - 1 - position, leaf.sort());
      },
      [](const Expr&, std::uint32_t) { return false; });
  return rewrite(body, 0);
}

std::vector<Variable> free_variables(const Expr& expression) {
  std::map<std::uint64_t, Variable> found;
  std::set<const void*> seen;
  const std::function<void(const Expr&)> visit = [&](const Expr& e) {
    if (e.op() == Op::Free) found.emplace(e.variable().id(), e.variable());
    if (e.arguments().empty()) return;
    if (ExprBuilder::is_shared(e) && !seen.insert(ExprBuilder::address(e)).second) return;
    for (const Expr& argument : e.arguments()) visit(argument);
  };
  visit(expression);
  std::vector<Variable> variables;
  variables.reserve(found.size());
  for (auto& [id, variable] : found) variables.push_back(variable);
  return variables;
}

Definition::Definition(std::string scope, std::string name, std::vector<Variable> parameters,
                       const Expr& body, std::string doc)
    : scope_(std::move(scope)),
      name_(std::move(name)),
      qualified_name_(scope_.empty() ? name_ : scope_ + "." + name_),
      parameters_(std::move(parameters)),
      body_(abstract(body, parameters_)),
      doc_(std::move(doc)) {
  if (body_.loose_bounds() > parameters_.size()) {
    throw ExprError(qualified_name_ + ": the body refers to variables bound outside of it");
  }
  for (const Variable& variable : free_variables(body_)) {
    throw ExprError(qualified_name_ + ": " + variable.name() + " is not a parameter");
  }
  look_for_recursion();
}

void Definition::look_for_recursion() {
  Recursion recursion{std::vector<bool>(parameters_.size(), true)};
  bool found = false;
  const auto count = static_cast<std::uint32_t>(parameters_.size());
  const auto check = [&](const Expr& recur, std::uint32_t depth) {
    found = true;
    const auto arguments = recur.arguments();
    bool fits = recur.sort() == body_.sort() && arguments.size() == count &&
                (recur.sort().is_numeric() || recur.sort().is_prop());
    for (std::uint32_t i = 0; fits && i < count; ++i) {
      const Expr& argument = arguments[i];
      fits = argument.sort() == parameters_[i].sort();
      const bool same =
          argument.op() == Op::Bound && argument.bound_index() == depth + count - 1 - i;
      recursion.handed_on[i] = recursion.handed_on[i] && same;
    }
    if (!fits) throw ExprError(qualified_name_ + " calls itself with arguments that do not fit");
  };
  Rewriter visit(
      [&](const Expr& part, std::uint32_t depth) -> std::optional<Expr> {
        if (part.op() == Op::Recur) check(part, depth);
        return std::nullopt;
      },
      [](const Expr&, std::uint32_t) { return false; });
  visit(body_, 0);
  if (found) recursion_ = std::make_shared<const Recursion>(std::move(recursion));
}

namespace {

/// `body` with every `Recur` turned into a call of `definition`.
Expr with_calls(const Expr& body, const std::shared_ptr<const Definition>& definition) {
  std::optional<Rewriter> rewrite;
  rewrite.emplace(
      [&](const Expr& part, std::uint32_t depth) -> std::optional<Expr> {
        if (part.op() != Op::Recur) return std::nullopt;
        std::vector<Expr> arguments;
        for (const Expr& argument : part.arguments()) {
          arguments.push_back((*rewrite)(argument, depth));
        }
        return Expr::call(definition, std::move(arguments));
      },
      [](const Expr&, std::uint32_t) { return false; });
  return (*rewrite)(body, 0);
}

}  // namespace

Expr unfold(const Expr& call) {
  if (call.op() != Op::Call) return call;
  const std::shared_ptr<const Definition>& definition = call.definition();
  if (!definition->is_recursive()) return instantiate(definition->body(), call.arguments());
  return instantiate(with_calls(definition->body(), definition), call.arguments());
}

bool is_recursive_call(const Expr& expression) {
  return expression.op() == Op::Call && expression.definition()->is_recursive();
}

Expr unfold_all(const Expr& expression) { return Unfolder()(expression); }

Expr beta_reduce(const Expr& expression) {
  Expr reduced = ExprBuilder::map_arguments(
      expression, [](const Expr& argument, bool) { return beta_reduce(argument); });
  if (reduced.op() != Op::Apply || reduced.argument(0).op() != Op::Lambda) return reduced;
  const Expr argument[] = {reduced.argument(1)};
  return beta_reduce(instantiate(reduced.argument(0).body(), argument));
}

}  // namespace latent::expr
