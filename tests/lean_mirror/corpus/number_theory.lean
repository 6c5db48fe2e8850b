import Mathlib

/-! # Number theory
Divisibility, congruences, greatest common divisors, primes, factorials, binomial coefficients,
digits, integer roots and logarithms. -/

namespace Corpus.NumberTheory

-- expect: refuted at a = 1, b = -1 — integers divide each other up to sign
theorem int_dvd_antisymm (a b : ℤ) (h₁ : a ∣ b) (h₂ : b ∣ a) : a = b := by sorry

-- expect: holds — natural numbers have no sign
theorem nat_dvd_antisymm (a b : ℕ) (h₁ : a ∣ b) (h₂ : b ∣ a) : a = b := by sorry

-- expect: refuted at a = 1, b = 0 — everything divides 0
theorem le_of_dvd_all (a b : ℕ) (h : a ∣ b) : a ≤ b := by sorry

-- expect: holds — but for 0
theorem le_of_dvd_pos (a b : ℕ) (hb : 0 < b) (h : a ∣ b) : a ≤ b := by sorry

-- expect: refuted at n = 3 — 3 is odd, and 0 modulo 3
theorem residues (n : ℕ) : n ≡ 0 [MOD 2] ∨ n ≡ 1 [MOD 3] := by sorry

-- expect: holds — squares modulo 4
theorem sq_mod_four (n : ℕ) : n ^ 2 ≡ 0 [MOD 4] ∨ n ^ 2 ≡ 1 [MOD 4] := by sorry

-- expect: refuted at a = 0, b = 3, c = 2 — 2 has no inverse modulo 6
theorem modEq_cancel (a b c : ℕ) (hc : 0 < c) (h : a * c ≡ b * c [MOD 6]) : a ≡ b [MOD 6] := by
  sorry

-- expect: refuted at a = 2 — 4 is 0 modulo 4
theorem int_sq_modEq (a : ℤ) : a ^ 2 ≡ a [ZMOD 4] := by sorry

-- expect: holds — three numbers in a row
theorem int_cube_modEq (a : ℤ) : a ^ 3 ≡ a [ZMOD 6] := by sorry

-- expect: holds — also where one of them is 0
theorem gcd_mul_lcm_eq (a b : ℕ) : Nat.gcd a b * Nat.lcm a b = a * b := by sorry

-- expect: refuted at a = 0, b = 0 — gcd 0 0 = 0
theorem gcd_pos_all (a b : ℕ) : 0 < Nat.gcd a b := by sorry

-- expect: refuted at a = 1, b = 0 — lcm 1 0 = 0
theorem le_lcm_all (a b : ℕ) : a ≤ Nat.lcm a b := by sorry

-- expect: refuted at n = 40 — 1681 = 41²: prime for the first 40 numbers
theorem euler_polynomial (n : ℕ) : Nat.Prime (n ^ 2 + n + 41) := by sorry

-- expect: proved — the 40 cases
theorem euler_polynomial_below_forty : ∀ n < 40, Nat.Prime (n ^ 2 + n + 41) := by sorry

-- expect: refuted at n = 5 — 4294967297 = 641 * 6700417
theorem fermat_numbers (n : ℕ) : Nat.Prime (2 ^ 2 ^ n + 1) := by sorry

-- expect: refuted at p = 2 — the even prime
theorem prime_odd (p : ℕ) (hp : p.Prime) : Odd p := by sorry

-- expect: holds — any other prime
theorem prime_odd_two_lt (p : ℕ) (hp : p.Prime) (h : 2 < p) : Odd p := by sorry

-- expect: refuted at n = 4 — 4 does not divide 3! + 1 = 7
theorem wilson_all (n : ℕ) (h : 2 ≤ n) : n ∣ (n - 1).factorial + 1 := by sorry

-- expect: refuted at n = 341 — 341 = 11 * 31, the first pseudoprime to base 2
theorem fermat_converse (n : ℕ) (h₁ : 1 < n) (h : 2 ^ n ≡ 2 [MOD n]) : n.Prime := by sorry

-- expect: refuted at m = 0, n = 1 — 0! = 1!
theorem factorial_strict (m n : ℕ) (h : m < n) : m.factorial < n.factorial := by sorry

-- expect: holds — from 1 on
theorem factorial_strict_pos (m n : ℕ) (hm : 0 < m) (h : m < n) :
    m.factorial < n.factorial := by sorry

-- expect: refuted at m = 1, n = 1 — 2 against 1
theorem factorial_add (m n : ℕ) : (m + n).factorial = m.factorial * n.factorial := by sorry

-- expect: holds — the quotient is a binomial coefficient
theorem factorial_mul_dvd (m n : ℕ) : m.factorial * n.factorial ∣ (m + n).factorial := by sorry

-- expect: refuted at n = 0, k = 1 — choose 0 1 = 0, but choose 0 (0 - 1) = 1
theorem choose_symm_all (n k : ℕ) : n.choose k = n.choose (n - k) := by sorry

-- expect: holds — within the triangle
theorem choose_symm_le (n k : ℕ) (h : k ≤ n) : n.choose k = n.choose (n - k) := by sorry

-- expect: refuted at n = 0, k = 1 — outside of the triangle
theorem choose_pos_all (n k : ℕ) : 0 < n.choose k := by sorry

-- expect: holds — one of the terms of (1 + 1) ^ (2 n)
theorem central_choose_le (n : ℕ) : (2 * n).choose n ≤ 4 ^ n := by sorry

-- expect: holds — Pascal's rule
theorem pascal (n k : ℕ) : (n + 1).choose (k + 1) = n.choose k + n.choose (k + 1) := by sorry

-- expect: holds — n! (n + 1) less n!
theorem mul_factorial (n : ℕ) : n * n.factorial = (n + 1).factorial - n.factorial := by sorry

-- expect: refuted at n = 3 — 8 against 6: from 4 on
theorem pow_le_factorial (n : ℕ) (h : 3 ≤ n) : 2 ^ n ≤ n.factorial := by sorry

-- expect: holds — the definition, far out too
theorem fib_step (n : ℕ) : Nat.fib (n + 2) = Nat.fib n + Nat.fib (n + 1) := by sorry

-- expect: holds — the absorption identity
theorem succ_mul_choose (n k : ℕ) :
    (n + 1) * n.choose k = (n + 1).choose (k + 1) * (k + 1) := by sorry

-- expect: refuted at n = 1 — 1 and 3 are odd
theorem even_or_even_add_two (n : ℕ) : Even n ∨ Even (n + 2) := by sorry

-- expect: holds — one of two in a row
theorem even_mul_succ (n : ℕ) : Even (n * (n + 1)) := by sorry

-- expect: refuted at m = 0, n = 1 — a product is odd where both are
theorem odd_mul_iff (m n : ℕ) : Odd (m * n) ↔ Odd m ∨ Odd n := by sorry

-- expect: refuted at m = 0, n = 1 — 0 - 1 = 0 is even
theorem odd_sub (m n : ℕ) (hm : Even m) (hn : Odd n) : Odd (m - n) := by sorry

-- expect: holds — integers do not truncate
theorem int_odd_sub (m n : ℤ) (hm : Even m) (hn : Odd n) : Odd (m - n) := by sorry

-- expect: refuted at n = 2 — √2 rounds down to 1
theorem nat_sqrt_sq (n : ℕ) : Nat.sqrt n ^ 2 = n := by sorry

-- expect: holds — what the integer root is
theorem nat_sqrt_bounds (n : ℕ) : n.sqrt ^ 2 ≤ n ∧ n < (n.sqrt + 1) ^ 2 := by sorry

-- expect: refuted at b = 2, n = 0 — 2 ^ 0 = 1 is above 0
theorem pow_log_le_all (b n : ℕ) : b ^ Nat.log b n ≤ n := by sorry

-- expect: holds — for n > 0; log b n = 0 for b ≤ 1
theorem pow_log_le (b n : ℕ) (hn : n ≠ 0) : b ^ Nat.log b n ≤ n := by sorry

-- expect: refuted at b = 1, n = 1 — powers of 1 do not grow
theorem lt_pow_log_all (b n : ℕ) : n < b ^ (Nat.log b n + 1) := by sorry

-- expect: holds — for bases above 1
theorem lt_pow_log (b n : ℕ) (hb : 1 < b) : n < b ^ (Nat.log b n + 1) := by sorry

-- expect: holds — the logarithm rounded up
theorem le_pow_clog (n : ℕ) : n ≤ 2 ^ Nat.clog 2 n := by sorry

-- expect: holds — casting out nines
theorem digits_sum_mod_nine (n : ℕ) : (Nat.digits 10 n).sum % 9 = n % 9 := by sorry

-- expect: refuted at n = 19 — 1 + 9
theorem digits_sum_lt_ten (n : ℕ) (h : n < 28) : (Nat.digits 10 n).sum < 10 := by sorry

-- expect: refuted at n = 0 — 0 has no digits
theorem digits_length (n : ℕ) : (Nat.digits 10 n).length = Nat.log 10 n + 1 := by sorry

-- expect: refuted at n = 0, k = 1 — a factor is 0
theorem descFactorial_pos (n k : ℕ) : 0 < n.descFactorial k := by sorry

-- expect: holds — k! times the binomial coefficient, also where k > n
theorem descFactorial_eq (n k : ℕ) : n.descFactorial k = k.factorial * n.choose k := by sorry

-- expect: holds — neighbours have no common divisor
theorem coprime_succ (n : ℕ) : Nat.Coprime n (n + 1) := by sorry

-- expect: refuted at n = 0 — gcd 0 2 = 2
theorem coprime_add_two (n : ℕ) : Nat.Coprime n (n + 2) := by sorry

-- expect: refuted at a = 2, b = 2 — 4 % 3 = 1 against 2 * 2
theorem int_mul_mod (a b : ℤ) : a * b % 3 = a % 3 * (b % 3) := by sorry

-- expect: refuted at p = 5 — 5 itself
theorem prime_not_dvd_six (p : ℕ) (hp : p.Prime) (h : ¬ p ∣ 6) : 5 < p := by sorry

-- expect: holds — 5 at least
theorem prime_not_dvd_six_le (p : ℕ) (hp : p.Prime) (h : ¬ p ∣ 6) : 5 ≤ p := by sorry

-- expect: refuted at n = 11 — 121 = 11²: prime for the first 11 numbers
theorem lucky_polynomial (n : ℕ) : Nat.Prime (n ^ 2 - n + 11) := by sorry

-- expect: refuted at p = 2, a = 0 — a ^ (p - 1) = 0: a must not be divisible by p
theorem fermat_little_all (p a : ℕ) (hp : p.Prime) : a ^ (p - 1) ≡ 1 [MOD p] := by sorry

-- expect: holds — the other form needs nothing
theorem fermat_little (p a : ℕ) (hp : p.Prime) (h : p < 50) : a ^ p ≡ a [MOD p] := by sorry

-- expect: refuted at n = 0 — 0 has infinitely many divisors, but `divisors 0` is empty
theorem divisors_card_pos (n : ℕ) : 0 < n.divisors.card := by sorry

end Corpus.NumberTheory
