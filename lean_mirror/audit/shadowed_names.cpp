#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "lean_mirror/audit/known_name.hpp"
#include "lean_mirror/audit/text_warnings.hpp"
#include "lean_mirror/syntax/name.hpp"

namespace latent::lean {

namespace {

std::string backquoted(std::string_view text) { return '`' + std::string(text) + '`'; }

class Search {
 public:
  explicit Search(const ReadFile& file) : file_(file) {}

  std::vector<Warning> run() {
    for (const Command& command : file_.syntax->commands) look_at(command);
    for (const Diagnostic& diagnostic : file_.meaning->diagnostics) {
      if (diagnostic.severity == Severity::Warning && !is_import(diagnostic.span)) {
        add(diagnostic.span, diagnostic.message);
      }
    }
    return std::move(found_);
  }

 private:
  void add(Span span, std::string message) {
    found_.push_back({Rule::Shadowed, span, std::move(message)});
  }

  /// Warnings of the elaborator about imports are about files that are not at hand.
  [[nodiscard]] bool is_import(Span span) const {
    return std::any_of(
        file_.syntax->commands.begin(), file_.syntax->commands.end(), [&](const Command& command) {
          return std::holds_alternative<Import>(command.body) && command.span.contains(span);
        });
  }

  void look_at(const Command& command) {
    if (const auto* variables = std::get_if<Variables>(&command.body)) {
      for (const Binder& binder : variables->binders) look_at(binder);
    } else if (const auto* notation = std::get_if<NotationCommand>(&command.body)) {
      look_at(command, *notation);
    } else if (const auto* declaration = std::get_if<const Declaration*>(&command.body)) {
      if (*declaration != nullptr) look_at(**declaration);
    }
  }

  void look_at(const Command& command, const NotationCommand& notation) {
    const bool is_known =
        !notation.tokens.empty() &&
        std::all_of(notation.tokens.begin(), notation.tokens.end(), [](std::string_view token) {
          const std::size_t begin = token.find_first_not_of(' ');
          if (begin == std::string_view::npos) return false;
          const std::string_view bare =
              token.substr(begin, token.find_last_not_of(' ') - begin + 1);
          return is_known_symbol(bare);
        });
    if (is_known) {
      add(command.keyword, "this notation gives " + backquoted(notation.tokens.front()) +
                               " another meaning from here on");
    }
  }

  void look_at(const Declaration& declaration) {
    const std::vector<std::string_view> parts = name_parts(declaration.name.text);
    const bool is_value =
        declaration.kind == DeclarationKind::Def || declaration.kind == DeclarationKind::Abbrev ||
        declaration.kind == DeclarationKind::Opaque || declaration.kind == DeclarationKind::Axiom;
    if (is_value && !parts.empty()) {
      if (const auto meaning = known_meaning(plain_part(parts.back()))) {
        add(declaration.name.span, backquoted(declaration.name.text) + " may be taken for " +
                                       backquoted(*meaning) + ", and hides it in its namespace");
      }
    }
    for (const Binder& binder : declaration.binders) look_at(binder);
    for (const FieldDeclaration& field : declaration.fields) look_at(field.binder);
    for (const Term* term : {declaration.type, declaration.value}) {
      if (term != nullptr) look_at(*term);
    }
  }

  void look_at(const Binder& binder) {
    for (const Name& name : binder.names) {
      if (const auto meaning = known_meaning(plain_part(name.text))) {
        add(name.span, "the variable " + backquoted(name.text) + " hides " + backquoted(*meaning));
      }
    }
    for (const Term* term : {binder.type, binder.bound}) {
      if (term != nullptr) look_at(*term);
    }
  }

  void look_at(const Term& term) {
    for (const Binder& binder : term.binders) look_at(binder);
    for (const Term* child : term.children) look_at(*child);
  }

  const ReadFile& file_;
  std::vector<Warning> found_;
};

}  // namespace

std::vector<Warning> shadowed_names(const ReadFile& file) { return Search(file).run(); }

}  // namespace latent::lean
