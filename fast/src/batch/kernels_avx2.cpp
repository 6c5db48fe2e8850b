// Compiled with -mavx2 -mfma; nothing here runs on a processor without them.
#include <immintrin.h>

#include <cstddef>
#include <cstdint>

#include "fast/src/batch/kernels.hpp"

namespace latent::fast::kernel {
namespace {

struct Avx2 {
  static constexpr std::size_t k_width = 4;
  using Reals [[gnu::vector_size(32)]] = double;
  using Integers [[gnu::vector_size(32)]] = std::int64_t;
  using Unsigned [[gnu::vector_size(32)]] = std::uint64_t;

  [[gnu::always_inline]] static inline Reals product_error(Reals a, Reals b, Reals product) {
    return _mm256_fmsub_pd(a, b, product);
  }
  [[gnu::always_inline]] static inline Reals remainder(Reals a, Reals quotient, Reals b) {
    return _mm256_fnmadd_pd(quotient, b, a);
  }
  [[gnu::always_inline]] static inline Reals multiply_add(Reals a, Reals b, Reals c) {
    return _mm256_fmadd_pd(a, b, c);
  }
  [[gnu::always_inline]] static inline Reals minimum(Reals a, Reals b) {
    return _mm256_min_pd(a, b);
  }
  [[gnu::always_inline]] static inline Reals maximum(Reals a, Reals b) {
    return _mm256_max_pd(a, b);
  }
  [[gnu::always_inline]] static inline Reals square_root(Reals a) { return _mm256_sqrt_pd(a); }
  [[gnu::always_inline]] static inline bool all(Integers mask) {
    return _mm256_movemask_pd((__m256d)mask) == 0b1111;
  }
};

}  // namespace

const KernelTable k_avx2_kernels = Kernels::table<Avx2>();

}  // namespace latent::fast::kernel
