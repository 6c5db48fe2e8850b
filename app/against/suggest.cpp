#include "app/against/suggest.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "app/against/their_statements.hpp"
#include "props/parallel.hpp"

namespace latent::app {

using eval::Truth;

namespace {

/// Pairs that are compared by meaning, at most.
constexpr std::size_t k_most_pairs = 4000;
/// Statements whose texts have less in common than this are not called alike.
constexpr double k_least_alike = 0.75;

struct Nothing {
  Nothing& operator+=(const Nothing&) { return *this; }
};

/// What a statement is at the diagonal probes, and the sorts of its variables: whatever its
/// variables are called and in whatever order they stand.
struct Signature {
  std::vector<std::string> sorts;
  std::vector<std::pair<Truth, Truth>> truths;  ///< of hypotheses and conclusion
};

Signature signature_of(const props::Statement& statement) {
  Signature signature;
  for (const expr::Variable& v : statement.variables) {
    signature.sorts.push_back(to_string(v.sort()));
  }
  std::sort(signature.sorts.begin(), signature.sorts.end());
  if (!props::can_be_probed(statement)) return signature;
  for (std::uint64_t i = 0; i < props::k_diagonal_probes; ++i) {
    const eval::Assignment input = props::diagonal_probe(statement, i);
    signature.truths.emplace_back(props::cheap_truth(statement.hypotheses, input),
                                  props::cheap_truth(statement.conclusion, input));
  }
  return signature;
}

bool agree(Truth a, Truth b) { return !is_decided(a) || !is_decided(b) || a == b; }

/// Nothing that is certain speaks against the two being the same. Conclusions count only where the
/// hypotheses hold.
bool may_be_same(const Signature& a, const Signature& b) {
  if (a.sorts != b.sorts || a.truths.size() != b.truths.size()) return false;
  for (std::size_t i = 0; i < a.truths.size(); ++i) {
    if (!agree(a.truths[i].first, b.truths[i].first)) return false;
    const bool within = a.truths[i].first == Truth::True && b.truths[i].first == Truth::True;
    if (within && !agree(a.truths[i].second, b.truths[i].second)) return false;
  }
  return true;
}

/// The words of a form's text, sorted, without those that nearly all have.
std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : text + ' ') {
    if (c != ' ' && c != '(' && c != ')') {
      word += c;
      continue;
    }
    const bool is_variable = word.size() > 1 && word[0] == 'x' &&
                             word.find_first_not_of("0123456789", 1) == std::string::npos;
    const bool is_common = word == "chain" || word == "ℝ" || word == "ℕ";
    if (!word.empty() && !is_variable && !is_common) words.push_back(std::move(word));
    word.clear();
  }
  std::sort(words.begin(), words.end());
  return words;
}

/// The part of all words that both have.
double likeness(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<std::string> common;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
  return 2.0 * static_cast<double>(common.size()) / static_cast<double>(a.size() + b.size());
}

class Suggesting {
 public:
  Suggesting(const std::vector<const OurStatement*>& ours,
             const std::vector<const TheirStatement*>& theirs, const props::ProbeOptions& probes,
             unsigned jobs)
      : ours_(ours), theirs_(theirs), probes_(probes), jobs_(jobs) {}

  std::vector<Match> run() {
    if (ours_.empty() || theirs_.empty()) return {};
    by_meaning();
    nearest();
    return std::move(found_);
  }

 private:
  void by_meaning() {
    std::vector<Signature> our_signatures(ours_.size());
    std::vector<Signature> their_signatures(theirs_.size());
    in_parallel(ours_.size(), [&](std::size_t i) {
      our_signatures[i] = signature_of(statement_of(ours_[i]->form));
    });
    in_parallel(theirs_.size(), [&](std::size_t i) {
      their_signatures[i] = signature_of(statement_of(*theirs_[i]->form));
    });
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t i = 0; i < ours_.size(); ++i) {
      for (std::size_t j = 0; j < theirs_.size() && pairs.size() < k_most_pairs; ++j) {
        if (may_be_same(our_signatures[i], their_signatures[j])) pairs.emplace_back(i, j);
      }
    }
    std::vector<std::optional<Match>> settled(pairs.size());
    in_parallel(pairs.size(), [&](std::size_t k) {
      const OurStatement& ours = *ours_[pairs[k].first];
      Match match = made(ours, *theirs_[pairs[k].second], How::Meaning);
      settle_pair(ours, probes_, match);
      if (speaks_for(match)) settled[k] = std::move(match);
    });
    // The certain ones first.
    for (const MatchClass wanted : {MatchClass::Equivalent, MatchClass::SameOnSamples}) {
      for (std::optional<Match>& match : settled) {
        if (match && match->match == wanted) take(std::move(*match));
      }
    }
  }

  static bool speaks_for(const Match& match) {
    if (match.match == MatchClass::Equivalent) return true;
    return match.match == MatchClass::SameOnSamples && match.our_mutants &&
           match.our_mutants->not_told.empty() && match.their_mutants &&
           match.their_mutants->not_told.empty();
  }

  void nearest() {
    std::vector<std::vector<std::string>> our_words;
    std::vector<std::vector<std::string>> their_words;
    for (const OurStatement* one : ours_) our_words.push_back(words_of(one->folded));
    for (const TheirStatement* one : theirs_) their_words.push_back(words_of(one->folded));
    struct Likeness {
      double value;
      std::size_t ours;
      std::size_t theirs;
    };
    std::vector<Likeness> all;
    for (std::size_t i = 0; i < ours_.size(); ++i) {
      for (std::size_t j = 0; j < theirs_.size(); ++j) {
        if (!is_free(i, j)) continue;
        const double value = likeness(our_words[i], their_words[j]);
        if (value >= k_least_alike) all.push_back({value, i, j});
      }
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Likeness& a, const Likeness& b) { return a.value > b.value; });
    std::vector<Match> chosen;
    std::vector<const OurStatement*> chosen_ours;
    for (const Likeness& one : all) {
      if (!is_free(one.ours, one.theirs)) continue;
      taken_ours_.insert(ours_[one.ours]);
      taken_theirs_.insert(theirs_[one.theirs]);
      chosen.push_back(made(*ours_[one.ours], *theirs_[one.theirs], How::Nearest));
      chosen_ours.push_back(ours_[one.ours]);
    }
    in_parallel(chosen.size(),
                [&](std::size_t i) { settle_pair(*chosen_ours[i], probes_, chosen[i]); });
    for (Match& match : chosen) found_.push_back(std::move(match));
  }

  [[nodiscard]] bool is_free(std::size_t ours, std::size_t theirs) const {
    return !taken_ours_.contains(ours_[ours]) && !taken_theirs_.contains(theirs_[theirs]);
  }

  void take(Match match) {
    const auto ours = std::find_if(ours_.begin(), ours_.end(), [&](const OurStatement* one) {
      return one->theorem == match.ours;
    });
    if (taken_ours_.contains(*ours) || taken_theirs_.contains(match.theirs)) return;
    taken_ours_.insert(*ours);
    taken_theirs_.insert(match.theirs);
    found_.push_back(std::move(match));
  }

  static Match made(const OurStatement& ours, const TheirStatement& theirs, How how) {
    return {ours.theorem, &theirs, how, MatchClass::Unsettled, "", {}, 0, {}, {}, {}};
  }

  template <class One>
  void in_parallel(std::size_t count, const One& one) const {
    props::accumulate_in_parallel<Nothing>(
        0, count, jobs_, [&](std::uint64_t i, Nothing&) { one(i); }, {}, 1);
  }

  const std::vector<const OurStatement*>& ours_;
  const std::vector<const TheirStatement*>& theirs_;
  const props::ProbeOptions& probes_;
  unsigned jobs_;
  std::set<const OurStatement*> taken_ours_;
  std::set<const TheirStatement*> taken_theirs_;
  std::vector<Match> found_;
};

MatchClass class_of(props::Relation relation) {
  switch (relation) {
    case props::Relation::Equivalent:
      return MatchClass::Equivalent;
    case props::Relation::TheirsStronger:
      return MatchClass::TheirsStronger;
    case props::Relation::TheirsWeaker:
      return MatchClass::TheirsWeaker;
    case props::Relation::SameOnSamples:
      return MatchClass::SameOnSamples;
    case props::Relation::Different:
      return MatchClass::Different;
    case props::Relation::Unsettled:
      return MatchClass::Unsettled;
  }
  return MatchClass::Unsettled;
}

}  // namespace

void settle_pair(const OurStatement& ours, const props::ProbeOptions& probes, Match& match) {
  const props::Statement left = statement_of(ours.form);
  const props::Statement right = statement_of(*match.theirs->form);
  const std::string name = ours.theorem->qualified_name();
  props::Compared compared = props::compare(name, left, right, probes);
  match.match = class_of(compared.relation);
  match.reason = std::move(compared.reason);
  match.difference = std::move(compared.difference);
  match.agreeing = compared.agreeing;
  if (match.match != MatchClass::SameOnSamples) return;
  match.our_mutants = props::tell_mutants(name, left, right, probes);
  match.their_mutants = props::tell_mutants(name, right, left, probes);
}

std::vector<Match> suggestions(const std::vector<const OurStatement*>& ours,
                               const std::vector<const TheirStatement*>& theirs,
                               const props::ProbeOptions& probes, unsigned jobs) {
  return Suggesting(ours, theirs, probes, jobs).run();
}

}  // namespace latent::app
