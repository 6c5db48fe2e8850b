/// Short ways to read Lean text in tests.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lean_mirror/syntax/lexer.hpp"
#include "lean_mirror/syntax/print_tree.hpp"
#include "lean_mirror/syntax/tree.hpp"

namespace latent::lean::testing {

/// The term as an S-expression, followed by its diagnostics where there are any.
inline std::string read_term(std::string text) {
  const ParsedTerm parsed = parse_term(make_source("term.lean", std::move(text)));
  std::string out = to_text(*parsed.term);
  for (const Diagnostic& diagnostic : parsed.diagnostics) {
    const Position at = parsed.source->position(diagnostic.span.begin);
    out += " @" + std::to_string(at.line) + ':' + std::to_string(at.column);
  }
  return out;
}

/// A parsed file.
inline SyntaxTree read(std::string text) {
  return parse(make_source("file.lean", std::move(text)));
}

/// The commands of a file as S-expressions, a line each.
inline std::string read_commands(std::string text) { return to_text(read(std::move(text))); }

/// `line:column: message` for each diagnostic of a file.
inline std::vector<std::string> complaints(const SyntaxTree& tree) {
  std::vector<std::string> out;
  for (const Diagnostic& diagnostic : tree.diagnostics) {
    const Position at = tree.source->position(diagnostic.span.begin);
    out.push_back(std::to_string(at.line) + ':' + std::to_string(at.column) + ": " +
                  diagnostic.message);
  }
  return out;
}

/// The declaration of this name, or null.
inline const Declaration* find_declaration(const SyntaxTree& tree, std::string_view name) {
  for (const Command& command : tree.commands) {
    const auto* declaration = std::get_if<const Declaration*>(&command.body);
    if (declaration != nullptr && *declaration != nullptr && (*declaration)->name.text == name) {
      return *declaration;
    }
  }
  return nullptr;
}

/// The names of all declarations, in order; "_" for those without.
inline std::vector<std::string> declaration_names(const SyntaxTree& tree) {
  std::vector<std::string> out;
  for (const Command& command : tree.commands) {
    const auto* declaration = std::get_if<const Declaration*>(&command.body);
    if (declaration == nullptr || *declaration == nullptr) continue;
    const std::string_view name = (*declaration)->name.text;
    out.emplace_back(name.empty() ? "_" : name);
  }
  return out;
}

/// The texts of the tokens, without the end.
inline std::vector<std::string> token_texts(std::string_view text) {
  std::vector<std::string> out;
  for (const Token& token : tokenize(text)) {
    if (token.kind != TokenKind::End) {
      out.emplace_back(text.substr(token.begin, token.end - token.begin));
    }
  }
  return out;
}

}  // namespace latent::lean::testing
