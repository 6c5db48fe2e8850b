#include "lean_mirror/audit/fault.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <variant>

#include "lean_mirror/audit/instance_types.hpp"
#include "lean_mirror/audit/known_name.hpp"
#include "lean_mirror/audit/name_spaces.hpp"
#include "lean_mirror/syntax/lexer.hpp"
#include "lean_mirror/syntax/macro.hpp"
#include "lean_mirror/syntax/sorries.hpp"

namespace latent::lean {

namespace {

using Words = std::initializer_list<std::string_view>;

bool is_one_of(std::string_view word, Words words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string quoted(std::string_view text) { return '`' + std::string(text) + '`'; }

FaultKind kind_of_word(std::string_view word) {
  if (is_one_of(word, {"native_decide", "bv_decide", "native", "ofReduceBool", "ofReduceNat",
                       "trustCompiler"})) {
    return FaultKind::NativeDecide;
  }
  if (is_one_of(word, {"run_tac", "by_elab"})) return FaultKind::Program;
  if (is_one_of(word, {"implemented_by", "csimp"})) return FaultKind::ImplementedBy;
  return word == "extern" ? FaultKind::Extern : FaultKind::Sorry;
}

/// Options that turn checks of proofs off, or tell less about them.
bool weakens_checks(std::string_view name, std::string_view value) {
  if (name == "warn.sorry") return value == "false";
  if (name.starts_with("debug.")) return value != "false";
  return is_one_of(name, {"allowUnsafeReducibility"}) && value == "true";
}

/// Attributes that have text read or code run in another way.
bool changes_reading(std::string_view attribute) {
  constexpr std::string_view k_builtin = "builtin_";
  if (attribute.starts_with(k_builtin)) attribute.remove_prefix(k_builtin.size());
  return is_one_of(attribute, {"default_instance", "macro", "term_elab", "command_elab",
                               "term_parser", "command_parser", "unification_hint", "init"});
}

/// Attributes that have no tactic or elaborator find a declaration that is not mentioned.
bool is_plain_attribute(std::string_view attribute) {
  return is_one_of(attribute, {"inline", "irreducible", "reducible", "deprecated", "nolint",
                               "noinline", "specialize", "elab_as_elim", "implemented_by", "extern",
                               "csimp", "inherit_doc", "expose"});
}

class Search {
 public:
  Search(const ProjectFile& file, std::size_t index, const InstanceTypes& types)
      : file_(file), index_(index), types_(types) {}

  std::vector<Fault> run() {
    for (const Command& command : file_.syntax->commands) {
      spaces_.step(command);
      look_at(command);
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] std::string_view text(Span span) const { return file_.syntax->source->text(span); }
  [[nodiscard]] std::uint32_t end_of_file() const {
    return static_cast<std::uint32_t>(file_.syntax->source->text().size());
  }

  void add(FaultKind kind, Span span, std::string message) {
    found_.push_back({kind, index_, span, declaration_, std::move(message), {}, false, false});
  }

  /// A fault of all that stands behind `command`, as far as its scope goes.
  void add_ambient(FaultKind kind, const Command& command, Span span, bool is_local,
                   std::string message) {
    const std::uint32_t end = command.for_next_only ? end_of_next(command)
                              : is_local            ? end_of_scope(command)
                                                    : end_of_file();
    found_.push_back({kind,
                      index_,
                      span,
                      declaration_,
                      std::move(message),
                      {command.span.begin, end},
                      !is_local && !command.for_next_only,
                      false});
  }

  [[nodiscard]] std::uint32_t end_of_next(const Command& command) const {
    for (const Command& next : file_.syntax->commands) {
      if (next.span.begin >= command.span.end && !next.for_next_only) return next.span.end;
    }
    return end_of_file();
  }

  [[nodiscard]] std::uint32_t end_of_scope(const Command& command) const {
    int depth = 0;
    for (const Command& next : file_.syntax->commands) {
      if (next.span.begin < command.span.end) continue;
      if (std::holds_alternative<ScopeBegin>(next.body)) ++depth;
      if (std::holds_alternative<ScopeEnd>(next.body) && --depth < 0) return next.span.begin;
    }
    return end_of_file();
  }

  void look_at(const Command& command) {
    declaration_.clear();
    if (const auto* declaration = std::get_if<const Declaration*>(&command.body)) {
      if (*declaration != nullptr) look_at(command, **declaration);
    } else if (const auto* option = std::get_if<SetOption>(&command.body)) {
      if (weakens_checks(option->name.text, option->value)) {
        add_ambient(
            FaultKind::Option, command, command.span, true,
            "the option " + quoted(option->name.text) + " is set to " + quoted(option->value));
      }
    } else if (const auto* notation = std::get_if<NotationCommand>(&command.body)) {
      look_at(command, *notation);
    } else if (const auto* attribute = std::get_if<AttributeCommand>(&command.body)) {
      look_at(command, *attribute);
    } else if (const auto* other = std::get_if<OtherCommand>(&command.body)) {
      look_at(command, *other);
    }
  }

  // --- Declarations ---

  void look_at(const Command& command, const Declaration& declaration) {
    const std::string_view written = declaration.name.text;
    const Span name = written.empty() ? command.keyword : declaration.name.span;
    declaration_ = written.empty() ? "" : spaces_.full_name(written);
    const std::size_t before = found_.size();
    for (const SorryLike& sorry : declaration.sorries) {
      add(kind_of_word(sorry.word), sorry.span, "holds " + quoted(sorry.word));
    }
    if (declaration.kind == DeclarationKind::Axiom) add(FaultKind::Axiom, name, "is an axiom");
    if (command.preamble.has(Modifier::Unsafe)) add(FaultKind::Unsafe, name, "is unsafe");
    const bool is_theorem =
        declaration.kind == DeclarationKind::Theorem || declaration.kind == DeclarationKind::Lemma;
    if (is_theorem &&
        (declaration.body == BodyKind::None || declaration.body == BodyKind::Missing)) {
      add(FaultKind::NoProof, name, "has no proof");
    }
    if (declaration.kind == DeclarationKind::Opaque && declaration.body == BodyKind::None &&
        states_something(declaration)) {
      add(FaultKind::NoProof, name, "is a constant that stands for a proof, without a proof");
    }
    look_for_options(declaration);
    // What instances and attributes hand to tactics takes effect unnamed.
    const bool is_found_unnamed =
        declaration.kind == DeclarationKind::Instance ||
        std::any_of(command.preamble.attributes.begin(), command.preamble.attributes.end(),
                    [](const Attribute& a) { return !is_plain_attribute(a.name); });
    if (is_found_unnamed) {
      for (std::size_t i = before; i < found_.size(); ++i) {
        found_[i].reach = {command.span.begin, end_of_file()};
        found_[i].reaches_importers = true;
      }
    }
    for (const Attribute& attribute : command.preamble.attributes) {
      if (changes_reading(attribute.name)) {
        add_ambient(FaultKind::Attribute, command, attribute.span, false,
                    "the attribute " + quoted(attribute.name) + " changes how text is read");
      }
      if (attribute.name == "instance") look_at_instance(command, declaration);
    }
    if (declaration.kind == DeclarationKind::Instance) look_at_instance(command, declaration);
  }

  /// Whether the type holds a relation, so that a constant of that type is a proof.
  [[nodiscard]] bool states_something(const Declaration& declaration) const {
    if (declaration.type == nullptr) return false;
    const std::string_view type = text(declaration.type->span);
    const std::vector<Token> tokens = tokenize(type);
    return std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) {
      return is_one_of(
          type.substr(token.begin, token.end - token.begin),
          {"=", "≠", "<", "≤", ">", "≥", "<=", ">=", "∧", "∨", "¬", "↔", "∃", "False"});
    });
  }

  /// `set_option … in` inside a proof.
  void look_for_options(const Declaration& declaration) {
    const std::string_view body = text(declaration.body_span);
    if (body.find("set_option") == std::string_view::npos) return;
    const std::vector<Token> tokens = tokenize(body);
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
      if (tokens[i].atom != Atom::SetOption) continue;
      const auto word = [&](const Token& t) { return body.substr(t.begin, t.end - t.begin); };
      if (!weakens_checks(word(tokens[i + 1]), word(tokens[i + 2]))) continue;
      const std::uint32_t begin = declaration.body_span.begin;
      add(FaultKind::Option, {begin + tokens[i].begin, begin + tokens[i + 2].end},
          "sets the option " + quoted(word(tokens[i + 1])));
    }
  }

  /// `instance : LE ℝ`: of a class that gives operators their meaning.
  void look_at_instance(const Command& command, const Declaration& declaration) {
    if (declaration.type == nullptr) return;
    const std::string_view found = types_.operator_class_in(text(declaration.type->span));
    if (found.empty()) return;  // `attribute [instance]` may make it one later
    const bool is_local =
        command.preamble.has(Modifier::Local) || command.preamble.has(Modifier::Scoped);
    add_ambient(FaultKind::Instance, command, command.keyword, is_local,
                "the instance of " + quoted(found) + " may change what operators mean");
  }

  // --- Other commands ---

  void look_at(const Command& command, const AttributeCommand& attribute) {
    for (const Attribute& one : attribute.attributes) {
      const bool is_instance = one.name == "instance";
      if (!is_instance && !changes_reading(one.name) &&
          !is_one_of(one.name, {"implemented_by", "extern", "csimp"})) {
        continue;
      }
      for (const Name& name : attribute.names) {
        if (is_instance && !is_instance_of_operators(name)) continue;
        const FaultKind kind = is_instance                 ? FaultKind::Instance
                               : changes_reading(one.name) ? FaultKind::Attribute
                                                           : kind_of_word(one.name);
        const bool is_local = text(one.span).starts_with("local");
        add_ambient(kind, command, one.span, is_local,
                    quoted(name.text) + " is given the attribute " + quoted(one.name));
      }
    }
  }

  /// Whether what `name` may mean here was declared with an operator's class in its type, or is
  /// not declared in this file.
  [[nodiscard]] bool is_instance_of_operators(const Name& name) const {
    const std::vector<std::string_view> parts = name_parts(name.text);
    if (parts.empty()) return false;
    bool is_declared = false;
    for (const Command& command : file_.syntax->commands) {
      const auto* declaration = std::get_if<const Declaration*>(&command.body);
      if (declaration == nullptr || *declaration == nullptr) continue;
      const std::vector<std::string_view> own = name_parts((*declaration)->name.text);
      if (own.empty() || own.back() != parts.back()) continue;
      is_declared = true;
      if ((*declaration)->type == nullptr) return true;
      if (!types_.operator_class_in(text((*declaration)->type->span)).empty()) return true;
    }
    return !is_declared;
  }

  void look_at(const Command& command, const NotationCommand& notation) {
    look_for_sorries(command);
    for (std::size_t i = 0; i < notation.tokens.size(); ++i) {
      std::string_view token = notation.tokens[i];
      while (token.starts_with(' ')) token.remove_prefix(1);
      while (token.ends_with(' ')) token.remove_suffix(1);
      // What begins like a known notation may take its place.
      const bool begins_so = i == 0 && (is_known_symbol(token) || begins_known_text(token));
      const auto known = known_meaning(last_part(token));
      if (known ? expansion(command) == *known : !begins_so) continue;
      const bool is_local = command.preamble.has(Modifier::Local);
      add_ambient(FaultKind::Notation, command, command.keyword, is_local,
                  "this notation gives " + quoted(token) + " another meaning");
      return;
    }
  }

  /// Brackets and numerals.
  static bool begins_known_text(std::string_view token) {
    return is_one_of(token, {"(", "[", "{", "⟨"}) ||
           (!token.empty() && token[0] >= '0' && token[0] <= '9');
  }

  /// What a notation stands for, as written.
  [[nodiscard]] std::string_view expansion(const Command& command) const {
    std::string_view all = text(command.span);
    const std::size_t arrow = all.find("=>");
    if (arrow == std::string_view::npos) return {};
    all.remove_prefix(arrow + 2);
    while (!all.empty() && static_cast<unsigned char>(all.front()) <= ' ') all.remove_prefix(1);
    while (!all.empty() && static_cast<unsigned char>(all.back()) <= ' ') all.remove_suffix(1);
    return all;
  }

  /// What a notation or macro writes into proofs: who uses it can't be seen.
  void look_for_sorries(const Command& command) {
    const std::string_view all = text(command.span);
    for (const SorryLike& sorry : sorry_likes(all, tokenize(all))) {
      const std::uint32_t begin = command.span.begin;
      add_ambient(kind_of_word(sorry.word), command,
                  {begin + sorry.span.begin, begin + sorry.span.end},
                  command.preamble.has(Modifier::Local),
                  quoted(text(command.keyword)) + " writes " + quoted(sorry.word));
    }
  }

  static std::string_view last_part(std::string_view name) {
    const std::vector<std::string_view> parts = name_parts(name);
    return parts.empty() ? name : plain_part(parts.back());
  }

  void look_at(const Command& command, const OtherCommand& other) {
    const std::string_view all = text(command.span);
    look_for_sorries(command);
    if (is_one_of(other.word, {"macro", "syntax", "elab", "macro_rules", "elab_rules",
                               "declare_syntax_cat", "unif_hint"})) {
      if (!is_about_tactics(all)) {
        const bool is_local = command.preamble.has(Modifier::Local);
        add_ambient(FaultKind::Macro, command, command.keyword, is_local,
                    quoted(other.word) + " may change what the text behind it means");
      }
    } else if (is_one_of(other.word,
                         {"run_cmd", "run_elab", "run_meta", "initialize", "builtin_initialize",
                          "simproc", "declare_simproc", "add_decl_doc", "import_private"}) ||
               other.word.starts_with("#eval")) {
      if (other.word == "add_decl_doc") return;
      add_ambient(FaultKind::Program, command, command.keyword, false,
                  quoted(other.word) + " runs a program that may declare anything");
    }
  }

  const ProjectFile& file_;
  std::size_t index_;
  const InstanceTypes& types_;
  NameSpaces spaces_;
  std::string declaration_;
  std::vector<Fault> found_;
};

}  // namespace

std::string_view to_string(FaultKind kind) {
  constexpr std::array<std::string_view, k_fault_kinds> k_names = {
      "sorry",  "axiom",    "native_decide", "implemented_by", "extern", "unsafe", "no proof",
      "option", "notation", "instance",      "attribute",      "macro",  "program"};
  return k_names.at(static_cast<std::size_t>(kind));
}

std::vector<Fault> faults_of(const ProjectFile& file, std::size_t index,
                             const InstanceTypes& types) {
  return Search(file, index, types).run();
}

}  // namespace latent::lean
