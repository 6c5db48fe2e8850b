/// Names and applications: which function a term applies, and to what (core Lean/Elab/App.lean).
#include <algorithm>
#include <array>
#include <utility>

#include "lean_mirror/elaborate/outside.hpp"
#include "lean_mirror/elaborate/term_elaborator.hpp"
#include "lean_mirror/syntax/name.hpp"

namespace latent::lean {

namespace {

/// Notations of Mathlib that look like names, active where `Real` is open.
std::string_view real_notation(std::string_view name) {
  if (name == "π") return "Real.pi";
  if (name == "rexp") return "Real.exp";
  return {};
}

/// The namespace of the fields of things of a type.
std::string_view field_namespace(TypeKind kind) {
  switch (kind) {
    case TypeKind::Nat:
      return "Nat";
    case TypeKind::Int:
      return "Int";
    case TypeKind::Rat:
      return "Rat";
    case TypeKind::Real:
      return "Real";
    case TypeKind::FiniteSet:
      return "Finset";
    case TypeKind::List:
      return "List";
    case TypeKind::Set:
      return "Set";
    case TypeKind::Function:
      return "Function";
    default:
      return {};
  }
}

/// Whether what stands in front of arguments is a name or an application itself.
bool is_applied(const Term& term) {
  return term.kind == TermKind::Identifier || term.kind == TermKind::Application ||
         term.kind == TermKind::Explicit || term.kind == TermKind::Paren ||
         term.kind == TermKind::WithUniverses || term.kind == TermKind::Projection;
}

bool is_index(std::string_view field) { return field[0] >= '0' && field[0] <= '9'; }

/// The code without the type that it begins with.
std::string_view behind_type(std::string_view code) {
  const char c = code.front();
  code.remove_prefix(1);
  if (c == 'F' || c == 'L' || c == 'S' || c == 't') return behind_type(code);
  return c == '>' ? behind_type(behind_type(code)) : code;
}

/// The number of the first argument whose type is of the kind that `wanted` stands for.
std::size_t argument_of(std::string_view code, char wanted) {
  for (std::size_t i = 0; !code.empty(); ++i, code = behind_type(code)) {
    if (code.front() == wanted) return i;
  }
  return std::string_view::npos;
}

/// Which argument of a function of this name the thing left of the dot is: the first explicit one
/// whose type is of that kind; npos where there is none.
std::size_t object_position(const Global& global, TypeKind kind, const StructureType* structure) {
  if (global.kind == Global::Kind::Constant) {
    constexpr std::string_view k_codes = "nzqrp>FLS";  // in the order of TypeKind
    const auto index = static_cast<std::size_t>(kind);
    if (index >= k_codes.size()) return std::string_view::npos;
    return argument_of(global.constant->parameters, k_codes[index]);
  }
  if (global.kind != Global::Kind::Definition) return 0;
  std::size_t position = 0;
  for (const Parameter& parameter : global.parameters) {
    if (parameter.implicit) continue;
    const bool same = !parameter.is_proof && parameter.type.kind == kind &&
                      (structure == nullptr || parameter.type.structure.get() == structure);
    if (same) return position;
    ++position;
  }
  return std::string_view::npos;
}

}  // namespace

const Draft* TermElaborator::application(const Term& term, const Place& place,
                                         std::optional<Type> expected) {
  Call call{{}, expected, term.focus};
  const Term* head = &term;
  Place at = place;
  // Arguments are collected from the last to the first.
  for (bool is_head = false; !is_head;) {
    switch (head->kind) {
      case TermKind::Application:
        for (std::size_t i = head->children.size(); i > 1; --i) {
          const Term& argument = head->child(i - 1);
          if (argument.kind == TermKind::NamedArgument) {
            call.named.push_back({&argument, at});
          } else {
            call.arguments.push_back({&argument, at});
          }
        }
        head = &head->child(0);
        break;
      case TermKind::Binary: {
        const bool pipes_left = head->atom == Atom::PipeLeft || head->atom == Atom::Dollar;
        is_head = !pipes_left && head->atom != Atom::PipeRight;
        if (is_head) break;
        call.arguments.push_back({&head->child(pipes_left ? 1 : 0), at});
        head = &head->child(pipes_left ? 0 : 1);
        break;
      }
      case TermKind::Explicit:
        call.is_explicit = true;
        head = &head->child(0);
        break;
      case TermKind::WithUniverses:
        head = &head->child(0);
        break;
      case TermKind::Paren:
        is_head = !is_applied(head->child(0));
        if (!is_head) head = &head->child(0);
        break;
      case TermKind::NotationUse:
        is_head = !head->notation->applied && !is_applied(*head->notation->meaning);
        if (is_head) break;
        if (!head->notation->applied) {
          at = inside_notation(*head, at);
          head = head->notation->meaning;
          break;
        }
        for (std::size_t i = head->children.size(); i > 0; --i) {
          call.arguments.push_back({&head->child(i - 1), at});
        }
        at = inside_notation(*head, at);
        head = head->notation->meaning;
        break;
      default:
        is_head = true;
    }
  }
  std::reverse(call.arguments.begin(), call.arguments.end());
  call.span = head->span;
  switch (head->kind) {
    case TermKind::Identifier:
      return apply_name(*head, at, std::move(call));
    case TermKind::Projection:
      return apply_field(this->term(head->child(0), at, std::nullopt), head->text, std::move(call));
    case TermKind::PipeProjection: {
      const Draft* object = this->term(head->child(0), at, std::nullopt);
      std::vector<Argument> own;
      for (const Term* child : head->children.subspan(1)) own.push_back({child, at});
      call.arguments.insert(call.arguments.begin(), own.begin(), own.end());
      return apply_field(object, head->text, std::move(call));
    }
    default:
      refuse_named(call);
      return apply_value(this->term(*head, at, std::nullopt), call.arguments, call.span);
  }
}

void TermElaborator::refuse_named(const Call& call) {
  if (call.named.empty()) return;
  fail_unsupported(call.named.front().term->focus, "this named argument is not read");
}

const Draft* TermElaborator::apply_name(const Term& name, const Place& place, Call call) {
  const std::string text = canonical_name(name.text);
  const std::vector<std::string_view> parts = name_parts(text);
  if (parts.empty()) fail_unsupported(name.span, "a name is missing");
  const auto fields_from = [&](std::size_t first) { return std::span(parts).subspan(first); };

  const NotationUse* use = place.notation;
  Place own = place;
  own.variables = use != nullptr ? 0 : place.variables;
  if (const Local* local = find_local(parts.front(), own)) {
    return apply_fields(variable(*local, name.span), fields_from(1), std::move(call));
  }
  if (use != nullptr) {
    std::size_t position = 0;
    for (const NotationItem& item : use->notation->items) {
      if (!item.token.empty()) continue;
      if (!item.argument.empty() && item.argument == parts.front() &&
          position < use->arguments.size()) {
        const Term& meant = *use->arguments[position];
        if (parts.size() == 1 && call.arguments.empty()) {
          return term(meant, use->caller, call.expected);
        }
        const Draft* object = term(meant, use->caller, std::nullopt);
        return apply_fields(object, fields_from(1), std::move(call));
      }
      ++position;
    }
    if (const Local* local = find_local(parts.front(), place)) {
      return apply_fields(variable(*local, name.span), fields_from(1), std::move(call));
    }
  }
  if (const std::string_view meant = real_notation(text);
      !meant.empty() && place.names->is_active("Real")) {
    return apply_constant(*find_constant(meant), call);
  }
  const Resolution found = resolve(text, *place.names, surroundings_.environment);
  if (found.candidates.empty() && use == nullptr && parts.size() == 1) {
    if (const Local* bound = auto_bind(text, place, name.span)) {
      return apply_fields(variable(*bound, name.span), {}, std::move(call));
    }
  }
  if (found.candidates.empty()) {
    if (const auto why = why_outside(text, *place.names)) fail_unsupported(name.span, *why);
    fail_unsupported(name.span, "the name `" + text + "` is not known");
  }
  return apply_resolved(text, found, std::move(call));
}

const Draft* TermElaborator::apply_resolved(std::string_view name, const Resolution& resolution,
                                            Call call) {
  const std::vector<std::string_view> parts = name_parts(name);
  const std::span<const std::string_view> fields =
      std::span(parts).subspan(parts.size() - resolution.fields);
  if (resolution.candidates.size() == 1) {
    return apply_candidate(*resolution.candidates.front(), fields, std::move(call));
  }
  // An ambiguous name means what its arguments and the expected type let it mean.
  const State before = state_;
  std::optional<State> after;
  const Draft* result = nullptr;
  std::string possible;
  std::size_t count = 0;
  call.is_ambiguous = true;
  for (const Global* candidate : resolution.candidates) {
    constexpr std::size_t k_types_copied_in_a_step = 16;
    spend(1 + types().size() / k_types_copied_in_a_step, call.span);
    bool fits = true;
    try {
      const Draft* draft = apply_candidate(*candidate, fields, call);
      result = call.expected ? coerce(draft, *call.expected) : draft;
      after = std::move(state_);
    } catch (const ElaborationFailure& failure) {
      fits = !failure.is_mismatch;
    }
    state_ = before;
    if (!fits) continue;
    possible += (count++ == 0 ? "`" : " or `") + candidate->name + "`";
  }
  if (count == 1 && after) {
    state_ = std::move(*after);
    return result;
  }
  const std::string shown = "`" + std::string(name) + "`";
  if (count == 0) fail_mismatch(call.span, "no meaning of " + shown + " fits here");
  fail_unsupported(call.span,
                   shown + " may mean " + possible + (count > 1 ? "" : ", which is not read"));
}

const Draft* TermElaborator::apply_candidate(const Global& global,
                                             std::span<const std::string_view> fields, Call call) {
  if (fields.empty()) return apply_global(global, call);
  if (global.kind == Global::Kind::Type) {
    // `Nat.gcd`: not a field of the type, but a name that is not known.
    std::string name = global.name;
    for (const std::string_view field : fields) name += "." + std::string(field);
    if (const auto why = why_outside(name, {})) fail_unsupported(call.span, *why);
    fail_unsupported(call.span, "the name `" + name + "` is not known");
  }
  const Draft* object = apply_global(global, {{}, std::nullopt, call.span});
  return apply_fields(object, fields, std::move(call));
}

const Draft* TermElaborator::apply_fields(const Draft* object,
                                          std::span<const std::string_view> fields, Call call) {
  if (fields.empty()) {
    refuse_named(call);
    return apply_value(object, call.arguments, call.span);
  }
  for (const std::string_view field : fields.first(fields.size() - 1)) {
    object = apply_field(object, field, {{}, std::nullopt, call.span});
  }
  return apply_field(object, fields.back(), std::move(call));
}

const Draft* TermElaborator::apply_field(const Draft* object, std::string_view field, Call call) {
  if (types().is_unknown(object->type)) {
    Problem problem;
    problem.object = object;
    problem.field = field;
    problem.type = types().unknown();
    problem.span = call.span;
    problem.call = std::move(call);
    return postpone(std::move(problem));
  }
  if (const Draft* own = field_of(object, field, call.span)) {
    refuse_named(call);
    return apply_value(own, call.arguments, call.span);
  }
  TypeKind kind = types().kind(object->type);
  const StructureType* structure =
      kind == TypeKind::Structure ? &types().structure(object->type) : nullptr;
  const auto member_of = [&](std::string_view space) {
    const std::string name = std::string(space) + "." + std::string(field);
    return space.empty() ? nullptr : surroundings_.environment.find(name);
  };
  const Global* global =
      member_of(structure != nullptr ? std::string_view(structure->name) : field_namespace(kind));
  if (global == nullptr && types().is_set(object->type)) {
    kind = TypeKind::Set;
    global = member_of(field_namespace(kind));
  }
  for (std::size_t i = 0; structure != nullptr && global == nullptr; ++i) {
    // Functions of what the structure extends serve it too.
    if (i == structure->fields.size()) break;
    if (!structure->fields[i].is_parent) continue;
    const std::string inherited =
        structure->fields[i].type.structure->name + "." + std::string(field);
    if (surroundings_.environment.find(inherited) == nullptr) continue;
    return apply_field(structure_field(object, i, call.span), field, std::move(call));
  }
  if (global != nullptr && is_index(field)) global = nullptr;
  const std::size_t position =
      global != nullptr ? object_position(*global, kind, structure) : std::string_view::npos;
  if (position == std::string_view::npos || position > call.arguments.size()) {
    const std::string full = std::string(field_namespace(kind)) + "." + std::string(field);
    if (const auto why = why_outside(full, {})) fail_unsupported(call.span, *why);
    fail_unsupported(call.span, "the field `" + std::string(field) + "` of something of type " +
                                    types().text(object->type) + " is not known");
  }
  call.arguments.insert(call.arguments.begin() + static_cast<std::ptrdiff_t>(position),
                        {nullptr, {}, object});
  return apply_global(*global, call);
}

const Draft* TermElaborator::apply_value(const Draft* function, std::span<const Argument> arguments,
                                         Span span) {
  for (const Argument& given : arguments) {
    if (types().kind(function->type) != TypeKind::Function) {
      fail_mismatch(span,
                    "a function is expected where the type is " + types().text(function->type));
    }
    const Draft* value = argument(given, types().domain(function->type));
    function =
        operation(expr::Op::Apply, types().codomain(function->type), span, {function, value});
  }
  return function;
}

}  // namespace latent::lean
