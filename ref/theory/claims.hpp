/// The claims of the paper's abstract, and which theorems state them.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "ref/theory/module.hpp"

namespace latent::theory {

/// What the abstract of *Why Neural Networks Scale: A Complete Latent-Theoretic Foundation* says,
/// in short. Claim number i is the element i − 1.
inline constexpr std::array<std::string_view, 12> k_claims = {
    "The scaling exponent is α = β · log ρ, β being the efficiency of the optimizer.",
    "A spectral phase transition at ρ = 1 explains grokking; its onset is predictable from ρ(t).",
    "The generalization gap is O(√(N*/n)), with P(gap > ε) ≤ 2 exp(−2nε²/N*).",
    "A transformer head needs O(N*²) parameters.",
    "Double descent is inevitable once variance saturates at σ²N*/n.",
    "A sparse mixture of experts wins when A · N*² < K · D².",
    "Emergent abilities are phase transitions, ordered by N*.",
    "Catastrophic forgetting is a collapse of ρ.",
    "The information bottleneck is optimal at N* modes.",
    "The smoothness of the optimization landscape is proportional to log ρ.",
    "The efficiency of alignment scales as N* of the preferences; rewards are hacked when their ρ "
    "is "
    "below that of the preferences.",
    "Adversarial robustness is governed by the attack surface D − N*.",
};

/// The theorems of claim number `claim`, in the order of the catalogue; for 0 those that belong to
/// no claim by themselves.
std::vector<const Theorem*> theorems_of_claim(int claim);

}  // namespace latent::theory
