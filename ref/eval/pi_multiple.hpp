/// Exact values around rational multiples of π.
#pragma once

#include <optional>

#include "ref/eval/exact_domain.hpp"

namespace latent::eval {

/// sin (q π) where it is rational: a multiple of 1/2 (Niven); else unknown.
ExactNumber sine_of_pi(const Rational& q);

/// tan (q π) where it is rational, 0, 1 or −1; else unknown. 0 too where the cosine is 0, as in
/// Lean.
ExactNumber tangent_of_pi(const Rational& q);

/// Whether the cosine, sine or tangent `op` is the same at q π and at r π, as Lean defines it;
/// false of other operations.
bool agree_at_pi(expr::Op op, const Rational& q, const Rational& r);

/// arcsin q, arccos q or arctan q (`op`) at 0 and ±1 and, for the first two, beyond; else unknown.
ExactNumber angle(expr::Op op, const Rational& q);

/// −1 or 1 as π is less or greater than q; they are never equal. Nothing where many bits do not
/// tell.
std::optional<int> compare_pi(const Rational& q);

}  // namespace latent::eval
