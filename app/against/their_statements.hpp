/// The statements of a project and of the theory, ready to be compared.
#pragma once

#include <deque>
#include <vector>

#include "app/against/match.hpp"

namespace latent::app {

/// All statements of the project: theorems, lemmas, examples, axioms, definitions of propositions,
/// and aliases of any of these, file by file.
std::deque<TheirStatement> their_statements(const TheirProject& project,
                                            const lean::DefinitionLabel& label);

/// The theorems of the catalogue.
std::vector<OurStatement> our_statements(const lean::DefinitionLabel& label);

/// The statement without definitions, for `props::compare`.
props::Statement statement_of(const lean::StatementForm& form);

/// A label under which two definitions are the same exactly if they say the same, all others
/// unfolded. It remembers definitions by their addresses: they must live as long as it does.
lean::DefinitionLabel make_labels();

}  // namespace latent::app
