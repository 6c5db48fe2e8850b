#include "app/theory_document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <set>

#include "app/proof_status.hpp"
#include "app/theorem_info.hpp"
#include "ref/theory/catalogue.hpp"
#include "ref/theory/claims.hpp"

namespace latent::app {

namespace {

using theory::Theorem;

constexpr const char* k_introduction =
    "# The theory, claim by claim\n"
    "\n"
    "Written by `latent emit theory`; the tests compare it with what the program writes now.\n"
    "\n"
    "The source is the abstract of *Why Neural Networks Scale: A Complete Latent-Theoretic "
    "Foundation* (T. Nagy, draft of 2026-04-09). It makes twelve claims and rests them on Lean "
    "theorems that are not published. The definitions and theorems here are this project's "
    "reconstruction: the smallest explicit model in which each claim becomes a precise "
    "statement.\n"
    "\n"
    "Each theorem is stated twice, in Lean and in C++, and `latent audit` compares the two. All "
    "are "
    "*tested*: run with certainty on random inputs that meet their hypotheses (`latent verify`). "
    "The status *proved* says more: Coq has accepted a proof of exactly what `latent emit coq` "
    "prints of the transcription (`scripts/prove`).\n"
    "\n"
    "Its mutants are the theorem changed in one place each: `latent mutate` looks for a certified "
    "counterexample to every one of them, and [survivors.md](survivors.md) says why the others "
    "have none.\n";

/// `text` as a cell of a table.
std::string cell(const std::string& text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '|') escaped += '\\';
    escaped += c;
  }
  return escaped;
}

/// The docstring without "Claim N: ", which the section says.
std::string meaning(const Theorem& theorem) {
  std::string text = docstring(theorem.qualified_name());
  if (!text.starts_with("Claim ")) return text;
  text.erase(0, text.find(": ") + 2);
  text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
  return text;
}

std::string modules_of(const std::vector<const Theorem*>& theorems) {
  std::string text;
  std::set<std::string> seen;
  for (const Theorem* theorem : theorems) {
    if (seen.insert(theorem->module).second) text += (text.empty() ? "" : ", ") + theorem->module;
  }
  return text;
}

std::size_t proved_theorems() {
  std::size_t count = 0;
  for (const theory::Module* module : theory::catalogue()) {
    for (const Theorem& theorem : module->theorems()) {
      count += proof_status(theorem) == ProofStatus::Proved ? 1 : 0;
    }
  }
  return count;
}

std::string overview() {
  std::string text =
      "\n## Overview\n\n| claim | what the abstract says | module | theorems |\n"
      "|---|---|---|---|\n";
  std::size_t total = 0;
  const auto line = [&](int claim, std::string_view says) {
    const auto theorems = theory::theorems_of_claim(claim);
    total += theorems.size();
    text += fmt::format("| {} | {} | {} | {} |\n",
                        claim == 0 ? "–" : fmt::format("[{0}](#claim-{0})", claim), says,
                        modules_of(theorems), theorems.size());
  };
  line(0, "The central object: coefficients, tails, the effective dimension N*.");
  for (int claim = 1; claim <= static_cast<int>(theory::k_claims.size()); ++claim) {
    line(claim, theory::k_claims.at(static_cast<std::size_t>(claim) - 1));
  }
  return text + fmt::format("\n{} theorems in {} modules, {} of them proved.\n", total,
                            theory::catalogue().size(), proved_theorems());
}

std::string mutants_cell(const Theorem& theorem,
                         const std::vector<props::TheoremOutcome>& mutants) {
  const auto found = std::find_if(mutants.begin(), mutants.end(),
                                  [&](const auto& outcome) { return outcome.theorem == &theorem; });
  if (found == mutants.end()) return "–";
  return fmt::format("{} of {}", found->count(props::Fate::Refuted), found->mutants.size());
}

std::string theorem_line(const Theorem& theorem,
                         const std::vector<props::TheoremOutcome>& mutants) {
  return fmt::format(
      "| `{}` | {} | [`{}`](../lean_mirror/Latent/{}.lean) | [{}:{}](../{}#L{}) | {} | {} |\n",
      theorem.name, cell(meaning(theorem)), theorem.qualified_name(), theorem.module, theorem.file,
      theorem.line, theorem.file, theorem.line, to_string(proof_status(theorem)),
      mutants_cell(theorem, mutants));
}

std::string section(int claim, const std::vector<props::TheoremOutcome>& mutants) {
  std::string text = claim == 0
                         ? "\n## The central object\n"
                         : fmt::format("\n## Claim {}\n\n{}\n", claim,
                                       theory::k_claims.at(static_cast<std::size_t>(claim) - 1));
  text +=
      "\n| theorem | meaning | Lean | transcription | status | mutants refuted |\n"
      "|---|---|---|---|---|---|\n";
  for (const Theorem* theorem : theory::theorems_of_claim(claim))
    text += theorem_line(*theorem, mutants);
  return text;
}

}  // namespace

std::string theory_document(const std::vector<props::TheoremOutcome>& mutants) {
  std::string text = k_introduction + overview();
  for (int claim = 0; claim <= static_cast<int>(theory::k_claims.size()); ++claim) {
    text += section(claim, mutants);
  }
  return text;
}

}  // namespace latent::app
