/// Drafts whose types are all known, to expressions.
#pragma once

#include <map>

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

 private:
  expr::Expr build(const Draft& draft);
  expr::Expr big_operator(const Draft& draft);
  expr::Sort sort(Type type, Span span, std::string_view of) const;

  const TermElaborator& elaborator_;
  std::map<const Local*, expr::Variable> variables_;
};

}  // namespace latent::lean
