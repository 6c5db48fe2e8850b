/// Hypotheses of many shapes: chains, bounds that involve logarithms and roundings, equations,
/// sequences.
#include <gtest/gtest.h>

#include "props/sampler.hpp"
#include "ref/theory/latent_number.hpp"

namespace latent::props {
namespace {

using namespace expr;
using theory::given;

constexpr std::uint64_t k_draws = 400;

const Variable beta = real("β"), rho = real("ρ"), rho1 = real("ρ₁"), rho2 = real("ρ₂");
const Variable rho0 = real("ρ₀"), limit = real("ρ∞"), rate = real("r"), time_ = real("t");
const Variable eps = real("ε"), delta = real("δ"), d = real("d"), s2 = real("σ²"), size = real("n");
const Variable p = real("p"), q = real("q"), modes_n = real("N"), surface = real("D");
const Variable mu = real("μ"), lip = real("L"), lam = real("λ"), margin = real("m"), c = real("c");
const Variable a = real("a"), b = real("b"), x = real("x");
const Variable k = nat("k"), M = nat("M"), N = nat("N"), H = nat("H"), i = nat("i");
const Variable xs = sequence("x"), ys = sequence("y");

const theory::LatentNumber& base() { return theory::latent_number(); }

struct Pattern {
  std::string name;
  std::vector<Expr> hypotheses;
  Expr conclusion;

  Statement statement() const {
    Expr all = conclusion;
    for (const Expr& hypothesis : hypotheses) all = hypothesis && all;
    return {free_variables(all), hypotheses, conclusion};
  }
};

std::vector<Pattern> patterns() {
  const auto& nStar = base().nStar;
  const auto& modes = base().modes;
  const auto& coeff = base().coeff;
  const auto& partialSum = base().partialSum;
  const auto& truncError = base().truncError;
  const Expr critical = log(size * log(rho) / s2) / log(rho);
  const auto risk = [&](const Expr& at) {
    return truncError(rho, at) + s2 * min(at, Expr(modes_n)) / size;
  };
  const auto relaxed = [&](const Expr& at) { return limit - (limit - rho0) * exp(-(rate * at)); };
  const auto objective = [&](const Expr& n) { return partialSum(rho, n) - eps * to_real(n); };
  const auto terms = [&](const Variable& f) { return sum(i, H, pow(at(f, i), 2)); };
  return {
      {"chain", given(0 < a, a < b, b < c, c < d, d < 1), a < d},
      {"double_descent", given(1 < rho, 0 < s2, 0 < size, critical <= p, p < modes_n, modes_n < q),
       (risk(p) < risk(modes_n)) && (risk(q) < risk(modes_n))},
      {"first_descent", given(1 < rho, 0 < s2, 0 < size, p < q, q <= critical, q <= modes_n),
       risk(q) < risk(p)},
      {"no_grok_below_one", given(0 < rho0, rho0 < limit, limit <= 1, 0 < rate, 0 <= time_),
       relaxed(time_) < 1},
      {"rhoRelax_gt_one_iff", given(0 < rho0, rho0 < 1, 1 < limit, 0 < rate),
       iff(1 < relaxed(time_), log((limit - rho0) / (limit - 1)) / rate < time_)},
      {"nStar_lt_rhoAfter", given(1 < rho, 0 < d, d < log(rho), 0 < eps, eps < 1),
       nStar(rho, eps) < nStar(rho * exp(-d), eps)},
      {"ibObjective_lt_below", given(1 < rho, 0 < eps, eps < 1, M < N, N <= nStar(rho, eps)),
       objective(M) < objective(N)},
      {"ibObjective_lt_above", given(1 < rho, 0 < eps, eps < 1, nStar(rho, eps) < M, M < N),
       objective(N) < objective(M)},
      {"modes_le", given(1 < rho, 0 < eps, eps < 1, modes(rho, eps) <= M), coeff(rho, M) <= eps},
      {"proxyGap_small", given(1 < rho1, rho1 < rho2, 0 < eps, eps < 1, nStar(rho1, eps) <= N),
       abs(coeff(rho1, N) - coeff(rho2, N)) <= eps},
      {"gdFactor_abs_le", given(0 < mu, mu <= lam, lam <= lip),
       abs(1 - 2 / (mu + lip) * lam) <= (lip - mu) / (lip + mu)},
      {"robustRadius_certifies",
       given(0 < margin, 0 < lip, modes_n < surface, 0 <= d,
             d <= margin / (lip * sqrt(surface - modes_n))),
       lip * sqrt((surface - modes_n) * pow(d, 2)) <= margin},
      {"collapse_after_tasks", given(1 < rho, 0 < d, log(rho) <= to_real(k) * d),
       rho * exp(-(to_real(k) * d)) <= 1},
      {"emergence_order", given(0 < beta, 1 < rho1, rho1 < rho2, 0 < eps, eps < 1),
       exp(nStar(rho2, eps) / beta) < exp(nStar(rho1, eps) / beta)},
      {"tailProb_lt", given(0 < a, a < b, 0 < size, 0 < eps),
       2 * exp(-2 * size * pow(eps, 2) / a) < 2 * exp(-2 * size * pow(eps, 2) / b)},
      {"circle", given(pow(a, 2) + pow(b, 2) <= 1, a < b), a + b < 2},
      {"equation", given(c == a + b, 0 < a, 0 < b), a < c},
      {"energy_le_surface", given(0 <= d, forall(i, implies(i < H, abs(at(xs, i)) <= d))),
       terms(xs) <= to_real(H) * pow(d, 2)},
      {"multiHead", given(0 <= c, forall(i, implies(i < H, 0 <= at(xs, i)))),
       c * terms(xs) <= c * pow(sum(i, H, at(xs, i)), 2)},
      {"two_sequences",
       given(1 < rho, 0 <= c, forall(i, implies(i < H, at(xs, i) < coeff(rho, i))),
             forall(i, implies(i <= H, (at(ys, i) <= at(xs, i)) && (0 <= at(ys, i) + c)))),
       sum(i, H, at(ys, i)) <= sum(i, H, at(xs, i))},
  };
}

class SamplerOfPattern : public testing::TestWithParam<Pattern> {};

INSTANTIATE_TEST_SUITE_P(Shapes, SamplerOfPattern, testing::ValuesIn(patterns()),
                         [](const auto& tested) { return tested.param.name; });

TEST_P(SamplerOfPattern, IsSolvedAndNotMetByChance) {
  for (const bool doubles_only : {false, true}) {
    SamplerOptions options;
    options.doubles_only = doubles_only;
    const Sampler sampler(GetParam().statement(), options);
    std::uint64_t found = 0;
    for (std::uint64_t n = 0; n < k_draws; ++n) {
      Random random(2, GetParam().name, n);
      const auto drawn = sampler.draw(random);
      const auto* sample = std::get_if<Sample>(&drawn);
      if (!sample) continue;
      ++found;
      EXPECT_FALSE(sampler.why_not(sample->assignment));
    }
    EXPECT_GE(found, k_draws * 7 / 10) << (doubles_only ? "doubles" : "rationals");
  }
}

/// Samples of a pattern by its name.
std::vector<eval::Assignment> samples_of(const std::string& name) {
  std::vector<eval::Assignment> samples;
  for (const Pattern& pattern : patterns()) {
    if (pattern.name != name) continue;
    const Sampler sampler(pattern.statement());
    for (std::uint64_t n = 0; n < k_draws; ++n) {
      Random random(3, name, n);
      auto drawn = sampler.draw(random);
      if (auto* sample = std::get_if<Sample>(&drawn)) samples.push_back(sample->assignment);
    }
  }
  return samples;
}

TEST(SamplerOfSequences, TablesAreAsLongAsTheRuleReaches) {
  std::uint64_t longer_than_two = 0;
  for (const eval::Assignment& assignment : samples_of("energy_le_surface")) {
    const auto& table = std::get<eval::Sequence>(*assignment.find(xs)).values;
    EXPECT_GE(table.size(), std::get<Rational>(*assignment.find(H)));
    longer_than_two += table.size() > 2 ? 1 : 0;
  }
  EXPECT_GE(longer_than_two, k_draws / 4);
}

TEST(SamplerOfSequences, TermsReachTheirBoundsAndStayWithin) {
  std::uint64_t at_bound = 0;
  std::uint64_t within = 0;
  for (const eval::Assignment& assignment : samples_of("energy_le_surface")) {
    const auto& bound = std::get<Rational>(*assignment.find(d));
    const auto& table = std::get<eval::Sequence>(*assignment.find(xs)).values;
    const auto count = std::get<Rational>(*assignment.find(H));
    for (std::size_t n = 0; n < table.size() && n < count; ++n) {
      EXPECT_LE(abs(table[n]), bound);
      (abs(table[n]) == bound ? at_bound : within) += 1;
    }
  }
  EXPECT_GE(at_bound, 50);
  EXPECT_GE(within, 50);
}

TEST(SamplerOfSequences, EqualTermsAreDrawn) {
  std::uint64_t constant = 0;
  for (const eval::Assignment& assignment : samples_of("multiHead")) {
    const auto& table = std::get<eval::Sequence>(*assignment.find(xs)).values;
    const bool all_equal =
        table.size() > 2 && std::all_of(table.begin(), table.end(),
                                        [&](const Rational& term) { return term == table[0]; });
    constant += all_equal && table[0] != 0 ? 1 : 0;
  }
  EXPECT_GE(constant, 20);
}

TEST(SamplerOfEquations, DeterminedVariablesGetTheirExactValue) {
  const auto samples = samples_of("equation");
  EXPECT_GE(samples.size(), k_draws * 9 / 10);
  for (const eval::Assignment& assignment : samples) {
    EXPECT_EQ(std::get<Rational>(*assignment.find(c)),
              std::get<Rational>(*assignment.find(a)) + std::get<Rational>(*assignment.find(b)));
  }
}

}  // namespace
}  // namespace latent::props
