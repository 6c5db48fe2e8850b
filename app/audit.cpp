#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>

#include "app/against/baseline.hpp"
#include "app/against/command.hpp"
#include "app/campaign_options.hpp"
#include "app/lean_project.hpp"
#include "app/report_files.hpp"
#include "app/session.hpp"
#include "lean_mirror/audit/audit.hpp"
#include "lean_mirror/bundled.hpp"

namespace latent::app {

namespace {

/// The files below `folder`, named by their paths below it; the bundled ones without a folder.
std::vector<lean::LeanText> statement_files(const std::optional<std::string>& folder) {
  std::vector<lean::LeanText> files;
  if (!folder) {
    for (const lean::BundledFile& file : lean::bundled_files()) {
      files.push_back({std::string(file.name), std::string(file.text)});
    }
    return files;
  }
  const std::filesystem::path statements = std::filesystem::path(*folder) / "Latent";
  for (LeanText& file : read_lean_texts({statements.string()})) {
    files.push_back({std::filesystem::path(file.path).lexically_relative(*folder).string(),
                     std::move(file.text)});
  }
  return files;
}

nlohmann::json item_json(const lean::AuditItem& item) {
  nlohmann::json json = {{"name", item.name},
                         {"module", item.module},
                         {"kind", item.is_definition ? "definition" : "theorem"},
                         {"verdict", lean::to_string(item.verdict)}};
  const auto set = [&](const char* key, const std::string& value) {
    if (!value.empty()) json[key] = value;
  };
  set("lean", item.lean);
  set("transcription", item.transcription);
  set("lean_place", item.lean_place);
  set("transcription_place", item.transcription_place);
  set("reason", item.hint);
  return json;
}

/// Takes "path:line:column" apart; line and column may be missing.
Place place_of(const std::string& text) {
  Place place{text, 0, 0};
  for (std::uint32_t* number : {&place.column, &place.line}) {
    const std::size_t colon = place.file.rfind(':');
    const bool has_number =
        colon != std::string::npos && colon + 1 < place.file.size() &&
        place.file.find_first_not_of("0123456789", colon + 1) == std::string::npos;
    if (!has_number) break;
    *number = static_cast<std::uint32_t>(std::stoul(place.file.substr(colon + 1)));
    place.file.resize(colon);
  }
  if (place.line == 0) std::swap(place.line, place.column);
  return place;
}

Report report_of(const lean::AuditReport& audited) {
  Report report;
  for (const lean::AuditItem& item : audited.items) {
    ReportedResult result;
    result.name = item.module + "." + item.name;
    result.place = place_of(item.lean_place.empty() ? item.transcription_place : item.lean_place);
    result.verdict = lean::to_string(item.verdict);
    if (item.verdict != lean::AuditVerdict::Identical) {
      result.kind = ReportedResult::Kind::Failed;
      result.message = item.hint;
      result.details = format(item);
    }
    report.results.push_back(std::move(result));
  }
  for (const lean::AuditRemark& remark : audited.remarks) {
    report.warnings.push_back(
        {"audit", "", place_of(remark.place), remark.message, remark.is_failure});
  }
  return report;
}

/// Our statements as their Lean text says them, for the baseline.
std::vector<RecordedStatement> recorded(const std::vector<lean::LeanText>& files) {
  std::vector<LeanText> texts;
  for (const lean::LeanText& file : files) texts.push_back({file.path, file.text});
  std::vector<RecordedStatement> all;
  for (const LeanFile& file : read_lean_project(std::move(texts))) {
    for (const lean::Statement& statement : file.meaning->statements) {
      all.push_back(statement.formula ? record(statement.name, file.path, *statement.formula)
                                      : record_unread(statement.name, file.path,
                                                      file.syntax->source->text(statement.span)));
    }
  }
  return all;
}

struct AuditOptions {
  std::optional<std::string> folder;
  AgainstOptions against;
};

void audit(Session& session, const AuditOptions& options) {
  if (!options.against.folder.empty()) return audit_against(session, options.against);
  const auto files = statement_files(options.folder);
  const lean::AuditReport report = lean::audit_theory(files);
  if (!report.passed()) session.status = ExitStatus::Refuted;
  std::string drift;
  nlohmann::json changes = nlohmann::json::array();
  if (options.against.baseline.file) {
    const BaselineResult held = hold_against_baseline(options.against.baseline, recorded(files));
    drift = held.was_recorded ? fmt::format("\nBaseline {} was recorded: {} statements\n",
                                            *options.against.baseline.file, held.drift.size())
                              : drift_text(held.drift, *options.against.baseline.file);
    changes = drift_json(held.drift);
    for (const Drifted& one : held.drift) {
      if (one.is_failure()) session.status = worse(session.status, ExitStatus::Refuted);
    }
  }
  options.against.reports.write(report_of(report));
  if (session.json) {
    nlohmann::json array = nlohmann::json::array();
    for (const lean::AuditItem& item : report.items) array.push_back(item_json(item));
    for (const lean::AuditRemark& remark : report.remarks) {
      array.push_back({{"name", remark.place},
                       {"kind", "file"},
                       {"verdict", remark.is_failure ? "failure" : "warning"},
                       {"reason", remark.message}});
    }
    for (const nlohmann::json& change : changes) {
      array.push_back({{"name", change["name"]},
                       {"kind", "statement"},
                       {"verdict", change["change"]},
                       {"reason", change.value("note", "since the baseline was recorded")}});
    }
    session.out << array.dump(2) << "\n";
    return;
  }
  for (const lean::AuditItem& item : report.items) {
    const bool same = item.verdict == lean::AuditVerdict::Identical;
    session.out << session.coloured(format(item), same ? "32" : "31") << "\n";
  }
  for (const lean::AuditRemark& remark : report.remarks) session.out << format(remark) << "\n";
  session.out << drift << "\n" << summary(report) << "\n";
}

}  // namespace

void add_audit_command(CLI::App& app, Session& session) {
  auto options = std::make_shared<AuditOptions>();
  options->against.campaign.samples = 200;
  CLI::App* command = add_command(
      app, session, "audit",
      "Compare the Lean statement files, or somebody's Lean project, with the transcriptions",
      "  latent audit\n  latent audit --lean lean_mirror\n"
      "  latent audit --against Theirs/ --expect 146 --files 11 --html audit.html\n"
      "  latent audit --against Theirs/ --baseline theirs.json",
      [&session, options] { audit(session, *options); });
  command->add_option("--lean", options->folder,
                      "The folder that holds Latent/*.lean (default: the files as they were when "
                      "the program was built)");
  add_against_options(*command, options->against);
  add_baseline_options(*command, options->against.baseline);
  add_campaign_options(*command, options->against.campaign);
  add_report_options(*command, options->against.reports);
}

}  // namespace latent::app
