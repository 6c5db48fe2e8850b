theorem a : p := h
/- never closed /- -/
theorem b : p := h
