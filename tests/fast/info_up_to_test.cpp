#include <gtest/gtest.h>

#include <cmath>
#include <latent/information_bottleneck.hpp>
#include <vector>

#include "tests/fast/reference.hpp"
#include "tests/fast/sampler.hpp"
#include "tests/fast/worst.hpp"

namespace latent::fast {
namespace {

using reference::Real;

/// The sum of the definition, twice over, as the logarithm of a product.
Real exact_by_terms(double rho, std::uint64_t n) {
  const Real q = rho > 1 ? 1 / Real(rho) : Real(rho);
  Real product = 1;
  Real power = 1;
  for (std::uint64_t k = 0; k < n && power > 1e-40; ++k) {
    product *= 1 + power;
    power *= q;
  }
  return log(product);
}

Real dilogarithm(const Real& x) {
  Real result;
  mpfr_li2(result.backend().data(), x.backend().data(), MPFR_RNDN);
  return result;
}

/// The same for a small step: the integral and the corrections at its ends, as long as they are not
/// below 1e-40. The derivatives of 1/(1 + e^y) are polynomials in it, found from each other.
Real exact_by_integral(double rho, std::uint64_t n) {
  const Real h = abs(log(Real(rho)));
  const Real last = exp(-h * n);
  const Real ln2 = log(Real(2));
  const Real pi_squared = 6 * dilogarithm(Real(1));
  Real sum =
      (pi_squared / 12 + dilogarithm(-last)) / h + (ln2 - reference::log_of_one_plus(last)) / 2;
  const Real bernoulli[] = {Real(1) / 6,  Real(-1) / 30,     Real(1) / 42, Real(-1) / 30,
                            Real(5) / 66, Real(-691) / 2730, Real(7) / 6};
  const Real s = last / (1 + last);
  std::vector<Real> derivative{0, -1};  // g' = -s, in powers of s
  Real power = h;
  Real factorial = 2;
  for (int j = 1; j <= 7; ++j) {
    const auto at = [&](const Real& x) {
      Real value = 0;
      for (std::size_t i = derivative.size(); i-- > 0;) value = value * x + derivative[i];
      return value;
    };
    sum += bernoulli[j - 1] / factorial * power * (at(s) - at(Real(0.5)));
    power *= h * h;
    factorial *= (2 * j + 1) * (2 * j + 2);
    for (int twice = 0; twice < 2; ++twice) {  // d/dy s^i = -i·(s^i - s^(i+1))
      std::vector<Real> next(derivative.size() + 1, Real(0));
      for (std::size_t i = 1; i < derivative.size(); ++i) {
        next[i] -= static_cast<double>(i) * derivative[i];
        next[i + 1] += static_cast<double>(i) * derivative[i];
      }
      derivative = next;
    }
  }
  return sum;
}

Real exact(double rho, std::uint64_t n) {
  Real sum;
  if (rho == 1) {
    sum = Real(n) * log(Real(2));
  } else {
    const bool few = n <= 3000 || std::fabs(std::log(rho)) > 1e-2;
    sum = few ? exact_by_terms(rho, n) : exact_by_integral(rho, n);
  }
  if (rho < 1) sum -= log(Real(rho)) * Real(n) * (Real(n) - 1) / 2;
  return sum / 2;
}

TEST(InfoUpTo, ReferencesAgree) {
  for (const double rho : {1.005, 0.995, 1.009})
    for (const std::uint64_t n : {4000, 10'000})
      EXPECT_LT(abs(exact_by_terms(rho, n) / exact_by_integral(rho, n) - 1), 1e-30) << rho;
}

TEST(InfoUpTo, ErrsByNoMoreThanItsBound) {
  Sampler sampler;
  Worst worst;
  for (int i = 0; i < 10'000; ++i) {
    const double rho = i % 2 == 0 ? sampler.draw(Range::positive)
                                  : std::exp(std::ldexp(sampler.uniform(-1, 1), -i / 2 % 50));
    const std::uint64_t n = sampler.natural();
    worst.update(reference::ulps_between(info_up_to(rho, n), exact(rho, n)), rho, n);
  }
  expect_within(k_info_up_to, worst);
}

TEST(InfoUpTo, ErrsByNoMoreThanItsBoundWhereMethodsMeet) {
  Worst worst;
  for (const double side : {-1.0, 1.0})
    for (int i = -20; i <= 20; ++i) {
      // Steps around 1/16, and products h·n around 1/8.
      const double near_step = std::exp(side / 16 * (1 + i * 0x1p-50));
      for (const std::uint64_t n : {831, 832, 833, 834, 835, 100'000})
        worst.update(reference::ulps_between(info_up_to(near_step, n), exact(near_step, n)),
                     near_step, n);
      for (const double n : {833.0, 1e6, 1e15}) {
        const double rho = 1 + side / (8 * n) * (1 + i * 0x1p-10);
        const auto modes = static_cast<std::uint64_t>(n);
        worst.update(reference::ulps_between(info_up_to(rho, modes), exact(rho, modes)), rho,
                     modes);
      }
    }
  EXPECT_LE(worst.error(), k_info_up_to.ulps) << worst.call();
  EXPECT_GT(worst.error(), 0.45);
}

TEST(InfoUpTo, OfNoModesIsZeroAndOfOneTheSameForAll) {
  for (const double rho : {0x1p-1074, 0.5, 1.0, 1.5, 1e308}) {
    EXPECT_EQ(info_up_to(rho, 0), 0.0);
    EXPECT_EQ(info_up_to(rho, 1), M_LN2 / 2);
  }
  EXPECT_EQ(info_up_to(1.0, UINT64_MAX), M_LN2 * 0x1p63);
  EXPECT_EQ(info_up_to(1e308, UINT64_MAX), M_LN2 / 2);
}

}  // namespace
}  // namespace latent::fast
