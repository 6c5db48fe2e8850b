/// A Lean project as somebody else would have written it about the same theorems.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace latent::test {

struct AuthorOptions {
  std::uint64_t seed = 1;
  /// So many theorems are changed in one place.
  std::size_t changes = 0;
  /// One of them is a theorem that says, unfolded, what another one of ours says.
  bool changes_a_twin = false;
};

struct AuthorProject {
  /// Path below the project's folder to text.
  std::map<std::string, std::string> files;
  /// Our theorem (`Module.name`) to the full name of the one that states it.
  std::map<std::string, std::string> truth;
  /// Those of ours whose counterpart was changed, with what was changed ("dropped: …").
  std::map<std::string, std::string> changed;
  /// Definitions of ours that were unfolded wherever they are used, of so many.
  std::size_t unfolded = 0;
  std::size_t definitions = 0;
};

/// The 11 files of the theory with other file names, namespaces, names of theorems, definitions and
/// variables; theorems, variables and hypotheses in another order; hypotheses in binders, curried
/// or joined by ∧; some `a < b` as `b > a`; and about half of the definitions unfolded. A function
/// of the options.
AuthorProject author_project(const AuthorOptions& options);

/// Writes the files below `folder`, which is emptied first.
void write_project(const AuthorProject& project, const std::string& folder);

}  // namespace latent::test
