/// The fixed tokens of Lean's grammar ("atoms", as Lean calls them): keywords and symbols.
#pragma once

#include <cstdint>
#include <string_view>

namespace latent::lean {

/// A keyword or symbol; `None` for every token that is neither.
enum class Atom : std::uint16_t {
  None,
#define ATOM(name, spelling, kind) name,
#include "lean_mirror/syntax/atoms.inc"
#undef ATOM
};

/// How an atom is told from an identifier.
enum class AtomClass : std::uint8_t {
  Reserved,    ///< a word that is never an identifier (unless written in «»)
  Contextual,  ///< a word that is an identifier except where its command may stand
  Symbol,      ///< not a word
};

/// The atom as it is written in Lean; empty for `None`.
std::string_view spelling(Atom atom);

/// The class of an atom other than `None`.
AtomClass atom_class(Atom atom);

/// The atom that this whole word is, or `None`.
Atom find_word(std::string_view word);

/// The longest symbol that `text` begins with, or `None`. Symbols that end in a letter, such as
/// `→o`, must not be followed by more of a word.
Atom find_symbol(std::string_view text);

}  // namespace latent::lean
