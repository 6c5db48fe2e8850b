// What every processor can run: vectors of two, exact products by splitting the factors.
#include <cstddef>
#include <cstdint>

#include "fast/src/batch/kernels.hpp"

namespace latent::fast::kernel {
namespace {

struct Baseline {
  static constexpr std::size_t k_width = 2;
  using Reals [[gnu::vector_size(16)]] = double;
  using Integers [[gnu::vector_size(16)]] = std::int64_t;
  using Unsigned [[gnu::vector_size(16)]] = std::uint64_t;

  /// Dekker's product: of the halves, of 26 and 27 bits, only the lower ones' product is rounded,
  /// to 2^-107 of the whole.
  [[gnu::always_inline]] static inline Reals product_error(Reals a, Reals b, Reals product) {
    const Reals a_hi = upper_half(a);
    const Reals b_hi = upper_half(b);
    const Reals a_lo = a - a_hi;
    const Reals b_lo = b - b_hi;
    return a_lo * b_lo - (((product - a_hi * b_hi) - a_lo * b_hi) - a_hi * b_lo);
  }
  [[gnu::always_inline]] static inline Reals remainder(Reals a, Reals quotient, Reals b) {
    const Reals product = quotient * b;
    return (a - product) - product_error(quotient, b, product);
  }
  [[gnu::always_inline]] static inline Reals multiply_add(Reals a, Reals b, Reals c) {
    return a * b + c;
  }
  [[gnu::always_inline]] static inline Reals minimum(Reals a, Reals b) { return a < b ? a : b; }
  [[gnu::always_inline]] static inline Reals maximum(Reals a, Reals b) { return a > b ? a : b; }
  [[gnu::always_inline]] static inline Reals square_root(Reals a) {
    return Reals{__builtin_sqrt(a[0]), __builtin_sqrt(a[1])};
  }
  [[gnu::always_inline]] static inline bool all(Integers mask) { return (mask[0] & mask[1]) != 0; }

 private:
  /// The upper 26 bits, by masking the others.
  [[gnu::always_inline]] static inline Reals upper_half(Reals a) {
    constexpr std::int64_t upper = -(std::int64_t{1} << 27);
    return (Reals)((Integers)a & upper);
  }
};

}  // namespace

const KernelTable k_baseline_kernels = Kernels::table<Baseline>();

}  // namespace latent::fast::kernel
