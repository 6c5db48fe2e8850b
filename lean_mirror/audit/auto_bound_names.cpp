#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <variant>

#include "lean_mirror/audit/name_spaces.hpp"
#include "lean_mirror/audit/text_warnings.hpp"
#include "lean_mirror/syntax/name.hpp"
#include "lean_mirror/syntax/unicode.hpp"

namespace latent::lean {

namespace {

/// One letter, then digits, subscripts and primes only: what Lean turns into a variable wherever
/// `autoImplicit` is on.
bool is_short(std::string_view name) {
  std::size_t at = 0;
  while (at < name.size()) {
    const CodePoint point = decode_utf8(name, at);
    const bool is_digit = (point.value >= U'0' && point.value <= U'9') ||
                          (point.value >= U'₀' && point.value <= U'₉') || point.value == U'\'';
    if (is_digit == (at == 0)) return false;
    at += point.length;
  }
  return at > 0;
}

/// Mathlib's notations for kinds of numbers, which look like names and are none, and types that are
/// read and that no environment lists.
bool is_type(std::string_view name) {
  constexpr auto k_types = std::to_array<std::string_view>(
      {"ℕ", "ℤ", "ℚ", "ℝ", "ℂ", "Nat", "Int", "Rat", "Real", "Fin", "Finset", "Set", "List"});
  return std::find(k_types.begin(), k_types.end(), name) != k_types.end();
}

class Search {
 public:
  explicit Search(const ReadFile& file) : file_(file) {}

  std::vector<Warning> run() {
    for (const Command& command : file_.syntax->commands) look_at(command);
    return std::move(found_);
  }

 private:
  void look_at(const Command& command) {
    spaces_.step(command);
    if (const auto* opened = std::get_if<Open>(&command.body)) {
      for (const Name& name : opened->names) variables_.insert(canonical_name(name.text));
    } else if (const auto* variables = std::get_if<Variables>(&command.body)) {
      for (const Binder& binder : variables->binders) {
        for (const Name& name : binder.names) variables_.insert(canonical_name(name.text));
      }
    } else if (const auto* declaration = std::get_if<const Declaration*>(&command.body)) {
      if (*declaration != nullptr) look_at(command, **declaration);
    }
  }

  void look_at(const Command& command, const Declaration& declaration) {
    // Statements come in the order of the text.
    const auto& statements = file_.meaning->statements;
    const auto stated = std::lower_bound(
        statements.begin(), statements.end(), command.span.begin,
        [](const Statement& one, std::uint32_t begin) { return one.span.begin < begin; });
    const bool is_statement = stated != statements.end() && stated->span == command.span;
    if (!is_statement || declaration.type == nullptr) return;
    is_read_ = stated->formula.has_value();
    scope_.clear();
    told_.clear();
    for (const Binder& binder : declaration.binders) enter(binder);
    look_at(*declaration.type);
  }

  void enter(const Binder& binder) {
    for (const Term* term : {binder.type, binder.bound}) {
      if (term != nullptr) look_at(*term);
    }
    for (const Name& name : binder.names) scope_.push_back(canonical_name(name.text));
    if (binder.pattern != nullptr) bind_names_in(*binder.pattern);
  }

  void bind_names_in(const Term& pattern) {
    if (pattern.kind == TermKind::Identifier || pattern.kind == TermKind::NamedPattern) {
      scope_.push_back(canonical_name(pattern.text));
    }
    for (const Term* child : pattern.children) bind_names_in(*child);
  }

  void look_at(const Term& term) {
    if (term.kind == TermKind::Unsupported || term.kind == TermKind::By) return;
    if (term.kind == TermKind::Identifier) return look_up(term);
    const std::size_t outer = scope_.size();
    for (const Binder& binder : term.binders) enter(binder);
    if (term.kind == TermKind::Alternative) {
      for (const Term* pattern : term.children.first(term.children.size() - 1)) {
        bind_names_in(*pattern);
      }
    }
    for (const Term* child : term.children) look_at(*child);
    scope_.resize(outer);
  }

  void look_up(const Term& identifier) {
    const std::vector<std::string_view> parts = name_parts(identifier.text);
    if (parts.empty() || parts.front() == "_root_" || is_type(parts.front())) return;
    const std::string first = canonical_name(parts.front());
    const bool may_bind = is_short(first) || (is_read_ && parts.size() == 1);
    if (!may_bind || is_known(first) || is_known(canonical_name(identifier.text))) return;
    if (!told_.insert(first).second) return;
    found_.push_back({Rule::AutoBound, identifier.span,
                      "nothing that can be seen declares `" + first +
                          "`: where `autoImplicit` is on it is a variable of its own, and "
                          "elsewhere an error"});
  }

  [[nodiscard]] bool is_known(const std::string& name) const {
    if (std::find(scope_.begin(), scope_.end(), name) != scope_.end()) return true;
    if (variables_.contains(name)) return true;
    const std::vector<std::string>& prefixes = *spaces_.prefixes();
    const Environment& environment = *file_.meaning->environment;
    return std::any_of(prefixes.begin(), prefixes.end(), [&](const std::string& space) {
      return environment.find(space + name) != nullptr || environment.is_namespace(space + name);
    });
  }

  const ReadFile& file_;
  NameSpaces spaces_;
  std::set<std::string> variables_;
  std::vector<std::string> scope_;
  std::set<std::string> told_;
  bool is_read_ = false;
  std::vector<Warning> found_;
};

}  // namespace

std::vector<Warning> auto_bound_names(const ReadFile& file) { return Search(file).run(); }

}  // namespace latent::lean
