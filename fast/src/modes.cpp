#include <bit>
#include <cmath>

#include <latent/latent_number.hpp>
#include "fast/src/double_double.hpp"
#include "fast/src/exact_power.hpp"
#include "fast/src/logarithm.hpp"
#include "fast/src/rounding.hpp"

namespace latent::fast {

std::uint64_t modes(double rho, double eps) noexcept {
  if (!in_domain(k_modes, rho, eps)) return k_no_modes;
  if (eps >= 1) return 0;

  // With rho = a·2^i, eps = b·2^j and a, b odd, rho^n·eps = a^n·b·2^(n·i + j) is 1 only for
  // a = b = 1. So a whole quotient needs two powers of two; there -j/i is rounded up in integers.
  const Split r = split(rho);
  const Split e = split(eps);
  if (r.significand == 1 && e.significand == 1)
    // NOLINTNEXTLINE(clang-analyzer-core.DivideZero): rho is above 1, its exponent at least 1
    return static_cast<std::uint64_t>((r.exponent - 1 - e.exponent) / r.exponent);

  // The quotient as the whole number nearest to it and the distance from there. The distance is
  // rounded last and once, so its sign is exact.
  const DoubleDouble quotient = divide(negate(logarithm(eps)), logarithm(rho));
  const double nearest = std::rint(quotient.hi);
  const double rest = quotient.hi - nearest;
  const double correction = std::rint(rest + quotient.lo);
  const double distance = (rest - correction) + quotient.lo;
  const auto whole = static_cast<std::uint64_t>(static_cast<std::int64_t>(nearest) +
                                                static_cast<std::int64_t>(correction));

  // Two logarithms and a division: four times the error of one logarithm is more than all of it.
  const bool decided = std::fabs(distance) > 4 * k_logarithm_error * quotient.hi;
  const bool reached = decided ? distance < 0 : power_reaches(rho, whole, eps);
  return reached ? whole : whole + 1;
}

}  // namespace latent::fast
