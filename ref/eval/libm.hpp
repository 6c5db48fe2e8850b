/// Elementary functions at one double, bracketed: the C library is trusted to a stated bound.
///
/// What is trusted: for every double argument, the double that libm returns lies at most
/// `k_libm_ulps` (for the hyperbolic functions `k_libm_hyperbolic_ulps`) places from the true value
/// in the order of the doubles, which is where overflow to ∞ and underflow to 0 are counted too.
/// The bounds leave room over what is known of glibc 2.36 on x86-64, which returns doubles within
/// 0.53 ulp for exp, log, pow, sin, cos, atan, asin and acos, 0.62 ulp for tan, 1.94 ulp for sinh,
/// cosh and asinh and 2.22 ulp for tanh (Gladman, Innocente, Mather and Zimmermann, "Accuracy of
/// mathematical functions in single, double, double extended, and quadruple precision"; the
/// library's own manual says 1 and 2 ulp), and are tested against MPFR. Another library, or a
/// rounding mode other than to nearest, needs other bounds.
///
/// Results that are known exactly are exact, and ranges are kept: exp, pow and cosh never reach
/// below 0, 0 and 1, and |sin|, |cos|, |tanh| never above 1. NaN is outside every domain.
#pragma once

#include "ref/eval/directed.hpp"

namespace latent::eval::libm {

using directed::Bracket;

/// Trusted distance, in places, for exp, log, pow, sin, cos, tan, asin, acos, atan.
inline constexpr int k_libm_ulps = 2;

/// Trusted distance, in places, for sinh, cosh, tanh, asinh.
inline constexpr int k_libm_hyperbolic_ulps = 4;

/// eˣ for any x; the limits at ±∞.
Bracket exp(double x);

/// ln x for x ≥ 0, −∞ at 0.
Bracket log(double x);

/// xʸ for x ≥ 0 and any y, with 0⁰ = 1, 0ʸ = ∞ for y < 0 (the limit from the right), and the
/// limits at infinite arguments (∞⁰ = 1^∞ = 1). Exact for y ∈ {0, 1} and x ∈ {0, 1}, within one
/// place for y ∈ {−1, ½, 2}, and exact where y is an integer and xʸ is a double.
Bracket pow(double x, double y);

/// sin x, cos x, tan x for finite x of any size. No double is a pole of tan.
Bracket sin(double x);
Bracket cos(double x);
Bracket tan(double x);

/// arcsin x and arccos x for |x| ≤ 1.
Bracket arcsin(double x);
Bracket arccos(double x);

/// arctan x, sinh x, cosh x, tanh x, arsinh x for any x; the limits at ±∞.
Bracket arctan(double x);
Bracket sinh(double x);
Bracket cosh(double x);
Bracket tanh(double x);
Bracket arsinh(double x);

}  // namespace latent::eval::libm
