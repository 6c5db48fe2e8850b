import Mathlib
import Author.Basic
import Author.Decay
