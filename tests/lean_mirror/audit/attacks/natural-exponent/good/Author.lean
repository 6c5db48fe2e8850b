import Mathlib

namespace Author

noncomputable def genGap (N n : ℝ) : ℝ := Real.sqrt (N / n)

theorem genGap_four_n (N n : ℝ) : genGap N (4 * n) = genGap N n / 2 := by
  unfold genGap; norm_num

end Author
