#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "app/against/emit_statement.hpp"
#include "app/against/their_statements.hpp"

namespace latent::app {

namespace {

using expr::Expr;
using expr::Op;
using lean::StatementForm;

/// Something that Lean takes for a value of the sort.
std::string some_value(const expr::Sort& sort) {
  if (sort.is_prop()) return "True";
  if (sort.is_function()) return fmt::format("(fun _ => {})", some_value(sort.codomain()));
  return sort.is_numeric() ? fmt::format("(0 : {})", to_string(sort)) : "default";
}

/// A statement's binders and hypotheses as they are written, met from the outside in.
class Telescope {
 public:
  explicit Telescope(const Expr& formula) {
    for (Expr e = formula; e.op() == Op::Forall || e.op() == Op::Implies;) {
      parts.push_back(e);
      e = Expr(e.op() == Op::Forall ? e.body() : e.argument(1));
    }
  }
  std::vector<Expr> parts;
};

class Term {
 public:
  Term(const StatementForm& ours, const StatementForm& theirs) : ours_(ours), theirs_(theirs) {}

  /// Their theorem as a proof of ours.
  std::string run(const Expr& our_formula, const Expr& their_formula, const std::string& name) {
    std::string binders;
    std::size_t variables = 0;
    std::size_t hypotheses = 0;
    variable_names_.resize(ours_.variables.size());
    proofs_.resize(ours_.hypotheses.size());
    for (const Expr& part : Telescope(our_formula).parts) {
      if (part.op() == Op::Forall) {
        const std::size_t index = ours_.variable_index.at(variables);
        const std::string called = fmt::format("x{}", variables++);
        binders += ' ' + called;
        if (index != StatementForm::k_nowhere) variable_names_[index] = called;
      } else {
        const std::string called = fmt::format("h{}", ++hypotheses_named_);
        binders += ' ' + called;
        take_apart(part.argument(0), called, hypotheses);
      }
    }
    std::string call = "@" + name;
    variables = 0;
    hypotheses = 0;
    for (const Expr& part : Telescope(their_formula).parts) {
      call += ' ';
      if (part.op() == Op::Forall) {
        const std::size_t index = theirs_.variable_index.at(variables++);
        call += index == StatementForm::k_nowhere ? some_value(part.binder_sort())
                                                  : variable_names_.at(index);
      } else {
        call += put_together(part.argument(0), hypotheses);
      }
    }
    return binders.empty() ? call : fmt::format("fun{} => {}", binders, call);
  }

 private:
  void take_apart(const Expr& hypothesis, const std::string& proof, std::size_t& leaf) {
    if (hypothesis.op() == Op::And) {
      take_apart(hypothesis.argument(0), "(And.left " + proof + ")", leaf);
      take_apart(hypothesis.argument(1), "(And.right " + proof + ")", leaf);
      return;
    }
    const std::size_t index = ours_.hypothesis_index.at(leaf++);
    if (index != StatementForm::k_nowhere) proofs_[index] = proof;
  }

  std::string put_together(const Expr& hypothesis, std::size_t& leaf) {
    if (hypothesis.op() == Op::And) {
      const std::string left = put_together(hypothesis.argument(0), leaf);
      return "(And.intro " + left + " " + put_together(hypothesis.argument(1), leaf) + ")";
    }
    const std::size_t index = theirs_.hypothesis_index.at(leaf++);
    return index == StatementForm::k_nowhere ? "trivial" : proofs_.at(index);
  }

  const StatementForm& ours_;
  const StatementForm& theirs_;
  std::vector<std::string> variable_names_;  ///< of `ours_.variables`
  std::vector<std::string> proofs_;          ///< of `ours_.hypotheses`
  std::size_t hypotheses_named_ = 0;
};

}  // namespace

std::string emit_lean(const TheirProject& project, const Matching& matching) {
  std::set<std::string> imports;
  std::string examples;
  std::size_t count = 0;
  for (const Match& match : matching.matches) {
    const bool is_identity =
        match.match == MatchClass::Identical || match.match == MatchClass::EqualUnfolded;
    if (!is_identity || match.theirs->is_only_stated || match.theirs->is_private) continue;
    const auto ours = lean::unfolded(match.ours->statement());
    const auto our_form = lean::unfolded_form(match.ours->statement());
    const auto theirs = lean::unfolded(*match.theirs->statement->formula);
    if (!ours || !our_form || !theirs) continue;
    imports.insert("Latent." + match.ours->module);
    imports.insert(module_of_path(project.files[match.theirs->file].path));
    examples +=
        fmt::format("\n-- {}:{}\nexample : {} :=\n  {}\n", match.theirs->place.file,
                    match.theirs->place.line, match.ours->qualified_name(),
                    Term(*our_form, *match.theirs->form).run(*ours, *theirs, match.theirs->name));
    ++count;
  }
  std::string text;
  for (const std::string& module : imports) text += "import " + module + "\n";
  text += fmt::format(
      "\n/-! Written by `latent audit --emit-lean`: {} theorems that are said to state the same. "
      "Lean\naccepts each `example` exactly if its proof term has the type of our statement. -/\n",
      count);
  return text + examples;
}

}  // namespace latent::app
