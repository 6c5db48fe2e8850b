/// What is known so far about the types in a term, and what Lean assumes where nothing is known.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "lean_mirror/elaborate/draft.hpp"
#include "lean_mirror/elaborate/type.hpp"

namespace latent::lean {

/// What makes Lean choose a type that nothing determines ("default instances"), the strongest
/// first. An exponent becomes a natural number (Mathlib's `Monoid.Pow`), what is negated an integer
/// (core's `Neg Int`), a numeral a natural number.
enum class Default : std::uint8_t { Exponent, Negated, Numeral };

/// Copies are snapshots, as of `TypeStore`.
class Inference {
 public:
  TypeStore types;

  /// Notes that `type` is to be chosen by `rule` where nothing determines it.
  void add_default(Type type, Default rule) {
    pending_[static_cast<std::size_t>(rule)].types.push_back(type);
  }
  /// Notes that `type` is the type of a decimal, which must be a field.
  void add_decimal(Type type, Span span);
  /// Applies the strongest default that applies; false when none does.
  bool apply_default();
  /// From now on ℝ is chosen instead of ℕ and ℤ, and for decimals too.
  void prefer_reals() { prefer_reals_ = true; }
  /// Throws `ElaborationFailure` for a decimal that is not rational or real.
  void check_decimals() const;

 private:
  struct Pending {
    std::vector<Type> types;
    std::size_t known = 0;  ///< this many at the beginning are known
  };
  struct Decimal {
    Type type;
    Span span;
  };

  std::array<Pending, 3> pending_;
  std::vector<Decimal> decimals_;
  bool prefer_reals_ = false;
};

}  // namespace latent::lean
