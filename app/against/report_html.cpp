/// The audit of a project as one page.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "app/against/html_page.hpp"
#include "app/against/report.hpp"
#include "app/outcome_report.hpp"
#include "app/proof_status.hpp"
#include "ref/theory/claims.hpp"

namespace latent::app {

namespace {

const char* kind_of(ExitStatus status) {
  switch (status) {
    case ExitStatus::Success:
      return "good";
    case ExitStatus::Refuted:
    case ExitStatus::Usage:
      return "bad";
    default:
      return "open";
  }
}

const char* kind_of(Level level) {
  return level == Level::Failure ? "bad" : level == Level::Note ? "plain" : "open";
}

std::string code(std::string_view text) { return "<code>" + html_text(text) + "</code>"; }

std::string place_text(const Place& place) {
  return place.line > 0 ? fmt::format("{}:{}", place.file, place.line) : place.file;
}

std::string name_of(const theory::Theorem& theorem) { return theorem.module + "." + theorem.name; }

std::string anchor_of(const theory::Theorem& theorem) {
  return "t-" + theorem.module + "-" + theorem.name;
}

class Page {
 public:
  explicit Page(const AgainstReport& report) : report_(report) {
    for (const Match& match : report.matching.matches) {
      if (match.shows_ours()) shown_.insert(match.ours);
      if (!match.is_suggestion()) claimed_.insert(match.ours);
    }
  }

  std::string run() {
    head();
    body_ += "<main id=\"main\">\n";
    limits();
    claims();
    files();
    findings();
    overview();
    drift();
    theorems();
    theirs_only();
    ours_only();
    body_ +=
        "</main>\n<footer><p>Written by <code>latent audit --against</code>. Statements are "
        "read and run by the program itself; no Lean was involved.</p></footer>\n";
    return page_html("Audit of " + report_.folder, body_);
  }

 private:
  void head() {
    body_ += fmt::format("<header>\n<h1>Audit of {}</h1>\n<p class=\"lead\">{}</p>\n",
                         code(report_.folder), verdict());
    const Counts& c = report_.counts;
    body_ += "<ul class=\"numbers\">";
    number(c.counted, c.expected_theorems
                          ? fmt::format("theorems that count, of {} expected", *c.expected_theorems)
                          : "theorems that count");
    number(shown_.size(), fmt::format("of our {} theorems shown", our_count()));
    std::size_t suggestions = 0;
    for (const Match& match : report_.matching.matches) suggestions += match.is_suggestion();
    number(suggestions, "suggestions and hints");
    number(report_.count(Level::Failure), "failures");
    number(report_.count(Level::Open) + report_.count(Level::Warning), "open or warned of");
    number(report_.matching.theirs_only.size(), "theirs only");
    body_ +=
        "</ul>\n</header>\n<nav aria-label=\"Parts of this page\"><ul>"
        "<li><a href=\"#limits\">Limits</a></li><li><a href=\"#claims\">Claims</a></li>"
        "<li><a href=\"#files\">Files</a></li><li><a href=\"#findings\">Findings</a></li>"
        "<li><a href=\"#overview\">Overview</a></li>"
        "<li><a href=\"#theorems\">Theorems</a></li>"
        "<li><a href=\"#theirs-only\">Theirs only</a></li>"
        "<li><a href=\"#ours-only\">Ours only</a></li></ul></nav>\n";
  }

  [[nodiscard]] std::string verdict() const {
    const int status = static_cast<int>(report_.status);
    switch (report_.status) {
      case ExitStatus::Success:
        return badge_html("good", "passed") + " All that is claimed matches (exit status 0).";
      case ExitStatus::Refuted:
        return badge_html("bad", "failed") +
               fmt::format(" Something certain speaks against it (exit status {}).", status);
      default:
        return badge_html("open", "open") +
               fmt::format(" Something is not settled (exit status {}).", status);
    }
  }

  void number(std::size_t value, const std::string& what) {
    body_ += fmt::format("<li><b>{}</b><span>{}</span></li>", value, html_text(what));
  }

  static std::size_t our_count() {
    std::size_t count = 0;
    for (const theory::Module* module : theory::catalogue()) count += module->theorems().size();
    return count;
  }

  void heading(std::string_view id, std::string_view text) {
    body_ += fmt::format("<h2 id=\"{}\">{}</h2>\n", id, html_text(text));
  }

  void limits() {
    heading("limits", "What this audit can't see");
    body_ += "<ul>";
    for (const std::string& limit : limits_of_an_audit()) {
      body_ += "<li>" + html_prose(limit) + "</li>";
    }
    body_ += "</ul>\n";
  }

  // --- Coverage ---

  void claims() {
    heading("claims", "Coverage by claim");
    std::vector<std::vector<Cell>> rows;
    for (int claim = 0; claim <= static_cast<int>(theory::k_claims.size()); ++claim) {
      std::size_t all = 0;
      std::size_t shown = 0;
      std::size_t claimed = 0;
      for (const theory::Theorem* theorem : theory::theorems_of_claim(claim)) {
        ++all;
        shown += shown_.contains(theorem);
        claimed += claimed_.contains(theorem);
      }
      const std::string says =
          claim == 0 ? "The central object, which all claims rest on."
                     : std::string(theory::k_claims.at(static_cast<std::size_t>(claim - 1)));
      rows.push_back({number_cell(static_cast<std::size_t>(claim)), text_cell(says),
                      number_cell(all), number_cell(shown), number_cell(claimed - shown),
                      number_cell(all - claimed)});
    }
    body_ += table_html(
        "The claims of the paper's abstract, and how many of our theorems for each "
        "are shown by theirs",
        {"Claim", "It says", "Ours", "Shown", "Not shown", "Not claimed"}, rows);
  }

  void files() {
    heading("files", "Coverage by file");
    std::vector<std::vector<Cell>> rows;
    for (const FileRow& row : report_.files) {
      std::string kinds;
      for (const auto& [kind, count] : row.kinds) {
        kinds += fmt::format("{}{} {}", kinds.empty() ? "" : ", ", count, kind);
      }
      rows.push_back({{code(row.path), false},
                      number_cell(row.theorems),
                      number_cell(row.counted),
                      number_cell(row.supported),
                      number_cell(row.matched),
                      number_cell(row.findings),
                      text_cell(kinds)});
    }
    body_ += table_html(
        "Their files: theorems and lemmas, those that count, that were read, and "
        "that show one of ours",
        {"File", "Theorems", "Count", "Read", "Show ours", "Findings", "Declarations"}, rows);
  }

  void findings() {
    heading("findings", "Findings");
    if (report_.findings.empty()) {
      body_ += "<p>None.</p>\n";
      return;
    }
    std::vector<std::vector<Cell>> rows;
    for (const Finding& finding : report_.findings) {
      const std::string level =
          finding.is_allowed ? "allowed" : std::string(to_string(finding.level));
      rows.push_back({{badge_html(finding.is_allowed ? "plain" : kind_of(finding.level), level)},
                      text_cell(finding.rule),
                      {code(place_text(finding.place))},
                      {html_prose(finding.message)}});
    }
    body_ += table_html("What the text gives away", {"Level", "Rule", "Place", "Message"}, rows);
  }

  void overview() {
    heading("overview", "Ours and theirs");
    std::vector<std::vector<Cell>> rows;
    for (const Match& match : report_.matching.matches) {
      const Execution* run = match.theirs ? report_.execution_of(*match.theirs) : nullptr;
      rows.push_back({{fmt::format("<a href=\"#{}\">{}</a>", anchor_of(*match.ours),
                                   html_text(name_of(*match.ours)))},
                      {match.theirs ? code(match.theirs->name) : "—"},
                      {badge(match)},
                      text_cell(to_string(match.how)),
                      text_cell(run ? run->verdict() : "—"),
                      text_cell(to_string(proof_status(*match.ours)))});
    }
    if (rows.empty()) {
      body_ += "<p>No theorem of theirs was matched.</p>\n";
      return;
    }
    body_ +=
        table_html("Pairs, claims first; the execution is that of their statement, the proof ours",
                   {"Ours", "Theirs", "Class", "Paired by", "Execution", "Our proof"}, rows);
  }

  static std::string badge(const Match& match) {
    const std::string text =
        std::string(prefix_of(match.how)) + std::string(to_string(match.match));
    return badge_html(match.how == How::Nearest ? "plain" : kind_of(status_of(match)), text);
  }

  void drift() {
    if (report_.baseline.empty()) return;
    heading("drift", "Since the baseline");
    std::vector<std::vector<Cell>> rows;
    for (const Drifted& one : report_.drift) {
      if (one.change == Change::Unchanged) continue;
      rows.push_back({{badge_html(one.is_failure() ? "bad" : "plain", to_string(one.change))},
                      {code(one.name)},
                      {code(one.old_lean)},
                      {code(one.new_lean)},
                      text_cell(one.note)});
    }
    if (rows.empty() || report_.baseline_was_recorded) {
      body_ += fmt::format("<p>{} statements, {}.</p>\n", report_.drift.size(),
                           report_.baseline_was_recorded ? "recorded now" : "none changed");
      return;
    }
    body_ += table_html("Statements that changed", {"Change", "Name", "Old", "New", "Note"}, rows);
  }

  // --- Theorems ---

  void theorems() {
    heading("theorems", "Theorem by theorem");
    for (const Match& match : report_.matching.matches) theorem(match);
  }

  void theorem(const Match& match) {
    body_ += fmt::format(
        "<section class=\"theorem\" id=\"{0}\" aria-labelledby=\"{0}-h\">\n<div class=\"head\">"
        "<h3 id=\"{0}-h\">{1}</h3>{2}</div>\n",
        anchor_of(*match.ours), html_text(name_of(*match.ours)), badge(match));
    const std::string theirs = match.theirs ? their_text(*match.theirs) : "";
    sides("Ours", html_text(our_text(*match.ours)),
          match.theirs ? "Theirs: " + match.theirs->name : "Theirs",
          theirs.empty() ? "<em>not read</em>" : html_text(theirs));
    if (match.match != MatchClass::Identical && !theirs.empty()) {
      const SideBySide both = compare_unfolded(match);
      if (!both.ours.empty()) {
        body_ += "<details" + std::string(match.match == MatchClass::EqualUnfolded ? "" : " open") +
                 "><summary>Unfolded, in one order, with differences marked</summary>\n";
        sides("Ours, unfolded", pieces_html(both.ours), "Theirs, unfolded, over our variables",
              pieces_html(both.theirs));
        body_ += "</details>\n";
      }
    }
    facts(match);
    body_ += "</section>\n";
  }

  void sides(std::string_view left, std::string_view left_html, std::string_view right,
             std::string_view right_html) {
    body_ += fmt::format(
        "<div class=\"sides\"><div><h4>{}</h4><pre>{}</pre></div>"
        "<div><h4>{}</h4><pre>{}</pre></div></div>\n",
        html_text(left), left_html, html_text(right), right_html);
  }

  void facts(const Match& match) {
    body_ += "<dl>";
    fact("Paired by", html_text(to_string(match.how)));
    if (match.theirs != nullptr) fact("Theirs stands at", code(place_text(match.theirs->place)));
    for (const theory::Theorem* twin : match.twins) {
      fact("The same as", code(name_of(*twin)) + " of ours, once unfolded");
    }
    if (!match.reason.empty()) fact("Reason", html_prose(match.reason));
    if (match.difference) {
      fact("Certified difference",
           "at " + code(assignment_text(match.difference->input)) + ": " +
               html_text(match.difference->what) +
               (match.difference->within_hypotheses ? " (all hypotheses of both hold there)" : ""));
    }
    if (match.agreeing > 0) {
      fact("Agreement",
           fmt::format("{} certified samples of both sets of hypotheses", match.agreeing));
    }
    mutants(match);
    execution(match.theirs);
    const auto findings = findings_about(match.theirs);
    if (!findings.empty()) fact("Findings", findings);
    fact("Our proof",
         html_text(to_string(proof_status(*match.ours)) +
                   (proof_status(*match.ours) == ProofStatus::Proved ? " in Coq" : "")));
    fact("Their proof", html_text(their_proof(match.theirs)));
    body_ += "</dl>\n";
  }

  void fact(std::string_view term, const std::string& html) {
    body_ += fmt::format("<dt>{}</dt><dd>{}</dd>", html_text(term), html);
  }

  void mutants(const Match& match) {
    const auto told = [](const props::MutantsTold& mutants) {
      return fmt::format("{} of {}", mutants.all - mutants.not_told.size(), mutants.all);
    };
    if (match.our_mutants && match.their_mutants) {
      fact("Mutants", fmt::format("{} of ours told apart from theirs, {} of theirs from ours",
                                  told(*match.our_mutants), told(*match.their_mutants)));
      return;
    }
    const auto run = report_.mutants.find(name_of(*match.ours));
    if (run != report_.mutants.end()) {
      fact("Mutants of ours",
           fmt::format("{} of {} refuted or explained", run->second.first, run->second.second));
    } else {
      fact("Mutants", "not run for this pair; <code>--mutants</code> runs those of ours");
    }
  }

  void execution(const TheirStatement* theirs) {
    const Execution* run = theirs ? report_.execution_of(*theirs) : nullptr;
    if (run == nullptr) return;
    if (!run->outcome) {
      fact("Execution", badge_html("open", "unsupported") + " " + html_text(run->unsupported));
      return;
    }
    const props::Outcome& outcome = *run->outcome;
    const ExitStatus status = exit_status_of(outcome.verdict);
    std::string text = fmt::format(
        "{} {} samples certified, {} equal to bits, {} violated, {} undecided, {} discarded",
        badge_html(kind_of(status), run->verdict()), outcome.tally.holds,
        outcome.tally.equal_to_bits, outcome.tally.violated, outcome.tally.undecided,
        outcome.tally.discards());
    if (!outcome.reason.empty()) text += "; " + html_text(outcome.reason);
    if (outcome.counterexample) {
      text += "; at " + code(assignment_text(outcome.counterexample->assignment));
    }
    fact("Execution", text);
    fact("Run it alone", code(run->reproduce));
  }

  [[nodiscard]] std::string findings_about(const TheirStatement* theirs) const {
    if (theirs == nullptr) return "";
    std::string html;
    for (const Finding& finding : report_.findings) {
      if (finding.subject != theirs->name) continue;
      html += (html.empty() ? "" : "<br>") +
              badge_html(finding.is_allowed ? "plain" : kind_of(finding.level),
                         finding.is_allowed ? "allowed" : to_string(finding.level)) +
              " " + html_prose(finding.message);
    }
    return html;
  }

  [[nodiscard]] std::string their_proof(const TheirStatement* theirs) const {
    if (theirs == nullptr) return "none";
    if (theirs->is_only_stated) return "none: it is only stated";
    if (theirs->listed != nullptr &&
        (!theirs->listed->faults.empty() || !theirs->listed->rests_on.empty())) {
      return "there is text, and it has faults (see the findings)";
    }
    return "there is text without visible faults; Lean was not asked";
  }

  // --- What is left ---

  void theirs_only() {
    heading("theirs-only", "Theirs only");
    if (report_.matching.theirs_only.empty()) {
      body_ += "<p>None.</p>\n";
      return;
    }
    body_ +=
        "<p>Candidates for transcription: <code>latent audit --against … --emit-cpp "
        "NAME</code>.</p>\n";
    for (const TheirStatement* one : report_.matching.theirs_only) {
      const std::string text = their_text(*one);
      body_ += fmt::format(
          "<section class=\"theorem\"><div class=\"head\"><h3>{}</h3>{}</div>\n"
          "<pre>{}</pre>\n<dl>",
          html_text(one->name), badge_html("plain", "theirs only"),
          text.empty() ? "<em>not read</em>" : html_text(text));
      fact("Stands at", code(place_text(one->place)));
      execution(one);
      const auto findings = findings_about(one);
      if (!findings.empty()) fact("Findings", findings);
      fact("Their proof", html_text(their_proof(one)));
      body_ += "</dl></section>\n";
    }
  }

  void ours_only() {
    heading("ours-only", "Ours only");
    if (report_.matching.ours_only.empty()) {
      body_ += "<p>None.</p>\n";
      return;
    }
    std::vector<std::vector<Cell>> rows;
    for (const theory::Theorem* theorem : report_.matching.ours_only) {
      rows.push_back({text_cell(name_of(*theorem)),
                      {code(our_text(*theorem))},
                      text_cell(to_string(proof_status(*theorem)))});
    }
    body_ += table_html("Our theorems that nothing of theirs was paired with",
                        {"Name", "Statement", "Proof"}, rows);
  }

  const AgainstReport& report_;
  std::set<const theory::Theorem*> shown_;
  std::set<const theory::Theorem*> claimed_;
  std::string body_;
};

}  // namespace

std::string to_html(const AgainstReport& report) { return Page(report).run(); }

}  // namespace latent::app
