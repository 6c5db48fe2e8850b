import Base

namespace Author

theorem alpha_pos (β ρ : ℝ) (hβ : 0 < β) (hρ : 1 < ρ) : 0 < alpha β ρ :=
  mul_pos hβ (log_positive hρ)

end Author
