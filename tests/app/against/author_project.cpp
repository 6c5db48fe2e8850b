#include "tests/app/against/author_project.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>
#include <utility>

#include "lean_mirror/audit/statement_form.hpp"
#include "props/mutate/canonical.hpp"
#include "props/mutate/mutant.hpp"
#include "props/random.hpp"
#include "ref/expr/notation.hpp"
#include "ref/expr/print.hpp"
#include "ref/theory/catalogue.hpp"

namespace latent::test {

namespace {

using expr::Definition;
using expr::Expr;
using expr::Op;
using expr::Sort;
using expr::Variable;
using props::Random;
using props::Statement;

template <class T>
void shuffle(std::vector<T>& list, Random& random) {
  for (std::size_t i = list.size(); i > 1; --i) std::swap(list[i - 1], list[random.below(i)]);
}

/// Words that no theorem, definition or variable of ours is called.
constexpr const char* k_words[] = {"amber", "birch", "cedar",  "delve", "ember", "fjord",
                                   "grove", "haven", "indigo", "jade",  "kelp",  "larch",
                                   "maple", "north", "ochre",  "pine",  "quartz"};

class Author {
 public:
  explicit Author(const AuthorOptions& options)
      : options_(options), random_(options.seed, "author", 0) {}

  AuthorProject run() {
    choose_definitions();
    choose_changes();
    for (const theory::Module* module : theory::catalogue()) write(*module);
    result_.files["lean-toolchain"] = "leanprover/lean4:v4.12.0\n";
    return std::move(result_);
  }

 private:
  std::string word() { return k_words[random_.below(std::size(k_words))]; }

  /// `birchQuartz17`, new each time.
  std::string fresh_name() {
    std::string second = word();
    second[0] = static_cast<char>(second[0] - 'a' + 'A');
    return fmt::format("{}{}{}", word(), second, ++names_);
  }

  // --- Definitions ---

  void choose_definitions() {
    for (const theory::Module* module : theory::catalogue()) {
      std::string name = fresh_name();
      name[0] = static_cast<char>(name[0] - 'a' + 'A');
      module_names_[module->name()] = name;
      for (const auto& definition : module->definitions()) {
        ++result_.definitions;
        if (random_.one_in(2)) {
          ++result_.unfolded;
          continue;  // calls to it are unfolded
        }
        const auto& old = definition->parameters();
        std::vector<Variable> parameters = renamed(old);
        const std::vector<Expr> values(parameters.begin(), parameters.end());
        const Expr body = rewritten(expr::instantiate(definition->body(), values));
        definitions_[definition->qualified_name()] = std::make_shared<const Definition>(
            "Author." + name, fresh_name(), parameters, body, "");
      }
    }
  }

  std::vector<Variable> renamed(const std::vector<Variable>& variables) {
    std::vector<Variable> fresh;
    for (const Variable& variable : variables) {
      fresh.emplace_back(
          fmt::format("{}{}", variable.sort().is_function() ? "s" : "u", fresh.size()),
          variable.sort());
    }
    return fresh;
  }

  /// Calls in the author's terms, and bound variables by other names.
  Expr rewritten(const Expr& e) {
    if (e.op() == Op::Call) {
      const auto known = definitions_.find(e.definition()->qualified_name());
      if (known == definitions_.end()) return rewritten(expr::unfold(e));
      std::vector<Expr> arguments;
      for (const Expr& argument : e.arguments()) arguments.push_back(rewritten(argument));
      return Expr::call(known->second, std::move(arguments));
    }
    Expr result = e;
    for (std::size_t i = 0; i < e.arguments().size(); ++i) {
      if (expr::binds(e.op()) && i + 1 == e.arguments().size()) {
        const Variable variable("j" + std::to_string(random_.below(3)), e.binder_sort());
        result = props::closed(result, variable, rewritten(props::opened(e, variable)));
      } else {
        result = props::with_argument(result, i, rewritten(e.argument(i)));
      }
    }
    return result;
  }

  // --- Changes ---

  void choose_changes() {
    std::map<std::string, int> all_texts;
    std::vector<const theory::Theorem*> theorems;
    for (const theory::Module* module : theory::catalogue()) {
      for (const theory::Theorem& theorem : module->theorems()) {
        theorems.push_back(&theorem);
        ++all_texts[lean::unfolded_form(theorem.statement())->text];
      }
    }
    shuffle(theorems, random_);
    const auto has_twin = [&](const theory::Theorem* theorem) {
      return all_texts.at(lean::unfolded_form(theorem->statement())->text) > 1;
    };
    if (options_.changes_a_twin) {
      std::stable_partition(theorems.begin(), theorems.end(), has_twin);
    }
    for (const theory::Theorem* theorem : theorems) {
      if (result_.changed.size() == options_.changes) return;
      // Of two that say the same the other one may be found in its place.
      const bool is_wanted = options_.changes_a_twin && result_.changed.empty();
      if (has_twin(theorem) && !is_wanted) continue;
      std::vector<props::Mutant> mutants = props::mutants_of(*theorem);
      const props::Mutant& mutant = mutants[random_.below(mutants.size())];
      // A mutant may be another theorem of the theory.
      if (all_texts.contains(lean::unfolded_form(closed(mutant.statement))->text)) continue;
      const std::string name = theorem->module + "." + theorem->name;
      result_.changed[name] = to_string(mutant.mutation) + ": " + mutant.change;
      changed_.emplace(theorem, mutant.statement);
    }
  }

  static Expr closed(const Statement& statement) {
    Expr formula = statement.conclusion;
    for (auto h = statement.hypotheses.rbegin(); h != statement.hypotheses.rend(); ++h) {
      formula = expr::implies(*h, formula);
    }
    for (auto v = statement.variables.rbegin(); v != statement.variables.rend(); ++v) {
      formula = expr::forall(*v, formula);
    }
    return formula;
  }

  // --- Text ---

  void write(const theory::Module& module) {
    const std::string& name = module_names_.at(module.name());
    scope_ = "Author." + name;
    std::string text = "import Mathlib\n";
    for (const std::string& earlier : written_) text += "import " + earlier + "\n";
    text += fmt::format("\n/-! {} -/\n\nnoncomputable section\n\nnamespace {}\n", word(), scope_);
    for (const auto& definition : module.definitions()) {
      const auto known = definitions_.find(definition->qualified_name());
      if (known != definitions_.end()) text += "\n" + definition_text(*known->second);
    }
    std::vector<const theory::Theorem*> theorems;
    for (const theory::Theorem& theorem : module.theorems()) theorems.push_back(&theorem);
    shuffle(theorems, random_);
    for (const theory::Theorem* theorem : theorems) text += "\n" + theorem_text(*theorem);
    text += fmt::format("\nend {}\n\nend\n", scope_);
    result_.files["Author/" + name + ".lean"] = text;
    written_.push_back(scope_);
  }

  std::string definition_text(const Definition& definition) {
    std::string binders;
    for (const Variable& parameter : definition.parameters()) {
      binders += fmt::format(" ({} : {})", parameter.name(), to_string(parameter.sort()));
    }
    const std::vector<Expr> values(definition.parameters().begin(), definition.parameters().end());
    return fmt::format("def {}{} : {} :=\n  {}\n", definition.name(), binders,
                       to_string(definition.result()),
                       expr::to_lean(expr::instantiate(definition.body(), values), scope_));
  }

  std::string relation_text(const Expr& formula) {
    const bool turns = (formula.op() == Op::Lt || formula.op() == Op::Le) && random_.one_in(3);
    if (!turns) return expr::to_lean(formula, scope_);
    return fmt::format("({}) {} ({})", expr::to_lean(formula.argument(1), scope_),
                       formula.op() == Op::Lt ? ">" : "≥",
                       expr::to_lean(formula.argument(0), scope_));
  }

  std::string theorem_text(const theory::Theorem& theorem) {
    const auto change = changed_.find(&theorem);
    const Statement statement =
        change != changed_.end() ? change->second : props::statement_of(theorem);
    const std::vector<Variable> fresh = renamed(statement.variables);
    const std::vector<Expr> values(fresh.begin(), fresh.end());
    const auto own = [&](const Expr& e) {
      return rewritten(props::substitute(e, statement.variables, values));
    };
    std::vector<Expr> hypotheses;
    for (const Expr& hypothesis : statement.hypotheses) hypotheses.push_back(own(hypothesis));
    shuffle(hypotheses, random_);
    std::vector<Variable> order = fresh;
    shuffle(order, random_);
    std::string binders;
    for (const Variable& variable : order) {
      const std::string bound = variable.name() + " : " + to_string(variable.sort());
      binders += random_.one_in(3) ? " {" + bound + "}" : " (" + bound + ")";
    }
    std::string premises;
    for (std::size_t i = 0; i < hypotheses.size(); ++i) {
      if (i + 1 < hypotheses.size() && random_.one_in(4)) {
        // Two at once.
        premises += fmt::format("({}) ∧ ({}) →\n    ", relation_text(hypotheses[i]),
                                relation_text(hypotheses[i + 1]));
        ++i;
      } else if (premises.empty() && random_.one_in(2)) {
        binders += fmt::format(" (h{} : {})", i, relation_text(hypotheses[i]));
      } else {
        premises += fmt::format("({}) →\n    ", relation_text(hypotheses[i]));
      }
    }
    const std::string name = fresh_name();
    result_.truth[theorem.module + "." + theorem.name] = scope_ + "." + name;
    return fmt::format("{} {}{} :\n    {}{} := by\n  positivity\n",
                       random_.one_in(3) ? "lemma" : "theorem", name, binders, premises,
                       premises.empty()
                           ? expr::to_lean(own(statement.conclusion), scope_)
                           : "(" + expr::to_lean(own(statement.conclusion), scope_) + ")");
  }

  AuthorOptions options_;
  Random random_;
  AuthorProject result_;
  int names_ = 0;
  std::string scope_;
  std::map<std::string, std::string> module_names_;
  std::map<std::string, std::shared_ptr<const Definition>> definitions_;
  std::map<const theory::Theorem*, Statement> changed_;
  std::vector<std::string> written_;
};

}  // namespace

AuthorProject author_project(const AuthorOptions& options) { return Author(options).run(); }

void write_project(const AuthorProject& project, const std::string& folder) {
  namespace fs = std::filesystem;
  fs::remove_all(folder);
  for (const auto& [path, text] : project.files) {
    const fs::path file = fs::path(folder) / path;
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
  }
}

}  // namespace latent::test
