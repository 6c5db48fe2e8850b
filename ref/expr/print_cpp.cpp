#include "ref/expr/print_cpp.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "ref/expr/name_scope.hpp"
#include "ref/expr/op.hpp"
#include "ref/expr/precedence.hpp"

namespace latent::expr {

namespace {

/// C++ precedences, the tightest highest.
enum Level : int { k_or = 1, k_and, k_equal, k_less, k_sum, k_product, k_unary, k_primary };

struct Infix {
  Op op;
  const char* symbol;
  int level;
};

constexpr auto k_infixes = std::to_array<Infix>({{Op::Add, "+", k_sum},
                                                 {Op::Sub, "-", k_sum},
                                                 {Op::Mul, "*", k_product},
                                                 {Op::Div, "/", k_product},
                                                 {Op::Eq, "==", k_equal},
                                                 {Op::Lt, "<", k_less},
                                                 {Op::Le, "<=", k_less},
                                                 {Op::And, "&&", k_and},
                                                 {Op::Or, "||", k_or}});

/// Functions of the notation, and operations that only `Expr::make` has.
struct Named {
  Op op;
  const char* name;
  bool is_function;
};

constexpr auto k_named = std::to_array<Named>({{Op::Exp, "exp", true},
                                               {Op::Log, "log", true},
                                               {Op::Sqrt, "sqrt", true},
                                               {Op::Abs, "abs", true},
                                               {Op::NatCeil, "nat_ceil", true},
                                               {Op::NatFloor, "nat_floor", true},
                                               {Op::Choose, "choose", true},
                                               {Op::Implies, "implies", true},
                                               {Op::Iff, "iff", true},
                                               {Op::Apply, "at", true},
                                               {Op::Pi, "Pi", false},
                                               {Op::True, "True", false},
                                               {Op::False, "False", false},
                                               {Op::If, "If", false},
                                               {Op::Mod, "Mod", false},
                                               {Op::Inv, "Inv", false},
                                               {Op::Logb, "Logb", false},
                                               {Op::Sin, "Sin", false},
                                               {Op::Cos, "Cos", false},
                                               {Op::Tan, "Tan", false},
                                               {Op::Arcsin, "Arcsin", false},
                                               {Op::Arccos, "Arccos", false},
                                               {Op::Arctan, "Arctan", false},
                                               {Op::Sinh, "Sinh", false},
                                               {Op::Cosh, "Cosh", false},
                                               {Op::Tanh, "Tanh", false},
                                               {Op::Floor, "Floor", false},
                                               {Op::Ceil, "Ceil", false},
                                               {Op::Factorial, "Factorial", false},
                                               {Op::Range, "Range", false},
                                               {Op::Min, "Min", false},
                                               {Op::Max, "Max", false}});

bool is_small_integer(const Expr& e) {
  static const Integer largest = 1000000000;
  return e.op() == Op::Literal && denominator(e.number()) == 1 && numerator(e.number()) <= largest;
}

class CppPrinter {
 public:
  CppPrinter(const Expr& root, const CppNames& cpp) : cpp_(cpp), names_(root) {}

  std::string print(const Expr& e, int least) {
    const auto [text, level] = bare(e);
    return level < least ? "(" + text + ")" : text;
  }

 private:
  using Text = std::pair<std::string, int>;

  Text bare(const Expr& e) {
    switch (e.op()) {
      case Op::Bound:
        return {cpp_.variable(names_.name(e.bound_index()), e.sort()), k_primary};
      case Op::Free:
        return {cpp_.variable(e.variable().name(), e.sort()), k_primary};
      case Op::Literal:
        return {literal(e), k_primary};
      case Op::Call:
        return {cpp_.definition(*e.definition()) + list(e), k_primary};
      case Op::Cast:
        if (e.sort() == Sort::real()) {
          return {"to_real(" + print(e.argument(0), 0) + ")", k_primary};
        }
        return {"Expr::cast(" + print(e.argument(0), 0) + ", " + cpp_sort(e.sort()) + ")",
                k_primary};
      case Op::Neg:
        return {"-" + print(e.argument(0), k_unary), k_unary};
      case Op::Pow:
        return power(e);
      case Op::Not:
        if (const Expr* equation = negated_equation(e)) {
          return {operands(*equation, "!=", k_equal), k_equal};
        }
        return {"!" + print(e.argument(0), k_primary), k_unary};
      case Op::Sum:
        if (e.argument(0).op() == Op::Range) return sum(e);
        return over_set(e, "Sum");
      case Op::Product:
        return over_set(e, "Product");
      case Op::Forall:
      case Op::Exists:
      case Op::Lambda:
        return quantified(e);
      default:
        break;
    }
    for (const Infix& infix : k_infixes) {
      if (infix.op == e.op()) return {operands(e, infix.symbol, infix.level), infix.level};
    }
    for (const Named& named : k_named) {
      if (named.op != e.op()) continue;
      if (named.is_function) return {named.name + list(e), k_primary};
      std::string arguments;
      for (const Expr& argument : e.arguments()) {
        arguments += (arguments.empty() ? "" : ", ") + print(argument, 0);
      }
      return {std::string("Expr::make(Op::") + named.name + ", {" + arguments + "})", k_primary};
    }
    throw ExprError("no C++ notation is known for " + std::string(op_info(e.op()).name));
  }

  /// a op b. An integer beside an expression of its sort needs no more.
  std::string operands(const Expr& e, const char* symbol, int level) {
    const Expr& left = e.argument(0);
    const Expr& right = e.argument(1);
    const bool plain_left = is_small_integer(left) && right.op() != Op::Literal;
    const bool plain_right = !plain_left && is_small_integer(right) && left.op() != Op::Literal;
    // Relations do not chain, and compilers want parentheses around && in ||.
    const int tighter = level == k_equal || level == k_less ? k_sum
                        : level == k_or                     ? k_equal
                                                            : level;
    return (plain_left ? left.number().str() : print(left, tighter)) + " " + symbol + " " +
           (plain_right ? right.number().str()
                        : print(right, tighter == level ? level + 1 : tighter));
  }

  Text power(const Expr& e) {
    const Expr& base = e.argument(0);
    const Expr& exponent = e.argument(1);
    const bool plain_exponent = is_small_integer(exponent) && exponent.sort() == Sort::nat();
    const bool plain_base =
        is_small_integer(base) && base.sort() == Sort::real() && !plain_exponent;
    return {"pow(" + (plain_base ? base.number().str() : print(base, 0)) + ", " +
                (plain_exponent ? exponent.number().str() : print(exponent, 0)) + ")",
            k_primary};
  }

  static std::string literal(const Expr& e) {
    if (is_small_integer(e)) {
      return "number(" + e.number().str() + ", " + cpp_sort(e.sort()) + ")";
    }
    return "Expr::literal(Rational(\"" + e.number().str() + "\"), " + cpp_sort(e.sort()) + ")";
  }

  std::string list(const Expr& e) {
    std::string text = "(";
    for (const Expr& argument : e.arguments()) {
      text += (text.size() > 1 ? ", " : "") + print(argument, 0);
    }
    return text + ")";
  }

  Text sum(const Expr& e) {
    const std::string terms = print(e.argument(0).argument(0), 0);
    const std::string index = cpp_.variable(names_.enter(e), e.binder_sort());
    std::string text = "sum(" + index + ", " + terms + ", " + print(e.body(), 0) + ")";
    names_.leave();
    return {std::move(text), k_primary};
  }

  Text over_set(const Expr& e, const char* op) {
    const std::string set = print(e.argument(0), 0);
    const std::string index = cpp_.variable(names_.enter(e), e.binder_sort());
    std::string text = std::string("Expr::bind_over(Op::") + op + ", " + index + ", " + set + ", " +
                       print(e.body(), 0) + ")";
    names_.leave();
    return {std::move(text), k_primary};
  }

  Text quantified(const Expr& e) {
    const char* function = e.op() == Op::Forall   ? "forall"
                           : e.op() == Op::Exists ? "exists"
                                                  : "lambda";
    const std::string variable = cpp_.variable(names_.enter(e), e.binder_sort());
    std::string text = std::string(function) + "(" + variable + ", " + print(e.body(), 0) + ")";
    names_.leave();
    return {std::move(text), k_primary};
  }

  const CppNames& cpp_;
  NameScope names_;
};

struct Transcription {
  std::string_view letter;
  std::string_view latin;
};

constexpr auto k_transcriptions = std::to_array<Transcription>(
    {{"α", "alpha"}, {"β", "beta"},  {"γ", "gamma"}, {"δ", "delta"}, {"ε", "eps"},   {"ζ", "zeta"},
     {"η", "eta"},   {"θ", "theta"}, {"ι", "iota"},  {"κ", "kappa"}, {"μ", "mu"},    {"ν", "nu"},
     {"ξ", "xi"},    {"π", "pi"},    {"ρ", "rho"},   {"σ", "sigma"}, {"τ", "tau"},   {"φ", "phi"},
     {"χ", "chi"},   {"ψ", "psi"},   {"ω", "omega"}, {"Γ", "Gamma"}, {"Δ", "Delta"}, {"Θ", "Theta"},
     {"Φ", "Phi"},   {"Ψ", "Psi"},   {"Ω", "Omega"}, {"₀", "0"},     {"₁", "1"},     {"₂", "2"},
     {"₃", "3"},     {"₄", "4"},     {"₅", "5"},     {"₆", "6"},     {"₇", "7"},     {"₈", "8"},
     {"₉", "9"},     {"'", "_prime"}});

}  // namespace

std::string to_cpp(const Expr& expression, const CppNames& names) {
  return CppPrinter(expression, names).print(expression, 0);
}

std::string cpp_sort(const Sort& sort) {
  switch (sort.kind()) {
    case Sort::Kind::Nat:
      return "Sort::nat()";
    case Sort::Kind::Int:
      return "Sort::integer()";
    case Sort::Kind::Rat:
      return "Sort::rat()";
    case Sort::Kind::Real:
      return "Sort::real()";
    case Sort::Kind::Prop:
      return "Sort::prop()";
    case Sort::Kind::Function:
      return "Sort::function(" + cpp_sort(sort.domain()) + ", " + cpp_sort(sort.codomain()) + ")";
    case Sort::Kind::FiniteSet:
      return "Sort::finite_set(" + cpp_sort(sort.domain()) + ")";
    default:
      throw ExprError("no C++ notation is known for the sort " + to_string(sort));
  }
}

std::string cpp_identifier(std::string_view name) {
  std::string result;
  while (!name.empty()) {
    const auto* known =
        std::find_if(k_transcriptions.begin(), k_transcriptions.end(),
                     [&](const Transcription& one) { return name.starts_with(one.letter); });
    if (known != k_transcriptions.end()) {
      result += known->latin;
      name.remove_prefix(known->letter.size());
      continue;
    }
    const auto byte = static_cast<unsigned char>(name.front());
    const bool is_plain = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
                          (byte >= 'a' && byte <= 'z') || byte == '_';
    if (is_plain) {
      result += name.front();
    } else {
      result += std::string("u_") + "0123456789abcdef"[byte >> 4U] + "0123456789abcdef"[byte & 15U];
    }
    name.remove_prefix(1);
  }
  if (result.empty() || (result.front() >= '0' && result.front() <= '9')) result.insert(0, "v");
  return result;
}

}  // namespace latent::expr
