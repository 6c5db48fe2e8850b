/// What names mean: the constants that are read, and what files have declared.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "lean_mirror/elaborate/constant.hpp"
#include "lean_mirror/elaborate/stored_type.hpp"
#include "ref/expr/expr.hpp"

namespace latent::lean {

struct NameContext;
struct Notation;

/// A parameter of a definition, as callers see it.
struct Parameter {
  std::string name;
  bool implicit = false;
  /// A hypothesis: the definition's value does not depend on it and its `Definition` lacks it.
  bool is_proof = false;
  StoredType type{};  ///< over the components of the parameters before it
  /// The components of the value that it has where it is not given, over those before it.
  std::optional<std::vector<expr::Expr>> default_value{};
};

/// What a full name means.
struct Global {
  enum class Kind : unsigned char {
    Constant,     ///< a constant of the table
    Definition,   ///< a definition of a file or of the theory
    Type,         ///< a type: `Real`, an abbreviation of one, a structure
    Field,        ///< field number `field` of `structure`, a function of things of that type
    Constructor,  ///< makes a thing of the type `structure`
    Self,         ///< the definition that is being elaborated
    Theorem,      ///< a proof, so not part of any formula
    Alias,        ///< another name for `target`
    Unread,       ///< declared, but not read
  };
  std::string name;
  Kind kind = Kind::Unread;
  bool is_protected = false;
  bool is_private = false;
  const Constant* constant = nullptr;
  /// Of a `Definition`, one for each component of its values.
  std::vector<std::shared_ptr<const expr::Definition>> definitions{};
  /// All parameters of a `Definition`, hypotheses included.
  std::vector<Parameter> parameters{};
  StoredType result{};                       ///< over the components of the parameters
  std::shared_ptr<const TypeScheme> type{};  ///< of a `Type`
  std::shared_ptr<const StructureType> structure{};
  std::size_t field = 0;
  std::string target{};  ///< of an `Alias`
  std::string reason{};  ///< why it is `Unread`
};

/// The global names that a file sees. Starts with the constants of the table and the types of
/// numbers.
class Environment {
 public:
  Environment();

  /// What the full name means, aliases followed; null where it means nothing.
  [[nodiscard]] const Global* find(std::string_view name) const;
  /// Whether some name begins with `name` and a dot, or it was declared by `namespace`.
  [[nodiscard]] bool is_namespace(std::string_view name) const;

  /// Makes the name mean this from now on.
  void add(Global global);
  void add_namespace(std::string_view name);
  /// Takes over everything that is not private.
  void import(const Environment& other);

  /// Where the notations that files declare were declared: what names in their meanings mean.
  std::map<const Notation*, std::shared_ptr<const NameContext>> notations;
  /// Pieces of syntax that `macro`, `syntax` and `elab` define: text with one of them may mean
  /// anything.
  std::set<std::string> foreign_syntax;
  /// Whether a module or a command that is not read may have declared more names.
  bool may_lack_names = false;

 private:
  std::map<std::string, std::shared_ptr<const Global>, std::less<>> globals_;
  std::set<std::string, std::less<>> namespaces_;
};

/// A call to a definition as a `Global`: all parameters explicit.
Global global_definition(std::shared_ptr<const expr::Definition> definition);

}  // namespace latent::lean
