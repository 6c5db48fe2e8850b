/// Lexer and parser: whatever the bytes, the tokens make up the text and the trees are sound.
#include "lean_mirror/syntax/lexer.hpp"
#include "lean_mirror/syntax/print_tree.hpp"
#include "tests/lean_mirror/fuzz/target.hpp"
#include "tests/lean_mirror/syntax/walk.hpp"

namespace latent::lean::fuzz {
namespace {

void check_tokens(std::string_view text) {
  std::uint32_t last = 0;
  for (const Token& token : tokenize(text)) {
    require(last <= token.begin && token.begin <= token.end && token.end <= text.size(),
            "tokens overlap or leave the text");
    require(token.kind == TokenKind::End || token.begin < token.end, "an empty token");
    last = token.end;
  }
}

void check_term(const ParsedTerm& parsed) {
  const std::string broken = testing::broken_rule(*parsed.term, *parsed.source);
  require(broken.empty(), broken);
  to_text(*parsed.term);
}

void check_tree(const SyntaxTree& tree) {
  testing::walk(tree, [&](const Term& term) {
    const std::string broken = testing::broken_rule(term, *tree.source);
    require(broken.empty(), broken);
  });
  std::uint32_t last = 0;
  for (const Command& command : tree.commands) {
    require(last <= command.span.begin && command.span.begin <= command.span.end,
            "commands overlap");
    require(command.span.contains(command.keyword), "a keyword outside its command");
    last = command.span.end;
  }
  require(last <= tree.source->text().size(), "a command beyond the text");
  for (const Diagnostic& diagnostic : tree.diagnostics) {
    require(!format(diagnostic, *tree.source).empty(), "a diagnostic without text");
  }
}

}  // namespace
}  // namespace latent::lean::fuzz

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace latent::lean;
  const std::string text = fuzz::text_of(data, size);
  fuzz::check_tokens(text);
  const SyntaxTree tree = parse(make_source("fuzz", text));
  fuzz::check_tree(tree);
  to_text(tree);
  fuzz::check_term(parse_term(make_source("fuzz", text), tree.notations));
  return 0;
}
