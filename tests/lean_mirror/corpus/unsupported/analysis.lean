import Mathlib

/-! # Outside: analysis
Limits, derivatives, integrals, measures, infinite sums, topology, norms. -/

set_option autoImplicit false

namespace Corpus.Unsupported.Analysis

open Filter Topology MeasureTheory

-- expect: unsupported "Tendsto": filters and limits — a limit
theorem limit_of_inverse : Tendsto (fun n : ℕ ↦ (1 : ℝ) / n) atTop (𝓝 0) := by sorry

-- expect: unsupported "Filter.Tendsto": filters and limits — a limit behind a condition that is read
theorem limit_behind_condition (a : ℝ) (h : |a| < 1) :
    Filter.Tendsto (fun n : ℕ ↦ a ^ n) Filter.atTop (nhds 0) := by sorry

-- expect: unsupported "∀ᶠ": filters and limits — for all large n
theorem eventually_large (c : ℝ) : ∀ᶠ n : ℕ in atTop, c < n := by sorry

-- expect: unsupported "∃ᶠ": filters and limits — again and again
theorem frequently_even : ∃ᶠ n : ℕ in atTop, n % 2 = 0 := by sorry

-- expect: unsupported "=o[": asymptotic comparison — growth compared
theorem log_isLittleO : (fun x : ℝ ↦ Real.log x) =o[atTop] (fun x ↦ x) := by sorry

-- expect: unsupported "=O[": asymptotic comparison — growth bounded
theorem poly_isBigO : (fun x : ℝ ↦ x ^ 2 + x) =O[atTop] (fun x ↦ x ^ 2) := by sorry

-- expect: unsupported "deriv": derivatives — a derivative
theorem deriv_square (x : ℝ) : deriv (fun t : ℝ ↦ t ^ 2) x = 2 * x := by sorry

-- expect: unsupported "HasDerivAt": derivatives — a derivative as a predicate
theorem hasDerivAt_exp (x : ℝ) : HasDerivAt Real.exp (Real.exp x) x := by sorry

-- expect: unsupported "deriv": derivatives — a derivative in a hypothesis
theorem mono_of_deriv (f : ℝ → ℝ) (hf : ∀ x, 0 < deriv f x) : f 0 < f 1 := by sorry

-- expect: unsupported "iteratedDeriv": derivatives — derivatives of higher order
theorem second_derivative (x : ℝ) : iteratedDeriv 2 Real.sin x = -Real.sin x := by sorry

-- expect: unsupported "Differentiable": derivatives — a class of functions
theorem differentiable_exp : Differentiable ℝ Real.exp := by sorry

-- expect: unsupported "ContDiff": derivatives — another
theorem smooth_sin : ContDiff ℝ 2 Real.sin := by sorry

-- expect: unsupported "∫": integrals — an integral over an interval
theorem integral_id (a b : ℝ) : ∫ x in a..b, x = (b ^ 2 - a ^ 2) / 2 := by sorry

-- expect: unsupported "∫": integrals — an integral on the right of a relation that is read
theorem le_integral (c : ℝ) (h : c ≤ 0) : c ≤ ∫ x in Set.Icc (0 : ℝ) 1, x ^ 2 := by sorry

-- expect: unsupported "∫⁻": integrals — an integral with values in [0, ∞]
theorem lintegral_zero : ∫⁻ _x : ℝ, 0 = 0 := by sorry

-- expect: unsupported "volume": measures — a measure
theorem volume_of_interval : volume (Set.Icc (0 : ℝ) 1) = 1 := by sorry

-- expect: unsupported "Measure": measures — a variable that is a measure
theorem measure_nonneg (μ : Measure ℝ) (s : Set ℝ) : 0 ≤ μ s := by sorry

-- expect: unsupported "∀ᵐ": measures — almost everywhere
theorem almost_everywhere : ∀ᵐ x : ℝ, x ≠ 0 := by sorry

-- expect: unsupported "∑'": infinite sums — an infinite sum
theorem geometric_series : ∑' n : ℕ, (1 / 2 : ℝ) ^ n = 2 := by sorry

-- expect: unsupported "∏'": infinite sums — an infinite product
theorem infinite_product : ∏' n : ℕ, (1 + (1 / 2 : ℝ) ^ n) ≠ 0 := by sorry

-- expect: unsupported "Summable": infinite sums — convergence
theorem summable_geometric (r : ℝ) (h : |r| < 1) : Summable (fun n : ℕ ↦ r ^ n) := by sorry

-- expect: unsupported "HasSum": infinite sums — a series and its value
theorem hasSum_geometric : HasSum (fun n : ℕ ↦ (1 / 2 : ℝ) ^ n) 2 := by sorry

-- expect: unsupported "Continuous": topology — continuity
theorem continuous_square : Continuous (fun x : ℝ ↦ x ^ 2) := by sorry

-- expect: unsupported "ContinuousOn": topology — continuity in a hypothesis
theorem intermediate_value (f : ℝ → ℝ) (hf : ContinuousOn f (Set.Icc 0 1)) (h₀ : f 0 < 0)
    (h₁ : 0 < f 1) : ∃ x ∈ Set.Icc (0 : ℝ) 1, f x = 0 := by sorry

-- expect: unsupported "IsOpen": topology — a topology
theorem open_interval : IsOpen (Set.Ioo (0 : ℝ) 1) := by sorry

-- expect: unsupported "IsCompact": topology — compactness
theorem compact_interval : IsCompact (Set.Icc (0 : ℝ) 1) := by sorry

-- expect: unsupported "CauchySeq": topology — completeness
theorem cauchy_inverse : CauchySeq (fun n : ℕ ↦ (1 : ℝ) / (n + 1)) := by sorry

-- expect: unsupported "EuclideanSpace": general and linear algebra — a space with a norm
theorem norm_nonneg_euclidean (v : EuclideanSpace ℝ (Fin 3)) : 0 ≤ ‖v‖ := by sorry

-- expect: unsupported "interior": topology — an operation of topology
theorem interior_icc : interior (Set.Icc (0 : ℝ) 1) = Set.Ioo (0 : ℝ) 1 := by sorry

-- expect: unsupported "limUnder": filters and limits — a limit as a value
theorem limit_value : limUnder atTop (fun n : ℕ ↦ (1 : ℝ) / n) = 0 := by sorry

end Corpus.Unsupported.Analysis
