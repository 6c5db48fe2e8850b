#include "ref/eval/assignment.hpp"

#include "ref/expr/print.hpp"

namespace latent::eval {

std::string to_string(const Value& value) {
  if (const auto* number = std::get_if<Rational>(&value)) return number->str();
  if (const auto* closed = std::get_if<ClosedTerm>(&value)) return expr::to_text(closed->term);
  if (std::holds_alternative<Anything>(value)) return "anything";
  const auto& sequence = std::get<Sequence>(value);
  std::string text = "[";
  for (const Rational& term : sequence.values) text += term.str() + ", ";
  return text + sequence.beyond.str() + ", …]";
}

}  // namespace latent::eval
