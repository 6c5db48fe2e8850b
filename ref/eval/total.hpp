/// Lean's total functions over intervals: the value that Lean gives, at every argument.
///
/// Each function is written once, for every `Enclosure`, and encloses: if x ∈ X then Lean's f(x) is
/// in f(X), where f is the function of Mathlib with all its conventions (1/0 = 0, log(−x) = log x,
/// √−1 = 0, …). Where an interval holds several cases, the result is the hull of what they give.
/// The value of a case is as tight as the interval class makes it, and exact where both argument
/// and value can be (0⁰, 2¹⁰, ⌈x⌉).
///
///     total_field.hpp       inv div field_mod sign
///     total_power.hpp       npow zpow rpow
///     total_elementary.hpp  log logb sqrt cot arcsin arccos
///     total_rounding.hpp    round fract nat_floor nat_ceil nat_sub nat_div nat_mod int_div int_mod
///
/// The interval classes themselves give those that have no conventions of their own: + − * min max
/// abs floor ceil exp sin cos tan arctan sinh cosh tanh arsinh pi. (At a pole tan is 0 in Lean; an
/// interval that can't exclude a pole gives all reals.)
#pragma once

#include "ref/eval/total_elementary.hpp"
#include "ref/eval/total_field.hpp"
#include "ref/eval/total_power.hpp"
#include "ref/eval/total_rounding.hpp"
