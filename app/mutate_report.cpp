#include "app/mutate_report.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace latent::app {

namespace {

using props::Fate;
using props::MutantOutcome;
using props::TheoremOutcome;

constexpr double k_goal_percent = 98;

constexpr const char* k_red = "31";
constexpr const char* k_bold = "1";

struct Column {
  Fate fate;
  const char* heading;
  const char* key;
};

constexpr Column k_columns[] = {
    {Fate::Refuted, "refuted", "refuted"},
    {Fate::Weaker, "weaker", "weaker"},
    {Fate::Equivalent, "equivalent", "equivalent"},
    {Fate::Vacuous, "vacuous", "vacuous"},
    {Fate::True, "true", "true"},
    {Fate::Contradicts, "contradicts", "contradicts"},
    {Fate::NotNeeded, "not needed", "not_needed"},
    {Fate::NotFound, "not found", "not_found"},
};

std::string name_of(const TheoremOutcome& outcome) {
  return outcome.theorem->module + "." + outcome.theorem->name;
}

std::string counterexample_text(const eval::Assignment& counterexample) {
  std::string text;
  for (const auto& [variable, value] : counterexample.values()) {
    text += fmt::format("{}{} = {}", text.empty() ? "" : ", ", variable.name(), to_string(value));
  }
  return text;
}

std::string why(const MutantOutcome& mutant) {
  if (mutant.counterexample) return counterexample_text(*mutant.counterexample);
  if (mutant.fate != Fate::NotFound) return mutant.reason;
  return fmt::format("no counterexample among {} inputs", mutant.samples);
}

std::string in_table(const std::string& text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '|') escaped += '\\';
    escaped += c;
  }
  return escaped;
}

}  // namespace

void MutantTotals::add(const TheoremOutcome& outcome) {
  ++theorems;
  mutants += outcome.mutants.size();
  for (const MutantOutcome& mutant : outcome.mutants) {
    ++fates[static_cast<std::size_t>(mutant.fate)];
    const bool flipped = mutant.mutant.mutation == props::Mutation::Flipped;
    if (flipped && mutant.fate == Fate::NotFound) ++flipped_not_found;
  }
}

double MutantTotals::percent() const {
  if (mutants == 0) return 100;
  return 100.0 * static_cast<double>(mutants - count(Fate::NotFound)) /
         static_cast<double>(mutants);
}

bool MutantTotals::meet_goal() const {
  return flipped_not_found == 0 && percent() >= k_goal_percent;
}

std::string mutant_heading(const Session& session, std::size_t name_width) {
  std::string text = fmt::format("{:<{}} {:>7}", "theorem", name_width, "mutants");
  for (const Column& column : k_columns) text += fmt::format(" {:>11}", column.heading);
  return session.coloured(text, k_bold) + "\n";
}

std::string mutant_line(const Session& session, const TheoremOutcome& outcome,
                        std::size_t name_width) {
  std::string text =
      fmt::format("{:<{}} {:>7}", name_of(outcome), name_width, outcome.mutants.size());
  for (const Column& column : k_columns) {
    const std::uint64_t count = outcome.count(column.fate);
    const std::string cell = fmt::format(" {:>11}", count);
    const bool bad = column.fate == Fate::NotFound && count > 0;
    text += bad ? session.coloured(cell, k_red) : cell;
  }
  return text + "\n";
}

std::string mutants_text(const Session& session, const TheoremOutcome& outcome, bool all) {
  std::string text;
  for (const MutantOutcome& mutant : outcome.mutants) {
    const bool by_rule = mutant.fate != Fate::NotFound && !mutant.recorded;
    if (!all && by_rule && mutant.fate != Fate::NotNeeded) continue;
    text +=
        fmt::format("  {}\n    {}: {}\n", mutant.mutant.change,
                    mutant.fate == Fate::NotFound ? session.coloured(to_string(mutant.fate), k_red)
                                                  : to_string(mutant.fate),
                    why(mutant));
  }
  return text.empty() ? text : "\n" + session.coloured(name_of(outcome), k_bold) + "\n" + text;
}

std::string mutant_totals_text(const MutantTotals& totals) {
  std::string text = fmt::format("\n{} mutants of {} theorems:", totals.mutants, totals.theorems);
  for (const Column& column : k_columns) {
    text += fmt::format("{} {} {}", column.fate == Fate::Refuted ? "" : ",",
                        totals.count(column.fate), column.heading);
  }
  text +=
      fmt::format("\n{:.2f} % refuted or explained; {} with a flipped conclusion not found: {}\n",
                  totals.percent(), totals.flipped_not_found,
                  totals.meet_goal() ? "the goal is met" : "the goal is missed");
  return text;
}

nlohmann::json mutants_json(const TheoremOutcome& outcome) {
  nlohmann::json json{{"name", name_of(outcome)}, {"module", outcome.theorem->module}};
  for (const Column& column : k_columns) json[column.key] = outcome.count(column.fate);
  nlohmann::json& mutants = json["mutants"] = nlohmann::json::array();
  for (const MutantOutcome& mutant : outcome.mutants) {
    nlohmann::json entry{{"mutation", to_string(mutant.mutant.mutation)},
                         {"change", mutant.mutant.change},
                         {"fate", to_string(mutant.fate)},
                         {"samples", mutant.samples}};
    if (!mutant.reason.empty()) entry["reason"] = mutant.reason;
    if (mutant.counterexample) {
      nlohmann::json& values = entry["counterexample"] = nlohmann::json::object();
      for (const auto& [variable, value] : mutant.counterexample->values()) {
        values[variable.name()] = to_string(value);
      }
    }
    mutants.push_back(std::move(entry));
  }
  return json;
}

nlohmann::json mutate_json(const std::vector<TheoremOutcome>& outcomes, const MutantTotals& totals,
                           const props::HuntOptions& options,
                           const std::vector<std::string>& stale) {
  nlohmann::json json{{"seed", options.seed},
                      {"samples", options.samples},
                      {"mutants", totals.mutants},
                      {"percent", totals.percent()},
                      {"flipped_not_found", totals.flipped_not_found},
                      {"goal_met", totals.meet_goal() && stale.empty()},
                      {"stale", stale}};
  for (const Column& column : k_columns) json[column.key] = totals.count(column.fate);
  nlohmann::json& theorems = json["theorems"] = nlohmann::json::array();
  for (const TheoremOutcome& outcome : outcomes) theorems.push_back(mutants_json(outcome));
  return json;
}

std::string survivors_markdown(const std::vector<TheoremOutcome>& outcomes,
                               const MutantTotals& totals, const props::HuntOptions& options) {
  std::string text = fmt::format(
      "# Mutants that survive\n\n"
      "Written by `latent mutate --samples {} --seed {} --markdown docs/survivors.md`; not edited "
      "by hand.\n\n"
      "Each theorem is changed in one place at a time: a hypothesis dropped, a relation loosened "
      "(< to ≤), tightened (≤ to <) or, in the conclusion, flipped, a numeral moved by 1, one "
      "occurrence of a variable swapped for another. Of {} such mutants of {} theorems {} are "
      "refuted by a certified counterexample. The others:\n\n"
      "| what becomes of it | meaning | mutants |\n|---|---|---|\n",
      options.samples, options.seed, totals.mutants, totals.theorems, totals.count(Fate::Refuted));
  const auto row = [&](Fate fate, const char* meaning) {
    text += fmt::format("| {} | {} | {} |\n", to_string(fate), meaning, totals.count(fate));
  };
  row(Fate::Weaker, "follows from the theorem, by a rule of order");
  row(Fate::Equivalent, "follows from the theorem, and the theorem from it");
  row(Fate::Vacuous, "no input meets its hypotheses");
  row(Fate::True, "true for another reason");
  row(Fate::Contradicts, "false if the theorem is true");
  row(Fate::NotNeeded, "true: the theorem's hypothesis is stronger than it has to be");
  row(Fate::NotFound, "neither refuted nor explained");
  text += fmt::format("\n{:.2f} % are refuted or explained.\n", totals.percent());
  for (const TheoremOutcome& outcome : outcomes) {
    if (outcome.count(Fate::Refuted) == outcome.mutants.size()) continue;
    text +=
        fmt::format("\n## {}\n\n{} of {} mutants refuted.\n\n| mutant | | why |\n|---|---|---|\n",
                    name_of(outcome), outcome.count(Fate::Refuted), outcome.mutants.size());
    for (const MutantOutcome& mutant : outcome.mutants) {
      if (mutant.fate == Fate::Refuted) continue;
      text += fmt::format("| {} | {} | {} |\n", in_table(mutant.mutant.change),
                          to_string(mutant.fate), in_table(why(mutant)));
    }
  }
  return text;
}

}  // namespace latent::app
