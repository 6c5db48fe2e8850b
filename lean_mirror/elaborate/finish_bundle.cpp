/// Things of several components, and things of which their type says something.
#include <algorithm>
#include <utility>

#include "lean_mirror/elaborate/finish.hpp"
#include "lean_mirror/syntax/name.hpp"

namespace latent::lean {

using expr::Expr;
using expr::Op;
using expr::Sort;
using expr::Variable;

namespace {

Expr conjunction(std::vector<Expr> formulas) {
  if (formulas.empty()) return Expr::make(Op::True, {});
  Expr result = formulas.back();
  for (std::size_t i = formulas.size() - 1; i > 0; --i) {
    result = Expr::make(Op::And, {formulas[i - 1], result});
  }
  return result;
}

Expr replaced(const Expr& formula, std::span<const Variable> variables,
              std::span<const Expr> values) {
  return expr::instantiate(expr::abstract(formula, variables), values);
}

/// `formula` under `op` (a quantifier) over `variables`, of which `guards` hold. Each guard stands
/// right behind the last variable that it mentions.
Expr quantified(Op op, std::span<const Variable> variables, const std::vector<Expr>& guards,
                Expr formula) {
  const Op connective = op == Op::Forall ? Op::Implies : Op::And;
  std::vector<std::size_t> behind;
  for (const Expr& guard : guards) {
    std::size_t last = 0;
    for (const Variable& mentioned : expr::free_variables(guard)) {
      for (std::size_t i = last; i < variables.size(); ++i) {
        if (variables[i].is(mentioned)) last = i;
      }
    }
    behind.push_back(last);
  }
  const auto guard_behind = [&](std::size_t variable) {
    for (std::size_t i = guards.size(); i > 0; --i) {
      if (behind[i - 1] == variable) formula = Expr::make(connective, {guards[i - 1], formula});
    }
  };
  if (variables.empty()) guard_behind(0);
  for (std::size_t i = variables.size(); i > 0; --i) {
    guard_behind(i - 1);
    formula = Expr::bind(op, variables[i - 1], formula);
  }
  return formula;
}

}  // namespace

/// What a variable can't be of: a set of things that have several components, which is read only
/// where it is a product.
void Finisher::check_bindable(Type type, Span span) const {
  const TypeStore& types = elaborator_.types();
  switch (types.kind(type)) {
    case TypeKind::FiniteSet: {
      const auto elements = types.sorts(types.domain(type));
      if (!elements || elements->size() != 1) {
        fail_unsupported(span, "a variable of type " + types.text(type) + " is not read");
      }
      return;
    }
    case TypeKind::Function:
    case TypeKind::Set:
    case TypeKind::Pair:
      check_bindable(types.domain(type), span);
      check_bindable(types.codomain(type), span);
      return;
    case TypeKind::Subtype:
      check_bindable(types.domain(type), span);
      return;
    default:
      return;
  }
}

std::vector<std::string> Finisher::component_names(Type type, const std::string& name) const {
  const TypeStore& types = elaborator_.types();
  switch (types.kind(type)) {
    case TypeKind::Pair: {
      std::vector<std::string> names = component_names(types.domain(type), name + ".1");
      std::vector<std::string> more = component_names(types.codomain(type), name + ".2");
      names.insert(names.end(), more.begin(), more.end());
      return names;
    }
    case TypeKind::Structure: {
      std::vector<std::string> names;
      for (const Variable& component : types.structure(type).components) {
        names.push_back(component.name().empty() ? name : name + "." + component.name());
      }
      return names;
    }
    case TypeKind::Function:
      return component_names(types.codomain(type), name);
    case TypeKind::Subtype:
      return component_names(types.domain(type), name);
    default:
      return {name};
  }
}

std::vector<std::string> Finisher::component_suffixes(Type type) const {
  std::vector<std::string> names;
  for (const std::string& path : component_names(type, "")) {
    std::string suffix;
    for (const std::string_view part : name_parts(path)) {
      if (!suffix.empty()) suffix += "_";
      suffix += part == "1" ? "fst" : part == "2" ? "snd" : part;
    }
    names.push_back(suffix);
  }
  return names;
}

std::vector<Variable> Finisher::fresh(Type type, const std::string& name, Span span) {
  const std::vector<Sort> all = sorts(type, span, "`" + name + "`");
  check_bindable(type, span);
  // «m.ρ» and the ρ of m are shown alike.
  const bool quoted = name.starts_with("«") && name.find('.') != std::string::npos;
  const std::vector<std::string> names =
      component_names(type, quoted ? std::string(plain_part(name)) : name);
  std::vector<Variable> made;
  for (std::size_t i = 0; i < all.size(); ++i) made.emplace_back(names.at(i), all[i]);
  return made;
}

const std::vector<Variable>& Finisher::variables(const Local& local) {
  const auto found = variables_.find(&local);
  if (found != variables_.end()) return found->second;
  return variables_.emplace(&local, fresh(local.type, local.name, local.span)).first->second;
}

Expr Finisher::quantifier(const Draft& draft, Expr body) {
  const std::vector<Variable>& bound = variables(*draft.local);
  const Parts parts(bound.begin(), bound.end());
  return quantified(draft.op, bound, guards(draft.local->type, parts, draft.local->span),
                    std::move(body));
}

Expr Finisher::size_of(Type fin, Span span) {
  const TypeStore& types = elaborator_.types();
  const Type size = types.domain(fin);
  const Draft* value = types.kind(size) == TypeKind::Value ? types.value_of(size) : nullptr;
  if (value == nullptr) fail_unsupported(span, "nothing says what the size of this `Fin` is");
  return expression(*value);
}

Expr Finisher::modulo(Type fin, Expr value, Span span) {
  const Expr size = size_of(fin, span);
  if (value.op() == Op::Literal && size.op() == Op::Literal && value.number() < size.number()) {
    return value;
  }
  return Expr::make(Op::Mod, {std::move(value), size});
}

/// Arithmetic in `Fin n` is that of natural numbers modulo n.
Expr Finisher::fin_operation(const Draft& draft, Parts arguments) {
  const Expr size = size_of(draft.type, draft.span);
  const auto remainder = [&](const Expr& value) { return Expr::make(Op::Mod, {value, size}); };
  switch (draft.op) {
    case Op::Add:
    case Op::Mul:
      return remainder(Expr::make(draft.op, std::move(arguments)));
    case Op::Pow:
      if (arguments[1].sort() == Sort::nat()) {
        return remainder(Expr::make(Op::Pow, std::move(arguments)));
      }
      break;
    case Op::Sub: {
      const Expr lifted = Expr::make(Op::Sub, {size, arguments[1]});
      return remainder(Expr::make(Op::Add, {lifted, arguments[0]}));
    }
    case Op::Neg:
      return remainder(Expr::make(Op::Sub, {size, arguments[0]}));
    case Op::Div:
    case Op::Mod:
    case Op::Min:
    case Op::Max:
      return Expr::make(draft.op, std::move(arguments));
    default:
      break;
  }
  fail_unsupported(draft.span, "this operation in `Fin` is not read");
}

std::vector<Expr> Finisher::component(const Draft& draft, const Parts& whole) {
  const TypeStore& types = elaborator_.types();
  const Type type = draft.arguments[0]->type;
  std::size_t first = 0;
  std::size_t count = whole.size();
  if (types.kind(type) == TypeKind::Pair) {
    const std::size_t split = sorts(types.domain(type), draft.span, "this").size();
    first = draft.part == 0 ? 0 : split;
    count = draft.part == 0 ? split : whole.size() - split;
  } else if (types.kind(type) == TypeKind::Structure) {
    const StructureField& field = types.structure(type).fields.at(draft.part);
    first = field.first;
    count = field.count;
  }
  const auto begin = whole.begin() + static_cast<std::ptrdiff_t>(first);
  return {begin, begin + static_cast<std::ptrdiff_t>(count)};
}

std::vector<Expr> Finisher::universe(Type element, Span span) {
  const TypeStore& types = elaborator_.types();
  if (types.kind(element) == TypeKind::Fin) {
    return {Expr::make(Op::Range, {size_of(element, span)})};
  }
  if (types.kind(element) == TypeKind::Pair) {
    Parts sets = universe(types.domain(element), span);
    const Parts more = universe(types.codomain(element), span);
    sets.insert(sets.end(), more.begin(), more.end());
    return sets;
  }
  if (types.kind(element) == TypeKind::Structure) {
    const std::size_t count = types.structure(element).enumerators.size();
    if (count > 0) {
      return {Expr::make(Op::Range, {Expr::literal(Rational(count), Sort::nat())})};
    }
  }
  fail_unsupported(span,
                   "everything of type " + types.text(element) + " as a finite set is not read");
}

std::vector<Expr> Finisher::guards(Type type, std::span<const Expr> parts, Span span) {
  const TypeStore& types = elaborator_.types();
  const auto half = [&](std::size_t number) {
    const std::size_t split = sorts(types.domain(type), span, "this").size();
    return number == 0 ? parts.first(split) : parts.subspan(split);
  };
  if (types.is_plain(type)) return {};
  switch (types.kind(type)) {
    case TypeKind::Fin:
      return {Expr::make(Op::Lt, {parts[0], size_of(type, span)})};
    case TypeKind::Pair: {
      std::vector<Expr> all = guards(types.domain(type), half(0), span);
      const std::vector<Expr> more = guards(types.codomain(type), half(1), span);
      all.insert(all.end(), more.begin(), more.end());
      return all;
    }
    case TypeKind::Structure: {
      const StructureType& structure = types.structure(type);
      std::vector<Expr> all;
      for (const Expr& hypothesis : structure.hypotheses) {
        all.push_back(replaced(hypothesis, structure.components, parts));
      }
      return all;
    }
    case TypeKind::Subtype: {
      std::vector<Expr> all = guards(types.domain(type), parts, span);
      const Type property = types.codomain(type);
      const Draft* value =
          types.kind(property) == TypeKind::Value ? types.value_of(property) : nullptr;
      if (value == nullptr) fail_unsupported(span, "nothing says what this subtype is");
      Expr holds = expression(*value);
      for (const Expr& part : parts) {
        const Expr argument[] = {part};
        holds = holds.op() == Op::Lambda ? expr::instantiate(holds.body(), argument)
                                         : Expr::make(Op::Apply, {holds, part});
      }
      all.push_back(holds);
      return all;
    }
    case TypeKind::Set:
    case TypeKind::Function: {
      const Type domain = types.domain(type);
      const std::vector<Variable> arguments = fresh(domain, "i", span);
      Parts results(parts.begin(), parts.end());
      for (Expr& result : results) {
        for (const Variable& argument : arguments) {
          result = Expr::make(Op::Apply, {result, argument});
        }
      }
      const Parts given(arguments.begin(), arguments.end());
      std::vector<Expr> all;
      for (const Expr& guard : guards(types.codomain(type), results, span)) {
        all.push_back(quantified(Op::Forall, arguments, guards(domain, given, span), guard));
      }
      return all;
    }
    default:
      fail_unsupported(span, "what the type " + types.text(type) + " says is not read");
  }
}

Expr Finisher::equal(Type type, std::span<const Expr> a, std::span<const Expr> b, Span span) {
  const TypeStore& types = elaborator_.types();
  const bool one = a.size() == 1 && b.size() == 1;
  if (types.is_plain(type) && one) return Expr::make(Op::Eq, {a[0], b[0]});
  switch (types.kind(type)) {
    case TypeKind::Fin:
      return Expr::make(Op::Eq, {a[0], b[0]});
    case TypeKind::Subtype:
      return equal(types.domain(type), a, b, span);
    case TypeKind::Pair: {
      const std::size_t split = sorts(types.domain(type), span, "this").size();
      return Expr::make(Op::And,
                        {equal(types.domain(type), a.first(split), b.first(split), span),
                         equal(types.codomain(type), a.subspan(split), b.subspan(split), span)});
    }
    case TypeKind::Structure: {
      const StructureType& structure = types.structure(type);
      std::vector<Variable> variables = structure.components;
      variables.insert(variables.end(), structure.others.begin(), structure.others.end());
      Parts values(a.begin(), a.end());
      values.insert(values.end(), b.begin(), b.end());
      std::vector<Expr> all;
      for (const Expr& equation : structure.equations) {
        all.push_back(replaced(equation, variables, values));
      }
      return conjunction(std::move(all));
    }
    case TypeKind::Set:
    case TypeKind::Function: {
      const std::vector<Variable> arguments = fresh(types.domain(type), "i", span);
      const Parts given(arguments.begin(), arguments.end());
      const auto applied = [&](std::span<const Expr> functions) {
        Parts results(functions.begin(), functions.end());
        for (Expr& result : results) {
          for (const Expr& argument : given) result = Expr::make(Op::Apply, {result, argument});
        }
        return results;
      };
      return quantified(Op::Forall, arguments, guards(types.domain(type), given, span),
                        equal(types.codomain(type), applied(a), applied(b), span));
    }
    default:
      fail_unsupported(span,
                       "an equation between things of type " + types.text(type) + " is not read");
  }
}

StoredType Finisher::stored(Type type, Span span) {
  const TypeStore& types = elaborator_.types();
  // Types are shared graphs, which a stored type writes out.
  if (!types.sorts(type)) fail_unsupported(span, "the type is not clear, or too large");
  StoredType result;
  result.kind = types.kind(type);
  const auto value_of = [&](Type value) {
    const Draft* draft = types.kind(value) == TypeKind::Value ? types.value_of(value) : nullptr;
    if (draft == nullptr) fail_unsupported(span, "the type is not clear");
    return expression(*draft);
  };
  switch (result.kind) {
    case TypeKind::Function:
    case TypeKind::Pair:
      result.parts = {stored(types.domain(type), span), stored(types.codomain(type), span)};
      break;
    case TypeKind::FiniteSet:
    case TypeKind::List:
    case TypeKind::Set:
      result.parts = {stored(types.domain(type), span)};
      break;
    case TypeKind::Subtype:
      result.parts = {stored(types.domain(type), span)};
      result.value = value_of(types.codomain(type));
      break;
    case TypeKind::Fin:
      result.value = value_of(types.domain(type));
      break;
    case TypeKind::Structure:
      result.structure = types.structure(type).shared_from_this();
      break;
    case TypeKind::Other:
    case TypeKind::Unknown:
    case TypeKind::Value:
      fail_unsupported(span, "the type is not clear");
    default:
      break;
  }
  return result;
}

}  // namespace latent::lean
