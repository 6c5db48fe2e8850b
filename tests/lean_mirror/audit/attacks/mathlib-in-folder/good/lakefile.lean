import Lake
open Lake DSL

package author

require mathlib from git "https://github.com/leanprover-community/mathlib4.git"

@[default_target]
lean_lib Author
