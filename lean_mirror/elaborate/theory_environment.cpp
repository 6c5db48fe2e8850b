#include "lean_mirror/elaborate/theory_environment.hpp"

#include <utility>

#include "ref/theory/catalogue.hpp"

namespace latent::lean {

const TermContext& theory_context() {
  static const TermContext context = [] {
    TermContext made;
    made.prefer_reals = true;
    for (const theory::Module* module : theory::catalogue()) {
      for (const auto& definition : module->definitions()) {
        made.environment.add(global_definition(definition));
      }
      made.names.opened.push_back({module->scope()});
    }
    made.names.opened.push_back({"Latent"});
    made.names.opened.push_back({"Real"});
    made.names.names.push_back({"pi", "Real.pi"});
    return made;
  }();
  return context;
}

expr::Expr elaborate_against_theory(const std::string& name, const std::string& text) {
  const ElaboratedTerm read = elaborate_term(make_source(name, text), theory_context());
  if (read.expression) return *read.expression;
  std::string message;
  for (const Diagnostic& diagnostic : read.diagnostics) {
    message += format(diagnostic, *read.source);
  }
  if (message.ends_with('\n')) message.pop_back();
  throw TermError(message);
}

}  // namespace latent::lean
