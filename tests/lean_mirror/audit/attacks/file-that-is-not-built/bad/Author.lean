import Mathlib
import Author.Basic
