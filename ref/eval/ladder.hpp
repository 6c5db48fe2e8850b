/// The precision ladder: the least precision that decides a formula, or encloses a number.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "ref/eval/assignment.hpp"
#include "ref/eval/interval.hpp"
#include "ref/eval/truth.hpp"
#include "ref/expr/expr.hpp"

namespace latent::eval {

/// What decided: exact rational arithmetic, intervals of doubles, intervals of many bits.
enum class Rung : std::uint8_t { Exact, Double, Multiprecision };

struct LadderOptions {
  /// The first precision after doubles, doubled until decided.
  unsigned min_bits = 128;
  /// The last precision.
  unsigned max_bits = 4096;
  /// An equation whose sides agree to this many bits holds "to B bits"; 0: never.
  unsigned equal_bits = 192;
  /// Terms of sums and cases of quantifiers in one evaluation.
  std::uint64_t max_terms = std::uint64_t{1} << 20;
  /// From then on what is not decided stays undecided.
  std::optional<std::chrono::steady_clock::time_point> deadline{};
};

/// Why a formula was left undecided.
enum class Doubt : std::uint8_t { None, Precision, Terms };

/// The truth of a formula at one assignment, and how it came about.
struct Decision {
  /// True and False are certain.
  Truth truth = Truth::Undecided;
  /// `truth` is Undecided, but the formula holds if equations hold whose sides agree to
  /// `LadderOptions::equal_bits`.
  bool equal_to_bits = false;
  Rung rung = Rung::Exact;
  /// The precision that decided, or the last one tried; 53 for doubles, 0 for exact arithmetic.
  unsigned bits = 0;
  /// The smallest relative distance between the sides of an order relation that was decided.
  double margin = 0;
  Doubt doubt = Doubt::None;
};

/// Decides `formula`, whose free variables have values in `assignment`, at the lowest rung that
/// can. Never wrong: True and False are certain. Throws `std::invalid_argument` if a variable has
/// no value.
Decision decide(const expr::Expr& formula, const Assignment& assignment,
                const LadderOptions& options = {});

/// What is known of the value of a numeric expression.
struct EnclosedValue {
  /// The value itself, where exact arithmetic gives it.
  std::optional<Rational> exact;
  /// Contains the value.
  Interval interval;
  /// The precision that was needed.
  unsigned bits;
};

/// Encloses the value of `expression` to `digits` significant decimal digits, as far as
/// `options.max_bits` allows.
EnclosedValue enclose(const expr::Expr& expression, const Assignment& assignment, int digits,
                      const LadderOptions& options = {});

/// The name of a rung: "exact", "double", "multiprecision".
std::string to_string(Rung rung);

}  // namespace latent::eval
