/// The same formulas as others compute them. Each contender has a translation unit of its own,
/// compiled with the options that its users would give.
#pragma once

#include <cstddef>

namespace latent::bench {

/// The inputs of one formula and where results go: arrays of `count` elements.
struct Arrays {
  const double* a;
  const double* b;
  const double* c;
  double* out;
  std::size_t count;
};

/// How one contender computes the formulas.
struct Contender {
  void (*n_star)(const Arrays&);                 ///< -log b/log a
  void (*alpha)(const Arrays&);                  ///< a·log b
  void (*gen_gap)(const Arrays&);                ///< √(a/b)
  void (*gap_at_conf)(const Arrays&);            ///< √(a·log(2/c)/(2b))
  void (*tail_prob)(const Arrays&);              ///< 2·exp(-2·b·c²/a)
  void (*scaling_loss)(const Arrays&);           ///< exp(-a·log b·log c)
  void (*trunc_error)(const Arrays&);            ///< exp(-b·log a)
  void (*rho_growth)(const Arrays&);             ///< a·exp(b·c)
  void (*head_params)(const Arrays&);            ///< a·b²
  void (*sat_variance)(const Arrays&);           ///< a·b/c
  void (*cond_number)(const Arrays&);            ///< (a + 1)/(a - 1)
  void (*naive_modes)(const Arrays&) = nullptr;  ///< ⌈log(1/b)/log a⌉ as one would write it
};

extern const Contender k_std_loop;      ///< std:: functions, -O3 -march=native
extern const Contender k_libmvec_loop;  ///< the same with -ffast-math: glibc's vector functions
extern const Contender k_eigen;         ///< array expressions, -O3 -march=native
extern const Contender k_sleef;  ///< the functions of 1.0 ulp, the processor's widest vectors
extern const Contender k_xsimd;  ///< batches, -O3 -march=native

}  // namespace latent::bench
