/// What has changed since statements were recorded.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "lean_mirror/audit/statement_form.hpp"

namespace latent::app {

/// A statement at one time.
struct RecordedStatement {
  std::string name;
  /// SHA-256 of the form with all definitions unfolded; of a statement that is not read, of its
  /// words.
  std::string fingerprint;
  /// The statement as Lean with all definitions unfolded; empty where it is not read.
  std::string lean;
  std::string file;
};

/// How a statement has changed.
enum class Change : std::uint8_t {
  Unchanged,
  Renamed,       ///< stated under another name
  Added,         ///< was not there
  Removed,       ///< is not there any more
  Stronger,      ///< the old one follows from the new one, by rules
  Weaker,        ///< the new one follows from the old one, by rules
  Equivalent,    ///< written otherwise; each follows from the other, by rules
  Incomparable,  ///< an input shows that they differ, or nothing is known
};

/// "unchanged", "renamed", …
std::string to_string(Change change);

struct Drifted {
  Change change;
  std::string name;      ///< now; of what was removed, then
  std::string old_name;  ///< where it differs
  std::string old_lean;
  std::string new_lean;
  std::string file;  ///< now; of what was removed, then
  std::string note;  ///< one clause; may be empty

  /// A statement that was there has become another or is gone.
  [[nodiscard]] bool is_failure() const {
    return change != Change::Unchanged && change != Change::Renamed && change != Change::Added;
  }
};

/// The statement of that closed formula as it is recorded.
RecordedStatement record(std::string name, std::string file, const expr::Expr& formula);

/// A statement that is not read, by its words.
RecordedStatement record_unread(std::string name, std::string file, std::string_view text);

/// Writes statements as a JSON file. Throws `InputError` where it can't be written.
void write_baseline(const std::string& path, const std::vector<RecordedStatement>& statements);

/// Reads what `write_baseline` wrote. Throws `InputError` where it is no such file, or where a
/// statement in it is not the one that its fingerprint belongs to.
std::vector<RecordedStatement> read_baseline(const std::string& path);

/// What has changed from `before` to `now`, in the order of `now`, then what was removed. A
/// statement under the name of an old one is compared with that; a new name with the fingerprint of
/// an old one whose name is gone is a renaming. Files, proofs, names of variables, the order of
/// hypotheses and the way definitions are split up do not matter.
std::vector<Drifted> drift(const std::vector<RecordedStatement>& before,
                           const std::vector<RecordedStatement>& now);

/// What changed, for people; what did not is counted.
std::string drift_text(const std::vector<Drifted>& drift, const std::string& baseline);

/// What changed, as JSON.
nlohmann::json drift_json(const std::vector<Drifted>& drift);

}  // namespace latent::app
