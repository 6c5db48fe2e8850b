/// Things of several components, and things of which their type says something: what the type says
/// must stand wherever such a thing is bound.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/lean_mirror/elaborate/spelled.hpp"

namespace latent::lean {
namespace {

const std::string k_model = "structure Model where\n  ρ : ℝ\n  hρ : 1 < ρ\n";
const std::string k_weighted =
    k_model + "structure Weighted extends Model where\n  w : ℝ\n  N : ℕ := 0\n";

std::string holds(const std::string& text) {
  return statement("theorem t " + text + " := by sorry\n");
}

std::string after(const std::string& before, const std::string& text) {
  return statement(before + "theorem t " + text + " := by sorry\n");
}

TEST(FinBounds, StandBehindUniversalBinders) {
  EXPECT_EQ(holds("(i : Fin 3) : i < 2"), "(∀ i : ℕ, ((i < 3:ℕ) → (i < 2:ℕ)))");
  EXPECT_EQ(holds(": ∀ i j : Fin 3, i = j"),
            "(∀ i : ℕ, ((i < 3:ℕ) → (∀ j : ℕ, ((j < 3:ℕ) → (i = j)))))");
  EXPECT_EQ(holds("{n : ℕ} (i : Fin (n + 1)) : i = 0"),
            "(∀ n : ℕ, (∀ i : ℕ, ((i < (n + 1:ℕ)) → (i = (0:ℕ % (n + 1:ℕ))))))");
  EXPECT_EQ(holds(": Fin 0 → False"), "(∀ x : ℕ, ((x < 0:ℕ) → False))");
  EXPECT_EQ(statement("variable {n : ℕ} (i : Fin n)\ntheorem t : i.val = 0 := by sorry"),
            "(∀ n : ℕ, (∀ i : ℕ, ((i < n) → (i = 0:ℕ))))");
}

TEST(FinBounds, StandBehindExistentialBinders) {
  EXPECT_EQ(holds("(n : ℕ) : ∃ i : Fin n, i = i"), "(∀ n : ℕ, (∃ i : ℕ, ((i < n) ∧ (i = i))))");
  EXPECT_EQ(holds(": ∃! i : Fin 2, i = 0"),
            "(∃ i : ℕ, ((i < 2:ℕ) ∧ ((i = 0:ℕ) ∧ (∀ i : ℕ, ((i < 2:ℕ) → ((i = 0:ℕ) → (i = "
            "i)))))))");
  EXPECT_EQ(holds(": ∃ f : Fin 2 → Fin 3, f 0 = 1"),
            "(∃ f : ℕ → ℕ, ((∀ i : ℕ, ((i < 2:ℕ) → ((f i) < 3:ℕ))) ∧ ((f 0:ℕ) = 1:ℕ)))");
}

TEST(FinBounds, OfDomainsLimitWhatIsSaidOfFunctions) {
  EXPECT_EQ(holds("(v : Fin 3 → ℝ) : v 0 = 1"), "(∀ v : ℕ → ℝ, ((v 0:ℕ) = 1:ℝ))");
  EXPECT_EQ(holds("(u v : Fin 2 → ℝ) : u = v"),
            "(∀ u : ℕ → ℝ, (∀ v : ℕ → ℝ, (∀ i : ℕ, ((i < 2:ℕ) → ((u i) = (v i))))))");
  EXPECT_EQ(holds("(g : Fin 3 → ℕ) : (fun i : Fin 3 ↦ (i : ℕ)) = g"),
            "(∀ g : ℕ → ℕ, (∀ i : ℕ, ((i < 3:ℕ) → (((fun i : ℕ, i) i) = (g i)))))");
  EXPECT_EQ(holds("(v : Fin 2 → Fin 3 → ℝ) : v = v"),
            "(∀ v : ℕ → ℕ → ℝ, (∀ i : ℕ, ((i < 2:ℕ) → (∀ i : ℕ, ((i < 3:ℕ) → (((v i) i) = ((v i) "
            "i)))))))");
}

TEST(FinBounds, OfCodomainsHoldForEveryArgument) {
  EXPECT_EQ(holds("(f : Fin 2 → Fin 3) : f 0 = 1"),
            "(∀ f : ℕ → ℕ, ((∀ i : ℕ, ((i < 2:ℕ) → ((f i) < 3:ℕ))) → ((f 0:ℕ) = 1:ℕ)))");
  EXPECT_EQ(holds("(f : ℝ → Fin 3) : f 0 = 1"),
            "(∀ f : ℝ → ℕ, ((∀ i : ℝ, ((f i) < 3:ℕ)) → ((f 0:ℝ) = 1:ℕ)))");
  EXPECT_EQ(holds("(f : ℕ → {x : ℝ // 0 < x}) : (f 0 : ℝ) = 1"),
            "(∀ f : ℕ → ℝ, ((∀ i : ℕ, (0:ℝ < (f i))) → ((f 0:ℕ) = 1:ℝ)))");
}

TEST(FinBounds, SurviveStructuresPairsAndSubtypes) {
  const std::string indexed = "structure S where\n  n : ℕ\n  i : Fin n\n  v : Fin n → ℝ\n";
  EXPECT_EQ(after(indexed, "(s : S) : s.i.val = 0"),
            "(∀ s.n : ℕ, (∀ s.i : ℕ, ((s.i < s.n) → (∀ s.v : ℕ → ℝ, (s.i = 0:ℕ)))))");
  EXPECT_EQ(after(indexed, ": ∃ s : S, s.n = 0"),
            "(∃ s.n : ℕ, (∃ s.i : ℕ, ((s.i < s.n) ∧ (∃ s.v : ℕ → ℝ, (s.n = 0:ℕ)))))");
  EXPECT_EQ(after(indexed, "(f : ℕ → S) : (f 0).n = 0"),
            "(∀ f.n : ℕ → ℕ, (∀ f.i : ℕ → ℕ, ((∀ i : ℕ, ((f.i i) < (f.n i))) → (∀ f.v : ℕ → ℕ → "
            "ℝ, ((f.n 0:ℕ) = 0:ℕ)))))");
  EXPECT_THAT(
      after(indexed, "(a b : S) : a = b"),
      ::testing::HasSubstr("((a.n = b.n) ∧ ((a.i = b.i) ∧ (∀ i : ℕ, ((i < a.n) → ((a.v i) = "
                           "(b.v i))))))"));
  EXPECT_EQ(holds("(p : Fin 2 × Fin 3) : p.1.val = p.2.val"),
            "(∀ p.1 : ℕ, ((p.1 < 2:ℕ) → (∀ p.2 : ℕ, ((p.2 < 3:ℕ) → (p.1 = p.2)))))");
  EXPECT_EQ(holds("(i : {i : Fin 3 // i ≠ 0}) : i.val = 1"),
            "(∀ i : ℕ, ((i < 3:ℕ) → ((¬(i = 0:ℕ)) → (i = 1:ℕ))))");
}

TEST(FinBounds, SurviveDefinitionsAndAbbreviations) {
  EXPECT_EQ(after("abbrev Vec (n : ℕ) := Fin n → ℝ\n", "(n : ℕ) (u v : Vec n) : u = v"),
            "(∀ n : ℕ, (∀ u : ℕ → ℝ, (∀ v : ℕ → ℝ, (∀ i : ℕ, ((i < n) → ((u i) = (v i)))))))");
  EXPECT_EQ(after("abbrev Index := Fin 3\n", ": ∀ i : Index, i = 0"),
            "(∀ i : ℕ, ((i < 3:ℕ) → (i = 0:ℕ)))");
  EXPECT_EQ(definition("def f (n : ℕ) : Fin 3 := 5"), "f (n : ℕ) := (5:ℕ % 3:ℕ)");
  EXPECT_EQ(definition("def f {n : ℕ} (v : Fin n → ℝ) : ℝ := ∑ i, v i"),
            "f (n : ℕ) (v : ℕ → ℝ) := (∑ i ∈ (Finset.range n), (v i))");
  EXPECT_EQ(after("def f {n : ℕ} (v : Fin n → ℝ) : ℝ := ∑ i, v i\n",
                  "(m : ℕ) (v : Fin (m + 1) → ℝ) : f v = 0"),
            "(∀ m : ℕ, (∀ v : ℕ → ℝ, ((f (m + 1:ℕ) v) = 0:ℝ)))");
  EXPECT_EQ(after("def g (i : Fin 3) : Fin 3 := i + 1\n", "(i : Fin 3) : (g i).val = i"),
            "(∀ i : ℕ, ((i < 3:ℕ) → ((g i) = i)))");
}

TEST(FinBounds, ThatCantBeSaidAreRefused) {
  EXPECT_EQ(holds("(s : Finset (Fin 3)) : 0 = 0"),
            "1:12: what the type Finset Fin says is not read");
  EXPECT_EQ(holds("(s : Finset (ℕ × ℕ)) : 0 = 0"),
            "1:12: a variable of type Finset ℕ × ℕ is not read");
  EXPECT_EQ(definition("def f (n : ℕ) (i : Fin n) : ℕ := f (n - 1) 0"),
            "1:34: a recursion with arguments of type Fin is not read");
  EXPECT_EQ(holds("(i : Fin 3) (n : ℕ) : i + n = i"),
            "1:37: a whole number beside something of type `Fin` is not read");
  EXPECT_EQ(holds(": ∑ x : {x : ℕ // x < 3}, 1 = 3"),
            "1:15: everything of type a subtype of ℕ as a finite set is not read");
}

TEST(Fin, ArithmeticIsModuloItsSize) {
  EXPECT_EQ(holds(": (2 : Fin 3) + 2 = 1"), "(((2:ℕ + 2:ℕ) % 3:ℕ) = 1:ℕ)");
  EXPECT_THAT(
      holds("(i j : Fin 3) : i - j = -j * i"),
      ::testing::EndsWith("((((3:ℕ - j) + i) % 3:ℕ) = ((((3:ℕ - j) % 3:ℕ) * i) % 3:ℕ))))))"));
  EXPECT_EQ(holds(": ∑ i : Fin 4, i = 2"), "(((∑ i ∈ (Finset.range 4:ℕ), i) % 4:ℕ) = 2:ℕ)");
  EXPECT_EQ(holds(": ∑ i : Fin 4, (i : ℝ) = 6"), "((∑ i ∈ (Finset.range 4:ℕ), (i:ℝ)) = 6:ℝ)");
  EXPECT_EQ(holds("(x : ℝ) (i : Fin 3) : x * i = 0"),
            "(∀ x : ℝ, (∀ i : ℕ, ((i < 3:ℕ) → ((x * (i:ℝ)) = 0:ℝ))))");
}

TEST(Vectors, AreFunctionsOfFin) {
  EXPECT_EQ(holds("(x y : ℝ) : ![x, y] 1 = x"),
            "(∀ x : ℝ, (∀ y : ℝ, (((fun i : ℕ, (if (i = 0:ℕ) then x else y)) 1:ℕ) = x)))");
}

TEST(Subtypes, KeepTheirPropertyAndAreEmbedded) {
  EXPECT_EQ(holds("(x : {x : ℝ // 0 < x}) : 0 < (x : ℝ) / 2"),
            "(∀ x : ℝ, ((0:ℝ < x) → (0:ℝ < (x / 2:ℝ))))");
  EXPECT_EQ(holds(": ∃ x : {x : ℝ // 0 < x}, x.1 < 1"), "(∃ x : ℝ, ((0:ℝ < x) ∧ (x < 1:ℝ)))");
  EXPECT_EQ(holds("(x : {p : ℝ × ℝ // p.1 < p.2}) : x.1.1 = 0"),
            "(∀ x.1 : ℝ, (∀ x.2 : ℝ, ((x.1 < x.2) → (x.1 = 0:ℝ))))");
  EXPECT_EQ(holds("(x : {x : ℝ // 0 < x}) : x + x = 1"),
            "1:38: this operation on something of type a subtype of ℝ is not read");
}

TEST(Pairs, AreTakenApart) {
  EXPECT_EQ(holds("(p : ℝ × ℕ) : p.1 = p.2"), "(∀ p.1 : ℝ, (∀ p.2 : ℕ, (p.1 = (p.2:ℝ))))");
  EXPECT_EQ(holds("(p q : ℝ × ℝ) : p = q"),
            "(∀ p.1 : ℝ, (∀ p.2 : ℝ, (∀ q.1 : ℝ, (∀ q.2 : ℝ, ((p.1 = q.1) ∧ (p.2 = q.2))))))");
  EXPECT_EQ(holds("(x y : ℝ) : (⟨x, y⟩ : ℝ × ℝ).1 = (x, y).snd"), "(∀ x : ℝ, (∀ y : ℝ, (x = y)))");
  EXPECT_EQ(holds(": ∃ ⟨a, b⟩ : ℝ × ℝ, a = b"), "(∃ p.1 : ℝ, (∃ p.2 : ℝ, (p.1 = p.2)))");
  EXPECT_EQ(holds("(m n : ℕ) : ∑ p ∈ Finset.range m ×ˢ Finset.range n, p.1 = 0"),
            "(∀ m : ℕ, (∀ n : ℕ, ((∑ p.1 ∈ (Finset.range m), (∑ p.2 ∈ (Finset.range n), p.1)) = "
            "0:ℕ)))");
  EXPECT_EQ(holds("(n : ℕ) : ∑ ⟨i, j⟩ ∈ Finset.range n ×ˢ Finset.range 2, i * j = 0"),
            "(∀ n : ℕ, ((∑ p.1 ∈ (Finset.range n), (∑ p.2 ∈ (Finset.range 2:ℕ), (p.1 * p.2))) = "
            "0:ℕ))");
  EXPECT_EQ(holds("(x : ℝ) : let (a, b) := (x, x + 1); a < b"),
            "(∀ x : ℝ, (((fun p.1 : ℝ, (fun p.2 : ℝ, (p.1 < p.2))) x) (x + 1:ℝ)))");
  EXPECT_EQ(holds(": (fun (p : ℝ × ℝ) ↦ p.1) (1, 2) = 1"),
            "((((fun p.1 : ℝ, (fun p.2 : ℝ, p.1)) 1:ℝ) 2:ℝ) = 1:ℝ)");
  EXPECT_EQ(holds("(f : ℝ → ℝ × ℝ) (x : ℝ) : (f x).1 = (f x).2"),
            "(∀ f.1 : ℝ → ℝ, (∀ f.2 : ℝ → ℝ, (∀ x : ℝ, ((f.1 x) = (f.2 x)))))");
  EXPECT_EQ(holds("(f : ℝ × ℝ → ℝ) (p : ℝ × ℝ) : f p = 0"),
            "(∀ f : ℝ → ℝ → ℝ, (∀ p.1 : ℝ, (∀ p.2 : ℝ, (((f p.1) p.2) = 0:ℝ))))");
}

TEST(Structures, BecomeDataAndHypotheses) {
  EXPECT_EQ(after(k_model, "(m : Model) : 0 < m.ρ"), "(∀ m.ρ : ℝ, ((1:ℝ < m.ρ) → (0:ℝ < m.ρ)))");
  EXPECT_EQ(after(k_model, ": ∃ m : Model, m.ρ < 2"), "(∃ m.ρ : ℝ, ((1:ℝ < m.ρ) ∧ (m.ρ < 2:ℝ)))");
  EXPECT_EQ(after(k_model, "(f : ℕ → Model) : (f 0).ρ = 2"),
            "(∀ f.ρ : ℕ → ℝ, ((∀ i : ℕ, (1:ℝ < (f.ρ i))) → ((f.ρ 0:ℕ) = 2:ℝ)))");
  EXPECT_EQ(after(k_model, "(f : Model → ℝ) (m : Model) : f m = 0"),
            "(∀ f : ℝ → ℝ, (∀ m.ρ : ℝ, ((1:ℝ < m.ρ) → ((f m.ρ) = 0:ℝ))))");
  EXPECT_EQ(after(k_model, "(f g : Model → ℝ) : f = g"),
            "(∀ f : ℝ → ℝ, (∀ g : ℝ → ℝ, (∀ i.ρ : ℝ, ((1:ℝ < i.ρ) → ((f i.ρ) = (g i.ρ))))))");
  EXPECT_EQ(after(k_model, "(m : Model) : m.hρ = m.hρ"),
            "4:25: the hypothesis `hρ` is used as a value");
}

TEST(Structures, InheritFieldsAndHypotheses) {
  EXPECT_EQ(after(k_weighted, "(s : Weighted) : s.ρ ^ s.N = s.w"),
            "(∀ s.ρ : ℝ, ((1:ℝ < s.ρ) → (∀ s.w : ℝ, (∀ s.N : ℕ, ((s.ρ ^ s.N) = s.w)))))");
  EXPECT_EQ(after(k_weighted + "def Model.gain (m : Model) : ℝ := m.ρ\n",
                  "(s : Weighted) : s.gain = s.toModel.gain"),
            "(∀ s.ρ : ℝ, ((1:ℝ < s.ρ) → (∀ s.w : ℝ, (∀ s.N : ℕ, ((Model.gain s.ρ) = (Model.gain "
            "s.ρ))))))");
  EXPECT_EQ(after(k_model + "structure Bounded extends Model where\n  b : ℝ\n  h : ρ < b\n",
                  "(s : Bounded) : 1 < s.b"),
            "(∀ s.ρ : ℝ, ((1:ℝ < s.ρ) → (∀ s.b : ℝ, ((s.ρ < s.b) → (1:ℝ < s.b)))))");
}

TEST(Structures, AreMadeInEveryNotation) {
  const std::string wanted = "(2:ℝ = 2:ℝ)";
  EXPECT_EQ(after(k_model, ": (⟨2, by norm_num⟩ : Model).ρ = 2"), wanted);
  EXPECT_EQ(after(k_model, ": (Model.mk 2 (by norm_num)).ρ = 2"), wanted);
  EXPECT_EQ(after(k_model, ": ({ ρ := 2, hρ := by norm_num } : Model).ρ = 2"), wanted);
  EXPECT_EQ(after(k_model, "(m : Model) : { m with ρ := 2, hρ := by norm_num }.ρ = 2"),
            "(∀ m.ρ : ℝ, ((1:ℝ < m.ρ) → (2:ℝ = 2:ℝ)))");
  EXPECT_EQ(after(k_weighted, "(m : Model) : ({ m with w := 3 } : Weighted).N = 0"),
            "(∀ m.ρ : ℝ, ((1:ℝ < m.ρ) → (0:ℕ = 0:ℕ)))");
  EXPECT_EQ(after(k_model + "def two : Model := ⟨2, by norm_num⟩\n", ": two.ρ = 2"), "(two = 2:ℝ)");
  EXPECT_EQ(after(k_model + "def two : Model where\n  ρ := 2\n  hρ := by norm_num\n",
                  ": Model.ρ two = 2"),
            "(two = 2:ℝ)");
}

TEST(Structures, OfSeveralComponentsAreReturnedComponentByComponent) {
  const std::string file = "def swap (p : ℝ × ℝ) : ℝ × ℝ := (p.2, p.1)\n";
  EXPECT_EQ(after(file, "(p : ℝ × ℝ) : (swap p).1 = 0"),
            "(∀ p.1 : ℝ, (∀ p.2 : ℝ, ((swap.fst p.1 p.2) = 0:ℝ)))");
  EXPECT_THAT(after(file, "(p : ℝ × ℝ) : swap (swap p) = p"),
              ::testing::StartsWith("(∀ p.1 : ℝ, (∀ p.2 : ℝ, (((swap.fst (swap.fst p.1"));
}

TEST(Structures, WithFieldsThatAreNotReadAreNotRead) {
  EXPECT_EQ(
      after("structure M where\n  z : ℂ\n", "(m : M) : 0 = 0"),
      "3:16: `M` is not read: it is a structure of which something is not read: `ℂ` is outside "
      "what is read (complex numbers)");
  EXPECT_EQ(after("structure M where\n  s : Finset (Fin 3)\n", "(m : M) : 0 = 0"),
            "3:16: `M` is not read: it is a structure of which something is not read: what the "
            "type Finset Fin says is not read");
  EXPECT_EQ(after("structure M (α : Type) where\n  x : ℝ\n", "(m : M ℝ) : 0 = 0"),
            "3:16: `M` is not read: it is a structure of which something is not read: a structure "
            "with parameters is not read");
}

TEST(Structures, ThatArePropositionsAreConjunctions) {
  const std::string file =
      "structure Near (x y : ℝ) : Prop where\n  left : x ≤ y\n  right : y ≤ x\n";
  EXPECT_EQ(definition(file + "def d : ℕ := 0").substr(0, 1), "d");
  EXPECT_EQ(after(file, "(x : ℝ) : Near x x"), "(∀ x : ℝ, (Near x x))");
}

TEST(Enumerations, AreNumbersBelowTheirSize) {
  const std::string file = "inductive Color | red | green | blue\n";
  EXPECT_EQ(after(file, ": ∀ c : Color, c = Color.red ∨ c ≠ .blue"),
            "(∀ c : ℕ, ((c < 3:ℕ) → ((c = Color.red) ∨ (¬(c = 2:ℕ)))))");
  EXPECT_EQ(after(file, ": ∃ f : Color → Color, f .red = .green"),
            "(∃ f : ℕ → ℕ, ((∀ i : ℕ, ((i < 3:ℕ) → ((f i) < 3:ℕ))) ∧ ((f 0:ℕ) = 1:ℕ)))");
  EXPECT_EQ(definition(file + "def Color.rank : Color → ℕ\n  | .red => 0\n  | Color.green => 5\n"
                              "  | _ => 7"),
            "rank (n : ℕ) := (if (n = 0:ℕ) then 0:ℕ else (if (n = 1:ℕ) then 5:ℕ else 7:ℕ))");
  EXPECT_EQ(after(file + "def Color.rank (c : Color) : ℕ := match c with | .red => 0 | _ => 1\n",
                  "(c : Color) : c.rank = ∑ d : Color, d.rank"),
            "(∀ c : ℕ, ((c < 3:ℕ) → ((Color.rank c) = (∑ d ∈ (Finset.range 3:ℕ), (Color.rank "
            "d)))))");
  EXPECT_EQ(after("inductive T | leaf | node (l : T)\n", "(t : T) : t = t"),
            "2:16: `T` is not read: types that a file declares are not read");
}

TEST(NonNegativeNumbers, AreSubtypesWithoutArithmetic) {
  EXPECT_EQ(holds("(x : NNReal) (n : ℕ+) : (x : ℝ) < (n : ℝ)"),
            "(∀ x : ℝ, ((0:ℝ ≤ x) → (∀ n : ℕ, ((0:ℕ < n) → (x < (n:ℝ))))))");
  EXPECT_EQ(holds("(x : NNReal) : x - x = x"),
            "1:28: this operation on something of type a subtype of ℝ is not read");
  EXPECT_EQ(holds("(x : NNReal) : x = 0"), "1:30: a number of type a subtype of ℝ");
}

TEST(Instances, AreHypotheses) {
  EXPECT_EQ(holds("(n : ℕ) [NeZero n] : 0 < n"), "(∀ n : ℕ, ((¬(n = 0:ℕ)) → (0:ℕ < n)))");
  EXPECT_EQ(holds("(x : ℝ) [hx : Fact (1 < x)] : 0 < x"), "(∀ x : ℝ, ((1:ℝ < x) → (0:ℝ < x)))");
  EXPECT_EQ(holds("(p : Prop) [Decidable p] : p"), "(∀ p : Prop, p)");
  EXPECT_EQ(holds("(n : ℕ) [Foo n] : 0 < n"), "1:20: the class `Foo` is not read");
}

TEST(AutoBound, NamesBecomeVariablesWhereTheOptionSaysSo) {
  const std::string on = "set_option autoImplicit true\n";
  EXPECT_EQ(after(on, "(h : 0 < k) : 0 < k + 1"), "(∀ k : ℕ, ((0:ℕ < k) → (0:ℕ < (k + 1:ℕ))))");
  EXPECT_EQ(after(on, "(v : Fin n → ℝ) : 0 < ∑ i, v i"),
            "(∀ n : ℕ, (∀ v : ℕ → ℝ, (0:ℝ < (∑ i ∈ (Finset.range n), (v i)))))");
  EXPECT_EQ(after(on + "set_option relaxedAutoImplicit false\n", "(h : 0 < rho) : 0 < rho"),
            "3:20: the name `rho` is not known");
  EXPECT_EQ(after(on + "section\nset_option autoImplicit false\nend\n", "(h : 0 < k) : k = k"),
            "(∀ k : ℕ, ((0:ℕ < k) → (k = k)))");
  EXPECT_EQ(after("", "(h : 0 < k) : 0 < k + 1"), "1:20: the name `k` is not known");
  EXPECT_EQ(definition(on + "def f (x : ℝ) : ℝ := x * y"), "2:26: the name `y` is not known");
}

TEST(Arguments, MayBeNamedOrLeftToTheirDefaults) {
  const std::string file = "def scale (x : ℝ) (k : ℝ := 2) : ℝ := k * x\n";
  EXPECT_EQ(after(file, "(x : ℝ) : scale x = x"), "(∀ x : ℝ, ((scale x 2:ℝ) = x))");
  EXPECT_EQ(after(file, "(x : ℝ) : scale (k := 3) x = x"), "(∀ x : ℝ, ((scale x 3:ℝ) = x))");
  EXPECT_EQ(after(file, "(x : ℝ) : scale x (y := 3) = x"), "2:30: this named argument is not read");
}

TEST(AutoBound, NamesThatLeanKnowsAreNoVariables) {
  const std::string on = "set_option autoImplicit true\n";
  EXPECT_EQ(statement(on + "example (P : Prop) : P ∨ true := by simp"),
            "2:26: the name `true` is not known");
  EXPECT_EQ(after(on, "(x : ℝ) : dist x = ack"), "2:21: the name `dist` is not known");
  // In a namespace of Mathlib: its names only where they are listed, else none.
  const std::string read = "(∀ zeckendorf : ℕ, (0:ℕ < zeckendorf))";
  const std::string refused = ": the name `zeckendorf` is not known";
  EXPECT_EQ(after(on, ": 0 < zeckendorf"), read);
  EXPECT_EQ(after(on + "open Nat\n", ": 0 < zeckendorf"), "3:17" + refused);
  EXPECT_EQ(after(on + "open Nat hiding zeckendorf\n", ": 0 < zeckendorf"), read);
  EXPECT_EQ(after(on + "namespace Nat\n", ": 0 < zeckendorf"), "3:17" + refused);
  EXPECT_EQ(after(on + "open Real Finset\n", ": 0 < zeckendorf"), read);
  EXPECT_EQ(after(on + "open SimpleGraph\n", ": 0 < zeckendorf"), "3:17" + refused);
  EXPECT_EQ(after(on + "open Some (zeckendorf)\n", ": 0 < zeckendorf"), "3:17" + refused);
  EXPECT_EQ(after(on + "namespace My.Nat\n", ": 0 < zeckendorf"), read);
  EXPECT_EQ(after(on, ": 0 < Radius"), "2:17: the name `Radius` is not known");
  EXPECT_EQ(after(on, ": 0 < C₁"), "(∀ C₁ : ℕ, (0:ℕ < C₁))");
}

TEST(AutoBound, NothingWhereMoreMayBeDeclaredThanIsRead) {
  const std::string on = "set_option autoImplicit true\n";
  const std::string refused = ": the name `k` is not known";
  EXPECT_EQ(after("import Elsewhere\n" + on, ": 0 < k"), "3:17" + refused);
  EXPECT_EQ(after(on + "initialize k : Nat ← pure 1\n", ": 0 < k"), "3:17" + refused);
  EXPECT_EQ(after(on + "theorem s : 1 = 1 := by simp\nmy_def k := 1\n", ": 0 < k"),
            "4:17" + refused);
}

TEST(Instances, OfNumbersAloneChangeOperators) {
  const auto with = [](const std::string& instance) {
    return after("def S := ℕ\nstructure T where\n  n : ℕ\n" + instance + "\n", ": 1 < 2");
  };
  EXPECT_EQ(with("instance i : LT ℕ := ⟨fun a b => b < a⟩"),
            "5:9: the instance `i` may change what operators mean on numbers");
  EXPECT_EQ(with("instance i {α : Type*} : Coe (α → ℕ) (α → ℝ) := sorry"),
            "5:9: the instance `i` may change what operators mean on numbers");
  EXPECT_EQ(with("instance i : HAdd T ℕ ℕ := ⟨fun t n => t.n + n⟩"), "(1:ℕ < 2:ℕ)");
  EXPECT_EQ(
      after("namespace A\nstructure Int where\n  n : ℕ\ninstance i : LT Int := sorry\n", ": 1 < 2"),
      "(1:ℕ < 2:ℕ)");
}

TEST(Syntax, OfPrograms) {
  EXPECT_EQ(after("syntax \"at\" term : command\n", "(rate : ℕ) : rate = rate"),
            "(∀ rate : ℕ, (rate = rate))");
  EXPECT_EQ(after("macro \"t\" : tactic => `(tactic| simp)\n", ": 0 < 1"), "(0:ℕ < 1:ℕ)");
  const std::string norm = "macro \"‖\" x:term \"‖ₚ\" : term => `(|$x|)\n";
  EXPECT_EQ(after(norm, "(x : ℝ) : 0 ≤ |x|"), "(∀ x : ℝ, (0:ℝ ≤ (abs x)))");
  EXPECT_EQ(after(norm, "(x : ℝ) : 0 ≤ ‖x‖ₚ"),
            "2:27: `‖ₚ` is syntax that the project defines by a program");
  EXPECT_EQ(after("syntax term \"+\" term : term\n", "(x : ℝ) : x + 1 = 1 + x"),
            "2:23: `+` is syntax that the project defines by a program");
  EXPECT_EQ(after("macro_rules | `($x ^ $y) => `(HPow.hPow $x $y)\n", "(x : ℝ) : 0 ≤ x ^ 2"),
            "2:9: `macro_rules` may change what the text behind it means");
  EXPECT_EQ(after("syntax \"two%\" : term\nmacro_rules | `(two%) => `(2)\n", ": 0 < 1"),
            "(0:ℕ < 1:ℕ)");
  // One rule of several, or what a rule makes of other text.
  const std::string refused = ":9: `macro_rules` may change what the text behind it means";
  EXPECT_EQ(after("syntax \"two%\" : term\nmacro_rules\n| `(two%) => `(2)\n"
                  "| `($x ^ $y) => `($x + $y)\n",
                  ": 0 < 1"),
            "5" + refused);
  EXPECT_EQ(after("syntax \"two%\" : term\nmacro_rules | `($x + $y) => `(two%)\n", ": 0 < 1"),
            "3" + refused);
}

TEST(Definitions, OfSetsOfPairsAreNotRead) {
  EXPECT_EQ(statement("def grid (n : ℕ) : Finset (ℕ × ℕ) := Finset.range n ×ˢ Finset.range n\n"
                      "theorem t (n : ℕ) : grid n = ∅ := by sorry"),
            "2:21: `grid` is not read: a definition of a set of pairs is not read");
}

}  // namespace
}  // namespace latent::lean
