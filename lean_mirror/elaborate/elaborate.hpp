/// From syntax trees to formulas: the door of this folder.
///
/// `lean_mirror/elaborate` gives names, types and coercions the meaning that Lean gives them; the
/// rules are those of core Lean/Elab (Extra.lean, App.lean, Binders.lean) and
/// Lean/ResolveName.lean. What it does not understand is reported with position and reason, and
/// nothing is claimed of it.
#pragma once

#include <compare>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lean_mirror/elaborate/environment.hpp"
#include "lean_mirror/elaborate/name_context.hpp"
#include "lean_mirror/elaborate/operation_place.hpp"
#include "lean_mirror/syntax/tree.hpp"
#include "ref/expr/expr.hpp"

namespace latent::lean {

/// Where something is declared, and what stands beside it.
struct DeclarationInfo {
  std::string name;  ///< with namespaces; empty for an `example`
  DeclarationKind kind = DeclarationKind::Theorem;
  Span span;        ///< all of it
  Span name_span;   ///< its name; of an `example` the keyword
  std::string doc;  ///< its doc comment; empty where there is none
  /// The words in it that leave a proof open or widen what is trusted, with their places.
  std::vector<std::pair<std::string, Span>> sorries;
};

/// A definition of a value.
struct ElaboratedDefinition : DeclarationInfo {
  std::shared_ptr<const expr::Definition> definition;  ///< null where it is not understood
  std::optional<Diagnostic> unsupported;               ///< then this says why
};

/// A statement: `theorem`, `lemma`, `example`, `axiom`, or a definition of type Prop without
/// parameters.
struct Statement : DeclarationInfo {
  /// One closed formula: variables in binders are quantified, hypotheses in binders are premises.
  std::optional<expr::Expr> formula;
  std::optional<Diagnostic> unsupported;  ///< why there is no formula
  /// The operations of `formula` with `has_place`, each behind its arguments, from left to right.
  std::vector<OperationPlace> places{};
};

/// What a file says.
struct ElaboratedFile {
  SourcePtr source;
  std::vector<ElaboratedDefinition> definitions;  ///< in the order of the text
  std::vector<Statement> statements;              ///< in the order of the text
  std::vector<std::string> imports;
  /// Errors and warnings about commands; those of the parser are in the syntax tree, those of
  /// declarations beside them.
  std::vector<Diagnostic> diagnostics;
  /// All names that a file which imports this one sees.
  std::shared_ptr<const Environment> environment;
};

/// Elaborated files by the names of their modules, such as `Latent.LatentNumber`.
using Imports = std::map<std::string, std::shared_ptr<const ElaboratedFile>, std::less<>>;

/// Lean's options of these names where a file begins. What `autoImplicit` is where nothing sets it
/// depends on the project, so names that mean nothing are then not read.
struct AutoImplicit {
  std::optional<bool> enabled{};  ///< `autoImplicit`
  bool relaxed = true;            ///< `relaxedAutoImplicit`
};

/// A release of Lean.
struct LeanVersion {
  int major = 4;
  int minor = 12;

  friend auto operator<=>(const LeanVersion&, const LeanVersion&) = default;
};

/// What a project sets for all of its files.
struct ProjectOptions {
  AutoImplicit auto_implicit{};
  /// The least release whose meaning counts; all from 4.12 on are read alike.
  LeanVersion version{};
};

/// Elaborates a parsed file; `imports` must have those of its imports that are at hand. Never
/// throws on account of the text; work is bounded for each declaration.
///
/// From Lean 4.12 on a theorem takes the section variables that its statement mentions and those
/// that were `include`d. Before, those too that its proof uses: here then all hypotheses of the
/// section, so that what is refuted is false whichever of them the proof uses. Before 4.5 an
/// exponent could take the type of its base, and powers are not read.
///
///     ElaboratedFile file = elaborate(parse(make_source("a.lean", "def two : ℕ := 1 + 1")));
///     file.definitions[0].definition->body();  // 1 + 1
ElaboratedFile elaborate(const SyntaxTree& tree, const Imports& imports = {},
                         ProjectOptions options = {});

/// What a single term is elaborated against.
struct TermContext {
  Environment environment;
  NameContext names;
  /// A number whose type nothing determines is real (Lean: a natural number).
  bool prefer_reals = false;
};

struct ElaboratedTerm {
  SourcePtr source;
  std::optional<expr::Expr> expression;  ///< closed; null where the text was not understood
  std::vector<Diagnostic> diagnostics;   ///< then these say why
};

/// Elaborates a text that is one term without free variables.
ElaboratedTerm elaborate_term(SourcePtr source, const TermContext& context);

}  // namespace latent::lean
