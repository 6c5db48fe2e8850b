/// Every theorem of the catalogue on random inputs: decided by the reference, and kept by the fast
/// core.
#include <algorithm>
#include <iostream>
#include <limits>

#include "props/campaign.hpp"
#include "props/fast_check.hpp"
#include "props/fast_table.hpp"
#include "props/rapidcheck_gen.hpp"
#include "ref/theory/catalogue.hpp"
#include "tests/props/property.hpp"

namespace latent::props {
namespace {

using eval::Truth;
using theory::Theorem;

/// A theorem as the parameter of a test.
struct Case {
  const Theorem* theorem;

  friend void PrintTo(const Case& c, std::ostream* os) { *os << c.theorem->qualified_name(); }
};

std::vector<Case> all_theorems() {
  std::vector<Case> cases;
  for (const theory::Module* module : theory::catalogue()) {
    for (const Theorem& theorem : module->theorems()) cases.push_back({&theorem});
  }
  return cases;
}

/// Adds to `hypotheses` that the arguments of every call in `e` lie in the domain of its function.
void add_domains(const expr::Expr& e, std::vector<expr::Expr>& hypotheses) {
  for (const expr::Expr& argument : e.arguments()) add_domains(argument, hypotheses);
  if (e.op() != expr::Op::Call || e.loose_bounds() > 0) return;
  const FastFunction* function = find_fast_function(*e.definition());
  if (!function) return;
  for (const expr::Expr& condition : domain_hypotheses(*function, *e.definition())) {
    const auto& parameters = e.definition()->parameters();
    const auto named =
        std::make_shared<const expr::Definition>("", "domain", parameters, condition, "");
    const std::vector<expr::Expr> arguments(e.arguments().begin(), e.arguments().end());
    hypotheses.push_back(expr::unfold(expr::Expr::call(named, arguments)));
  }
}

/// The theorem where the fast core has values: a theorem with few hypotheses says much of inputs at
/// which no program computes.
Statement in_domains(Statement statement) {
  add_domains(statement.conclusion, statement.hypotheses);
  return statement;
}

class TheoremProperty : public testing::TestWithParam<Case> {
 protected:
  const Theorem& theorem() const { return *GetParam().theorem; }
  const Statement statement_ = statement_of(*GetParam().theorem);
};

INSTANTIATE_TEST_SUITE_P(Catalogue, TheoremProperty, testing::ValuesIn(all_theorems()),
                         [](const auto& test) {
                           return test.param.theorem->module + "_" + test.param.theorem->name;
                         });

TEST_P(TheoremProperty, IsDecidedTrueByTheReference) {
  const auto sampler = std::make_shared<const Sampler>(statement_);
  expect_property(500, [&] {
    const eval::Assignment input = *arbitrary_input(sampler);
    const eval::Decision decision = decide(statement_.conclusion, input);
    RC_TAG(decision.equal_to_bits ? std::string("equal to bits") : to_string(decision.rung));
    // Undecided is no success.
    RC_ASSERT(decision.truth == Truth::True || decision.equal_to_bits);
  });
}

TEST_P(TheoremProperty, HoldsInACampaignThatDiscardsLittle) {
  CampaignOptions options;
  options.samples = 500;
  const Outcome outcome = run_campaign(theorem().name, statement_, options);
  const Tally& tally = outcome.tally;
  const auto samples = static_cast<double>(tally.samples());
  const double edges = static_cast<double>(tally.edges) / samples;
  const double discards =
      static_cast<double>(tally.discards()) / (static_cast<double>(tally.discards()) + samples);
  std::cout << theorem().name << ": " << tally.holds << " certified, " << tally.equal_to_bits
            << " equal to bits, " << tally.undecided << " undecided, " << tally.violated
            << " violated; " << tally.discards() << " discarded, " << 100 * edges
            << " % edges; rungs " << tally.decided_on[0] << '/' << tally.decided_on[1] << '/'
            << tally.decided_on[2] << ", at most " << tally.max_bits << " bits, margin "
            << tally.margin << '\n';
  EXPECT_EQ(outcome.verdict, Verdict::Holds);
  EXPECT_EQ(tally.samples(), options.samples);
  EXPECT_EQ(tally.undecided, 0U);
  EXPECT_LT(discards, 0.3);
  EXPECT_GT(edges, 0.1);
  EXPECT_LT(edges, 0.95);
}

/// An excuse is narrow where the bounds leave the sides of a relation this near to each other.
constexpr double k_narrow = 0x1p-30;

/// What makes an inequality tight, so that a wide excuse for it is fair.
constexpr double k_tight = 0x1p-20;

TEST_P(TheoremProperty, IsKeptByTheFastCore) {
  SamplerOptions options;
  options.doubles_only = true;
  options.max_terms = 512;
  const auto sampler = std::make_shared<const Sampler>(in_domains(statement_), options);
  int checks = 0;
  int toothless = 0;
  expect_property(500, [&] {
    const eval::Assignment input = *arbitrary_input(sampler);
    const FastCheck check = check_fast(statement_.conclusion, input);
    if (check.verdict == FastVerdict::Broken) {
      for (const std::string& line : check.broken) RC_LOG() << line << '\n';
      RC_FAIL("the fast core breaks the theorem or a bound");
    }
    ++checks;
    if (check.verdict == FastVerdict::Kept) {
      RC_TAG(std::string("kept"));
    } else if (check.allowance <= k_narrow) {
      RC_TAG(std::string("within the bounds"));
    } else if (decide(statement_.conclusion, input).margin <= k_tight) {
      RC_TAG(std::string("excused: tight"));
    } else {
      RC_TAG(std::string(check.allowance < std::numeric_limits<double>::infinity()
                             ? "excused: bounds too wide"
                             : "excused: out of range"));
      ++toothless;
    }
  });
  // A property that is excused nearly everywhere tests nothing.
  EXPECT_LT(3 * toothless, 2 * checks);
}

}  // namespace
}  // namespace latent::props
