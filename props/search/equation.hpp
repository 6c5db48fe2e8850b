/// Equations among hypotheses, solved for one variable at a time.
#pragma once

#include <vector>

#include "props/statement.hpp"
#include "ref/eval/assignment.hpp"

namespace latent::props {

/// Whether `e` is an equation between numbers.
bool is_equation(const expr::Expr& e);

/// `values` with the value of one variable replaced so that both sides of `equation` may be equal:
/// for each variable in which their difference is a polynomial of degree one or two, its rational
/// roots. That it is one is judged by four values; whoever takes a result has to verify it.
std::vector<eval::Assignment> solve(const expr::Expr& equation, const eval::Assignment& values);

}  // namespace latent::props
