/// Lean files given on the command line, read in the order of their imports.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "lean_mirror/elaborate/elaborate.hpp"

namespace latent::app {

/// A Lean file, read: its syntax and what it says.
struct LeanFile {
  std::string path;
  /// Given by the user, and not just imported by a file that was.
  bool given = true;
  /// Shared, since the notations of a file serve those that import it.
  std::shared_ptr<const lean::SyntaxTree> syntax;
  std::shared_ptr<const lean::ElaboratedFile> meaning;
};

/// Text of a Lean file and what it is called.
struct LeanText {
  std::string path;
  std::string text;
};

/// The texts of Lean files; a folder stands for all .lean files below it, in the order of their
/// names. Throws `InputError` for a path that can't be read or a folder without Lean files.
std::vector<LeanText> read_lean_texts(const std::vector<std::string>& paths);

/// Whether imports that are not among the files given are looked for on disk.
enum class Imports : std::uint8_t { Given, OnDisk };

/// Parses and elaborates the files, those first that others import (`import A.B` means a file whose
/// path ends in A/B.lean). The result starts with the files of `texts`, in their order; behind them
/// come those found on disk: A/B.lean in a folder that the importing file lies in, at any depth,
/// up to 200 files. Other imports are taken to say nothing; so is an import that would close a
/// circle, and one of Mathlib or another library of Lean: what the reader knows of these it knows
/// by itself, also where their own files are among those given. The paths of `texts` are below
/// `folder`; what lakefile.toml and lean-toolchain set is looked for there.
std::vector<LeanFile> read_lean_project(std::vector<LeanText> texts,
                                        Imports imports = Imports::Given,
                                        const std::string& folder = "");

}  // namespace latent::app
