/// Terms to drafts: Lean's elaboration rules for the fragment that is read. Internal to this folder
/// (`elaborate.hpp` is the door).
///
/// A term is elaborated from left to right, each part with the type expected of it where one is
/// known. The first part that is not understood ends the work by an `ElaborationFailure`. What
/// can't be decided yet is postponed, as in Lean, until the types involved are known (`settle`).
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lean_mirror/elaborate/draft.hpp"
#include "lean_mirror/elaborate/inference.hpp"
#include "lean_mirror/elaborate/section_variables.hpp"
#include "lean_mirror/syntax/notation.hpp"

namespace latent::lean {

/// The variables bound around a place, innermost first.
struct LocalScope {
  const Local* local;
  const LocalScope* outer;
};

struct NotationUse;
struct Template;

/// Where a term stands: what its names mean.
struct Place {
  const NameContext* names = nullptr;
  const LocalScope* locals = nullptr;
  std::uint32_t variables = 0;            ///< this many section variables are visible
  const NotationUse* notation = nullptr;  ///< set in the meaning of a notation
};

/// A notation applied to arguments that stand elsewhere.
struct NotationUse {
  const Notation* notation;
  std::span<const Term* const> arguments;
  Place caller;
};

/// An argument of an application: a term at its place, or a draft.
struct Argument {
  const Term* term;
  Place place;
  const Draft* draft = nullptr;
};

/// What a function is applied to.
struct Call {
  std::vector<Argument> arguments;
  std::optional<Type> expected;  ///< of the whole
  Span span;                     ///< of the function
  bool is_explicit = false;      ///< written `@f`
};

/// What a declaration's terms are elaborated against.
struct Surroundings {
  const Environment& environment;
  const SectionVariables& variables;
  bool prefer_reals = false;  ///< see `Inference::prefer_reals`
};

/// One step into the scope of a binder: a variable, or a hypothesis about those before it.
struct BinderStep {
  const Local* local = nullptr;
  const Draft* hypothesis = nullptr;
};

/// A section variable that the declaration uses.
struct UsedVariable {
  const Local* local = nullptr;
  const Draft* hypothesis = nullptr;  ///< what it says, of a hypothesis
};

/// "an instance argument `[Ring …]` is not read": why a class as the type of a binder is refused.
std::string instance_argument(const Term* type);

class TermElaborator {
 public:
  explicit TermElaborator(const Surroundings& surroundings);

  /// `term` with the type that is expected of it, if any; the draft's type need not be that.
  const Draft* term(const Term& term, const Place& place, std::optional<Type> expected);
  /// `term`, embedded into `type` where its own type is smaller.
  const Draft* term_of(const Term& term, const Place& place, Type type);
  const Draft* formula(const Term& term, const Place& place) {
    return term_of(term, place, TypeStore::prop());
  }

  /// Whether `term` reads as a type rather than as a formula.
  bool is_type(const Term& term, const Place& place);
  Type type(const Term& term, const Place& place);

  /// Steps into the scope of `binder`; `place` moves inside.
  void enter(const Binder& binder, Place& place, std::vector<BinderStep>& steps);
  /// `body` under the quantifier `op` (`Forall` or `Exists`) over the steps from `first` on.
  const Draft* quantify(expr::Op op, std::span<const BinderStep> steps, const Draft* body);

  /// The section variable as this declaration sees it, which thereby uses it.
  const UsedVariable& use_variable(std::uint32_t index);
  [[nodiscard]] const std::map<std::uint32_t, UsedVariable>& used_variables() const {
    return state_.used;
  }

  /// Decides what was postponed, by Lean's defaults where nothing else decides it.
  void decide();
  /// `decide`, and throws `ElaborationFailure` where something is left.
  void settle();
  [[nodiscard]] const TypeStore& types() const { return state_.inference.types; }
  [[nodiscard]] TypeStore& types() { return state_.inference.types; }
  [[nodiscard]] const Draft* answer(std::size_t problem) const;
  void check_decimals() const { state_.inference.check_decimals(); }

 private:
  /// A tree of arithmetic, whose leaves Lean brings to one type together.
  struct Tree {
    enum class Kind : std::uint8_t { Leaf, Negation, Binary, Power };
    Kind kind = Kind::Leaf;
    expr::Op op = expr::Op::True;  ///< of a `Binary`
    const Draft* draft = nullptr;  ///< the leaf; of a `Power` the exponent, no part of the tree
    const Tree* left = nullptr;    ///< the operand, the base
    const Tree* right = nullptr;
    Span span{};
  };
  /// Something that can't be elaborated before a type is known: `↑x`, `{x}`, a field of something.
  struct Problem {
    const Term* term = nullptr;  ///< the x of `↑x`, or a set in braces; null for a field
    bool takes_type = false;     ///< the type is expected of the term itself
    Place place{};
    const Draft* object = nullptr;
    std::string field{};
    Call call{};
    Type type{};  ///< of the answer
    Span span{};
    bool is_taken_up = false;
    const Draft* answer = nullptr;
  };

  /// What an attempt at one meaning of an ambiguous name may change, and must be taken back.
  struct State {
    Inference inference;
    std::vector<Problem> problems;
    std::size_t answered = 0;  ///< this many problems at the beginning have answers
    std::map<std::uint32_t, UsedVariable> used;
  };

  /// Nesting of the elaborator's own calls, over all that it expands.
  static constexpr int k_max_nesting = 1100;
  /// Terms visited for one declaration.
  static constexpr std::uint32_t k_max_steps = 300000;

  /// Counts a step into a term.
  class Step {
   public:
    Step(TermElaborator& elaborator, Span span);
    ~Step() { --elaborator_.nesting_; }
    Step(const Step&) = delete;
    Step& operator=(const Step&) = delete;

   private:
    TermElaborator& elaborator_;
  };

  /// Where the parts of a term stand that comes from a template, or that none does.
  class TemplateSpan {
   public:
    TemplateSpan(TermElaborator& elaborator, std::optional<Span> span)
        : elaborator_(elaborator), outer_(elaborator.template_span_) {
      elaborator.template_span_ = span;
    }
    ~TemplateSpan() { elaborator_.template_span_ = outer_; }
    TemplateSpan(const TemplateSpan&) = delete;
    TemplateSpan& operator=(const TemplateSpan&) = delete;

   private:
    TermElaborator& elaborator_;
    std::optional<Span> outer_;
  };

  /// Counts work that is not a step into a term; throws where there was too much.
  void spend(std::size_t steps, Span span);

  // --- Drafts (term_elaborator.cpp) ---
  const Draft* make(Draft draft);
  const Draft* operation(expr::Op op, Type type, Span span, std::vector<const Draft*> arguments);
  const Draft* variable(const Local& local, Span span);
  const Draft* binder(expr::Op op, Type type, const Local& local, const Draft* body);
  const Local* make_local(Local local);
  Place inside(const Place& place, const Local* local);
  Place inside_notation(const Term& use, const Place& place);
  const Draft* coerce(const Draft* draft, Type type);

  // --- Types (type_term.cpp) ---
  /// The meaning of a name in the place of a type: a type, or null for anything else.
  const Global* type_name(std::string_view name, const Place& place);
  const Local* find_local(std::string_view name, const Place& place);

  // --- Terms (term_elaborator.cpp, block_term.cpp) ---
  const Draft* numeral(const Term& term);
  const Draft* decimal(const Term& term);
  const Draft* coercion(const Term& term, const Place& place, std::optional<Type> expected);
  const Draft* ascription(const Term& term, const Place& place, std::optional<Type> expected);
  const Draft* bracketed(const Term& term, const Place& place, std::optional<Type> expected);
  const Draft* prefix(const Term& term, const Place& place, std::optional<Type> expected);
  const Draft* postfix(const Term& term, const Place& place, std::optional<Type> expected);
  const Draft* binary(const Term& term, const Place& place, std::optional<Type> expected);
  const Draft* connective(expr::Op op, const Term& term, const Place& place);
  const Draft* arrow(const Term& term, const Place& place);
  const Draft* quantifier(const Term& term, const Place& place);
  const Draft* exists_unique(const Term& term, const Place& place);
  const Draft* lambda(const Term& term, const Place& place, std::optional<Type> expected);
  const Draft* big_operator(const Term& term, const Place& place, std::optional<Type> expected);
  const Draft* conditional(const Term& term, const Place& place, std::optional<Type> expected);
  const Draft* let(const Term& term, const Place& place, std::optional<Type> expected);
  const Draft* constant_of(std::string_view name, const Term& term, const Place& place,
                           std::optional<Type> expected);

  // --- Operators (operator_tree.cpp) ---
  const Tree* tree(const Term& term, const Place& place);
  const Tree* leaf(const Draft* draft);
  void find_largest(const Tree& tree, std::optional<Type>& largest, bool& comparable) const;
  const Draft* plant(const Tree& tree, std::optional<Type> type);
  const Draft* arithmetic(const Term& term, const Place& place, std::optional<Type> expected);
  const Draft* relation(const Term& term, const Place& place);
  const Draft* relation(Atom atom, Span span, const Tree& left, const Tree& right);
  const Draft* power(const Draft* base, const Draft* exponent, Span span);
  const Draft* negation(const Draft* operand, Span span);

  // --- Sets (set_term.cpp) ---
  const Draft* membership(Span span, const Draft* element, const Draft* set);
  const Draft* subset(Span span, const Draft* left, const Draft* right);
  const Draft* set_relation(Atom atom, Span span, const Draft* left, const Draft* right);
  const Draft* set_operation(const Term& term, const Place& place, std::optional<Type> expected);
  const Draft* postponed_set(const Term& term, const Place& place, std::optional<Type> expected);
  const Draft* set_in_braces(const Term& term, const Place& place, std::optional<Type> expected);
  const Draft* set_builder(const Term& term, const Place& place, std::optional<Type> expected);
  const Draft* set_image(const Term& term, const Place& place, std::optional<Type> expected);
  const Draft* as_set(const Draft* finite_set, Type type);
  const Draft* with_form(const Draft* set, std::string_view name,
                         std::vector<const Draft*> arguments);

  // --- Templates (expand_template.cpp) ---
  const Draft* expand(const Constant& constant, std::vector<const Draft*> arguments, Type result,
                      Span span);
  const Draft* expand(const Template& made, const std::vector<const Draft*>& arguments,
                      Type result);
  const Draft* section(const Term& term, const Place& place, std::optional<Type> expected);
  const Draft* center_dot(const Term& term, const Place& place);
  const Draft* supremum(bool greatest, const Draft& set, Type result, Span span);
  const Draft* indexed_supremum(const Term& term, const Place& place);

  // --- Binders (binder.cpp) ---
  void check_binder(const Binder& binder);
  const Draft* binder_relation(const Binder& binder, const Local& local, const Place& place);

  // --- Application (application.cpp, apply_global.cpp) ---
  const Draft* application(const Term& term, const Place& place, std::optional<Type> expected);
  const Draft* apply_name(const Term& name, const Place& place, Call call);
  const Draft* apply_resolved(std::string_view name, const Resolution& resolution, Call call);
  const Draft* apply_candidate(const Global& global, std::span<const std::string_view> fields,
                               Call call);
  const Draft* apply_fields(const Draft* object, std::span<const std::string_view> fields,
                            Call call);
  const Draft* apply_field(const Draft* object, std::string_view field, Call call);
  const Draft* apply_value(const Draft* function, std::span<const Argument> arguments, Span span);
  const Draft* apply_global(const Global& global, const Call& call);
  const Draft* apply_definition(const Global& global, const Call& call);
  const Draft* apply_constant(const Constant& constant, const Call& call);
  const Draft* build(const Constant& constant, std::vector<const Draft*> arguments, Type result,
                     Span span);
  void take_type(const Constant& constant, const Call& call, std::size_t i, Type type);
  /// `body` as a function of the `missing` variables, the first one outermost.
  const Draft* abstracted(std::span<const Local* const> missing, const Draft* body);
  const Draft* argument(const Argument& argument, Type type);

  // --- Postponed problems (postponed.cpp) ---
  const Draft* postpone(Problem problem);
  bool resume();
  bool try_solve(std::size_t index);

  const Surroundings& surroundings_;
  State state_;
  std::deque<Draft> drafts_;
  std::deque<Local> locals_;
  std::deque<LocalScope> scopes_;
  std::deque<NotationUse> uses_;
  std::deque<Tree> trees_;
  std::deque<SetForm> forms_;
  /// Set while a template is expanded: its parts stand where its name does.
  std::optional<Span> template_span_;
  int nesting_ = 0;
  std::uint32_t steps_ = 0;
};

}  // namespace latent::lean
