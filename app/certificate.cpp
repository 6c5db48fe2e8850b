#include "app/certificate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string_view>

#include "app/input_error.hpp"
#include "app/lean_project.hpp"
#include "app/text_file.hpp"
#include "ref/expr/op.hpp"
#include "ref/expr/print.hpp"

namespace latent::app {

namespace {

using expr::Expr;
using expr::Op;
using nlohmann::json;
using Definitions = std::vector<std::shared_ptr<const expr::Definition>>;

constexpr int k_format = 1;
constexpr std::string_view k_name = "refuted";
/// How Lean is asked to see that a recursion ends: its arguments fall by the conditions around it.
constexpr std::string_view k_termination =
    "decreasing_by all_goals first | omega | (simp_all; omega)\n";

/// Adds the definitions that `e` rests on, each behind those that it rests on itself.
void add_definitions(const Expr& e, Definitions& found) {
  for (const Expr& argument : e.arguments()) add_definitions(argument, found);
  if (e.op() != Op::Call) return;
  const auto same = [&](const auto& known) {
    return known->qualified_name() == e.definition()->qualified_name();
  };
  if (std::any_of(found.begin(), found.end(), same)) return;
  add_definitions(e.definition()->body(), found);
  found.push_back(e.definition());
}

Definitions definitions_of(const Expr& formula) {
  Definitions found;
  add_definitions(formula, found);
  return found;
}

/// Whether an operation in `e` is written by this name.
bool mentions(const Expr& e, std::string_view name) {
  return expr::op_info(e.op()).lean == name ||
         std::any_of(e.arguments().begin(), e.arguments().end(),
                     [&](const Expr& argument) { return mentions(argument, name); });
}

/// `formula` as it can be written with its definitions before it: unfolded, where one of these is
/// called like an operation of Lean. In `def Real.max a b := max a b` the second would be the
/// first.
Expr writable(const Expr& formula) {
  const Definitions definitions = definitions_of(formula);
  for (const auto& hiding : definitions) {
    const auto is_hidden_in = [&](const auto& definition) {
      return mentions(definition->body(), hiding->name());
    };
    if (mentions(formula, hiding->name()) ||
        std::any_of(definitions.begin(), definitions.end(), is_hidden_in)) {
      return expr::unfold_all(formula);
    }
  }
  return formula;
}

std::string definitions_text(const Definitions& definitions) {
  std::string text;
  for (const auto& definition : definitions) {
    const auto& parameters = definition->parameters();
    std::string binders;
    for (const auto& parameter : parameters) {
      binders += fmt::format(" ({} : {})", to_lean(parameter), to_string(parameter.sort()));
    }
    const std::vector<Expr> themselves(parameters.begin(), parameters.end());
    text += fmt::format("noncomputable def {}{} : {} :=\n  {}\n{}\n", definition->qualified_name(),
                        binders, to_string(definition->result()),
                        to_lean(expr::unfold(Expr::call(definition, themselves))),
                        definition->is_recursive() ? k_termination : "");
  }
  return text;
}

json value_json(const eval::Value& value) {
  if (const auto* number = std::get_if<Rational>(&value)) return number->str();
  if (const auto* closed = std::get_if<eval::ClosedTerm>(&value)) {
    return {{"term", to_lean(closed->term)}};
  }
  const auto& sequence = std::get<eval::Sequence>(value);
  json table = json::array();
  for (const Rational& term : sequence.values) table.push_back(term.str());
  return {{"terms", table}, {"beyond", sequence.beyond.str()}};
}

/// `text` such as "-3/4".
Rational number_of(const std::string& path, const std::string& text) {
  const std::size_t sign = text.starts_with('-') ? 1 : 0;
  const std::size_t slash = std::min(text.find('/'), text.size());
  const auto are_digits = [&](std::size_t first, std::size_t last) {
    return first < last && std::all_of(text.begin() + static_cast<std::ptrdiff_t>(first),
                                       text.begin() + static_cast<std::ptrdiff_t>(last),
                                       [](char c) { return '0' <= c && c <= '9'; });
  };
  const bool whole = slash == text.size();
  const bool fits = are_digits(sign, slash) && (whole || are_digits(slash + 1, text.size()));
  if (!fits) throw InputError(path, fmt::format("'{}' is not a fraction such as -3/4", text));
  const Integer denominator = whole ? Integer(1) : Integer(text.substr(slash + 1));
  if (denominator == 0) throw InputError(path, fmt::format("'{}' divides by 0", text));
  return Rational(Integer(text.substr(0, slash)), denominator);
}

/// The closed term of sort `sort` that `text` stands for, in the environment of the statement.
eval::ClosedTerm term_of(const std::string& path, const std::string& text, const expr::Sort& sort,
                         const lean::Environment& environment) {
  lean::TermContext context{environment, {}, false};
  const std::string ascribed = fmt::format("({} : {})", text, to_string(sort));
  const lean::ElaboratedTerm read =
      lean::elaborate_term(lean::make_source(path, ascribed), context);
  if (!read.expression || !expr::free_variables(*read.expression).empty()) {
    throw InputError(path, fmt::format("'{}' is not understood", ascribed));
  }
  return {*read.expression};
}

eval::Value value_of(const std::string& path, const json& value, const expr::Sort& sort,
                     const lean::Environment& environment) {
  if (value.is_string()) return number_of(path, value.get<std::string>());
  if (value.contains("term")) {
    return term_of(path, value.at("term").get<std::string>(), sort, environment);
  }
  eval::Sequence sequence;
  for (const json& term : value.at("terms")) {
    sequence.values.push_back(number_of(path, term.get<std::string>()));
  }
  sequence.beyond = number_of(path, value.at("beyond").get<std::string>());
  return sequence;
}

bool suits(const expr::Sort& sort, const eval::Value& value) {
  using expr::Sort;
  if (const auto* closed = std::get_if<eval::ClosedTerm>(&value))
    return closed->term.sort() == sort;
  const auto* number = std::get_if<Rational>(&value);
  if (!number) return sort == Sort::function(Sort::nat(), Sort::real());
  if (sort == Sort::nat()) return denominator(*number) == 1 && *number >= 0;
  if (sort == Sort::integer()) return denominator(*number) == 1;
  return sort.is_numeric();
}

Expr read_formula(const std::string& path, const LeanFile& file) {
  for (const lean::Statement& statement : file.meaning->statements) {
    if (statement.name == k_name && statement.formula) return *statement.formula;
    if (statement.name == k_name) {
      throw InputError(path, "its statement is not understood: " + statement.unsupported->message);
    }
  }
  throw InputError(path, fmt::format("its Lean text has no theorem '{}'", k_name));
}

std::string lean_number(const Rational& number, const expr::Sort& sort) {
  return fmt::format("({} : {})", number.str(), to_string(sort));
}

std::string lean_value(const eval::Value& value, const expr::Sort& sort) {
  if (const auto* number = std::get_if<Rational>(&value)) return lean_number(*number, sort);
  if (const auto* closed = std::get_if<eval::ClosedTerm>(&value)) {
    return fmt::format("({} : {})", to_lean(closed->term), to_string(sort));
  }
  const auto& sequence = std::get<eval::Sequence>(value);
  std::string text = "(fun k : ℕ => ";
  for (std::size_t k = 0; k < sequence.values.size(); ++k) {
    text += fmt::format("if k = {} then {} else ", k,
                        lean_number(sequence.values[k], expr::Sort::real()));
  }
  return text + lean_number(sequence.beyond, expr::Sort::real()) + ")";
}

}  // namespace

json certificate_json(const Expr& formula, const props::Statement& statement,
                      const eval::Assignment& witness, const std::string& origin) {
  const Expr written = writable(formula);
  json values = json::array();
  for (const expr::Variable& variable : statement.variables) {
    values.push_back({{"name", variable.name()},
                      {"sort", to_string(variable.sort())},
                      {"value", value_json(*witness.find(variable))}});
  }
  return {
      {"certificate", k_format},
      {"origin", origin},
      {"claim", "the theorem 'refuted' of this Lean text is false at these values"},
      {"lean", fmt::format("import Mathlib\n\n{}theorem {} :\n    {} := by\n  sorry\n",
                           definitions_text(definitions_of(written)), k_name, to_lean(written))},
      {"witness", values}};
}

Certificate read_certificate(const std::string& path) {
  try {
    const json content = json::parse(read_text_file(path));
    if (content.at("certificate").get<int>() != k_format) {
      throw InputError(path, "a certificate of another format");
    }
    Certificate certificate{content.at("origin").get<std::string>(),
                            {{}, {}, Expr::make(Op::True, {})},
                            {},
                            content.at("lean").get<std::string>()};
    const std::vector<LeanFile> files = read_lean_project({LeanText{path, certificate.lean}});
    certificate.statement = props::statement_of(read_formula(path, files.front()));
    const json& witness = content.at("witness");
    const auto& variables = certificate.statement.variables;
    if (witness.size() != variables.size()) {
      throw InputError(path,
                       fmt::format("{} values for {} variables", witness.size(), variables.size()));
    }
    for (std::size_t i = 0; i < variables.size(); ++i) {
      eval::Value value = value_of(path, witness.at(i).at("value"), variables[i].sort(),
                                   *files.front().meaning->environment);
      if (witness.at(i).at("name") != variables[i].name() || !suits(variables[i].sort(), value)) {
        throw InputError(path, fmt::format("value number {} is none for {} : {}", i + 1,
                                           variables[i].name(), to_string(variables[i].sort())));
      }
      certificate.witness.set(variables[i], std::move(value));
    }
    return certificate;
  } catch (const json::exception& error) {
    throw InputError(path, fmt::format("not a certificate of latent: {}", error.what()));
  }
}

bool is_confirmed(const props::Examination& examination) {
  return examination.conclusion.truth == eval::Truth::False &&
         std::all_of(examination.hypotheses.begin(), examination.hypotheses.end(),
                     [](const eval::Decision& d) { return d.truth == eval::Truth::True; });
}

void LeanConfirmation::add(const Expr& formula, const props::Statement& statement,
                           const eval::Assignment& witness, const std::string& origin) {
  const Expr written = writable(formula);
  const Definitions definitions = definitions_of(written);
  std::string lemmas;
  for (const auto& definition : definitions) {
    lemmas += (lemmas.empty() ? "" : ", ") + definition->qualified_name();
  }
  const std::string prove =
      lemmas.empty() ? "(by norm_num)" : fmt::format("(by norm_num [{}])", lemmas);
  std::string instance = "h";
  std::size_t next = 0;
  const Expr* part = &formula;
  while (part->op() == Op::Forall || part->op() == Op::Implies) {
    if (part->op() == Op::Forall) {
      const expr::Variable& variable = statement.variables.at(next++);
      instance += " " + lean_value(*witness.find(variable), variable.sort());
      part = &part->body();
    } else {
      instance += " " + prove;
      part = &part->argument(1);
    }
  }
  const std::string scope = fmt::format("Counterexample{}", ++count_);
  examples_ += fmt::format(
      "/-! {} -/\n\nnamespace {}\n\n{}example : ¬ ({}) :=\n  fun h => absurd ({}) {}\n\nend {}\n\n",
      origin, scope, definitions_text(definitions), to_lean(written), instance, prove, scope);
}

std::string LeanConfirmation::text() const {
  return "import Mathlib\n\n/-! Written by latent: Lean is asked to confirm what was refuted. "
         "-/\n\n" +
         examples_;
}

}  // namespace latent::app
