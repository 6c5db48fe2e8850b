#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "app/against/emit_statement.hpp"
#include "app/coq_document.hpp"
#include "app/input_error.hpp"
#include "ref/expr/print.hpp"
#include "ref/expr/print_cpp.hpp"

namespace latent::app {

namespace {

using expr::Definition;
using expr::Expr;

/// The definitions that an expression uses, each behind those that it uses itself.
class Used {
 public:
  void note(const Expr& e) {
    for (const Expr& argument : e.arguments()) note(argument);
    if (e.op() != expr::Op::Call) return;
    const Definition& definition = *e.definition();
    if (!seen_.insert(&definition).second) return;
    note(definition.body());
    in_order.push_back(&definition);
  }

  /// Short names stand for one definition each.
  [[nodiscard]] bool are_unique() const {
    std::set<std::string> names;
    return std::all_of(in_order.begin(), in_order.end(),
                       [&](const Definition* d) { return names.insert(d->name()).second; });
  }

  std::vector<const Definition*> in_order;

 private:
  std::set<const Definition*> seen_;
};

}  // namespace

std::string emit_coq(const TheirStatement& theirs) {
  if (!theirs.statement->formula) {
    throw InputError(theirs.name, "the statement is not read, so Coq can't be told what it says");
  }
  try {
    Expr formula = *theirs.statement->formula;
    Used used;
    used.note(formula);
    if (!used.are_unique()) {
      const auto flat = lean::unfolded(formula);
      if (!flat) throw InputError(theirs.name, "its definitions are too large to be unfolded");
      formula = *flat;
      used = Used();
    }
    std::string text = coq_preamble();
    for (const Definition* definition : used.in_order) {
      text += "\n" + coq_definition(*definition);
    }
    std::string called = theirs.name;
    std::replace(called.begin(), called.end(), '.', '_');
    return text + fmt::format("\n(** {}:{} *)\nDefinition {} : Prop :=\n  {}.\n", theirs.place.file,
                              theirs.place.line, expr::cpp_identifier(called),
                              expr::to_coq(formula));
  } catch (const expr::ExprError& error) {
    throw InputError(theirs.name, error.what());
  }
}

}  // namespace latent::app
