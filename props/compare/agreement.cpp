#include "props/compare/agreement.hpp"

#include <utility>
#include <vector>

#include "ref/expr/notation.hpp"
#include "ref/expr/print.hpp"

namespace latent::props {

using eval::Assignment;
using eval::Truth;
using expr::Expr;
using expr::Op;

namespace {

/// Two relations in corresponding places.
struct Relations {
  Expr ours;
  Expr theirs;
};

bool relates_numbers(const Expr& e) {
  return (e.op() == Op::Eq || e.op() == Op::Lt || e.op() == Op::Le) &&
         e.argument(0).sort().is_numeric();
}

/// The relations that stand at corresponding places of two conclusions, as far as these are built
/// of the same connectives and nothing is bound.
void collect_relations(const Expr& ours, const Expr& theirs, std::vector<Relations>& relations) {
  const bool alike = ours.op() == theirs.op() && ours.op() != Op::Call && !expr::binds(ours.op()) &&
                     ours.arguments().size() == theirs.arguments().size();
  if (!alike || expr::same(ours, theirs)) return;
  if (relates_numbers(ours)) {
    if (relates_numbers(theirs)) relations.push_back({ours, theirs});
    return;
  }
  if (!ours.sort().is_prop()) return;
  for (std::size_t i = 0; i < ours.arguments().size(); ++i) {
    collect_relations(ours.argument(i), theirs.argument(i), relations);
  }
}

/// "a and b differ at this input", certainly. Numbers of any kinds.
bool differ(const Expr& a, const Expr& b, const Assignment& input) {
  const Expr left = expr::to_real(a);
  const Expr right = expr::to_real(b);
  if (expr::same(left, right)) return false;
  return cheap_truth(Expr::make(Op::Eq, {left, right}), input) == Truth::False;
}

Expr gap(const Expr& relation) {
  return Expr::make(Op::Sub,
                    {expr::to_real(relation.argument(1)), expr::to_real(relation.argument(0))});
}

std::string first_false(const std::vector<Expr>& hypotheses, const Assignment& input) {
  for (const Expr& hypothesis : hypotheses) {
    if (cheap_truth(hypothesis, input) == Truth::False) return expr::to_text(hypothesis);
  }
  return "";
}

class Comparison {
 public:
  Comparison(const Statement& ours, const Statement& theirs) : ours_(ours), theirs_(theirs) {
    collect_relations(ours.conclusion, theirs.conclusion, relations_);
  }

  Agreement run(const Probes& probes) {
    // What simple numbers show is shown best by them.
    for (const Assignment& input : probes.simple) {
      if (!goes_on(input, false)) return std::move(result_);
    }
    for (const Assignment& input : probes.drawn) {
      if (!goes_on(input, true)) return std::move(result_);
    }
    return std::move(result_);
  }

 private:
  bool goes_on(const Assignment& input, bool is_drawn) {
    look_at(input, is_drawn);
    if (result_.first) return false;
    ++result_.before;
    return true;
  }

  void look_at(const Assignment& input, bool is_drawn) {
    const Truth ours = cheap_truth(ours_.hypotheses, input);
    const Truth theirs = cheap_truth(theirs_.hypotheses, input);
    if (ours == Truth::True && theirs == Truth::False) {
      result_.first = {input, DifferingPart::TheirsAsksMore, false,
                       "their hypothesis " + first_false(theirs_.hypotheses, input) +
                           " is false there, while all of ours hold"};
      return;
    }
    if (theirs == Truth::True && ours == Truth::False) {
      result_.first = {input, DifferingPart::OursAsksMore, false,
                       "our hypothesis " + first_false(ours_.hypotheses, input) +
                           " is false there, while all of theirs hold"};
      return;
    }
    const bool within = ours == Truth::True && theirs == Truth::True;
    const bool known = within || (ours == Truth::False && theirs == Truth::False);
    if (!known) {
      if (is_drawn) ++result_.open;
      return;
    }
    if (!within && result_.outside) return;
    auto difference = difference_of_conclusions(input, within);
    if (!difference) {
      if (within && is_drawn && !is_open_) ++result_.agreeing;
      if (within && is_drawn && is_open_) ++result_.open;
    } else if (within) {
      result_.first = std::move(difference);
    } else {
      result_.outside = std::move(difference);
    }
  }

  std::optional<Disagreement> difference_of_conclusions(const Assignment& input, bool within) {
    const Truth ours = cheap_truth(ours_.conclusion, input);
    const Truth theirs = cheap_truth(theirs_.conclusion, input);
    is_open_ = !is_decided(ours) && !is_decided(theirs) && relations_.empty() &&
               !expr::same(ours_.conclusion, theirs_.conclusion);
    if (is_decided(ours) && is_decided(theirs) && ours != theirs) {
      const std::string which = ours == Truth::True ? "our conclusion is true there, theirs false"
                                                    : "our conclusion is false there, theirs true";
      return Disagreement{input, DifferingPart::Conclusion, within, which};
    }
    for (const Relations& pair : relations_) {
      for (const std::size_t i : {std::size_t{0}, std::size_t{1}}) {
        if (!differ(pair.ours.argument(i), pair.theirs.argument(i), input)) continue;
        // a < b and a - b < 0 say the same.
        if (!differ(gap(pair.ours), gap(pair.theirs), input)) continue;
        return Disagreement{input, DifferingPart::Side, within,
                            "our " + expr::to_text(pair.ours.argument(i)) + " and their " +
                                expr::to_text(pair.theirs.argument(i)) +
                                " have different values there"};
      }
    }
    return std::nullopt;
  }

  const Statement& ours_;
  const Statement& theirs_;
  std::vector<Relations> relations_;
  Agreement result_;
  bool is_open_ = false;
};

}  // namespace

Agreement agreement(const Statement& ours, const Statement& theirs, const Probes& probes) {
  return Comparison(ours, theirs).run(probes);
}

bool have_same_skeleton(const Expr& a, const Expr& b) {
  if (!a.sort().is_prop() || !b.sort().is_prop()) return a.sort() == b.sort();
  if (a.op() != b.op() || a.arguments().size() != b.arguments().size()) return false;
  if (expr::binds(a.op()) && a.binder_sort() != b.binder_sort()) return false;
  for (std::size_t i = 0; i < a.arguments().size(); ++i) {
    if (!have_same_skeleton(a.argument(i), b.argument(i))) return false;
  }
  return true;
}

}  // namespace latent::props
