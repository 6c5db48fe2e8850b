/// Inputs of statements as a generator of rapidcheck. Header only, so that the library does not
/// depend on rapidcheck.
///
///     const auto sampler = std::make_shared<const Sampler>(statement_of(theorem));
///     rc::check([&] {
///       const eval::Assignment input = *arbitrary_input(sampler);
///       RC_ASSERT(decide(theorem.conclusion, input).truth == eval::Truth::True);
///     });
#pragma once

#include <rapidcheck.h>

#include <memory>
#include <ostream>
#include <string>

#include "props/sampler.hpp"
#include "props/shrink.hpp"

namespace latent::eval {

/// How rapidcheck prints an input: `x = 1/3, n = 4`.
inline void showValue(const Assignment& assignment, std::ostream& os) {
  const char* separator = "";
  for (const auto& [variable, value] : assignment.values()) {
    os << separator << variable.name() << " = " << to_string(value);
    separator = ", ";
  }
}

}  // namespace latent::eval

namespace latent::props {

/// Inputs of the sampler's statement, whatever rapidcheck's size, that shrink to simpler inputs.
/// Throws `rc::GenerationFailure` when a hundred attempts in a row were discarded.
inline rc::Gen<eval::Assignment> arbitrary_input(std::shared_ptr<const Sampler> sampler) {
  return [sampler](const rc::Random& seed, int /*size*/) -> rc::Shrinkable<eval::Assignment> {
    constexpr int k_attempts = 100;
    rc::Random source = seed;
    Random random(source.next());
    for (int i = 0; i < k_attempts; ++i) {
      auto drawn = sampler->draw(random);
      if (auto* sample = std::get_if<Sample>(&drawn)) {
        return rc::shrinkable::shrinkRecur(
            std::move(sample->assignment), [sampler](const eval::Assignment& assignment) {
              return rc::seq::fromContainer(simpler(*sampler, assignment));
            });
      }
    }
    throw rc::GenerationFailure("no input that meets the hypotheses in " +
                                std::to_string(k_attempts) + " attempts");
  };
}

}  // namespace latent::props
