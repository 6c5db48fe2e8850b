/// Properties of rapidcheck as tests of GoogleTest that draw the same inputs in every run.
#pragma once

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <cstdlib>
#include <sstream>
#include <string>
#include <utility>

namespace latent::props {

/// Fails the current test unless `property` holds of `cases` inputs. The seed is fixed, and
/// `RC_PARAMS` (as rapidcheck documents it) overrides it and `cases`; a failure ends with the
/// string that reproduces it. The distribution of tags is printed.
template <class Property>
void expect_property(int cases, Property&& property) {
  rc::detail::TestParams params = rc::detail::configuration().testParams;
  if (!std::getenv("RC_PARAMS")) {
    params.seed = 20260409;
    params.maxSuccess = cases;
  }
  const testing::TestInfo& test = *testing::UnitTest::GetInstance()->current_test_info();
  rc::detail::TestMetadata metadata;
  metadata.id = std::string(test.test_suite_name()) + "." + test.name();
  metadata.description = metadata.id;
  const auto result = rc::detail::checkTestable(std::forward<Property>(property), metadata, params);
  std::ostringstream report;
  rc::detail::printResultMessage(result, report);
  if (result.template is<rc::detail::SuccessResult>()) {
    std::cout << report.str() << '\n';
  } else {
    ADD_FAILURE() << report.str();
  }
}

}  // namespace latent::props
