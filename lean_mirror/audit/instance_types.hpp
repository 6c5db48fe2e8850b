/// What the instances that a project declares may change.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>

#include "lean_mirror/audit/fault.hpp"

namespace latent::lean {

/// The classes and types of a project by the last parts of their names.
class InstanceTypes {
 public:
  explicit InstanceTypes(std::span<const ProjectFile> files);

  /// The name in an instance's type (its text) that may give operators, numerals and embeddings
  /// between numbers another meaning; empty where there is none. It is a class that has operations,
  /// one of the project that extends such a class, or a definition that mentions one. An instance
  /// for a structure of the project changes nothing for numbers.
  [[nodiscard]] std::string_view operator_class_in(std::string_view type) const;

 private:
  enum class What { Type, Class, OperatorClass, Definition, OperatorDefinition };

  void note(std::string_view name, What what);
  [[nodiscard]] bool has_operators(std::string_view name) const;
  [[nodiscard]] bool mentions_operators(std::string_view text) const;

  std::map<std::string, What, std::less<>> declared_;
};

}  // namespace latent::lean
