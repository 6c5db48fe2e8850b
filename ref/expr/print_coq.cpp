#include <string_view>
#include <vector>

#include "ref/expr/coq_words.hpp"
#include "ref/expr/name_scope.hpp"
#include "ref/expr/op.hpp"
#include "ref/expr/precedence.hpp"
#include "ref/expr/print.hpp"

namespace latent::expr {

namespace {

// Levels of Coq's grammar: smaller ones bind tighter. Those of the standard library's notations.
constexpr int k_atom = 0;
constexpr int k_application = 10;
constexpr int k_power = 30;
constexpr int k_negative = 35;
constexpr int k_product = 40;
constexpr int k_sum = 50;
constexpr int k_relation = 70;
constexpr int k_not = 75;
constexpr int k_and = 80;
constexpr int k_or = 85;
constexpr int k_iff = 95;
constexpr int k_arrow = 99;
constexpr int k_open = 200;

struct Infix {
  const char* symbol;
  int level;
  int left;
  int right;
};

/// The notation for a binary operation; a null symbol where there is none.
Infix infix_of(Op op) {
  switch (op) {
    case Op::Add:
      return {"+", k_sum, k_sum, k_sum - 1};
    case Op::Sub:
      return {"-", k_sum, k_sum, k_sum - 1};
    case Op::Mul:
      return {"*", k_product, k_product, k_product - 1};
    case Op::Div:
      return {"/", k_product, k_product, k_product - 1};
    case Op::Eq:
      return {"=", k_relation, k_relation - 1, k_relation - 1};
    case Op::Lt:
      return {"<", k_relation, k_relation - 1, k_relation - 1};
    case Op::Le:
      return {"<=", k_relation, k_relation - 1, k_relation - 1};
    case Op::And:
      return {"/\\", k_and, k_and - 1, k_and};
    case Op::Or:
      return {"\\/", k_or, k_or - 1, k_or};
    case Op::Iff:
      return {"<->", k_iff, k_iff - 1, k_iff - 1};
    case Op::Implies:
      return {"->", k_arrow, k_arrow - 1, k_open};
    default:
      return {nullptr, 0, 0, 0};
  }
}

/// The function of `sort`'s numbers that has Lean's meaning; null where there is none.
const char* function_of(const Expr& e) {
  const bool of_nat = e.sort() == Sort::nat();
  const bool of_int = e.sort() == Sort::integer();
  switch (e.op()) {
    case Op::Exp:
      return "exp";
    case Op::Log:
      return "Rlog";
    case Op::Logb:
      return "Rlogb";
    case Op::Sqrt:
      return "sqrt";
    case Op::Sin:
      return "sin";
    case Op::Cos:
      return "cos";
    case Op::Tan:
      return "tan";
    case Op::Sinh:
      return "sinh";
    case Op::Cosh:
      return "cosh";
    case Op::Tanh:
      return "tanh";
    case Op::Arctan:
      return "atan";
    case Op::Pi:
      return "PI";
    case Op::Abs:
      return of_int ? "Z.abs" : of_nat ? nullptr : "Rabs";
    case Op::Min:
      return of_int ? "Z.min" : of_nat ? "Nat.min" : "Rmin";
    case Op::Max:
      return of_int ? "Z.max" : of_nat ? "Nat.max" : "Rmax";
    case Op::Floor:
      return "Int_part";
    case Op::Ceil:
      return "int_ceil";
    case Op::NatCeil:
      return "nat_ceil";
    case Op::NatFloor:
      return "nat_floor";
    case Op::Choose:
      return "choose";
    case Op::Factorial:
      return "fact";
    default:
      return nullptr;
  }
}

std::string sort_name(const Sort& sort) {
  if (sort == Sort::real()) return "R";
  if (sort == Sort::nat()) return "nat";
  if (sort == Sort::integer()) return "Z";
  if (sort.is_prop()) return "Prop";
  if (sort == Sort::function(Sort::nat(), Sort::real())) return "nat -> R";
  throw ExprError("no Coq type is known for " + to_string(sort));
}

class CoqPrinter {
 public:
  explicit CoqPrinter(const Expr& root) : names_(root) {
    for (const std::string_view word : k_coq_words) names_.avoid(std::string(word));
  }

  /// `e` where operands of at most `level` are expected and numerals are read in `scope`.
  std::string print(const Expr& e, int level, const Sort& scope) {
    const Expr* equation = negated_equation(e);
    const Sort& own = scope_of(equation ? *equation : e, scope);
    Text text = print_bare(e, own);
    const bool delimited = own != scope && text.level > k_atom;
    const bool literal = own != scope && e.op() == Op::Literal;
    if (delimited || text.level > level) text.text = "(" + text.text + ")";
    if (delimited || literal) {
      text.text += own == Sort::nat() ? "%nat" : own == Sort::integer() ? "%Z" : "%R";
    }
    return text.text;
  }

 private:
  struct Text {
    std::string text;
    int level;
  };

  /// The scope in which the notations of `e` mean what they should.
  static const Sort& scope_of(const Expr& e, const Sort& scope) {
    static const Sort real = Sort::real();
    static const Sort nat = Sort::nat();
    static const Sort integer = Sort::integer();
    const bool relation = e.op() == Op::Lt || e.op() == Op::Le || e.op() == Op::Eq;
    const Sort& of = relation ? e.argument(0).sort() : e.sort();
    if (of == nat) return is_notation(e) ? nat : scope;
    if (of == integer) return is_notation(e) ? integer : scope;
    if (of == real) return is_notation(e) ? real : scope;
    return scope;
  }

  static bool is_notation(const Expr& e) {
    return infix_of(e.op()).symbol != nullptr || e.op() == Op::Literal || e.op() == Op::Pow ||
           e.op() == Op::Neg || e.op() == Op::Inv;
  }

  Text print_bare(const Expr& e, const Sort& scope) {
    switch (e.op()) {
      case Op::Bound:
        return {names_.name(e.bound_index()), k_atom};
      case Op::Free:
        return {e.variable().name(), k_atom};
      case Op::Literal:
        return {to_decimal_literal(e.number()), k_atom};
      case Op::True:
      case Op::False:
        return {e.op() == Op::True ? "True" : "False", k_atom};
      case Op::Call:
        return print_application(e.definition()->name(), e, 0, scope);
      case Op::Apply:
        return print_application(print(e.argument(0), k_atom, scope), e, 1, scope);
      case Op::Cast:
        return print_application(embedding(e.argument(0).sort(), e.sort()), e, 0, scope);
      case Op::Neg:
        return {"- " + print(e.argument(0), k_negative, scope), k_negative};
      case Op::Inv:
        return {"/ " + print(e.argument(0), k_negative, scope), k_negative};
      case Op::Pow:
        return print_power(e, scope);
      case Op::Not:
        if (const Expr* equation = negated_equation(e)) {
          return print_infix(*equation, {"<>", k_relation, k_relation - 1, k_relation - 1}, scope);
        }
        return {"~ " + print(e.argument(0), k_not, scope), k_not};
      case Op::If:
        return print_if(e, scope);
      case Op::Sum:
      case Op::Product:
        return print_sum(e);
      case Op::Forall:
      case Op::Exists:
        return print_quantifier(e, scope);
      default:
        break;
    }
    if (const char* function = function_of(e)) return print_application(function, e, 0, scope);
    const Infix infix = infix_of(e.op());
    // Coq's division of integers rounds downwards, Lean's is Euclid's.
    const bool is_other = e.op() == Op::Div && e.sort() == Sort::integer();
    if (infix.symbol == nullptr || is_other) {
      throw ExprError("no Coq is known for " + std::string(op_info(e.op()).name) +
                      (is_other ? " of integers" : ""));
    }
    return print_infix(e, infix, scope);
  }

  static const char* embedding(const Sort& from, const Sort& to) {
    if (from == Sort::nat() && to == Sort::real()) return "INR";
    if (from == Sort::nat() && to == Sort::integer()) return "Z.of_nat";
    if (from == Sort::integer() && to == Sort::real()) return "IZR";
    throw ExprError("no Coq embedding is known from " + to_string(from) + " to " + to_string(to));
  }

  Text print_application(std::string function, const Expr& e, std::size_t first,
                         const Sort& scope) {
    for (std::size_t i = first; i < e.arguments().size(); ++i) {
      function += " " + print(e.argument(i), k_application - 1, scope);
    }
    return {std::move(function), e.arguments().size() > first ? k_application : k_atom};
  }

  Text print_infix(const Expr& e, const Infix& infix, const Sort& scope) {
    return {print(e.argument(0), infix.left, scope) + " " + infix.symbol + " " +
                print(e.argument(1), infix.right, scope),
            infix.level};
  }

  Text print_power(const Expr& e, const Sort& scope) {
    const Sort exponent = e.argument(1).sort();
    if (exponent == Sort::real()) return print_application("Rrpow", e, 0, scope);
    if (exponent == Sort::integer()) return print_application("powerRZ", e, 0, scope);
    if (e.sort() == Sort::integer()) {
      return {print(e.argument(0), k_power - 1, scope) + " ^ Z.of_nat " +
                  print(e.argument(1), k_application - 1, scope),
              k_power};
    }
    return {print(e.argument(0), k_power - 1, scope) + " ^ " + print(e.argument(1), k_power, scope),
            k_power};
  }

  /// Coq decides comparisons by functions of their own.
  Text print_if(const Expr& e, const Sort& scope) {
    const Text test = print_application(decider(e.argument(0)), e.argument(0), 0, Sort::real());
    return {"if " + test.text + " then " + print(e.argument(1), k_open, scope) + " else " +
                print(e.argument(2), k_open, scope),
            k_open};
  }

  static const char* decider(const Expr& condition) {
    const Op op = condition.op();
    if (op == Op::Lt || op == Op::Le || op == Op::Eq) {
      const Sort& of = condition.argument(0).sort();
      if (of == Sort::real()) {
        return op == Op::Lt ? "Rlt_dec" : op == Op::Le ? "Rle_dec" : "Req_EM_T";
      }
      if (of == Sort::nat()) {
        return op == Op::Lt ? "Nat.ltb" : op == Op::Le ? "Nat.leb" : "Nat.eqb";
      }
      if (of == Sort::integer()) {
        return op == Op::Lt ? "Z.ltb" : op == Op::Le ? "Z.leb" : "Z.eqb";
      }
    }
    throw ExprError("no Coq is known for a case distinction other than by <, ≤ and = of numbers");
  }

  Text print_sum(const Expr& e) {
    const Expr& set = e.argument(0);
    if (set.op() != Op::Range || e.sort() != Sort::real()) {
      throw ExprError("no Coq is known for a sum or product other than over a range, of reals");
    }
    const std::string count = print(set.argument(0), k_application - 1, Sort::real());
    const std::string name = names_.enter(e);
    const std::string body = print(e.body(), k_open, Sort::real());
    names_.leave();
    const char* function = e.op() == Op::Sum ? "sum_range " : "prod_range ";
    return {function + count + " (fun " + name + " : nat => " + body + ")", k_application};
  }

  /// Nested quantifiers of one kind under one symbol: `forall (β ρ : R) (k : nat), …`.
  Text print_quantifier(const Expr& e, const Sort& scope) {
    if (e.op() == Op::Exists) {
      const std::string name = names_.enter(e);
      const std::string body = print(e.body(), k_open, scope);
      names_.leave();
      return {"exists " + name + " : " + sort_name(e.binder_sort()) + ", " + body, k_open};
    }
    std::string text = "forall";
    std::string group;
    const Expr* inner = &e;
    std::size_t entered = 0;
    for (; inner->op() == Op::Forall; inner = &inner->body(), ++entered) {
      group += (group.empty() ? "" : " ") + names_.enter(*inner);
      const bool last =
          inner->body().op() != Op::Forall || inner->body().binder_sort() != inner->binder_sort();
      if (!last) continue;
      text += " (" + group + " : " + sort_name(inner->binder_sort()) + ")";
      group.clear();
    }
    text += ", " + print(*inner, k_open, scope);
    for (; entered > 0; --entered) names_.leave();
    return {text, k_open};
  }

  NameScope names_;
};

}  // namespace

std::string to_coq(const Expr& expression) {
  return CoqPrinter(expression).print(expression, k_open, Sort::real());
}

std::string coq_sort(const Sort& sort) { return sort_name(sort); }

}  // namespace latent::expr
