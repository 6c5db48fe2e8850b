/-! The theorems on grokking. -/
