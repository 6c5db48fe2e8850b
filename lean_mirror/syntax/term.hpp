/// Terms: the syntax trees of Lean's expressions, before anything is known about what they mean.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "lean_mirror/syntax/atom.hpp"
#include "lean_mirror/syntax/source.hpp"

namespace latent::lean {

struct Notation;
struct Term;

/// What a term is. The comment gives its children, `binders` and the meaning of `atom` and `text`
/// where they carry any. "names…" stands for the binders of the term.
enum class TermKind : std::uint8_t {
  // Leaves.
  Identifier,          ///< text: the name as written
  Natural,             ///< text: the digits as written
  Scientific,          ///< text: the decimal as written
  String,              ///< text: with its quotes
  InterpolatedString,  ///< text: with its quotes
  Character,           ///< text: with its quotes
  NameLiteral,         ///< text: with its backquotes
  Hole,                ///< `_`
  NamedHole,           ///< `?x`, `?_`; text: the name
  CenterDot,           ///< the `·` of `(· + 1)`
  DotName,             ///< `.succ` with the namespace left to the expected type; text: `succ`
  Constant,            ///< a symbol that stands alone: `∅ ⊤ ⊥ 𝓝 ℝ≥0`; atom
  Sort,                ///< `Prop`, `Type u`, `Type*`, `Sort _`; atom; text: the level as written
  Sorry,               ///< `sorry`

  // Application and selection.
  Application,       ///< function, then one or more arguments
  NamedArgument,     ///< `(n := 3)`; text: the name; children: value
  EllipsisArgument,  ///< `..`
  Explicit,          ///< `@f`; children: f
  WithUniverses,     ///< `f.{u, v}`; children: f; text: what stands in the braces
  Projection,        ///< `(e).log`, `e.1`; text: one field name or index; children: e
  PipeProjection,    ///< `e |>.f a`; text: f; children: e, then the arguments
  Index,             ///< `e[i]`; children: e, i; text: `!`, `?` or `'` where one follows
  Iterate,           ///< `f^[n]`; children: f, n
  Coercion,          ///< `↑x`, `⇑f`, `↥s`; atom; children: x, none for the function `(↑)`
  NamedPattern,      ///< `x@p`; text: x; children: p

  // Operators; focus is the operator.
  Prefix,       ///< `-x`, `¬p`, `√x`; atom; children: x
  Postfix,      ///< `x⁻¹`, `sᶜ`, `n !`; atom; children: x
  Binary,       ///< `x + y`; atom; children: x, y
  Congruence,   ///< `a ≡ b [MOD n]`; atom: `Mod` or `ZMod`; children: a, b, n
  Arrow,        ///< `A → B`; children: A, B
  Subst,        ///< `h ▸ e`; children: h, e
  NotationUse,  ///< a notation declared in the text; `notation`; children: its arguments in order

  // Binders.
  DependentArrow,  ///< `(x : A) → B`; names…; children: B
  Forall,          ///< `∀ names…, p`; atom: `Forall` or `ForallExt`; children: p
  Exists,        ///< `∃ names…, p`; atom: `Exists`, `ExistsExt` or `ExistsUnique`; children: p
  Lambda,        ///< `fun names… ↦ e`; children: e
  MatchLambda,   ///< `fun | p => e | …`; children: `Alternative`s
  BigOperator,   ///< `∑ names…, e`; atom; children: e, then the `with` condition if any
  SigmaType,     ///< `Σ names…, B`; atom; children: B
  Let,           ///< `let x : T := v; e`; atom: `Let`, `Have`, …; binders: the first holds x and
                 ///< T, further ones are parameters; children: v, e
  If,            ///< `if c then a else b`; binders: h of `if h : c`, if any; children: c, a, b
  Match,         ///< `match d, … with …`; children: `Discriminant`s, then `Alternative`s
  Discriminant,  ///< `d` or `h : d`; text: h; children: d
  Alternative,   ///< `| p, q => e`; children: the patterns, then e. `| p | q => e` has an
                 ///< `OrPattern` for each of p and q instead
  OrPattern,     ///< one of several rows of patterns with the same right side; children: the row
  OpenIn,        ///< `open A in e`, `set_option o v in e`; atom; text: what stands before `in`;
                 ///< children: e
  Show,          ///< `show T from e`, `show T by …`; children: T, e

  // Brackets.
  Paren,                 ///< `(e)`; children: e
  DotParen,              ///< `(… · …)`: a function of its `·`s; children: e
  Ascription,            ///< `(e : T)`; children: e, T; `(e :)` has no T
  Tuple,                 ///< `(a, b, c)`, `()`; children: the components
  AnonymousConstructor,  ///< `⟨a, b⟩`; children: the components
  Bracketed,  ///< `|x|`, `‖x‖`, `⌊x⌋₊`, `⌈x⌉`, `‹p›`, …; atom: the closing bracket; children: x
  Set,        ///< `{a, b}`, `{}`; children: the elements
  SetBuilder,         ///< `{x : T | p}`, `{x ∈ s | p}`, `{(a, b) | p}`; one binder; children: p
  SetImage,           ///< `{f x | names…}`; names…; children: f x
  Subtype,            ///< `{x : T // p}`; one binder; children: p
  StructureInstance,  ///< `{ s with f := a : T }`; children: `StructureSource`s, `Field`s, then a
                      ///< `StructureType` if any
  Field,              ///< `f := a`; text: f; children: a; an abbreviated field has no child
  StructureSource,    ///< the s of `s with`; children: s
  StructureType,      ///< the T of `{ … : T }`; children: T
  List,               ///< `[a, b]`; children: the elements
  Array,              ///< `#[a, b]`; children: the elements
  Vector,             ///< `![a, b]`, `!₂[a, b]`; atom; children: the elements

  Answer,  ///< `answer(e)` of the formal-conjectures project: e stands for itself

  // Not looked into.
  By,           ///< `by tactics`; the span covers the tactics
  Unsupported,  ///< not read; text: the reason; focus: the first token that was not understood,
                ///< which is the one behind the span where something is missing at its end; the
                ///< span covers everything that was given up
};

/// A name where it stands: an identifier as written, or `_`.
struct Name {
  std::string_view text{};
  Span span{};
};

/// How a binder is bracketed.
enum class BinderKind : std::uint8_t {
  Plain,           ///< `x`, `x : T`, `x > 0` without brackets
  Explicit,        ///< `(x : T)`
  Implicit,        ///< `{x : T}`
  StrictImplicit,  ///< `⦃x : T⦄`
  Instance,        ///< `[inst : C x]`, `[C x]` (no names)
};

/// A group of bound variables with one type.
struct Binder {
  BinderKind kind = BinderKind::Plain;
  Span span{};
  /// The names bound; empty for `[C x]` and where `pattern` stands.
  std::span<const Name> names{};
  /// `⟨i, j⟩`, `(a, b)` in the place of a name; else null.
  const Term* pattern = nullptr;
  /// The type, or null where it is left out.
  const Term* type = nullptr;
  /// For `x > 0`, `i ∈ s` (and the older `i in s`, which has atom `In`): the relation; else None.
  Atom relation = Atom::None;
  /// The right side of `relation`; else null.
  const Term* bound = nullptr;
  /// The value of `(x : T := v)`, a `By` for `(h : p := by simp)`; else null.
  const Term* default_value = nullptr;
};

/// One node. Nodes are immutable and live in the arena of the tree that made them.
struct Term {
  TermKind kind = TermKind::Unsupported;
  /// The operator, bracket or keyword that the kind leaves open; see `TermKind`.
  Atom atom = Atom::None;
  /// At least the height of the tree below, where every child (argument, component, alternative)
  /// and every bound name counts as a level; only the elements of `Set`, `List`, `Array` and
  /// `Vector` do not. So code that recurs over a term, or over what it folds out of one child by
  /// child, nests no deeper than `k_max_height`.
  std::uint32_t height = 1;
  /// Everything from its first to its last token.
  Span span{};
  /// The token that makes it what it is: the operator, the quantifier, the opening bracket; for
  /// leaves the whole. For `Unsupported` the offending token.
  Span focus{};
  std::string_view text{};
  std::span<const Term* const> children{};
  std::span<const Binder> binders{};
  const Notation* notation = nullptr;

  [[nodiscard]] const Term& child(std::size_t i) const { return *children[i]; }
};

/// Terms higher than this become `Unsupported`. Lean's own default limit (maxRecDepth) is 512.
constexpr std::uint32_t k_max_height = 1000;

}  // namespace latent::lean
