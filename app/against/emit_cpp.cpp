#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "app/against/emit_statement.hpp"
#include "app/against/their_statements.hpp"
#include "app/input_error.hpp"
#include "props/statement.hpp"
#include "ref/expr/print_cpp.hpp"

namespace latent::app {

namespace {

using expr::Definition;
using expr::Expr;
using expr::Sort;
using expr::Variable;

/// `LatentNumber` as `latent_number`.
std::string snake_case(const std::string& name) {
  std::string result;
  for (const char c : name) {
    const bool upper = c >= 'A' && c <= 'Z';
    if (upper && !result.empty()) result += '_';
    result += upper ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return result;
}

/// Ours by what they say.
std::map<std::string, std::string> our_functions() {
  std::map<std::string, std::string> functions;
  for (const theory::Module* module : theory::catalogue()) {
    for (const auto& definition : module->definitions()) {
      if (const auto form = lean::definition_form(*definition)) {
        functions.emplace(*form, snake_case(module->name()) + "()." + definition->name());
      }
    }
  }
  return functions;
}

class CppWriter {
 public:
  std::string run(const TheirStatement& theirs) {
    const props::Statement statement = props::statement_of(*theirs.statement->formula);
    for (const Variable& v : statement.variables) variable(v.name(), v.sort());
    std::string given;
    for (const Expr& hypothesis : statement.hypotheses) {
      given += (given.empty() ? "" : ", ") + text(hypothesis);
    }
    const std::string conclusion = text(statement.conclusion);
    const std::size_t dot = theirs.name.rfind('.');
    const std::string name = dot == std::string::npos ? theirs.name : theirs.name.substr(dot + 1);
    return fmt::format(
        "// Transcribed from {}:{}, {}.\n{}{}theory.theorem(\"{}\", given({}),\n"
        "               {});\n",
        theirs.place.file, theirs.place.line, theirs.name, declarations(), definitions_, name,
        given, conclusion);
  }

 private:
  std::string text(const Expr& e) {
    note_definitions(e);
    const expr::CppNames names{
        [this](const std::string& name, const Sort& sort) { return variable(name, sort); },
        [this](const Definition& definition) { return called_.at(&definition); }};
    return expr::to_cpp(e, names);
  }

  /// Gives every definition in `e` a name in C++, and writes those that ours do not say.
  void note_definitions(const Expr& e) {
    for (const Expr& argument : e.arguments()) note_definitions(argument);
    if (e.op() != expr::Op::Call || called_.contains(e.definition().get())) return;
    const Definition& definition = *e.definition();
    const auto form = lean::definition_form(definition);
    const auto ours = form ? ours_.find(*form) : ours_.end();
    if (ours != ours_.end()) {
      called_[&definition] = ours->second;
      return;
    }
    std::vector<Expr> values(definition.parameters().begin(), definition.parameters().end());
    std::string parameters;
    for (const Variable& parameter : definition.parameters()) {
      parameters += (parameters.empty() ? "" : ", ") + variable(parameter.name(), parameter.sort());
    }
    const std::string body = text(expr::instantiate(definition.body(), values));
    const std::string name = fresh(expr::cpp_identifier(definition.name()));
    called_[&definition] = name;
    definitions_ += fmt::format("const Function {} = theory.define(\"{}\", {{{}}},\n    {});\n",
                                name, definition.name(), parameters, body);
  }

  std::string fresh(std::string name) {
    while (!taken_.insert(name).second) name += '_';
    return name;
  }

  std::string variable(const std::string& name, const Sort& sort) {
    const std::pair key(name, to_string(sort));
    const auto known = variables_.find(key);
    if (known != variables_.end()) return known->second;
    const std::string called = fresh(expr::cpp_identifier(name));
    variables_.emplace(key, called);
    const Sort sequence = Sort::function(Sort::nat(), Sort::real());
    const std::string made = sort == Sort::real()  ? fmt::format("real(\"{}\")", name)
                             : sort == Sort::nat() ? fmt::format("nat(\"{}\")", name)
                             : sort == sequence
                                 ? fmt::format("sequence(\"{}\")", name)
                                 : fmt::format("Variable(\"{}\", {})", name, expr::cpp_sort(sort));
    declared_ += fmt::format("const Variable {} = {};\n", called, made);
    return called;
  }

  [[nodiscard]] const std::string& declarations() const { return declared_; }

  const std::map<std::string, std::string> ours_ = our_functions();
  std::map<const Definition*, std::string> called_;
  std::map<std::pair<std::string, std::string>, std::string> variables_;
  // Names that the notation has, and some words of C++ that are short enough to be names.
  std::set<std::string> taken_ = {"theory", "given", "pow", "exp", "log",    "sqrt",
                                  "abs",    "sum",   "at",  "nat", "real",   "min",
                                  "max",    "iff",   "do",  "if",  "int",    "for",
                                  "new",    "or",    "and", "not", "choose", "module"};
  std::string declared_;
  std::string definitions_;
};

}  // namespace

std::string emit_cpp(const TheirStatement& theirs) {
  if (!theirs.statement->formula) {
    throw InputError(theirs.name, "the statement is not read, so there is nothing to transcribe");
  }
  try {
    return CppWriter().run(theirs);
  } catch (const expr::ExprError& error) {
    throw InputError(theirs.name, error.what());
  }
}

}  // namespace latent::app
