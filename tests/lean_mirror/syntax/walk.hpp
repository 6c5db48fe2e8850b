/// Visiting every term of a tree, and what must hold for each of them.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "tests/lean_mirror/syntax/reading.hpp"

namespace latent::lean::testing {

template <typename Visit>
void walk(const Term& term, const Visit& visit);

/// Visits the terms in a binder.
template <typename Visit>
void walk(const Binder& binder, const Visit& visit) {
  for (const Term* part : {binder.pattern, binder.type, binder.bound, binder.default_value}) {
    if (part != nullptr) walk(*part, visit);
  }
}

/// Visits a term and everything below it, parents first.
template <typename Visit>
void walk(const Term& term, const Visit& visit) {
  visit(term);
  for (const Binder& binder : term.binders) walk(binder, visit);
  for (const Term* child : term.children) walk(*child, visit);
}

/// Visits every term of a file.
template <typename Visit>
void walk(const SyntaxTree& tree, const Visit& visit) {
  const auto maybe = [&](const Term* term) {
    if (term != nullptr) walk(*term, visit);
  };
  for (const Command& command : tree.commands) {
    if (const auto* variables = std::get_if<Variables>(&command.body)) {
      for (const Binder& binder : variables->binders) walk(binder, visit);
    }
    if (const auto* notation = std::get_if<NotationCommand>(&command.body)) {
      if (notation->notation != nullptr) maybe(notation->notation->meaning);
    }
    const auto* body = std::get_if<const Declaration*>(&command.body);
    if (body == nullptr || *body == nullptr) continue;
    const Declaration& declaration = **body;
    for (const Binder& binder : declaration.binders) walk(binder, visit);
    maybe(declaration.type);
    maybe(declaration.value);
    for (const Term* equation : declaration.equations) maybe(equation);
    for (const Term* parent : declaration.parents) maybe(parent);
    for (const FieldDeclaration& field : declaration.fields) walk(field.binder, visit);
    for (const Constructor& constructor : declaration.constructors) {
      for (const Binder& binder : constructor.binders) walk(binder, visit);
      maybe(constructor.type);
    }
  }
}

/// Why a term breaks a rule that holds for all terms; empty where it does not.
inline std::string broken_rule(const Term& term, const Source& source) {
  const auto size = static_cast<std::uint32_t>(source.text().size());
  if (term.span.begin > term.span.end || term.span.end > size) return "span outside the text";
  const bool unread = term.kind == TermKind::Unsupported;
  if (!unread && !term.span.contains(term.focus)) return "focus outside the span";
  if (unread && term.focus.begin < term.span.begin) return "offending token before the span";
  if (term.height == 0 || term.height > k_max_height) return "height out of range";
  std::uint32_t last = term.span.begin;
  for (const Term* child : term.children) {
    if (child == nullptr) return "null child";
    if (!term.span.contains(child->span)) return "child outside the span";
    if (child->height >= term.height) return "child as high as its parent";
    const bool in_order = term.kind != TermKind::BigOperator;
    if (in_order && child->span.begin < last) return "children overlap or stand out of order";
    last = child->span.end;
  }
  for (const Binder& binder : term.binders) {
    if (!term.span.contains(binder.span)) return "binder outside the span";
    for (const Name& name : binder.names) {
      if (!binder.span.contains(name.span)) return "name outside its binder";
      if (source.text(name.span) != name.text) return "name is not its text";
    }
  }
  return {};
}

/// Checks what must hold for every tree, whatever the text was.
inline void expect_sound(const SyntaxTree& tree) {
  const Source& source = *tree.source;
  const auto size = static_cast<std::uint32_t>(source.text().size());
  walk(tree, [&](const Term& term) {
    const std::string broken = broken_rule(term, source);
    if (!broken.empty()) ADD_FAILURE() << broken << " in " << to_text(term);
  });
  std::uint32_t last = 0;
  for (const Command& command : tree.commands) {
    EXPECT_LE(last, command.span.begin) << "commands overlap";
    EXPECT_LE(command.span.begin, command.span.end);
    EXPECT_TRUE(command.span.contains(command.keyword));
    last = command.span.end;
  }
  EXPECT_LE(last, size);
  for (const Diagnostic& diagnostic : tree.diagnostics) {
    EXPECT_LE(diagnostic.span.begin, diagnostic.span.end);
    EXPECT_LE(diagnostic.span.end, size);
    EXPECT_FALSE(diagnostic.message.empty());
  }
}

}  // namespace latent::lean::testing
