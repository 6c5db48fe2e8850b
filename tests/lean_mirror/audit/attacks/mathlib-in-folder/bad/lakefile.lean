import Lake
open Lake DSL

package author

require mathlib from "../mathlib"

@[default_target]
lean_lib Author
