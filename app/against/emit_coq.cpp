#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <set>
#include <string_view>

#include "app/against/emit_statement.hpp"
#include "app/coq_document.hpp"
#include "app/input_error.hpp"
#include "props/mutate/canonical.hpp"
#include "ref/expr/coq_words.hpp"
#include "ref/expr/print.hpp"
#include "ref/expr/print_cpp.hpp"

namespace latent::app {

namespace {

using expr::Definition;
using expr::Expr;

/// More of Lean's total functions than our own theorems need.
constexpr const char* k_more_functions = R"(
(** [Real.logb b x] is log x / log b. *)
Definition Rlogb (b x : R) : R := Rlog x / Rlog b.

(** The ceiling, and the natural floor, which is 0 for x < 0. [Int_part] is the floor. *)
Definition int_ceil (x : R) : Z := (- Int_part (- x))%Z.
Definition nat_floor (x : R) : nat := Z.to_nat (Int_part x).

(** The product of [f k] over k = 0, ..., n - 1. *)
Fixpoint prod_range (n : nat) (f : nat -> R) : R :=
  match n with
  | O => 1
  | S m => prod_range m f * f m
  end.
)";

/// Whether Coq reads it as a name: letters, digits, `_` and `'`.
bool is_name(std::string_view name) {
  return std::all_of(name.begin(), name.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || std::isalnum(byte) != 0 || c == '_' || c == '\'';
  });
}

bool has_names_only(const Expr& e) {
  if (expr::binds(e.op()) && !is_name(e.binder_name())) return false;
  return std::all_of(e.arguments().begin(), e.arguments().end(), has_names_only);
}

/// `m.rate`, which is no name in Coq, as `m_rate`.
Expr with_names(const Expr& e) {
  Expr result = e;
  for (std::size_t i = 0; i < e.arguments().size(); ++i) {
    const bool is_body = expr::binds(e.op()) && i + 1 == e.arguments().size();
    if (!is_body) {
      result = props::with_argument(result, i, with_names(e.argument(i)));
      continue;
    }
    std::string name = e.binder_name();
    std::replace_if(
        name.begin(), name.end(),
        [](char c) {
          return !is_name({&c, 1});
        },
        '_');
    const expr::Variable variable(name, e.binder_sort());
    result = props::closed(result, variable, with_names(props::opened(e, variable)));
  }
  return result;
}

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

  /// Short names stand for one definition each, and for nothing that Coq has.
  [[nodiscard]] bool are_unique() const {
    std::set<std::string> names(expr::k_coq_words.begin(), expr::k_coq_words.end());
    return std::all_of(in_order.begin(), in_order.end(), [&](const Definition* d) {
      const auto& parameters = d->parameters();
      return names.insert(d->name()).second && is_name(d->name()) &&
             std::all_of(parameters.begin(), parameters.end(), [&](const expr::Variable& v) {
               return !names.contains(v.name()) && is_name(v.name());
             });
    });
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
    if (!has_names_only(formula)) formula = with_names(formula);
    Used used;
    used.note(formula);
    if (!used.are_unique()) {
      const auto flat = lean::unfolded(formula);
      if (!flat) throw InputError(theirs.name, "its definitions are too large to be unfolded");
      formula = *flat;
      used = Used();
    }
    std::string text = coq_preamble() + k_more_functions;
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
