#include "props/shrink.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <utility>

#include "props/project.hpp"
#include "props/simple_rational.hpp"
#include "ref/eval/exact_domain.hpp"

namespace latent::props {

using eval::Assignment;
using eval::Sequence;
using expr::Sort;

namespace {

// Convergents of a continued fraction that are tried.
constexpr std::size_t k_convergents = 12;

// Terms of a sequence that are made simpler one by one.
constexpr std::size_t k_single_terms = 16;

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

/// The multiples of 2⁻ᵉ, for various e, on both sides of `value`.
std::vector<Rational> dyadic_neighbours(const Rational& value) {
  std::vector<Rational> numbers;
  const auto bits = static_cast<unsigned>(msb(Integer(denominator(value))));
  for (const Integer& e : towards_zero(Integer(bits))) {
    const Integer scale = Integer(1) << e.convert_to<unsigned>();
    const Integer below = eval::floor_of(value * scale);
    numbers.emplace_back(below, scale);
    numbers.emplace_back(below + 1, scale);
  }
  return numbers;
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
  for (const int small : {0, 1, 2, -1, 3}) candidates.add(small);
  std::vector<Integer> terms = continued_fraction(value);
  const Integer below = terms.front();
  for (const Integer& n : towards_zero(below)) candidates.add(Rational(n));
  candidates.add(Rational(below));
  candidates.add(Rational(below + 1));
  candidates.add(-value);
  if (terms.size() == 1) return candidates.take();
  candidates.add(Rational(1, 2));
  // What lies above the number in the Stern–Brocot tree.
  for (std::size_t n = 2; n < std::min(terms.size(), k_convergents); ++n) {
    candidates.add(from_continued_fraction(std::span(terms).first(n)));
  }
  for (const Integer& last : towards_zero(terms.back())) {
    if (last == 0) continue;
    terms.back() = last;
    candidates.add(from_continued_fraction(terms));
  }
  for (const Rational& neighbour : dyadic_neighbours(value)) candidates.add(neighbour);
  return candidates.take();
}

namespace {

/// Goes through simpler inputs one by one, the most aggressive changes of all variables first, so
/// that inputs that are not looked at cost nothing. `visit` returns true to stop.
class Simplification {
 public:
  using Visit = std::function<bool(const Assignment&)>;

  Simplification(const Sampler& sampler, const Assignment& assignment)
      : sampler_(sampler), assignment_(assignment) {
    const auto& variables = sampler_.statement().variables;
    for (std::size_t i = 0; i < variables.size(); ++i) {
      const eval::Value* value = assignment_.find(variables[i]);
      if (!value) throw std::invalid_argument("variable " + variables[i].name() + " has no value");
      if (const auto* number = std::get_if<Rational>(value)) {
        add_number(i, *number);
      } else if (const auto* sequence = std::get_if<Sequence>(value)) {
        add_sequence(i, *sequence);
      }
    }
  }

  void run(const Visit& visit) {
    for (std::size_t rank = 0, left = 1; left > 0; ++rank) {
      left = 0;
      for (const auto& changes : changes_) {
        if (rank >= changes.size()) continue;
        ++left;
        Assignment simpler = assignment_;
        for (const auto& [variable, value] : changes[rank]) simpler.set(variable, value);
        if (!sampler_.why_not(simpler) && visit(simpler)) return;
      }
    }
  }

 private:
  /// New values for some variables.
  using Change = std::vector<std::pair<expr::Variable, eval::Value>>;

  bool suits(const Rational& candidate) const {
    return !sampler_.options().doubles_only || is_double(candidate);
  }

  static bool has_sort(const Rational& candidate, const Sort& sort) {
    if (!is_whole(sort)) return true;
    return denominator(candidate) == 1 && (candidate >= 0 || sort != Sort::nat());
  }

  void add_number(std::size_t i, const Rational& value) {
    const auto& variables = sampler_.statement().variables;
    // Those after it that have the same value, which may have to stay equal.
    std::vector<expr::Variable> equals;
    for (std::size_t j = i + 1; j < variables.size(); ++j) {
      const eval::Value* other = assignment_.find(variables[j]);
      const Rational* number = other ? std::get_if<Rational>(other) : nullptr;
      if (number && *number == value) equals.push_back(variables[j]);
    }
    std::vector<Change> alone;
    std::vector<Change> together;
    for (const Rational& candidate : simpler_numbers(value, variables[i].sort())) {
      if (!suits(candidate)) continue;
      alone.push_back({{variables[i], candidate}});
      if (equals.empty()) continue;
      Change change = alone.back();
      for (const expr::Variable& variable : equals) {
        if (has_sort(candidate, variable.sort())) change.emplace_back(variable, candidate);
      }
      together.push_back(std::move(change));
    }
    changes_.push_back(std::move(alone));
    changes_.push_back(std::move(together));
  }

  void add_sequence(std::size_t i, const Sequence& old) {
    const expr::Variable& variable = sampler_.statement().variables[i];
    std::vector<Change> of_table;
    for (const Integer& length : towards_zero(Integer(old.values.size()))) {
      Sequence shorter = old;
      shorter.values.resize(length.convert_to<std::size_t>());
      of_table.push_back({{variable, std::move(shorter)}});
    }
    for (std::size_t k = 0; k < std::min(old.values.size(), k_single_terms); ++k) {
      Sequence shorter = old;
      shorter.values.erase(shorter.values.begin() + static_cast<std::ptrdiff_t>(k));
      of_table.push_back({{variable, std::move(shorter)}});
    }
    if (old.beyond != 0) of_table.push_back({{variable, Sequence{old.values, 0}}});
    changes_.push_back(std::move(of_table));
    for (std::size_t k = 0; k < std::min(old.values.size(), k_single_terms); ++k) {
      std::vector<Change> of_term;
      for (const Rational& candidate : simpler_numbers(old.values[k], Sort::real())) {
        if (!suits(candidate)) continue;
        Sequence changed = old;
        changed.values[k] = candidate;
        of_term.push_back({{variable, std::move(changed)}});
      }
      changes_.push_back(std::move(of_term));
    }
  }

  const Sampler& sampler_;
  const Assignment& assignment_;
  /// Lists of changes, each from the most to the least aggressive.
  std::vector<std::vector<Change>> changes_;
};

}  // namespace

std::vector<Assignment> simpler(const Sampler& sampler, const Assignment& assignment) {
  std::vector<Assignment> all;
  Simplification(sampler, assignment).run([&](const Assignment& candidate) {
    all.push_back(candidate);
    return false;
  });
  return all;
}

Assignment shrink(const Sampler& sampler, Assignment assignment,
                  const std::function<bool(const Assignment&)>& keeps, int max_trials) {
  int trials = 0;
  for (;;) {
    std::optional<Assignment> next;
    Simplification(sampler, assignment).run([&](const Assignment& candidate) {
      if (++trials > max_trials) return true;
      if (!keeps(candidate)) return false;
      next = candidate;
      return true;
    });
    if (!next) return assignment;
    assignment = std::move(*next);
  }
}

Assignment shrink(const Sampler& sampler, Assignment counterexample,
                  const eval::LadderOptions& ladder) {
  return shrink(sampler, std::move(counterexample), [&](const Assignment& candidate) {
    return decide(sampler.statement().conclusion, candidate, ladder).truth == eval::Truth::False;
  });
}

}  // namespace latent::props
