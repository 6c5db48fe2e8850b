/// The report of an audit as text.
#include <array>

#include "lean_mirror/audit/audit.hpp"

namespace latent::lean {

std::string_view to_string(AuditVerdict verdict) {
  switch (verdict) {
    case AuditVerdict::Identical:
      return "identical";
    case AuditVerdict::Different:
      return "different";
    case AuditVerdict::MissingInLean:
      return "missing in Lean";
    case AuditVerdict::OnlyInLean:
      return "only in Lean";
    case AuditVerdict::Unsupported:
      return "unsupported";
  }
  return "unsupported";
}

std::string format(const AuditItem& item) {
  std::string text = std::string(to_string(item.verdict)) + ": " + item.module + "." + item.name;
  if (item.verdict == AuditVerdict::Identical) return text;
  const auto side = [&text](std::string_view label, const std::string& what,
                            const std::string& place) {
    if (what.empty() && place.empty()) return;
    text += "\n  ";
    text += label;
    text += what.empty() ? "(not understood)" : what;
    if (!place.empty()) text += "\n                 at " + place;
  };
  side("in Lean:       ", item.lean, item.lean_place);
  side("transcription: ", item.transcription, item.transcription_place);
  if (!item.hint.empty()) {
    text += item.verdict == AuditVerdict::Different ? "\n  they differ:   " : "\n  reason:        ";
    text += item.hint;
  }
  return text;
}

std::string format(const AuditRemark& remark) {
  const std::string where = remark.place.empty() ? "" : remark.place + ": ";
  return where + (remark.is_failure ? "failure: " : "warning: ") + remark.message;
}

std::string summary(const AuditReport& report) {
  std::string text;
  for (const AuditVerdict verdict :
       std::array{AuditVerdict::Identical, AuditVerdict::Different, AuditVerdict::MissingInLean,
                  AuditVerdict::OnlyInLean, AuditVerdict::Unsupported}) {
    const std::size_t count = report.count(verdict);
    if (count == 0 && verdict != AuditVerdict::Identical) continue;
    text +=
        (text.empty() ? "" : ", ") + std::to_string(count) + " " + std::string(to_string(verdict));
  }
  if (!report.remarks.empty()) text += "; " + std::to_string(report.remarks.size()) + " remarks";
  return text;
}

}  // namespace latent::lean
