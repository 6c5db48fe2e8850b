end
namespace A.B
section
variable (x : ℝ) in
open Real in
theorem a : x = π := h
end A
end A.B
mutual
end
