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

struct Constant;
struct Draft;
struct Term;

/// A variable that the text binds.
struct Local {
  std::string name;
  Type type;
  Span span;
  /// A hypothesis; `type` is then Prop and the variable is part of no formula.
  bool is_proof = false;
  /// What the name stands for, where it is part of a pattern; else null.
  const Draft* meaning = nullptr;
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
  Call,         ///< `definitions` applied to the arguments, one for each component of the result
  SelfCall,     ///< the definition being elaborated, applied to the arguments
  Member,       ///< the first argument, a set or function, of the second, its body put in place
  Substitution,  ///< the second argument, in which `local` means the first
  Postponed,     ///< the term that problem number `problem` turns out to be
  Tuple,         ///< something of several components: those of the arguments, one after another
  Component,     ///< the argument's part number `part`: a component of a pair, a field
  Universe,      ///< `Finset.univ`
  Inferred,      ///< what `inferred`, the value that a type depends on, turns out to be; `local` is
                 ///< the parameter that is given so
  Instance,      ///< `stored` with the components of the arguments in the place of its variables
};

/// How a set was written, where that says what its bounds are.
struct SetForm {
  std::string_view
      name;  ///< `Set.Icc` and the like; `{}` for a list of elements, `↑` for a finite set
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
  std::vector<std::shared_ptr<const expr::Definition>> definitions{};
  /// Of a `Call`, in the place of `definitions`: a derived constant.
  const Constant* constant = nullptr;
  std::size_t problem = 0;
  std::size_t part = 0;
  Type inferred{};
  /// The components of the whole, with variables bound from the outside in.
  std::vector<expr::Expr> stored{};
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
