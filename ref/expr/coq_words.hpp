/// Names that mean something in the Coq that is printed.
#pragma once

#include <array>
#include <string_view>

namespace latent::expr {

/// Words of Coq's language and what `to_coq` prints for sorts and functions: nothing else may be
/// called so.
inline constexpr auto k_coq_words = std::to_array<std::string_view>(
    {"Axiom",   "Definition", "Fixpoint",   "IF",       "Parameter", "Prop",     "SProp",
     "Set",     "Theorem",    "Type",       "Variable", "as",        "at",       "by",
     "cofix",   "else",       "end",        "exists",   "exists2",   "fix",      "for",
     "forall",  "fun",        "if",         "in",       "let",       "match",    "mod",
     "return",  "then",       "using",      "where",    "with",      "R",        "Z",
     "Nat",     "nat",        "INR",        "IZR",      "PI",        "True",     "False",
     "Rabs",    "Rmin",       "Rmax",       "Rlog",     "Rlogb",     "Rrpow",    "exp",
     "sqrt",    "sin",        "cos",        "tan",      "sinh",      "cosh",     "tanh",
     "atan",    "choose",     "fact",       "nat_ceil", "nat_floor", "int_ceil", "Int_part",
     "powerRZ", "sum_range",  "prod_range", "Rlt_dec",  "Rle_dec",   "Req_EM_T"});

}  // namespace latent::expr
