/// The commands of a file, one after another. Internal to this folder (`elaborate.hpp` is the
/// door).
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "lean_mirror/elaborate/elaborate.hpp"
#include "lean_mirror/elaborate/finish.hpp"
#include "lean_mirror/elaborate/section_variables.hpp"

namespace latent::lean {

class FileElaborator {
 public:
  FileElaborator(const SyntaxTree& tree, const Imports& imports, ProjectOptions options);

  ElaboratedFile run();

 private:
  /// What `namespace` and `section` begin and `end` restores. The parts are shared and copied when
  /// they change.
  struct Scope {
    std::shared_ptr<const NameContext> names;
    std::shared_ptr<const SectionVariables> variables;
    std::string closes;  ///< the name that `end` gives, if any
    AutoImplicit auto_implicit;
  };

  // --- Commands (file_elaborator.cpp) ---
  void run(const Command& command);
  void import(const Import& import);
  void begin(const ScopeBegin& scope, Span span);
  void end(const ScopeEnd& scope, Span span);
  void open(const Open& open, Span span);
  void declare_variables(const Variables& variables);
  void include(const NameList& list);
  void set_option(const SetOption& option);
  void alias(const Alias& alias);
  void other(const OtherCommand& command, const Command& whole);
  /// Where the text has a piece of syntax that the project defines.
  [[nodiscard]] std::optional<Span> find_foreign_syntax(Span span) const;
  void report(Severity severity, Span span, std::string message);
  /// From here on it is not known what names mean: no declaration is read.
  void lose_track(Span span, std::string reason);

  // --- Declarations (declaration.cpp, definition.cpp) ---
  /// A declaration being elaborated: its names in full, and what its terms see.
  struct Subject {
    const Command& command;
    const Declaration& declaration;
    DeclarationInfo info;
    std::shared_ptr<const NameContext> names;
  };

  void declare(const Command& command, const Declaration& declaration);
  void state(Subject& subject);
  void define(Subject& subject);
  void define_helpers(Subject& subject);
  void declare_unread(const Subject& subject);
  void watch_instance(const Subject& subject);

  [[nodiscard]] Place place(const Subject& subject) const;
  [[nodiscard]] Surroundings surroundings() const;
  [[nodiscard]] Global global(const Subject& subject, Global::Kind kind) const;
  void add_unread(std::string name, std::string reason);
  /// Throws `ElaborationFailure`.
  void read_statement(const Subject& subject, Statement& stated) const;
  [[nodiscard]] Global definition(const Subject& subject,
                                  std::vector<OperationPlace>& places) const;
  /// Null where the definition is none of a type.
  [[nodiscard]] std::shared_ptr<const TypeScheme> type_abbreviation(const Subject& subject) const;
  void check_trailer(const Declaration& declaration) const;
  [[nodiscard]] bool is_proof(const Subject& subject) const;
  void refuse_what_is_lost(const Subject& subject) const;
  void include_variables(TermElaborator& elaborator) const;
  void include_instances(TermElaborator& elaborator) const;

  // --- Structures (structure.cpp) ---
  /// False where the declaration is none of a structure that can be read.
  bool declare_structure(const Subject& subject);
  bool declare_enumeration(const Subject& subject);
  void read_structure(const Subject& subject);
  void read_predicate(const Subject& subject);

  const SyntaxTree& tree_;
  const Imports& imports_;
  ElaboratedFile file_;
  Environment environment_;
  std::shared_ptr<const NameContext> names_;
  std::shared_ptr<const SectionVariables> variables_;
  AutoImplicit auto_implicit_;
  LeanVersion version_;
  std::vector<Scope> scopes_;
  /// The scope to return to behind the command for which `… in` counts.
  std::optional<Scope> behind_in_;
  std::optional<std::string> lost_track_;
  std::set<std::string, std::less<>> declared_;
};

}  // namespace latent::lean
