/// Definitions of values, also recursive ones, and of types.
#include <algorithm>
#include <set>
#include <utility>

#include "lean_mirror/elaborate/file_elaborator.hpp"
#include "lean_mirror/syntax/name.hpp"

namespace latent::lean {

namespace {

/// Whether a word of `text` is `word`.
bool has_word(std::string_view text, std::string_view word) {
  const auto is_part = [&](std::size_t at) {
    const char c = at < text.size() ? text[at] : ' ';
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '\'' || c == '.' || static_cast<unsigned char>(c) >= 0x80;
  };
  for (std::size_t at = text.find(word); at != std::string_view::npos;
       at = text.find(word, at + 1)) {
    if ((at == 0 || !is_part(at - 1)) && !is_part(at + word.size())) return true;
  }
  return false;
}

bool is_function(const Draft& draft) {
  return draft.kind == DraftKind::Binder && draft.op == expr::Op::Lambda;
}

}  // namespace

/// How a recursion is seen to end does not change what it means; auxiliary definitions do.
void FileElaborator::check_trailer(const Declaration& declaration) const {
  if (declaration.trailer_span.empty()) return;
  const std::string_view text = file_.source->text(declaration.trailer_span);
  const bool is_termination =
      text.starts_with("termination_by") || text.starts_with("decreasing_by");
  if (!declaration.helpers.empty()) return;
  if (!is_termination || has_word(text, "where")) {
    fail_unsupported(declaration.trailer_span, "what stands behind the value is not read");
  }
}

std::shared_ptr<const TypeScheme> FileElaborator::type_abbreviation(const Subject& subject) const {
  const Declaration& declaration = subject.declaration;
  const bool may_be = declaration.value != nullptr &&
                      (declaration.type == nullptr || (declaration.type->kind == TermKind::Sort &&
                                                       declaration.type->atom != Atom::PropWord));
  if (!may_be) return nullptr;
  const Surroundings around = surroundings();
  TermElaborator elaborator(around);
  elaborator.end_header();
  Place inner = place(subject);
  std::vector<BinderStep> steps;
  if (declaration.type != nullptr || declaration.kind == DeclarationKind::Abbrev) {
    for (const Binder& binder : declaration.binders) {
      const bool is_given = binder.kind == BinderKind::Explicit || binder.kind == BinderKind::Plain;
      if (!is_given || binder.default_value != nullptr) return nullptr;
      elaborator.enter(binder, inner, steps);
    }
  } else if (!declaration.binders.empty()) {
    return nullptr;
  }
  if (!elaborator.is_type(*declaration.value, inner)) return nullptr;
  const Type type = elaborator.type(*declaration.value, inner);
  elaborator.settle();
  if (!elaborator.used_variables().empty()) {
    fail_unsupported(subject.info.name_span, "a type with section variables is not read");
  }
  Finisher finisher(elaborator);
  TypeScheme scheme;
  for (const BinderStep& step : steps) {
    if (step.local == nullptr) fail_unsupported(subject.info.name_span, "a type with hypotheses");
    scheme.parameters.push_back(finisher.stored(step.local->type, step.local->span));
    const auto& variables = finisher.variables(*step.local);
    scheme.telescope.insert(scheme.telescope.end(), variables.begin(), variables.end());
  }
  scheme.type = finisher.stored(type, declaration.value->focus);
  return std::make_shared<const TypeScheme>(std::move(scheme));
}

Global FileElaborator::definition(const Subject& subject,
                                  std::vector<OperationPlace>& places) const {
  refuse_what_is_lost(subject);
  const Declaration& declaration = subject.declaration;
  const Preamble& preamble = subject.command.preamble;
  check_trailer(declaration);
  if (preamble.has(Modifier::Unsafe) || preamble.has(Modifier::Partial)) {
    fail_unsupported(subject.info.name_span, "an unsafe or partial definition is not read");
  }
  if (declaration.value == nullptr && declaration.equations.empty()) {
    fail_unsupported(subject.info.name_span, "the definition has no value");
  }
  if (declaration.value == nullptr && declaration.type == nullptr) {
    fail_unsupported(declaration.body_span, "equations for something of an unknown type");
  }
  const Surroundings around = surroundings();
  TermElaborator elaborator(around);
  Place inner = place(subject);
  struct Own {
    BinderStep step;
    bool implicit = false;
    bool has_default = false;
    const Draft* default_value = nullptr;
  };
  std::vector<Own> own;
  for (const Binder& binder : declaration.binders) {
    const Place outside = inner;
    std::vector<BinderStep> steps;
    elaborator.enter(binder, inner, steps);
    const bool implicit = binder.kind != BinderKind::Explicit && binder.kind != BinderKind::Plain;
    for (const BinderStep& step : steps) {
      Own made{step, implicit, binder.default_value != nullptr};
      if (made.has_default && step.local != nullptr) {
        made.default_value = elaborator.term_of(*binder.default_value, outside, step.local->type);
      }
      own.push_back(made);
    }
  }
  std::optional<Type> type;
  if (declaration.type != nullptr) type = elaborator.type(*declaration.type, inner);
  // Lean decides everything about the header before it looks at the value.
  elaborator.decide();
  elaborator.end_header();

  OwnDefinition itself;
  std::vector<Type> arrows;
  if (type) {
    const TypeStore& types = elaborator.types();
    Type result = *type;
    for (; types.kind(result) == TypeKind::Function; result = types.codomain(result)) {
      arrows.push_back(types.domain(result));
    }
    for (const Own& one : own) {
      const bool is_proof = one.step.local == nullptr;
      itself.parameters.push_back(
          {is_proof ? TypeStore::prop() : one.step.local->type, one.implicit, is_proof});
    }
    for (const Type arrow : arrows) itself.parameters.push_back({arrow});
    itself.result = result;
  }
  elaborator.set_own(&itself);
  const Draft* value = nullptr;
  if (declaration.value == nullptr) {
    value = elaborator.by_equations(declaration.equations, inner, *type, declaration.body_span);
  } else {
    value = type ? elaborator.term_of(*declaration.value, inner, *type)
                 : elaborator.term(*declaration.value, inner, std::nullopt);
  }
  elaborator.decide();
  include_instances(elaborator);
  elaborator.settle();
  elaborator.check_decimals();

  std::vector<const Local*> extra;
  if (itself.is_called || declaration.value == nullptr) {
    // Equations and recursions take arguments, where others may have a function as their value.
    while (is_function(*value) && extra.size() < arrows.size()) {
      extra.push_back(value->local);
      value = value->arguments[0];
    }
    for (std::size_t i = extra.size(); itself.is_called && i < arrows.size(); ++i) {
      extra.push_back(elaborator.make_local({"x", arrows[i], declaration.body_span}));
      value = elaborator.applied(value, elaborator.variable(*extra.back(), declaration.body_span));
    }
  }

  Finisher finisher(elaborator);
  Global made = global(subject, Global::Kind::Definition);
  std::vector<expr::Variable> variables;
  std::vector<const Local*> context;
  std::set<std::string> names;
  const auto add = [&](const Local* local, bool implicit, bool has_default, const Draft* given) {
    Parameter parameter{local != nullptr ? local->name : "", implicit, local == nullptr};
    if (has_default) parameter.default_value.emplace();
    if (local != nullptr) {
      // Names may hide each other in Lean; where they are printed they must not.
      std::vector<expr::Variable> shown;
      for (const expr::Variable& component : finisher.variables(*local)) {
        std::string name = component.name();
        while (!names.insert(name).second) name += "'";
        shown.emplace_back(name, component.sort());
      }
      finisher.set_variables(*local, std::move(shown));
      parameter.type = finisher.stored(local->type, local->span);
      if (given != nullptr) parameter.default_value = finisher.parts(*given);
      const auto& components = finisher.variables(*local);
      variables.insert(variables.end(), components.begin(), components.end());
    }
    made.parameters.push_back(std::move(parameter));
  };
  for (const Local* local : elaborator.auto_bound()) {
    add(local, true, false, nullptr);
    context.push_back(local);
  }
  for (const auto& [index, used] : elaborator.used_variables()) {
    const bool implicit = variables_->at(index).kind != BinderKind::Explicit;
    const bool is_proof = used.hypothesis != nullptr || used.local->is_proof;
    if (!is_proof) context.push_back(used.local);
    add(is_proof ? nullptr : used.local, implicit, false, nullptr);
  }
  for (const Own& one : own) {
    add(one.step.local, one.implicit, one.has_default, one.default_value);
  }
  for (const Local* local : extra) add(local, false, false, nullptr);
  finisher.set_own_context(std::move(context));
  made.result = finisher.stored(value->type, value->span);
  const std::vector<expr::Expr> bodies = finisher.parts(*value);
  places = finisher.take_places();
  if (bodies.empty()) fail_unsupported(subject.info.name_span, "a definition without data");

  const std::string& full = made.name;
  const std::size_t dot = full.rfind('.');
  const bool scoped = dot != std::string::npos;
  const std::vector<std::string> suffixes = finisher.component_suffixes(value->type);
  if (bodies.size() > 1 && suffixes.size() != bodies.size()) {
    fail_unsupported(subject.info.name_span, "a definition of a set of pairs is not read");
  }
  try {
    for (std::size_t i = 0; i < bodies.size(); ++i) {
      const bool one = bodies.size() == 1;
      const std::string scope = one ? (scoped ? full.substr(0, dot) : "") : full;
      const std::string name = one ? (scoped ? full.substr(dot + 1) : full) : suffixes.at(i);
      made.definitions.push_back(std::make_shared<const expr::Definition>(
          scope, name, variables, bodies[i], subject.info.doc));
      if (!made.definitions.back()->is_recursive()) continue;
      // What can't be unfolded once can't be printed.
      expr::unfold(expr::Expr::call(made.definitions.back(), {variables.begin(), variables.end()}));
    }
  } catch (const expr::ExprError& error) {
    fail_unsupported(subject.info.name_span, error.what());
  }
  return made;
}

}  // namespace latent::lean
