/// How many statements got which verdict.
#pragma once

#include <cstddef>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

namespace latent::app {

class Summary {
 public:
  /// Counts a statement; `reason` is why it is unsupported, else empty.
  void add(const std::string& verdict, const std::string& reason = "");
  /// A line for each verdict, in the order of their list in design.md; below `unsupported` a line
  /// for each reason, most frequent first.
  [[nodiscard]] std::string text() const;
  /// `verdicts`: verdict → count; `unsupported`: reasons with their counts, most frequent first.
  [[nodiscard]] nlohmann::json json() const;

 private:
  [[nodiscard]] std::vector<std::pair<std::string, std::size_t>> frequent_reasons() const;

  std::map<std::string, std::size_t> verdicts_;
  std::map<std::string, std::size_t> reasons_;
};

}  // namespace latent::app
