theorem a : ÿþ p := h
Ã
theorem b : í € := h
