#include "app/against/drift.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "app/against/their_statements.hpp"
#include "app/input_error.hpp"
#include "app/outcome_report.hpp"
#include "app/sha256.hpp"
#include "app/text_file.hpp"
#include "lean_mirror/elaborate/theory_environment.hpp"
#include "lean_mirror/syntax/lexer.hpp"
#include "props/compare/compare.hpp"
#include "ref/expr/print.hpp"

namespace latent::app {

namespace {

constexpr int k_format = 1;

/// The formula that a recorded text says; null where it is none.
std::optional<lean::StatementForm> form_of(const RecordedStatement& recorded) {
  if (recorded.lean.empty()) return std::nullopt;
  lean::TermContext context;
  context.names.opened.push_back({"Real"});
  const auto read = lean::elaborate_term(lean::make_source(recorded.name, recorded.lean), context);
  if (!read.expression) return std::nullopt;
  return lean::unfolded_form(*read.expression);
}

Change change_of(props::Relation relation) {
  switch (relation) {
    case props::Relation::Equivalent:
      return Change::Equivalent;
    case props::Relation::TheirsStronger:
      return Change::Stronger;
    case props::Relation::TheirsWeaker:
      return Change::Weaker;
    default:
      return Change::Incomparable;
  }
}

Drifted compared(const RecordedStatement& old, const RecordedStatement& now) {
  Drifted drifted{Change::Incomparable, now.name, "", old.lean, now.lean, now.file, ""};
  const auto before = form_of(old);
  const auto after = form_of(now);
  if (!before || !after) {
    drifted.note = "one of them is not read, so nothing is said of which is stronger";
    return drifted;
  }
  const props::Compared result =
      props::compare(now.name, statement_of(*before), statement_of(*after));
  drifted.change = change_of(result.relation);
  drifted.note = result.reason;
  if (drifted.change == Change::Incomparable && result.difference) {
    drifted.note = fmt::format("at {}: {}", assignment_text(result.difference->input),
                               result.difference->what);
  }
  // "ours" and "theirs" are old and new here.
  const auto replace = [&](std::string_view from, std::string_view to) {
    for (std::size_t at = 0; (at = drifted.note.find(from, at)) != std::string::npos;) {
      const bool starts = at == 0 || drifted.note[at - 1] == ' ';
      if (starts) drifted.note.replace(at, from.size(), to);
      at += starts ? to.size() : 1;
    }
  };
  replace("ours", "the old ones");
  replace("theirs", "the new ones");
  replace("our ", "the old ");
  replace("their ", "the new ");
  return drifted;
}

}  // namespace

std::string to_string(Change change) {
  switch (change) {
    case Change::Unchanged:
      return "unchanged";
    case Change::Renamed:
      return "renamed";
    case Change::Added:
      return "added";
    case Change::Removed:
      return "removed";
    case Change::Stronger:
      return "stronger";
    case Change::Weaker:
      return "weaker";
    case Change::Equivalent:
      return "equivalent";
    case Change::Incomparable:
      return "incomparable";
  }
  return "incomparable";
}

RecordedStatement record(std::string name, std::string file, const expr::Expr& formula) {
  const auto form = lean::unfolded_form(formula);
  const auto flat = lean::unfolded(formula);
  if (!form || !flat) return record_unread(std::move(name), std::move(file), to_lean(formula));
  return {std::move(name), sha256(form->text), to_lean(*flat), std::move(file)};
}

RecordedStatement record_unread(std::string name, std::string file, std::string_view text) {
  std::string words;
  for (const lean::Token& token : lean::tokenize(text)) {
    words += text.substr(token.begin, token.end - token.begin);
    words += ' ';
  }
  return {std::move(name), sha256(words), "", std::move(file)};
}

void write_baseline(const std::string& path, const std::vector<RecordedStatement>& statements) {
  nlohmann::json list = nlohmann::json::array();
  for (const RecordedStatement& one : statements) {
    list.push_back(
        {{"name", one.name}, {"file", one.file}, {"sha256", one.fingerprint}, {"lean", one.lean}});
  }
  const nlohmann::json json = {{"latent_baseline", k_format}, {"statements", list}};
  write_text_file(path, json.dump(1) + "\n");
}

std::vector<RecordedStatement> read_baseline(const std::string& path) {
  std::vector<RecordedStatement> statements;
  try {
    const nlohmann::json json = nlohmann::json::parse(read_text_file(path));
    if (json.at("latent_baseline") != k_format) {
      throw InputError(path, "is a baseline of another format; record it anew");
    }
    for (const nlohmann::json& one : json.at("statements")) {
      statements.push_back({one.at("name"), one.at("sha256"), one.at("lean"), one.at("file")});
    }
  } catch (const nlohmann::json::exception& error) {
    throw InputError(path, fmt::format("is no baseline: {}", error.what()));
  }
  for (const RecordedStatement& one : statements) {
    if (one.lean.empty()) continue;
    const auto form = form_of(one);
    if (!form || sha256(form->text) != one.fingerprint) {
      throw InputError(path, fmt::format("the fingerprint of `{}` does not belong to the "
                                         "statement beside it: the file was changed by hand",
                                         one.name));
    }
  }
  return statements;
}

std::vector<Drifted> drift(const std::vector<RecordedStatement>& before,
                           const std::vector<RecordedStatement>& now) {
  std::map<std::string, const RecordedStatement*> old_by_name;
  std::set<std::string> new_names;
  for (const RecordedStatement& one : before) old_by_name[one.name] = &one;
  for (const RecordedStatement& one : now) new_names.insert(one.name);
  std::multimap<std::string, const RecordedStatement*> gone;
  for (const RecordedStatement& one : before) {
    if (!new_names.contains(one.name)) gone.emplace(one.fingerprint, &one);
  }
  std::vector<Drifted> all;
  for (const RecordedStatement& one : now) {
    const auto old = old_by_name.find(one.name);
    if (old != old_by_name.end()) {
      if (old->second->fingerprint != one.fingerprint) {
        all.push_back(compared(*old->second, one));
      } else {
        all.push_back({Change::Unchanged, one.name, "", "", "", one.file, ""});
      }
      continue;
    }
    const auto renamed = gone.find(one.fingerprint);
    if (renamed != gone.end()) {
      all.push_back({Change::Renamed, one.name, renamed->second->name, "", "", one.file, ""});
      gone.erase(renamed);
    } else {
      all.push_back({Change::Added, one.name, "", "", one.lean, one.file, ""});
    }
  }
  for (const auto& [fingerprint, one] : gone) {
    all.push_back({Change::Removed, one->name, "", one->lean, "", one->file, ""});
  }
  return all;
}

}  // namespace latent::app
