/// Batches give each row the same bits wherever it stands, at every level; and what the scalar
/// functions say of domains. Errors are measured elsewhere (tests/props/batch_accuracy_test.cpp).
#include "latent/batch.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <random>
#include <span>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "fast/src/batch/call.hpp"
#include "latent/fast.hpp"
#include "tests/fast/measure.hpp"
#include "tests/fast/sampler.hpp"

namespace latent::fast::batch {
namespace {

using testing::HasSubstr;

constexpr std::size_t k_rows = 1031;

/// Elements of eight bytes, doubles or natural numbers.
using Elements = std::vector<std::uint64_t>;

/// The contracts of the kernels, in the order of their list.
std::vector<const Contract*> kernel_contracts() {
  std::vector<const Contract*> contracts;
  for (const BatchContract& contract : k_batch_contracts) {
    if (contract.vectorised) contracts.push_back(&contract.scalar);
  }
  return contracts;
}

/// A column for each argument: ordinary numbers, edges, and some that are no numbers.
std::vector<Elements> draw_columns(const Contract& contract, std::size_t rows) {
  Sampler sampler;
  std::vector<Elements> columns(contract.arity, Elements(rows));
  for (std::size_t row = 0; row < rows; ++row) {
    const bool any = sampler.index(4) == 0;
    for (std::size_t i = 0; i < contract.arity; ++i) {
      const Range range = contract.arguments.at(i).range;
      if (is_natural(range)) {
        columns[i][row] = draw_argument<std::uint64_t>(sampler, range, !any);
      } else {
        const double value = draw_argument<double>(sampler, range, !any);
        const double given = sampler.index(32) == 0 ? std::nan("") : value;
        columns[i][row] = std::bit_cast<std::uint64_t>(given);
      }
    }
  }
  return columns;
}

/// What a kernel gives for some rows of the columns.
Elements run(kernel::Kernel kernel, const std::vector<Elements>& columns, std::size_t first,
             std::size_t count) {
  std::vector<kernel::Column> arguments;
  for (const Elements& column : columns) arguments.push_back({column.data() + first, 1});
  Elements out(count);
  kernel(arguments.data(), out.data(), count);
  return out;
}

std::vector<Level> levels() {
  std::vector<Level> present;
  for (const Level level : {Level::baseline, Level::avx2, Level::avx512}) {
    if (has_level(level)) present.push_back(level);
  }
  return present;
}

/// Calls `check(contract, kernel, columns)` for every kernel of every level that is here.
template <class Check>
void for_every_kernel(Check check) {
  const std::vector<const Contract*> contracts = kernel_contracts();
  ASSERT_EQ(contracts.size(), kernel::Kernels::k_size);
  for (const Level level : levels()) {
    for (std::size_t i = 0; i < contracts.size(); ++i) {
      SCOPED_TRACE(std::string(contracts[i]->function) + " at " + std::string(to_string(level)));
      check(*contracts[i], kernels_of(level)[i], draw_columns(*contracts[i], k_rows));
    }
  }
}

TEST(Batch, GivesARowTheSameBitsInEveryBatchAndPlace) {
  for_every_kernel([](const Contract&, kernel::Kernel kernel,
                      const std::vector<Elements>& columns) {
    const Elements all = run(kernel, columns, 0, k_rows);
    for (std::size_t count = 0; count <= 70; ++count) {
      for (const std::size_t first : {0, 1, 2, 3, 4, 5, 6, 7, 333, 961}) {
        const Elements part = run(kernel, columns, first, count);
        ASSERT_TRUE(std::equal(part.begin(), part.end(), all.begin() + static_cast<long>(first)))
            << count << " rows from row " << first;
      }
    }
  });
}

TEST(Batch, GivesARowTheSameBitsWhereverArgumentsAndResultsAreAligned) {
  for_every_kernel(
      [](const Contract&, kernel::Kernel kernel, const std::vector<Elements>& columns) {
        constexpr std::size_t k_count = 67;
        const Elements expected = run(kernel, columns, 0, k_count);
        // Each column and the results at a place of their own within 64 bytes.
        for (std::size_t turn = 0; turn < 16; ++turn) {
          std::vector<Elements> moved;
          std::vector<kernel::Column> arguments;
          for (std::size_t i = 0; i < columns.size(); ++i) {
            const std::size_t place = (turn * (2 * i + 3) + i) % 8;
            Elements& copy = moved.emplace_back(k_count + place);
            std::copy_n(columns[i].begin(), k_count, copy.begin() + static_cast<long>(place));
            arguments.push_back({copy.data() + place, 1});
          }
          Elements out(k_count + 8);
          kernel(arguments.data(), out.data() + turn % 8, k_count);
          ASSERT_TRUE(std::equal(expected.begin(), expected.end(),
                                 out.begin() + static_cast<long>(turn % 8)))
              << "turn " << turn;
        }
      });
}

TEST(Batch, WritesNothingBeyondItsResults) {
  for_every_kernel(
      [](const Contract&, kernel::Kernel kernel, const std::vector<Elements>& columns) {
        std::vector<kernel::Column> arguments;
        for (const Elements& column : columns) arguments.push_back({column.data(), 1});
        for (std::size_t count = 0; count <= 9; ++count) {
          Elements out(32, 12345);
          kernel(arguments.data(), out.data() + 8, count);
          for (std::size_t i = 0; i < out.size(); ++i) {
            if (i >= 8 && i < 8 + count) continue;
            ASSERT_EQ(out[i], 12345U) << i << " of " << count;
          }
        }
      });
}

TEST(Batch, ResultsMayTakeThePlaceOfAnArgument) {
  for_every_kernel(
      [](const Contract&, kernel::Kernel kernel, const std::vector<Elements>& columns) {
        for (const std::size_t count : {1, 2, 3, 5, 7, 9, 31, 70, static_cast<int>(k_rows)}) {
          Elements expected = run(kernel, columns, 0, count);
          for (std::size_t i = 0; i < columns.size(); ++i) {
            std::vector<Elements> copies = columns;
            std::vector<kernel::Column> arguments;
            for (const Elements& column : copies) arguments.push_back({column.data(), 1});
            kernel(arguments.data(), copies[i].data(), count);
            copies[i].resize(count);
            ASSERT_EQ(copies[i], expected) << count << " rows in argument " << i;
          }
        }
      });
}

TEST(Batch, OneNumberForAllRowsIsAnArrayOfThatNumber) {
  for_every_kernel(
      [](const Contract&, kernel::Kernel kernel, const std::vector<Elements>& columns) {
        for (std::size_t mix = 0; mix < (std::size_t{1} << columns.size()); ++mix) {
          std::vector<Elements> spread = columns;
          std::vector<kernel::Column> arguments;
          for (std::size_t i = 0; i < columns.size(); ++i) {
            const bool one = ((mix >> i) & 1) != 0;
            if (one) std::fill(spread[i].begin(), spread[i].end(), columns[i][7]);
            arguments.push_back({one ? &columns[i][7] : columns[i].data(), one ? 0 : 1});
          }
          Elements out(k_rows);
          kernel(arguments.data(), out.data(), k_rows);
          ASSERT_EQ(out, run(kernel, spread, 0, k_rows)) << "mix " << mix;
        }
      });
}

TEST(Batch, LevelsWithFusedMultiplyAddGiveTheSameBits) {
  if (!has_level(Level::avx512)) GTEST_SKIP() << "this processor has no AVX-512 to compare with";
  const std::vector<const Contract*> contracts = kernel_contracts();
  for (std::size_t i = 0; i < contracts.size(); ++i) {
    const std::vector<Elements> columns = draw_columns(*contracts[i], 100 * k_rows);
    ASSERT_EQ(run(kernels_of(Level::avx2)[i], columns, 0, 100 * k_rows),
              run(kernels_of(Level::avx512)[i], columns, 0, 100 * k_rows))
        << contracts[i]->function;
  }
}

TEST(Batch, RowsDividedOverThreadsGetTheSameBits) {
  for_every_kernel(
      [](const Contract&, kernel::Kernel kernel, const std::vector<Elements>& columns) {
        const Elements expected = run(kernel, columns, 0, k_rows);
        for (std::size_t threads = 1; threads <= 4; ++threads) {
          Elements out(k_rows);
          std::vector<std::jthread> team;
          for (std::size_t t = 0; t < threads; ++t) {
            const std::size_t first = k_rows * t / threads;
            const std::size_t last = k_rows * (t + 1) / threads;
            team.emplace_back([&, first, last] {
              std::vector<kernel::Column> arguments;
              for (const Elements& column : columns) arguments.push_back({&column[first], 1});
              kernel(arguments.data(), &out[first], last - first);
            });
          }
          team.clear();
          ASSERT_EQ(out, expected) << threads << " threads";
        }
      });
}

TEST(Batch, HasNoValueOutsideOfTheDomainAndNoZeroWithASign) {
  for_every_kernel(
      [](const Contract& contract, kernel::Kernel kernel, const std::vector<Elements>& columns) {
        const Elements out = run(kernel, columns, 0, k_rows);
        for (std::size_t row = 0; row < k_rows; ++row) {
          bool inside = true;
          std::array<double, k_most_arguments> reals{};
          for (std::size_t i = 0; i < contract.arity; ++i) {
            reals.at(i) = std::bit_cast<double>(columns[i][row]);
            const Range range = contract.arguments.at(i).range;
            inside &=
                is_natural(range) ? contains(range, columns[i][row]) : contains(range, reals.at(i));
          }
          if (const auto& relation = contract.relation; relation && inside) {
            inside = holds(relation->kind, reals.at(relation->left), reals.at(relation->right));
          }
          if (contract.ulps == 0) {
            EXPECT_EQ(out[row] != k_no_modes, inside) << "row " << row;
          } else {
            const auto value = std::bit_cast<double>(out[row]);
            EXPECT_EQ(!std::isnan(value), inside) << "row " << row;
            EXPECT_FALSE(value == 0 && std::signbit(value)) << "row " << row;
          }
        }
      });
}

TEST(Batch, ModesAreThoseOfTheScalarFunction) {
  std::mt19937_64 engine(1);
  std::uniform_real_distribution<double> unit(0, 1);
  std::vector<double> rho;
  std::vector<double> eps;
  for (int i = 0; i < 20'000; ++i) {
    rho.push_back(1 + std::exp2(-50 * unit(engine) * unit(engine)));
    eps.push_back(i % 2 == 0 ? std::pow(rho.back(), -std::floor(40 * unit(engine)))  // near a tie
                             : std::exp2(-1000 * unit(engine)));
  }
  for (const double base : {2.0, 4.0, 8.0, 10.0, 1.5}) {
    for (int n = 0; n < 60; ++n) {
      rho.push_back(base);
      eps.push_back(std::pow(base, -n));
    }
  }
  const std::size_t index = kernel::Kernels::index<kernel::Modes>();
  for (const Level level : levels()) {
    const std::array columns{kernel::Column{rho.data(), 1}, kernel::Column{eps.data(), 1}};
    std::vector<std::uint64_t> out(rho.size());
    kernels_of(level)[index](columns.data(), out.data(), out.size());
    for (std::size_t i = 0; i < out.size(); ++i) {
      ASSERT_EQ(out[i], fast::modes(rho[i], eps[i]))
          << text(rho[i]) << ", " << text(eps[i]) << " at " << to_string(level);
    }
  }
}

TEST(Batch, TakesArraysAndNumbersInAnyMix) {
  const std::vector<double> rho{2, 4, 8};
  std::vector<double> out(3);
  n_star(rho, 0.125, out);
  EXPECT_EQ(out, (std::vector<double>{3, 1.5, 1}));
  const std::array<std::uint64_t, 3> n{0, 1, 2};
  coeff(2, n, out);
  EXPECT_EQ(out, (std::vector<double>{1, 0.5, 0.25}));
  coeff(2, 3U, std::span(out).first(2));
  EXPECT_EQ(out, (std::vector<double>{0.125, 0.125, 0.25}));
}

TEST(Batch, FunctionsWithoutAKernelLoopOverTheScalarOne) {
  constexpr std::size_t k_count = 71;
  Sampler sampler;
  std::vector<std::uint64_t> n;
  std::vector<double> p;
  std::vector<double> eps;
  std::vector<double> tails;
  std::vector<double> infos;
  for (std::size_t i = 0; i < k_count; ++i) {
    n.push_back(sampler.index(40));
    p.push_back(draw_argument<double>(sampler, Range::unit_interval, true));
    eps.push_back(draw_argument<double>(sampler, Range::real, true));
    tails.push_back(fast::binom_tail(n[i], p[i], eps[i]));
    infos.push_back(fast::info_up_to(p[i], n[i]));
  }
  // Equal as bits, for some values are NaN.
  const auto same = [](std::span<const double> a, std::span<const double> b) {
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size_bytes()) == 0;
  };
  for (std::size_t count = 0; count <= 70; ++count) {
    const std::size_t first = count % 2;
    const auto slice = [&](const auto& all) { return std::span(all).subspan(first, count); };
    std::vector<double> out(count);
    binom_tail(slice(n), slice(p), slice(eps), out);
    EXPECT_TRUE(same(out, slice(tails))) << count;
    info_up_to(slice(p), slice(n), out);
    EXPECT_TRUE(same(out, slice(infos))) << count;
  }
  std::vector<double> in_place = p;
  binom_tail(n, in_place, eps, in_place);
  EXPECT_TRUE(same(in_place, tails));
  in_place = p;
  info_up_to(in_place, n, in_place);
  EXPECT_TRUE(same(in_place, infos));
}

TEST(Batch, SizesThatDifferAreRefusedByName) {
  const std::vector<double> two(2);
  std::vector<double> three(3);
  try {
    gap_at_conf(three, two, 0.5, three);
    FAIL() << "two elements were taken for three";
  } catch (const std::invalid_argument& error) {
    EXPECT_THAT(error.what(), HasSubstr("gap_at_conf: n has 2 elements and the results 3"));
  }
  EXPECT_THROW(binom_tail(std::vector<std::uint64_t>(2), 0.5, 0.5, three), std::invalid_argument);
  EXPECT_NO_THROW(n_star(std::vector<double>(), 0.5, std::span<double>()));
}

TEST(Batch, TheLevelInUseIsOneThatTheProcessorHas) {
  EXPECT_TRUE(has_level(level()));
  const char* wish = std::getenv("LATENT_SIMD");
  const bool wants_less = wish != nullptr && std::string(wish) == "baseline";
  EXPECT_TRUE(!wants_less || level() == Level::baseline);
}

}  // namespace
}  // namespace latent::fast::batch
