#include "app/against/their_statements.hpp"

#include <fmt/format.h>

#include <map>
#include <memory>

#include "app/sha256.hpp"
#include "lean_mirror/syntax/name.hpp"

namespace latent::app {

namespace {

TheirStatement statement_in(const TheirProject& project, std::size_t file,
                            const lean::Statement& statement, const lean::DefinitionLabel& label) {
  TheirStatement their;
  their.file = file;
  their.statement = &statement;
  their.listed = project.inventory.find(file, statement.name_span);
  their.place = place_in(project, file, statement.name_span);
  their.name = statement.name.empty()
                   ? fmt::format("example:{}:{}", their.place.file, their.place.line)
                   : statement.name;
  using Kind = lean::DeclarationKind;
  their.is_private = their.listed != nullptr && their.listed->is_private;
  their.is_theorem =
      !their.is_private && (statement.kind == Kind::Theorem || statement.kind == Kind::Lemma);
  their.is_example = statement.kind == Kind::Example;
  their.is_only_stated = statement.kind == Kind::Def || statement.kind == Kind::Abbrev;
  if (statement.formula) {
    their.form = lean::unfolded_form(*statement.formula);
    if (const auto folded = lean::folded_form(*statement.formula, label)) {
      their.folded = folded->text;
    }
  }
  return their;
}

/// The statement that the alias stands for: the last one of its file or another that is called so.
const TheirStatement* target_of(const std::deque<TheirStatement>& all, const lean::Alias& alias,
                                const std::string& space) {
  const std::string name = lean::canonical_name(alias.target.text);
  const TheirStatement* found = nullptr;
  for (const TheirStatement& one : all) {
    if (one.name == name || one.name == space + name) found = &one;
  }
  return found;
}

}  // namespace

lean::DefinitionLabel make_labels() {
  auto known = std::make_shared<std::map<const expr::Definition*, std::string>>();
  return [known](const expr::Definition& definition) {
    const auto found = known->find(&definition);
    if (found != known->end()) return found->second;
    const auto text = lean::definition_form(definition);
    const std::string label = text ? sha256(*text).substr(0, 16) : definition.qualified_name();
    known->emplace(&definition, label);
    return label;
  };
}

props::Statement statement_of(const lean::StatementForm& form) {
  return {form.variables, form.hypotheses, form.conclusion};
}

std::vector<OurStatement> our_statements(const lean::DefinitionLabel& label) {
  std::vector<OurStatement> ours;
  for (const theory::Module* module : theory::catalogue()) {
    for (const theory::Theorem& theorem : module->theorems()) {
      const expr::Expr formula = theorem.statement();
      ours.push_back({&theorem, lean::unfolded_form(formula).value(),
                      lean::folded_form(formula, label).value().text});
    }
  }
  return ours;
}

std::deque<TheirStatement> their_statements(const TheirProject& project,
                                            const lean::DefinitionLabel& label) {
  std::deque<TheirStatement> all;
  for (std::size_t i = 0; i < project.files.size(); ++i) {
    for (const lean::Statement& statement : project.files[i].meaning->statements) {
      all.push_back(statement_in(project, i, statement, label));
    }
  }
  // An alias states what its target states, under a name of its own.
  for (const lean::Listed& listed : project.inventory.declarations) {
    if (!listed.is_alias) continue;
    for (const lean::Command& command : project.files[listed.file].syntax->commands) {
      const auto* alias = std::get_if<lean::Alias>(&command.body);
      if (alias == nullptr || command.span != listed.span || alias->names.size() != 1) continue;
      const std::size_t dot = listed.name.rfind('.');
      const std::string space = dot == std::string::npos ? "" : listed.name.substr(0, dot + 1);
      const TheirStatement* target = target_of(all, *alias, space);
      if (target == nullptr) continue;
      TheirStatement made = *target;
      made.name = listed.name;
      made.file = listed.file;
      made.listed = &listed;
      made.place = place_in(project, listed.file, listed.name_span);
      made.is_alias = true;
      made.is_private = listed.is_private;
      made.is_theorem = target->is_theorem && !listed.is_private;
      all.push_back(std::move(made));
    }
  }
  return all;
}

}  // namespace latent::app
