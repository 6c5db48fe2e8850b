#include "props/fast_table.hpp"

#include <algorithm>
#include <array>
#include <latent/fast.hpp>
#include <utility>

#include "ref/eval/decimal.hpp"
#include "ref/expr/notation.hpp"

namespace latent::props {

namespace {

/// `function` and its domain with arguments taken from a span.
template <class Result, class... Parameters>
struct Adaptor {
  template <Result (*function)(Parameters...) noexcept>
  static FastValue evaluate(std::span<const FastValue> arguments) {
    return call(arguments, [](Parameters... values) { return FastValue(function(values...)); });
  }

  template <const fast::Contract& contract>
  static bool in_domain(std::span<const FastValue> arguments) {
    return call(arguments,
                [](Parameters... values) { return fast::in_domain(contract, values...); });
  }

 private:
  template <class Callee>
  static auto call(std::span<const FastValue> arguments, const Callee& callee) {
    return [&]<std::size_t... i>(std::index_sequence<i...>) {
      return callee(std::get<Parameters>(arguments[i])...);
    }
    (std::index_sequence_for<Parameters...>{});
  }
};

template <class Result, class... Parameters>
Adaptor<Result, Parameters...> adaptor_of(Result (*)(Parameters...) noexcept);

template <auto function, const fast::Contract& contract>
constexpr FastFunction entry(std::string_view definition) {
  using Adapted = decltype(adaptor_of(function));
  return {definition, contract, Adapted::template evaluate<function>,
          Adapted::template in_domain<contract>};
}

constexpr std::array k_functions{
    entry<fast::coeff, fast::k_coeff>("Latent.LatentNumber.coeff"),
    entry<fast::partial_sum, fast::k_partial_sum>("Latent.LatentNumber.partialSum"),
    entry<fast::tail, fast::k_tail>("Latent.LatentNumber.tail"),
    entry<fast::trunc_error, fast::k_trunc_error>("Latent.LatentNumber.truncError"),
    entry<fast::n_star, fast::k_n_star>("Latent.LatentNumber.nStar"),
    entry<fast::modes, fast::k_modes>("Latent.LatentNumber.modes"),
    entry<fast::alpha, fast::k_alpha>("Latent.ScalingExponent.alpha"),
    entry<fast::learned_modes, fast::k_learned_modes>("Latent.ScalingExponent.learnedModes"),
    entry<fast::scaling_loss, fast::k_scaling_loss>("Latent.ScalingExponent.scalingLoss"),
    entry<fast::compute_for, fast::k_compute_for>("Latent.ScalingExponent.computeFor"),
};

}  // namespace

std::string to_string(const FastValue& value) {
  if (const auto* natural = std::get_if<std::uint64_t>(&value)) return std::to_string(*natural);
  return eval::shortest_text(std::get<double>(value));
}

std::span<const FastFunction> fast_functions() { return k_functions; }

const FastFunction* find_fast_function(const expr::Definition& definition) {
  const auto found =
      std::find_if(k_functions.begin(), k_functions.end(), [&](const FastFunction& function) {
        return function.definition == definition.qualified_name();
      });
  return found == k_functions.end() ? nullptr : &*found;
}

std::vector<expr::Expr> domain_hypotheses(const FastFunction& function,
                                          const expr::Definition& definition) {
  using namespace expr;
  std::vector<Expr> hypotheses;
  for (std::size_t i = 0; i < function.contract.arity; ++i) {
    const Variable& x = definition.parameters().at(i);
    switch (function.contract.arguments.at(i).range) {
      case fast::Range::natural:
      case fast::Range::real:
        break;
      case fast::Range::nonzero:
        hypotheses.push_back(x != 0);
        break;
      case fast::Range::positive:
        hypotheses.push_back(0 < x);
        break;
      case fast::Range::positive_not_one:
        hypotheses.push_back(0 < x);
        hypotheses.push_back(x != 1);
        break;
      case fast::Range::above_one:
        hypotheses.push_back(1 < x);
        break;
    }
  }
  return hypotheses;
}

}  // namespace latent::props
