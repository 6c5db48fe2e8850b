/// What the program can tell about a theorem of the catalogue.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "app/input_error.hpp"
#include "ref/theory/module.hpp"

namespace latent::app {

/// The docstring of a declaration in the bundled Lean files, on one line; empty if it has none.
/// `name` is qualified: `Latent.LatentNumber.coeff_pos`.
std::string docstring(const std::string& name);

/// The theorem called `name`; throws `InputError` that proposes the nearest name if there is none.
const theory::Theorem& require_theorem(const std::string& name);

/// name, module, status, claims, where it is transcribed.
nlohmann::json theorem_json(const theory::Theorem& theorem);

}  // namespace latent::app
