#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "ref/expr/name_scope.hpp"
#include "ref/expr/op.hpp"
#include "ref/expr/precedence.hpp"
#include "ref/expr/print.hpp"

namespace latent::expr {

std::string to_decimal_literal(const Rational& value) {
  const std::optional<std::size_t> places = decimal_places(value);
  if (!places) throw ExprError(value.str() + " is not a finite decimal");
  if (*places == 0) return numerator(value).str();
  Integer scale;
  mpz_ui_pow_ui(scale.backend().data(), 10, *places);
  const Rational scaled = value * scale;
  std::string text = numerator(value < 0 ? Rational(-scaled) : scaled).str();
  if (text.size() <= *places) text.insert(0, *places + 1 - text.size(), '0');
  text.insert(text.size() - *places, ".");
  return value < 0 ? "-" + text : text;
}

namespace {

/// Operations whose operands Lean elaborates together with their own (`binop%`): embeddings and
/// the sorts of literals are decided for the whole tree at once.
bool in_operator_tree(Op op) {
  return op == Op::Add || op == Op::Sub || op == Op::Mul || op == Op::Div || op == Op::Mod ||
         op == Op::Neg || op == Op::Pow || op == Op::Eq || op == Op::Lt || op == Op::Le;
}

/// Operations that unify the sorts of their operands one after another (`min a b : α`).
bool shares_sort(Op op) {
  return op == Op::Min || op == Op::Max || op == Op::Icc || op == Op::Ico || op == Op::Ioc ||
         op == Op::Ioo || op == Op::Dvd;
}

/// Whether the definition is one of Mathlib's that exist for several kinds of numbers, of which
/// the arguments have to tell.
bool is_generic(const Definition& definition) {
  constexpr auto k_names = std::to_array<std::string_view>(
      {"Int.fract", "round", "Even", "Odd", "IsSquare", "IsCoprime", "Prime"});
  return std::find(k_names.begin(), k_names.end(), definition.qualified_name()) != k_names.end();
}

/// Whether a leaf of the operator tree `e` decides the sort of the numerals and of the embeddings
/// in the tree. Embeddings do where they are `written` out, numerals never do; every other leaf,
/// being elaborated by itself, is printed so that it shows its sort.
bool has_sorted_leaf(const Expr& e, bool written) {
  if (e.op() == Op::Literal) return false;
  if (e.op() == Op::Cast) return written;
  if (e.op() == Op::Pow) return has_sorted_leaf(e.argument(0), written);
  if (!in_operator_tree(e.op())) return true;
  return std::any_of(e.arguments().begin(), e.arguments().end(),
                     [written](const Expr& part) { return has_sorted_leaf(part, written); });
}

/// Whether `e`, printed where nothing is known, shows its sort without an ascription around it.
bool shows_sort(const Expr& e) {
  switch (e.op()) {
    case Op::Inv:
      return shows_sort(e.argument(0));
    case Op::If:
      return shows_sort(e.argument(1)) || shows_sort(e.argument(2));
    case Op::Sum:
    case Op::Product:
      return shows_sort(e.body());
    default:
      return has_sorted_leaf(e, true);
  }
}

/// What the context of an expression lets Lean infer.
enum class Known : unsigned char {
  Nothing,   ///< numerals would be read in ℕ
  Numerals,  ///< numerals get the right sort
  Sort,      ///< the sort is known: embeddings are inserted too
};

/// What `operand` of an operator tree is told of what is `known` in the tree. Lean elaborates every
/// operand that is neither a numeral nor itself such a tree alone, and embeds the result: the
/// numerals of `if p then 1 else 0` in a tree are natural numbers.
Known told(const Expr& operand, Known known) {
  const bool embeds = operand.op() == Op::Cast && known == Known::Sort;
  const bool learns = in_operator_tree(operand.op()) || operand.op() == Op::Literal || embeds;
  return learns ? known : Known::Nothing;
}

/// Terms whose sort Lean sees without looking at the context.
bool has_own_sort(Op op) {
  switch (op) {
    case Op::Bound:
    case Op::Free:
    case Op::Call:
    case Op::Apply:
    case Op::NatCeil:
    case Op::NatFloor:
    case Op::Floor:
    case Op::Ceil:
    case Op::ToNat:
    case Op::NatAbs:
    case Op::Choose:
    case Op::Factorial:
    case Op::Fib:
    case Op::Gcd:
    case Op::Lcm:
    case Op::NatSqrt:
    case Op::NatLog:
    case Op::NatClog:
    case Op::Length:
    case Op::Card:
      return true;
    default:
      return false;
  }
}

/// What the operands of the operator tree `e` know in a context where `known` is known of it.
Known known_in_tree(const Expr& e, Known known) {
  if (known == Known::Sort || has_sorted_leaf(e, false)) return Known::Sort;
  return has_sorted_leaf(e, true) ? Known::Numerals : known;
}

/// A name with a dot in it, such as that of the component ρ of m, as one that Lean takes for a
/// variable.
std::string quoted(const std::string& name) {
  if (name.find('.') == std::string::npos || name.starts_with("«")) return name;
  return "«" + name + "»";
}

class LeanPrinter {
 public:
  LeanPrinter(const Expr& root, std::string_view scope) : scope_(scope), names_(root) {
    avoid_definitions(root);
  }

  /// `least` and `follow` as in `needs_parentheses`.
  std::string print(const Expr& e, int least, int follow, Known known) {
    // What consists of numerals alone would be read in ℕ.
    if (known == Known::Nothing && e.sort().is_numeric() && e.sort() != Sort::nat() &&
        !shows_sort(e)) {
      return ascribe(print(e, 0, k_closed, Known::Sort), e.sort());
    }
    if (e.op() == Op::Cast && known == Known::Sort) {
      const Expr& inner = e.argument(0);
      if (inner.op() == Op::Cast) return print_cast(inner);
      if (has_own_sort(inner.op())) return print(inner, least, follow, Known::Sort);
    }
    const Layout layout = lean_layout(e);
    if (needs_parentheses(layout, least, follow)) {
      return "(" + print_bare(e, layout, k_closed, known) + ")";
    }
    return print_bare(e, layout, follow, known);
  }

 private:
  static std::string ascribe(const std::string& text, const Sort& sort) {
    return "(" + text + " : " + to_string(sort) + ")";
  }

  void avoid_definitions(const Expr& e) {
    if (e.op() == Op::Call) names_.avoid(name_of(*e.definition()));
    for (const Expr& argument : e.arguments()) avoid_definitions(argument);
  }

  std::string name_of(const Definition& definition) const {
    return definition.scope() == scope_ ? definition.name() : definition.qualified_name();
  }

  std::string print_bare(const Expr& e, const Layout& layout, int follow, Known known) {
    switch (layout.kind) {
      case Layout::Kind::Atom:
        return print_atom(e);
      case Layout::Kind::Application:
        return print_application(e);
      case Layout::Kind::Postfix:
        return print(e.argument(0), layout.left, k_max_precedence, known) + "⁻¹";
      case Layout::Kind::Infix:
        return print_infix(e, layout, follow, known);
      case Layout::Kind::Prefix:
        return print_prefix(e, layout, follow, known);
    }
    throw std::logic_error("unreachable layout");
  }

  std::string print_atom(const Expr& e) {
    switch (e.op()) {
      case Op::Bound:
        return quoted(names_.name(e.bound_index()));
      case Op::Free:
        return quoted(e.variable().name());
      case Op::Literal:
        return to_decimal_literal(e.number());
      case Op::Call:
        return name_of(*e.definition());
      case Op::Cast:
        return print_cast(e);
      case Op::List:
        return ascribe("[" + print_list(e.arguments()) + "]", e.sort());
      case Op::EmptySet:
        return ascribe("∅", e.sort());
      case Op::Insert:
        return ascribe("{" + print_list(enumerated(e)) + "}", e.sort());
      case Op::Abs:
        return in_bars(print(e.argument(0), 0, k_closed, Known::Nothing));
      case Op::Floor:
        return "⌊" + print(e.argument(0), 0, k_closed, Known::Nothing) + "⌋";
      case Op::Ceil:
        return "⌈" + print(e.argument(0), 0, k_closed, Known::Nothing) + "⌉";
      case Op::NatFloor:
        return "⌊" + print(e.argument(0), 0, k_closed, Known::Nothing) + "⌋₊";
      case Op::NatCeil:
        return "⌈" + print(e.argument(0), 0, k_closed, Known::Nothing) + "⌉₊";
      default:
        return std::string(op_info(e.op()).lean);
    }
  }

  std::string print_list(std::span<const Expr> elements) {
    std::string text;
    for (const Expr& element : elements) {
      text += (text.empty() ? "" : ", ") + print(element, 0, k_closed, Known::Sort);
    }
    return text;
  }

  /// An embedding written out as an ascription. Lean pushes the sort of an ascription down to the
  /// leaves of an operator tree, so anything that could be one is first ascribed its own sort.
  std::string print_cast(const Expr& e) {
    const Expr& inner = e.argument(0);
    if (inner.op() == Op::Cast) return ascribe(print_cast(inner), e.sort());
    const std::string text = print(inner, 0, k_closed, Known::Sort);
    return ascribe(has_own_sort(inner.op()) ? text : ascribe(text, inner.sort()), e.sort());
  }

  /// `Finset.filter (fun (x : ℕ) ↦ p) s`.
  std::string print_over_set(const Expr& e) {
    const std::string set = print(e.argument(0), k_max_precedence, k_max_precedence, Known::Sort);
    const std::string name = names_.enter(e);
    const std::string body = print(e.body(), 0, k_closed, Known::Nothing);
    names_.leave();
    return std::string(op_info(e.op()).lean) + " (fun (" + name + " : " +
           to_string(e.binder_sort()) + ") ↦ " + body + ") " + set;
  }

  std::string print_application(const Expr& e) {
    if (binds(e.op())) return print_over_set(e);
    const bool applies = e.op() == Op::Apply;
    std::string text = e.op() == Op::Call ? name_of(*e.definition()) : "";
    if (e.op() == Op::Recur) text = "recur";
    if (e.op() != Op::Call && e.op() != Op::Recur && !applies) text = op_info(e.op()).lean;
    for (std::size_t i = 0; i < e.arguments().size(); ++i) {
      const bool is_function = applies && i == 0;
      const int least = is_function ? k_application_precedence : k_max_precedence;
      if (!text.empty()) text += " ";
      text += print(e.argument(i), least, k_max_precedence, known_of_argument(e, i));
    }
    return text;
  }

  /// Parameters have sorts, but for the two of `min` and `max`, of which one tells the other.
  static Known known_of_argument(const Expr& e, std::size_t i) {
    if (e.op() == Op::Call && is_generic(*e.definition())) return Known::Nothing;
    if (!shares_sort(e.op())) return Known::Sort;
    const bool told_by_other = i > 0 || shows_sort(e.argument(1));
    return told_by_other ? Known::Numerals : Known::Nothing;
  }

  std::string print_infix(const Expr& e, const Layout& layout, int follow, Known known) {
    const Expr* equation = negated_equation(e);
    const Expr& infix = equation ? *equation : e;
    const Expr& left = infix.argument(0);
    const Expr& right = infix.argument(1);
    if (!in_operator_tree(infix.op()) && !infix.argument(0).sort().is_prop()) {
      return print_alone(infix, layout, follow);
    }
    Known in_tree = Known::Nothing;
    if (in_operator_tree(infix.op())) {
      in_tree = known_in_tree(infix, infix.sort().is_prop() ? Known::Nothing : known);
    }
    std::string text = print(left, layout.left, layout.precedence, told(left, in_tree));
    if (infix.op() == Op::Pow) {
      in_tree = Known::Nothing;  // an exponent is a tree of its own
    } else if (in_tree == Known::Numerals && has_sorted_leaf(left, true)) {
      in_tree = Known::Sort;  // an embedding written on the left tells the rest
    } else if (in_tree == Known::Nothing && infix.sort().is_prop()) {
      in_tree = Known::Numerals;  // so does an ascribed numeral left of a relation
    }
    text += " " + std::string(equation ? "≠" : op_info(e.op()).lean) + " ";
    return text + print(right, layout.right, follow, told(right, in_tree));
  }

  /// An infix operator that Lean takes for an application: each side is elaborated by itself.
  std::string print_alone(const Expr& e, const Layout& layout, int follow) {
    const auto known = [&](std::size_t i) {
      return shares_sort(e.op()) ? known_of_argument(e, i) : Known::Nothing;
    };
    return print(e.argument(0), layout.left, layout.precedence, known(0)) + " " +
           std::string(op_info(e.op()).lean) + " " +
           print(e.argument(1), layout.right, follow, known(1));
  }

  std::string print_prefix(const Expr& e, const Layout& layout, int follow, Known known) {
    switch (e.op()) {
      case Op::Not:
        return "¬" + print(e.argument(0), layout.right, follow, Known::Nothing);
      case Op::Neg:
        return "-" + print(e.argument(0), layout.right, follow,
                           told(e.argument(0), known_in_tree(e, known)));
      case Op::If:
        return print_if(e, follow, known);
      case Op::Sum:
      case Op::Product: {
        const std::string set = print(e.argument(0), 0, k_closed, Known::Sort);
        const std::string name = quoted(names_.enter(e));
        const std::string body = print(e.body(), layout.right, follow, known);
        names_.leave();
        return std::string(op_info(e.op()).lean) + " " + name + " ∈ " + set + ", " + body;
      }
      case Op::Lambda: {
        const std::string name = quoted(names_.enter(e));
        const std::string body = print(e.body(), 0, follow, Known::Nothing);
        names_.leave();
        return "fun (" + name + " : " + to_string(e.binder_sort()) + ") ↦ " + body;
      }
      default:
        return print_quantifiers(e, follow);
    }
  }

  /// As with `min` and `max`, one branch tells the other its sort.
  std::string print_if(const Expr& e, int follow, Known known) {
    const bool told_by_other = shows_sort(e.argument(2));
    const Known in_first = std::max(known, told_by_other ? Known::Numerals : Known::Nothing);
    return "if " + print(e.argument(0), 0, k_closed, Known::Nothing) + " then " +
           print(e.argument(1), 0, k_closed, in_first) + " else " +
           print(e.argument(2), 0, follow, std::max(known, Known::Numerals));
  }

  /// Nested quantifiers of one kind under one symbol: `∀ (β ρ : ℝ) (k : ℕ), …`.
  std::string print_quantifiers(const Expr& e, int follow) {
    struct Group {
      Sort sort;
      std::string names;
    };
    std::vector<Group> groups;
    const Expr* inner = &e;
    std::size_t entered = 0;
    for (; inner->op() == e.op(); inner = &inner->body(), ++entered) {
      const std::string name = quoted(names_.enter(*inner));
      if (!groups.empty() && groups.back().sort == inner->binder_sort()) {
        groups.back().names += " " + name;
      } else {
        groups.push_back({inner->binder_sort(), name});
      }
    }
    std::string text(op_info(e.op()).lean);
    for (const Group& group : groups) {
      const std::string binder = group.names + " : " + to_string(group.sort);
      text += groups.size() == 1 ? " " + binder : " (" + binder + ")";
    }
    text += ", " + print(*inner, 0, follow, Known::Nothing);
    for (; entered > 0; --entered) names_.leave();
    return text;
  }

  std::string_view scope_;
  NameScope names_;
};

}  // namespace

std::string to_lean(const Expr& expression, std::string_view scope) {
  return LeanPrinter(expression, scope).print(expression, 0, k_closed, Known::Nothing);
}

}  // namespace latent::expr
