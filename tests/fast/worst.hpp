/// The worst error of a run of samples, and the verdict on it.
#pragma once

#include <gtest/gtest.h>

#include <cmath>
#include <iomanip>
#include <latent/accuracy.hpp>
#include <sstream>
#include <string>
#include <utility>

#include "tests/fast/sampler.hpp"

namespace latent::fast {

/// The worst result seen of one function, with the arguments that gave it.
class Worst {
 public:
  template <class... Arguments>
  void update(double error, Arguments... arguments) {
    if (error <= error_ || std::isnan(error_)) return;  // a NaN is worst of all
    error_ = error;
    std::ostringstream call;
    const char* separator = "(";
    ((call << std::exchange(separator, ", ") << text(arguments)), ...);
    call << ')';
    call_ = call.str();
  }

  [[nodiscard]] double error() const { return error_; }

  /// The arguments, parenthesised.
  [[nodiscard]] const std::string& call() const { return call_; }

 private:
  double error_ = 0;
  std::string call_ = "(nothing measured)";
};

/// Fails unless the worst error is within the contract's bound, and near enough to it (a result
/// rounded once errs by up to half an ulp) to show that the samples were worth taking.
inline void expect_within(const Contract& contract, const Worst& worst) {
  std::ostringstream ulps;
  ulps << std::setprecision(10) << worst.error();
  testing::Test::RecordProperty("worst_ulps", ulps.str());
  testing::Test::RecordProperty("worst_call", worst.call());
  EXPECT_GT(worst.error(), 0.499) << "the samples do not test the bound";
  EXPECT_LE(worst.error(), contract.ulps)
      << contract.function << worst.call() << " errs by " << ulps.str() << " ulp";
}

}  // namespace latent::fast
