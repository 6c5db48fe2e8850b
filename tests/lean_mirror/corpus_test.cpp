/// The corpus: small Lean statements with the verdicts that they must get.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include "app/certificate.hpp"
#include "app/lean_project.hpp"
#include "lean_mirror/elaborate/environment.hpp"
#include "props/reproduce.hpp"
#include "props/search/search.hpp"
#include "ref/expr/print.hpp"
#include "tests/lean_mirror/corpus/expectation.hpp"

namespace latent::corpus {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;

const std::filesystem::path k_folder =
    std::filesystem::path(LATENT_SOURCE_DIR) / "tests/lean_mirror/corpus";

/// A statement of the corpus.
struct Item {
  const app::LeanFile* file;
  const lean::Statement* statement;
  const Expectation* expectation;
  std::string name;  ///< of an `example` the file's name, and `example`
};

/// The whole corpus, read.
class Corpus {
 public:
  static const Corpus& instance() {
    static const Corpus corpus;
    return corpus;
  }

  [[nodiscard]] const std::vector<Item>& items() const { return items_; }
  /// What is wrong with its form.
  [[nodiscard]] const std::vector<std::string>& faults() const { return faults_; }

 private:
  Corpus() : files_(app::read_lean_project(app::read_lean_texts({k_folder.string()}))) {
    expectations_.reserve(files_.size());
    for (const app::LeanFile& file : files_) read(file);
  }

  void fault(const app::LeanFile& file, std::uint32_t line, const std::string& what) {
    const std::string path = std::filesystem::relative(file.path, k_folder).string();
    faults_.push_back(fmt::format("{}:{}: {}", path, line, what));
  }

  void read(const app::LeanFile& file) {
    const lean::Source& source = *file.syntax->source;
    expectations_.push_back(read_expectations(source));
    std::map<std::uint32_t, const Expectation*> at_line;
    for (const Expectation& expectation : expectations_.back()) {
      if (!expectation.error.empty()) fault(file, expectation.line, expectation.error);
      at_line[expectation.declaration] = &expectation;
    }
    for (const lean::Statement& statement : file.meaning->statements) {
      const std::uint32_t line = source.position(statement.span.begin).line;
      const auto found = at_line.find(line);
      if (found == at_line.end()) {
        fault(file, line, "a statement without expectation");
        continue;
      }
      items_.push_back({&file, &statement, found->second, name_of(file, statement)});
      if (!names_.insert(items_.back().name).second) {
        fault(file, line, "`" + items_.back().name + "` is the name of two statements");
      }
      at_line.erase(found);
    }
    for (const auto& [line, expectation] : at_line) {
      fault(file, expectation->line, "no statement begins right behind this expectation");
    }
    for (const auto* diagnostics : {&file.syntax->diagnostics, &file.meaning->diagnostics}) {
      for (const lean::Diagnostic& diagnostic : *diagnostics) {
        if (diagnostic.severity == lean::Severity::Error && !is_expected(file, diagnostic)) {
          fault(file, source.position(diagnostic.span.begin).line, diagnostic.message);
        }
      }
    }
  }

  /// An error within a statement that is expected not to be read.
  bool is_expected(const app::LeanFile& file, const lean::Diagnostic& diagnostic) const {
    return std::any_of(items_.begin(), items_.end(), [&](const Item& item) {
      return item.file == &file && item.expectation->verdict == Expected::Unsupported &&
             item.statement->span.contains(diagnostic.span);
    });
  }

  static std::string name_of(const app::LeanFile& file, const lean::Statement& statement) {
    if (!statement.name.empty()) return statement.name;
    return std::filesystem::path(file.path).stem().string() + " example";
  }

  std::vector<app::LeanFile> files_;
  std::vector<std::vector<Expectation>> expectations_;
  std::vector<Item> items_;
  std::set<std::string> names_;
  std::vector<std::string> faults_;
};

const std::vector<Item>& items() { return Corpus::instance().items(); }

std::size_t count(const std::function<bool(const Item&)>& which) {
  return static_cast<std::size_t>(std::count_if(items().begin(), items().end(), which));
}

std::size_t count(Expected verdict) {
  return count([&](const Item& item) { return item.expectation->verdict == verdict; });
}

/// What is wrong with the expectation in `comment`.
std::string fault_in(const std::string& comment) {
  const lean::SourcePtr source =
      lean::make_source("a.lean", comment + "\ntheorem t : True := ⟨⟩\n");
  const std::vector<Expectation> read = read_expectations(*source);
  return read.size() == 1 ? read[0].error : "not one expectation";
}

TEST(Expectations, AreReadWithValuesTokenAndReason) {
  const lean::SourcePtr source = lean::make_source(
      "a.lean",
      "-- expect: refuted at p = (1, 0), f = fun x ↦ x — a reason\n--   on two lines\ntheorem …\n"
      "-- expect: unsupported \"∑'\": infinite sums — a series\n");
  const std::vector<Expectation> read = read_expectations(*source);
  ASSERT_EQ(read.size(), 2U);
  EXPECT_EQ(read[0].verdict, Expected::Refuted);
  EXPECT_THAT(read[0].values, ElementsAre(Pair("p", "(1, 0)"), Pair("f", "fun x ↦ x")));
  EXPECT_EQ(read[0].reason, "a reason on two lines");
  EXPECT_EQ(read[0].line, 1U);
  EXPECT_EQ(read[0].declaration, 3U);
  EXPECT_EQ(read[1].verdict, Expected::Unsupported);
  EXPECT_EQ(read[1].token, "∑'");
  EXPECT_EQ(read[1].topic, "infinite sums");
  EXPECT_THAT(read[0].error + read[1].error, IsEmpty());
}

TEST(Expectations, ThatAreMalformedSayHow) {
  EXPECT_EQ(fault_in("-- expect: holds — why"), "");
  EXPECT_EQ(fault_in("-- expect: holds"), "no reason behind a dash");
  EXPECT_EQ(fault_in("-- expect: true — why"), "`true` is no verdict");
  EXPECT_EQ(fault_in("-- expect: holds at x = 1 — why"), "`at x = 1` means nothing behind `holds`");
  EXPECT_EQ(fault_in("-- expect: refuted x = 1 — why"), "`x = 1` means nothing behind `refuted`");
  EXPECT_EQ(fault_in("-- expect: refuted at x — why"), "a value is `NAME = TERM`");
  EXPECT_EQ(fault_in("-- expect: refuted at x = 1, x = 2 — why"), "`x` has two values");
  EXPECT_EQ(fault_in("-- expect: unsupported — why"),
            "`unsupported` needs the token that is reported, in quotes");
  EXPECT_EQ(fault_in("-- expect: unsupported \"∫\" integrals — why"),
            "behind the token may stand `: TOPIC`");
}

TEST(Corpus, EveryStatementHasOneExpectationAndEveryFileIsLean) {
  EXPECT_THAT(Corpus::instance().faults(), IsEmpty());
}

TEST(Corpus, IsAsLargeAsItMustBe) {
  EXPECT_GE(items().size(), 320U);
  EXPECT_GE(count(Expected::Refuted), 110U);
  EXPECT_GE(count(Expected::Unsupported), 45U);
  EXPECT_GE(count(Expected::Proved), 30U);
  EXPECT_GE(count(Expected::Vacuous), 15U);
  EXPECT_GE(
      count([](const Item& item) { return item.file->path.find("exported") != std::string::npos; }),
      35U);
}

// --- Counterexamples ---

/// The listed value of `variable`, as an expression; throws where there is none.
expr::Expr listed_value(const Item& item, const expr::Variable& variable) {
  for (const auto& [name, term] : item.expectation->values) {
    if (name != variable.name()) continue;
    lean::TermContext context{*item.file->meaning->environment, {}, false};
    context.names.opened.push_back({"Real"});
    const std::string text = fmt::format("({} : {})", term, to_string(variable.sort()));
    const lean::ElaboratedTerm read = lean::elaborate_term(lean::make_source(name, text), context);
    if (!read.expression) {
      throw std::runtime_error(format(read.diagnostics.front(), *read.source));
    }
    return *read.expression;
  }
  throw std::runtime_error("no value is listed for `" + variable.name() + "`");
}

/// A statement with the listed values in the place of its variables.
struct Instance {
  std::vector<eval::Truth> hypotheses;
  eval::Truth conclusion;
};

Instance at_listed_values(const Item& item) {
  const props::Statement statement = props::statement_of(*item.statement->formula);
  std::vector<expr::Expr> values;
  for (const expr::Variable& variable : statement.variables) {
    values.push_back(listed_value(item, variable));
  }
  if (item.expectation->values.size() != values.size()) {
    throw std::runtime_error("a value is listed that is no variable of the statement");
  }
  const auto truth = [&](const expr::Expr& formula) {
    const expr::Expr closed = expr::instantiate(abstract(formula, statement.variables), values);
    return eval::decide(closed, {}).truth;
  };
  Instance instance{{}, truth(statement.conclusion)};
  for (const expr::Expr& hypothesis : statement.hypotheses) {
    instance.hypotheses.push_back(truth(hypothesis));
  }
  return instance;
}

TEST(Corpus, ListedCounterexamplesRefute) {
  std::size_t certified = 0;
  std::vector<std::string> undecided;
  for (const Item& item : items()) {
    if (item.expectation->verdict != Expected::Refuted || !item.statement->formula) continue;
    SCOPED_TRACE(item.name);
    try {
      const Instance instance = at_listed_values(item);
      EXPECT_NE(instance.conclusion, eval::Truth::True) << "the conclusion holds";
      bool is_certain = instance.conclusion == eval::Truth::False;
      for (std::size_t i = 0; i < instance.hypotheses.size(); ++i) {
        EXPECT_NE(instance.hypotheses[i], eval::Truth::False) << "hypothesis " << i << " fails";
        is_certain = is_certain && instance.hypotheses[i] == eval::Truth::True;
      }
      if (is_certain) {
        ++certified;
      } else {
        undecided.push_back(item.name);
      }
    } catch (const std::exception& error) {
      ADD_FAILURE() << error.what();
    }
  }
  std::cout << fmt::format("{} counterexamples certified, {} not decided yet:\n", certified,
                           undecided.size());
  for (const std::string& name : undecided) std::cout << "  " << name << "\n";
  EXPECT_GT(certified, 100U);
}

// --- Verdicts ---

/// Where the first `token` stands behind the name of the declaration.
std::optional<std::uint32_t> place_of(const Item& item) {
  const std::string_view text = item.file->syntax->source->text();
  const lean::Span all = item.statement->span;
  const std::size_t found = text.find(item.expectation->token, item.statement->name_span.end);
  if (found == std::string_view::npos || found >= all.end) return {};
  return static_cast<std::uint32_t>(found);
}

/// What the program says of a statement, in the words of the expectations, or why it says nothing.
struct Actual {
  std::string verdict;
  std::string reason;
  std::string shown;  ///< the counterexample
};

Actual unsupported(const Item& item) {
  const lean::Diagnostic& why = *item.statement->unsupported;
  if (item.expectation->verdict == Expected::Unsupported) {
    if (place_of(item) != why.span.begin) return {"unsupported elsewhere", why.message, {}};
    if (why.message.find(item.expectation->topic) == std::string::npos) {
      return {"unsupported for another reason", why.message, {}};
    }
  }
  return {"unsupported", why.message, {}};
}

/// Whether the refutation stands by itself: written as a certificate, read back and examined.
bool replays(const Item& item, const props::Statement& statement,
             const props::Counterexample& counterexample) {
  const auto path = std::filesystem::path(::testing::TempDir()) / "latent_corpus_certificate.json";
  std::ofstream(path) << app::certificate_json(*item.statement->formula, statement,
                                               counterexample.assignment, item.name);
  const app::Certificate certificate = app::read_certificate(path.string());
  return app::is_confirmed(props::examine(certificate.statement, certificate.witness, 20));
}

Actual campaign(const Item& item) {
  props::CampaignOptions options;
  options.samples = 200;
  // What comes out must not depend on what else the machine does.
  props::SearchLimits limits;
  limits.seconds = 20;
  try {
    const props::Statement statement = props::statement_of(*item.statement->formula);
    const props::Outcome outcome = props::search(item.name, statement, options, limits);
    Actual actual{props::to_string(outcome.verdict), "", {}};
    if (outcome.counterexample) {
      for (const auto& [variable, value] : outcome.counterexample->assignment.values()) {
        actual.shown += variable.name() + " = " + to_string(value) + " ";
      }
      EXPECT_TRUE(replays(item, statement, *outcome.counterexample)) << item.name;
    }
    return actual;
  } catch (const std::invalid_argument& error) {
    return {"not drawn", error.what(), {}};
  }
}

/// Adds the definitions that are called to `environment`, with their parameters as they are stored:
/// where a file has one of a type with several components, that many.
void add_called_definitions(const expr::Expr& e, lean::Environment& environment) {
  if (e.op() == expr::Op::Call) environment.add(lean::global_definition(e.definition()));
  for (const expr::Expr& argument : e.arguments()) add_called_definitions(argument, environment);
}

TEST(Corpus, StatementsPrintedAsLeanAreReadBackTheSame) {
  for (const Item& item : items()) {
    if (!item.statement->formula) continue;
    lean::TermContext context;
    add_called_definitions(*item.statement->formula, context.environment);
    const std::string text = to_lean(*item.statement->formula);
    const lean::ElaboratedTerm read =
        lean::elaborate_term(lean::make_source(item.name, text), context);
    for (const lean::Diagnostic& diagnostic : read.diagnostics) {
      ADD_FAILURE() << lean::format(diagnostic, *read.source);
    }
    if (!read.expression) continue;
    EXPECT_TRUE(same(*read.expression, *item.statement->formula))
        << item.name << "\n  " << text << "\n  " << to_lean(*read.expression);
  }
}

TEST(Corpus, EveryVerdictIsTheExpectedOne) {
  std::map<std::pair<std::string, std::string>, std::size_t> table;
  for (const Item& item : items()) {
    const Expected expected = item.expectation->verdict;
    const Actual actual = item.statement->formula ? campaign(item) : unsupported(item);
    const std::string wanted(to_string(expected));
    ++table[{wanted, actual.verdict}];
    EXPECT_EQ(actual.verdict, wanted) << item.name << " " << actual.reason << actual.shown;
  }
  std::cout << "expected × actual:\n";
  for (const auto& [pair, number] : table) {
    std::cout << fmt::format("{:>5}  {} × {}\n", number, pair.first, pair.second);
  }
}

}  // namespace
}  // namespace latent::corpus
