#include "lean_mirror/audit/audit.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <utility>

#include "lean_mirror/audit/difference.hpp"
#include "lean_mirror/audit/normal_form.hpp"
#include "lean_mirror/elaborate/elaborate.hpp"
#include "ref/expr/print.hpp"
#include "ref/theory/catalogue.hpp"

namespace latent::lean {

using expr::Definition;
using expr::Expr;
using expr::Variable;

namespace {

/// `Latent/LatentNumber.lean` to `Latent.LatentNumber`.
std::string module_of(std::string_view path) {
  constexpr std::string_view k_ending = ".lean";
  if (path.ends_with(k_ending)) path.remove_suffix(k_ending.size());
  std::string module(path);
  std::replace(module.begin(), module.end(), '/', '.');
  return module;
}

std::string place_of(const Source& source, Span span) {
  const Position at = source.position(span.begin);
  return source.name() + ':' + std::to_string(at.line) + ':' + std::to_string(at.column);
}

std::string backquoted(std::string_view text) { return '`' + std::string(text) + '`'; }

/// The normal form, or the formula itself where that is too deep for one.
Expr comparable(const Expr& formula) {
  try {
    return normal_form(formula);
  } catch (const expr::ExprError&) {
    return formula;
  }
}

std::vector<Expr> as_expressions(std::span<const Variable> variables) {
  return {variables.begin(), variables.end()};
}

/// `def coeff (ρ : ℝ) (k : ℕ) : ℝ := (1 / ρ) ^ k`.
std::string definition_text(const Definition& definition, std::string_view scope) {
  std::string text = "def " + definition.name();
  for (const Variable& parameter : definition.parameters()) {
    text += " (" + parameter.name() + " : " + to_string(parameter.sort()) + ")";
  }
  const Expr body = expr::instantiate(definition.body(), as_expressions(definition.parameters()));
  return text + " : " + to_string(definition.result()) + " := " + to_lean(body, scope);
}

/// How two definitions of the same name differ; empty where they do not.
std::string definition_difference(const Definition& lean, const Definition& transcribed,
                                  std::string_view scope) {
  const auto count = [](const Definition& d) { return std::to_string(d.parameters().size()); };
  if (lean.parameters().size() != transcribed.parameters().size()) {
    return count(lean) + " parameters in Lean, " + count(transcribed) + " transcribed";
  }
  for (std::size_t i = 0; i < lean.parameters().size(); ++i) {
    const Variable& ours = lean.parameters()[i];
    const Variable& theirs = transcribed.parameters()[i];
    if (ours.sort() != theirs.sort()) {
      return "parameter " + std::to_string(i + 1) + " is " +
             backquoted(ours.name() + " : " + to_string(ours.sort())) + " in Lean, " +
             backquoted(theirs.name() + " : " + to_string(theirs.sort())) + " transcribed";
    }
  }
  const std::vector<Expr> arguments = as_expressions(lean.parameters());
  const auto difference = first_difference(expr::instantiate(lean.body(), arguments),
                                           expr::instantiate(transcribed.body(), arguments), scope);
  if (!difference) return "";
  return backquoted(difference->left) + " in Lean, " + backquoted(difference->right) +
         " transcribed";
}

bool belongs_among_statements(const Command& command) {
  return std::visit(
      [](const auto& body) {
        using Body = std::decay_t<decltype(body)>;
        if constexpr (std::is_same_v<Body, const Declaration*>) {
          return body->kind == DeclarationKind::Def || body->kind == DeclarationKind::Abbrev ||
                 body->kind == DeclarationKind::Theorem || body->kind == DeclarationKind::Lemma ||
                 body->kind == DeclarationKind::Axiom;  // there is a remark of its own for it
        }
        return std::is_same_v<Body, ModuleDoc> || std::is_same_v<Body, Import> ||
               std::is_same_v<Body, ScopeBegin> || std::is_same_v<Body, ScopeEnd> ||
               std::is_same_v<Body, Open> || std::is_same_v<Body, Variables> ||
               std::is_same_v<Body, Skipped>;  // the parser has reported it
      },
      command.body);
}

class Auditor {
 public:
  AuditReport run(std::span<const LeanText> files) {
    std::set<std::string, std::less<>> used;
    for (const theory::Module* module : theory::catalogue()) {
      const auto file = std::find_if(files.begin(), files.end(), [&](const LeanText& text) {
        return module_of(text.path) == module->scope();
      });
      if (file == files.end()) {
        remark(true, "", "there is no Lean file for the module " + module->name());
        compare(*module, nullptr);
        continue;
      }
      used.insert(file->path);
      read(*file, *module);
    }
    for (const LeanText& file : files) {
      if (!used.contains(file.path))
        remark(true, file.path, "no module of the theory has this file");
    }
    return std::move(report_);
  }

 private:
  void remark(bool is_failure, std::string place, std::string message) {
    report_.remarks.push_back({is_failure, std::move(place), std::move(message)});
  }

  void read(const LeanText& text, const theory::Module& module) {
    const SyntaxTree tree = parse(make_source(text.path, text.text));
    auto file = std::make_shared<const ElaboratedFile>(elaborate(tree, imports_));
    for (const auto* list : {&tree.diagnostics, &file->diagnostics}) {
      for (const Diagnostic& d : *list) {
        remark(true, place_of(*tree.source, d.span), d.message);
      }
    }
    for (const Command& command : tree.commands) {
      if (belongs_among_statements(command)) continue;
      remark(true, place_of(*tree.source, command.keyword),
             backquoted(tree.source->text(command.keyword)) + " has no place among statements");
    }
    for (const ElaboratedDefinition& definition : file->definitions) examine(*file, definition);
    for (const Statement& statement : file->statements) examine(*file, statement);
    compare(module, file.get());
    imports_.emplace(module.scope(), std::move(file));
  }

  /// What is to be said about a declaration whatever it means.
  void examine(const ElaboratedFile& file, const DeclarationInfo& info) {
    const std::string place = place_of(*file.source, info.name_span);
    for (const auto& [word, span] : info.sorries) {
      remark(true, place_of(*file.source, span), backquoted(word) + " in " + backquoted(info.name));
    }
    if (info.kind == DeclarationKind::Axiom) {
      remark(true, place, backquoted(info.name) + " is an axiom");
    }
    if (info.doc.find_first_not_of(" \n\t") == std::string::npos) {
      remark(false, place, backquoted(info.name) + " has no doc comment");
    }
  }

  void compare(const theory::Module& module, const ElaboratedFile* file) {
    std::map<std::string, const ElaboratedDefinition*, std::less<>> definitions;
    std::map<std::string, const Statement*, std::less<>> statements;
    if (file != nullptr) {
      // Of two declarations of one name the last one counts; there is a remark about it.
      for (const ElaboratedDefinition& d : file->definitions) definitions[d.name] = &d;
      for (const Statement& s : file->statements) statements[s.name] = &s;
    }
    for (const auto& definition : module.definitions()) {
      const auto found = definitions.find(definition->qualified_name());
      const bool there = found != definitions.end();
      compare(module, file, there ? found->second : nullptr, definition.get());
      if (there) definitions.erase(found);
    }
    for (const theory::Theorem& theorem : module.theorems()) {
      const auto found = statements.find(theorem.qualified_name());
      const bool there = found != statements.end();
      compare(module, file, there ? found->second : nullptr, &theorem);
      if (there) statements.erase(found);
    }
    if (file == nullptr) return;
    for (const ElaboratedDefinition& d : file->definitions) {
      if (definitions.contains(d.name)) compare(module, file, &d, nullptr);
    }
    for (const Statement& s : file->statements) {
      if (statements.contains(s.name)) compare(module, file, &s, nullptr);
    }
  }

  static AuditItem item_for(const theory::Module& module, const ElaboratedFile* file,
                            const DeclarationInfo* info) {
    AuditItem item;
    item.module = module.name();
    if (info == nullptr) return item;
    const std::string scope = module.scope() + ".";
    item.name = info->name.starts_with(scope) ? info->name.substr(scope.size()) : info->name;
    if (item.name.empty()) item.name = "example";
    item.lean_place = place_of(*file->source, info->name_span);
    return item;
  }

  /// Decides the verdict where one side is missing or not understood; true where it did.
  static bool decided(AuditItem& item, const ElaboratedFile* file, bool in_lean, bool transcribed,
                      const std::optional<Diagnostic>& unsupported) {
    if (!in_lean) {
      item.verdict = AuditVerdict::MissingInLean;
    } else if (!transcribed) {
      item.verdict = AuditVerdict::OnlyInLean;
    } else if (unsupported) {
      item.verdict = AuditVerdict::Unsupported;
    }
    if (unsupported) {
      item.hint = unsupported->message;
      item.lean_place = place_of(*file->source, unsupported->span);
    }
    return item.verdict != AuditVerdict::Identical;
  }

  void compare(const theory::Module& module, const ElaboratedFile* file,
               const ElaboratedDefinition* lean, const Definition* transcribed) {
    AuditItem item = item_for(module, file, lean);
    item.is_definition = true;
    if (transcribed != nullptr) {
      item.name = transcribed->name();
      item.transcription = definition_text(*transcribed, module.scope());
    }
    if (lean != nullptr && lean->definition) {
      item.lean = definition_text(*lean->definition, module.scope());
    }
    const std::optional<Diagnostic> unsupported = lean ? lean->unsupported : std::nullopt;
    if (!decided(item, file, lean != nullptr, transcribed != nullptr, unsupported)) {
      item.hint = definition_difference(*lean->definition, *transcribed, module.scope());
      if (!item.hint.empty()) item.verdict = AuditVerdict::Different;
    }
    report_.items.push_back(std::move(item));
  }

  void compare(const theory::Module& module, const ElaboratedFile* file, const Statement* lean,
               const theory::Theorem* transcribed) {
    AuditItem item = item_for(module, file, lean);
    if (transcribed != nullptr) {
      item.name = transcribed->name;
      item.transcription = to_lean(transcribed->statement(), module.scope());
      item.transcription_place = transcribed->file + ':' + std::to_string(transcribed->line);
    }
    if (lean != nullptr && lean->formula) item.lean = to_lean(*lean->formula, module.scope());
    const std::optional<Diagnostic> unsupported = lean ? lean->unsupported : std::nullopt;
    if (!decided(item, file, lean != nullptr, transcribed != nullptr, unsupported)) {
      const auto difference = first_difference(
          comparable(*lean->formula), comparable(transcribed->statement()), module.scope());
      if (difference) {
        item.verdict = AuditVerdict::Different;
        item.hint = backquoted(difference->left) + " in Lean, " + backquoted(difference->right) +
                    " transcribed";
      }
    }
    report_.items.push_back(std::move(item));
  }

  AuditReport report_;
  Imports imports_;
};

}  // namespace

AuditReport audit_theory(std::span<const LeanText> files) { return Auditor().run(files); }

std::size_t AuditReport::count(AuditVerdict verdict) const {
  return static_cast<std::size_t>(
      std::count_if(items.begin(), items.end(),
                    [verdict](const AuditItem& item) { return item.verdict == verdict; }));
}

bool AuditReport::passed() const {
  return !items.empty() && count(AuditVerdict::Identical) == items.size() &&
         std::none_of(remarks.begin(), remarks.end(),
                      [](const AuditRemark& remark) { return remark.is_failure; });
}

}  // namespace latent::lean
