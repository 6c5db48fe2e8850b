/// Ten conclusions as somebody would write them with Boost's intervals over MPFI, 38 digits.
#include <boost/multiprecision/mpfi.hpp>
#include <cstring>

#include "bench/rigorous_case.hpp"

namespace latent::bench {

namespace {

using boost::multiprecision::lower;
using boost::multiprecision::upper;
using Real = boost::multiprecision::number<boost::multiprecision::mpfi_float_backend<38>,
                                           boost::multiprecision::et_off>;

bool less(const Real& a, const Real& b) { return upper(a) < lower(b); }
bool less_equal(const Real& a, const Real& b) { return upper(a) <= lower(b); }

bool nStar_lower(const Input& v) {
  const Real rho = v[0], eps = v[1];
  const Real m = log(1 / eps);
  return less(m / (rho - 1), m / log(rho));
}

bool nStar_upper(const Input& v) {
  const Real rho = v[0], eps = v[1];
  const Real m = log(1 / eps);
  return less(m / log(rho), rho * m / (rho - 1));
}

bool nStar_strictAnti_eps(const Input& v) {
  const Real rho = v[0], a = v[1], b = v[2];
  const Real l = log(rho);
  return less(log(1 / b) / l, log(1 / a) / l);
}

bool scalingLoss_le_one(const Input& v) {
  const Real beta = v[0], rho = v[1], c = v[2];
  return less_equal(pow(rho, -(beta * log(c))), Real(1));
}

bool scalingLoss_strictAnti(const Input& v) {
  const Real beta = v[0], rho = v[1], c1 = v[2], c2 = v[3];
  return less(pow(rho, -(beta * log(c2))), pow(rho, -(beta * log(c1))));
}

bool alpha_lower(const Input& v) {
  const Real beta = v[0], rho = v[1];
  return less_equal(beta * (1 - 1 / rho), beta * log(rho));
}

Real risk(const Real& rho, const Real& s2, double big_n, const Real& n, double p) {
  return pow(rho, Real(-p)) + s2 * Real(p < big_n ? p : big_n) / n;
}

bool second_descent(const Input& v) {
  const Real rho = v[0], s2 = v[1], n = v[3];
  return less(risk(rho, s2, v[2], n, v[5]), risk(rho, s2, v[2], n, v[4]));
}

bool genGap_strictAnti_n(const Input& v) {
  const Real big_n = v[0], n1 = v[1], n2 = v[2];
  return less(sqrt(big_n / n2), sqrt(big_n / n1));
}

bool tailProb_strictAnti_n(const Input& v) {
  const Real big_n = v[0], n1 = v[1], n2 = v[2], eps = v[3];
  const Real square = eps * eps;
  return less(2 * exp(-2 * n2 * square / big_n), 2 * exp(-2 * n1 * square / big_n));
}

bool grokTime_strictAnti_rate(const Input& v) {
  const Real rho = v[0], r1 = v[1], r2 = v[2];
  const Real l = -log(rho);
  return less(l / r2, l / r1);
}

}  // namespace

bool (*mpfi_check(const char* theorem))(const Input&) {
  struct Named {
    const char* name;
    bool (*check)(const Input&);
  };
  static constexpr Named k_all[] = {
      {"nStar_lower", nStar_lower},
      {"nStar_upper", nStar_upper},
      {"nStar_strictAnti_eps", nStar_strictAnti_eps},
      {"scalingLoss_le_one", scalingLoss_le_one},
      {"scalingLoss_strictAnti", scalingLoss_strictAnti},
      {"alpha_lower", alpha_lower},
      {"second_descent", second_descent},
      {"genGap_strictAnti_n", genGap_strictAnti_n},
      {"tailProb_strictAnti_n", tailProb_strictAnti_n},
      {"grokTime_strictAnti_rate", grokTime_strictAnti_rate},
  };
  for (const Named& one : k_all) {
    if (std::strcmp(one.name, theorem) == 0) return one.check;
  }
  return nullptr;
}

}  // namespace latent::bench
