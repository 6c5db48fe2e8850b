/// What can't be elaborated before some type is known.
#include <utility>

#include "lean_mirror/elaborate/term_elaborator.hpp"

namespace latent::lean {

const Draft* TermElaborator::postpone(Problem problem) {
  const Draft* draft = make({.kind = DraftKind::Postponed,
                             .type = problem.type,
                             .span = problem.span,
                             .problem = state_.problems.size(),
                             .depth = problem.object != nullptr ? problem.object->depth + 1 : 1});
  state_.problems.push_back(std::move(problem));
  return draft;
}

const Draft* TermElaborator::once_typed(const Term& term, const Place& place,
                                        std::optional<Type> expected) {
  Problem problem;
  problem.term = &term;
  problem.needs_type = true;
  problem.place = place;
  problem.type = expected.value_or(types().unknown());
  problem.span = term.focus;
  return postpone(std::move(problem));
}

bool TermElaborator::try_solve(std::size_t index) {
  Problem& posed = state_.problems[index];
  const Step step(*this, posed.span);
  const Type awaited = posed.term != nullptr ? posed.type : posed.object->type;
  if (posed.is_taken_up || types().is_unknown(awaited)) return false;
  posed.is_taken_up = true;
  const TemplateSpan nowhere(*this, std::nullopt);
  // A copy, since solving one problem may pose others.
  const Problem problem = posed;
  const Draft* found = nullptr;
  if (problem.term == nullptr) {
    found = apply_field(problem.object, problem.field, problem.call);
  } else {
    const std::optional<Type> wanted =
        problem.needs_type ? std::optional(problem.type) : std::nullopt;
    found = term(*problem.term, problem.place, wanted);
  }
  state_.problems[index].answer = coerce(found, problem.type);
  return true;
}

bool TermElaborator::resume() {
  bool progress = false;
  for (std::size_t i = state_.answered; i < state_.problems.size(); ++i) {
    if (try_solve(i)) progress = true;
  }
  while (state_.answered < state_.problems.size() &&
         state_.problems[state_.answered].answer != nullptr) {
    ++state_.answered;
  }
  return progress;
}

void TermElaborator::decide() {
  while (resume() || state_.inference.apply_default()) {
  }
}

void TermElaborator::settle() {
  decide();
  for (const Problem& problem : state_.problems) {
    if (problem.answer == nullptr) {
      fail_unsupported(problem.span, problem.needs_type ? "nothing says of what type this is"
                                     : problem.term != nullptr
                                         ? "nothing says into what type `↑` embeds"
                                         : "nothing says what this is a field of");
    }
  }
}

const Draft* TermElaborator::answer(std::size_t problem) const {
  return state_.problems.at(problem).answer;
}

}  // namespace latent::lean
