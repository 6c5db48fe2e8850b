#include "app/coq_document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "app/theorem_info.hpp"
#include "ref/expr/print.hpp"
#include "ref/theory/catalogue.hpp"

namespace latent::app {

namespace {

constexpr const char* k_preamble =
    R"((** Written by [latent emit coq] from the transcriptions in ref/theory: every definition and every
    theorem of the theory, each theorem as a [Prop]. What follows says the same as the C++ that
    runs and as the Lean text that it was compared with. *)

From Coq Require Import Reals ZArith.
Local Open Scope R_scope.

(** * Lean's total functions

    Lean's functions on real numbers are total, and so are Coq's, with other values in places.
    In both x / 0 = 0 ([Rinv_0]), the square root of a negative number is 0, x ^ 0 = 1 and
    subtraction of natural numbers stops at 0. The rest is defined here with Lean's values. *)

(** [Real.log x] is log |x|, and 0 at 0. *)
Definition Rlog (x : R) : R := ln (Rabs x).

(** [x ^ y] for real y: exp (log x * y) for x > 0; at 0 it is 1 for y = 0 and 0 elsewhere; for
    x < 0 it is exp (log x * y) cos (y PI). *)
Definition Rrpow (x y : R) : R :=
  if Req_EM_T x 0 then (if Req_EM_T y 0 then 1 else 0)
  else if Rle_dec 0 x then exp (Rlog x * y)
  else exp (Rlog x * y) * cos (y * PI).

(** The natural ceiling, which is 0 for x <= 0. [Int_part] is the floor. *)
Definition nat_ceil (x : R) : nat := Z.to_nat (- Int_part (- x)).

(** The sum of [f k] over k = 0, ..., n - 1. *)
Fixpoint sum_range (n : nat) (f : nat -> R) : R :=
  match n with
  | O => 0
  | S m => sum_range m f + f m
  end.

(** [Nat.choose], which is 0 for k > n. *)
Fixpoint choose (n k : nat) : nat :=
  match n, k with
  | _, O => 1
  | O, S _ => 0
  | S m, S j => choose m j + choose m (S j)
  end.
)";

/// `text` as the inside of a comment, code in brackets. Coq looks for strings and for nested
/// comments there.
std::string comment_text(const std::string& text) {
  std::string safe;
  bool in_code = false;
  for (const char c : text) {
    if ((c == ')' && safe.ends_with('*')) || (c == '*' && safe.ends_with('('))) safe += ' ';
    if (c == '`') in_code = !in_code;
    safe += c == '`' ? (in_code ? '[' : ']') : c == '"' ? '\'' : c;
  }
  return safe;
}

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

/// Breaks `line` at spaces, so that no line has more than 100 characters but where a word does.
std::string broken(std::string_view line, const char* indent) {
  constexpr std::size_t k_width = 100;
  std::string text;
  std::size_t column = 0;
  while (!line.empty()) {
    const std::string_view word = line.substr(0, line.find(' ', 1));
    if (column > 0 && column + characters(word) > k_width) {
      text += fmt::format("\n{}{}", indent, word.substr(1));
      column = characters(indent) + characters(word) - 1;
    } else {
      text += word;
      column += characters(word);
    }
    line.remove_prefix(word.size());
  }
  return text;
}

std::string comment(const std::string& doc) {
  return broken(fmt::format("(** {} *)", comment_text(doc)), "    ") + "\n";
}

std::string definition_text(const expr::Definition& definition) {
  return comment(docstring(definition.qualified_name())) + coq_definition(definition);
}

std::string theorem_text(const theory::Theorem& theorem) {
  return comment(docstring(theorem.qualified_name())) +
         fmt::format("Definition {}_{} : Prop :=\n{}.\n", theorem.module, theorem.name,
                     broken(fmt::format("  {}", to_coq(theorem.statement())), "    "));
}

}  // namespace

std::string coq_preamble() {
  // Without the comment that says where the document comes from.
  const std::string text = k_preamble;
  return text.substr(text.find("From Coq"));
}

std::string coq_definition(const expr::Definition& definition) {
  const auto& parameters = definition.parameters();
  std::string binders;
  for (const auto& parameter : parameters) {
    binders += fmt::format(" ({} : {})", parameter.name(), coq_sort(parameter.sort()));
  }
  const std::vector<expr::Expr> themselves(parameters.begin(), parameters.end());
  return broken(fmt::format("Definition {}{} : {} := {}.", definition.name(), binders,
                            coq_sort(definition.result()),
                            to_coq(instantiate(definition.body(), themselves))),
                "  ") +
         "\n";
}

std::string coq_document() {
  std::string text = k_preamble;
  for (const theory::Module* module : theory::catalogue()) {
    text += fmt::format("\n(** * {}: {} *)\n", module->name(), comment_text(module->subject()));
    for (const auto& definition : module->definitions())
      text.append("\n").append(definition_text(*definition));
    for (const theory::Theorem& theorem : module->theorems())
      text.append("\n").append(theorem_text(theorem));
  }
  return text;
}

}  // namespace latent::app
