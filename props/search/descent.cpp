#include "props/search/descent.hpp"

#include <cmath>
#include <vector>

#include "props/project.hpp"
#include "ref/eval/exact_domain.hpp"

namespace latent::props {

using eval::Assignment;
using eval::Truth;
using expr::Sort;

namespace {

// Numbers of this many bits have been moved far enough.
constexpr std::size_t k_max_bits = 512;
constexpr int k_first_step = -1;
constexpr int k_least_step = -40;
constexpr int k_largest_step = 60;

class Descent {
 public:
  Descent(const Sampler& sampler, const Assignment& start, Random& random, std::uint64_t budget,
          const Judge& judge)
      : sampler_(sampler), here_(start), random_(random), left_(budget), judge_(judge) {
    for (const expr::Variable& variable : sampler.statement().variables) {
      if (!variable.sort().is_numeric()) continue;
      variables_.push_back(variable);
    }
    steps_.assign(variables_.size(), k_first_step);
    for (std::size_t i = 0; i < variables_.size(); ++i) {
      const double size = std::abs(value(i).convert_to<double>());
      if (size > 0 && std::isfinite(size)) steps_[i] += std::ilogb(size);
      if (is_whole(variables_[i].sort())) steps_[i] = std::max(steps_[i], 0);
    }
  }

  std::optional<Assignment> run() {
    if (variables_.empty()) return {};
    const eval::Decision start = judge_(here_);
    if (start.truth == Truth::False) return here_;
    margin_ = start.margin;
    if (start.truth != Truth::True || !std::isfinite(margin_)) return {};
    while (left_ > 0 && !found_) {
      bool better = false;
      for (std::size_t i = 0; i < variables_.size(); ++i) better = along_axis(i) || better;
      for (std::size_t i = 0; i < 2 * variables_.size() && !found_; ++i) {
        better = variables_.size() > 1 && (in_some_direction() || better);
      }
      if (!better && !refine()) break;
    }
    return found_;
  }

 private:
  const Rational& value(std::size_t i) const {
    return std::get<Rational>(*here_.find(variables_[i]));
  }

  Rational step(std::size_t i) const {
    const int e = steps_[i];
    return e >= 0 ? Rational(Integer(1) << static_cast<unsigned>(e))
                  : Rational(1, Integer(1) << static_cast<unsigned>(-e));
  }

  /// The value moved by about `times` steps, on the grid of quarters of the step.
  std::optional<Rational> moved(std::size_t i, int times) const {
    const Rational unit = is_whole(variables_[i].sort()) ? Rational(1) : step(i) / 4;
    Rational result = (value(i) + times * step(i)) / unit;
    result = eval::floor_of(result + Rational(1, 2)) * unit;
    if (variables_[i].sort() == Sort::nat() && result < 0) return {};
    if (eval::bit_size(result) > k_max_bits) return {};
    return result;
  }

  /// Whether the input was better, or refutes; it is taken then.
  bool take(const Assignment& input) {
    if (left_ == 0 || found_) return false;
    --left_;
    if (sampler_.why_not(input)) return false;
    const eval::Decision decision = judge_(input);
    if (decision.truth == Truth::False) {
      found_ = input;
      return true;
    }
    if (decision.truth != Truth::True || !(decision.margin < margin_)) return false;
    margin_ = decision.margin;
    here_ = input;
    return true;
  }

  bool along_axis(std::size_t i) {
    bool better = false;
    for (const int sign : {1, -1}) {
      while (!found_) {
        const auto to = moved(i, sign);
        if (!to) break;
        Assignment input = here_;
        input.set(variables_[i], *to);
        if (!take(input)) break;
        better = true;
        if (steps_[i] < k_largest_step) ++steps_[i];
      }
    }
    return better;
  }

  bool in_some_direction() {
    Assignment input = here_;
    for (std::size_t i = 0; i < variables_.size(); ++i) {
      const auto to = moved(i, static_cast<int>(random_.below(5)) - 2);
      if (to) input.set(variables_[i], *to);
    }
    return take(input);
  }

  /// Makes all steps smaller; false if they are as small as they get.
  bool refine() {
    bool smaller = false;
    for (std::size_t i = 0; i < variables_.size(); ++i) {
      const int least = is_whole(variables_[i].sort()) ? 0 : k_least_step;
      if (steps_[i] <= least) continue;
      --steps_[i];
      smaller = true;
    }
    return smaller;
  }

  const Sampler& sampler_;
  Assignment here_;
  Random& random_;
  std::uint64_t left_;
  const Judge& judge_;
  std::vector<expr::Variable> variables_;
  /// The step of each variable is 2 to the power of this.
  std::vector<int> steps_;
  double margin_ = 0;
  std::optional<Assignment> found_;
};

}  // namespace

std::optional<Assignment> descend(const Sampler& sampler, const Assignment& start, Random& random,
                                  std::uint64_t budget, const Judge& judge) {
  return Descent(sampler, start, random, budget, judge).run();
}

}  // namespace latent::props
