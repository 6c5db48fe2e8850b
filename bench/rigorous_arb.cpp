/// Ten conclusions as somebody would write them for Arb: temporaries made once, 128 bits, each
/// subexpression computed once.
#include <arb.h>

#include <cstring>

#include "bench/rigorous_case.hpp"

namespace latent::bench {

namespace {

constexpr slong k_bits = 128;

/// Temporaries that live as long as the program.
struct Temporaries {
  Temporaries() {
    for (arb_struct& x : all) arb_init(&x);
  }
  ~Temporaries() {
    for (arb_struct& x : all) arb_clear(&x);
  }
  arb_struct all[12];
};

arb_ptr temporary(int i) {
  static Temporaries temporaries;
  return &temporaries.all[i];
}

arb_ptr given(int i, double value) {
  arb_set_d(temporary(i), value);
  return temporary(i);
}

bool nStar_lower(const Input& v) {
  arb_ptr rho = given(0, v[0]), eps = given(1, v[1]);
  arb_ptr l = temporary(2), m = temporary(3), left = temporary(4);
  arb_log(l, rho, k_bits);
  arb_inv(m, eps, k_bits);
  arb_log(m, m, k_bits);
  arb_sub_ui(left, rho, 1, k_bits);
  arb_div(left, m, left, k_bits);
  arb_div(m, m, l, k_bits);
  return arb_lt(left, m) != 0;
}

bool nStar_upper(const Input& v) {
  arb_ptr rho = given(0, v[0]), eps = given(1, v[1]);
  arb_ptr l = temporary(2), m = temporary(3), right = temporary(4), d = temporary(5);
  arb_log(l, rho, k_bits);
  arb_inv(m, eps, k_bits);
  arb_log(m, m, k_bits);
  arb_sub_ui(d, rho, 1, k_bits);
  arb_mul(right, rho, m, k_bits);
  arb_div(right, right, d, k_bits);
  arb_div(m, m, l, k_bits);
  return arb_lt(m, right) != 0;
}

bool nStar_strictAnti_eps(const Input& v) {
  arb_ptr rho = given(0, v[0]), a = given(1, v[1]), b = given(2, v[2]);
  arb_ptr l = temporary(3);
  arb_log(l, rho, k_bits);
  for (arb_ptr x : {a, b}) {
    arb_inv(x, x, k_bits);
    arb_log(x, x, k_bits);
    arb_div(x, x, l, k_bits);
  }
  return arb_lt(b, a) != 0;
}

/// ρ^(−β log C).
void scaling_loss(arb_ptr out, arb_srcptr beta, arb_srcptr rho, arb_srcptr c) {
  arb_log(out, c, k_bits);
  arb_mul(out, out, beta, k_bits);
  arb_neg(out, out);
  arb_pow(out, rho, out, k_bits);
}

bool scalingLoss_le_one(const Input& v) {
  arb_ptr beta = given(0, v[0]), rho = given(1, v[1]), c = given(2, v[2]), loss = temporary(3);
  scaling_loss(loss, beta, rho, c);
  arb_set_ui(c, 1);
  return arb_le(loss, c) != 0;
}

bool scalingLoss_strictAnti(const Input& v) {
  arb_ptr beta = given(0, v[0]), rho = given(1, v[1]), c1 = given(2, v[2]), c2 = given(3, v[3]);
  arb_ptr first = temporary(4), second = temporary(5);
  scaling_loss(first, beta, rho, c1);
  scaling_loss(second, beta, rho, c2);
  return arb_lt(second, first) != 0;
}

bool alpha_lower(const Input& v) {
  arb_ptr beta = given(0, v[0]), rho = given(1, v[1]), left = temporary(2), right = temporary(3);
  arb_inv(left, rho, k_bits);
  arb_sub_ui(left, left, 1, k_bits);
  arb_neg(left, left);
  arb_mul(left, beta, left, k_bits);
  arb_log(right, rho, k_bits);
  arb_mul(right, beta, right, k_bits);
  return arb_le(left, right) != 0;
}

/// ρ^(−p) + s2 · min(p, N) / n.
void risk(arb_ptr out, arb_srcptr rho, arb_srcptr s2, arb_srcptr big_n, arb_srcptr n,
          arb_srcptr p) {
  arb_ptr variance = temporary(10);
  arb_min(variance, p, big_n, k_bits);
  arb_mul(variance, s2, variance, k_bits);
  arb_div(variance, variance, n, k_bits);
  arb_neg(out, p);
  arb_pow(out, rho, out, k_bits);
  arb_add(out, out, variance, k_bits);
}

bool second_descent(const Input& v) {
  arb_ptr rho = given(0, v[0]), s2 = given(1, v[1]), big_n = given(2, v[2]), n = given(3, v[3]);
  arb_ptr p = given(4, v[4]), q = given(5, v[5]);
  arb_ptr at_p = temporary(6), at_q = temporary(7);
  risk(at_p, rho, s2, big_n, n, p);
  risk(at_q, rho, s2, big_n, n, q);
  return arb_lt(at_q, at_p) != 0;
}

bool genGap_strictAnti_n(const Input& v) {
  arb_ptr big_n = given(0, v[0]), n1 = given(1, v[1]), n2 = given(2, v[2]);
  for (arb_ptr x : {n1, n2}) {
    arb_div(x, big_n, x, k_bits);
    arb_sqrt(x, x, k_bits);
  }
  return arb_lt(n2, n1) != 0;
}

bool tailProb_strictAnti_n(const Input& v) {
  arb_ptr big_n = given(0, v[0]), n1 = given(1, v[1]), n2 = given(2, v[2]), eps = given(3, v[3]);
  arb_mul(eps, eps, eps, k_bits);
  for (arb_ptr x : {n1, n2}) {
    arb_mul_si(x, x, -2, k_bits);
    arb_mul(x, x, eps, k_bits);
    arb_div(x, x, big_n, k_bits);
    arb_exp(x, x, k_bits);
    arb_mul_ui(x, x, 2, k_bits);
  }
  return arb_lt(n2, n1) != 0;
}

bool grokTime_strictAnti_rate(const Input& v) {
  arb_ptr rho = given(0, v[0]), r1 = given(1, v[1]), r2 = given(2, v[2]), l = temporary(3);
  arb_log(l, rho, k_bits);
  arb_neg(l, l);
  arb_div(r1, l, r1, k_bits);
  arb_div(r2, l, r2, k_bits);
  return arb_lt(r2, r1) != 0;
}

}  // namespace

bool (*arb_check(const char* theorem))(const Input&) {
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
