#include "lean_mirror/syntax/print_tree.hpp"

#include <string_view>
#include <variant>

namespace latent::lean {

namespace {

std::string_view label(const Term& term) {
  switch (term.kind) {
    case TermKind::Application:
      return "app";
    case TermKind::NamedArgument:
      return "named";
    case TermKind::Explicit:
      return "@";
    case TermKind::WithUniverses:
      return "universes";
    case TermKind::Projection:
      return ".";
    case TermKind::PipeProjection:
      return "|>.";
    case TermKind::Index:
      return "index";
    case TermKind::Iterate:
      return "iterate";
    case TermKind::NamedPattern:
      return "as";
    case TermKind::Congruence:
      return "≡";
    case TermKind::Arrow:
      return "→";
    case TermKind::Subst:
      return "▸";
    case TermKind::DependentArrow:
      return "Π";
    case TermKind::Lambda:
      return "fun";
    case TermKind::MatchLambda:
      return "fun|";
    case TermKind::If:
      return "if";
    case TermKind::Match:
      return "match";
    case TermKind::Discriminant:
      return "on";
    case TermKind::Alternative:
      return "case";
    case TermKind::OrPattern:
      return "or";
    case TermKind::Show:
      return "show";
    case TermKind::Paren:
      return "paren";
    case TermKind::DotParen:
      return "section";
    case TermKind::Ascription:
      return ":";
    case TermKind::Tuple:
      return "tuple";
    case TermKind::AnonymousConstructor:
      return "⟨⟩";
    case TermKind::Set:
      return "set";
    case TermKind::SetBuilder:
      return "set-of";
    case TermKind::SetImage:
      return "image-of";
    case TermKind::Subtype:
      return "subtype";
    case TermKind::StructureInstance:
      return "structure";
    case TermKind::Field:
      return "field";
    case TermKind::StructureSource:
      return "source";
    case TermKind::StructureType:
      return "type";
    case TermKind::List:
      return "list";
    case TermKind::Array:
      return "array";
    case TermKind::Vector:
      return "vector";
    case TermKind::Answer:
      return "answer";
    case TermKind::Coercion:
    case TermKind::Binary:
    case TermKind::Forall:
    case TermKind::Exists:
    case TermKind::BigOperator:
    case TermKind::SigmaType:
    case TermKind::Let:
    case TermKind::OpenIn:
      return spelling(term.atom);
    default:
      return "?";
  }
}

class Printer {
 public:
  std::string out;

  void term(const Term& t) {
    switch (t.kind) {
      case TermKind::Identifier:
      case TermKind::Natural:
      case TermKind::Scientific:
      case TermKind::String:
      case TermKind::InterpolatedString:
      case TermKind::Character:
      case TermKind::NameLiteral:
        out += t.text;
        return;
      case TermKind::Hole:
        out += '_';
        return;
      case TermKind::NamedHole:
        out += '?';
        out += t.text;
        return;
      case TermKind::CenterDot:
        out += "·";
        return;
      case TermKind::DotName:
        out += '.';
        out += t.text;
        return;
      case TermKind::EllipsisArgument:
        out += "..";
        return;
      case TermKind::Sorry:
        out += "sorry";
        return;
      case TermKind::Constant:
        out += spelling(t.atom);
        return;
      case TermKind::By:
        out += "(by)";
        return;
      case TermKind::Sort:
        out += spelling(t.atom);
        if (!t.text.empty()) out += '.';
        out += t.text;
        return;
      case TermKind::Unsupported:
        out += "(unsupported \"";
        out += t.text;
        out += "\")";
        return;
      default:
        break;
    }
    out += '(';
    head(t);
    for (const Binder& b : t.binders) {
      out += ' ';
      binder(b);
    }
    for (const Term* child : t.children) {
      out += ' ';
      term(*child);
    }
    out += ')';
  }

  void binder(const Binder& b) {
    constexpr std::string_view k_open[] = {"<", "(", "{", "⦃", "["};
    constexpr std::string_view k_close[] = {">", ")", "}", "⦄", "]"};
    const auto kind = static_cast<std::size_t>(b.kind);
    out += k_open[kind];
    bool first = true;
    for (const Name& name : b.names) {
      if (!first) out += ' ';
      first = false;
      out += name.text;
    }
    if (b.pattern != nullptr) term(*b.pattern);
    if (b.type != nullptr) {
      out += b.names.empty() && b.pattern == nullptr ? ": " : " : ";
      term(*b.type);
    }
    if (b.bound != nullptr) {
      out += ' ';
      out += spelling(b.relation);
      out += ' ';
      term(*b.bound);
    }
    if (b.default_value != nullptr) {
      out += " := ";
      term(*b.default_value);
    }
    out += k_close[kind];
  }

  void names(std::span<const Name> list) {
    for (const Name& name : list) {
      out += ' ';
      out += name.text;
    }
  }

 private:
  void head(const Term& t) {
    switch (t.kind) {
      case TermKind::Prefix:
        out += spelling(t.atom);
        out += '_';
        return;
      case TermKind::Postfix:
        out += '_';
        out += spelling(t.atom);
        return;
      case TermKind::Bracketed:
        out += "bracketed ";
        out += spelling(t.atom);
        return;
      case TermKind::NotationUse:
        out += "notation";
        for (const NotationItem& item : t.notation->items) {
          if (!item.token.empty()) (out += ' ') += item.token;
        }
        return;
      default:
        break;
    }
    out += label(t);
    if (t.kind == TermKind::Congruence) (out += ' ') += spelling(t.atom);
    if (!t.text.empty()) (out += ' ') += t.text;
  }
};

std::string_view keyword(DeclarationKind kind) {
  constexpr std::string_view k_words[] = {"theorem",     "lemma",           "def",       "abbrev",
                                          "example",     "instance",        "structure", "class",
                                          "inductive",   "class inductive", "axiom",     "opaque",
                                          "proof_wanted"};
  return k_words[static_cast<std::size_t>(kind)];
}

/// Prints the body of a command; one overload a kind.
class CommandPrinter : public Printer {
 public:
  void operator()(const Skipped&) { out += "skipped"; }
  void operator()(const ModuleDoc& c) { text("module-doc", c.text); }
  void operator()(const Import& c) {
    out += "import";
    names(c.modules);
  }
  void operator()(const FileWord& c) { out += spelling(c.word); }
  void operator()(const ScopeBegin& c) {
    constexpr std::string_view k_words[] = {"namespace", "section", "mutual"};
    text(k_words[static_cast<std::size_t>(c.kind)], c.name.text);
  }
  void operator()(const ScopeEnd& c) { text("end", c.name.text); }
  void operator()(const Open& c) {
    constexpr std::string_view k_words[] = {"", " scoped", " only", " hiding", " renaming"};
    out += c.exported ? "export" : "open";
    out += k_words[static_cast<std::size_t>(c.kind)];
    names(c.namespaces);
    if (c.names.empty()) return;
    out += " |";
    names(c.names);
  }
  void operator()(const Variables& c) {
    out += "variable";
    binders(c.binders);
  }
  void operator()(const NameList& c) {
    out += spelling(c.word);
    names(c.names);
  }
  void operator()(const SetOption& c) {
    text("set_option", c.name.text);
    (out += ' ') += c.value;
  }
  void operator()(const NotationCommand& c) {
    out += spelling(c.word);
    for (const std::string_view token : c.tokens) (out += ' ') += token;
    if (c.notation == nullptr) {
      out += " unsupported";
      return;
    }
    out += " => ";
    term(*c.notation->meaning);
  }
  void operator()(const AttributeCommand& c) {
    out += "attribute";
    attributes(c.attributes);
    names(c.names);
  }
  void operator()(const Alias& c) {
    out += "alias";
    names(c.names);
    (out += " := ") += c.target.text;
  }
  void operator()(const OtherCommand& c) { text("other", c.word); }
  void operator()(const Declaration* d) {
    if (d == nullptr) {
      out += "declaration";
      return;
    }
    out += keyword(d->kind);
    if (!d->name.text.empty()) (out += ' ') += d->name.text;
    if (!d->universes.empty()) ((out += ".{") += d->universes) += '}';
    binders(d->binders);
    optional_term(" : ", d->type);
    for (const Term* parent : d->parents) optional_term(" extends ", parent);
    for (const FieldDeclaration& field : d->fields) {
      out += " field ";
      binder(field.binder);
    }
    for (const Constructor& constructor : d->constructors) {
      (out += " | ") += constructor.name.text;
      binders(constructor.binders);
      optional_term(" : ", constructor.type);
    }
    optional_term(" := ", d->value);
    for (const Term* equation : d->equations) optional_term(" ", equation);
    constexpr std::string_view k_bodies[] = {"", " :=…", " |…", " where…", " missing"};
    const bool shown = d->value != nullptr || !d->equations.empty() || !d->fields.empty() ||
                       !d->constructors.empty();
    if (!shown) out += k_bodies[static_cast<std::size_t>(d->body)];
    for (const SorryLike& sorry : d->sorries) (out += " !") += sorry.word;
  }

  void attributes(std::span<const Attribute> list) {
    for (const Attribute& attribute : list) (out += " @") += attribute.name;
  }

 private:
  void text(std::string_view word, std::string_view rest) {
    out += word;
    if (!rest.empty()) (out += ' ') += rest;
  }
  void binders(std::span<const Binder> list) {
    for (const Binder& b : list) {
      out += ' ';
      binder(b);
    }
  }
  void optional_term(std::string_view before, const Term* t) {
    if (t == nullptr) return;
    out += before;
    term(*t);
  }
};

}  // namespace

std::string to_text(const Term& term) {
  Printer printer;
  printer.term(term);
  return std::move(printer.out);
}

std::string to_text(const Binder& binder) {
  Printer printer;
  printer.binder(binder);
  return std::move(printer.out);
}

std::string to_text(const Command& command) {
  CommandPrinter printer;
  printer.out = "(";
  std::visit(printer, command.body);
  printer.attributes(command.preamble.attributes);
  if (command.for_next_only) printer.out += " in";
  printer.out += ')';
  return std::move(printer.out);
}

std::string to_text(const SyntaxTree& tree) {
  std::string out;
  for (const Command& command : tree.commands) out += to_text(command) + '\n';
  return out;
}

}  // namespace latent::lean
