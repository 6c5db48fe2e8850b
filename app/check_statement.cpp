#include "app/check_statement.hpp"

#include <fmt/format.h>

#include <exception>
#include <string>
#include <utility>

#include "app/input_error.hpp"
#include "props/warn/sampled_warnings.hpp"

namespace latent::app {

std::vector<Checked> statements_of(const std::vector<LeanFile>& files,
                                   const std::optional<std::string>& only) {
  std::vector<Checked> all;
  for (const LeanFile& file : files) {
    if (!file.given) continue;
    for (const lean::Statement& statement : file.meaning->statements) {
      const std::string name =
          statement.name.empty()
              ? fmt::format("example:{}", place_of(file, statement.name_span).line)
              : statement.name;
      if (!only || name == *only) all.push_back({&file, &statement, name});
    }
  }
  if (only && all.empty()) throw InputError(*only, "no such statement in the files");
  return all;
}

Place place_of(const LeanFile& file, lean::Span span) {
  const lean::Position at = file.syntax->source->position(span.begin);
  return {file.path, at.line, at.column};
}

CheckResult check_statement(const Checked& checked, const props::CampaignOptions& options,
                            const props::SearchLimits& limits, const lean::Rules& rules,
                            const std::function<void(std::uint64_t)>& progress) {
  CheckResult result;
  const lean::Statement& stated = *checked.statement;
  if (!stated.formula) {
    result.unsupported = *stated.unsupported;
    return result;
  }
  // Whatever goes wrong with one statement must not end the run over the others.
  try {
    props::Statement statement = props::statement_of(*stated.formula);
    result.outcome = props::search(checked.name, statement, options, limits, progress);
    result.warnings =
        props::sampled_warnings({checked.name, stated, statement, options, *result.outcome}, rules);
    if (result.outcome->counterexample) {
      result.surprises =
          props::surprises_at(stated, statement, result.outcome->counterexample->assignment);
    }
    result.statement = std::move(statement);
  } catch (const std::exception& error) {
    result = {};
    result.unsupported = {lean::Severity::Unsupported, stated.name_span, error.what()};
  }
  return result;
}

}  // namespace latent::app
