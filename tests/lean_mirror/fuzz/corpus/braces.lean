theorem a : ∀ {{x : ℝ}}, x = x := h
def s := {x : ℝ | 0 < x} ∪ {1, 2} ∪ {y // 0 < y}
def t := { k := 1, l }
