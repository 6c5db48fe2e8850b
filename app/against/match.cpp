#include "app/against/match.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "app/against/suggest.hpp"
#include "app/against/their_statements.hpp"
#include "app/input_error.hpp"
#include "lean_mirror/audit/statement_form.hpp"
#include "lean_mirror/syntax/name.hpp"
#include "props/parallel.hpp"

namespace latent::app {

namespace {

std::string last_part(const std::string& name) {
  const std::vector<std::string_view> parts = lean::name_parts(name);
  return parts.empty() ? name : std::string(parts.back());
}

/// Nothing to add up: results go where they belong.
struct Nothing {
  Nothing& operator+=(const Nothing&) { return *this; }
};

class Matcher {
 public:
  Matcher(const TheirProject& project, const ClaimFile& claims, const MatchOptions& options)
      : claims_(claims), options_(options), label_(make_labels()), ours_(our_statements(label_)) {
    result_.theirs = their_statements(project, label_);
  }

  Matching run() {
    by_mapping();
    by_name([](const TheirStatement& t) { return t.is_theorem; });
    by_statement([](const TheirStatement& t) { return t.is_theorem; });
    by_name([](const TheirStatement& t) { return t.is_only_stated && !t.is_private; });
    by_statement([](const TheirStatement& t) { return t.is_only_stated && !t.is_private; });
    settle();
    if (options_.suggest) suggest();
    note_twins();
    report_what_is_left();
    std::stable_sort(result_.matches.begin(), result_.matches.end(),
                     [&](const Match& a, const Match& b) {
                       return std::pair(a.is_suggestion(), place_of_ours(a.ours)) <
                              std::pair(b.is_suggestion(), place_of_ours(b.ours));
                     });
    return std::move(result_);
  }

 private:
  [[nodiscard]] std::size_t place_of_ours(const theory::Theorem* theorem) const {
    const auto found = std::find_if(ours_.begin(), ours_.end(), [&](const OurStatement& one) {
      return one.theorem == theorem;
    });
    return static_cast<std::size_t>(found - ours_.begin());
  }

  [[nodiscard]] bool is_free(const OurStatement& ours) const {
    return !taken_ours_.contains(ours.theorem);
  }
  [[nodiscard]] bool is_free(const TheirStatement& theirs) const {
    return !taken_theirs_.contains(&theirs);
  }

  void pair(const OurStatement& ours, const TheirStatement* theirs, How how) {
    taken_ours_.insert(ours.theorem);
    if (theirs != nullptr) taken_theirs_.insert(theirs);
    Match match{ours.theorem, theirs, how, MatchClass::Unsettled, "", {}, 0, {}, {}, {}};
    if (theirs == nullptr) {
      match.match = MatchClass::Missing;
      match.reason = fmt::format("audit.json names `{}`, which no theorem of theirs is called",
                                 claims_.theorems.at(mapped_name(*ours.theorem)));
    } else if (!theirs->form) {
      match.match = MatchClass::Unsupported;
      match.reason = theirs->statement->unsupported ? theirs->statement->unsupported->message
                                                    : "it is too large to be compared";
    } else if (!theirs->folded.empty() && theirs->folded == ours.folded) {
      match.match = MatchClass::Identical;
    } else if (theirs->form->text == ours.form.text) {
      match.match = MatchClass::EqualUnfolded;
    }
    result_.matches.push_back(std::move(match));
  }

  // --- Claims ---

  /// What audit.json calls the theorem.
  [[nodiscard]] std::string mapped_name(const theory::Theorem& theorem) const {
    for (const std::string& name :
         {theorem.qualified_name(), theorem.module + "." + theorem.name, theorem.name}) {
      if (claims_.theorems.contains(name)) return name;
    }
    return "";
  }

  void by_mapping() {
    for (const auto& [name, theirs] : claims_.theorems) {
      const theory::Theorem* theorem = theory::find_theorem(name);
      if (theorem == nullptr)
        throw InputError(name, "audit.json: no theorem of ours has this name");
      const OurStatement& ours = ours_[place_of_ours(theorem)];
      if (!is_free(ours)) {
        throw InputError(name, "audit.json: the theorem is named twice");
      }
      const std::string wanted = lean::canonical_name(theirs);
      const TheirStatement* found = nullptr;
      for (const TheirStatement& one : result_.theirs) {
        if (one.name != wanted) continue;
        if (found == nullptr || (one.is_theorem && !found->is_theorem)) found = &one;
      }
      if (found != nullptr && found->is_private) {
        add("private", Level::Failure, *found,
            fmt::format("`{}` is private: nobody else can use it", found->name));
      }
      pair(ours, found, How::Mapping);
    }
  }

  template <class IsEligible>
  void by_name(const IsEligible& is_eligible) {
    std::map<std::string, std::vector<const TheirStatement*>> by_last;
    for (const TheirStatement& one : result_.theirs) {
      if (is_eligible(one) && is_free(one)) by_last[last_part(one.name)].push_back(&one);
    }
    std::map<std::string, int> ours_by_last;
    for (const OurStatement& ours : ours_) ++ours_by_last[ours.theorem->name];
    for (const OurStatement& ours : ours_) {
      const auto found = by_last.find(ours.theorem->name);
      if (!is_free(ours) || found == by_last.end()) continue;
      const std::string with_module = ours.theorem->module + "." + ours.theorem->name;
      const TheirStatement* best = nullptr;
      for (const TheirStatement* one : found->second) {
        if (one->name == ours.theorem->qualified_name() || one->name == with_module ||
            one->name.ends_with("." + with_module)) {
          best = one;
        }
      }
      const bool is_alone = found->second.size() == 1 && ours_by_last[ours.theorem->name] == 1;
      if (best == nullptr && is_alone) best = found->second.front();
      if (best != nullptr && is_free(*best)) pair(ours, best, How::Name);
    }
  }

  template <class IsEligible>
  void by_statement(const IsEligible& is_eligible) {
    std::map<std::string, std::vector<const TheirStatement*>> by_text;
    for (const TheirStatement& one : result_.theirs) {
      if (is_eligible(one) && is_free(one) && one.form) by_text[one.form->text].push_back(&one);
    }
    for (const OurStatement& ours : ours_) {
      const auto found = by_text.find(ours.form.text);
      if (!is_free(ours) || found == by_text.end()) continue;
      // The one that is written like ours, if there are several.
      const TheirStatement* best = nullptr;
      for (const TheirStatement* one : found->second) {
        if (!is_free(*one)) continue;
        const bool is_better = best == nullptr ||
                               (best->folded != ours.folded && one->folded == ours.folded) ||
                               (best->is_alias && !one->is_alias);
        if (is_better) best = one;
      }
      if (best != nullptr) pair(ours, best, How::Statement);
    }
  }

  /// Finds out about the pairs that are claimed and not written the same.
  void settle() {
    std::vector<Match*> open;
    for (Match& match : result_.matches) {
      if (match.match == MatchClass::Unsettled) open.push_back(&match);
    }
    props::accumulate_in_parallel<Nothing>(
        0, open.size(), options_.jobs,
        [&](std::uint64_t i, Nothing&) {
          Match& match = *open[i];
          const OurStatement& ours = ours_[place_of_ours(match.ours)];
          settle_pair(ours, options_.probes, match);
        },
        {}, 1);
  }

  void suggest() {
    std::vector<const OurStatement*> ours;
    for (const OurStatement& one : ours_) {
      if (is_free(one)) ours.push_back(&one);
    }
    std::vector<const TheirStatement*> theirs;
    for (const TheirStatement& one : result_.theirs) {
      if (is_free(one) && one.form && one.is_theorem && !one.is_alias) theirs.push_back(&one);
    }
    for (Match& match : suggestions(ours, theirs, options_.probes, options_.jobs)) {
      taken_ours_.insert(match.ours);
      taken_theirs_.insert(match.theirs);
      result_.matches.push_back(std::move(match));
    }
  }

  void note_twins() {
    std::map<std::string, std::vector<const theory::Theorem*>> by_text;
    for (const OurStatement& ours : ours_) by_text[ours.form.text].push_back(ours.theorem);
    for (Match& match : result_.matches) {
      for (const theory::Theorem* twin : by_text[ours_[place_of_ours(match.ours)].form.text]) {
        if (twin != match.ours) match.twins.push_back(twin);
      }
    }
  }

  // --- What is left ---

  void add(std::string rule, Level level, const TheirStatement& theirs, std::string message) {
    result_.findings.push_back(
        {std::move(rule), level, theirs.place, theirs.name, std::move(message), false});
  }

  void report_what_is_left() {
    std::map<std::string, const OurStatement*> ours_by_name;
    std::map<std::string, const OurStatement*> ours_by_text;
    for (const OurStatement& ours : ours_) {
      ours_by_name[ours.theorem->name] = &ours;
      ours_by_text[ours.form.text] = &ours;
      if (is_free(ours)) result_.ours_only.push_back(ours.theorem);
    }
    for (const TheirStatement& one : result_.theirs) {
      if (!is_free(one)) continue;
      if (one.is_theorem) result_.theirs_only.push_back(&one);
      const auto named = ours_by_name.find(last_part(one.name));
      const auto stated = one.form ? ours_by_text.find(one.form->text) : ours_by_text.end();
      if (one.is_private && (named != ours_by_name.end() || stated != ours_by_text.end())) {
        add("private", Level::Failure, one,
            fmt::format("`{}` is private: nobody else can use it, so it shows nothing", one.name));
      }
      if (one.is_example && stated != ours_by_text.end() && is_free(*stated->second)) {
        add("example", Level::Failure, one,
            fmt::format("`{}` is stated by an `example` only, which nobody can refer to",
                        stated->second->theorem->qualified_name()));
      }
    }
    for (const Match& match : result_.matches) {
      if (match.theirs == nullptr || !match.theirs->is_only_stated) continue;
      add("only-stated", Level::Failure, *match.theirs,
          fmt::format("`{}` is a definition of a proposition: it states it and proves nothing",
                      match.theirs->name));
    }
    report_other_places(ours_by_text);
    report_twins();
  }

  /// One of ours that nothing is claimed to state, and that is stated nevertheless.
  void report_twins() {
    std::set<const theory::Theorem*> paired;
    for (const Match& match : result_.matches) {
      if (!match.is_suggestion()) paired.insert(match.ours);
    }
    for (const Match& match : result_.matches) {
      if (!match.shows_ours()) continue;
      for (const theory::Theorem* twin : match.twins) {
        if (paired.contains(twin)) continue;
        add("twin", Level::Note, *match.theirs,
            fmt::format("`{}` also states `{}`, which says the same as `{}` once unfolded",
                        match.theirs->name, twin->qualified_name(), match.ours->qualified_name()));
      }
    }
  }

  /// A theorem by the name of ours that says something else, while another one says it.
  void report_other_places(const std::map<std::string, const OurStatement*>& ours_by_text) {
    for (const TheirStatement* one : result_.theirs_only) {
      const auto stated = one->form ? ours_by_text.find(one->form->text) : ours_by_text.end();
      if (stated == ours_by_text.end()) continue;
      for (const Match& match : result_.matches) {
        if (match.ours != stated->second->theorem || match.theirs == nullptr) continue;
        const bool says_it =
            match.match == MatchClass::Identical || match.match == MatchClass::EqualUnfolded;
        add(says_it ? "duplicate" : "renamed", says_it ? Level::Note : Level::Warning, *one,
            says_it ? fmt::format("`{}` states the same as `{}`", one->name, match.theirs->name)
                    : fmt::format("`{}` states what ours states that `{}` is claimed to", one->name,
                                  match.theirs->name));
      }
    }
  }

  const ClaimFile& claims_;
  const MatchOptions& options_;
  lean::DefinitionLabel label_;
  std::vector<OurStatement> ours_;
  Matching result_;
  std::set<const theory::Theorem*> taken_ours_;
  std::set<const TheirStatement*> taken_theirs_;
};

}  // namespace

std::string_view to_string(How how) {
  constexpr std::array<std::string_view, 5> k_names = {"mapping", "name", "statement", "meaning",
                                                       "nearest"};
  return k_names.at(static_cast<std::size_t>(how));
}

std::string_view to_string(MatchClass match) {
  constexpr std::array<std::string_view, k_match_classes> k_names = {
      "identical",     "equal after unfolding",
      "equivalent",    "theirs stronger",
      "theirs weaker", "same on samples",
      "different",     "unsettled",
      "unsupported",   "missing"};
  return k_names.at(static_cast<std::size_t>(match));
}

Matching match_statements(const TheirProject& project, const ClaimFile& claims,
                          const MatchOptions& options) {
  return Matcher(project, claims, options).run();
}

}  // namespace latent::app
