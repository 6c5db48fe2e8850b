/// Declarations: statements, definitions, and names that are only taken note of.
#include <algorithm>
#include <array>
#include <utility>

#include "lean_mirror/elaborate/file_elaborator.hpp"
#include "lean_mirror/elaborate/operator_class.hpp"
#include "lean_mirror/syntax/name.hpp"

namespace latent::lean {

using expr::Op;

namespace {

bool is_statement(DeclarationKind kind) {
  return kind == DeclarationKind::Theorem || kind == DeclarationKind::Lemma ||
         kind == DeclarationKind::Example || kind == DeclarationKind::Axiom ||
         kind == DeclarationKind::ProofWanted;
}

/// A definition of type Prop without parameters, as far as its header tells.
bool looks_like_statement(const Declaration& declaration) {
  return declaration.binders.empty() && declaration.type != nullptr &&
         declaration.type->kind == TermKind::Sort && declaration.type->atom == Atom::PropWord;
}

/// Every name in a term.
void collect_names(const Term& term, std::vector<std::string_view>& names) {
  if (term.kind == TermKind::Identifier) {
    const std::vector<std::string_view> parts = name_parts(term.text);
    if (!parts.empty()) names.push_back(parts.front());
  }
  for (const Term* child : term.children) collect_names(*child, names);
  for (const Binder& binder : term.binders) {
    for (const Term* part : {binder.type, binder.bound}) {
      if (part != nullptr) collect_names(*part, names);
    }
  }
}

bool is_number_type(std::string_view name, const NameContext& context,
                    const Environment& environment) {
  for (const std::string_view notation : {"ℝ", "ℕ", "ℤ", "ℚ"}) {
    if (name == notation) return true;
  }
  const std::vector<const Global*> meant = resolve(name, context, environment).candidates;
  return std::any_of(meant.begin(), meant.end(), [&](const Global* global) {
    return global->name == name &&
           (name == "Real" || name == "Nat" || name == "Int" || name == "Rat");
  });
}

/// Whether a line of a body begins like a command: one that is not known, and that may declare
/// something, is part of the proof before it.
bool may_hide_command(std::string_view body) {
  for (std::size_t at = body.find('\n'); at != std::string_view::npos;
       at = body.find('\n', at + 1)) {
    const char next = at + 1 < body.size() ? body[at + 1] : ' ';
    if ((next >= 'a' && next <= 'z') || next == '#') return true;
  }
  return false;
}

}  // namespace

Place FileElaborator::place(const Subject& subject) const {
  Place place;
  place.names = subject.names.get();
  place.variables = variables_->size();
  return place;
}

Global FileElaborator::global(const Subject& subject, Global::Kind kind) const {
  Global global;
  global.name = subject.info.name;
  global.kind = kind;
  global.is_private = subject.command.preamble.has(Modifier::Private);
  global.is_protected = subject.command.preamble.has(Modifier::Protected);
  return global;
}

void FileElaborator::add_unread(std::string name, std::string reason) {
  Global global;
  global.name = std::move(name);
  global.reason = std::move(reason);
  environment_.add(std::move(global));
}

void FileElaborator::declare(const Command& command, const Declaration& declaration) {
  Subject subject{command, declaration, {}, names_};
  DeclarationInfo& info = subject.info;
  info.kind = declaration.kind;
  info.span = command.span;
  info.name_span = declaration.name.text.empty() ? command.keyword : declaration.name.span;
  info.doc = command.preamble.doc;
  for (const SorryLike& sorry : declaration.sorries) {
    info.sorries.emplace_back(sorry.word, sorry.span);
  }
  if (!declaration.name.text.empty()) {
    const std::string name = canonical_name(declaration.name.text);
    info.name = names_->qualify(name);
    if (!declared_.insert(info.name).second) {
      report(Severity::Error, info.name_span, "`" + info.name + "` is declared twice");
    }
    // `def A.f` stands in the namespace A.
    const std::size_t dot = info.name.rfind('.');
    if (name.find('.') != std::string::npos && dot != std::string::npos) {
      NameContext inner = *names_;
      inner.current = info.name.substr(0, dot);
      subject.names = std::make_shared<const NameContext>(std::move(inner));
    }
  }
  environment_.may_lack_names =
      environment_.may_lack_names || may_hide_command(tree_.source->text(declaration.body_span));
  if (is_statement(declaration.kind)) {
    state(subject);
  } else if (declaration.kind == DeclarationKind::Def ||
             declaration.kind == DeclarationKind::Abbrev) {
    define(subject);
  } else if (!declare_structure(subject)) {
    declare_unread(subject);
  }
}

void FileElaborator::refuse_what_is_lost(const Subject& subject) const {
  if (lost_track_) fail_unsupported(subject.info.name_span, *lost_track_);
  Span read{subject.command.keyword.begin, subject.command.span.end};
  if (is_statement(subject.declaration.kind) && !subject.declaration.body_span.empty()) {
    read.end = subject.declaration.body_span.begin;
  }
  if (const auto foreign = find_foreign_syntax(read)) {
    fail_unsupported(*foreign, "`" + std::string(tree_.source->text(*foreign)) +
                                   "` is syntax that the project defines by a program");
  }
  for (std::uint32_t i = 0; i < variables_->size(); ++i) {
    const SectionVariable& variable = variables_->at(i);
    if (variable.type != nullptr && variable.type->kind == TermKind::Unsupported) {
      fail_unsupported(subject.info.name_span, "a `variable` command before it is not read: " +
                                                   std::string(variable.type->text));
    }
  }
}

void FileElaborator::include_variables(TermElaborator& elaborator) const {
  const bool proof_may_use_more = version_ < LeanVersion{4, 12};
  for (std::uint32_t i = 0; i < variables_->size(); ++i) {
    if (variables_->at(i).included) {
      elaborator.use_variable(i);
    } else if (proof_may_use_more) {
      elaborator.use_if_hypothesis(i);
    }
  }
}

/// Lean adds every instance `[C x]` of the section all of whose variables are used.
void FileElaborator::include_instances(TermElaborator& elaborator) const {
  for (std::uint32_t i = 0; i < variables_->size(); ++i) {
    const SectionVariable& variable = variables_->at(i);
    if (variable.kind != BinderKind::Instance || variable.type == nullptr) continue;
    std::vector<std::string_view> names;
    collect_names(*variable.type, names);
    const bool applies = std::all_of(names.begin(), names.end(), [&](std::string_view name) {
      const auto index = variables_->find(plain_part(name), i);
      return !index || elaborator.used_variables().contains(*index);
    });
    if (applies) elaborator.use_variable(i);
  }
}

void FileElaborator::read_statement(const Subject& subject, Statement& stated) const {
  refuse_what_is_lost(subject);
  const Declaration& declaration = subject.declaration;
  if (declaration.type == nullptr) {
    fail_unsupported(subject.info.name_span, "the statement is missing");
  }
  const Surroundings around = surroundings();
  TermElaborator elaborator(around);
  include_variables(elaborator);
  Place inner = place(subject);
  std::vector<BinderStep> own;
  for (const Binder& binder : declaration.binders) elaborator.enter(binder, inner, own);
  const Draft* formula = elaborator.formula(*declaration.type, inner);
  elaborator.decide();
  include_instances(elaborator);
  elaborator.settle();
  elaborator.check_decimals();
  std::vector<BinderStep> steps;
  for (const Local* local : elaborator.auto_bound()) steps.push_back({local, nullptr});
  for (const auto& [index, used] : elaborator.used_variables()) {
    if (used.local->is_proof && used.hypothesis == nullptr) continue;
    steps.push_back({used.hypothesis != nullptr ? nullptr : used.local, used.hypothesis});
  }
  steps.insert(steps.end(), own.begin(), own.end());
  Finisher finisher(elaborator);
  const expr::Expr whole = finisher.expression(*elaborator.quantify(Op::Forall, steps, formula));
  for (const expr::Variable& variable : expr::free_variables(whole)) {
    fail_unsupported(subject.info.name_span,
                     "a type depends on `" + variable.name() + "`, which comes behind it");
  }
  stated.formula = whole;
  stated.places = finisher.take_places();
}

void FileElaborator::state(Subject& subject) {
  Statement stated{{subject.info}, {}, {}};
  try {
    read_statement(subject, stated);
  } catch (const ElaborationFailure& failure) {
    stated.unsupported = failure.diagnostic;
  }
  if (!subject.info.name.empty()) {
    Global made = global(subject, Global::Kind::Theorem);
    // An axiom whose type is no statement is a constant without a value.
    if (subject.info.kind == DeclarationKind::Axiom && !stated.formula) {
      made.kind = Global::Kind::Unread;
      made.reason = "it is an axiom";
    }
    environment_.add(std::move(made));
  }
  file_.statements.push_back(std::move(stated));
}

/// Whether it gives a proof: `def two_pos : 0 < 2 := …`.
bool FileElaborator::is_proof(const Subject& subject) const {
  const Declaration& declaration = subject.declaration;
  if (declaration.type == nullptr) return false;
  const Surroundings around = surroundings();
  TermElaborator elaborator(around);
  Place inner = place(subject);
  std::vector<BinderStep> steps;
  for (const Binder& binder : declaration.binders) elaborator.enter(binder, inner, steps);
  if (elaborator.is_type(*declaration.type, inner)) return false;
  elaborator.formula(*declaration.type, inner);
  return true;
}

/// The auxiliary definitions of a definition: `go` of f is `f.go`, and `go` within both. What
/// mentions the parameters of f depends on them, and is not read.
void FileElaborator::define_helpers(Subject& subject) {
  const Declaration& declaration = subject.declaration;
  if (declaration.helpers.empty()) return;
  std::vector<std::string> parameters;
  for (const Binder& binder : declaration.binders) {
    for (const Name& name : binder.names) parameters.push_back(canonical_name(name.text));
  }
  NameContext inner = *subject.names;
  for (const Declaration* helper : declaration.helpers) {
    const std::string name = canonical_name(helper->name.text);
    if (!resolve(name, inner, environment_).candidates.empty()) {
      fail_unsupported(helper->name.span, "an auxiliary definition hides `" + name + "`");
    }
    std::vector<std::string_view> mentioned;
    for (const Term* part : {helper->type, helper->value}) {
      if (part != nullptr) collect_names(*part, mentioned);
    }
    for (const Term* equation : helper->equations) collect_names(*equation, mentioned);
    for (const Binder& binder : helper->binders) {
      if (binder.type != nullptr) collect_names(*binder.type, mentioned);
    }
    for (const std::string_view one : mentioned) {
      if (std::find(parameters.begin(), parameters.end(), canonical_name(one)) !=
          parameters.end()) {
        fail_unsupported(helper->name.span, "an auxiliary definition that mentions `" +
                                                std::string(one) + "` is not read");
      }
    }
    inner.names.push_back({name, subject.info.name + "." + name});
  }
  subject.names = std::make_shared<const NameContext>(std::move(inner));
  for (const Declaration* helper : declaration.helpers) {
    DeclarationInfo info;
    info.kind = DeclarationKind::Def;
    info.span = subject.info.span;
    info.name_span = helper->name.span;
    info.name = subject.info.name + "." + canonical_name(helper->name.text);
    Subject part{subject.command, *helper, std::move(info), subject.names};
    define(part);
  }
}

void FileElaborator::define(Subject& subject) {
  std::optional<Diagnostic> unsupported;
  try {
    define_helpers(subject);
    if (const auto type = type_abbreviation(subject)) {
      Global made = global(subject, Global::Kind::Type);
      made.type = type;
      environment_.add(std::move(made));
      return;
    }
    if (is_proof(subject)) {
      environment_.add(global(subject, Global::Kind::Theorem));
      return;
    }
    if (!subject.command.preamble.has(Modifier::Nonrec)) {
      environment_.add(global(subject, Global::Kind::Self));
    }
    std::vector<OperationPlace> places;
    Global made = definition(subject, places);
    const auto read = made.definitions;
    const bool is_statement =
        made.parameters.empty() && read.size() == 1 && read.front()->result().is_prop();
    environment_.add(std::move(made));
    if (is_statement) {
      file_.statements.push_back({{subject.info}, read.front()->body(), {}, std::move(places)});
      return;
    }
    for (const auto& component : read) {
      file_.definitions.push_back({{subject.info}, component, {}});
    }
    return;
  } catch (const ElaborationFailure& failure) {
    unsupported = failure.diagnostic;
  }
  add_unread(subject.info.name, unsupported->message);
  if (looks_like_statement(subject.declaration)) {
    file_.statements.push_back({{subject.info}, {}, unsupported});
  } else {
    file_.definitions.push_back({{subject.info}, nullptr, unsupported});
  }
}

void FileElaborator::declare_unread(const Subject& subject) {
  const Declaration& declaration = subject.declaration;
  if (declaration.kind == DeclarationKind::Instance) watch_instance(subject);
  const std::string& name = subject.info.name;
  if (name.empty()) return;
  if (declaration.kind == DeclarationKind::Opaque) {
    add_unread(name, "it is a constant without a value");
    return;
  }
  add_unread(name, declaration.kind == DeclarationKind::Instance
                       ? "instances are not read"
                       : "types that a file declares are not read");
  add_unread(name + ".mk", "types that a file declares are not read");
  for (const FieldDeclaration& field : declaration.fields) {
    for (const Name& part : field.binder.names) {
      add_unread(name + "." + canonical_name(part.text), "structures are not read");
    }
  }
  for (const Constructor& constructor : declaration.constructors) {
    add_unread(name + "." + canonical_name(constructor.name.text), "inductive types are not read");
  }
}

/// An instance for kinds of numbers alone may change what operators mean.
void FileElaborator::watch_instance(const Subject& subject) {
  const Declaration& declaration = subject.declaration;
  if (declaration.type == nullptr) return;
  std::vector<std::string_view> names;
  collect_names(*declaration.type, names);
  const auto is_variable = [&](std::string_view name) {
    const auto binds = [&](const Binder& binder) {
      return std::any_of(binder.names.begin(), binder.names.end(),
                         [&](const Name& one) { return one.text == name; });
    };
    return std::any_of(declaration.binders.begin(), declaration.binders.end(), binds) ||
           variables_->find(canonical_name(name), variables_->size());
  };
  bool has_operator = false;
  bool has_numbers = false;
  for (const std::string_view name : names) {
    if (is_operator_class(name)) {
      has_operator = true;
    } else if (is_number_type(name, *subject.names, environment_)) {
      has_numbers = true;
    } else if (!is_variable(name)) {
      return;  // of a type of its own
    }
  }
  if (has_operator && has_numbers) {
    lose_track(subject.info.name_span, "the instance `" + subject.info.name +
                                           "` may change what operators mean on numbers");
  }
}

}  // namespace latent::lean
