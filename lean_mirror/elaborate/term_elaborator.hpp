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
  std::optional<Type> expected;   ///< of the whole
  Span span;                      ///< of the function
  bool is_explicit = false;       ///< written `@f`
  std::vector<Argument> named{};  ///< `(n := 3)`: the `NamedArgument`s
  bool is_ambiguous = false;      ///< the function is one of several that are tried
};

/// The definition being elaborated, as its own body sees it.
struct OwnDefinition {
  struct OwnParameter {
    Type type;
    bool implicit = false;
    bool is_proof = false;
  };
  std::vector<OwnParameter> parameters{};
  std::optional<Type> result{};
  bool is_called = false;  ///< by itself
};

/// Lean's options `autoImplicit` and `relaxedAutoImplicit`: which names that mean nothing become
/// implicit variables.
enum class AutoBound : std::uint8_t {
  None,   ///< none
  Short,  ///< a letter with digits
  All,    ///< all names of one part
};

/// What a declaration's terms are elaborated against.
struct Surroundings {
  const Environment& environment;
  const SectionVariables& variables;
  bool prefer_reals = false;  ///< see `Inference::prefer_reals`
  /// Which names that mean nothing become variables in headers.
  AutoBound auto_bound = AutoBound::None;
  bool reads_powers = true;  ///< false: what a power means depends on an old release of Lean
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

  /// What the instance `[C x]` says: a hypothesis; null of a class that says nothing about values.
  /// Throws for classes that are not read.
  const Draft* instance_hypothesis(const Term& type, const Place& place);

  /// The variables that `Surroundings::auto_bound` made so far, in the order of the text.
  [[nodiscard]] const std::vector<const Local*>& auto_bound() const { return state_.auto_bound; }
  /// From now on names that mean nothing are unknown.
  void end_header() { in_header_ = false; }

  /// The type that `stored` is where `telescope` stands for the components of `values`.
  Type instance(const StoredType& stored, std::span<const expr::Variable> telescope,
                const std::vector<const Draft*>& values, Span span);
  /// A function by equations: `alternatives` over the arguments of a function of type `type`.
  const Draft* by_equations(std::span<const Term* const> alternatives, const Place& place,
                            Type type, Span span);
  const Draft* applied(const Draft* function, const Draft* argument) {
    return operation(expr::Op::Apply, types().codomain(function->type), function->span,
                     {function, argument});
  }
  /// The fields of `object`, of its parents too, become names.
  void open_fields(const Draft* object, Place& place);
  /// What `Global::Kind::Self` refers to; null while no definition is elaborated.
  void set_own(OwnDefinition* own) { own_ = own; }
  /// A local variable that no text binds.
  const Local* make_local(Local local);
  const Draft* variable(const Local& local, Span span);
  /// `body` as a function of the `missing` variables, the first one outermost.
  const Draft* abstracted(std::span<const Local* const> missing, const Draft* body);
  Place inside(const Place& place, const Local* local);
  const Draft* coerce(const Draft* draft, Type type);

  /// The section variable as this declaration sees it, which thereby uses it.
  const UsedVariable& use_variable(std::uint32_t index);
  /// The same of a section variable that has a name and whose type is a statement; of no other.
  void use_if_hypothesis(std::uint32_t index);
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
    enum class Kind : std::uint8_t { Leaf, Negation, Binary, Power, Multiple };
    Kind kind = Kind::Leaf;
    expr::Op op = expr::Op::True;  ///< of a `Binary`
    /// The leaf; the exponent of a `Power` and the scalar of a `Multiple` are no part of the tree.
    const Draft* draft = nullptr;
    const Tree* left = nullptr;  ///< the operand, the base, what is multiplied
    const Tree* right = nullptr;
    Span span{};
  };
  /// Something that can't be elaborated before a type is known: `↑x`, `{x}`, a field of something.
  struct Problem {
    const Term* term = nullptr;  ///< the x of `↑x`, a set in braces and the like; null for a field
    /// `term` is not embedded but means something else for each type: `⟨a, b⟩`, `.red`, `{a}`.
    bool needs_type = false;
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
    std::vector<const Local*> auto_bound;
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
  const Draft* binder(expr::Op op, Type type, const Local& local, const Draft* body);
  const Draft* literal(const Rational& number, Type type, Span span);
  Place inside_notation(const Term& use, const Place& place);

  // --- Types (type_term.cpp) ---
  /// The meaning of a name in the place of a type: a type, or null for anything else.
  const Global* type_name(std::string_view name, const Place& place);
  const Local* find_local(std::string_view name, const Place& place);
  Type applied_type(const Global& global, std::span<const Term* const> arguments,
                    const Place& place, Span span);

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
  const Draft* congruence(const Term& term, const Place& place);
  const Draft* divisibility(const Term& term, const Place& place);
  const Draft* arrow(const Term& term, const Place& place);
  const Draft* quantifier(const Term& term, const Place& place);
  const Draft* exists_unique(const Term& term, const Place& place);
  const Draft* lambda(const Term& term, const Place& place, std::optional<Type> expected);
  /// One variable of a sum and the set over which it runs.
  struct Summation {
    const Draft* set;
    const Local* variable;
  };
  const Draft* big_operator(const Term& term, const Place& place, std::optional<Type> expected);
  const Draft* summed_set(const Binder& binder, const Place& place, Type element, Atom sign);
  std::vector<Summation> summations(const Term& term, const Place& place, Place& inner);
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

  // --- Finite sets and lists (finite_set_term.cpp) ---
  const Draft* finite_member(Span span, const Draft* element, const Draft* set);
  const Draft* finite_operation(Atom atom, Span span, const Draft* left, const Draft* right);
  const Draft* finite_relation(Atom atom, Span span, const Draft* left, const Draft* right);
  const Draft* finite_set_in_braces(const Term& term, const Place& place, Type type);
  const Draft* list(const Term& term, const Place& place, std::optional<Type> expected);
  const Draft* over_set(expr::Op op, Type type, Span span, const Draft* set, const Local& variable,
                        const Draft* body);
  /// `set` without the members for which `condition` on the variable of `binder` fails.
  const Draft* filtered(const Draft* set, const Name& variable, const Term& condition,
                        const Place& place, Span span);
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

  // --- Numbers of elements (set_size.cpp) ---
  const Draft* cardinality(const Draft* finite_set, Span span);
  const Draft* type_size(std::string_view name, Type type, Span span);
  const Draft* set_size(const Draft& set, Span span);

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
  static void refuse_named(const Call& call);
  const Draft* apply_self(const Global& global, const Call& call);
  const Draft* apply_constructor(const Global& global, const Call& call);
  void take_type(const Constant& constant, const Call& call, std::size_t i, Type type);
  const Draft* argument(const Argument& argument, Type type);
  const Local* auto_bind(std::string_view name, const Place& place, Span span);

  // --- Bundles (bundle.cpp) ---
  const Draft* tuple(std::span<const Term* const> components, const Term& term, const Place& place,
                     std::optional<Type> expected);
  const Draft* constructed(std::span<const Term* const> arguments, Type type, const Term& term,
                           const Place& place);
  const Draft* structure_instance(const Term& term, const Place& place,
                                  std::optional<Type> expected);
  const Draft* vector(const Term& term, const Place& place, std::optional<Type> expected);
  const Draft* component(const Draft* whole, std::size_t part, Type type, Span span);
  /// The field of a pair, a structure, a `Fin` or a subtype; null where it has none of that name.
  const Draft* field_of(const Draft* object, std::string_view field, Span span);
  const Draft* structure_field(const Draft* object, std::size_t field, Span span);
  Type field_type(const StructureType& structure, std::size_t field,
                  const std::vector<const Draft*>& before, Span span);
  const Draft* stored_draft(const std::vector<expr::Expr>& parts,
                            std::span<const expr::Variable> telescope,
                            const std::vector<const Draft*>& values, Type type, Span span);
  /// Names in `pattern` become names for the components of `value`.
  void bind_pattern(const Term& pattern, const Draft* value, Place& place);
  /// Constructor `name` of the enumeration `type`; null where that is none or has none of the name.
  const Draft* enumerator(Type type, std::string_view name, Span span);
  /// `ℝ≥0` and `ℕ+`: the numbers of a kind that are at least, or more than, 0.
  Type numbers_above_zero(Type base, expr::Op relation, Span span);
  const Draft* universe(Type element, Span span);
  const Draft* set_product(const Term& term, const Place& place, std::optional<Type> expected);

  // --- Patterns (pattern.cpp) ---
  struct Row {
    std::vector<const Term*> patterns;
    const Term* value;
  };
  struct Match {
    std::vector<const Draft*> conditions;
    Place place;
  };
  std::vector<Row> rows(std::span<const Term* const> alternatives) const;
  const Draft* match(const Term& term, const Place& place, std::optional<Type> expected);
  const Draft* match_rows(const std::vector<Row>& rows, const std::vector<const Draft*>& values,
                          const Place& place, Type result, Span span);
  const Draft* enumerator_named(const Term& name, Type type, const Place& place);
  void match_pattern(const Term& pattern, const Draft* value, Match& match);
  void match_successor(const Term& smaller, unsigned by, const Draft* value, Match& match,
                       Span span);
  const Local* alias(std::string_view name, const Draft* meaning, Span span);

  // --- Postponed problems (postponed.cpp) ---
  const Draft* postpone(Problem problem);
  /// `term`, once it is known of what type it is to be.
  const Draft* once_typed(const Term& term, const Place& place, std::optional<Type> expected);
  bool resume();
  bool try_solve(std::size_t index);

  const Surroundings& surroundings_;
  State state_;
  std::deque<Draft> drafts_;
  std::deque<Local> locals_;
  std::deque<LocalScope> scopes_;
  std::deque<NotationUse> uses_;
  std::deque<Tree> trees_;
  OwnDefinition* own_ = nullptr;
  bool in_header_ = true;
  std::deque<SetForm> forms_;
  /// Set while a template is expanded: its parts stand where its name does.
  std::optional<Span> template_span_;
  int nesting_ = 0;
  std::uint32_t steps_ = 0;
};

}  // namespace latent::lean
