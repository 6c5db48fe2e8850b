#include "lean_mirror/elaborate/derived.hpp"

#include <algorithm>
#include <map>
#include <mutex>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "lean_mirror/elaborate/elaborate.hpp"

namespace latent::lean {

namespace {

using expr::Sort;

constexpr Constant constant(std::string_view name, std::string_view parameters,
                            std::string_view result) {
  return {name, parameters, result, Build::Derived};
}

constexpr auto k_derived = std::to_array<DerivedConstant>({
    // ℝ.
    {constant("Real.cot", "r", "r"), "x", {{{"", "Real.cos x / Real.sin x"}}}},
    {constant("Real.arsinh", "r", "r"),
     "x",
     {{{"", "if 0 ≤ x then Real.log (x + √(1 + x ^ 2)) else -Real.log (-x + √(1 + x ^ 2))"}}}},
    {constant("Real.sign", "r", "r"),
     "x",
     {{{"", "if x < 0 then -1 else if 0 < x then 1 else 0"}}}},
    {constant("Real.negMulLog", "r", "r"), "x", {{{"", "-x * Real.log x"}}}},
    {constant("Real.binEntropy", "r", "r"),
     "p",
     {{{"", "p * Real.log p⁻¹ + (1 - p) * Real.log (1 - p)⁻¹"}}}},
    {constant("Real.qaryEntropy", "nr", "r"),
     "q p",
     {{{"", "p * Real.log (q - 1) + Real.binEntropy p"}}}},
    // Rounding.
    {constant("Int.fract", "a", "a"), "x", {{{"qr", "x - ⌊x⌋"}}}},
    // Half up: ⌈⌊2 x⌋ / 2⌉ is ⌊x⌋ where the fraction is below 1/2, else ⌈x⌉.
    {constant("round", "a", "z"), "x", {{{"qr", "⌈(⌊2 * x⌋ / 2 : ℚ)⌉"}}}},
    // ℤ.
    {constant("Int.gcd", "zz", "n"), "m n", {{{"", "Nat.gcd (Int.natAbs m) (Int.natAbs n)"}}}},
    {constant("Int.lcm", "zz", "n"), "m n", {{{"", "Nat.lcm (Int.natAbs m) (Int.natAbs n)"}}}},
    {constant("Int.sign", "z", "z"), "x", {{{"", "if 0 < x then 1 else if x < 0 then -1 else 0"}}}},
    {constant("Int.ModEq", "zzz", "p"), "n a b", {{{"", "a % n = b % n"}}}},
    // ℕ.
    {constant("Nat.pred", "n", "n"), "n", {{{"", "n - 1"}}}},
    {constant("Nat.dist", "nn", "n"), "n m", {{{"", "n - m + (m - n)"}}}},
    {constant("Nat.log2", "n", "n"), "n", {{{"", "Nat.log 2 n"}}}},
    {constant("Nat.ModEq", "nnn", "p"), "n a b", {{{"", "a % n = b % n"}}}},
    {constant("Nat.Coprime", "nn", "p"), "m n", {{{"", "Nat.gcd m n = 1"}}}},
    {constant("Nat.descFactorial", "nn", "n"), "n k", {{{"", "∏ i ∈ Finset.range k, (n - i)"}}}},
    {constant("Nat.ascFactorial", "nn", "n"), "n k", {{{"", "∏ i ∈ Finset.range k, (n + i)"}}}},
    {constant("Nat.doubleFactorial", "n", "n"),
     "n",
     {{{"", "∏ i ∈ Finset.range ((n + 1) / 2), (n - 2 * i)"}}}},
    {constant("Nat.centralBinom", "n", "n"), "n", {{{"", "Nat.choose (2 * n) n"}}}},
    {constant("Nat.multichoose", "nn", "n"), "n k", {{{"", "Nat.choose (n + k - 1) k"}}}},
    {constant("catalan", "n", "n"), "n", {{{"", "Nat.centralBinom n / (n + 1)"}}}},
    {constant("Nat.totient", "n", "n"),
     "n",
     {{{"", "Finset.card (Finset.filter (fun a ↦ Nat.gcd n a = 1) (Finset.range n))"}}}},
    {constant("Nat.properDivisors", "n", "Fn"),
     "n",
     {{{"", "Finset.filter (fun d ↦ d < n) (Nat.divisors n)"}}}},
    {constant("Nat.primeFactors", "n", "Fn"),
     "n",
     {{{"", "Finset.filter (fun p ↦ Nat.Prime p) (Nat.divisors n)"}}}},
    {constant("Finset.Iio", "n", "Fn"), "n", {{{"", "Finset.range n"}}}},
    {constant("Finset.Iic", "n", "Fn"), "n", {{{"", "Finset.range (n + 1)"}}}},
    // Several kinds of numbers. In a field every number is twice another one.
    {constant("Even", "a", "p"), "n", {{{"nz", "n % 2 = 0"}, {"qr", "True"}}}},
    {constant("Odd", "a", "p"), "n", {{{"nz", "n % 2 = 1"}, {"qr", "True"}}}},
    {constant("IsSquare", "a", "p"),
     "n",
     {{{"n", "Nat.sqrt n * Nat.sqrt n = n"},
       {"z", "0 ≤ n ∧ Nat.sqrt (Int.toNat n) * Nat.sqrt (Int.toNat n) = Int.toNat n"},
       {"r", "0 ≤ n"}}}},
    {constant("IsCoprime", "aa", "p"),
     "m n",
     {{{"n", "m = 1 ∨ n = 1"}, {"z", "Int.gcd m n = 1"}, {"qr", "m ≠ 0 ∨ n ≠ 0"}}}},
    {constant("Prime", "a", "p"),
     "p",
     {{{"n", "Nat.Prime p"}, {"z", "Nat.Prime (Int.natAbs p)"}, {"qr", "False"}}}},
});

const DerivedConstant* find_derived(std::string_view name) {
  const auto* found =
      std::find_if(k_derived.begin(), k_derived.end(),
                   [&](const DerivedConstant& d) { return d.constant.name == name; });
  return found == k_derived.end() ? nullptr : found;
}

/// The type that a code begins with, as Lean text, without the code.
std::string take_type(std::string_view& code, const std::optional<Sort>& variable) {
  const char c = code.front();
  code.remove_prefix(1);
  switch (c) {
    case 'n':
      return "ℕ";
    case 'z':
      return "ℤ";
    case 'q':
      return "ℚ";
    case 'r':
      return "ℝ";
    case 'p':
      return "Prop";
    case 'a':
      return to_string(variable.value());
    case 'F':
      return "Finset " + take_type(code, variable);
    default:
      throw std::logic_error("a type of a derived constant is not known");
  }
}

/// The body as a function of the arguments, as Lean text.
std::string function_text(const DerivedConstant& derived, std::string_view body,
                          const std::optional<Sort>& variable) {
  std::string text = "fun";
  std::string_view names = derived.names;
  std::string_view code = derived.constant.parameters;
  while (!code.empty()) {
    const std::size_t end = std::min(names.find(' '), names.size());
    text += " (" + std::string(names.substr(0, end)) + " : " + take_type(code, variable) + ")";
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  std::string_view result = derived.constant.result;
  return text + " ↦ (" + std::string(body) + " : " + take_type(result, variable) + ")";
}

std::shared_ptr<const expr::Definition> define(const DerivedConstant& derived,
                                               std::string_view body,
                                               const std::optional<Sort>& variable) {
  static const TermContext context;
  const std::string name(derived.constant.name);
  const std::string text = function_text(derived, body, variable);
  const ElaboratedTerm read = elaborate_term(make_source(name, text), context);
  if (!read.expression) {
    const Diagnostic& first = read.diagnostics.front();
    throw std::logic_error("the definition of " + name + " is not read: " + first.message);
  }
  std::vector<expr::Variable> parameters;
  expr::Expr rest = *read.expression;
  while (rest.op() == expr::Op::Lambda) {
    parameters.emplace_back(rest.binder_name(), rest.binder_sort());
    const expr::Expr argument[] = {parameters.back()};
    rest = instantiate(rest.body(), argument);
  }
  const std::size_t dot = name.rfind('.');
  const bool scoped = dot != std::string::npos;
  return std::make_shared<const expr::Definition>(scoped ? name.substr(0, dot) : "",
                                                  scoped ? name.substr(dot + 1) : name,
                                                  std::move(parameters), rest, "");
}

constexpr std::string_view k_kinds = "nzqr";  // in the order of `Sort::Kind`

}  // namespace

std::span<const DerivedConstant> derived_constants() { return k_derived; }

bool is_generic(const Constant& constant) { return constant.parameters.starts_with('a'); }

std::shared_ptr<const expr::Definition> derived_definition(std::string_view name,
                                                           const std::optional<Sort>& sort) {
  using Key = std::pair<std::string_view, std::size_t>;
  // Bodies mention other derived constants.
  static std::recursive_mutex mutex;
  static std::map<Key, std::shared_ptr<const expr::Definition>> known;
  const DerivedConstant* derived = find_derived(name);
  if (derived == nullptr || (sort && !sort->is_numeric())) return nullptr;
  const std::size_t kind = sort ? static_cast<std::size_t>(sort->kind()) : k_kinds.size();
  const std::scoped_lock lock(mutex);
  const Key key{derived->constant.name, kind};
  if (const auto found = known.find(key); found != known.end()) return found->second;
  std::shared_ptr<const expr::Definition> made;
  for (const DerivedBody& body : derived->bodies) {
    const bool fits = sort ? body.kinds.find(k_kinds[kind]) != std::string_view::npos
                           : body.kinds.empty() && !body.text.empty();
    if (fits) made = define(*derived, body.text, sort);
    if (fits) break;
  }
  return known.emplace(key, std::move(made)).first->second;
}

}  // namespace latent::lean
