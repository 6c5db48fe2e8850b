def «odd := 1
theorem «a b».c : p := h
