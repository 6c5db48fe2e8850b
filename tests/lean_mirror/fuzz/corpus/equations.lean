def f : ℕ → ℝ
  | 0 => 1
  | n + 1 => f n / 2
  where go := 1
termination_by n => n
theorem t : ∀ n : ℕ, 0 ≤ n
  | 0 => h
  | _ + 1 => h
