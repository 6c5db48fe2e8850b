/// Terms that are elaborated, but for types that may still turn out.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lean_mirror/elaborate/type.hpp"
#include "lean_mirror/syntax/diagnostic.hpp"
#include "ref/expr/expr.hpp"

namespace latent::lean {

struct Term;

/// A variable that the text binds.
struct Local {
  std::string name;
  Type type;
  Span span;
  /// A hypothesis; `type` is then Prop and the variable is part of no formula.
  bool is_proof = false;
  /// The `·` that means it; then no name does.
  const Term* dot = nullptr;
};

enum class DraftKind : std::uint8_t {
  Variable,     ///< `local`
  Literal,      ///< `number`
  Operation,    ///< `op` of the arguments; an `Apply` among them
  Embedding,    ///< the argument embedded into `type`, or itself where it has that type
  Binder,       ///< `Lambda`, `Forall`, `Exists`: `op` binds `local` in the argument
  BigOperator,  ///< `op` over the set that is the first argument of the function that is the second
  Call,         ///< `definition` applied to the arguments
  Member,       ///< the first argument, a set or function, of the second, its body put in place
  Substitution,  ///< the second argument, in which `local` means the first
  Postponed,     ///< the term that problem number `problem` turns out to be
};

struct Draft;

/// How a set was written, where that says what its bounds are.
struct SetForm {
  std::string_view name;  ///< `Set.Icc` and the like; `{}` for a list of elements
  std::vector<const Draft*> arguments;
};

/// A node of an elaborated term. Immutable, and lives as long as its elaborator.
struct Draft {
  DraftKind kind;
  Type type;
  Span span;  ///< what to show when it turns out not to fit
  expr::Op op = expr::Op::True;
  std::vector<const Draft*> arguments{};
  const Local* local = nullptr;
  Rational number{};
  std::shared_ptr<const expr::Definition> definition{};
  std::size_t problem = 0;
  const SetForm* form = nullptr;
  /// The height of the tree of drafts, set by `TermElaborator::make`.
  int depth = 1;
};

/// Deeper drafts are refused, so that code may recur over them. Expressions are limited to less.
inline constexpr int k_max_draft_depth = 1500;

/// Why a term could not be elaborated. Thrown inside this folder only.
struct ElaborationFailure {
  Diagnostic diagnostic;
  /// The types do not fit: another meaning of an ambiguous name may.
  bool is_mismatch = false;
};

[[noreturn]] inline void fail_unsupported(Span span, std::string message) {
  throw ElaborationFailure{{Severity::Unsupported, span, std::move(message)}, false};
}

[[noreturn]] inline void fail_mismatch(Span span, std::string message) {
  throw ElaborationFailure{{Severity::Error, span, std::move(message)}, true};
}

}  // namespace latent::lean
