#include "app/against/text_findings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <variant>

#include "app/against/build_findings.hpp"
#include "lean_mirror/audit/lookalike.hpp"
#include "lean_mirror/audit/text_warnings.hpp"
#include "lean_mirror/elaborate/library.hpp"
#include "lean_mirror/syntax/lexer.hpp"
#include "lean_mirror/syntax/name.hpp"
#include "ref/theory/catalogue.hpp"

namespace latent::app {

namespace {

/// So far behind its name the proof of a theorem in a comment is looked for, in bytes.
constexpr std::size_t k_longest_statement = 2000;

std::string rule_of(lean::FaultKind kind) {
  std::string rule(lean::to_string(kind));
  std::replace(rule.begin(), rule.end(), ' ', '-');
  return rule;
}

bool is_theorem(const lean::Listed& listed) {
  return listed.kind == lean::DeclarationKind::Theorem ||
         listed.kind == lean::DeclarationKind::Lemma;
}

/// The last part of each name that the theory declares, by its look.
std::map<std::string, std::string> our_names_by_look() {
  std::map<std::string, std::string> names;
  for (const theory::Module* module : theory::catalogue()) {
    for (const auto& d : module->definitions()) names[lean::look_of(d->name())] = d->name();
    for (const auto& t : module->theorems()) names[lean::look_of(t.name)] = t.name;
  }
  return names;
}

class Search {
 public:
  explicit Search(const TheirProject& project)
      : project_(project), our_names_(our_names_by_look()) {
    for (const lean::Listed& listed : project.inventory.declarations) {
      const std::string name = last_part(listed.name);
      declared_.insert(name);
      by_look_[lean::look_of(name)].insert(name);
    }
  }

  std::vector<Finding> run() {
    report_faults();
    report_dependence();
    for (std::size_t i = 0; i < project_.files.size(); ++i) look_at(i);
    for (const BuildFile& file : project_.build_files) look_at(file);
    for (Finding& finding : build_findings(project_)) found_.push_back(std::move(finding));
    return std::move(found_);
  }

 private:
  static std::string last_part(const std::string& name) {
    const std::vector<std::string_view> parts = lean::name_parts(name);
    return parts.empty() ? "" : std::string(parts.back());
  }

  void add(std::string rule, Level level, Place place, std::string subject, std::string message) {
    found_.push_back(
        {std::move(rule), level, std::move(place), std::move(subject), std::move(message), false});
  }

  // --- Faults ---

  void report_faults() {
    for (const lean::Fault& fault : project_.inventory.faults) {
      const std::string subject = fault.declaration.empty()
                                      ? fault.message
                                      : fmt::format("`{}` {}", fault.declaration, fault.message);
      add(rule_of(fault.kind), Level::Failure, place_in(project_, fault.file, fault.span),
          fault.declaration, subject);
      found_.back().is_allowed = fault.is_allowed;
    }
  }

  void report_dependence() {
    for (const lean::Listed& listed : project_.inventory.declarations) {
      if (!is_theorem(listed)) continue;
      const Place place = place_in(project_, listed.file, listed.name_span);
      for (const lean::RestsOn& rests : listed.rests_on) {
        const lean::Fault& fault = project_.inventory.faults[rests.fault];
        std::string way;
        for (const std::string& name : rests.through) way += fmt::format(" → `{}`", name);
        const Place at = place_in(project_, fault.file, fault.span);
        add(rule_of(fault.kind), Level::Failure, place, listed.name,
            fmt::format("`{}`{} {} ({}:{})", listed.name, way, fault.message, at.file, at.line));
      }
    }
  }

  // --- Files ---

  void look_at(std::size_t i) {
    look_for_hidden_characters(i);
    look_for_exit(i);
    look_for_unread_text(i);
    look_for_names(i);
    look_for_theorems_in_comments(i);
    look_for_warnings(i);
    if (lean::is_library_module(module_of_path(project_.files[i].path))) {
      add("library", Level::Failure, {project_.files[i].path, 0, 0}, "",
          "the file stands where a module of one of Lean's own libraries would, which is taken for "
          "the real one");
    }
    const bool is_empty =
        std::none_of(project_.files[i].syntax->commands.begin(),
                     project_.files[i].syntax->commands.end(), [](const lean::Command& command) {
                       return std::holds_alternative<const lean::Declaration*>(command.body) ||
                              std::holds_alternative<lean::Import>(command.body) ||
                              std::holds_alternative<lean::Alias>(command.body) ||
                              std::holds_alternative<lean::NotationCommand>(command.body);
                     });
    if (is_empty) {
      add("empty-file", Level::Failure, {project_.files[i].path, 0, 0}, "",
          "the file declares nothing");
    }
  }

  void look_for_hidden_characters(std::size_t i) {
    const lean::Source source(project_.files[i].path, project_.texts[i]);
    for (const lean::HiddenCharacter& one : lean::hidden_characters(source.text())) {
      const lean::Position at = source.position(one.offset);
      add("hidden-character", Level::Failure, {source.name(), at.line, at.column}, "",
          fmt::format("the invisible character {} stands here", lean::code_point_name(one.value)));
    }
  }

  void look_for_exit(std::size_t i) {
    const std::size_t read = project_.files[i].syntax->source->text().size();
    if (read == project_.texts[i].size()) return;
    const lean::Source source(project_.files[i].path, project_.texts[i]);
    const lean::Position at = source.position(static_cast<std::uint32_t>(read));
    add("exit", Level::Failure, {source.name(), at.line, at.column}, "",
        "Lean reads nothing behind `#exit`, and nor does this audit");
  }

  void look_for_unread_text(std::size_t i) {
    const LeanFile& file = project_.files[i];
    for (const lean::Diagnostic& d : file.syntax->diagnostics) {
      const bool in_declaration =
          std::any_of(file.syntax->commands.begin(), file.syntax->commands.end(),
                      [&](const lean::Command& command) {
                        return !std::holds_alternative<lean::Skipped>(command.body) &&
                               command.span.contains(d.span);
                      });
      if (d.severity == lean::Severity::Error) {
        add("syntax", Level::Failure, place_in(project_, i, d.span), "", d.message);
      } else if (!in_declaration) {
        add("unread", Level::Open, place_in(project_, i, d.span), "",
            "this text is not read: " + d.message);
      }
    }
    for (const lean::Diagnostic& d : file.meaning->diagnostics) {
      if (d.severity == lean::Severity::Error) {
        add("declared-twice", Level::Failure, place_in(project_, i, d.span), "", d.message);
      } else if (d.message.find("is not at hand") != std::string::npos) {
        add("import", Level::Warning, place_in(project_, i, d.span), "", d.message);
      }
    }
  }

  /// Names that are easily taken for others.
  void look_for_names(std::size_t i) {
    const lean::Source& source = *project_.files[i].syntax->source;
    std::set<std::string> told;
    for (const lean::Token& token : lean::tokenize(source.text())) {
      if (token.kind != lean::TokenKind::Identifier && token.kind != lean::TokenKind::Symbol) {
        continue;
      }
      const std::string name(source.text(token.span()));
      if (!lean::has_disguise(name) || !told.insert(name).second) continue;
      add("lookalike", Level::Failure, place_in(project_, i, token.span()), name,
          fmt::format("`{}` has a character that looks like another one: it reads `{}`", name,
                      lean::look_of(name)));
    }
    for (const lean::Listed& listed : project_.inventory.declarations) {
      if (listed.file != i) continue;
      if (listed.name.empty()) {
        if (!is_theorem(listed)) continue;
        add("syntax", Level::Failure, place_in(project_, i, listed.name_span), "",
            "a theorem without a name");
        continue;
      }
      const std::string_view written = source.text(listed.name_span);
      if (lean::tokenize(written).front().kind != lean::TokenKind::Identifier) {
        add("syntax", Level::Failure, place_in(project_, i, listed.name_span), listed.name,
            fmt::format("`{}` is no name that Lean reads", written));
      }
      const std::string name = last_part(listed.name);
      const auto ours = our_names_.find(lean::look_of(name));
      if (ours != our_names_.end() && ours->second != name) {
        add("lookalike", Level::Failure, place_in(project_, i, listed.name_span), listed.name,
            fmt::format("`{}` looks like `{}` and is another name", name, ours->second));
      }
      const std::set<std::string>& alike = by_look_[lean::look_of(name)];
      if (alike.size() > 1 && *alike.begin() != name) {
        add("lookalike", Level::Warning, place_in(project_, i, listed.name_span), listed.name,
            fmt::format("`{}` and `{}` look alike and are two names", name, *alike.begin()));
      }
      look_for_alike_variables(i, listed);
    }
  }

  /// `ρ` and `p` bound by the same statement.
  void look_for_alike_variables(std::size_t i, const lean::Listed& listed) {
    for (const lean::Statement& statement : project_.files[i].meaning->statements) {
      if (statement.name_span != listed.name_span || !statement.formula) continue;
      std::map<std::string, std::string> by_look;
      for (expr::Expr e = *statement.formula;
           e.op() == expr::Op::Forall || e.op() == expr::Op::Implies;) {
        if (e.op() == expr::Op::Forall) {
          const auto [known, is_new] =
              by_look.emplace(lean::look_of(e.binder_name()), e.binder_name());
          if (!is_new && known->second != e.binder_name()) {
            add("lookalike", Level::Warning, place_in(project_, i, listed.name_span), listed.name,
                fmt::format("its variables `{}` and `{}` look alike", known->second,
                            e.binder_name()));
          }
        }
        e = expr::Expr(e.op() == expr::Op::Forall ? e.body() : e.argument(1));
      }
    }
  }

  void look_for_theorems_in_comments(std::size_t i) {
    const lean::Source source(project_.files[i].path, project_.texts[i]);
    const std::string_view text = source.text();
    std::uint32_t end = 0;
    for (const lean::Token& token : lean::tokenize(text)) {
      look_in_comment(source, {end, token.begin}, "a comment");
      end = token.end;
      if (token.kind == lean::TokenKind::String ||
          token.kind == lean::TokenKind::InterpolatedString) {
        look_in_comment(source, token.span(), "a string");
      } else if (token.kind == lean::TokenKind::DocComment ||
                 token.kind == lean::TokenKind::ModuleDoc) {
        look_in_comment(source, token.span(), "a comment");
      }
    }
  }

  void look_in_comment(const lean::Source& source, lean::Span span, std::string_view where) {
    const std::string_view text = source.text(span);
    for (const std::string_view word : {"theorem ", "lemma "}) {
      for (std::size_t at = text.find(word); at != std::string_view::npos;
           at = text.find(word, at + 1)) {
        if (at > 0 && static_cast<unsigned char>(text[at - 1]) > ' ' && text[at - 1] != '"') {
          continue;
        }
        const std::string_view rest = text.substr(at + word.size());
        const std::string name(rest.substr(0, rest.find_first_of(" \n\t:({[")));
        const bool is_ours = our_names_.contains(lean::look_of(last_part(name)));
        // `theorem name … :` with a `:=` not far behind.
        const std::size_t next = rest.find_first_not_of(" \n\t", name.size());
        const bool states =
            next != std::string_view::npos &&
            std::string_view(":({[").find(rest[next]) != std::string_view::npos &&
            rest.substr(0, k_longest_statement).find(":=") != std::string_view::npos;
        if (name.empty() || !(is_ours || states) || declared_.contains(last_part(name))) continue;
        const lean::Position place = source.position(span.begin + static_cast<std::uint32_t>(at));
        add("commented", Level::Failure, {source.name(), place.line, place.column}, name,
            fmt::format("{} holds `{}{}`: there it states nothing", where, word, name));
      }
    }
  }

  /// `abbrev Real := ℚ`: a type by the name of a known one.
  void look_for_types(std::size_t i) {
    for (const lean::Listed& listed : project_.inventory.declarations) {
      if (listed.file != i || listed.is_alias || is_theorem(listed)) continue;
      const std::string name = last_part(listed.name);
      for (const std::string_view known : {"Real", "Nat", "Int", "Rat", "ℝ", "ℕ", "ℤ", "ℚ"}) {
        if (name != known) continue;
        add("shadowed", Level::Failure, place_in(project_, i, listed.name_span), listed.name,
            fmt::format("`{}` hides the type `{}` in its namespace", listed.name, known));
      }
    }
  }

  void look_for_warnings(std::size_t i) {
    look_for_types(i);
    const LeanFile& file = project_.files[i];
    const lean::ReadFile read{file.syntax.get(), file.meaning.get()};
    for (const lean::Warning& warning : lean::shadowed_names(read)) {
      const bool is_variable = warning.message.starts_with("the variable");
      const bool is_declaration = warning.message.find("may be taken for") != std::string::npos;
      if (!is_variable && !is_declaration) continue;  // a fault already
      add("shadowed", is_variable ? Level::Warning : Level::Failure,
          place_in(project_, i, warning.span), "", warning.message);
    }
    for (const lean::Warning& warning : lean::auto_bound_names(read)) {
      const auto& statements = file.meaning->statements;
      const bool was_read = std::any_of(
          statements.begin(), statements.end(),
          [&](const lean::Statement& s) { return s.span.contains(warning.span) && s.formula; });
      add("auto-bound", was_read || binds_automatically(file) ? Level::Failure : Level::Warning,
          place_in(project_, i, warning.span), "", warning.message);
    }
  }

  /// The file turns on that Lean makes variables of names that it does not know.
  static bool binds_automatically(const LeanFile& file) {
    return std::any_of(file.syntax->commands.begin(), file.syntax->commands.end(),
                       [](const lean::Command& command) {
                         const auto* option = std::get_if<lean::SetOption>(&command.body);
                         return option != nullptr && option->name.text == "autoImplicit" &&
                                option->value == "true";
                       });
  }

  /// Options in lakefile.toml and lakefile.lean.
  void look_at(const BuildFile& file) {
    if (!file.path.starts_with("lakefile.")) return;
    const lean::Source source(file.path, file.text);
    for (const std::string_view word :
         {"skipKernelTC", "byAsSorry", "proofAsSorry", "terminalTacticsAsSorry", "--trust",
          "warn.sorry", "Lean.trustLevel"}) {
      const std::size_t at = file.text.find(word);
      if (at == std::string::npos) continue;
      const lean::Position place = source.position(static_cast<std::uint32_t>(at));
      add("option", Level::Failure, {file.path, place.line, place.column}, "",
          fmt::format("the build sets `{}`, which turns checks off", word));
    }
  }

  const TheirProject& project_;
  std::map<std::string, std::string> our_names_;
  std::set<std::string> declared_;
  std::map<std::string, std::set<std::string>> by_look_;
  std::vector<Finding> found_;
};

}  // namespace

std::vector<Finding> text_findings(const TheirProject& project) { return Search(project).run(); }

}  // namespace latent::app
