// Compiled with -mavx512f -mavx512dq; nothing here runs on a processor without them.
#include <immintrin.h>

#include <cstddef>
#include <cstdint>

#include "fast/src/batch/kernels.hpp"

namespace latent::fast::kernel {
namespace {

struct Avx512 {
  static constexpr std::size_t k_width = 8;
  using Reals [[gnu::vector_size(64)]] = double;
  using Integers [[gnu::vector_size(64)]] = std::int64_t;
  using Unsigned [[gnu::vector_size(64)]] = std::uint64_t;

  [[gnu::always_inline]] static inline Reals product_error(Reals a, Reals b, Reals product) {
    return _mm512_fmsub_pd(a, b, product);
  }
  [[gnu::always_inline]] static inline Reals remainder(Reals a, Reals quotient, Reals b) {
    return _mm512_fnmadd_pd(quotient, b, a);
  }
  [[gnu::always_inline]] static inline Reals multiply_add(Reals a, Reals b, Reals c) {
    return _mm512_fmadd_pd(a, b, c);
  }
  [[gnu::always_inline]] static inline Reals minimum(Reals a, Reals b) {
    return _mm512_min_pd(a, b);
  }
  [[gnu::always_inline]] static inline Reals maximum(Reals a, Reals b) {
    return _mm512_max_pd(a, b);
  }
  [[gnu::always_inline]] static inline Reals square_root(Reals a) { return _mm512_sqrt_pd(a); }
  [[gnu::always_inline]] static inline bool all(Integers mask) {
    return _mm512_movepi64_mask((__m512i)mask) == 0b1111'1111;
  }
};

}  // namespace

const KernelTable k_avx512_kernels = Kernels::table<Avx512>();

}  // namespace latent::fast::kernel
