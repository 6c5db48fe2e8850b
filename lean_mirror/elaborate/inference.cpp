#include "lean_mirror/elaborate/inference.hpp"

namespace latent::lean {

void Inference::add_decimal(Type type, Span span) {
  decimals_.push_back({type, span});
  if (prefer_reals_) add_default(type, Default::Numeral);
}

bool Inference::apply_default() {
  const Type others = prefer_reals_ ? TypeStore::real() : TypeStore::nat();
  const Type negated = prefer_reals_ ? TypeStore::real() : TypeStore::integer();
  const std::array<Type, 3> chosen = {TypeStore::nat(), negated, others};
  for (std::size_t rule = 0; rule < chosen.size(); ++rule) {
    Pending& pending = pending_[rule];
    for (; pending.known < pending.types.size(); ++pending.known) {
      const Type type = pending.types[pending.known];
      if (types.is_unknown(type)) return types.unify(type, chosen[rule]);
    }
  }
  return false;
}

void Inference::check_decimals() const {
  for (const Decimal& decimal : decimals_) {
    const TypeKind kind = types.kind(decimal.type);
    if (kind == TypeKind::Rat || kind == TypeKind::Real) continue;
    if (kind == TypeKind::Unknown) {
      fail_unsupported(decimal.span, "nothing says of what type this decimal is: Lean takes Float");
    }
    fail_mismatch(decimal.span, "a decimal is not of type " + types.text(decimal.type));
  }
}

}  // namespace latent::lean
