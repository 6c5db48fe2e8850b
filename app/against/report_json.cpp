/// The audit of a project as JSON (docs/schema.json).
#include <fmt/format.h>

#include "app/against/report.hpp"
#include "app/outcome_report.hpp"
#include "app/proof_status.hpp"

namespace latent::app {

namespace {

using nlohmann::json;

json values_json(const eval::Assignment& assignment) {
  json values = json::object();
  for (const auto& [variable, value] : assignment.values()) {
    values[variable.name()] = to_string(value);
  }
  return values;
}

void set_place(json& object, const Place& place) {
  object["file"] = place.file;
  if (place.line > 0) object["line"] = place.line;
  if (place.column > 0) object["column"] = place.column;
}

json mutants_json(const props::MutantsTold& told) {
  return {{"all", told.all}, {"not_told", told.not_told}};
}

json match_json(const Match& match) {
  json object = {{"ours", match.ours->module + "." + match.ours->name},
                 {"class", to_string(match.match)},
                 {"how", to_string(match.how)},
                 {"proof", to_string(proof_status(*match.ours))},
                 {"our_statement", our_text(*match.ours)}};
  if (match.theirs != nullptr) {
    object["theirs"] = match.theirs->name;
    set_place(object, match.theirs->place);
    const std::string text = their_text(*match.theirs);
    if (!text.empty()) object["their_statement"] = text;
  }
  if (!match.reason.empty()) object["reason"] = match.reason;
  if (match.difference) {
    object["difference"] = {{"input", values_json(match.difference->input)},
                            {"within_hypotheses", match.difference->within_hypotheses},
                            {"what", match.difference->what}};
  }
  if (match.agreeing > 0) object["agreeing_samples"] = match.agreeing;
  for (const theory::Theorem* twin : match.twins) {
    object["twins"].push_back(twin->module + "." + twin->name);
  }
  if (match.our_mutants) object["our_mutants"] = mutants_json(*match.our_mutants);
  if (match.their_mutants) object["their_mutants"] = mutants_json(*match.their_mutants);
  return object;
}

json execution_json(const Execution& execution) {
  json object = {{"name", execution.theirs->name}, {"verdict", execution.verdict()}};
  set_place(object, execution.theirs->place);
  if (!execution.outcome) {
    object["reason"] = execution.unsupported;
    return object;
  }
  const props::Outcome& outcome = *execution.outcome;
  if (!outcome.reason.empty()) object["reason"] = outcome.reason;
  object["holds"] = outcome.tally.holds;
  object["equal_to_bits"] = outcome.tally.equal_to_bits;
  object["violated"] = outcome.tally.violated;
  object["undecided"] = outcome.tally.undecided;
  object["discarded"] = outcome.tally.discards();
  if (outcome.counterexample) {
    object["counterexample"] = values_json(outcome.counterexample->assignment);
  }
  object["reproduce"] = execution.reproduce;
  return object;
}

}  // namespace

json drift_json(const std::vector<Drifted>& drift) {
  json list = json::array();
  for (const Drifted& one : drift) {
    if (one.change == Change::Unchanged) continue;
    json object = {{"name", one.name}, {"change", to_string(one.change)}, {"file", one.file}};
    const auto set = [&](const char* key, const std::string& value) {
      if (!value.empty()) object[key] = value;
    };
    set("old_name", one.old_name);
    set("old", one.old_lean);
    set("new", one.new_lean);
    set("note", one.note);
    list.push_back(std::move(object));
  }
  return list;
}

json to_json(const AgainstReport& report) {
  json object = {{"against", report.folder},
                 {"exit_status", static_cast<int>(report.status)},
                 {"limits", limits_of_an_audit()},
                 {"samples", report.samples},
                 {"seed", report.seed},
                 {"toolchain", report.toolchain}};
  const Counts& c = report.counts;
  object["counts"] = {{"theorems", c.theorems},    {"counted", c.counted},
                      {"files", c.files},          {"files_with_theorems", c.with_theorems},
                      {"private", c.private_ones}, {"trivial", c.trivial},
                      {"repeated", c.repeated}};
  if (c.expected_theorems) object["counts"]["expected_theorems"] = *c.expected_theorems;
  if (c.expected_files) object["counts"]["expected_files"] = *c.expected_files;
  for (const char* key :
       {"files", "findings", "matches", "suggestions", "theirs_only", "ours_only", "executions"}) {
    object[key] = json::array();
  }
  for (const FileRow& row : report.files) {
    object["files"].push_back({{"path", row.path},
                               {"declarations", row.kinds},
                               {"theorems", row.theorems},
                               {"counted", row.counted},
                               {"supported", row.supported},
                               {"matched", row.matched}});
  }
  for (const Finding& finding : report.findings) {
    json one = {{"rule", finding.rule},
                {"level", finding.is_allowed ? "allowed" : to_string(finding.level)},
                {"message", finding.message}};
    if (!finding.subject.empty()) one["name"] = finding.subject;
    set_place(one, finding.place);
    object["findings"].push_back(std::move(one));
  }
  for (const Match& match : report.matching.matches) {
    object[match.is_suggestion() ? "suggestions" : "matches"].push_back(match_json(match));
  }
  for (const TheirStatement* one : report.matching.theirs_only) {
    json entry = {{"name", one->name}};
    set_place(entry, one->place);
    object["theirs_only"].push_back(std::move(entry));
  }
  for (const theory::Theorem* theorem : report.matching.ours_only) {
    object["ours_only"].push_back(theorem->module + "." + theorem->name);
  }
  for (const Execution& execution : report.executions) {
    object["executions"].push_back(execution_json(execution));
  }
  if (!report.baseline.empty()) {
    object["baseline"] = {{"file", report.baseline},
                          {"recorded", report.baseline_was_recorded},
                          {"statements", report.drift.size()},
                          {"changes", drift_json(report.drift)}};
  }
  return object;
}

}  // namespace latent::app
