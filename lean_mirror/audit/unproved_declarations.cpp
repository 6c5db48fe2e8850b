#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>

#include "lean_mirror/audit/name_spaces.hpp"
#include "lean_mirror/audit/text_warnings.hpp"
#include "lean_mirror/syntax/lexer.hpp"

namespace latent::lean {

namespace {

/// A declaration, and what its truth rests on.
struct Node {
  std::size_t file;
  std::string name;  ///< in full; empty where it has none
  Span span;
  Span name_span;
  std::shared_ptr<const std::vector<std::string>> prefixes;
  /// What is wrong with the declaration itself, as a clause about it; empty where nothing is.
  std::string fault{};
  /// The number of a declaration that its text mentions and that has a fault or such a number.
  std::optional<std::size_t> through{};
};

class Search {
 public:
  explicit Search(std::span<const ReadFile> files) : files_(files), found_(files.size()) {
    for (std::size_t i = 0; i < files.size(); ++i) list(i);
  }

  std::vector<std::vector<Warning>> run() {
    if (faulty_.empty()) return std::move(found_);
    spread();
    for (const Node& node : nodes_) {
      if (node.through) tell(node);
    }
    for (std::vector<Warning>& warnings : found_) {
      std::stable_sort(warnings.begin(), warnings.end(), [](const Warning& a, const Warning& b) {
        return a.span.begin < b.span.begin;
      });
    }
    return std::move(found_);
  }

 private:
  void list(std::size_t file) {
    NameSpaces spaces;
    for (const Command& command : files_[file].syntax->commands) {
      spaces.step(command);
      const auto* declaration = std::get_if<const Declaration*>(&command.body);
      if (declaration != nullptr && *declaration != nullptr) {
        list(file, command, **declaration, spaces);
      }
    }
  }

  void list(std::size_t file, const Command& command, const Declaration& declaration,
            const NameSpaces& spaces) {
    const std::string_view written = declaration.name.text;
    const std::size_t number = nodes_.size();
    nodes_.push_back({file, written.empty() ? "" : spaces.full_name(written), command.span,
                      written.empty() ? command.keyword : declaration.name.span,
                      spaces.prefixes()});
    Node& node = nodes_.back();
    for (const SorryLike& sorry : declaration.sorries) {
      if (node.fault.empty()) node.fault = "holds `" + std::string(sorry.word) + '`';
      found_[file].push_back(
          {Rule::Unproved, sorry.span, '`' + std::string(sorry.word) + "` leaves it open"});
    }
    if (declaration.kind == DeclarationKind::Axiom) {
      node.fault = "is an axiom";
      found_[file].push_back({Rule::Unproved, node.name_span, {}});
      found_[file].back().message = "an axiom: nothing proves it, all that uses it needs it";
    }
    if (!node.fault.empty()) faulty_.push_back(number);
    if (!node.name.empty()) by_name_[node.name].push_back(number);
  }

  /// Who mentions whom, from the faulty ones backwards: the shortest way to a fault for each.
  void spread() {
    std::vector<std::vector<std::size_t>> mentioned_by(nodes_.size());
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      for (const std::size_t target : mentions(i)) mentioned_by[target].push_back(i);
    }
    std::vector<std::size_t> queue = faulty_;
    for (std::size_t next = 0; next < queue.size(); ++next) {
      for (const std::size_t user : mentioned_by[queue[next]]) {
        if (nodes_[user].through || !nodes_[user].fault.empty()) continue;
        nodes_[user].through = queue[next];
        queue.push_back(user);
      }
    }
  }

  [[nodiscard]] std::set<std::size_t> mentions(std::size_t number) const {
    const Node& node = nodes_[number];
    const Source& source = *files_[node.file].syntax->source;
    const std::string_view text = source.text(node.span);
    std::set<std::size_t> result;
    for (const Token& token : tokenize(text)) {
      if (token.kind != TokenKind::Identifier) continue;
      const std::string name = canonical_name(text.substr(token.begin, token.end - token.begin));
      // Fields may follow: `lemma_of.trans`.
      for (std::size_t end = name.size(); end != std::string::npos && end > 0;
           end = name.rfind('.', end - 1)) {
        for (const std::string& prefix : *node.prefixes) {
          const auto found = by_name_.find(prefix + name.substr(0, end));
          if (found != by_name_.end()) result.insert(found->second.begin(), found->second.end());
        }
      }
    }
    result.erase(number);
    return result;
  }

  void tell(const Node& node) {
    const Node* at = &nodes_[*node.through];
    std::string message = "its text mentions `" + at->name + '`';
    if (at->through) {
      while (at->through) at = &nodes_[*at->through];
      message += ", which rests on `" + at->name + '`';
    }
    const Source& source = *files_[at->file].syntax->source;
    const Position place = source.position(at->name_span.begin);
    message +=
        ", which " + at->fault + " (" + source.name() + ':' + std::to_string(place.line) + ')';
    found_[node.file].push_back({Rule::Unproved, node.name_span, std::move(message)});
  }

  std::span<const ReadFile> files_;
  std::vector<Node> nodes_;
  std::vector<std::size_t> faulty_;
  std::map<std::string, std::vector<std::size_t>> by_name_;
  std::vector<std::vector<Warning>> found_;
};

}  // namespace

std::vector<std::vector<Warning>> unproved_declarations(std::span<const ReadFile> files) {
  return Search(files).run();
}

}  // namespace latent::lean
