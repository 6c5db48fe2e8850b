#include "lean_mirror/elaborate/file_elaborator.hpp"

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "lean_mirror/elaborate/library.hpp"
#include "lean_mirror/syntax/macro.hpp"
#include "lean_mirror/syntax/name.hpp"
#include "lean_mirror/syntax/scan.hpp"

namespace latent::lean {

namespace {

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Whether the byte is surely part of a name beside a letter.
bool is_word_byte(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= '0' && byte <= '9') || byte == '_' || byte == '\'' || byte == '.';
}

template <class... Visitors>
struct Overloaded : Visitors... {
  using Visitors::operator()...;
};
template <class... Visitors>
Overloaded(Visitors...) -> Overloaded<Visitors...>;

}  // namespace

ElaboratedFile elaborate(const SyntaxTree& tree, const Imports& imports, ProjectOptions options) {
  return FileElaborator(tree, imports, options).run();
}

FileElaborator::FileElaborator(const SyntaxTree& tree, const Imports& imports,
                               ProjectOptions options)
    : tree_(tree),
      imports_(imports),
      names_(std::make_shared<const NameContext>()),
      variables_(std::make_shared<const SectionVariables>()),
      auto_implicit_(options.auto_implicit),
      version_(options.version) {
  file_.source = tree.source;
}

ElaboratedFile FileElaborator::run() {
  for (const Command& command : tree_.commands) {
    if (command.for_next_only && !behind_in_)
      behind_in_ = Scope{names_, variables_, {}, auto_implicit_};
    run(command);
    if (!command.for_next_only && behind_in_) {
      names_ = behind_in_->names;
      variables_ = behind_in_->variables;
      auto_implicit_ = behind_in_->auto_implicit;
      behind_in_.reset();
    }
  }
  file_.environment = std::make_shared<const Environment>(std::move(environment_));
  return std::move(file_);
}

void FileElaborator::report(Severity severity, Span span, std::string message) {
  if (file_.diagnostics.size() < SyntaxTree::k_max_diagnostics) {
    file_.diagnostics.push_back({severity, span, std::move(message)});
  }
}

void FileElaborator::lose_track(Span span, std::string reason) {
  if (lost_track_) return;
  report(Severity::Warning, span, reason);
  lost_track_ = std::move(reason);
}

void FileElaborator::run(const Command& command) {
  std::visit(Overloaded{
                 [](const auto&) {},
                 [&](const Skipped&) { environment_.may_lack_names = true; },
                 [&](const Import& c) { import(c); },
                 [&](const ScopeBegin& c) { begin(c, command.keyword); },
                 [&](const ScopeEnd& c) { end(c, command.keyword); },
                 [&](const Open& c) { open(c, command.keyword); },
                 [&](const Variables& c) { declare_variables(c); },
                 [&](const NameList& c) { include(c); },
                 [&](const SetOption& c) { set_option(c); },
                 [&](const Alias& c) { alias(c); },
                 [&](const OtherCommand& c) { other(c, command); },
                 [&](const Declaration* c) {
                   if (c != nullptr) declare(command, *c);  // else its name is missing
                 },
                 [&](const NotationCommand& c) {
                   if (c.notation != nullptr) environment_.notations.emplace(c.notation, names_);
                 },
             },
             command.body);
}

void FileElaborator::import(const Import& import) {
  for (const Name& name : import.modules) {
    std::string module = canonical_name(name.text);
    if (const auto found = imports_.find(module); found != imports_.end()) {
      environment_.import(*found->second->environment);
    } else if (!is_library_module(module)) {
      environment_.may_lack_names = true;
      report(Severity::Warning, name.span,
             "the module `" + module + "` is not at hand; nothing is known of what it declares");
    }
    file_.imports.push_back(std::move(module));
  }
}

void FileElaborator::begin(const ScopeBegin& scope, Span span) {
  if (scope.kind != ScopeKind::Namespace) {
    scopes_.push_back({names_, variables_, canonical_name(scope.name.text), auto_implicit_});
    return;
  }
  const std::string name = canonical_name(scope.name.text);
  for (const std::string_view part : name_parts(name)) {
    scopes_.push_back({names_, variables_, std::string(part), auto_implicit_});
    if (part == "_root_") continue;
    NameContext inner = *names_;
    inner.current = inner.qualify(part);
    if (name_parts(inner.current).size() > NameContext::k_max_parts) {
      lose_track(span, "the namespace is nested too deeply");
      return;
    }
    environment_.add_namespace(inner.current);
    names_ = std::make_shared<const NameContext>(std::move(inner));
  }
}

void FileElaborator::end(const ScopeEnd& scope, Span span) {
  const std::string name = canonical_name(scope.name.text);
  // `end A.B` closes two namespaces or one section of that name.
  const std::vector<std::string_view> parts = name_parts(name);
  const bool one = scopes_.empty() || scopes_.back().closes == name || parts.empty();
  for (std::size_t left = one ? 1 : parts.size(); left > 0; --left) {
    const std::string_view closes = one ? std::string_view(name) : parts[left - 1];
    if (scopes_.empty() || scopes_.back().closes != closes) {
      report(Severity::Error, span, "this `end` closes nothing of that name");
      if (scopes_.empty()) return;
    }
    names_ = scopes_.back().names;
    variables_ = scopes_.back().variables;
    auto_implicit_ = scopes_.back().auto_implicit;
    scopes_.pop_back();
  }
}

void FileElaborator::open(const Open& open, Span span) {
  NameContext inner = *names_;
  for (const Name& written : open.namespaces) {
    for (const std::string& space :
         resolve_namespace(canonical_name(written.text), inner, environment_)) {
      std::vector<std::string> names;
      for (const Name& name : open.names) names.push_back(canonical_name(name.text));
      switch (open.kind) {
        case OpenKind::Everything:
          inner.opened.push_back({space});
          break;
        case OpenKind::Scoped:
          inner.opened.push_back({space, {}, true});
          break;
        case OpenKind::Hiding:
          inner.opened.push_back({space, std::move(names)});
          break;
        case OpenKind::Only:
          for (const std::string& name : names) {
            if (!open.exported) {
              inner.names.push_back({name, space + "." + name});
              continue;
            }
            Global exported;
            exported.name = names_->qualify(name);
            exported.kind = Global::Kind::Alias;
            exported.target = space + "." + name;
            environment_.add(std::move(exported));
          }
          break;
        case OpenKind::Renaming:
          for (std::size_t i = 0; i + 1 < names.size(); i += 2) {
            inner.names.push_back({names[i + 1], space + "." + names[i]});
          }
          break;
      }
    }
  }
  // Opening a namespace twice is opening it once.
  const auto same = [](const OpenedNamespace& a, const OpenedNamespace& b) {
    return a.name == b.name && a.hidden == b.hidden && a.notations_only == b.notations_only;
  };
  for (auto it = inner.opened.begin(); it != inner.opened.end();) {
    const bool again = std::any_of(inner.opened.begin(), it,
                                   [&](const OpenedNamespace& other) { return same(*it, other); });
    it = again ? inner.opened.erase(it) : it + 1;
  }
  if (inner.opened.size() + inner.names.size() > NameContext::k_max_open) {
    lose_track(span, "too many namespaces and names are open");
    return;
  }
  names_ = std::make_shared<const NameContext>(std::move(inner));
}

void FileElaborator::declare_variables(const Variables& variables) {
  SectionVariables inner = *variables_;
  const auto add = [&](const Binder& binder, std::string name, Span span) {
    if (inner.size() >= SectionVariables::k_max_size) {
      lose_track(span, "too many section variables");
      return;
    }
    inner.add({std::move(name), binder.kind, binder.type, span, names_});
  };
  for (const Binder& binder : variables.binders) {
    if (binder.names.empty()) add(binder, "", binder.span);
    for (const Name& name : binder.names) {
      std::string canonical = canonical_name(name.text);
      const auto known = inner.find(canonical, inner.size());
      if (binder.type == nullptr && known) {
        inner.at(*known).kind = binder.kind;
      } else {
        add(binder, std::move(canonical), name.span);
      }
    }
  }
  variables_ = std::make_shared<const SectionVariables>(std::move(inner));
}

void FileElaborator::include(const NameList& list) {
  if (list.word != Atom::Include && list.word != Atom::Omit) return;
  SectionVariables inner = *variables_;
  for (const Name& name : list.names) {
    const auto known = inner.find(canonical_name(name.text), inner.size());
    if (known) inner.at(*known).included = list.word == Atom::Include;
  }
  variables_ = std::make_shared<const SectionVariables>(std::move(inner));
}

void FileElaborator::set_option(const SetOption& option) {
  const bool value = option.value == "true";
  if (option.name.text == "autoImplicit") auto_implicit_.enabled = value;
  if (option.name.text == "relaxedAutoImplicit") auto_implicit_.relaxed = value;
}

Surroundings FileElaborator::surroundings() const {
  AutoBound bound = AutoBound::None;
  if (auto_implicit_.enabled.value_or(false) && !environment_.may_lack_names) {
    bound = auto_implicit_.relaxed ? AutoBound::All : AutoBound::Short;
  }
  const bool reads_powers = version_ >= LeanVersion{4, 5};
  return {environment_, *variables_, false, bound, reads_powers};
}

void FileElaborator::alias(const Alias& alias) {
  const Resolution target = resolve(canonical_name(alias.target.text), *names_, environment_);
  for (const Name& name : alias.names) {
    Global made;
    made.name = names_->qualify(canonical_name(name.text));
    made.reason = "it is an alias of something unknown";
    if (alias.names.size() == 1 && target.candidates.size() == 1 && target.fields == 0) {
      made.kind = Global::Kind::Alias;
      made.target = target.candidates[0]->name;
    }
    environment_.add(std::move(made));
  }
}

void FileElaborator::other(const OtherCommand& command, const Command& whole) {
  const std::string_view text = tree_.source->text(whole.span);
  if (is_one_of(command.word, {"initialize", "builtin_initialize", "run_cmd", "run_elab",
                               "run_meta", "deriving instance"})) {
    environment_.may_lack_names = true;
  }
  const bool is_syntax = is_one_of(command.word, {"macro", "syntax", "elab"});
  const bool is_rules = is_one_of(command.word, {"macro_rules", "elab_rules", "unif_hint"});
  if ((!is_syntax && !is_rules) || is_about_tactics(text)) return;
  std::vector<std::string> pieces;
  if (is_syntax) pieces = syntax_pieces(text);
  const auto first_known =
      std::stable_partition(pieces.begin(), pieces.end(),
                            [](const std::string& piece) { return !is_known_piece(piece); });
  // What Lean would not read otherwise has this syntax only where a new piece stands.
  if (first_known != pieces.begin()) pieces.erase(first_known, pieces.end());
  environment_.foreign_syntax.insert(pieces.begin(), pieces.end());
  if (is_syntax && !pieces.empty()) return;
  // Rules are harmless where each of them is about syntax that no other text has.
  const std::vector<Span> patterns = rule_patterns(text);
  if (is_rules && !patterns.empty() &&
      std::all_of(patterns.begin(), patterns.end(), [&](Span pattern) {
        const std::uint32_t begin = whole.span.begin;
        return find_foreign_syntax({begin + pattern.begin, begin + pattern.end}).has_value();
      })) {
    return;
  }
  lose_track(whole.keyword,
             "`" + std::string(command.word) + "` may change what the text behind it means");
}

std::optional<Span> FileElaborator::find_foreign_syntax(Span span) const {
  const std::string_view text = tree_.source->text(span);
  const auto is_word = [](std::string_view around) {
    return !around.empty() && scan_identifier(around, 0) == around.size();
  };
  for (const std::string& piece : environment_.foreign_syntax) {
    for (std::size_t at = text.find(piece); at != std::string_view::npos;
         at = text.find(piece, at + 1)) {
      const std::size_t end = at + piece.size();
      // Not as a part of a longer word.
      if (is_word(piece) && ((at > 0 && is_word_byte(text[at - 1])) ||
                             (end < text.size() && is_word_byte(text[end])))) {
        continue;
      }
      return Span{span.begin + static_cast<std::uint32_t>(at),
                  span.begin + static_cast<std::uint32_t>(end)};
    }
  }
  return {};
}

}  // namespace latent::lean
