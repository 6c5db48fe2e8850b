/// How many statements got which verdict.
#pragma once

#include <cstddef>
#include <map>
#include <string>

namespace latent::app {

class Summary {
 public:
  /// Counts a statement; `reason` is why it is unsupported, else empty.
  void add(const std::string& verdict, const std::string& reason = "");
  /// A line for each verdict, in the order of their list in design.md; below `unsupported` a line
  /// for each reason, most frequent first.
  [[nodiscard]] std::string text() const;

 private:
  std::map<std::string, std::size_t> verdicts_;
  std::map<std::string, std::size_t> reasons_;
};

}  // namespace latent::app
