/// Constants and definitions applied to arguments.
#include <algorithm>
#include <utility>

#include "lean_mirror/elaborate/outside.hpp"
#include "lean_mirror/elaborate/term_elaborator.hpp"
#include "lean_mirror/syntax/name.hpp"

namespace latent::lean {

using expr::Op;

namespace {

/// Reads the types of a `Constant` one after another.
class TypeCode {
 public:
  TypeCode(std::string_view code, TypeStore& types) : code_(code), types_(types) {}

  [[nodiscard]] bool at_end() const { return code_.empty(); }
  /// Whether the next argument is itself a type; steps over the mark.
  bool takes_type() {
    if (!code_.starts_with('t')) return false;
    code_.remove_prefix(1);
    return true;
  }
  void restart(std::string_view code) { code_ = code; }

  Type next() {
    const char c = code_.front();
    code_.remove_prefix(1);
    switch (c) {
      case 'n':
        return TypeStore::nat();
      case 'z':
        return TypeStore::integer();
      case 'q':
        return TypeStore::rat();
      case 'r':
        return TypeStore::real();
      case 'p':
        return TypeStore::prop();
      case 'o':
        return TypeStore::other();
      case 'a':
        return variable(a_);
      case 'b':
        return variable(b_);
      case 'c':
        return variable(c_);
      case 'F':
        return types_.finite_set(next());
      case 'L':
        return types_.list(next());
      case 'S':
        return types_.set(next());
      case '>': {
        const Type domain = next();
        return types_.function(domain, next());
      }
      default:
        return types_.unknown();
    }
  }

 private:
  Type variable(std::optional<Type>& known) {
    if (!known) known = types_.unknown();
    return *known;
  }

  std::string_view code_;
  TypeStore& types_;
  std::optional<Type> a_;
  std::optional<Type> b_;
  std::optional<Type> c_;
};

/// Whether the expected type may tell the types of arguments: the result is no plain type.
bool is_told(std::string_view code) { return code.find_first_of("abc") != std::string_view::npos; }

/// Of a chain of definitions that are not read because of one another the last one and why.
std::string_view root_of(std::string_view reason) {
  constexpr std::string_view k_link = "` is not read: ";
  const std::size_t last = reason.rfind(k_link);
  if (last == std::string_view::npos || last == 0) return reason;
  const std::size_t begin = reason.rfind('`', last - 1);
  return begin == std::string_view::npos ? reason : reason.substr(begin);
}

}  // namespace

const Draft* TermElaborator::argument(const Argument& argument, Type type) {
  if (argument.draft != nullptr) return coerce(argument.draft, type);
  return term_of(*argument.term, argument.place, type);
}

const Draft* TermElaborator::abstracted(std::span<const Local* const> missing, const Draft* body) {
  for (auto it = missing.rbegin(); it != missing.rend(); ++it) {
    body = binder(Op::Lambda, types().function((*it)->type, body->type), **it, body);
  }
  return body;
}

const Draft* TermElaborator::apply_global(const Global& global, const Call& call) {
  if (global.kind != Global::Kind::Definition) refuse_named(call);
  switch (global.kind) {
    case Global::Kind::Constant:
      return apply_constant(*global.constant, call);
    case Global::Kind::Definition:
      return apply_definition(global, call);
    case Global::Kind::Self:
      return apply_self(global, call);
    case Global::Kind::Constructor:
      return apply_constructor(global, call);
    case Global::Kind::Field: {
      if (call.arguments.empty()) {
        fail_unsupported(call.span, "the field `" + global.name + "` as a function is not read");
      }
      const Draft* object = argument(call.arguments.front(), types().structure(*global.structure));
      return apply_value(structure_field(object, global.field, call.span),
                         std::span(call.arguments).subspan(1), call.span);
    }
    case Global::Kind::Type:
      fail_mismatch(call.span, "the type `" + global.name + "` is used as a value");
    case Global::Kind::Theorem:
      fail_unsupported(call.span, "the proof `" + global.name + "` is used as a value");
    default:
      fail_unsupported(call.span,
                       "`" + global.name + "` is not read: " + std::string(root_of(global.reason)));
  }
}

const Draft* TermElaborator::apply_constructor(const Global& global, const Call& call) {
  const StructureType& structure = *global.structure;
  if (call.arguments.size() != structure.fields.size()) {
    fail_unsupported(call.span, "`" + global.name + "` with " +
                                    std::to_string(call.arguments.size()) +
                                    " arguments is not read");
  }
  std::vector<const Draft*> values;
  for (std::size_t i = 0; i < structure.fields.size(); ++i) {
    if (structure.fields[i].is_proof) continue;
    values.push_back(argument(call.arguments[i], field_type(structure, i, values, call.span)));
  }
  return make({.kind = DraftKind::Tuple,
               .type = types().structure(structure),
               .span = call.span,
               .arguments = std::move(values)});
}

const Draft* TermElaborator::apply_definition(const Global& global, const Call& call) {
  const std::span<const expr::Variable> telescope = global.definitions.front()->parameters();
  std::vector<const Draft*> values;
  std::vector<const Local*> missing;
  std::size_t used = 0;
  std::size_t known = 0;
  std::size_t named = 0;
  for (const Parameter& parameter : global.parameters) {
    const auto by_name = std::find_if(
        call.named.begin(), call.named.end(),
        [&](const Argument& one) { return canonical_name(one.term->text) == parameter.name; });
    const bool is_named = by_name != call.named.end();
    if (is_named) ++named;
    const bool is_given = !parameter.implicit || call.is_explicit;
    if (parameter.is_proof) {
      if (!is_given || is_named) continue;
      if (used < call.arguments.size()) {
        ++used;
      } else if (!parameter.default_value) {
        fail_unsupported(call.span, "`" + global.name + "` without a proof of `" + parameter.name +
                                        "` is not read");
      }
      continue;
    }
    const std::span before = telescope.first(known);
    const Type type = instance(parameter.type, before, values, call.span);
    const std::size_t count = types().sorts(type).value_or(std::vector<expr::Sort>{}).size();
    known += count;
    if (is_named) {
      values.push_back(argument({&by_name->term->child(0), by_name->place}, type));
    } else if (!is_given) {
      // It may turn out to be what the type of a later argument depends on.
      const Type inferred = types().unknown();
      const Local* shown = make_local(
          {"the implicit argument `" + parameter.name + "` of `" + global.name + "` is not read",
           type, call.span});
      if (types().kind(type) != TypeKind::Nat) fail_unsupported(call.span, shown->name);
      values.push_back(make({.kind = DraftKind::Inferred,
                             .type = type,
                             .span = call.span,
                             .local = shown,
                             .inferred = inferred}));
    } else if (used < call.arguments.size()) {
      values.push_back(argument(call.arguments[used++], type));
    } else if (parameter.default_value && !call.is_explicit) {
      values.push_back(stored_draft(*parameter.default_value, before, values, type, call.span));
    } else {
      missing.push_back(make_local({parameter.name, type, call.span}));
      values.push_back(variable(*missing.back(), call.span));
    }
  }
  if (named != call.named.size()) refuse_named(call);
  const Type result_type = instance(global.result, telescope, values, call.span);
  const Draft* result = make({.kind = DraftKind::Call,
                              .type = result_type,
                              .span = call.span,
                              .arguments = std::move(values),
                              .definitions = global.definitions});
  if (!missing.empty()) return abstracted(missing, result);
  return apply_value(result, std::span(call.arguments).subspan(used), call.span);
}

const Draft* TermElaborator::apply_self(const Global& global, const Call& call) {
  if (own_ == nullptr || !own_->result) {
    fail_unsupported(call.span, "`" + global.name + "` is not read: it is defined by itself");
  }
  std::vector<const Draft*> values;
  std::vector<const Local*> missing;
  std::size_t used = 0;
  for (const OwnDefinition::OwnParameter& parameter : own_->parameters) {
    const bool is_given = !parameter.implicit || call.is_explicit;
    if (!is_given && parameter.is_proof) continue;
    if (!is_given || (parameter.is_proof && used >= call.arguments.size())) {
      fail_unsupported(call.span, "a recursion with implicit arguments is not read");
    }
    if (parameter.is_proof) {
      ++used;
      continue;
    }
    // What depends on an argument differs from call to call.
    if (types().depends(parameter.type)) {
      fail_unsupported(call.span, "a recursion with arguments of type " +
                                      types().text(parameter.type) + " is not read");
    }
    if (used < call.arguments.size()) {
      values.push_back(argument(call.arguments[used++], parameter.type));
    } else {
      missing.push_back(make_local({"x", parameter.type, call.span}));
      values.push_back(variable(*missing.back(), call.span));
    }
  }
  if (types().depends(*own_->result)) {
    fail_unsupported(call.span, "a recursion with values of type " + types().text(*own_->result) +
                                    " is not read");
  }
  own_->is_called = true;
  const Draft* result = make({.kind = DraftKind::SelfCall,
                              .type = *own_->result,
                              .span = call.span,
                              .arguments = std::move(values)});
  if (!missing.empty()) return abstracted(missing, result);
  return apply_value(result, std::span(call.arguments).subspan(used), call.span);
}

/// Argument number `i` is itself a type, which has to be `type`.
void TermElaborator::take_type(const Constant& constant, const Call& call, std::size_t i,
                               Type type) {
  const Term* given = i < call.arguments.size() ? call.arguments[i].term : nullptr;
  if (given == nullptr || !is_type(*given, call.arguments[i].place)) {
    fail_unsupported(given != nullptr ? given->focus : call.span,
                     "`" + std::string(constant.name) + "` takes a type here");
  }
  if (!types().unify(this->type(*given, call.arguments[i].place), type)) {
    fail_unsupported(given->focus,
                     "`" + std::string(constant.name) + "` over " +
                         std::string(types().text(this->type(*given, call.arguments[i].place))) +
                         " is not read");
  }
}

const Draft* TermElaborator::apply_constant(const Constant& constant, const Call& call) {
  const bool is_polymorphic = constant.parameters.find_first_of("abc?t") != std::string_view::npos;
  if (call.is_explicit && is_polymorphic) {
    fail_unsupported(call.span, "`@" + std::string(constant.name) + "` is not read");
  }
  std::vector<Type> parameters;
  std::vector<bool> are_types;
  TypeCode code(constant.parameters, types());
  while (!code.at_end()) {
    are_types.push_back(code.takes_type());
    parameters.push_back(code.next());
  }
  code.restart(constant.result);
  const Type result = code.next();
  // The expected type tells a type variable before the arguments are looked at, unless it is Prop.
  const bool tells = call.expected && types().kind(*call.expected) != TypeKind::Prop &&
                     call.arguments.size() == parameters.size();
  if (tells && is_told(constant.result)) types().unify(result, *call.expected);

  std::vector<const Draft*> values;
  std::vector<const Local*> missing;
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    if (are_types[i]) {
      take_type(constant, call, i, parameters[i]);
    } else if (i < call.arguments.size()) {
      values.push_back(argument(call.arguments[i], parameters[i]));
    } else {
      missing.push_back(make_local({"x", parameters[i], call.span}));
      values.push_back(variable(*missing.back(), call.span));
    }
  }
  if (constant.build == Build::Unread && call.expected && missing.empty()) {
    // It may be the wrong meaning of an ambiguous name.
    coerce(operation(constant.op, result, call.span, {}), *call.expected);
  }
  const Draft* whole = build(constant, std::move(values), result, call.span);
  if (!missing.empty()) return abstracted(missing, whole);
  const std::size_t used = std::min(parameters.size(), call.arguments.size());
  return apply_value(whole, std::span(call.arguments).subspan(used), call.span);
}

const Draft* TermElaborator::build(const Constant& constant, std::vector<const Draft*> arguments,
                                   Type result, Span span) {
  switch (constant.build) {
    case Build::Operation:
      return operation(constant.op, result, span, std::move(arguments));
    case Build::Flipped:
      std::reverse(arguments.begin(), arguments.end());
      return operation(constant.op, result, span, std::move(arguments));
    case Build::Negation:
      return operation(Op::Not, result, span,
                       {operation(constant.op, result, span, std::move(arguments))});
    case Build::Power:
      return power(arguments[0], arguments[1], span);
    case Build::Minus:
      return negation(arguments[0], span);
    case Build::Embedding:
      return make({.kind = DraftKind::Embedding,
                   .type = result,
                   .span = span,
                   .op = Op::Cast,
                   .arguments = std::move(arguments)});
    case Build::Successor: {
      return operation(constant.op, result, span, {arguments[0], literal(1, result, span)});
    }
    case Build::BigOperator:
      return make({.kind = DraftKind::BigOperator,
                   .type = result,
                   .span = span,
                   .op = constant.op,
                   .arguments = std::move(arguments)});
    case Build::OverSet:
      return make({.kind = DraftKind::BigOperator,
                   .type = result,
                   .span = span,
                   .op = constant.op,
                   .arguments = {arguments[1], arguments[0]}});
    case Build::IsNonempty:
      return operation(Op::Lt, result, span,
                       {literal(0, TypeStore::nat(), span),
                        operation(constant.op, TypeStore::nat(), span, std::move(arguments))});
    case Build::ToNNReal:
      return operation(constant.op, result, span,
                       {arguments[0], literal(0, TypeStore::real(), span)});
    case Build::Derived:
      return make({.kind = DraftKind::Call,
                   .type = result,
                   .span = span,
                   .arguments = std::move(arguments),
                   .constant = &constant});
    case Build::Universe:
      return universe(types().domain(result), span);
    case Build::Template:
      return expand(constant, std::move(arguments), result, span);
    case Build::Unread:
      break;
  }
  if (const auto why = why_outside(constant.name, {})) fail_unsupported(span, *why);
  fail_unsupported(span, "`" + std::string(constant.name) + "` is not read");
}

}  // namespace latent::lean
