def a := "open
theorem b : p := h
def c := s!"{ "x{" } {
