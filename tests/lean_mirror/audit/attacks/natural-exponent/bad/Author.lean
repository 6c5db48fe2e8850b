import Mathlib

namespace Author

noncomputable def genGap (N n : ℝ) : ℝ := (N / n) ^ (1 / 2)

theorem genGap_four_n (N n : ℝ) : genGap N (4 * n) = genGap N n / 2 := by
  unfold genGap; norm_num

end Author
