#include "lean_mirror/elaborate/template.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <map>

#include "lean_mirror/syntax/tree.hpp"

namespace latent::lean {

namespace {

constexpr bool k_protected = true;

// "… convex" is what the predicate says where the set is convex by its form.
constexpr auto k_templates = std::to_array<Template>({
    // Sets.
    {{"Set.univ", "", "Sa", Build::Template}, "", "{x | True}"},
    {{"setOf", ">ap", "Sa", Build::Template}, "p", "{x | p x}"},
    {{"Set.Icc", "aa", "Sa", Build::Template}, "a b", "{x | a ≤ x ∧ x ≤ b}"},
    {{"Set.Ico", "aa", "Sa", Build::Template}, "a b", "{x | a ≤ x ∧ x < b}"},
    {{"Set.Ioc", "aa", "Sa", Build::Template}, "a b", "{x | a < x ∧ x ≤ b}"},
    {{"Set.Ioo", "aa", "Sa", Build::Template}, "a b", "{x | a < x ∧ x < b}"},
    {{"Set.Ici", "a", "Sa", Build::Template}, "a", "{x | a ≤ x}"},
    {{"Set.Iic", "a", "Sa", Build::Template}, "a", "{x | x ≤ a}"},
    {{"Set.Ioi", "a", "Sa", Build::Template}, "a", "{x | a < x}"},
    {{"Set.Iio", "a", "Sa", Build::Template}, "a", "{x | x < a}"},
    {{"Set.union", "SaSa", "Sa", Build::Template, expr::Op::True, k_protected},
     "s t",
     "{a | a ∈ s ∨ a ∈ t}"},
    {{"Set.inter", "SaSa", "Sa", Build::Template, expr::Op::True, k_protected},
     "s t",
     "{a | a ∈ s ∧ a ∈ t}"},
    {{"Set.diff", "SaSa", "Sa", Build::Template, expr::Op::True, k_protected},
     "s t",
     "{a | a ∈ s ∧ ¬ a ∈ t}"},
    {{"Set.compl", "Sa", "Sa", Build::Template, expr::Op::True, k_protected}, "s", "{a | ¬ a ∈ s}"},
    {{"Set.insert", "aSa", "Sa", Build::Template, expr::Op::True, k_protected},
     "a s",
     "{b | b = a ∨ b ∈ s}"},
    {{"Set.image", ">abSa", "Sb", Build::Template}, "f s", "{b | ∃ a, a ∈ s ∧ f a = b}"},
    {{"Set.preimage", ">abSb", "Sa", Build::Template}, "f s", "{a | f a ∈ s}"},
    {{"Set.range", ">ab", "Sb", Build::Template}, "f", "{x | ∃ y, f y = x}"},
    {{"Set.indicator", "Sa>ab", ">ab", Build::Template}, "s f", "fun x ↦ if x ∈ s then f x else 0"},
    {{"Function.support", ">ab", "Sa", Build::Template}, "f", "{x | f x ≠ 0}"},
    // Predicates of sets.
    {{"Set.Nonempty", "Sa", "p", Build::Template, expr::Op::True, k_protected}, "s", "∃ x, x ∈ s"},
    {{"Set.Subsingleton", "Sa", "p", Build::Template, expr::Op::True, k_protected},
     "s",
     "∀ x, x ∈ s → ∀ y, y ∈ s → x = y"},
    {{"Set.Nontrivial", "Sa", "p", Build::Template, expr::Op::True, k_protected},
     "s",
     "∃ x, x ∈ s ∧ ∃ y, y ∈ s ∧ x ≠ y"},
    {{"Disjoint", "SaSa", "p", Build::Template}, "s t", "∀ a, a ∈ s → ¬ a ∈ t"},
    {{"Set.MapsTo", ">abSaSb", "p", Build::Template}, "f s t", "∀ x, x ∈ s → f x ∈ t"},
    {{"Set.EqOn", ">ab>abSa", "p", Build::Template}, "f g s", "∀ x, x ∈ s → f x = g x"},
    {{"Set.InjOn", ">abSa", "p", Build::Template},
     "f s",
     "∀ a₁, a₁ ∈ s → ∀ a₂, a₂ ∈ s → f a₁ = f a₂ → a₁ = a₂"},
    {{"Set.SurjOn", ">abSaSb", "p", Build::Template}, "f s t", "∀ b, b ∈ t → ∃ a, a ∈ s ∧ f a = b"},
    {{"Set.BijOn", ">abSaSb", "p", Build::Template},
     "f s t",
     "(∀ x, x ∈ s → f x ∈ t) ∧ (∀ a₁, a₁ ∈ s → ∀ a₂, a₂ ∈ s → f a₁ = f a₂ → a₁ "
     "= a₂) ∧ ∀ b, b ∈ t → ∃ a, a ∈ s ∧ f a = b"},
    {{"Set.LeftInvOn", ">ba>abSa", "p", Build::Template}, "g f s", "∀ x, x ∈ s → g (f x) = x"},
    {{"upperBounds", "Sa", "Sa", Build::Template}, "s", "{x | ∀ a, a ∈ s → a ≤ x}"},
    {{"lowerBounds", "Sa", "Sa", Build::Template}, "s", "{x | ∀ a, a ∈ s → x ≤ a}"},
    {{"BddAbove", "Sa", "p", Build::Template}, "s", "∃ x, ∀ a, a ∈ s → a ≤ x"},
    {{"BddBelow", "Sa", "p", Build::Template}, "s", "∃ x, ∀ a, a ∈ s → x ≤ a"},
    {{"IsLeast", "Saa", "p", Build::Template}, "s a", "a ∈ s ∧ ∀ b, b ∈ s → a ≤ b"},
    {{"IsGreatest", "Saa", "p", Build::Template}, "s a", "a ∈ s ∧ ∀ b, b ∈ s → b ≤ a"},
    {{"IsLUB", "Saa", "p", Build::Template},
     "s a",
     "(∀ b, b ∈ s → b ≤ a) ∧ ∀ c, (∀ b, b ∈ s → b ≤ c) → a ≤ c"},
    {{"IsGLB", "Saa", "p", Build::Template},
     "s a",
     "(∀ b, b ∈ s → a ≤ b) ∧ ∀ c, (∀ b, b ∈ s → c ≤ b) → c ≤ a"},
    {{"IsMinOn", ">abSaa", "p", Build::Template}, "f s a", "∀ x, x ∈ s → f a ≤ f x"},
    {{"IsMaxOn", ">abSaa", "p", Build::Template}, "f s a", "∀ x, x ∈ s → f x ≤ f a"},
    // Predicates of functions.
    {{"Monotone", ">ab", "p", Build::Template}, "f", "∀ a b, a ≤ b → f a ≤ f b"},
    {{"MonotoneOn", ">abSa", "p", Build::Template},
     "f s",
     "∀ a, a ∈ s → ∀ b, b ∈ s → a ≤ b → f a ≤ f b"},
    {{"Antitone", ">ab", "p", Build::Template}, "f", "∀ a b, a ≤ b → f b ≤ f a"},
    {{"AntitoneOn", ">abSa", "p", Build::Template},
     "f s",
     "∀ a, a ∈ s → ∀ b, b ∈ s → a ≤ b → f b ≤ f a"},
    {{"StrictMono", ">ab", "p", Build::Template}, "f", "∀ a b, a < b → f a < f b"},
    {{"StrictMonoOn", ">abSa", "p", Build::Template},
     "f s",
     "∀ a, a ∈ s → ∀ b, b ∈ s → a < b → f a < f b"},
    {{"StrictAnti", ">ab", "p", Build::Template}, "f", "∀ a b, a < b → f b < f a"},
    {{"StrictAntiOn", ">abSa", "p", Build::Template},
     "f s",
     "∀ a, a ∈ s → ∀ b, b ∈ s → a < b → f b < f a"},
    {{"Convex", "trSr", "p", Build::Template},
     "s",
     "∀ x, x ∈ s → ∀ y, y ∈ s → ∀ a b : ℝ, 0 ≤ a → 0 ≤ b → a + b = 1 → a * x + "
     "b * y ∈ s"},
    {{"ConvexOn", "trSr>rr", "p", Build::Template},
     "s f",
     "(∀ u, u ∈ s → ∀ v, v ∈ s → ∀ a b : ℝ, 0 ≤ a → 0 ≤ b → a + b = 1 → a * u "
     "+ b * v ∈ s) ∧ ∀ x, x ∈ s → ∀ y, y ∈ s → ∀ a b : ℝ, 0 ≤ a → 0 ≤ b → a + "
     "b = 1 → f (a * x + b * y) ≤ a * f x + b * f y"},
    {{"ConvexOn convex", "trSr>rr", "p", Build::Template},
     "s f",
     "∀ x, x ∈ s → ∀ y, y ∈ s → ∀ a b : ℝ, 0 ≤ a → 0 ≤ b → a + b = 1 → f (a * "
     "x + b * y) ≤ a * f x + b * f y"},
    {{"ConcaveOn", "trSr>rr", "p", Build::Template},
     "s f",
     "(∀ u, u ∈ s → ∀ v, v ∈ s → ∀ a b : ℝ, 0 ≤ a → 0 ≤ b → a + b = 1 → a * u "
     "+ b * v ∈ s) ∧ ∀ x, x ∈ s → ∀ y, y ∈ s → ∀ a b : ℝ, 0 ≤ a → 0 ≤ b → a + "
     "b = 1 → a * f x + b * f y ≤ f (a * x + b * y)"},
    {{"ConcaveOn convex", "trSr>rr", "p", Build::Template},
     "s f",
     "∀ x, x ∈ s → ∀ y, y ∈ s → ∀ a b : ℝ, 0 ≤ a → 0 ≤ b → a + b = 1 → a * f x "
     "+ b * f y ≤ f (a * x + b * y)"},
    {{"StrictConvexOn", "trSr>rr", "p", Build::Template},
     "s f",
     "(∀ u, u ∈ s → ∀ v, v ∈ s → ∀ a b : ℝ, 0 ≤ a → 0 ≤ b → a + b = 1 → a * u "
     "+ b * v ∈ s) ∧ ∀ x, x ∈ s → ∀ y, y ∈ s → x ≠ y → ∀ a b : ℝ, 0 < a → 0 < "
     "b → a + b = 1 → f (a * x + b * y) < a * f x + b * f y"},
    {{"StrictConvexOn convex", "trSr>rr", "p", Build::Template},
     "s f",
     "∀ x, x ∈ s → ∀ y, y ∈ s → x ≠ y → ∀ a b : ℝ, 0 < a → 0 < b → a + b = 1 → "
     "f (a * x + b * y) < a * f x + b * f y"},
    {{"StrictConcaveOn", "trSr>rr", "p", Build::Template},
     "s f",
     "(∀ u, u ∈ s → ∀ v, v ∈ s → ∀ a b : ℝ, 0 ≤ a → 0 ≤ b → a + b = 1 → a * u "
     "+ b * v ∈ s) ∧ ∀ x, x ∈ s → ∀ y, y ∈ s → x ≠ y → ∀ a b : ℝ, 0 < a → 0 < "
     "b → a + b = 1 → a * f x + b * f y < f (a * x + b * y)"},
    {{"StrictConcaveOn convex", "trSr>rr", "p", Build::Template},
     "s f",
     "∀ x, x ∈ s → ∀ y, y ∈ s → x ≠ y → ∀ a b : ℝ, 0 < a → 0 < b → a + b = 1 → "
     "a * f x + b * f y < f (a * x + b * y)"},
    {{"Function.Injective", ">ab", "p", Build::Template}, "f", "∀ a₁ a₂, f a₁ = f a₂ → a₁ = a₂"},
    {{"Function.Surjective", ">ab", "p", Build::Template}, "f", "∀ b, ∃ a, f a = b"},
    {{"Function.Bijective", ">ab", "p", Build::Template},
     "f",
     "(∀ a₁ a₂, f a₁ = f a₂ → a₁ = a₂) ∧ ∀ b, ∃ a, f a = b"},
    {{"Function.LeftInverse", ">ba>ab", "p", Build::Template}, "g f", "∀ x, g (f x) = x"},
    {{"Function.RightInverse", ">ba>ab", "p", Build::Template}, "g f", "∀ x, f (g x) = x"},
    {{"Function.Involutive", ">aa", "p", Build::Template}, "f", "∀ x, f (f x) = x"},
    {{"Function.IsFixedPt", ">aaa", "p", Build::Template}, "f x", "f x = x"},
    {{"Function.Periodic", ">aba", "p", Build::Template}, "f c", "∀ x, f (x + c) = f x"},
    {{"Function.Antiperiodic", ">aba", "p", Build::Template}, "f c", "∀ x, f (x + c) = -f x"},
    {{"Function.Even", ">ab", "p", Build::Template}, "f", "∀ a, f (-a) = f a"},
    {{"Function.Odd", ">ab", "p", Build::Template}, "f", "∀ a, f (-a) = -f a"},
    // Functions and propositions.
    {{"id", "a", "a", Build::Template}, "x", "x"},
    {{"Function.const", "tbab", "a", Build::Template}, "c x", "c"},
    {{"Function.comp", ">bc>ab", ">ac", Build::Template}, "f g", "fun x ↦ f (g x)"},
    {{"Xor'", "pp", "p", Build::Template}, "a b", "(a ∧ ¬ b) ∨ (b ∧ ¬ a)"},
    // Their value is put in place by the elaborator where it is known.
    {{"Set.ncard", "Sa", "n", Build::Template}, "s", "0"},
    {{"sSup", "Sa", "a", Build::Template}, "s", "0"},
    {{"sInf", "Sa", "a", Build::Template}, "s", "0"},
});

}  // namespace

std::span<const Template> templates() { return k_templates; }

const Template* find_template(std::string_view name) {
  static const std::map<std::string_view, const Template*> by_name = [] {
    std::map<std::string_view, const Template*> made;
    for (const Template& one : k_templates) made.emplace(one.constant.name, &one);
    return made;
  }();
  const auto found = by_name.find(name);
  return found == by_name.end() ? nullptr : found->second;
}

const Term& meaning(const Template& made) {
  static const std::deque<ParsedTerm> parsed = [] {
    std::deque<ParsedTerm> terms;
    for (const Template& one : k_templates) {
      terms.push_back(
          parse_term(make_source(std::string(one.constant.name), std::string(one.meaning))));
    }
    return terms;
  }();
  return *parsed.at(static_cast<std::size_t>(&made - k_templates.data())).term;
}

}  // namespace latent::lean
