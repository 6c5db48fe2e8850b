#include "props/shrink.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "props/simple_rational.hpp"
#include "ref/eval/exact_domain.hpp"

namespace latent::props {

using eval::Assignment;
using eval::Sequence;
using expr::Sort;

namespace {

// Inputs that are tried at most; they bound the work, not the result in any ordinary case.
constexpr int k_max_trials = 2000;

// Terms of a sequence that are made simpler one by one.
constexpr std::size_t k_single_terms = 16;

bool is_whole(const Sort& sort) { return sort == Sort::nat() || sort == Sort::integer(); }

/// Integers between 0 and n: 0, about √n, n/2, n − n/4, …, n − 1.
std::vector<Integer> towards_zero(const Integer& n) {
  if (n == 0) return {};
  std::vector<Integer> numbers{0};
  const Integer size = abs(n);
  const auto bits = static_cast<unsigned>(msb(size));
  if (bits > 4) numbers.emplace_back(n / (Integer(1) << (bits / 2)));
  for (Integer step = n / 2; step != 0; step /= 2) numbers.emplace_back(n - step);
  return numbers;
}

/// `value` with a significand of so many bits, rounded towards 0.
Rational rounded(const Rational& value, unsigned bits) {
  const Integer top = abs(Integer(numerator(value)));
  const Integer& bottom = denominator(value);
  const auto exponent =
      static_cast<int>(msb(top)) - static_cast<int>(msb(bottom)) - static_cast<int>(bits);
  const Integer scale = Integer(1) << static_cast<unsigned>(std::abs(exponent));
  const Integer significand =
      exponent > 0 ? Integer(top / (bottom * scale)) : Integer(top * scale / bottom);
  const Rational size = exponent > 0 ? Rational(significand * scale) : Rational(significand, scale);
  return value < 0 ? Rational(-size) : size;
}

/// Collects numbers that are simpler than a given one, each once.
class Candidates {
 public:
  Candidates(const Rational& value, bool whole, bool natural)
      : value_(value), whole_(whole), natural_(natural) {}

  void add(const Rational& candidate) {
    if (!is_simpler(candidate, value_)) return;
    if ((whole_ && denominator(candidate) != 1) || (natural_ && candidate < 0)) return;
    if (std::find(found_.begin(), found_.end(), candidate) == found_.end()) {
      found_.push_back(candidate);
    }
  }

  std::vector<Rational> take() { return std::move(found_); }

 private:
  const Rational& value_;
  bool whole_;
  bool natural_;
  std::vector<Rational> found_;
};

}  // namespace

std::vector<Rational> simpler_numbers(const Rational& value, const Sort& sort) {
  Candidates candidates(value, is_whole(sort), sort == Sort::nat());
  for (const int small : {0, 1, 2, -1, 3, 10}) candidates.add(small);
  const Integer below = eval::floor_of(value);
  for (const Integer& n : towards_zero(below)) candidates.add(Rational(n));
  candidates.add(Rational(below));
  candidates.add(Rational(below + 1));
  candidates.add(-value);
  if (is_whole(sort) || value == 0) return candidates.take();
  // 1/n for numbers below 1, and p/q with the same q.
  candidates.add(Rational(1, 2));
  if (below == 0 || below == -1) {
    for (const Integer& n : towards_zero(eval::floor_of(1 / value))) {
      if (n != 0) candidates.add(Rational(1, n));
    }
  }
  // Simple numbers nearby, above and below, the far ones first.
  const Rational size = abs(value);
  for (const unsigned k : {1U, 2U, 4U, 8U, 16U, 32U, 64U}) {
    const Rational reach = size / (Integer(1) << k);
    candidates.add(simplest_between(value, value + reach));
    candidates.add(simplest_between(value - reach, value));
  }
  for (const unsigned bits : {0U, 1U, 2U, 4U, 8U, 16U, 32U, 52U}) {
    candidates.add(rounded(value, bits));
  }
  const Integer bottom = denominator(value);
  for (const Integer& n : towards_zero(Integer(numerator(value)))) {
    candidates.add(Rational(n, bottom));
  }
  return candidates.take();
}

namespace {

/// Goes through the simpler assignments one by one, so that those that are not looked at cost
/// nothing. `visit` returns true to stop.
class Simplification {
 public:
  using Visit = std::function<bool(const Assignment&)>;

  Simplification(const Sampler& sampler, const Assignment& assignment, const Visit& visit)
      : sampler_(sampler), assignment_(assignment), visit_(visit) {}

  /// Whether it was stopped.
  bool run() {
    const auto& variables = sampler_.statement().variables;
    for (std::size_t i = 0; i < variables.size(); ++i) {
      const eval::Value* value = assignment_.find(variables[i]);
      if (!value) throw std::invalid_argument("variable " + variables[i].name() + " has no value");
      const bool stopped = std::holds_alternative<Rational>(*value)
                               ? number(i, std::get<Rational>(*value))
                               : sequence(i, std::get<Sequence>(*value));
      if (stopped) return true;
    }
    return false;
  }

 private:
  bool suits(const Rational& candidate) const {
    return !sampler_.options().doubles_only || is_double(candidate);
  }

  bool number(std::size_t i, const Rational& value) {
    const auto& variables = sampler_.statement().variables;
    // Those after it that have the same value, which may have to stay equal.
    std::vector<expr::Variable> equals;
    for (std::size_t j = i + 1; j < variables.size(); ++j) {
      const auto* other = std::get_if<Rational>(assignment_.find(variables[j]));
      if (other && *other == value) equals.push_back(variables[j]);
    }
    for (const Rational& candidate : simpler_numbers(value, variables[i].sort())) {
      if (!suits(candidate)) continue;
      Assignment simpler = assignment_;
      simpler.set(variables[i], candidate);
      if (offer(simpler)) return true;
      if (equals.empty()) continue;
      const bool same_sort = std::all_of(equals.begin(), equals.end(), [&](const auto& variable) {
        return !is_whole(variable.sort()) ||
               (denominator(candidate) == 1 && (candidate >= 0 || variable.sort() != Sort::nat()));
      });
      if (!same_sort) continue;
      for (const expr::Variable& variable : equals) simpler.set(variable, candidate);
      if (offer(simpler)) return true;
    }
    return false;
  }

  bool sequence(std::size_t i, const Sequence& old) {
    const expr::Variable& variable = sampler_.statement().variables[i];
    const auto with = [&](Sequence changed) {
      Assignment simpler = assignment_;
      simpler.set(variable, std::move(changed));
      return offer(simpler);
    };
    for (const Integer& length : towards_zero(Integer(old.values.size()))) {
      Sequence shorter = old;
      shorter.values.resize(length.convert_to<std::size_t>());
      if (with(std::move(shorter))) return true;
    }
    if (old.beyond != 0 && with({old.values, 0})) return true;
    for (std::size_t k = 0; k < std::min(old.values.size(), k_single_terms); ++k) {
      for (const Rational& candidate : simpler_numbers(old.values[k], Sort::real())) {
        if (!suits(candidate)) continue;
        Sequence changed = old;
        changed.values[k] = candidate;
        if (with(std::move(changed))) return true;
      }
    }
    return false;
  }

  bool offer(const Assignment& simpler) const {
    return !sampler_.why_not(simpler) && visit_(simpler);
  }

  const Sampler& sampler_;
  const Assignment& assignment_;
  const Visit& visit_;
};

}  // namespace

std::vector<Assignment> simpler(const Sampler& sampler, const Assignment& assignment) {
  std::vector<Assignment> all;
  const Simplification::Visit keep = [&](const Assignment& simpler) {
    all.push_back(simpler);
    return false;
  };
  Simplification(sampler, assignment, keep).run();
  return all;
}

Assignment shrink(const Sampler& sampler, Assignment assignment,
                  const std::function<bool(const Assignment&)>& keeps) {
  int trials = 0;
  for (bool found = true; found;) {
    found = false;
    std::optional<Assignment> next;
    const Simplification::Visit take_first = [&](const Assignment& simpler) {
      if (++trials > k_max_trials) return true;
      if (!keeps(simpler)) return false;
      next = simpler;
      return true;
    };
    Simplification(sampler, assignment, take_first).run();
    if (next) {
      assignment = std::move(*next);
      found = true;
    }
  }
  return assignment;
}

Assignment shrink(const Sampler& sampler, Assignment counterexample,
                  const eval::LadderOptions& ladder) {
  return shrink(sampler, std::move(counterexample), [&](const Assignment& simpler) {
    return decide(sampler.statement().conclusion, simpler, ladder).truth == eval::Truth::False;
  });
}

}  // namespace latent::props
