#include "app/against/count.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace latent::app {

namespace {

using expr::Op;

/// As it is written: where a definition shows that both sides are the same it says that much.
bool is_reflexive(expr::Expr formula) {
  while (formula.op() == Op::Forall || formula.op() == Op::Implies) {
    formula = expr::Expr(formula.op() == Op::Forall ? formula.body() : formula.argument(1));
  }
  const bool relates = formula.op() == Op::Eq || formula.op() == Op::Le || formula.op() == Op::Iff;
  return relates && expr::same(formula.argument(0), formula.argument(1));
}

/// Whether the hypothesis at `index` is all that the statement says without it: "from X, X".
bool assumes_itself(const lean::StatementForm& form, std::size_t index) {
  const expr::Expr& assumed = form.hypotheses[index];
  const bool is_statement = assumed.op() == Op::Forall || assumed.op() == Op::Implies;
  if (!is_statement || !expr::free_variables(assumed).empty()) return false;
  expr::Expr rest = form.conclusion;
  for (std::size_t i = form.hypotheses.size(); i-- > 0;) {
    if (i != index) rest = expr::implies(form.hypotheses[i], rest);
  }
  for (std::size_t i = form.variables.size(); i-- > 0;) {
    rest = expr::forall(form.variables[i], rest);
  }
  const auto left = lean::unfolded_form(assumed);
  const auto right = lean::unfolded_form(rest);
  return left && right && left->text == right->text;
}

bool is_trivial(const TheirStatement& theirs) {
  const lean::StatementForm& form = *theirs.form;
  if (form.conclusion.op() == Op::True || is_reflexive(*theirs.statement->formula)) return true;
  for (std::size_t i = 0; i < form.hypotheses.size(); ++i) {
    if (expr::same(form.hypotheses[i], form.conclusion) || assumes_itself(form, i)) return true;
  }
  return false;
}

class Counting {
 public:
  Counting(const TheirProject& project, AgainstReport& report)
      : project_(project), report_(report) {}

  void run() {
    for (const LeanFile& file : project_.files) report_.files.push_back({file.path});
    for (const lean::Listed& listed : project_.inventory.declarations) {
      if (listed.is_alias) continue;
      ++report_.files[listed.file].kinds[std::string(lean::to_string(listed.kind))];
    }
    for (const TheirStatement& one : report_.matching.theirs) count(one);
    for (const Match& match : report_.matching.matches) {
      if (match.shows_ours()) ++report_.files[match.theirs->file].matched;
    }
    Counts& counts = report_.counts;
    counts.files = report_.files.size();
    for (FileRow& row : report_.files) {
      if (row.counted > 0) ++counts.with_theorems;
      row.findings = static_cast<std::size_t>(
          std::count_if(report_.findings.begin(), report_.findings.end(), [&](const Finding& f) {
            return f.place.file == row.path && f.level >= Level::Open && !f.is_allowed;
          }));
    }
    falls_short(counts.expected_theorems, counts.counted, "count", "theorems");
    falls_short(counts.expected_files, counts.with_theorems, "files", "files with theorems");
    if (counts.counted == 0) {
      add("count", Level::Failure, {report_.folder, 0, 0}, "", "there is no theorem that counts");
    }
  }

 private:
  void add(std::string rule, Level level, Place place, std::string subject, std::string message) {
    report_.findings.push_back(
        {std::move(rule), level, std::move(place), std::move(subject), std::move(message), false});
  }

  void count(const TheirStatement& one) {
    using Kind = lean::DeclarationKind;
    const Kind kind = one.statement->kind;
    if (one.is_alias || (kind != Kind::Theorem && kind != Kind::Lemma)) return;
    FileRow& row = report_.files[one.file];
    ++row.theorems;
    ++report_.counts.theorems;
    if (one.statement->formula) ++row.supported;
    if (one.is_private) {
      ++report_.counts.private_ones;
      return;
    }
    if (one.form && is_trivial(one)) {
      ++report_.counts.trivial;
      add("trivial", Level::Failure, one.place, one.name,
          fmt::format("`{}` says nothing: it is true whatever anything means", one.name));
      return;
    }
    if (one.form) {
      const auto [known, is_new] = by_text_.emplace(one.form->text, &one);
      if (!is_new) {
        ++report_.counts.repeated;
        add("duplicate", Level::Warning, one.place, one.name,
            fmt::format("`{}` states the same as `{}` and does not count again", one.name,
                        known->second->name));
        return;
      }
    }
    ++row.counted;
    ++report_.counts.counted;
  }

  void falls_short(const std::optional<std::size_t>& expected, std::size_t there,
                   const std::string& rule, const char* what) {
    if (!expected || there >= *expected) return;
    const Counts& c = report_.counts;
    add(rule, Level::Failure, {report_.folder, 0, 0}, "",
        fmt::format("{} {} are expected and {} count ({} theorems and lemmas in {} files: {} "
                    "private, {} trivial, {} repeated)",
                    *expected, what, there, c.theorems, c.files, c.private_ones, c.trivial,
                    c.repeated));
  }

  const TheirProject& project_;
  AgainstReport& report_;
  std::map<std::string, const TheirStatement*> by_text_;
};

}  // namespace

void count_theorems(const TheirProject& project, AgainstReport& report) {
  Counting(project, report).run();
}

}  // namespace latent::app
