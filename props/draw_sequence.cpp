#include "props/draw_sequence.hpp"

#include <algorithm>
#include <cstdint>

#include "props/draw_number.hpp"

namespace latent::props {

using eval::DoubleInterval;

namespace {

// Longest table of a sequence whose length no hypothesis tells.
constexpr std::uint64_t k_free_length = 8;
// Terms drawn beyond those that a hypothesis tells of.
constexpr std::uint64_t k_spare_terms = 3;

class SequenceDrawer {
 public:
  SequenceDrawer(const SamplingPlan& plan, const Box& solved, const eval::Assignment& values,
                 std::size_t variable, const std::optional<Rational>& base, Random& random)
      : plan_(plan),
        solved_(solved),
        values_(values),
        variable_(variable),
        base_(base),
        random_(random) {}

  std::optional<DrawnSequence> draw() {
    const std::uint64_t length = draw_length();
    // Equal terms, and terms all but one of which are equal, are where sums of squares are extreme.
    const std::uint64_t shape = random_.below(4);
    std::vector<Rational>& table = drawn_.value.values;
    for (std::uint64_t k = 0; k < length; ++k) {
      const auto range = term_range(k);
      if (!range) return {};
      const bool repeat = k > 0 && (shape == 0 || (shape == 1 && k + 1 < length));
      if (repeat && range->contains(table.back())) {
        table.push_back(Rational(table.back()));
      } else {
        table.push_back(draw_term(*range));
      }
    }
    if (random_.one_in(2)) drawn_.value.beyond = 1;
    return std::move(drawn_);
  }

 private:
  std::uint64_t draw_length() {
    const auto most = static_cast<double>(plan_.options.max_terms);
    std::uint64_t length = 0;
    bool ruled = false;
    for (const ElementRule& rule : plan_.constraints.rules) {
      if (!rule.terms.contains(variable_)) continue;
      ruled = true;
      const double count = std::min(most, solved_.range(rule.count).lower_double());
      length = std::max(length, static_cast<std::uint64_t>(count));
    }
    return length + random_.below(ruled ? k_spare_terms : k_free_length);
  }

  /// What the rules leave of term number `k`.
  std::optional<Range> term_range(std::uint64_t k) const {
    std::optional<DoubleInterval> left;
    for (const ElementRule& rule : plan_.constraints.rules) {
      const auto term = rule.terms.find(variable_);
      if (term == rule.terms.end()) continue;
      if (static_cast<double>(k) >= solved_.range(rule.count).upper_double()) continue;
      const auto box = apply(rule, k);
      if (!box) return {};
      const DoubleInterval& range = box->range(term->second);
      left = left ? common(*left, range) : range;
      if (!left) return {};
    }
    Range range;
    range.lower = left ? std::max(left->lower_double(), -k_largest_real) : -k_largest_real;
    range.upper = left ? std::min(left->upper_double(), k_largest_real) : k_largest_real;
    range.lower_is_edge = left && range.lower == left->lower_double();
    range.upper_is_edge = left && range.upper == left->upper_double();
    if (range.lower > range.upper) return {};
    return range;
  }

  /// What is known under the rule for terms number `k`.
  std::optional<Box> apply(const ElementRule& rule, std::uint64_t k) const {
    const std::uint64_t max_terms = plan_.options.max_terms;
    Box box = solved_;
    for (const Relation& relation : rule.relations) box.require(relation);
    if (!box.settle(rule.index, Rational(k), values_, max_terms)) return {};
    for (const auto& [other, placeholder] : rule.terms) {
      const eval::Value* known =
          other == variable_ ? nullptr : values_.find(plan_.statement.variables[other]);
      if (!known) continue;
      const auto& sequence = std::get<eval::Sequence>(*known);
      const bool tabled = k < sequence.values.size();
      const Rational& value = tabled ? sequence.values[k] : sequence.beyond;
      if (!box.settle(placeholder, value, values_, max_terms)) return {};
    }
    if (!box.narrow()) return {};
    return box;
  }

  Rational draw_term(const Range& range) {
    DrawRequest request;
    request.range = range;
    request.doubles_only = plan_.options.doubles_only;
    request.base = base_;
    if (!drawn_.value.values.empty()) request.neighbours = {&drawn_.value.values.back()};
    DrawnNumber term = draw_number(request, random_);
    drawn_.edge = drawn_.edge || term.edge;
    return std::move(term.value);
  }

  const SamplingPlan& plan_;
  const Box& solved_;
  const eval::Assignment& values_;
  std::size_t variable_;
  const std::optional<Rational>& base_;
  Random& random_;
  DrawnSequence drawn_;
};

}  // namespace

std::optional<DrawnSequence> draw_sequence(const SamplingPlan& plan, const Box& solved,
                                           const eval::Assignment& values, std::size_t variable,
                                           const std::optional<Rational>& base, Random& random) {
  return SequenceDrawer(plan, solved, values, variable, base, random).draw();
}

}  // namespace latent::props
