/// What follows from formulas by the order of numbers alone.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "ref/expr/expr.hpp"

namespace latent::props {

/// Formulas taken to be true, and what follows from them: by the transitivity of < and ≤ between
/// terms and numerals, a ≤ b and a ≠ b together, b ≤ a and a ≤ b together, whole numbers having no
/// others in between and natural ones none below 0; by the signs and the monotonicity of the
/// operations; and by the rules of the connectives. Terms are compared after unfolding all
/// definitions, up to the order of operands; an embedding of a number is that number. All that is
/// said to follow does; much that follows is not seen.
class Facts {
 public:
  Facts() = default;
  explicit Facts(const std::vector<expr::Expr>& formulas) {
    for (const expr::Expr& formula : formulas) assume(formula);
  }

  void assume(const expr::Expr& formula);

  /// No assignment makes all formulas true.
  bool are_contradictory();
  /// `formula` is true wherever the formulas are.
  bool imply(const expr::Expr& formula);
  /// `formula` is false wherever the formulas are true.
  bool refute(const expr::Expr& formula);

 private:
  friend class OrderRules;
  enum class Order : std::uint8_t { Unknown, Le, Lt };

  void assume_plain(const expr::Expr& formula);
  bool imply_plain(const expr::Expr& formula);
  bool refute_plain(const expr::Expr& formula);

  /// Adds what the rules of the operations give.
  void saturate();
  bool implies_for_all(const expr::Expr& e);
  void detach();
  /// Takes in the terms of a formula that is asked for.
  void note_terms(const expr::Expr& formula);
  std::size_t term(const expr::Expr& e);
  std::size_t numeral(int value);
  void add_order(std::size_t a, std::size_t b, Order order);
  void add_unequal(std::size_t a, std::size_t b);
  Order order(std::size_t a, std::size_t b) const { return order_[a][b]; }
  bool are_unequal(std::size_t a, std::size_t b) const;
  /// a < b or a ≤ b between terms, as an edge; numerals next to whole numbers are moved.
  struct Edge {
    std::size_t from;
    std::size_t to;
    Order order;
  };
  Edge edge(const expr::Expr& relation);

  std::vector<expr::Expr> terms_;
  /// The arguments of the terms that rules know how to look into; empty for all others.
  std::vector<std::vector<std::size_t>> arguments_;
  std::vector<std::vector<Order>> order_;
  std::vector<std::pair<std::size_t, std::size_t>> unequal_;
  std::vector<expr::Expr> others_;
  bool contradictory_ = false;
};

}  // namespace latent::props
