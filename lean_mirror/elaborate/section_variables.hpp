/// The variables that `variable` declares, as they stand in a file.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lean_mirror/elaborate/name_context.hpp"
#include "lean_mirror/syntax/term.hpp"

namespace latent::lean {

/// One variable of a `variable` command.
struct SectionVariable {
  std::string name;  ///< canonical; empty for an instance without a name
  BinderKind kind = BinderKind::Explicit;
  const Term* type = nullptr;  ///< null where it is left out
  Span span;
  std::shared_ptr<const NameContext> names;  ///< where it was declared
  bool included = false;                     ///< by `include`
};

/// The variables of the open sections, in the order of their declaration.
class SectionVariables {
 public:
  /// Names are looked up one by one; real files have a few dozen.
  static constexpr std::uint32_t k_max_size = 256;

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(list_.size()); }
  [[nodiscard]] const SectionVariable& at(std::uint32_t index) const { return list_.at(index); }
  SectionVariable& at(std::uint32_t index) { return list_.at(index); }
  void add(SectionVariable variable) { list_.push_back(std::move(variable)); }

  /// The last of the first `count` variables that has this name.
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view name,
                                                  std::uint32_t count) const {
    for (std::uint32_t i = count; i > 0; --i) {
      if (list_[i - 1].name == name && name != "_") return i - 1;
    }
    return std::nullopt;
  }

 private:
  std::vector<SectionVariable> list_;
};

}  // namespace latent::lean
