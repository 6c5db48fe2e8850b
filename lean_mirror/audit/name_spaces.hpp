/// The namespaces of a file as its text alone tells them.
#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "lean_mirror/syntax/command.hpp"
#include "lean_mirror/syntax/name.hpp"

namespace latent::lean {

/// Follows the commands of a file. What was opened once counts until the end of the file: more
/// names are taken to be declared than are, never fewer.
class NameSpaces {
 public:
  void step(const Command& command) {
    if (const auto* begin = std::get_if<ScopeBegin>(&command.body)) {
      ends_.push_back(current_.size());
      // What stands deeper is not read anyway.
      if (begin->kind == ScopeKind::Namespace && ends_.size() <= k_deepest) {
        current_ += canonical_name(begin->name.text) + '.';
        add(current_);
      }
    } else if (std::holds_alternative<ScopeEnd>(command.body) && !ends_.empty()) {
      current_.resize(ends_.back());
      ends_.pop_back();
    } else if (const auto* open = std::get_if<Open>(&command.body)) {
      for (const Name& name : open->namespaces) {
        add(canonical_name(name.text) + '.');
        add(current_ + canonical_name(name.text) + '.');
      }
    }
  }

  /// The full name of what is declared here as `name`.
  [[nodiscard]] std::string full_name(std::string_view name) const {
    constexpr std::string_view k_root = "_root_.";
    const std::string canonical = canonical_name(name);
    return canonical.starts_with(k_root) ? canonical.substr(k_root.size()) : current_ + canonical;
  }

  /// What a name may have in front of it, each with its dot; the empty one among them.
  [[nodiscard]] const std::shared_ptr<const std::vector<std::string>>& prefixes() const {
    return prefixes_;
  }

 private:
  static constexpr std::size_t k_deepest = 200;
  static constexpr std::size_t k_most_prefixes = 2000;

  void add(const std::string& prefix) {
    if (prefixes_->size() >= k_most_prefixes) return;
    if (std::find(prefixes_->begin(), prefixes_->end(), prefix) != prefixes_->end()) return;
    std::vector<std::string> more = *prefixes_;
    more.push_back(prefix);
    prefixes_ = std::make_shared<const std::vector<std::string>>(std::move(more));
  }

  std::string current_;
  std::vector<std::size_t> ends_;
  std::shared_ptr<const std::vector<std::string>> prefixes_ =
      std::make_shared<const std::vector<std::string>>(1, "");
};

}  // namespace latent::lean
