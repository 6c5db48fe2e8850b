/// Which of their theorems is which of ours.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/against/claim_file.hpp"
#include "app/against/their_project.hpp"
#include "lean_mirror/audit/statement_form.hpp"
#include "props/compare/compare.hpp"
#include "ref/theory/catalogue.hpp"

namespace latent::app {

/// How a pair came about.
enum class How : std::uint8_t {
  Mapping,    ///< audit.json says so
  Name,       ///< they have the same name
  Statement,  ///< they state the same
  Meaning,    ///< a suggestion: nothing but what they mean speaks for it
  Nearest,    ///< a hint: of what is left, this is written most alike
};

/// What a pair came to.
enum class MatchClass : std::uint8_t {
  Identical,       ///< up to names of variables, order and currying of hypotheses, > for <
  EqualUnfolded,   ///< the same once all definitions are unfolded
  Equivalent,      ///< each follows from the other, by rules
  TheirsStronger,  ///< ours follows from theirs, by rules
  TheirsWeaker,    ///< theirs follows from ours, by rules, and nothing shows the other way
  SameOnSamples,   ///< no difference was found
  Different,       ///< there is an input at which they certainly differ
  Unsettled,       ///< nothing could be found out
  Unsupported,     ///< theirs is not read
  Missing,         ///< audit.json names a theorem that is not there
};

inline constexpr unsigned k_match_classes = 10;

/// "mapping", "name", …; "identical", "equal after unfolding", ….
std::string_view to_string(How how);
std::string_view to_string(MatchClass match);

/// A statement of theirs.
struct TheirStatement {
  std::size_t file;
  const lean::Statement* statement;
  const lean::Listed* listed;  ///< null where the inventory does not have it
  std::string name;            ///< in full; of an `example` its line
  Place place;
  /// A theorem or lemma, or an alias of one, that other files can use: it can be claimed.
  bool is_theorem = false;
  bool is_private = false;
  bool is_alias = false;
  bool is_example = false;
  /// A definition of a proposition: stated, and not proved.
  bool is_only_stated = false;
  std::optional<lean::StatementForm> form;  ///< unfolded
  std::string folded;                       ///< the text of the form that keeps definitions
};

/// A theorem of ours.
struct OurStatement {
  const theory::Theorem* theorem;
  lean::StatementForm form;
  std::string folded;
};

struct Match {
  const theory::Theorem* ours;
  const TheirStatement* theirs;  ///< null where it is missing
  How how;
  MatchClass match;
  std::string reason;
  std::optional<props::Disagreement> difference;
  std::uint64_t agreeing = 0;
  std::optional<props::MutantsTold> our_mutants;
  std::optional<props::MutantsTold> their_mutants;
  /// Others of ours that say the same once unfolded: theirs states each of them as well.
  std::vector<const theory::Theorem*> twins;

  [[nodiscard]] bool is_claimed() const { return how == How::Mapping || how == How::Name; }
  [[nodiscard]] bool is_suggestion() const { return how == How::Meaning || how == How::Nearest; }
  /// It shows ours: theirs says the same or more.
  [[nodiscard]] bool shows_ours() const {
    return !is_suggestion() &&
           (match == MatchClass::Identical || match == MatchClass::EqualUnfolded ||
            match == MatchClass::Equivalent || match == MatchClass::TheirsStronger);
  }
};

struct Matching {
  std::deque<TheirStatement> theirs;  ///< in the order of the files
  std::vector<Match> matches;         ///< in the order of the catalogue, suggestions last
  std::vector<const TheirStatement*> theirs_only;
  std::vector<const theory::Theorem*> ours_only;
  /// What there is to say of names: a private theorem with the name of ours, and the like.
  std::vector<Finding> findings;
};

struct MatchOptions {
  props::ProbeOptions probes;
  unsigned jobs = 1;
  /// Look for suggestions among what is left.
  bool suggest = true;
};

/// Pairs statements: by `claims`, then by name, then by what they state, each of theirs with at
/// most one of ours. A name counts where it is ours in full, ours with its module, or ours alone if
/// no other theorem of ours or of theirs has it; it has to be a theorem or lemma that is not
/// private. What is left is compared by meaning, which makes suggestions only.
///
/// Where two of ours say the same once unfolded, nothing tells which of them one of theirs is meant
/// to be: it is paired with the one that is written like it, else with the first that is free, and
/// `Match::twins` names the others.
Matching match_statements(const TheirProject& project, const ClaimFile& claims,
                          const MatchOptions& options);

}  // namespace latent::app
