#include <algorithm>
#include <cmath>
#include <cstdint>

#include <latent/information_bottleneck.hpp>
#include "fast/src/scaled.hpp"

// With h = |log rho| twice the information is the sum of g(h·k), g(y) = log(1 + e^-y), and for
// rho < 1 that of h·k besides: log(1 + e^y) = y + g(y).
namespace latent::fast {
namespace {

/// Below this step a sum of more than so many modes is taken for an integral and corrected.
constexpr double k_integral_step = 1.0 / 16;
constexpr std::uint64_t k_integral_modes = 832;

/// What lies beyond h·k = 52 is left out: less than 17·e^-52 < 2^-70.
constexpr double k_reach = 52;

/// The sum of g(h·k) over k < n, 1 ≤ n ≤ 834, as the logarithm of the product of all 1 + q^k, where
/// q = e^-h. Each factor adds at most 2^-93 to the error of the logarithm.
Scaled sum_by_terms(DoubleDouble q, std::uint64_t n) noexcept {
  DoubleDouble power{1, 0};
  DoubleDouble product{2, 0};
  for (std::uint64_t k = 1; k < n; ++k) {
    power = multiply(power, q);
    product = multiply(product, add({1, 0}, power));
  }
  return scaled(logarithm(Scaled{product, 0}));
}

/// -Li₂(-z) for z in [0, 1] from L = log(1 + z), to 2^-72: L + L²/4 + Σ B₂ₙ L^(2n+1)/(2n + 1)!, of
/// which 1e-24 is left out (Zagier, The dilogarithm function, I.1).
DoubleDouble dilogarithm(DoubleDouble log) noexcept {
  const DoubleDouble square = multiply(log, log);
  const double high_terms =
      polynomial(square.hi, 4.724111866969010e-06, -9.185773074661964e-08, 1.8978869988970999e-09,
                 -4.0647616451442254e-11, 8.921691020456453e-13, -1.9939295860721076e-14,
                 4.518980029619918e-16, -1.0356517612181247e-17, 2.3952186210261867e-19);
  DoubleDouble sum =
      add_smaller({-0x1.23456789abcdfp-12, -0x1.23456789abcdfp-72}, high_terms * square.hi);
  sum = add_smaller({0x1.c71c71c71c71cp-6, 0x1.c71c71c71c71cp-60}, multiply(square, sum));
  sum = add_smaller({0.25, 0}, multiply(log, sum));
  return add_smaller(log, multiply(square, sum));
}

/// The sum of g(h·k) over k < n for h < 1/16 and n > 832, by the Euler-Maclaurin formula:
///
///   1/h·∫₀^Y g + (g(0) - g(Y))/2 + Σ_j B₂ⱼ/(2j)!·h^(2j-1)·(g^(2j-1)(Y) - g^(2j-1)(0)),  Y = h·n.
///
/// g(y) + y/2 is even, so that only j = 1 has a term at 0. At Y, with s = 1/(1 + e^Y), v = s(1 - s)
/// and w = 1 - 2s, the odd derivatives are -s, -vw, -vw(1 - 12v), ... What j = 6 and on leave is at
/// most 2|B₁₂|/12!·h^11·∫|g^(12)| < 2^-67, since |g^(m)(y)| ≤ 2(m - 1)!·Σ (y² + (2i +
/// 1)²π²)^(-m/2); the sum itself is at least 13.
Scaled sum_by_integral(DoubleDouble h, std::uint64_t n) noexcept {
  const Scaled step = scaled(h);
  const Scaled modes = scaled(n);
  const Scaled product = multiply(step, modes);
  const Scaled last = exponential(negate(product));  // e^-Y
  const Scaled log_last = logarithm_of_one_plus(normalised(last.significand, last.exponent));

  Scaled integral;
  const DoubleDouble y = moderate(product);
  if (y.hi < 0.125) {
    // log 2 - Y/4 + Y²/24 - Y⁴/960 + ..., of which 2^-79 is left out.
    const double z = y.hi * y.hi;
    const double even = z * polynomial(z, 1. / 24, -1. / 960, 1. / 20160, -17. / 5806080,
                                       31. / 159667200, -691. / 49816166400, 5461. / 5230697472000);
    const DoubleDouble odd = add_smaller(k_ln2, scale(y, -0.25));
    integral = multiply(modes, scaled(add_smaller(odd, even)));
  } else {
    constexpr DoubleDouble twelfth_of_pi_squared{0x1.a51a6625307d3p-1, 0x1.1873d8912200cp-56};
    const DoubleDouble area = add(twelfth_of_pi_squared, negate(dilogarithm(moderate(log_last))));
    integral = divide(scaled(area), step);
  }

  const double z = moderate(last).hi;
  const double s = z / (1 + z);
  const double v = s * (1 - s);
  const double w = 1 - 2 * s;
  const double c = h.hi * h.hi;
  const double corrections =
      h.hi * w *
      polynomial(v * c *
                     polynomial(c, 1. / 720, -(1 - 12 * v) / 30240,
                                polynomial(v, 1., -60., 360.) / 1209600,
                                -polynomial(v, 1., -252., 5040., -20160.) / 47900160),
                 1. / 24, 1.);
  const Scaled ends = scale_by(add(scaled(k_ln2), negate(log_last)), -1);
  return add(add(integral, ends), scaled(corrections));
}

Scaled sum_of_modes(double rho, DoubleDouble h, std::uint64_t n) noexcept {
  if (h.hi < k_integral_step && n > k_integral_modes) return sum_by_integral(h, n);
  const bool all = h.hi < k_integral_step;
  const auto reached = all ? n : static_cast<std::uint64_t>(k_reach / h.hi) + 2;
  const DoubleDouble q =
      rho > 1 ? divide(DoubleDouble{1, 0}, DoubleDouble{rho, 0}) : DoubleDouble{rho, 0};
  return sum_by_terms(q, std::min(n, reached));
}

}  // namespace

double info_up_to(double rho, std::uint64_t n) noexcept {
  if (!in_domain(k_info_up_to, rho, n)) return k_nan;
  if (n == 0) return 0;
  const DoubleDouble log_rho = logarithm(rho);
  const bool decays = log_rho.hi >= 0;
  const DoubleDouble h = decays ? log_rho : negate(log_rho);
  const Scaled bounded = sum_of_modes(rho, h, n);
  const Scaled pairs = scale_by(multiply(scaled(n), scaled(n - 1)), -1);
  const Scaled sum = decays ? bounded : add(bounded, multiply(scaled(h), pairs));
  return round(scale_by(sum, -1));
}

}  // namespace latent::fast
