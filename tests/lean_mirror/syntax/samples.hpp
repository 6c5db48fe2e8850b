/// Lean files that use most of the language, for the tests that read, cut and mangle whole files.
#pragma once

#include <string_view>

namespace latent::lean::testing {

/// The form of the project's own statement files.
constexpr std::string_view k_module_sample = R"__(import Mathlib.Analysis.SpecialFunctions.Pow.Real
import Mathlib.Analysis.SpecialFunctions.Log.Basic

/-!
# The Latent Number
-/

open Real

noncomputable section

namespace Latent.LatentNumber

/-- k-th spectral coefficient. -/
noncomputable def coeff (ρ : ℝ) (k : ℕ) : ℝ := (1 / ρ) ^ k

/-- energy of the first N modes -/
def partialSum (ρ : ℝ) (N : ℕ) : ℝ := ∑ k ∈ Finset.range N, coeff ρ k

def truncError (ρ x : ℝ) : ℝ := ρ ^ (-x)
def nStar (ρ ε : ℝ) : ℝ := log (1 / ε) / log ρ
def modes (ρ ε : ℝ) : ℕ := ⌈nStar ρ ε⌉₊

/-- The coefficients decay: claim 1. -/
def coeff_strictAnti : Prop :=
  ∀ (ρ : ℝ) (j k : ℕ), 1 < ρ → j < k → coeff ρ k < coeff ρ j

def truncError_le_iff : Prop :=
  ∀ ρ ε x : ℝ, 1 < ρ → 0 < ε → (truncError ρ x ≤ ε ↔ nStar ρ ε ≤ x)

theorem coeff_pos (ρ : ℝ) (k : ℕ) (hρ : 0 < ρ) : 0 < coeff ρ k := by
  unfold coeff
  positivity

end Latent.LatentNumber

end
)__";

/// Most commands and terms of the language.
constexpr std::string_view k_language_sample = R"__(module

public import Mathlib.Data.Real.Basic
set_option autoImplicit false
universe u v
@[expose] public section
namespace A.B
variable {n : ℕ} (x y : ℝ) [NeZero n] {f : ℝ → ℝ}
include x
omit [NeZero n] in
open Nat hiding pi
open Real (exp log)
open Real renaming exp → e
open scoped BigOperators in
/-- doc /- nested -/ -/
@[simp, to_additive (attr := simp) foo "text"]
protected theorem t.{w} {a : ℝ} ⦃b : ℝ⦄ (h : 0 < a := by positivity) (hb : ∀ x > 0, |x - |b|| ≤ a) :
    0 < a ^ 2 ∧ ¬ ∃ c : ℝ, c⁻¹ ^ 2 = √(a + 1) := by
  have := h
  sorry -- theorem not_one : False
lemma e : ∀ n : ℕ, 0 ≤ n
  | 0 => le_rfl
  | _ + 1 => Nat.zero_le _
example (x : ℝ) : x ≤ |x| := le_abs_self x
def s : ℕ → ℝ
  | 0 => 1
  | n + 1 => if h : n = 0 then s n / 2 else let y := s n; y ^ 2
termination_by n => n
structure M (α : Type*) extends P α, Q where
  /-- the rate -/
  (ρ σ : ℝ)
  hρ : 1 < ρ
  N : ℕ := 0
  g (x : ℝ) : ℝ
deriving Repr
class C (α : Type u) : Prop where
  out : True
inductive T : Type where
  | leaf
  /-- a node -/
  | node (l r : T) : T
instance : C ℝ where
  out := trivial
axiom Ax : False
local notation "L" => Real.log
scoped infixl:65 " ⊞ " => fun a b => a + b
def u : ℝ := L 2 ⊞ {x | 0 < x}.ncard + ∑ i ∈ range 3 with i > 0, ∏ j, g i j * 2
def point : M where
  ρ := 2
  hρ := by norm_num
theorem k : f '' {x : ℝ | f x ≤ 1e-3} = {f n | n : ℕ} ↔ (· + 1) <$> [1, 2] = ![a, b].1.toList := sorry
theorem limit : Tendsto f atTop (𝓝 0) ∧ ∀ᶠ n in atTop, n > 3 := by simp
#check "theorem fake : False"
attribute [simp] t e
alias ⟨p, q⟩ := t
export Foo (bar baz)
macro "foo" : tactic => `(tactic| theorem)
mutual
partial def go (n : ℕ) : ℕ := match n with | 0 => 1 | k + 1 => go k
end
def z := fun (x : ℝ) ↦ { p with a := x, b } |>.c ⟨1, ⌊x⌋₊⟩ (h := @id ℝ x)
end A.B
)__";

}  // namespace latent::lean::testing
