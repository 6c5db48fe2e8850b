/// Drafts whose types are all known, to expressions.
#pragma once

#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "lean_mirror/elaborate/operation_place.hpp"
#include "lean_mirror/elaborate/stored_type.hpp"
#include "lean_mirror/elaborate/term_elaborator.hpp"

namespace latent::lean {

/// Turns the drafts of one elaborator into expressions. A variable of the text that no draft binds
/// becomes the same free variables everywhere.
///
/// Expressions know numbers, propositions and functions only. Something of another type is taken
/// apart here into its components, and what its type says of them is put in wherever a quantifier
/// binds it: i < n for an i of type `Fin n`.
class Finisher {
 public:
  /// `elaborator` must have settled.
  explicit Finisher(const TermElaborator& elaborator) : elaborator_(elaborator) {}

  /// Throws `ElaborationFailure` where a type is still unknown, an operation does not exist on its
  /// types, the expression is too deep, or it has not exactly one component.
  expr::Expr expression(const Draft& draft);
  /// The components of something of any type; throws as `expression` does.
  std::vector<expr::Expr> parts(const Draft& draft);
  /// The variables that stand for the components of `local`: `x`, or `p.1` and `p.2`.
  const std::vector<expr::Variable>& variables(const Local& local);
  /// Makes these the variables of `local`.
  void set_variables(const Local& local, std::vector<expr::Variable> variables) {
    variables_.insert_or_assign(&local, std::move(variables));
  }
  /// Names for the components of a type's things: `fst` and `snd` of a pair.
  [[nodiscard]] std::vector<std::string> component_suffixes(Type type) const;
  /// What `type` says about something that has these components. Throws where that can't be said.
  std::vector<expr::Expr> guards(Type type, std::span<const expr::Expr> parts, Span span);
  /// When two things of a type are equal.
  expr::Expr equal(Type type, std::span<const expr::Expr> a, std::span<const expr::Expr> b,
                   Span span);
  /// The type with what it depends on as expressions.
  StoredType stored(Type type, Span span);
  /// What the definition being elaborated hands on to itself before the arguments of a `SelfCall`.
  void set_own_context(std::vector<const Local*> context) { own_context_ = std::move(context); }
  /// Where the operations of the expressions made so far stand.
  std::vector<OperationPlace> take_places() { return std::move(places_); }

 private:
  using Parts = std::vector<expr::Expr>;

  /// Part number `i` of what `draft` is made of: an argument, or the body of a sum's function.
  static const Draft& part(const Draft& draft, std::size_t i);
  Parts substitution(const Draft& draft);
  bool relates_plain(const Draft& equation) const;
  Parts local_value(const Local& local);
  /// `functions` applied to `arguments`, their bodies put in place where they are `Lambda`s.
  Parts reduced(Parts functions, const Parts& arguments, Span span) const;
  Parts combine(const Draft& draft, std::vector<Parts> parts);
  expr::Expr collection(const Draft& draft, Parts parts) const;
  expr::Expr derived_call(const Draft& draft, std::vector<Parts> parts) const;
  Parts operation(const Draft& draft, std::vector<Parts> parts);
  expr::Expr fin_operation(const Draft& draft, Parts parts);
  Parts lambda(const Draft& draft, const Parts& body);
  expr::Expr quantifier(const Draft& draft, expr::Expr body);
  Parts big_operator(const Draft& draft, const std::vector<Parts>& parts);
  Parts component(const Draft& draft, const Parts& whole);
  Parts universe(Type element, Span span);
  Parts self_call(const Draft& draft, const std::vector<Parts>& parts);
  /// `value` of the type `Fin size`, brought below the size.
  expr::Expr modulo(Type fin, expr::Expr value, Span span);
  expr::Expr size_of(Type fin, Span span);
  std::vector<expr::Variable> fresh(Type type, const std::string& name, Span span);
  void check_bindable(Type type, Span span) const;
  std::vector<std::string> component_names(Type type, const std::string& name) const;
  std::vector<expr::Sort> sorts(Type type, Span span, std::string_view of) const;
  expr::Sort sort(Type type, Span span, std::string_view of) const;

  /// What a variable of a template stands for, and the places in it.
  struct Meaning {
    Parts value;
    std::vector<OperationPlace> places;
  };

  const TermElaborator& elaborator_;
  std::map<const Local*, std::vector<expr::Variable>> variables_;
  std::map<const Local*, Meaning> meanings_;
  std::vector<OperationPlace> places_;
  std::vector<const Local*> own_context_;
};

}  // namespace latent::lean
