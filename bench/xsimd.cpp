#include <xsimd/xsimd.hpp>

#include "bench/vector_formulas.hpp"

namespace latent::bench {
namespace {

struct Xsimd {
  using Vector = xsimd::batch<double>;
  static constexpr std::size_t k_width = Vector::size;
  static Vector spread(double x) { return Vector(x); }
  static Vector load(const double* x) { return Vector::load_unaligned(x); }
  static void store(double* out, const Vector& x) { x.store_unaligned(out); }
  static Vector log(const Vector& x) { return xsimd::log(x); }
  static Vector exp(const Vector& x) { return xsimd::exp(x); }
  static Vector sqrt(const Vector& x) { return xsimd::sqrt(x); }
};

}  // namespace

const Contender k_xsimd = VectorFormulas<Xsimd>::k_contender;

}  // namespace latent::bench
