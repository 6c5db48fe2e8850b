#include "tests/ref/expr/random_expr.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "ref/expr/notation.hpp"
#include "ref/expr/print.hpp"

namespace latent::expr {

namespace {

constexpr int k_most_levels = 12;

const Sort& sequence_sort() {
  static const Sort sort = Sort::function(Sort::nat(), Sort::real());
  return sort;
}

const Sort& real_function_sort() {
  static const Sort sort = Sort::function(Sort::real(), Sort::real());
  return sort;
}

const Sort& double_sequence_sort() {
  static const Sort sort = Sort::function(Sort::nat(), sequence_sort());
  return sort;
}

const std::vector<Sort>& numeric_sorts() {
  static const std::vector<Sort> sorts = {Sort::nat(), Sort::integer(), Sort::rat(), Sort::real()};
  return sorts;
}

/// The operations that give an expression of sort `sort`, leaves apart.
const std::vector<Op>& operations(const Sort& sort) {
  using enum Op;
  static const std::vector<Op> nat = {
      Add,      Sub,     Mul,     Div,       Mod,   Pow,     Min,  Max,    If,
      NatFloor, NatCeil, Choose,  Factorial, Sum,   Product, Call, Gcd,    Lcm,
      NatSqrt,  NatLog,  NatClog, Fib,       ToNat, NatAbs,  Card, Length, ListSum};
  static const std::vector<Op> integer = {Add, Sub, Mul, Div,   Mod,  Pow, Min,     Max,
                                          If,  Neg, Abs, Floor, Ceil, Sum, Product, Cast};
  static const std::vector<Op> rat = {Add, Sub, Mul, Div, Mod, Pow,     Min, Max,
                                      If,  Neg, Abs, Inv, Sum, Product, Cast};
  static const std::vector<Op> real = {Add,    Sub,  Mul,  Div,  Mod,   Pow,     Min,    Max,
                                       If,     Neg,  Abs,  Inv,  Sum,   Product, Cast,   Exp,
                                       Log,    Logb, Sqrt, Sin,  Cos,   Tan,     Arcsin, Arccos,
                                       Arctan, Sinh, Cosh, Tanh, Gamma, Apply,   Call};
  static const std::vector<Op> prop = {Eq,     Lt,     Le, Not,  And, Or,    Implies, Iff,
                                       Forall, Exists, If, Call, Dvd, Prime, Member,  Subset};
  static const std::vector<Op> function = {Lambda, If};
  static const std::vector<Op> sequence = {Lambda, If, Apply};
  static const std::vector<Op> set = {Range,  If,    Icc,   Ico,     Ioc,    Ioo,   Divisors,
                                      Insert, Union, Inter, SetDiff, Filter, Image, EmptySet};
  static const std::vector<Op> list = {List, Digits, If};
  switch (sort.kind()) {
    case Sort::Kind::Nat:
      return nat;
    case Sort::Kind::Int:
      return integer;
    case Sort::Kind::Rat:
      return rat;
    case Sort::Kind::Real:
      return real;
    case Sort::Kind::Prop:
      return prop;
    case Sort::Kind::Function:
      return sort == sequence_sort() ? sequence : function;
    case Sort::Kind::FiniteSet:
      return set;
    case Sort::Kind::List:
      return list;
  }
  return function;
}

std::vector<std::shared_ptr<const Definition>> make_definitions() {
  std::vector<std::shared_ptr<const Definition>> all;
  const auto define = [&all](std::string scope, std::string name, std::vector<Variable> parameters,
                             const Expr& body) {
    all.push_back(std::make_shared<const Definition>(std::move(scope), std::move(name),
                                                     std::move(parameters), body, ""));
    return Function(all.back());
  };
  const Variable x = real("x"), y = real("y"), n = nat("n"), k = nat("k"), f = sequence("f");
  define("Test", "golden", {}, (1 + sqrt(number(5, Sort::real()))) / 2);
  const Function ratio = define("Test", "ratio", {x, y}, x / y);
  // Its bound variable has the name of a variable that calls may mention.
  const Function total = define("Test", "total", {f, n}, sum(k, n, at(f, k)));
  define("Test.Inner", "mean", {f, n}, ratio(total(f, n), n));
  define("Test", "twice", {n}, n + n);
  define("Test", "bounded", {f}, exists(x, forall(k, abs(at(f, k)) <= x)));
  return all;
}

}  // namespace

const std::vector<Sort>& random_sorts() {
  static const std::vector<Sort> sorts = {
      Sort::nat(),          Sort::integer(),        Sort::rat(),
      Sort::real(),         Sort::prop(),           sequence_sort(),
      real_function_sort(), double_sequence_sort(), Sort::finite_set(Sort::nat())};
  return sorts;
}

const std::vector<Variable>& random_variables() {
  static const std::vector<Variable> variables = [] {
    const std::array<std::pair<const char*, const char*>, 9> names = {{{"k", "n"},
                                                                       {"i", "j"},
                                                                       {"q", "q'"},
                                                                       {"x", "ρ₁"},
                                                                       {"p", "h"},
                                                                       {"f", "a"},
                                                                       {"g", "φ"},
                                                                       {"m", "M"},
                                                                       {"s", "t"}}};
    std::vector<Variable> all;
    for (std::size_t i = 0; i < random_sorts().size(); ++i) {
      all.emplace_back(names[i].first, random_sorts()[i]);
      all.emplace_back(names[i].second, random_sorts()[i]);
    }
    return all;
  }();
  return variables;
}

const std::vector<std::shared_ptr<const Definition>>& random_definitions() {
  static const std::vector<std::shared_ptr<const Definition>> definitions = make_definitions();
  return definitions;
}

std::uint32_t ExprReader::choose(std::size_t count) {
  if (used_ == choices_.size() || count < 2) return 0;
  return choices_[used_++] % static_cast<std::uint32_t>(count);
}

Expr ExprReader::read(const Sort& sort) {
  const std::vector<Op>& operators = operations(sort);
  const bool at_end = used_ == choices_.size() || level_ == k_most_levels;
  const std::size_t choice = at_end ? 0 : choose(operators.size() + 2);
  if (choice < 2) return leaf(sort);
  ++level_;
  Expr result = build(operators[choice - 2], sort);
  --level_;
  return result;
}

Expr ExprReader::leaf(const Sort& sort) {
  std::vector<Expr> leaves;
  if (sort.is_numeric()) {
    for (const int value : {0, 1, 2, 10, 12345}) leaves.push_back(number(value, sort));
  }
  if (sort == Sort::rat() || sort == Sort::real()) {
    leaves.push_back(Expr::literal(Rational(1, 2), sort));
    leaves.push_back(Expr::literal(Rational(1234567, 100000), sort));
  }
  if (sort == Sort::real()) leaves.push_back(Expr::make(Op::Pi, {}));
  if (sort.is_list()) leaves.push_back(Expr::list({}, sort.domain()));
  if (sort.is_prop()) leaves = {Expr::make(Op::True, {}), Expr::make(Op::False, {})};
  // Variables of binders come last, so that large choices find them.
  for (const auto* variables : {&random_variables(), &std::as_const(scope_)}) {
    for (const Variable& variable : *variables) {
      if (variable.sort() == sort) leaves.emplace_back(variable);
    }
  }
  return choose_from(leaves);
}

Expr ExprReader::build(Op op, const Sort& sort) {
  const auto make = [&](std::initializer_list<Sort> sorts) {
    std::vector<Expr> arguments;
    for (const Sort& argument : sorts) arguments.push_back(read(argument));
    return Expr::make(op, std::move(arguments));
  };
  const auto field = [&] { return choose(2) == 0 ? Sort::real() : Sort::rat(); };
  switch (op) {
    case Op::Cast: {
      const auto kind = static_cast<std::size_t>(sort.kind());
      return Expr::cast(read(numeric_sorts()[choose(kind)]), sort);
    }
    case Op::Call:
      return read_call(sort);
    case Op::Apply:
      return read_apply(sort);
    case Op::Pow:
      return read_power(sort);
    case Op::If:
      return make({Sort::prop(), sort, sort});
    case Op::Lambda:
      return read_binder(op, sort.domain(), sort.codomain());
    case Op::Forall:
    case Op::Exists:
      return read_binder(op, choose_from(random_sorts()), sort);
    case Op::Sum:
    case Op::Product:
      return read_binder(op, Sort::nat(), sort);
    case Op::Filter:
      return read_binder(op, Sort::nat(), Sort::prop());
    case Op::Image:
      return read_binder(op, Sort::nat(), Sort::nat());
    case Op::EmptySet:
      return Expr::empty_set(sort.domain());
    case Op::List: {
      std::vector<Expr> elements;
      for (std::size_t count = choose(4); count > 0; --count)
        elements.push_back(read(sort.domain()));
      return Expr::list(std::move(elements), sort.domain());
    }
    case Op::Insert:
      return make({sort.domain(), sort});
    case Op::Member: {
      const Expr element = read(Sort::nat());
      const Expr set = read(Sort::finite_set(Sort::nat()));
      // Membership in a range is read as what it says.
      if (set.op() == Op::Range) return Expr::make(Op::Lt, {element, set.argument(0)});
      return Expr::make(op, {element, set});
    }
    case Op::Card:
      return make({Sort::finite_set(Sort::nat())});
    case Op::Subset:
      return make({Sort::finite_set(Sort::nat()), Sort::finite_set(Sort::nat())});
    case Op::Length:
    case Op::ListSum:
      return make({Sort::list(Sort::nat())});
    case Op::ToNat:
    case Op::NatAbs:
      return make({Sort::integer()});
    case Op::Prime:
    case Op::Divisors:
      return make({Sort::nat()});
    case Op::Icc:
    case Op::Ico:
    case Op::Ioc:
    case Op::Ioo:
    case Op::Digits:
      return make({Sort::nat(), Sort::nat()});
    case Op::Floor:
    case Op::Ceil:
    case Op::NatFloor:
    case Op::NatCeil:
      return make({field()});
    case Op::Range:
      return make({Sort::nat()});
    case Op::Not:
      return make({Sort::prop()});
    case Op::And:
    case Op::Or:
    case Op::Implies:
    case Op::Iff:
      return make({Sort::prop(), Sort::prop()});
    case Op::Eq: {
      const Sort& of = choose_from(random_sorts());
      return make({of, of});
    }
    case Op::Lt:
    case Op::Le:
    case Op::Dvd: {
      const Sort& of = choose_from(numeric_sorts());
      return make({of, of});
    }
    case Op::Add:
    case Op::Sub:
    case Op::Mul:
    case Op::Div:
    case Op::Mod:
    case Op::Min:
    case Op::Max:
    case Op::Logb:
    case Op::Choose:
    case Op::Gcd:
    case Op::Lcm:
    case Op::NatLog:
    case Op::NatClog:
    case Op::Union:
    case Op::Inter:
    case Op::SetDiff:
      return make({sort, sort});
    default:  // one argument of the result's sort
      return make({sort});
  }
}

Expr ExprReader::read_binder(Op op, const Sort& variable_sort, const Sort& body_sort) {
  static const std::vector<std::string> names = {"k", "x", "n", "p", "ratio"};
  const bool over = binds_over_set(op);
  const Expr set = over ? read(Sort::finite_set(variable_sort)) : Expr::make(Op::True, {});
  const Variable variable(choose_from(names), variable_sort);
  scope_.push_back(variable);
  const Expr body = read(body_sort);
  scope_.pop_back();
  return over ? Expr::bind_over(op, variable, set, body) : Expr::bind(op, variable, body);
}

Expr ExprReader::read_call(const Sort& sort) {
  std::vector<std::shared_ptr<const Definition>> fitting;
  for (const auto& definition : random_definitions()) {
    if (definition->result() == sort) fitting.push_back(definition);
  }
  const std::shared_ptr<const Definition> definition = choose_from(fitting);
  std::vector<Expr> arguments;
  for (const Variable& parameter : definition->parameters()) {
    arguments.push_back(read(parameter.sort()));
  }
  return Expr::call(definition, std::move(arguments));
}

Expr ExprReader::read_apply(const Sort& sort) {
  std::vector<Sort> functions;
  for (const Sort& function : random_sorts()) {
    if (function.is_function() && function.codomain() == sort) functions.push_back(function);
  }
  const Sort function = choose_from(functions);
  const Expr applied = read(function);
  return Expr::make(Op::Apply, {applied, read(function.domain())});
}

Expr ExprReader::read_power(const Sort& sort) {
  std::vector<Sort> exponents = {Sort::nat()};
  if (sort == Sort::rat() || sort == Sort::real()) exponents.push_back(Sort::integer());
  if (sort == Sort::real()) exponents.push_back(Sort::real());
  const Expr base = read(sort);
  return Expr::make(Op::Pow, {base, read(choose_from(exponents))});
}

rc::Gen<Expr> random_expr(const Sort& sort) {
  const auto choices =
      rc::gen::container<std::vector<std::uint32_t>>(rc::gen::inRange<std::uint32_t>(0, 100'000));
  return rc::gen::map(choices, [sort](std::vector<std::uint32_t> list) {
    return ExprReader(std::move(list)).read(sort);
  });
}

rc::Gen<Expr> random_expr() {
  return rc::gen::mapcat(rc::gen::inRange<std::size_t>(0, random_sorts().size()),
                         [](std::size_t i) { return random_expr(random_sorts()[i]); });
}

void showValue(const Expr& expression, std::ostream& os) { os << to_lean(expression); }

}  // namespace latent::expr
