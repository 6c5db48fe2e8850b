/// Structures: their data taken apart into components, and the hypotheses about them.
#include <algorithm>
#include <set>
#include <utility>

#include "lean_mirror/elaborate/file_elaborator.hpp"
#include "lean_mirror/syntax/name.hpp"

namespace latent::lean {

using expr::Expr;

namespace {

/// The last part of a name, which names the parent `toModel` of a structure that extends `A.Model`.
std::string last_part(std::string_view name) {
  const std::vector<std::string_view> parts = name_parts(name);
  return parts.empty() ? std::string() : std::string(parts.back());
}

bool is_sort(const Term* type, bool prop) {
  return type != nullptr && type->kind == TermKind::Sort && (type->atom == Atom::PropWord) == prop;
}

Expr conjunction(const std::vector<Expr>& formulas) {
  if (formulas.empty()) return Expr::make(expr::Op::True, {});
  Expr whole = formulas.back();
  for (std::size_t i = formulas.size() - 1; i > 0; --i) {
    whole = Expr::make(expr::Op::And, {formulas[i - 1], whole});
  }
  return whole;
}

/// A field while its structure is read.
struct Field {
  std::string name;
  const Local* local = nullptr;  ///< null of a hypothesis
  const Draft* hypothesis = nullptr;
  const Draft* default_value = nullptr;
  bool is_parent = false;
};

/// The names of a structure's data, those of its parents too.
void collect_fields(const StructureType& structure, std::set<std::string>& names, Span span) {
  for (const StructureField& field : structure.fields) {
    if (field.is_parent) {
      collect_fields(*field.type.structure, names, span);
    } else if (!names.insert(field.name).second) {
      fail_unsupported(span, "a structure with two fields `" + field.name + "` is not read");
    }
  }
}

}  // namespace

bool FileElaborator::declare_structure(const Subject& subject) {
  const Declaration& declaration = subject.declaration;
  const bool is_predicate = is_sort(declaration.type, true);
  if (declaration.kind == DeclarationKind::Inductive) return declare_enumeration(subject);
  const bool may_be = declaration.kind == DeclarationKind::Structure ||
                      (declaration.kind == DeclarationKind::Class && is_predicate);
  if (!may_be || subject.info.name.empty()) return false;
  try {
    refuse_what_is_lost(subject);
    if (declaration.value != nullptr) {
      fail_unsupported(declaration.value->focus, std::string(declaration.value->text));
    }
    if (is_predicate) {
      read_predicate(subject);
    } else {
      read_structure(subject);
    }
    return true;
  } catch (const ElaborationFailure& failure) {
    declare_unread(subject);
    add_unread(subject.info.name,
               "it is a structure of which something is not read: " + failure.diagnostic.message);
    return true;
  } catch (const expr::ExprError& error) {
    declare_unread(subject);
    return true;
  }
}

/// `inductive C | red | green`.
bool FileElaborator::declare_enumeration(const Subject& subject) {
  const Declaration& declaration = subject.declaration;
  const bool is_plain =
      !subject.info.name.empty() && declaration.binders.empty() && declaration.value == nullptr &&
      !declaration.constructors.empty() &&
      (declaration.type == nullptr || is_sort(declaration.type, false)) &&
      std::all_of(declaration.constructors.begin(), declaration.constructors.end(),
                  [](const Constructor& c) { return c.binders.empty() && c.type == nullptr; });
  if (!is_plain || lost_track_) return false;
  const auto type = std::make_shared<StructureType>();
  type->name = subject.info.name;
  for (const Constructor& constructor : declaration.constructors) {
    type->enumerators.push_back(canonical_name(constructor.name.text));
  }
  const expr::Variable number("", expr::Sort::nat());
  const expr::Variable other("", expr::Sort::nat());
  const Expr count = Expr::literal(Rational(type->enumerators.size()), expr::Sort::nat());
  type->components = {number};
  type->hypotheses = {Expr::make(expr::Op::Lt, {number, count})};
  type->others = {other};
  type->equations = {Expr::make(expr::Op::Eq, {number, other})};
  const StoredType stored_type{TypeKind::Structure, {}, type, {}};
  Global declared = global(subject, Global::Kind::Type);
  declared.type = std::make_shared<const TypeScheme>(TypeScheme{{}, {}, stored_type});
  environment_.add(std::move(declared));
  for (std::size_t i = 0; i < type->enumerators.size(); ++i) {
    Global constructor;
    constructor.name = type->name + "." + type->enumerators[i];
    constructor.kind = Global::Kind::Definition;
    constructor.result = stored_type;
    constructor.definitions = {std::make_shared<const expr::Definition>(
        type->name, type->enumerators[i], std::vector<expr::Variable>{},
        Expr::literal(Rational(i), expr::Sort::nat()), "")};
    environment_.add(std::move(constructor));
  }
  return true;
}

/// A structure that is a proposition says what all of its fields say.
void FileElaborator::read_predicate(const Subject& subject) {
  const Declaration& declaration = subject.declaration;
  if (!declaration.parents.empty()) {
    fail_unsupported(declaration.parents.front()->focus, "a proposition that extends another");
  }
  const Surroundings around = surroundings();
  TermElaborator elaborator(around);
  Place inner = place(subject);
  std::vector<BinderStep> parameters;
  std::vector<bool> implicit;
  for (const Binder& binder : declaration.binders) {
    elaborator.enter(binder, inner, parameters);
    implicit.resize(parameters.size(),
                    binder.kind != BinderKind::Explicit && binder.kind != BinderKind::Plain);
  }
  elaborator.decide();
  elaborator.end_header();
  std::vector<BinderStep> fields;
  for (const FieldDeclaration& field : declaration.fields) {
    if (field.binder.type == nullptr || elaborator.is_type(*field.binder.type, inner)) {
      fail_unsupported(field.binder.span, "data in a proposition is not read");
    }
    elaborator.enter(field.binder, inner, fields);
  }
  elaborator.settle();
  elaborator.check_decimals();
  if (!elaborator.used_variables().empty() || !elaborator.auto_bound().empty()) {
    fail_unsupported(subject.info.name_span, "a structure with section variables is not read");
  }
  Finisher finisher(elaborator);
  Global made = global(subject, Global::Kind::Definition);
  std::vector<expr::Variable> variables;
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    const Local* local = parameters[i].local;
    Parameter parameter{local != nullptr ? local->name : "", implicit[i], local == nullptr};
    if (local != nullptr) {
      parameter.type = finisher.stored(local->type, local->span);
      const auto& components = finisher.variables(*local);
      variables.insert(variables.end(), components.begin(), components.end());
    }
    made.parameters.push_back(std::move(parameter));
  }
  std::vector<Expr> formulas;
  for (const BinderStep& field : fields) formulas.push_back(finisher.expression(*field.hypothesis));
  const std::size_t dot = made.name.rfind('.');
  const bool scoped = dot != std::string::npos;
  made.result = stored(expr::Sort::prop());
  made.definitions = {std::make_shared<const expr::Definition>(
      scoped ? made.name.substr(0, dot) : "", scoped ? made.name.substr(dot + 1) : made.name,
      std::move(variables), conjunction(formulas), subject.info.doc)};
  environment_.add(std::move(made));
  for (const FieldDeclaration& field : declaration.fields) {
    for (const Name& name : field.binder.names) {
      Global proof;
      proof.name = subject.info.name + "." + canonical_name(name.text);
      proof.kind = Global::Kind::Theorem;
      environment_.add(std::move(proof));
    }
  }
}

void FileElaborator::read_structure(const Subject& subject) {
  const Declaration& declaration = subject.declaration;
  if (!declaration.binders.empty()) {
    fail_unsupported(declaration.binders.front().span, "a structure with parameters is not read");
  }
  if (declaration.type != nullptr && !is_sort(declaration.type, false)) {
    fail_unsupported(declaration.type->focus, "the type of the structure is not read");
  }
  const Surroundings around = surroundings();
  TermElaborator elaborator(around);
  elaborator.end_header();
  Place inner = place(subject);
  std::vector<Field> fields;
  std::set<std::string> names;
  for (const Term* parent : declaration.parents) {
    const Type type = elaborator.type(*parent, inner);
    if (elaborator.types().kind(type) != TypeKind::Structure) {
      fail_unsupported(parent->focus, "what the structure extends is not read");
    }
    const StructureType& extended = elaborator.types().structure(type);
    collect_fields(extended, names, parent->focus);
    const Local* local =
        elaborator.make_local({"to" + last_part(extended.name), type, parent->span});
    inner = elaborator.inside(inner, local);
    elaborator.open_fields(elaborator.variable(*local, parent->span), inner);
    fields.push_back({local->name, local, nullptr, nullptr, true});
  }
  for (const FieldDeclaration& declared : declaration.fields) {
    const Binder& binder = declared.binder;
    if (binder.kind == BinderKind::Instance || binder.names.empty()) {
      fail_unsupported(binder.span, "this field is not read");
    }
    const bool is_proof = binder.type != nullptr && !elaborator.is_type(*binder.type, inner);
    const Place outside = inner;
    for (const Name& name : binder.names) {
      if (!names.insert(canonical_name(name.text)).second) {
        fail_unsupported(name.span, "a structure with two fields of one name is not read");
      }
    }
    if (is_proof) {
      std::vector<BinderStep> steps;
      elaborator.enter(binder, inner, steps);
      for (std::size_t i = 0; i < steps.size(); ++i) {
        fields.push_back({canonical_name(binder.names[i].text), nullptr, steps[i].hypothesis});
      }
      continue;
    }
    const Draft* untyped = binder.type == nullptr && binder.default_value != nullptr
                               ? elaborator.term(*binder.default_value, outside, std::nullopt)
                               : nullptr;
    if (binder.type == nullptr && untyped == nullptr) {
      fail_unsupported(binder.span, "a field without a type is not read");
    }
    if (untyped != nullptr) elaborator.decide();
    const Type type = untyped != nullptr ? untyped->type : elaborator.type(*binder.type, outside);
    for (const Name& name : binder.names) {
      const Local* local = elaborator.make_local({canonical_name(name.text), type, name.span});
      inner = elaborator.inside(inner, local);
      Field field{local->name, local};
      if (binder.default_value != nullptr) {
        field.default_value =
            untyped != nullptr ? untyped : elaborator.term_of(*binder.default_value, outside, type);
      }
      fields.push_back(field);
    }
  }
  elaborator.settle();
  elaborator.check_decimals();
  if (!elaborator.used_variables().empty()) {
    fail_unsupported(subject.info.name_span, "a structure with section variables is not read");
  }

  Finisher finisher(elaborator);
  const auto structure = std::make_shared<StructureType>();
  structure->name = subject.info.name;
  for (const Field& field : fields) {
    StructureField made;
    made.name = field.name;
    made.first = structure->components.size();
    if (field.local == nullptr) {
      made.is_proof = true;
      structure->hypotheses.push_back(finisher.expression(*field.hypothesis));
      structure->fields.push_back(std::move(made));
      continue;
    }
    made.is_parent = field.is_parent;
    made.type = finisher.stored(field.local->type, field.local->span);
    if (field.is_parent) {
      // What is inherited is called as it is there.
      std::vector<expr::Variable> own;
      for (const expr::Variable& inherited : made.type.structure->components) {
        own.emplace_back(inherited.name(), inherited.sort());
      }
      finisher.set_variables(*field.local, std::move(own));
    }
    const std::vector<expr::Variable>& own = finisher.variables(*field.local);
    std::vector<expr::Variable> other;
    for (const expr::Variable& variable : own) other.emplace_back(variable.name(), variable.sort());
    const std::vector<Expr> parts(own.begin(), own.end());
    const std::vector<Expr> other_parts(other.begin(), other.end());
    made.count = own.size();
    structure->components.insert(structure->components.end(), own.begin(), own.end());
    structure->others.insert(structure->others.end(), other.begin(), other.end());
    const Span span = field.local->span;
    for (const Expr& guard : finisher.guards(field.local->type, parts, span)) {
      structure->hypotheses.push_back(guard);
    }
    structure->equations.push_back(finisher.equal(field.local->type, parts, other_parts, span));
    if (field.default_value != nullptr) made.default_value = finisher.parts(*field.default_value);
    structure->fields.push_back(std::move(made));
  }

  Global type = global(subject, Global::Kind::Type);
  type.type = std::make_shared<const TypeScheme>(
      TypeScheme{{}, {}, StoredType{TypeKind::Structure, {}, structure, {}}});
  environment_.add(std::move(type));
  Global constructor = global(subject, Global::Kind::Constructor);
  constructor.name += ".mk";
  constructor.structure = structure;
  environment_.add(std::move(constructor));
  for (std::size_t i = 0; i < structure->fields.size(); ++i) {
    Global field;
    field.name = subject.info.name + "." + structure->fields[i].name;
    field.kind = structure->fields[i].is_proof ? Global::Kind::Theorem : Global::Kind::Field;
    field.structure = structure;
    field.field = i;
    environment_.add(std::move(field));
  }
}

}  // namespace latent::lean
