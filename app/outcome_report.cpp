#include "app/outcome_report.hpp"

#include <fmt/format.h>

#include <cmath>

#include "props/reproduce.hpp"
#include "ref/expr/print.hpp"

namespace latent::app {

namespace {

constexpr const char* k_green = "32";
constexpr const char* k_red = "31";
constexpr const char* k_yellow = "33";

const char* colour_of(props::Verdict verdict) {
  switch (verdict) {
    case props::Verdict::Proved:
    case props::Verdict::Holds:
      return k_green;
    case props::Verdict::Refuted:
      return k_red;
    default:
      return k_yellow;
  }
}

std::string margin_text(double margin) {
  if (std::isinf(margin)) return "-";
  return fmt::format("{:.1e}", margin);
}

std::string side_text(const eval::EnclosedValue& side) {
  constexpr std::size_t k_longest_exact = 40;
  if (side.exact && side.exact->str().size() <= k_longest_exact) return side.exact->str();
  return eval::enclosure_text(side.interval, 20);
}

std::string values_text(const eval::Assignment& assignment) {
  std::string text;
  for (const auto& [variable, value] : assignment.values()) {
    text += fmt::format("    {} = {}\n", variable.name(), to_string(value));
  }
  return text;
}

nlohmann::json values_json(const eval::Assignment& assignment) {
  nlohmann::json values = nlohmann::json::object();
  for (const auto& [variable, value] : assignment.values()) {
    values[variable.name()] = to_string(value);
  }
  return values;
}

nlohmann::json part_json(const expr::Expr& part, const eval::Decision& decision) {
  return {{"formula", expr::to_text(part)},
          {"truth", name(decision.truth)},
          {"equal_to_bits", decision.equal_to_bits},
          {"bits", decision.bits}};
}

std::string relations_text(const props::Examination& examination) {
  std::string text;
  for (const props::ExaminedRelation& part : examination.relations) {
    for (std::size_t side = 0; side < 2; ++side) {
      const expr::Expr& expression = part.relation.argument(side);
      if (expression.op() == expr::Op::Literal) continue;
      text += fmt::format("    {} = {}\n", expr::to_text(expression),
                          side_text(side == 0 ? part.left : part.right));
    }
  }
  return text;
}

}  // namespace

ExitStatus exit_status_of(props::Verdict verdict) {
  switch (verdict) {
    case props::Verdict::Proved:
    case props::Verdict::Holds:
      return ExitStatus::Success;
    case props::Verdict::Refuted:
      return ExitStatus::Refuted;
    default:
      return ExitStatus::Undecided;
  }
}

nlohmann::json outcome_json(const props::Outcome& outcome, const props::CampaignOptions& options,
                            const Origin& origin) {
  const props::Tally& tally = outcome.tally;
  nlohmann::json json;
  json["name"] = outcome.name;
  if (!origin.module.empty()) json["module"] = origin.module;
  if (!origin.file.empty()) {
    json["file"] = origin.file;
    json["line"] = origin.line;
  }
  json["verdict"] = to_string(outcome.verdict);
  if (!outcome.reason.empty()) json["reason"] = outcome.reason;
  json["samples"] = tally.samples();
  json["holds"] = tally.holds;
  json["equal_to_bits"] = tally.equal_to_bits;
  json["bits_of_equality"] = options.ladder.equal_bits;
  json["violated"] = tally.violated;
  json["undecided"] = tally.undecided;
  json["discarded"] = tally.discards();
  json["edges"] = tally.edges;
  json["decided_on"] = {{"exact", tally.decided_on[0]},
                        {"double", tally.decided_on[1]},
                        {"multiprecision", tally.decided_on[2]}};
  json["max_bits"] = tally.max_bits;
  json["margin"] = std::isinf(tally.margin) ? nlohmann::json() : nlohmann::json(tally.margin);
  json["seed"] = options.seed;
  json["seconds"] = outcome.seconds;
  json["reproduce"] = origin.reproduce;
  if (outcome.counterexample) {
    json["counterexample"] = values_json(outcome.counterexample->assignment);
  }
  return json;
}

std::string table_heading(const Session& session, std::size_t name_width) {
  return session.coloured(
             fmt::format("{:<{}} {:>8} {:>9} {:>8} {:>9} {:>9} {:>5} {:>8} {:>7}  verdict",
                         "theorem", name_width, "samples", "certified", "to bits", "undecided",
                         "discarded", "bits", "margin", "seconds"),
             "1") +
         "\n";
}

std::string table_line(const Session& session, const props::Outcome& outcome,
                       std::size_t name_width) {
  const props::Tally& tally = outcome.tally;
  return fmt::format("{:<{}} {:>8} {:>9} {:>8} {:>9} {:>9} {:>5} {:>8} {:>7.2f}  {}\n",
                     outcome.name, name_width, tally.samples(), tally.holds, tally.equal_to_bits,
                     tally.undecided, tally.discards(), tally.max_bits, margin_text(tally.margin),
                     outcome.seconds,
                     session.coloured(to_string(outcome.verdict), colour_of(outcome.verdict)));
}

std::string failure_text(const Session& session, const props::Outcome& outcome,
                         const props::Statement& statement, const Origin& origin,
                         const std::vector<std::string>& surprises) {
  std::string text = fmt::format(
      "\n{} {}\n", session.coloured(to_string(outcome.verdict) + ":", colour_of(outcome.verdict)),
      outcome.name);
  const bool succeeded = exit_status_of(outcome.verdict) == ExitStatus::Success;
  if (!outcome.reason.empty() && !outcome.counterexample) text += "  " + outcome.reason + "\n";
  if (succeeded) return text;
  if (outcome.counterexample) {
    text += "  counterexample (exact values, every hypothesis holds there):\n";
    const eval::Assignment& assignment = outcome.counterexample->assignment;
    text += values_text(assignment);
    text +=
        fmt::format("  where the conclusion {} is false:\n", expr::to_text(statement.conclusion));
    text += relations_text(props::examine(statement, assignment, 20));
    for (const std::string& surprise : surprises) text += fmt::format("  here {}\n", surprise);
    if (!outcome.reason.empty()) text += fmt::format("  found at {}\n", outcome.reason);
  } else if (outcome.verdict == props::Verdict::Vacuous) {
    text += "  no input meets the hypotheses: the statement says nothing\n";
  } else if (outcome.verdict == props::Verdict::Undecided && outcome.tally.undecided > 0) {
    text += fmt::format(
        "  {} of {} samples stayed undecided, the first at index {}; a larger --max-bits may "
        "decide "
        "them\n",
        outcome.tally.undecided, outcome.tally.samples(), outcome.first_undecided.value_or(0));
  } else {
    text += fmt::format("  only {} inputs met the hypotheses; {} were discarded\n",
                        outcome.tally.samples(), outcome.tally.discards());
  }
  return text + "  reproduce: " + origin.reproduce + "\n";
}

std::string assignment_text(const eval::Assignment& assignment) {
  std::string text;
  for (const auto& [variable, value] : assignment.values()) {
    text += fmt::format("{}{} = {}", text.empty() ? "" : ", ", variable.name(), to_string(value));
  }
  return text;
}

ReportedResult reported_result(const Session& session, const props::Outcome& outcome,
                               const props::Statement& statement, const Origin& origin, Place place,
                               const std::vector<std::string>& surprises) {
  ReportedResult result;
  result.name = outcome.name;
  result.place = std::move(place);
  result.verdict = to_string(outcome.verdict);
  result.seconds = outcome.seconds;
  const ExitStatus status = exit_status_of(outcome.verdict);
  if (status == ExitStatus::Success) return result;
  const bool is_refuted = status == ExitStatus::Refuted;
  result.kind = is_refuted ? ReportedResult::Kind::Failed : ReportedResult::Kind::Open;
  if (outcome.counterexample) {
    result.message = "false at " + assignment_text(outcome.counterexample->assignment);
  }
  Session plain = session;
  plain.out_is_terminal = false;
  result.details = failure_text(plain, outcome, statement, origin, surprises);
  return result;
}

std::string examination_text(const props::Statement& statement, const eval::Assignment& input,
                             const props::Examination& examination) {
  std::string text = "input:\n" + values_text(input);
  const auto judged = [](const eval::Decision& decision) {
    const std::string how =
        decision.rung == eval::Rung::Exact ? "exactly" : fmt::format("with {} bits", decision.bits);
    return fmt::format("{}, {}", decision.equal_to_bits ? "equal to bits" : name(decision.truth),
                       how);
  };
  for (std::size_t i = 0; i < statement.hypotheses.size(); ++i) {
    text += fmt::format("hypothesis {}: {}\n", expr::to_text(statement.hypotheses[i]),
                        judged(examination.hypotheses[i]));
  }
  text += fmt::format("conclusion {}: {}\n", expr::to_text(statement.conclusion),
                      judged(examination.conclusion));
  return text + relations_text(examination);
}

std::string sample_text(const props::Statement& statement, const props::Reproduction& sample) {
  if (!sample.examination) return "no input that meets the hypotheses was drawn\n";
  return examination_text(statement, sample.drawn.sample->assignment, *sample.examination);
}

nlohmann::json examination_json(const props::Statement& statement, const eval::Assignment& input,
                                const props::Examination& examination) {
  nlohmann::json json;
  json["input"] = values_json(input);
  json["hypotheses"] = nlohmann::json::array();
  for (std::size_t i = 0; i < statement.hypotheses.size(); ++i) {
    json["hypotheses"].push_back(part_json(statement.hypotheses[i], examination.hypotheses[i]));
  }
  json["conclusion"] = part_json(statement.conclusion, examination.conclusion);
  json["relations"] = nlohmann::json::array();
  for (const props::ExaminedRelation& part : examination.relations) {
    json["relations"].push_back({{"relation", expr::to_text(part.relation)},
                                 {"left", side_text(part.left)},
                                 {"right", side_text(part.right)}});
  }
  return json;
}

nlohmann::json sample_json(const props::Statement& statement, const props::Reproduction& sample) {
  if (!sample.examination) return nullptr;
  return examination_json(statement, sample.drawn.sample->assignment, *sample.examination);
}

void Totals::add(const props::Outcome& outcome) {
  ++statements;
  tally += outcome.tally;
  ++verdicts[static_cast<std::size_t>(outcome.verdict)];
  seconds += outcome.seconds;
}

std::string totals_text(const Totals& totals, unsigned equal_bits) {
  const auto count = [&](props::Verdict verdict) {
    return totals.verdicts[static_cast<std::size_t>(verdict)];
  };
  const props::Tally& tally = totals.tally;
  const auto share = [&](std::uint64_t part) {
    const std::uint64_t all = tally.samples();
    return all ? 100.0 * static_cast<double>(part) / static_cast<double>(all) : 0.0;
  };
  return fmt::format(
      "\n{} statements: {} proved, {} hold, {} refuted, {} undecided, {} starved, {} "
      "vacuous\n"
      "{} samples: {} certified, {} equal to {} bits, {} violated, {} undecided; {} discarded "
      "({:.1f} % of all drawn)\n"
      "decided by exact arithmetic {:.1f} %, doubles {:.1f} %, more bits {:.1f} %; at an edge "
      "{:.1f} %; {:.1f} s of work\n",
      totals.statements, count(props::Verdict::Proved), count(props::Verdict::Holds),
      count(props::Verdict::Refuted), count(props::Verdict::Undecided),
      count(props::Verdict::Starved), count(props::Verdict::Vacuous), tally.samples(), tally.holds,
      tally.equal_to_bits, equal_bits, tally.violated, tally.undecided, tally.discards(),
      100.0 * static_cast<double>(tally.discards()) /
          static_cast<double>(std::max<std::uint64_t>(1, tally.samples() + tally.discards())),
      share(tally.decided_on[0]), share(tally.decided_on[1]), share(tally.decided_on[2]),
      share(tally.edges), totals.seconds);
}

}  // namespace latent::app
