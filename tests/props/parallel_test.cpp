#include "props/parallel.hpp"

#include <gtest/gtest.h>

#include <set>
#include <stdexcept>
#include <string>

namespace latent::props {
namespace {

/// Counts each index that it was given.
struct Seen {
  std::multiset<std::uint64_t> indices;
  Seen& operator+=(const Seen& other) {
    indices.insert(other.indices.begin(), other.indices.end());
    return *this;
  }
};

void see(std::uint64_t index, Seen& seen) { seen.indices.insert(index); }

TEST(Parallel, VisitsEveryIndexOnce) {
  for (const unsigned jobs : {0U, 1U, 2U, 5U, 64U}) {
    for (const std::uint64_t last : {7U, 8U, 23U, 39U, 1000U}) {
      const auto seen = accumulate_in_parallel<Seen>(7, last, jobs, see).indices;
      EXPECT_EQ(seen.size(), last - 7) << jobs << " jobs";
      EXPECT_EQ(std::set<std::uint64_t>(seen.begin(), seen.end()).size(), seen.size());
      if (!seen.empty()) {
        EXPECT_EQ(*seen.begin(), 7U);
        EXPECT_EQ(*seen.rbegin(), last - 1);
      }
    }
  }
}

TEST(Parallel, ReversedRangeIsEmpty) {
  EXPECT_TRUE(accumulate_in_parallel<Seen>(9, 7, 2, see).indices.empty());
}

TEST(Parallel, ThrowsTheExceptionOfTheLowestIndex) {
  for (const unsigned jobs : {1U, 2U, 5U}) {
    for (int repetition = 0; repetition < 20; ++repetition) {
      const auto fail = [](std::uint64_t index, Seen& seen) {
        if (index % 100 == 71) throw std::runtime_error(std::to_string(index));
        see(index, seen);
      };
      try {
        accumulate_in_parallel<Seen>(0, 1000, jobs, fail);
        ADD_FAILURE() << "nothing was thrown";
      } catch (const std::runtime_error& error) {
        EXPECT_STREQ(error.what(), "71") << jobs << " jobs";
      }
    }
  }
}

TEST(Parallel, PassesOnWhatProgressThrows) {
  const Progress fail = [](std::uint64_t) { throw std::runtime_error("enough"); };
  EXPECT_THROW(accumulate_in_parallel<Seen>(0, 100, 2, see, fail), std::runtime_error);
}

TEST(Parallel, ProgressNeverFallsAndEndsAtTheLastIndex) {
  for (const unsigned jobs : {1U, 3U}) {
    std::vector<std::uint64_t> reported;
    const auto slow = [](std::uint64_t index, Seen& seen) {
      see(index, seen);
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    };
    accumulate_in_parallel<Seen>(10, 500, jobs, slow,
                                 [&](std::uint64_t done) { reported.push_back(done); });
    ASSERT_FALSE(reported.empty());
    EXPECT_TRUE(std::is_sorted(reported.begin(), reported.end()));
    EXPECT_GE(reported.front(), 10U);
    EXPECT_EQ(reported.back(), 500U);
    if (jobs == 1) {
      EXPECT_GT(reported.size(), 1U);
    }
  }
}

}  // namespace
}  // namespace latent::props
