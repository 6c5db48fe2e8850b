#include "lean_mirror/elaborate/elaborate.hpp"
#include "lean_mirror/elaborate/finish.hpp"
#include "lean_mirror/elaborate/section_variables.hpp"

namespace latent::lean {

ElaboratedTerm elaborate_term(SourcePtr source, const TermContext& context) {
  ElaboratedTerm result;
  const ParsedTerm parsed = parse_term(source);
  result.source = std::move(source);
  result.diagnostics = parsed.diagnostics;
  if (!result.diagnostics.empty()) return result;
  const SectionVariables no_variables;
  const Surroundings surroundings{context.environment, no_variables, context.prefer_reals};
  Place place;
  place.names = &context.names;
  try {
    TermElaborator elaborator(surroundings);
    const Draft* draft = elaborator.term(*parsed.term, place, std::nullopt);
    elaborator.settle();
    elaborator.check_decimals();
    result.expression = Finisher(elaborator).expression(*draft);
  } catch (const ElaborationFailure& failure) {
    result.diagnostics.push_back(failure.diagnostic);
  }
  return result;
}

}  // namespace latent::lean
