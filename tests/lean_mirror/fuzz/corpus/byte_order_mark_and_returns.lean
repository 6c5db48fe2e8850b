theorem a :
  p := by
  simp
def b := 1
