#include "app/summary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace latent::app {

void Summary::add(const std::string& verdict, const std::string& reason) {
  ++verdicts_[verdict];
  if (!reason.empty()) ++reasons_[reason];
}

std::string Summary::text() const {
  constexpr auto k_order = std::to_array<std::string_view>(
      {"proved", "holds", "refuted", "vacuous", "starved", "undecided", "unsupported"});
  std::string text;
  for (const std::string_view verdict : k_order) {
    const auto found = verdicts_.find(std::string(verdict));
    if (found != verdicts_.end()) text += fmt::format("{:>8}  {}\n", found->second, verdict);
  }
  for (const auto& [reason, count] : frequent_reasons()) {
    text += fmt::format("{:>14}  {}\n", count, reason);
  }
  return text;
}

std::vector<std::pair<std::string, std::size_t>> Summary::frequent_reasons() const {
  std::vector<std::pair<std::string, std::size_t>> reasons(reasons_.begin(), reasons_.end());
  std::stable_sort(reasons.begin(), reasons.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  return reasons;
}

nlohmann::json Summary::json() const {
  nlohmann::json reasons = nlohmann::json::array();
  for (const auto& [reason, count] : frequent_reasons()) {
    reasons.push_back({{"reason", reason}, {"count", count}});
  }
  return {{"verdicts", verdicts_}, {"unsupported", std::move(reasons)}};
}

}  // namespace latent::app
