/// Elementary functions at one double, bracketed: the C library is trusted to a stated bound.
///
/// What is trusted: for every double argument, the double that libm returns lies at most
/// `k_libm_ulps` (for the hyperbolic functions `k_libm_hyperbolic_ulps`) places from the true value
/// in the order of the doubles, which is where overflow to ∞ and underflow to 0 are counted too.
/// The bounds leave room over the largest errors known of glibc 2.36 on x86-64: about ½ ulp for
/// exp, log, pow, sin, cos, atan, asin and acos, 0.6 ulp for tan, 1.9 ulp for sinh, cosh and asinh
/// and 2.2 ulp for tanh (Gladman, Innocente, Mather and Zimmermann, "Accuracy of mathematical
/// functions in single, double, double extended, and quadruple precision"). They are tested against
/// MPFR. Another library, or a rounding mode other than to nearest, needs other bounds.
///
/// sin, cos and tan are trusted for |x| ≤ `k_trusted_angle` only: above 1.05·10⁸ glibc 2.36 reduces
/// the argument with too few digits of π, and near multiples of π/2 its results are up to 10⁵ ulp
/// off (cos(0x1.6ac5b262ca1ffp+849) by 8, tan(0x1.e50fec1788957p+98) by 34857).
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

/// Largest magnitude of an angle for which libm's sin, cos and tan are trusted.
inline constexpr double k_trusted_angle = 0x1p26;

/// sin x, cos x, tan x; beyond the trusted angles [−1, 1], [−1, 1] and (−∞, ∞). No double is a pole
/// of tan.
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
