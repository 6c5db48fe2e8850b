/// Commands: what a Lean file consists of. Everything here lives in the arena of its tree.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <variant>

#include "lean_mirror/syntax/notation.hpp"
#include "lean_mirror/syntax/source.hpp"
#include "lean_mirror/syntax/term.hpp"

namespace latent::lean {

/// One attribute of `@[simp, to_additive (attr := simp) foo]`.
struct Attribute {
  std::string_view name{};  ///< its first word without `local`, `scoped` or `-`: `simp`
  Span span{};              ///< all of it
};

/// `private`, `noncomputable` and their kin, as a set of bits.
enum class Modifier : std::uint16_t {
  Private = 1,
  Protected = 2,
  Public = 4,
  Meta = 8,
  Noncomputable = 16,
  Nonrec = 32,
  Unsafe = 64,
  Partial = 128,
  Local = 256,
  Scoped = 512,
  Computable = 1024,
};

/// What may precede a command: a doc comment, attributes and modifiers.
struct Preamble {
  std::string_view doc{};  ///< the text between `/--` and `-/`; empty where there is none
  std::span<const Attribute> attributes{};
  std::uint16_t modifiers = 0;

  [[nodiscard]] bool has(Modifier m) const {
    return (modifiers & static_cast<std::uint16_t>(m)) != 0;
  }
};

/// A word that leaves a proof open or widens what is trusted: `sorry`, `admit`, `native_decide`.
struct SorryLike {
  std::string_view word{};
  Span span{};
};

/// The keyword of a declaration.
enum class DeclarationKind : std::uint8_t {
  Theorem,
  Lemma,
  Def,
  Abbrev,
  Example,
  Instance,
  Structure,
  Class,
  Inductive,
  ClassInductive,
  Axiom,
  Opaque,
  ProofWanted,
};

/// What follows the type of a declaration.
enum class BodyKind : std::uint8_t {
  None,       ///< nothing: `axiom`, `opaque`, and structures without fields
  Term,       ///< `:= e`
  Equations,  ///< `| p => e …`
  Where,      ///< `where …`: the fields of a value or of a structure
  Missing,    ///< nothing where there should be something
};

/// A field of a structure or class.
struct FieldDeclaration {
  std::string_view doc{};
  Binder binder{};  ///< the parameters of `f (x : ℝ) : ℝ` are part of the type
};

/// A constructor of an inductive type.
struct Constructor {
  std::string_view doc{};
  Name name{};
  std::span<const Binder> binders{};
  const Term* type = nullptr;  ///< null where it is left out
};

struct Declaration;

/// A declaration. Where the header could not be read `type` is `Unsupported`, the binders are those
/// before the trouble, and the name, the span and the body's span are still right.
struct Declaration {
  DeclarationKind kind = DeclarationKind::Theorem;
  Name name{};                   ///< as written, without namespaces; empty for anonymous ones
  std::string_view universes{};  ///< what stands in `.{…}` behind the name
  std::span<const Binder> binders{};
  const Term* type = nullptr;  ///< null where it is left out

  BodyKind body = BodyKind::None;
  Span body_span{};  ///< from `:=`, the first `|` or `where` to the end
  /// The body of `def`, `abbrev` and `irreducible_def` given by `:=` or `where`; null for other
  /// declarations: proofs are not read. `Unsupported` where such a body, or the fields or
  /// constructors of a type, could not be read.
  const Term* value = nullptr;
  /// The `Alternative`s of such a body given by equations.
  std::span<const Term* const> equations{};
  /// `where`, `termination_by` and `decreasing_by` behind the value; empty where there are none.
  Span trailer_span{};
  /// The auxiliary definitions behind `where`, if all of them were read; else empty.
  std::span<const Declaration* const> helpers{};

  std::span<const Term* const> parents{};  ///< of `extends`
  std::span<const FieldDeclaration> fields{};
  std::span<const Constructor> constructors{};

  /// Every sorry-like word in the declaration, in order.
  std::span<const SorryLike> sorries{};
};

struct ModuleDoc {
  std::string_view text{};  ///< between `/-!` and `-/`
};

/// `import A.B`; several names where they stand on one line.
struct Import {
  std::span<const Name> modules{};
};

/// `module`, `prelude`: words about the whole file.
struct FileWord {
  Atom word = Atom::None;
};

/// What begins and is closed by `end`.
enum class ScopeKind : std::uint8_t { Namespace, Section, Mutual };

/// `namespace A.B`, `section`, `noncomputable section S`, `mutual`.
struct ScopeBegin {
  ScopeKind kind = ScopeKind::Section;
  Name name{};  ///< empty for anonymous sections
};

/// `end`, `end A.B`.
struct ScopeEnd {
  Name name{};
};

/// Which names an `open` brings in.
enum class OpenKind : std::uint8_t {
  Everything,  ///< `open A B`
  Scoped,      ///< `open scoped A B`: notations only
  Only,        ///< `open A (x y)`
  Hiding,      ///< `open A hiding x y`
  Renaming,    ///< `open A renaming x → y, z → w`: names holds x y z w
};

/// `open …`; also `export A (x y)`, which is `Only` with `exported`.
struct Open {
  OpenKind kind = OpenKind::Everything;
  std::span<const Name> namespaces{};
  std::span<const Name> names{};
  bool exported = false;
};

/// `variable …`; one that could not be read to the end has a last binder of `Unsupported` type.
struct Variables {
  std::span<const Binder> binders{};
};

/// `universe u v`, `include h`, `omit h`.
struct NameList {
  Atom word = Atom::None;
  std::span<const Name> names{};  ///< instance arguments of `omit [C x]` are left out
};

/// `set_option autoImplicit false`.
struct SetOption {
  Name name{};
  std::string_view value{};
};

/// `notation …`, `infixl …` and their kin.
struct NotationCommand {
  Atom word = Atom::None;
  const Notation* notation = nullptr;          ///< null where it is beyond what is expanded
  std::span<const std::string_view> tokens{};  ///< its fixed tokens, also where `notation` is null
};

/// `attribute [simp] a b`.
struct AttributeCommand {
  std::span<const Attribute> attributes{};
  std::span<const Name> names{};
};

/// `alias b := a`, `alias ⟨f, g⟩ := iff`.
struct Alias {
  std::span<const Name> names{};
  Name target{};
};

/// A command that is known and means nothing to a reader of statements: `#check`, `macro`,
/// `syntax`, `initialize`, …
struct OtherCommand {
  std::string_view word{};
};

/// Text where a command should begin and none was recognised. There is a diagnostic for it.
struct Skipped {};

/// One command of a file.
struct Command {
  /// From its doc comment, attributes or modifiers to its last token.
  Span span{};
  /// The word that makes it what it is.
  Span keyword{};
  Preamble preamble;
  /// It was followed by `in`, so it counts for the next command only.
  bool for_next_only = false;
  std::variant<Skipped, ModuleDoc, Import, FileWord, ScopeBegin, ScopeEnd, Open, Variables,
               NameList, SetOption, const Declaration*, NotationCommand, AttributeCommand, Alias,
               OtherCommand>
      body;
};

}  // namespace latent::lean
