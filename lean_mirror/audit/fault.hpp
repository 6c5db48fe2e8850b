/// What in the text of a Lean project makes its theorems worth less than they look.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lean_mirror/elaborate/elaborate.hpp"
#include "lean_mirror/syntax/tree.hpp"

namespace latent::lean {

/// A file of a project that was read.
struct ProjectFile {
  std::string path;
  const SyntaxTree* syntax;
  const ElaboratedFile* meaning;
  /// The numbers of the files of the project that it imports itself.
  std::vector<std::size_t> imports;
};

enum class FaultKind : std::uint8_t {
  Sorry,          ///< `sorry`, `admit`, a search tactic that was left in
  Axiom,          ///< `axiom`
  NativeDecide,   ///< a proof by compiled code
  ImplementedBy,  ///< `implemented_by`, `csimp`: compiled code that is not what was proved about
  Extern,         ///< `extern`
  Unsafe,         ///< `unsafe`
  NoProof,        ///< a theorem without a proof
  Option,         ///< an option that turns a check off
  Notation,       ///< a known notation with another meaning
  Instance,       ///< an instance that may change what operators mean
  Attribute,      ///< an attribute that changes how text is read
  Macro,          ///< a macro that may rewrite terms
  Program,        ///< a program that runs while the file is checked
};

inline constexpr unsigned k_fault_kinds = 13;

/// "sorry", "axiom", "native_decide", …: what `--allow` takes.
std::string_view to_string(FaultKind kind);

struct Fault {
  FaultKind kind;
  std::size_t file;
  Span span;
  /// The declaration that has it, in full; empty for a command.
  std::string declaration;
  /// What is wrong, as a clause: "holds `sorry`".
  std::string message;
  /// Where in its file it counts for everything that is declared there; empty for the fault of a
  /// declaration that only those feel that use it.
  Span reach{};
  /// It also counts for all files that import this one.
  bool reaches_importers = false;
  /// The user allows it.
  bool is_allowed = false;
};

class InstanceTypes;

/// The faults of file number `index` of a project that declares `types`, in the order of the text.
///
/// It is the text that is searched. A fault that a program or a macro brings about while Lean runs
/// is not seen; the program and the macro are.
std::vector<Fault> faults_of(const ProjectFile& file, std::size_t index,
                             const InstanceTypes& types);

}  // namespace latent::lean
