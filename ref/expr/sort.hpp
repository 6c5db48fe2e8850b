/// The sorts (types) of expressions.
#pragma once

#include <memory>
#include <string>

namespace latent::expr {

/// The sort of an expression: ℕ, ℤ, ℚ, ℝ, Prop, a function α → β, a finite set or a list of α.
class Sort {
 public:
  enum class Kind : unsigned char { Nat, Int, Rat, Real, Prop, Function, FiniteSet, List };

  static Sort nat() { return Sort(Kind::Nat); }
  static Sort integer() { return Sort(Kind::Int); }
  static Sort rat() { return Sort(Kind::Rat); }
  static Sort real() { return Sort(Kind::Real); }
  static Sort prop() { return Sort(Kind::Prop); }
  static Sort function(Sort domain, Sort codomain);
  static Sort finite_set(Sort element);
  static Sort list(Sort element);

  Kind kind() const { return kind_; }
  /// ℕ, ℤ, ℚ or ℝ. The kinds of numbers are ordered so: a smaller one embeds into a larger one.
  bool is_numeric() const { return kind_ <= Kind::Real; }
  bool is_prop() const { return kind_ == Kind::Prop; }
  bool is_function() const { return kind_ == Kind::Function; }
  bool is_finite_set() const { return kind_ == Kind::FiniteSet; }
  bool is_list() const { return kind_ == Kind::List; }

  /// The argument sort of a function, the element sort of a finite set or a list.
  /// Throws `std::logic_error` for any other sort.
  const Sort& domain() const;
  /// The result sort of a function. Throws `std::logic_error` for any other sort.
  const Sort& codomain() const;

  friend bool operator==(const Sort& a, const Sort& b);

 private:
  struct Parts;
  explicit Sort(Kind kind) : kind_(kind) {}

  Kind kind_;
  std::shared_ptr<const Parts> parts_;
};

/// The sort as Lean writes it: `ℕ`, `ℕ → ℝ`, `Finset ℕ`.
std::string to_string(const Sort& sort);

}  // namespace latent::expr
