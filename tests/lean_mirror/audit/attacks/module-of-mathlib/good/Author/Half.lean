def halfOf (n : Nat) : Nat := n / 2
