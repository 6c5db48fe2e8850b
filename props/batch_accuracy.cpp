#include "props/batch_accuracy.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <random>
#include <stdexcept>

#include "props/definition_errors.hpp"
#include "props/fast_accuracy.hpp"
#include "ref/theory/catalogue.hpp"

namespace latent::props {

using fast::Range;
using fast::batch::BatchContract;

namespace {

constexpr std::size_t k_rows = 4096;
constexpr std::size_t k_reports = 5;

/// One row in so many is compared with the exact value whatever the scalar function says.
constexpr std::uint64_t k_always = 16;

/// Functions without a kernel are the scalar ones, whose cost grows with their arguments.
constexpr std::uint64_t k_scalar_terms = 60;

/// Draws arguments. The same in every run, whatever the compiler.
class Draw {
 public:
  explicit Draw(std::uint64_t seed) : engine_(seed) {}

  std::uint64_t index(std::uint64_t count) { return engine_() % count; }

  double uniform(double low, double high) {
    return low + (high - low) * (static_cast<double>(engine_() >> 11) * 0x1p-53);
  }

  /// From `range`, of the size that `kind` says: 0 ordinary, 1 within 2^±10, 2 within 2^±70, 3 next
  /// to 1, 4 any bits, 5 an edge. One in a hundred is what few ranges hold.
  double real(Range range, std::uint64_t kind) {
    constexpr double k_infinity = std::numeric_limits<double>::infinity();
    constexpr std::array strangers{
        std::numeric_limits<double>::quiet_NaN(), k_infinity, -k_infinity, -1.5, 0.0, 1.0};
    if (index(100) == 0) return strangers[index(strangers.size())];
    for (;;) {
      const bool negative = fast::contains(range, -0.5) && index(3) == 0;
      const double size = positive(kind);
      const double value = negative ? -size : size;
      if (fast::contains(range, value)) return value;
      // Not every range has numbers of every kind.
      if (index(16) == 0) kind = index(6);
    }
  }

  std::uint64_t natural(std::uint64_t kind) {
    switch (kind) {
      case 0:
      case 3:
        return index(100);
      case 1:
        return index(2000);
      case 2:
        return engine_() >> (12 + index(52));
      default:
        return index(2) == 0 ? engine_() >> index(64) : index(4);
    }
  }

 private:
  double positive(std::uint64_t kind) {
    constexpr double k_least = std::numeric_limits<double>::denorm_min();
    constexpr double k_normal = std::numeric_limits<double>::min();
    constexpr double k_largest = std::numeric_limits<double>::max();
    constexpr std::array edges{0.0, k_least, k_normal,     0.5,  M_SQRT1_2, 1.0,
                               2.0, 1e15,    0x1p1000,     1e-9, M_SQRT2,   k_largest,
                               3.0, 10.0,    k_normal / 2, 1e3};
    switch (kind) {
      case 0: {
        const double value = std::exp2(uniform(-4, 4));
        return index(4) == 0 ? std::rint(value) : value;
      }
      case 1:
        return std::exp2(uniform(-10, 10));
      case 2:
        return std::exp2(uniform(-70, 70));
      case 3:
        return 1 + std::ldexp(uniform(-1, 1), -static_cast<int>(index(53)));
      case 4:
        return std::bit_cast<double>(1 + index(0x7fef'ffff'ffff'ffff));
      default: {
        const auto edge = std::bit_cast<std::int64_t>(edges[index(edges.size())]);
        const std::int64_t step = static_cast<std::int64_t>(index(5)) - 2;
        return std::bit_cast<double>(std::max<std::int64_t>(edge + step, 0));
      }
    }
  }

  std::mt19937_64 engine_;
};

/// The columns of one batch: a third of the rows ordinary, a third of any one size, in a third one
/// argument of its own kind among ordinary ones.
std::vector<FastColumn> draw_columns(const FastFunction& function, bool vectorised, Draw& draw) {
  const fast::Contract& contract = function.contract;
  std::vector<FastColumn> columns;
  for (std::size_t i = 0; i < contract.arity; ++i) {
    if (fast::is_natural(contract.arguments.at(i).range)) {
      columns.emplace_back(std::vector<std::uint64_t>(k_rows));
    } else {
      columns.emplace_back(std::vector<double>(k_rows));
    }
  }
  for (std::size_t row = 0; row < k_rows; ++row) {
    const std::uint64_t shape = draw.index(3);
    const std::uint64_t odd_kind = draw.index(6);
    const std::uint64_t odd = draw.index(contract.arity);
    for (std::size_t i = 0; i < contract.arity; ++i) {
      const bool own = shape == 1 || (shape == 2 && odd == i);
      const std::uint64_t kind = own ? odd_kind : draw.index(2);
      if (auto* naturals = std::get_if<std::vector<std::uint64_t>>(&columns[i])) {
        (*naturals)[row] =
            vectorised ? draw.natural(kind) : draw.index(draw.index(k_scalar_terms) + 1);
      } else {
        std::get<std::vector<double>>(columns[i])[row] =
            draw.real(contract.arguments.at(i).range, kind);
      }
    }
  }
  return columns;
}

FastValue element(const FastColumn& column, std::size_t row) {
  return std::visit([row](const auto& values) { return FastValue(values[row]); }, column);
}

/// How far `given` can be from an exact value of which `scalar` is at most `bound` < 1 ulp away, in
/// ulps of it; infinite where that can't be said.
double most_error(double given, double scalar, double bound) {
  if (given == scalar) return bound;
  if (std::isinf(given) || std::isinf(scalar)) return std::numeric_limits<double>::infinity();
  const double size = std::abs(scalar);
  const bool subnormal = size < std::numeric_limits<double>::min();
  int exponent = subnormal ? -1021 : 0;
  const double significand = subnormal ? 0 : std::frexp(size, &exponent);
  // Just below a power of two the unit is half of what it is there.
  if (significand == 0.5 && exponent > -1021) --exponent;
  return std::abs(given - scalar) / std::ldexp(1.0, exponent - 53) + bound;
}

const std::shared_ptr<const expr::Definition>& definition_of(const FastFunction& function) {
  for (const theory::Module* module : theory::catalogue()) {
    for (const auto& definition : module->definitions()) {
      if (definition->qualified_name() == function.definition) return definition;
    }
  }
  throw std::logic_error("no definition " + std::string(function.definition));
}

/// Takes one row into account.
class Meter {
 public:
  Meter(const FastFunction& function, BatchAccuracy& result)
      : function_(function),
        definition_(definition_of(function)),
        errors_(definition_),
        result_(result) {}

  void take(std::span<const FastValue> arguments, const FastValue& value) {
    if (!function_.in_domain(arguments)) {
      ++result_.outside;
      if (!is_no_value(value)) report(arguments, value, " outside of the domain");
      return;
    }
    ++result_.samples;
    const FastValue scalar = function_.evaluate(arguments);
    if (std::holds_alternative<std::uint64_t>(value)) {
      if (value != scalar) report(arguments, value, " where the scalar function gives another");
      if (result_.samples % k_rows == 0) measure_row(arguments, value);
      return;
    }
    const double given = std::get<double>(value);
    if (std::isnan(given) || (given == 0 && std::signbit(given))) {
      report(arguments, value, " is no number, or a zero with a sign");
      return;
    }
    const double most = most_error(given, std::get<double>(scalar), function_.contract.ulps);
    const bool always = errors_.is_quick() && result_.samples % k_always == 0;
    if (most > result_.worst || always) compare(arguments, given);
  }

 private:
  void compare(std::span<const FastValue> arguments, double given) {
    const auto error = errors_.enclose(arguments, given);
    if (!error || error->upper_double() > result_.contract->ulps) {
      return measure_row(arguments, given);
    }
    ++result_.measured;
    note(arguments, error->lower_double());
  }

  void measure_row(std::span<const FastValue> arguments, const FastValue& value) {
    ++result_.measured;
    const Measurement measured =
        measure_batch_value(function_, *definition_, arguments, value, result_.contract->ulps);
    if (measured.accuracy == Accuracy::Outside) {
      if (result_.broken.size() < k_reports) result_.broken.push_back(measured.report);
    }
    if (measured.accuracy == Accuracy::Unmeasured) ++result_.unmeasured;
    if (std::holds_alternative<double>(value)) note(arguments, measured.ulps.lower_double());
  }

  void note(std::span<const FastValue> arguments, double error) {
    if (error <= result_.worst) return;
    result_.worst = error;
    result_.worst_call = call_text(function_, arguments);
  }

  void report(std::span<const FastValue> arguments, const FastValue& value, const char* what) {
    if (result_.broken.size() >= k_reports) return;
    result_.broken.push_back(call_text(function_, arguments) + " = " + to_string(value) + what);
  }

  const FastFunction& function_;
  std::shared_ptr<const expr::Definition> definition_;
  DefinitionErrors errors_;
  BatchAccuracy& result_;
};

}  // namespace

const BatchContract& batch_contract(const FastFunction& function) {
  const auto found = std::find_if(
      fast::batch::k_batch_contracts.begin(), fast::batch::k_batch_contracts.end(),
      [&](const BatchContract& contract) { return &contract.scalar == &function.contract; });
  if (found == fast::batch::k_batch_contracts.end()) {
    throw std::logic_error("no batch of " + std::string(function.contract.function));
  }
  return *found;
}

BatchAccuracy measure_batches(const FastFunction& function, std::uint64_t samples,
                              std::uint64_t seed,
                              const std::function<void(std::uint64_t)>& progress) {
  BatchAccuracy result{&function, &batch_contract(function)};
  const bool vectorised = result.contract->vectorised;
  Draw draw(seed);
  Meter meter(function, result);
  std::vector<FastValue> arguments(function.contract.arity);
  while (result.samples < samples) {
    const std::vector<FastColumn> columns = draw_columns(function, vectorised, draw);
    const FastColumn values = function.evaluate_batch(columns);
    for (std::size_t row = 0; row < k_rows && result.samples < samples; ++row) {
      for (std::size_t i = 0; i < arguments.size(); ++i) arguments[i] = element(columns[i], row);
      meter.take(arguments, element(values, row));
    }
    if (progress) progress(result.samples);
  }
  return result;
}

}  // namespace latent::props
