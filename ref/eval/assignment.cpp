#include "ref/eval/assignment.hpp"

namespace latent::eval {

std::string to_string(const Value& value) {
  if (const auto* number = std::get_if<Rational>(&value)) return number->str();
  const auto& sequence = std::get<Sequence>(value);
  std::string text = "[";
  for (const Rational& term : sequence.values) text += term.str() + ", ";
  return text + sequence.beyond.str() + ", …]";
}

}  // namespace latent::eval
