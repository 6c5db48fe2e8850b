/// The audit: the Lean statement files held against the C++ transcriptions.
///
/// `lean_mirror/audit` compares what `lean_mirror/elaborate` reads in Lean text with what
/// `ref/theory` says, in both directions. It trusts neither: a declaration that is missing, extra,
/// different or not understood is a failure, and so is text that could change what the rest means.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lean_mirror/syntax/diagnostic.hpp"

namespace latent::lean {

enum class AuditVerdict : unsigned char {
  Identical,      ///< the same up to what `normal_form` and the names of bound variables allow
  Different,      ///< both are there and do not say the same
  MissingInLean,  ///< transcribed, but not declared in the Lean file
  OnlyInLean,     ///< declared in the Lean file, but not transcribed
  Unsupported,    ///< declared in the Lean file, but not understood
};

/// "identical", "different", "missing in Lean", "only in Lean", "unsupported".
std::string_view to_string(AuditVerdict verdict);

/// One definition or theorem.
struct AuditItem {
  AuditVerdict verdict = AuditVerdict::Identical;
  bool is_definition = false;
  std::string module;               ///< such as `LatentNumber`
  std::string name;                 ///< without the namespace where that is the module's
  std::string lean;                 ///< what the Lean file says, written anew; empty where nothing
  std::string transcription;        ///< what the transcription says, as Lean; empty where nothing
  std::string lean_place;           ///< `path:line:column`; empty where it is missing
  std::string transcription_place;  ///< `path:line` of a theorem; empty for definitions
  /// Of `Different` the first parts that differ, of `Unsupported` the reason; else empty.
  std::string hint;
};

/// Something to say about a file as a whole, or about a place that is no declaration's meaning.
struct AuditRemark {
  bool is_failure = true;  ///< else a warning
  std::string place;       ///< `path:line:column`, or the path alone
  std::string message;
};

struct AuditReport {
  /// In the order of the catalogue; what is only in Lean follows its module.
  std::vector<AuditItem> items;
  std::vector<AuditRemark> remarks;

  [[nodiscard]] std::size_t count(AuditVerdict verdict) const;
  /// Everything is identical, there is something, and no remark is a failure.
  [[nodiscard]] bool passed() const;
};

/// A Lean file: its path below lean_mirror/, such as `Latent/LatentNumber.lean`, and its text.
struct LeanText {
  std::string path;
  std::string text;
};

/// Compares the files with `theory::catalogue()`: each module with the file of its name. Never
/// throws on account of a text.
///
/// Remarks are failures where a file is missing or belongs to no module, has text or commands that
/// are not read, a word such as `sorry`, an axiom, or a command that has no place among statements
/// (notations, instances, attributes, options, macros); warnings where a declaration has no doc
/// comment.
AuditReport audit_theory(std::span<const LeanText> files);

/// An item for people: one line where it is identical; both sides and what differs where not.
std::string format(const AuditItem& item);
/// `place: failure: message`.
std::string format(const AuditRemark& remark);
/// "50 identical, 1 different, …; 2 remarks": one line.
std::string summary(const AuditReport& report);

}  // namespace latent::lean
