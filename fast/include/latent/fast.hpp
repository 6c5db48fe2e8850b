/// The theory in double precision: include this to have all of it.
///
/// Every function computes the quantity of the same name in the theory, on the domain and to the
/// error bound that its Contract states (<latent/accuracy.hpp>), from any number of threads.
///
///     #include <fmt/core.h>
///     #include <latent/fast.hpp>
///
///     int main() {
///       const double rho = 1.25;
///       fmt::print("{} modes reach a loss of 1/1000, at alpha = {:.4f}\n",
///                  latent::fast::modes(rho, 1e-3), latent::fast::alpha(1.0, rho));
///     }
///
/// prints `31 modes reach a loss of 1/1000, at alpha = 0.2231`.
#pragma once

#include <latent/accuracy.hpp>
#include <latent/architecture.hpp>
#include <latent/batch.hpp>
#include <latent/double_descent.hpp>
#include <latent/emergence.hpp>
#include <latent/forgetting.hpp>
#include <latent/generalization.hpp>
#include <latent/grokking.hpp>
#include <latent/information_bottleneck.hpp>
#include <latent/landscape.hpp>
#include <latent/latent_number.hpp>
#include <latent/safety.hpp>
#include <latent/scaling_exponent.hpp>
