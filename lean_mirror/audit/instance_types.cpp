#include "lean_mirror/audit/instance_types.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <variant>
#include <vector>

#include "lean_mirror/elaborate/operator_class.hpp"
#include "lean_mirror/syntax/lexer.hpp"
#include "lean_mirror/syntax/name.hpp"

namespace latent::lean {

namespace {

std::string_view last_part(std::string_view name) {
  const std::vector<std::string_view> parts = name_parts(name);
  return parts.empty() ? name : plain_part(parts.back());
}

bool is_number_type(std::string_view name) {
  constexpr auto k_names = std::to_array<std::string_view>(
      {"ℝ", "ℕ", "ℤ", "ℚ", "ℂ", "Real", "Nat", "Int", "Rat", "Complex"});
  return std::find(k_names.begin(), k_names.end(), name) != k_names.end();
}

std::vector<std::string_view> names_in(std::string_view text) {
  std::vector<std::string_view> names;
  for (const Token& token : tokenize(text)) {
    if (token.kind != TokenKind::Identifier) continue;
    names.push_back(last_part(text.substr(token.begin, token.end - token.begin)));
  }
  return names;
}

}  // namespace

InstanceTypes::InstanceTypes(std::span<const ProjectFile> files) {
  // Of classes what they extend, of definitions all that they say.
  std::vector<std::pair<std::string_view, std::string_view>> texts;
  for (const ProjectFile& file : files) {
    for (const Command& command : file.syntax->commands) {
      const auto* body = std::get_if<const Declaration*>(&command.body);
      if (body == nullptr || *body == nullptr || (*body)->name.text.empty()) continue;
      const Declaration& declaration = **body;
      const std::string_view name = last_part(declaration.name.text);
      const auto text = [&](Span span) { return file.syntax->source->text(span); };
      switch (declaration.kind) {
        case DeclarationKind::Structure:
        case DeclarationKind::Inductive:
          note(name, What::Type);
          break;
        case DeclarationKind::Class:
        case DeclarationKind::ClassInductive:
          note(name, What::Class);
          for (const Term* parent : declaration.parents)
            texts.emplace_back(name, text(parent->span));
          break;
        case DeclarationKind::Def:
        case DeclarationKind::Abbrev:
        case DeclarationKind::Opaque:
          note(name, What::Definition);
          if (declaration.type != nullptr) texts.emplace_back(name, text(declaration.type->span));
          texts.emplace_back(name, text(declaration.body_span));
          break;
        default:
          break;
      }
    }
  }
  for (bool found = true; std::exchange(found, false);) {
    for (const auto& [name, text] : texts) {
      What& what = declared_.find(name)->second;
      const bool is_new = what == What::Class || what == What::Definition;
      if (!is_new || !mentions_operators(text)) continue;
      what = what == What::Class ? What::OperatorClass : What::OperatorDefinition;
      found = true;
    }
  }
}

void InstanceTypes::note(std::string_view name, What what) {
  const auto [known, is_new] = declared_.emplace(name, what);
  // Of two by one name the one that can do more.
  if (!is_new) known->second = std::max(known->second, what);
}

bool InstanceTypes::mentions_operators(std::string_view text) const {
  for (const std::string_view name : names_in(text)) {
    if (has_operators(name)) return true;
  }
  return false;
}

bool InstanceTypes::has_operators(std::string_view name) const {
  const auto known = declared_.find(name);
  if (known == declared_.end()) return is_operator_class(name);
  return is_library_operator_class(name) || known->second == What::OperatorClass ||
         known->second == What::OperatorDefinition;
}

std::string_view InstanceTypes::operator_class_in(std::string_view type) const {
  std::string_view found;
  bool is_for_own_type = false;
  bool all_are_known = true;
  for (const std::string_view name : names_in(type)) {
    if (has_operators(name)) {
      if (found.empty()) found = name;
      const auto known = declared_.find(name);
      all_are_known =
          all_are_known && (known == declared_.end() || known->second != What::OperatorDefinition);
    } else if (const auto known = declared_.find(name); known != declared_.end()) {
      is_for_own_type = is_for_own_type || known->second == What::Type;
      all_are_known = all_are_known && known->second != What::Definition;
    } else {
      all_are_known = all_are_known && is_number_type(name);
    }
  }
  return is_for_own_type && all_are_known ? std::string_view() : found;
}

}  // namespace latent::lean
