#include "props/search/specialise.hpp"

#include <algorithm>
#include <functional>
#include <optional>

#include "ref/expr/notation.hpp"

namespace latent::props {

using expr::Expr;
using expr::Op;
using expr::Sort;
using expr::Variable;

namespace {

// Statements made of one, over all combinations of families.
constexpr std::size_t k_max_families = 48;

const Sort& real_sequence() {
  static const Sort sort = Sort::function(Sort::nat(), Sort::real());
  return sort;
}

bool is_replaced(const Variable& variable) {
  return !variable.sort().is_numeric() && variable.sort() != real_sequence();
}

bool mentions(const Expr& e, const Variable& variable) {
  const auto free = expr::free_variables(e);
  return std::any_of(free.begin(), free.end(), [&](const Variable& v) { return v.is(variable); });
}

Expr replaced(const Expr& e, const Variable& variable, const Expr& term) {
  const Variable variables[] = {variable};
  const Expr terms[] = {term};
  return expr::beta_reduce(expr::instantiate(expr::abstract(e, variables), terms));
}

/// The function and what a hypothesis ∀ x …, f x … = e (or ↔), or f = e, says that it is.
std::optional<std::pair<Variable, Expr>> given_function(const Expr& hypothesis) {
  std::vector<Variable> bound;
  Expr rest = hypothesis;
  while (rest.op() == Op::Forall) {
    bound.emplace_back(rest.binder_name(), rest.binder_sort());
    const Expr variable[] = {bound.back()};
    rest = expr::instantiate(rest.body(), variable);
  }
  // A set is given by what its elements are.
  if (rest.op() != Op::Eq && rest.op() != Op::Iff) return {};
  for (const std::size_t side : {0U, 1U}) {
    Expr head = rest.argument(side);
    std::size_t left = bound.size();
    while (head.op() == Op::Apply && left > 0 && head.argument(1).op() == Op::Free &&
           head.argument(1).variable().is(bound[left - 1])) {
      head = head.argument(0);
      --left;
    }
    if (left > 0 || head.op() != Op::Free || !head.sort().is_function()) continue;
    const Variable function = head.variable();
    Expr term = rest.argument(1 - side);
    const bool is_bound =
        std::any_of(bound.begin(), bound.end(), [&](const Variable& v) { return v.is(function); });
    if (is_bound || mentions(term, function)) continue;
    for (std::size_t i = bound.size(); i > 0; --i) {
      term = Expr::bind(Op::Lambda, bound[i - 1], term);
    }
    return {{function, term}};
  }
  return {};
}

// --- Families ---

/// One way to replace a variable: the term, and the variables that it adds.
struct Template {
  Expr term;
  std::vector<Variable> parameters;
};

/// The variables that a function of sort `sort` takes, and the sort that it gives.
struct Arguments {
  std::vector<Variable> variables;
  Sort result;
};

Arguments arguments_of(const Sort& sort) {
  static const char* const names[] = {"t", "s", "u", "v"};
  Arguments arguments{{}, sort};
  while (arguments.result.is_function()) {
    const std::size_t i = arguments.variables.size();
    arguments.variables.emplace_back(names[std::min<std::size_t>(i, 3)], arguments.result.domain());
    const Sort next = arguments.result.codomain();
    arguments.result = next;
  }
  return arguments;
}

Expr lambda_over(const std::vector<Variable>& variables, Expr body) {
  for (std::size_t i = variables.size(); i > 0; --i) {
    body = Expr::bind(Op::Lambda, variables[i - 1], body);
  }
  return body;
}

Expr choice(const Expr& condition, const Expr& then, const Expr& otherwise) {
  return Expr::make(Op::If, {condition, then, otherwise});
}

/// Functions with numbers as values and at least one number as argument.
std::vector<Template> number_families(const Arguments& arguments) {
  const Sort& to = arguments.result;
  const Variable a("a", to);
  const Variable b("b", to);
  const Variable c("c", to);
  std::vector<Template> all;
  const auto add = [&](const Expr& body, std::vector<Variable> parameters) {
    all.push_back({lambda_over(arguments.variables, body), std::move(parameters)});
  };
  add(a, {a});
  for (const Variable& t : arguments.variables) {
    if (t.sort().kind() > to.kind()) continue;
    const Expr x = Expr::cast(t, to);
    add(x, {});
    add(x + a, {a});
    add(a * x, {a});
    add(pow(x, 2), {});
    add(a * x + b, {a, b});
    add(a * pow(x, 2) + b * x + c, {a, b, c});
  }
  for (const Variable& t : arguments.variables) {
    const Variable p("p", t.sort());
    add(choice(t < p, a, b), {p, a, b});
    add(choice(t == p, a, b), {p, a, b});
  }
  if (arguments.variables.size() == 2) {
    const auto& [s, t] = std::pair(arguments.variables[0], arguments.variables[1]);
    if (s.sort().kind() <= to.kind() && t.sort().kind() <= to.kind()) {
      add(a * Expr::cast(s, to) + b * Expr::cast(t, to) + c, {a, b, c});
    }
  }
  return all;
}

/// Relations and properties of numbers.
std::vector<Template> predicate_families(const Arguments& arguments) {
  std::vector<Template> all;
  const auto add = [&](const Expr& body, std::vector<Variable> parameters) {
    all.push_back({lambda_over(arguments.variables, body), std::move(parameters)});
  };
  add(Expr::make(Op::False, {}), {});
  add(Expr::make(Op::True, {}), {});
  for (const Variable& t : arguments.variables) {
    const Variable p("p", t.sort());
    add(t < p, {p});
    add(p <= t, {p});
    add(t == p, {p});
    const Variable q("q", t.sort());
    add(p <= t && t <= q, {p, q});
    add(p < t && t < q, {p, q});
  }
  return all;
}

/// Sets of few numbers, and runs of them.
std::vector<Template> set_families(const Sort& set) {
  const Sort& of = set.domain();
  const Variable a("a", of);
  const Variable b("b", of);
  const Expr empty = Expr::empty_set(of);
  const Expr second = Expr::make(Op::Insert, {b, empty});
  std::vector<Template> all = {{empty, {}},
                               {Expr::make(Op::Insert, {a, empty}), {a}},
                               {Expr::make(Op::Insert, {a, second}), {a, b}}};
  if (of == Sort::nat()) all.push_back({Expr::make(Op::Range, {a}), {a}});
  if (of == Sort::nat() || of == Sort::integer()) {
    all.push_back({Expr::make(Op::Icc, {a, b}), {a, b}});
  }
  return all;
}

std::vector<Template> templates_for(const Variable& variable) {
  const Arguments arguments = arguments_of(variable.sort());
  if (variable.sort().is_finite_set()) return set_families(variable.sort());
  const bool of_numbers = std::all_of(arguments.variables.begin(), arguments.variables.end(),
                                      [](const Variable& v) { return v.sort().is_numeric(); });
  if (!of_numbers) return {};
  if (arguments.result.is_prop()) return predicate_families(arguments);
  if (arguments.result.is_numeric()) return number_families(arguments);
  return {};
}

}  // namespace

void replace(Specialisation& special, const Variable& variable, const Expr& term) {
  Statement& statement = special.statement;
  std::erase_if(statement.variables, [&](const Variable& v) { return v.is(variable); });
  for (Expr& hypothesis : statement.hypotheses) hypothesis = replaced(hypothesis, variable, term);
  statement.conclusion = replaced(statement.conclusion, variable, term);
  for (auto& [known, old] : special.terms) old = replaced(old, variable, term);
  special.terms.emplace_back(variable, term);
}

Specialisation inline_given_functions(const Statement& statement) {
  Specialisation special{statement, {}};
  auto& hypotheses = special.statement.hypotheses;
  for (std::size_t i = 0; i < hypotheses.size();) {
    const auto given = given_function(hypotheses[i]);
    const auto& variables = special.statement.variables;
    const bool is_variable =
        given && std::any_of(variables.begin(), variables.end(),
                             [&](const Variable& v) { return v.is(given->first); });
    if (!is_variable) {
      ++i;
      continue;
    }
    hypotheses.erase(hypotheses.begin() + static_cast<std::ptrdiff_t>(i));
    replace(special, given->first, given->second);
    i = 0;
  }
  return special;
}

std::vector<Specialisation> families(const Specialisation& statement) {
  std::vector<Variable> variables;
  std::vector<std::vector<Template>> templates;
  for (const Variable& variable : statement.statement.variables) {
    if (!is_replaced(variable)) continue;
    variables.push_back(variable);
    templates.push_back(templates_for(variable));
    if (templates.back().empty()) return {};
  }
  if (variables.empty()) return {statement};
  // All combinations, by the sum of the numbers of their templates.
  std::vector<Specialisation> all;
  std::vector<std::size_t> choice(variables.size());
  const std::function<void(std::size_t, std::size_t)> choose = [&](std::size_t i, std::size_t sum) {
    if (all.size() >= k_max_families) return;
    if (i == variables.size()) {
      if (sum > 0) return;
      Specialisation special = statement;
      for (std::size_t k = 0; k < variables.size(); ++k) {
        const Template& made = templates[k][choice[k]];
        // Each use of a template has parameters of its own.
        std::vector<Variable> parameters;
        for (const Variable& parameter : made.parameters) {
          parameters.emplace_back(variables[k].name() + "_" + parameter.name(), parameter.sort());
        }
        const std::vector<Expr> values(parameters.begin(), parameters.end());
        replace(special, variables[k],
                expr::instantiate(expr::abstract(made.term, made.parameters), values));
        auto& known = special.statement.variables;
        known.insert(known.end(), parameters.begin(), parameters.end());
      }
      all.push_back(std::move(special));
      return;
    }
    for (std::size_t k = 0; k < templates[i].size() && k <= sum; ++k) {
      choice[i] = k;
      choose(i + 1, sum - k);
    }
  };
  std::size_t largest = 0;
  for (const auto& of_variable : templates) largest += of_variable.size() - 1;
  for (std::size_t sum = 0; sum <= largest; ++sum) choose(0, sum);
  return all;
}

namespace {

Expr closed_term(const eval::Value& value, const Sort& sort) {
  if (const auto* number = std::get_if<Rational>(&value)) return numeral(*number, sort);
  if (const auto* closed = std::get_if<eval::ClosedTerm>(&value)) return closed->term;
  const auto& sequence = std::get<eval::Sequence>(value);
  const Variable k("k", sort.domain());
  Expr body = numeral(sequence.beyond, sort.codomain());
  for (std::size_t i = sequence.values.size(); i > 0; --i) {
    const Expr index = Expr::literal(Rational(i - 1), k.sort());
    body = choice(Expr(k) == index, numeral(sequence.values[i - 1], sort.codomain()), body);
  }
  return Expr::bind(Op::Lambda, k, body);
}

}  // namespace

bool families_are_exhaustive(const Statement& statement) {
  std::size_t propositions = 0;
  for (const Variable& variable : statement.variables) {
    if (!is_replaced(variable)) continue;
    if (!variable.sort().is_prop()) return false;
    ++propositions;
  }
  return (std::size_t{1} << propositions) <= k_max_families;
}

eval::Assignment generalise(const Specialisation& special, const Statement& original,
                            const eval::Assignment& values) {
  std::vector<Variable> variables;
  std::vector<Expr> terms;
  for (const auto& [variable, value] : values.values()) {
    variables.push_back(variable);
    terms.push_back(closed_term(value, variable.sort()));
  }
  eval::Assignment result;
  for (const Variable& variable : original.variables) {
    if (const eval::Value* value = values.find(variable)) {
      result.set(variable, *value);
      continue;
    }
    for (const auto& [known, term] : special.terms) {
      if (!known.is(variable)) continue;
      result.set(variable,
                 eval::ClosedTerm{expr::instantiate(expr::abstract(term, variables), terms)});
    }
  }
  return result;
}

Expr numeral(const Rational& value, const Sort& sort) {
  if (value < 0) return Expr::make(Op::Neg, {numeral(-value, sort)});
  if (decimal_places(value)) return Expr::literal(value, sort);
  return Expr::make(Op::Div, {Expr::literal(Rational(numerator(value)), sort),
                              Expr::literal(Rational(denominator(value)), sort)});
}

}  // namespace latent::props
