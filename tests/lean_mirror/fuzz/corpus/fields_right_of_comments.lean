structure M where
/-- d -/
  ρ : ℝ
/-- e -/
  hρ : 1 < ρ

def f (m : M) := m.ρ
