import Mathlib

namespace Author

theorem one_pos' : (0 : ℝ) < 1 := one_pos

end Author
