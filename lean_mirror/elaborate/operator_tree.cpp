/// Arithmetic and relations: Lean's `binop%`, `unop%`, `rightact%` and `binrel%` (core
/// Lean/Elab/Extra.lean).
///
/// The operands of nested `+ - * / %`, negations and the bases of powers are elaborated alone, with
/// no type expected of them. The largest of their types, and of the type expected of the whole, is
/// then the type of the tree: operands of smaller types are embedded into it one by one. An
/// exponent, and the scalar left of `•`, are no part of the tree. A relation joins the trees of its
/// sides and expects nothing.
#include "lean_mirror/elaborate/term_elaborator.hpp"

namespace latent::lean {

using expr::Op;

namespace {

/// The operation of a binary operator that is part of such a tree; `True` for others.
Op arithmetic_operation(Atom atom) {
  switch (atom) {
    case Atom::Plus:
      return Op::Add;
    case Atom::Minus:
      return Op::Sub;
    case Atom::Times:
      return Op::Mul;
    case Atom::Slash:
      return Op::Div;
    case Atom::Percent:
      return Op::Mod;
    default:
      return Op::True;
  }
}

}  // namespace

const TermElaborator::Tree* TermElaborator::leaf(const Draft* draft) {
  return &trees_.emplace_back(Tree{.draft = draft, .span = draft->span});
}

const TermElaborator::Tree* TermElaborator::tree(const Term& term, const Place& place) {
  const Step step(*this, term.focus);
  if (term.kind == TermKind::Paren) return tree(term.child(0), place);
  if (term.kind == TermKind::NotationUse && !term.notation->applied) {
    return tree(*term.notation->meaning, inside_notation(term, place));
  }
  if (term.kind == TermKind::Prefix && term.atom == Atom::Minus) {
    const Tree* operand = tree(term.child(0), place);
    return &trees_.emplace_back(
        Tree{.kind = Tree::Kind::Negation, .left = operand, .span = term.focus});
  }
  if (term.kind == TermKind::Binary && term.atom == Atom::Caret) {
    const Tree* base = tree(term.child(0), place);
    const Draft* exponent = this->term(term.child(1), place, std::nullopt);
    return &trees_.emplace_back(
        Tree{.kind = Tree::Kind::Power, .draft = exponent, .left = base, .span = term.focus});
  }
  if (term.kind == TermKind::Binary && term.atom == Atom::Smul) {
    const Draft* scalar = this->term(term.child(0), place, std::nullopt);
    const Tree* operand = tree(term.child(1), place);
    return &trees_.emplace_back(
        Tree{.kind = Tree::Kind::Multiple, .draft = scalar, .left = operand, .span = term.focus});
  }
  const Op op = term.kind == TermKind::Binary ? arithmetic_operation(term.atom) : Op::True;
  if (op == Op::True) return leaf(this->term(term, place, std::nullopt));
  const Tree* left = tree(term.child(0), place);
  const Tree* right = tree(term.child(1), place);
  return &trees_.emplace_back(
      Tree{.kind = Tree::Kind::Binary, .op = op, .left = left, .right = right, .span = term.focus});
}

void TermElaborator::find_largest(const Tree& tree, std::optional<Type>& largest,
                                  bool& comparable) const {
  if (tree.kind != Tree::Kind::Leaf) {
    find_largest(*tree.left, largest, comparable);
    if (tree.right != nullptr) find_largest(*tree.right, largest, comparable);
    return;
  }
  const Type type = tree.draft->type;
  if (types().is_unknown(type)) return;
  const auto is_below_numbers = [&](Type one) {
    return types().kind(one) == TypeKind::Fin || types().kind(one) == TypeKind::Subtype;
  };
  if (!largest) {
    largest = type;
  } else if (types().is_number(*largest) && is_below_numbers(type)) {
    // It is embedded: something of `Fin n`, or of a subtype.
  } else if (is_below_numbers(*largest) && types().is_number(type)) {
    const bool is_whole =
        types().kind(type) == TypeKind::Nat || types().kind(type) == TypeKind::Int;
    if (types().kind(*largest) == TypeKind::Fin && is_whole) {
      fail_unsupported(tree.span, "a whole number beside something of type `Fin` is not read");
    }
    largest = type;
  } else if (types().is_number(type) && types().is_number(*largest)) {
    if (types().kind(type) > types().kind(*largest)) largest = type;
  } else if (types().kind(type) != types().kind(*largest)) {
    comparable = false;
  }
}

const Draft* TermElaborator::plant(const Tree& tree, std::optional<Type> type) {
  if (tree.kind == Tree::Kind::Leaf) return type ? coerce(tree.draft, *type) : tree.draft;
  const Draft* left = plant(*tree.left, type);
  if (types().kind(left->type) == TypeKind::Other) {
    fail_unsupported(tree.span, "arithmetic of another type is not read");
  }
  if (tree.kind == Tree::Kind::Multiple) {
    // For numbers a scalar multiple is a product.
    const Draft* scalar = make({.kind = DraftKind::Embedding,
                                .type = left->type,
                                .span = tree.draft->span,
                                .op = Op::Cast,
                                .arguments = {tree.draft}});
    return operation(Op::Mul, left->type, tree.span, {scalar, left});
  }
  if (tree.kind == Tree::Kind::Negation) return negation(left, tree.span);
  if (tree.kind == Tree::Kind::Power) return power(left, tree.draft, tree.span);
  const Draft* right = plant(*tree.right, type);
  if (!types().unify(left->type, right->type)) {
    fail_mismatch(tree.span, "the operands have types " + types().text(left->type) + " and " +
                                 types().text(right->type));
  }
  return operation(tree.op, left->type, tree.span, {left, right});
}

const Draft* TermElaborator::negation(const Draft* operand, Span span) {
  state_.inference.add_default(operand->type, Default::Negated);
  return operation(Op::Neg, operand->type, span, {operand});
}

const Draft* TermElaborator::power(const Draft* base, const Draft* exponent, Span span) {
  if (!surroundings_.reads_powers) {
    fail_unsupported(span, "powers of Lean before 4.5 are not read");
  }
  state_.inference.add_default(exponent->type, Default::Exponent);
  return operation(Op::Pow, base->type, span, {base, exponent});
}

const Draft* TermElaborator::arithmetic(const Term& term, const Place& place,
                                        std::optional<Type> expected) {
  const Tree& root = *tree(term, place);
  resume();
  std::optional<Type> largest;
  if (expected && !types().is_unknown(*expected)) largest = expected;
  bool comparable = true;
  find_largest(root, largest, comparable);
  return plant(root, comparable ? largest : std::nullopt);
}

const Draft* TermElaborator::relation(const Term& term, const Place& place) {
  const Tree& left = *tree(term.child(0), place);
  const Tree& right = *tree(term.child(1), place);
  return relation(term.atom, term.focus, left, right);
}

const Draft* TermElaborator::relation(Atom atom, Span span, const Tree& left, const Tree& right) {
  resume();
  std::optional<Type> largest;
  bool comparable = true;
  find_largest(left, largest, comparable);
  find_largest(right, largest, comparable);
  if (!comparable) largest.reset();
  const Draft* a = plant(left, largest);
  const Draft* b = coerce(plant(right, largest), a->type);
  const auto relate = [&](Op op, const Draft* first, const Draft* second) {
    return operation(op, TypeStore::prop(), span, {first, second});
  };
  switch (atom) {
    case Atom::Equal:
      return relate(Op::Eq, a, b);
    case Atom::NotEqual:
      return operation(Op::Not, TypeStore::prop(), span, {relate(Op::Eq, a, b)});
    case Atom::Less:
      return relate(Op::Lt, a, b);
    case Atom::LessEqual:
    case Atom::LessEqualAscii:
      return relate(Op::Le, a, b);
    case Atom::Greater:
      return relate(Op::Lt, b, a);
    default:
      return relate(Op::Le, b, a);
  }
}

}  // namespace latent::lean
