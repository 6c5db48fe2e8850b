/// Suprema and infima of sets of real numbers whose form tells them: Lean's value is 0 where the
/// set is empty or has no bound (Mathlib, Data/Real/Archimedean).
#include <string_view>

#include "lean_mirror/elaborate/term_elaborator.hpp"

namespace latent::lean {

using expr::Op;

namespace {

/// An interval by its name: `Set.Ioc` is open on the left and closed on the right, `Set.Ici` has no
/// right end.
struct Ends {
  char left;
  char right;
};

Ends ends_of(std::string_view name) { return {name[name.size() - 2], name[name.size() - 1]}; }

bool is_interval(std::string_view name) { return name.starts_with("Set.I"); }

}  // namespace

const Draft* TermElaborator::supremum(bool greatest, const Draft& set, Type result, Span span) {
  const std::string shown = greatest ? "`sSup`" : "`sInf`";
  if (types().kind(result) != TypeKind::Real) {
    fail_unsupported(span, shown + " of numbers of type " + types().text(result) + " is not read");
  }
  const auto zero = [&] {
    return make({.kind = DraftKind::Literal, .type = result, .span = span, .number = 0});
  };
  const SetForm* form = set.form;
  if (form == nullptr) {
    fail_unsupported(span, shown + " of a set of which no bounds are plain is not read");
  }
  if (form->name == "Set.univ") return zero();
  if (form->name == "{}") {
    if (form->arguments.empty()) return zero();
    const Draft* best = form->arguments.front();
    for (std::size_t i = 1; i < form->arguments.size(); ++i) {
      best = operation(greatest ? Op::Max : Op::Min, result, span, {best, form->arguments[i]});
    }
    return best;
  }
  if (!is_interval(form->name)) {
    fail_unsupported(span, shown + " of a set of which no bounds are plain is not read");
  }
  const Ends ends = ends_of(form->name);
  const bool left_is_bounded = ends.left != 'i';
  const bool right_is_bounded = ends.right != 'i';
  if (!left_is_bounded || !right_is_bounded) {
    return (greatest ? right_is_bounded : left_is_bounded) ? form->arguments[0] : zero();
  }
  const bool closed = ends.left == 'c' && ends.right == 'c';
  const Draft* is_inhabited = operation(closed ? Op::Le : Op::Lt, TypeStore::prop(), span,
                                        {form->arguments[0], form->arguments[1]});
  return operation(Op::If, result, span, {is_inhabited, form->arguments[greatest ? 1 : 0], zero()});
}

/// `⨆ x ∈ s, f x` on ℝ: for each x the supremum over the proofs of x ∈ s, which is f x or 0.
const Draft* TermElaborator::indexed_supremum(const Term& term, const Place& place) {
  const std::string shown = "`" + std::string(spelling(term.atom)) + "`";
  const bool over_one_set = term.binders.size() == 1 && term.binders[0].names.size() == 1 &&
                            term.binders[0].relation == Atom::Member;
  if (over_one_set) {
    check_binder(term.binders[0]);
    const Draft* set = this->term(*term.binders[0].bound, place, std::nullopt);
    if (set->form != nullptr && set->form->name == "{}" && set->form->arguments.empty()) {
      const Name& name = term.binders[0].names.front();
      const Local* local =
          make_local({std::string(name.text), types().domain(set->type), name.span});
      const Draft* body = this->term(term.child(0), inside(place, local), std::nullopt);
      if (types().kind(body->type) == TypeKind::Real) {
        return make(
            {.kind = DraftKind::Literal, .type = body->type, .span = term.focus, .number = 0});
      }
    }
  }
  fail_unsupported(term.focus, shown + " of a family of which no bounds are plain is not read");
}

}  // namespace latent::lean
