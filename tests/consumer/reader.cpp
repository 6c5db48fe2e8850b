// Reads a Lean statement and decides it at one point; prints one line that the test knows.
#include <cstdio>

#include "lean_mirror/elaborate/elaborate.hpp"
#include "lean_mirror/syntax/parser.hpp"
#include "ref/eval/ladder.hpp"

int main() {
  const auto file = latent::lean::elaborate(latent::lean::parse(latent::lean::make_source(
      "half.lean", "theorem half : (1 : ℝ) / 2 < 3 / 5 := by norm_num\ndef two : ℕ := 1 + 1")));
  const auto decided = latent::eval::decide(*file.statements.at(0).formula, {});
  const auto value = latent::eval::enclose(file.definitions.at(0).definition->body(), {}, 20);
  std::printf("%s, %s\n", decided.truth == latent::eval::Truth::True ? "true" : "not decided",
              value.exact->str().c_str());
}
