#include "lean_mirror/elaborate/environment.hpp"

#include <algorithm>
#include <utility>

#include "lean_mirror/elaborate/derived.hpp"
#include "lean_mirror/elaborate/name_context.hpp"
#include "lean_mirror/elaborate/template.hpp"

namespace latent::lean {

using expr::Sort;

Environment::Environment() {
  const auto add_constant = [&](const Constant& constant) {
    Global global;
    global.name = constant.name;
    global.kind = Global::Kind::Constant;
    global.is_protected = constant.is_protected;
    global.constant = &constant;
    add(std::move(global));
  };
  for (const Constant& constant : constants()) add_constant(constant);
  for (const DerivedConstant& derived : derived_constants()) add_constant(derived.constant);
  for (const Template& made : templates()) add_constant(made.constant);
  for (const auto& [name, sort] : {std::pair{"Nat", Sort::nat()},
                                   {"Int", Sort::integer()},
                                   {"Rat", Sort::rat()},
                                   {"Real", Sort::real()}}) {
    Global global;
    global.name = name;
    global.kind = Global::Kind::Type;
    global.type = std::make_shared<const TypeScheme>(TypeScheme{{}, {}, stored(sort)});
    add(std::move(global));
  }
}

const Global* Environment::find(std::string_view name) const {
  constexpr int k_longest_alias_chain = 8;
  for (int i = 0; i < k_longest_alias_chain; ++i) {
    const auto found = globals_.find(name);
    if (found == globals_.end()) return nullptr;
    if (found->second->kind != Global::Kind::Alias) return found->second.get();
    name = found->second->target;
  }
  return nullptr;
}

bool Environment::is_namespace(std::string_view name) const { return namespaces_.contains(name); }

void Environment::add_namespace(std::string_view name) {
  while (!name.empty() && !namespaces_.contains(name)) {
    namespaces_.emplace(name);
    const std::size_t dot = name.rfind('.');
    name = name.substr(0, dot == std::string_view::npos ? 0 : dot);
  }
}

void Environment::add(Global global) {
  const std::size_t dot = global.name.rfind('.');
  const auto parts = std::count(global.name.begin(), global.name.end(), '.');
  if (dot != std::string::npos && parts < static_cast<std::ptrdiff_t>(NameContext::k_max_parts))
    add_namespace(std::string_view(global.name).substr(0, dot));
  std::string name = global.name;
  globals_.insert_or_assign(std::move(name), std::make_shared<const Global>(std::move(global)));
}

void Environment::import(const Environment& other) {
  for (const auto& [name, global] : other.globals_) {
    if (!global->is_private) globals_.insert_or_assign(name, global);
  }
  namespaces_.insert(other.namespaces_.begin(), other.namespaces_.end());
  notations.insert(other.notations.begin(), other.notations.end());
  foreign_syntax.insert(other.foreign_syntax.begin(), other.foreign_syntax.end());
  may_lack_names = may_lack_names || other.may_lack_names;
}

Global global_definition(std::shared_ptr<const expr::Definition> definition) {
  Global global;
  global.name = definition->qualified_name();
  global.kind = Global::Kind::Definition;
  for (const expr::Variable& parameter : definition->parameters()) {
    global.parameters.push_back({parameter.name(), false, false, stored(parameter.sort())});
  }
  global.result = stored(definition->result());
  global.definitions = {std::move(definition)};
  return global;
}

}  // namespace latent::lean
