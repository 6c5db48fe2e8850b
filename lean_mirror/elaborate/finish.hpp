/// Drafts whose types are all known, to expressions.
#pragma once

#include <map>
#include <utility>
#include <vector>

#include "lean_mirror/elaborate/operation_place.hpp"
#include "lean_mirror/elaborate/term_elaborator.hpp"

namespace latent::lean {

/// Turns the drafts of one elaborator into expressions. A variable of the text that no draft binds
/// becomes the same free variable everywhere.
class Finisher {
 public:
  /// `elaborator` must have settled.
  explicit Finisher(const TermElaborator& elaborator) : elaborator_(elaborator) {}

  /// Throws `ElaborationFailure` where a type is still unknown, an operation does not exist on its
  /// types, or the expression is too deep.
  expr::Expr expression(const Draft& draft);
  expr::Variable variable(const Local& local);
  /// Where the operations of the expressions made so far stand.
  std::vector<OperationPlace> take_places() { return std::move(places_); }

 private:
  /// Part number `i` of what `draft` is made of: an argument, or the body of a sum's function.
  static const Draft& part(const Draft& draft, std::size_t i);
  expr::Expr combine(const Draft& draft, std::vector<expr::Expr> parts);
  expr::Expr substitution(const Draft& draft);
  bool relates_sets(const Draft& equation) const;
  expr::Expr local_value(const Local& local);
  /// `function` applied to `argument`, its body put in place where it is a `Lambda`.
  expr::Expr reduced(const expr::Expr& function, const expr::Expr& argument, Span span) const;
  expr::Expr big_operator(const Draft& draft, const std::vector<expr::Expr>& parts);
  expr::Sort sort(Type type, Span span, std::string_view of) const;

  /// What a variable of a template stands for, and the places in it.
  struct Meaning {
    expr::Expr value;
    std::vector<OperationPlace> places;
  };

  const TermElaborator& elaborator_;
  std::map<const Local*, expr::Variable> variables_;
  std::map<const Local*, Meaning> meanings_;
  std::vector<OperationPlace> places_;
};

}  // namespace latent::lean
