/// T6: what names mean.
#include <gtest/gtest.h>

#include <cctype>

#include "lean_mirror/elaborate/constant.hpp"
#include "ref/expr/op.hpp"
#include "tests/lean_mirror/elaborate/spelled.hpp"

namespace latent::lean {
namespace {

TEST(Names, OfRealFunctionsNeedTheirNamespace) {
  EXPECT_EQ(statement("theorem t (x : ℝ) : Real.log x = 0 := by sorry"),
            "(∀ x : ℝ, ((Real.log x) = 0:ℝ))");
  EXPECT_EQ(statement("theorem t (x : ℝ) : log x = 0 := by sorry"),
            "1:21: the name `log` is not known");
  EXPECT_EQ(statement("open Real\ntheorem t (x : ℝ) : log x = 0 := by sorry"),
            "(∀ x : ℝ, ((Real.log x) = 0:ℝ))");
  EXPECT_EQ(statement("namespace Real\ntheorem t (x : ℝ) : log x = 0 := by sorry"),
            "(∀ x : ℝ, ((Real.log x) = 0:ℝ))");
}

TEST(Names, OpenTakesTheFormsThatLeanHas) {
  const std::string theorem = "theorem t (x : ℝ) : log x = exp x := by sorry";
  const std::string meant = "(∀ x : ℝ, ((Real.log x) = (Real.exp x)))";
  EXPECT_EQ(statement("open Real (log exp)\n" + theorem), meant);
  EXPECT_EQ(statement("open Real hiding sin\n" + theorem), meant);
  EXPECT_EQ(statement("open Real renaming sin → sinus\nopen Real\n" + theorem), meant);
  EXPECT_EQ(statement("open Real in\n" + theorem), meant);
  EXPECT_EQ(statement("open Real hiding log\n" + theorem), "2:21: the name `log` is not known");
  EXPECT_EQ(statement("open scoped Real\n" + theorem), "2:21: the name `log` is not known");
  EXPECT_EQ(statement("open Real in\ntheorem s : log 1 = 0 := by sorry\n" + theorem),
            "3:21: the name `log` is not known");
  EXPECT_EQ(statement("open Real renaming log → ln\ntheorem t (x : ℝ) : ln x = 0 := by sorry"),
            "(∀ x : ℝ, ((Real.log x) = 0:ℝ))");
}

TEST(Names, ScopesEnd) {
  EXPECT_EQ(statement("section\nopen Real\nend\ntheorem t : log 1 = 0 := by sorry"),
            "4:13: the name `log` is not known");
  EXPECT_EQ(statement("namespace A.B\ndef c : ℕ := 1\nend B\ntheorem t : B.c = 1 := by sorry"),
            "(A.B.c = 1:ℕ)");
  EXPECT_EQ(statement("namespace A.B\ndef c : ℕ := 1\nend A.B\ntheorem t : A.B.c = 1 := by sorry"),
            "(A.B.c = 1:ℕ)");
  EXPECT_EQ(statement("namespace A.B\ndef c : ℕ := 1\nend A.B\ntheorem t : c = 1 := by sorry"),
            "4:13: the name `c` is not known");
}

TEST(Names, ProtectedNamesNeedAPrefix) {
  // Mathlib: `protected noncomputable def Real.pi`.
  EXPECT_EQ(statement("open Real\ntheorem t : pi = 3 := by sorry"),
            "2:13: the name `pi` is not known");
  EXPECT_EQ(statement("open Real\ntheorem t : π = 3 := by sorry"), "(Real.pi = 3:ℝ)");
  EXPECT_EQ(statement("theorem t : Real.pi = 3 := by sorry"), "(Real.pi = 3:ℝ)");
  EXPECT_EQ(statement("theorem t : π = 3 := by sorry"), "1:13: the name `π` is not known");
  const std::string file = "namespace A\nprotected def c : ℕ := 1\n";
  EXPECT_EQ(statement(file + "theorem t : A.c = 1 := by sorry"), "(A.c = 1:ℕ)");
  EXPECT_EQ(statement(file + "theorem t : c = 1 := by sorry"), "3:13: the name `c` is not known");
}

TEST(Names, TheInnermostNamespaceWins) {
  const std::string file =
      "def c : ℕ := 0\nnamespace A\ndef c : ℕ := 1\nnamespace B\ndef c : ℕ := 2\n";
  EXPECT_EQ(statement(file + "theorem t : c = 2 := by sorry"), "(A.B.c = 2:ℕ)");
  EXPECT_EQ(statement(file + "end B\ntheorem t : c = 1 := by sorry"), "(A.c = 1:ℕ)");
  EXPECT_EQ(statement(file + "theorem t : _root_.c = 0 := by sorry"), "(c = 0:ℕ)");
  EXPECT_EQ(statement(file + "end B\nend A\ntheorem t : c = 0 := by sorry"), "(c = 0:ℕ)");
}

TEST(Names, LocalDefinitionsHideConstants) {
  EXPECT_EQ(statement("namespace A\nopen Real\ndef log (x : ℝ) : ℝ := x\n"
                      "theorem t (x : ℝ) : log x = x := by sorry"),
            "(∀ x : ℝ, ((A.log x) = x))");
  EXPECT_EQ(statement("namespace A\nopen Real\ndef log (x : ℂ) : ℂ := x\n"
                      "theorem t (x : ℝ) : log x = x := by sorry"),
            "4:21: `A.log` is not read: `ℂ` is outside what is read (complex numbers)");
}

TEST(Names, VariablesHideConstants) {
  EXPECT_EQ(statement("open Real\ntheorem t (exp x : ℝ) : exp + x = 0 := by sorry"),
            "(∀ exp : ℝ, (∀ x : ℝ, ((exp + x) = 0:ℝ)))");
}

TEST(Names, AmbiguousOnesAreToldApartByTypes) {
  const std::string file =
      "namespace A\ndef f (n : ℕ) : ℕ := n\nend A\nnamespace B\n"
      "def f (p : Prop) : Prop := p\nend B\nopen A B\n";
  EXPECT_EQ(statement(file + "theorem t (n : ℕ) : f n = n := by sorry"),
            "(∀ n : ℕ, ((A.f n) = n))");
  EXPECT_EQ(statement(file + "theorem t (p : Prop) : f p := by sorry"), "(∀ p : Prop, (B.f p))");
  EXPECT_EQ(statement(file + "theorem t (x : ℝ) : f x = x := by sorry"),
            "8:21: no meaning of `f` fits here");
}

TEST(Names, AmbiguousOnesThatFitTwiceAreRefused) {
  EXPECT_EQ(statement("namespace A\ndef f (n : ℕ) : ℕ := n\nend A\nnamespace B\n"
                      "def f (n : ℝ) : ℝ := n\nend B\nopen A B\n"
                      "theorem t (n : ℕ) : f n = n := by sorry"),
            "8:21: `f` may mean `A.f` or `B.f`");
  // Both `Nat.sqrt` and `Real.sqrt` take 2.
  EXPECT_EQ(statement("open Nat Real\ntheorem t : sqrt 2 = 1 := by sorry"),
            "2:13: `sqrt` may mean `Nat.sqrt` or `Real.sqrt`");
}

TEST(Names, ThoseOfUnreadConstantsCountWhereTheyFit) {
  EXPECT_EQ(statement("open Nat Real\ntheorem t (x : ℝ) : log x = 1 := by sorry"),
            "(∀ x : ℝ, ((Real.log x) = 1:ℝ))");
  EXPECT_EQ(statement("open Nat Real\ntheorem t (n : ℕ) : log 2 n = 1 := by sorry"),
            "(∀ n : ℕ, ((Nat.log 2:ℕ n) = 1:ℕ))");
  EXPECT_EQ(statement("open Complex Real\ntheorem t (x : ℝ) : exp x = 1 := by sorry"),
            "2:21: `exp` may mean `Complex.exp` or `Real.exp`");
  EXPECT_EQ(statement("open Finset Set\ntheorem t : ∑ i ∈ range 3, i = 3 := by sorry"),
            "((∑ i ∈ (Finset.range 3:ℕ), i) = 3:ℕ)");
}

TEST(Names, FieldsOfNumbers) {
  EXPECT_EQ(formula("(x : ℝ)", "x.log.exp = x.sqrt"), "((Real.exp (Real.log x)) = (Real.sqrt x))");
  EXPECT_EQ(formula("(x : ℝ)", "(x + 1).log = (-x).exp"),
            "((Real.log (x + 1:ℝ)) = (Real.exp (-x)))");
  EXPECT_EQ(formula("(n k : ℕ)", "n.choose k = (n + 1).factorial"),
            "((Nat.choose n k) = (Nat.factorial (n + 1:ℕ)))");
  EXPECT_EQ(formula("(x : ℝ)", "(x |>.log) = 0"), "((Real.log x) = 0:ℝ)");
  EXPECT_EQ(formula("(n : ℕ)", "n.foo = 0"),
            "2:13: the field `foo` of something of type ℕ is not known");
  EXPECT_EQ(statement("def Real.twice (k : ℕ) (x : ℝ) : ℝ := x + k\n"
                      "theorem t (x : ℝ) : x.twice 3 = 0 := by sorry"),
            "(∀ x : ℝ, ((Real.twice 3:ℕ x) = 0:ℝ))");
}

TEST(Names, FieldsWaitForTheTypeOfTheirObject) {
  EXPECT_EQ(statement("theorem t : ∀ x, x.exp = 1 → x = (0 : ℝ) := by sorry"),
            "(∀ x : ℝ, (((Real.exp x) = 1:ℝ) → (x = 0:ℝ)))");
}

TEST(Names, InGuillemetsAreTheSame) {
  EXPECT_EQ(statement("def «two» : ℕ := 2\ntheorem t : two = «two» := by sorry"), "(two = two)");
  EXPECT_EQ(statement("def «a b» : ℕ := 2\ntheorem t : «a b» = 2 := by sorry"), "(«a b» = 2:ℕ)");
}

TEST(Names, AliasesAndExportsMeanTheirTargets) {
  EXPECT_EQ(statement("alias ln := Real.log\ntheorem t : ln 1 = 0 := by sorry"),
            "((Real.log 1:ℝ) = 0:ℝ)");
  EXPECT_EQ(statement("namespace A\ndef c : ℕ := 1\nend A\nexport A (c)\n"
                      "theorem t : c = 1 := by sorry"),
            "(A.c = 1:ℕ)");
}

TEST(Names, TypeAbbreviationsAreTypes) {
  EXPECT_EQ(statement("abbrev R := ℝ\nabbrev S : Type := ℕ → R\n"
                      "theorem t (x : R) (f : S) : f 0 = x := by sorry"),
            "(∀ x : ℝ, (∀ f : ℕ → ℝ, ((f 0:ℕ) = x)))");
  EXPECT_EQ(statement("theorem t (x : @Real) (n : Nat) : x = n := by sorry"),
            "(∀ x : ℝ, (∀ n : ℕ, (x = (n:ℝ))))");
}

TEST(Names, NotationsAreExpandedWhereTheyWereDeclared) {
  EXPECT_EQ(statement("local notation \"L\" => Real.log\ntheorem t (x : ℝ) : L x = 0 := by sorry"),
            "(∀ x : ℝ, ((Real.log x) = 0:ℝ))");
  // A notation joins the tree around it, and `n` in it is the argument, whatever is bound outside.
  EXPECT_EQ(statement("notation \"T\" n => n * (n + 1)\n"
                      "theorem t (n : ℕ) (x : ℝ) : x = T n := by sorry"),
            "(∀ n : ℕ, (∀ x : ℝ, (x = ((n:ℝ) * ((n:ℝ) + 1:ℝ)))))");
  EXPECT_EQ(statement("infixl:65 \" ⊞ \" => max\ntheorem t (x y : ℝ) : x ⊞ y = x := by sorry"),
            "(∀ x : ℝ, (∀ y : ℝ, ((max x y) = x)))");
  EXPECT_EQ(statement("namespace A\ndef c : ℕ := 1\nnotation \"C\" => c\nend A\n"
                      "def c : ℕ := 2\ntheorem t : C = c := by sorry"),
            "(A.c = c)");
}

TEST(Names, BoundInANotationDoNotCaptureItsArguments) {
  EXPECT_EQ(statement("notation \"S\" e:max => ∑ i ∈ Finset.range 3, (i + e)\n"
                      "theorem t (i : ℕ) : S i = 0 := by sorry"),
            "(∀ i : ℕ, ((∑ i ∈ (Finset.range 3:ℕ), (i + i)) = 0:ℕ))");
  const Reading reading = read(
      "notation \"S\" e:max => ∑ i ∈ Finset.range 3, (i + e)\n"
      "theorem t (i : ℕ) : S i = 0 := by sorry\n"
      "theorem s (j : ℕ) : S j = 0 := by sorry");
  ASSERT_TRUE(reading.file.statements[0].formula && reading.file.statements[1].formula);
  EXPECT_TRUE(same(*reading.file.statements[0].formula, *reading.file.statements[1].formula));
}

TEST(Constants, HaveDistinctNamesAndWellFormedTypes) {
  for (const Constant& constant : constants()) {
    EXPECT_EQ(find_constant(constant.name), &constant) << constant.name << " is there twice";
    EXPECT_EQ(constant.parameters.find_first_not_of("nzqrpabcFLSt>o?"), std::string_view::npos);
    EXPECT_FALSE(constant.result.empty());
  }
}

TEST(Constants, CoverEveryOperationWithAName) {
  using expr::Op;
  for (int i = 0; i <= static_cast<int>(Op::Exists); ++i) {
    const Op op = static_cast<Op>(i);
    const std::string_view name = op_info(op).lean;
    const bool is_name =
        !name.empty() && std::isalpha(static_cast<unsigned char>(name[0])) && name != "fun";
    if (!is_name) continue;
    const Constant* constant = find_constant(name);
    ASSERT_NE(constant, nullptr) << name;
    EXPECT_EQ(constant->op, op) << name;
  }
}

TEST(Constants, OfEveryReadOneAnApplicationElaborates) {
  std::size_t count = 0;
  for (const Constant& constant : constants()) {
    if (constant.build == Build::Unread) continue;
    std::string text(constant.name);
    const bool is_of_sets = constant.parameters.find_first_of("FL") != std::string_view::npos ||
                            constant.result.starts_with('F');
    for (std::size_t i = 0; i < constant.parameters.size(); ++i) {
      switch (constant.parameters[i]) {
        case 'n':
          text += " (1 : ℕ)";
          break;
        case 'z':
          text += " (1 : ℤ)";
          break;
        case 'q':
          text += " (1 : ℚ)";
          break;
        case 'p':
          text += " True";
          break;
        case 't':
          text += " (Fin 2)";
          ++i;
          break;
        case 'F':
          text += " (Finset.range 2)";
          ++i;
          break;
        case 'L':
          text += " (Nat.digits 10 21)";
          ++i;
          break;
        case '>':
          text += constant.parameters[i + 2] == 'p' ? " (fun k ↦ k < 1)"
                  : is_of_sets                      ? " (fun k ↦ k + 1)"
                                                    : " (fun k ↦ (k : ℝ))";
          i += 2;
          break;
        default:
          text += is_of_sets ? " (1 : ℕ)" : " (1 : ℝ)";
      }
    }
    const TermContext context;
    const ElaboratedTerm read = elaborate_term(make_source("constant", "(" + text + ")"), context);
    // Nothing says into what type a bare cast goes, or of what the universe is.
    const bool is_cast = (constant.build == Build::Embedding && constant.result == "a") ||
                         constant.build == Build::Universe;
    EXPECT_EQ(read.expression.has_value(), !is_cast)
        << text << (read.diagnostics.empty() ? "" : ": " + read.diagnostics[0].message);
    ++count;
  }
  EXPECT_GT(count, 60U);
}

}  // namespace
}  // namespace latent::lean
