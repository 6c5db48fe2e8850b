#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "ref/expr/notation.hpp"
#include "ref/expr/print.hpp"
#include "tests/ref/expr/random_expr.hpp"

namespace latent::expr {
namespace {

const Variable x = real("x"), y = real("y"), rho = real("ρ"), eps = real("ε");
const Variable n = nat("n"), k = nat("k");
const Variable p("p", Sort::prop()), r("r", Sort::prop());
const Variable f = sequence("f");

Expr unary(Op op, const Expr& of) { return Expr::make(op, {of}); }
Expr num(long long value) { return number(value, Sort::real()); }
Expr inv(const Expr& of) { return unary(Op::Inv, of); }

TEST(PrintLatex, EveryOperation) {
  EXPECT_EQ(to_latex(x), R"(x)");
  EXPECT_EQ(to_latex(Expr::literal(Rational(1, 4), Sort::real())), R"(0.25)");
  EXPECT_EQ(to_latex(Expr::make(Op::Pi, {})), R"(\pi)");
  EXPECT_EQ(to_latex(Expr::make(Op::True, {})), R"(\top)");
  EXPECT_EQ(to_latex(Expr::make(Op::False, {})), R"(\bot)");
  EXPECT_EQ(to_latex(at(f, k + 1)), R"(f_{k + 1})");
  EXPECT_EQ(to_latex(lambda(k, pow(x, k))), R"(k \mapsto x^{k})");
  EXPECT_EQ(to_latex(to_real(n)), R"(n)");
  EXPECT_EQ(to_latex(indicator(p)), R"(\begin{cases}1 & p\\0 & \text{otherwise}\end{cases})");
  EXPECT_EQ(to_latex(x + y - 1), R"(x + y - 1)");
  EXPECT_EQ(to_latex(x * y), R"(x \cdot y)");
  EXPECT_EQ(to_latex(x / y), R"(\frac{x}{y})");
  EXPECT_EQ(to_latex(n / k), R"(n / k)");
  EXPECT_EQ(to_latex(Expr::make(Op::Mod, {n, k})), R"(n \bmod k)");
  EXPECT_EQ(to_latex(-x), R"(-x)");
  EXPECT_EQ(to_latex(inv(x)), R"(x^{-1})");
  EXPECT_EQ(to_latex(pow(x, n)), R"(x^{n})");
  EXPECT_EQ(to_latex(abs(x)), R"(\left|x\right|)");
  EXPECT_EQ(to_latex(min(x, y)), R"(\min\left(x, y\right))");
  EXPECT_EQ(to_latex(max(x, y)), R"(\max\left(x, y\right))");
  EXPECT_EQ(to_latex(exp(-x)), R"(e^{-x})");
  EXPECT_EQ(to_latex(log(x)), R"(\log\left(x\right))");
  EXPECT_EQ(to_latex(Expr::make(Op::Logb, {num(2), x})), R"(\operatorname{logb}\left(2, x\right))");
  EXPECT_EQ(to_latex(sqrt(x + 1)), R"(\sqrt{x + 1})");
  EXPECT_EQ(to_latex(unary(Op::Sin, x)), R"(\sin\left(x\right))");
  EXPECT_EQ(to_latex(unary(Op::Cos, x)), R"(\cos\left(x\right))");
  EXPECT_EQ(to_latex(unary(Op::Tan, x)), R"(\tan\left(x\right))");
  EXPECT_EQ(to_latex(unary(Op::Arcsin, x)), R"(\arcsin\left(x\right))");
  EXPECT_EQ(to_latex(unary(Op::Arccos, x)), R"(\arccos\left(x\right))");
  EXPECT_EQ(to_latex(unary(Op::Arctan, x)), R"(\arctan\left(x\right))");
  EXPECT_EQ(to_latex(unary(Op::Sinh, x)), R"(\sinh\left(x\right))");
  EXPECT_EQ(to_latex(unary(Op::Cosh, x)), R"(\cosh\left(x\right))");
  EXPECT_EQ(to_latex(unary(Op::Tanh, x)), R"(\tanh\left(x\right))");
  EXPECT_EQ(to_latex(unary(Op::Floor, x)), R"(\left\lfloor x\right\rfloor)");
  EXPECT_EQ(to_latex(unary(Op::Ceil, x)), R"(\left\lceil x\right\rceil)");
  EXPECT_EQ(to_latex(nat_floor(x)), R"(\left\lfloor x\right\rfloor_+)");
  EXPECT_EQ(to_latex(nat_ceil(x)), R"(\left\lceil x\right\rceil_+)");
  EXPECT_EQ(to_latex(choose(n, k)), R"(\binom{n}{k})");
  EXPECT_EQ(to_latex(unary(Op::Factorial, n)), R"(n!)");
  EXPECT_EQ(to_latex(unary(Op::Range, n)), R"(\operatorname{range}\left(n\right))");
  EXPECT_EQ(to_latex(sum(k, n, pow(x, k))), R"(\sum_{k < n} x^{k})");
  const Variable t("t", Sort::finite_set(Sort::nat()));
  EXPECT_EQ(to_latex(Expr::bind_over(Op::Product, k, t, Expr(k))), R"(\prod_{k \in t} k)");
  EXPECT_EQ(to_latex(x == y), R"(x = y)");
  EXPECT_EQ(to_latex(x != y), R"(x \ne y)");
  EXPECT_EQ(to_latex(x < y), R"(x < y)");
  EXPECT_EQ(to_latex(x <= y), R"(x \le y)");
  EXPECT_EQ(to_latex(!p), R"(\lnot p)");
  EXPECT_EQ(to_latex(p && r), R"(p \land r)");
  EXPECT_EQ(to_latex(p || r), R"(p \lor r)");
  EXPECT_EQ(to_latex(implies(p, r)), R"(p \to r)");
  EXPECT_EQ(to_latex(iff(p, r)), R"(p \leftrightarrow r)");
  EXPECT_EQ(to_latex(forall(x, 0 < x)), R"(\forall x \in \mathbb{R},\; 0 < x)");
  EXPECT_EQ(to_latex(exists(k, 0 < k)), R"(\exists k \in \mathbb{N},\; 0 < k)");
}

TEST(PrintLatex, DefinitionsAreOperators) {
  const Function f_of(std::make_shared<const Definition>("", "my_f", std::vector{x}, x, ""));
  const Function one(
      std::make_shared<const Definition>("", "one", std::vector<Variable>{}, num(1), ""));
  EXPECT_EQ(to_latex(f_of(y)), R"(\operatorname{my\_f}\left(y\right))");
  EXPECT_EQ(to_latex(one()), R"(\operatorname{one})");
}

TEST(PrintLatex, FractionsBracketThemselves) {
  EXPECT_EQ(to_latex((x + 1) / (y - 1)), R"(\frac{x + 1}{y - 1})");
  EXPECT_EQ(to_latex(x * (1 / y)), R"(x \cdot \frac{1}{y})");
  EXPECT_EQ(to_latex(-(x / y)), R"(-\frac{x}{y})");
  EXPECT_EQ(to_latex((n + 1) / (k - 1)), R"(\left(n + 1\right) / \left(k - 1\right))");
}

TEST(PrintLatex, NoScriptIsSetOnAnother) {
  EXPECT_EQ(to_latex(pow(pow(x, 2), 3)), R"(\left(x^{2}\right)^{3})");
  EXPECT_EQ(to_latex(pow(inv(x), 2)), R"(\left(x^{-1}\right)^{2})");
  EXPECT_EQ(to_latex(inv(inv(x))), R"(\left(x^{-1}\right)^{-1})");
  EXPECT_EQ(to_latex(inv(exp(x))), R"(\left(e^{x}\right)^{-1})");
  EXPECT_EQ(to_latex(pow(exp(x), 2)), R"(\left(e^{x}\right)^{2})");
  EXPECT_EQ(to_latex(inv(x / y)), R"(\left(\frac{x}{y}\right)^{-1})");
  EXPECT_EQ(to_latex(pow(1 / rho, k)), R"(\left(\frac{1}{\rho}\right)^{k})");
  EXPECT_EQ(to_latex(pow(to_real(pow(n, 2)), 3)), R"(\left(n^{2}\right)^{3})");
  EXPECT_EQ(to_latex(unary(Op::Factorial, unary(Op::Factorial, n))), R"(\left(n!\right)!)");
  EXPECT_EQ(to_latex(pow(unary(Op::Factorial, n), k)), R"(\left(n!\right)^{k})");
  const Variable x1 = sequence("x₁");
  EXPECT_EQ(to_latex(at(x1, k)), R"({x_{1}}_{k})");
  EXPECT_EQ(to_latex(pow(at(f, k), 2)), R"(f_{k}^{2})");
  const Variable h("h", Sort::function(Sort::nat(), Sort::function(Sort::nat(), Sort::real())));
  EXPECT_EQ(to_latex(at(at(h, n), k)), R"({h_{n}}_{k})");
}

TEST(PrintLatex, FunctionsOfRealsHaveParentheses) {
  const Variable g("g", Sort::function(Sort::real(), Sort::real()));
  EXPECT_EQ(to_latex(at(g, x / 2)), R"(g\left(\frac{x}{2}\right))");
}

TEST(PrintLatex, PrecedenceIsLeans) {
  EXPECT_EQ(to_latex(x - (y - 1)), R"(x - \left(y - 1\right))");
  EXPECT_EQ(to_latex(-pow(x, 2)), R"(-x^{2})");
  EXPECT_EQ(to_latex(pow(-x, 2)), R"(\left(-x\right)^{2})");
  EXPECT_EQ(to_latex(pow(x, -y)), R"(x^{-y})");
  EXPECT_EQ(to_latex(-(-x)), R"(-\left(-x\right))");
  EXPECT_EQ(to_latex(sum(k, n, at(f, k)) * x), R"(\left(\sum_{k < n} f_{k}\right) \cdot x)");
  EXPECT_EQ(to_latex(sum(k, n, at(f, k) + x)), R"(\sum_{k < n} \left(f_{k} + x\right))");
  EXPECT_EQ(to_latex(implies(p, iff(r, p))), R"(p \to \left(r \leftrightarrow p\right))");
}

TEST(PrintLatex, SetsOfEverySort) {
  const auto set_of = [](const Sort& sort) {
    return to_latex(forall(Variable("v", sort), Expr::make(Op::True, {})));
  };
  const Sort sequences = Sort::function(Sort::nat(), Sort::real());
  EXPECT_EQ(set_of(Sort::integer()), R"(\forall v \in \mathbb{Z},\; \top)");
  EXPECT_EQ(set_of(Sort::rat()), R"(\forall v \in \mathbb{Q},\; \top)");
  EXPECT_EQ(set_of(Sort::prop()), R"(\forall v \in \mathrm{Prop},\; \top)");
  EXPECT_EQ(set_of(sequences), R"(\forall v \in \mathbb{R}^{\mathbb{N}},\; \top)");
  EXPECT_EQ(set_of(Sort::function(Sort::nat(), sequences)),
            R"(\forall v \in \left(\mathbb{R}^{\mathbb{N}}\right)^{\mathbb{N}},\; \top)");
  EXPECT_EQ(set_of(Sort::finite_set(Sort::nat())),
            R"(\forall v \in \mathcal{P}_{\mathrm{fin}}\left(\mathbb{N}\right),\; \top)");
}

TEST(PrintLatex, NamesBecomeLettersWithSubscripts) {
  EXPECT_EQ(name_to_latex("x"), R"(x)");
  EXPECT_EQ(name_to_latex("ρ"), R"(\rho)");
  EXPECT_EQ(name_to_latex("ε"), R"(\varepsilon)");
  EXPECT_EQ(name_to_latex("ρ₁"), R"(\rho_{1})");
  EXPECT_EQ(name_to_latex("ε₁₂"), R"(\varepsilon_{12})");
  EXPECT_EQ(name_to_latex("C₂"), R"(C_{2})");
  EXPECT_EQ(name_to_latex("s2"), R"(s_{2})");
  EXPECT_EQ(name_to_latex("lam"), R"(\lambda)");
  EXPECT_EQ(name_to_latex("lamp"), R"(\mathrm{lamp})");
  EXPECT_EQ(name_to_latex("mu"), R"(\mathrm{mu})");
  EXPECT_EQ(name_to_latex("ρInf"), R"(\rho_{\mathrm{Inf}})");
  EXPECT_EQ(name_to_latex("ρRew2"), R"(\rho_{\mathrm{Rew},2})");
  EXPECT_EQ(name_to_latex("my_name"), R"(\mathrm{my\_name})");
  EXPECT_EQ(name_to_latex("x'"), R"(x')");
  EXPECT_EQ(name_to_latex("ρ₁'"), R"(\rho_{1}')");
  EXPECT_EQ(name_to_latex("ρ'₁"), R"(\rho_{1}')");
  EXPECT_EQ(name_to_latex("ℓ"), R"(ℓ)");
  EXPECT_EQ(name_to_latex("2"), R"(2)");
  EXPECT_EQ(name_to_latex(""), R"()");
}

TEST(PrintLatex, ReservedCharactersAreEscaped) {
  EXPECT_EQ(name_to_latex("50%#"), R"(\mathrm{50\%\#})");
  EXPECT_EQ(name_to_latex("a{b}"), R"(\mathrm{a\{b\}})");
}

bool braces_match(const std::string& text) {
  int open = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text[i] == '{') {
      ++open;
    } else if (text[i] == '}' && --open < 0) {
      return false;
    }
  }
  return open == 0;
}

/// Whether some superscript or subscript directly follows another of its kind, at which LaTeX
/// stops.
bool has_double_script(const std::string& text) {
  std::string scripts;  // those that the atom before has by now
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;
      scripts.clear();
    } else if (text[i] == '^' || text[i] == '_') {
      if (scripts.find(text[i]) != std::string::npos) return true;
      scripts += text[i];
      if (i + 1 < text.size() && text[i + 1] == '{') {
        // The group is looked into by itself.
        int open = 0;
        const std::size_t start = i + 2;
        for (++i; i < text.size(); ++i) {
          if (text[i] == '\\') {
            ++i;
          } else if (text[i] == '{') {
            ++open;
          } else if (text[i] == '}' && --open == 0) {
            break;
          }
        }
        if (has_double_script(text.substr(start, i - start))) return true;
      } else {
        ++i;
      }
    } else if (text[i] != '\'') {
      scripts.clear();
    }
  }
  return false;
}

TEST(PrintLatex, TheCheckForDoubleScriptsSeesThem) {
  EXPECT_TRUE(has_double_script("x^{2}^{3}"));
  EXPECT_TRUE(has_double_script("a + {x_{1}_{k}}"));
  EXPECT_FALSE(has_double_script("x_{1}^{2} + y^{x^{3}}"));
  EXPECT_FALSE(has_double_script("{x_{1}}_{k}"));
}

RC_GTEST_PROP(PrintLatex, CompilesAsFarAsBracesAndScriptsGo, ()) {
  const std::string latex = to_latex(*random_expr());
  RC_ASSERT(braces_match(latex));
  RC_ASSERT(!has_double_script(latex));
}

}  // namespace
}  // namespace latent::expr
