import Author

namespace Author

theorem alpha_upper (β ρ : ℝ) (hβ : 0 ≤ β) (hρ : 0 < ρ) : alpha β ρ ≤ β * (ρ - 1) :=
  mul_le_mul_of_nonneg_left (Real.log_le_sub_one_of_pos hρ) hβ

end Author
