#include <immintrin.h>
#include <sleef.h>

#include "bench/vector_formulas.hpp"

namespace latent::bench {
namespace {

#ifdef __AVX512F__
struct Sleef {
  using Vector = __m512d;
  static constexpr std::size_t k_width = 8;
  static Vector spread(double x) { return _mm512_set1_pd(x); }
  static Vector load(const double* x) { return _mm512_loadu_pd(x); }
  static void store(double* out, Vector x) { _mm512_storeu_pd(out, x); }
  static Vector log(Vector x) { return Sleef_logd8_u10avx512f(x); }
  static Vector exp(Vector x) { return Sleef_expd8_u10avx512f(x); }
  static Vector sqrt(Vector x) { return _mm512_sqrt_pd(x); }
};
#else
struct Sleef {
  using Vector = __m256d;
  static constexpr std::size_t k_width = 4;
  static Vector spread(double x) { return _mm256_set1_pd(x); }
  static Vector load(const double* x) { return _mm256_loadu_pd(x); }
  static void store(double* out, Vector x) { _mm256_storeu_pd(out, x); }
  static Vector log(Vector x) { return Sleef_logd4_u10avx2(x); }
  static Vector exp(Vector x) { return Sleef_expd4_u10avx2(x); }
  static Vector sqrt(Vector x) { return _mm256_sqrt_pd(x); }
};
#endif

}  // namespace

const Contender k_sleef = VectorFormulas<Sleef>::k_contender;

}  // namespace latent::bench
