/// The fast core's values measured against the reference.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "props/fast_table.hpp"
#include "ref/eval/double_interval.hpp"
#include "ref/eval/interval.hpp"
#include "ref/eval/ladder.hpp"

namespace latent::props {

/// Encloses `definition` over intervals of numbers in place of its parameters, at the precision of
/// `bits`. Needs as many arguments as there are parameters, all of them numbers.
eval::Interval enclose_definition(const expr::Definition& definition,
                                  std::span<const eval::Interval> arguments, int bits);

/// Encloses |value − r| in units in the last place of r, for an r in `exact`. The unit is that of
/// `fast::Contract`: the distance between the doubles around r, at least 2^−1074 and at most 2^971.
/// Beyond the doubles both value and r count as ±2^1024. Unbounded if value is NaN.
eval::DoubleInterval ulps_between(double value, const eval::Interval& exact);

/// Encloses the numbers that are at most `ulps` units in the last place from some r in `exact`.
/// Its ends are doubles, rounded inward but never past `exact` itself.
eval::DoubleInterval within_ulps(const eval::Interval& exact, double ulps);

/// What came of comparing one value of the fast core with the reference.
enum class Accuracy : std::uint8_t {
  Within,      ///< certainly within the bound; exact where the contract says so
  Outside,     ///< certainly not
  Unmeasured,  ///< the reference has not enough bits to tell
};

struct Measurement {
  Accuracy accuracy = Accuracy::Unmeasured;
  FastValue value;
  /// Encloses the error of a real number in ulps; nothing is said of whole numbers.
  eval::DoubleInterval ulps = eval::DoubleInterval::entire({});
  /// The function called, what it gave and what is allowed, for people.
  std::string report;
};

/// Holds what `function` returns against `definition`, which it computes, at `arguments`.
///
/// In its domain: the value lies within the contract's ulps of the unrounded exact value; a whole
/// number is exactly right; an exact value that is itself a double is returned exactly; and zero
/// has no sign.
/// Outside: the value is NaN, or `fast::k_no_modes` where it is a whole number.
Measurement measure(const FastFunction& function, const expr::Definition& definition,
                    std::span<const FastValue> arguments, const eval::LadderOptions& ladder = {});

/// Holds a value that a batch of `function` gave against the definition in the same way, with the
/// batch's bound, which does not promise exact doubles.
Measurement measure_batch_value(const FastFunction& function, const expr::Definition& definition,
                                std::span<const FastValue> arguments, const FastValue& value,
                                double ulps, const eval::LadderOptions& ladder = {});

/// `coeff(1.5, 3)`.
std::string call_text(const FastFunction& function, std::span<const FastValue> arguments);

/// Whether the value is what functions of the fast core return outside of their domains.
bool is_no_value(const FastValue& value);

/// The exact number that a value stands for. Needs a finite value.
Rational exactly(const FastValue& value);

}  // namespace latent::props
