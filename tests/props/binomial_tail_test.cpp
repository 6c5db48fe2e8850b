/// What a campaign draws for `binomTail_le_tailProb`, and how it decides it.
#include <gtest/gtest.h>

#include <array>
#include <bit>
#include <iostream>

#include "props/campaign.hpp"
#include "props/reproduce.hpp"
#include "ref/eval/exact_domain.hpp"
#include "ref/theory/catalogue.hpp"

namespace latent::props {
namespace {

const Statement& statement() {
  static const Statement result =
      statement_of(*theory::find_theorem("Generalization.binomTail_le_tailProb"));
  return result;
}

const Rational& value_of(const eval::Assignment& assignment, const std::string& name) {
  for (const auto& [variable, value] : assignment.values()) {
    if (variable.name() == name) return std::get<Rational>(value);
  }
  throw std::invalid_argument("no variable " + name);
}

TEST(BinomialTailCampaign, ReachesFourHundredFlipsWithExactTailsAndTies) {
  constexpr std::uint64_t k_samples = 1000;
  const Sampler sampler(statement());
  CampaignOptions options;
  std::array<int, 11> lengths{};  // n with i bits, the last without end
  int exact = 0;
  int ties = 0;
  int long_and_exact = 0;
  int certain = 0;
  for (std::uint64_t i = 0; i < k_samples; ++i) {
    const auto drawn = draw_sample(sampler, "binomTail_le_tailProb", options, i);
    ASSERT_TRUE(drawn.sample);
    const eval::Assignment& input = drawn.sample->assignment;
    const auto n = value_of(input, "n").convert_to<unsigned>();
    const Rational p = value_of(input, "p");
    const Rational eps = value_of(input, "ε");
    ++lengths.at(std::min<std::size_t>(std::bit_width(n), lengths.size() - 1));
    const eval::Decision decision = decide(statement().conclusion, input);
    EXPECT_EQ(decision.truth, eval::Truth::True);
    // Where doubles decide, exact numbers may do as well.
    const eval::ExactDomain domain(std::size_t{1} << 22);
    eval::Evaluator<eval::ExactDomain> evaluator(domain, input);
    const bool is_exact = evaluator.truth(statement().conclusion) == eval::Truth::True;
    exact += is_exact ? 1 : 0;
    long_and_exact += is_exact && n >= 256 ? 1 : 0;
    certain += p == 0 || p == 1 ? 1 : 0;
    const auto is_whole = [](const Rational& x) { return denominator(x) == 1; };
    const Rational low = n * (p - eps);
    const Rational high = n * (p + eps);
    const bool tie = (is_whole(low) && low >= 0) || (is_whole(high) && high <= n);
    ties += tie && p != 0 && p != 1 ? 1 : 0;
  }
  std::cout << "n from 0, 1, 2, 4, …:";
  for (const int count : lengths) std::cout << ' ' << count;
  std::cout << "; " << exact << " exact, " << long_and_exact << " of them with 256 flips or more, "
            << ties << " ties k/n = p ± ε, " << certain << " certain coins\n";
  EXPECT_GE(exact, 500);
  EXPECT_GE(long_and_exact, 20);
  EXPECT_GE(ties, 20);
  EXPECT_GE(certain, 20);
}

}  // namespace
}  // namespace latent::props
