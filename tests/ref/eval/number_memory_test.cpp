#include "ref/eval/number_memory.hpp"

#include <gtest/gtest.h>

#include <thread>
#include <vector>

#include "ref/eval/interval.hpp"
#include "ref/expr/number.hpp"

namespace latent::eval {
namespace {

/// Powers of 3 up to a length, made by growing numbers and given away in another order.
Integer sum_of_powers(unsigned count) {
  std::vector<Integer> powers;
  Integer power = 1;
  for (unsigned i = 0; i < count; ++i) {
    powers.push_back(power);
    power *= 3;
  }
  Integer sum = 0;
  while (!powers.empty()) {
    sum += powers[powers.size() / 2];
    powers.erase(powers.begin() + static_cast<std::ptrdiff_t>(powers.size() / 2));
  }
  return sum;
}

TEST(NumberMemory, BlocksAreUsedAgain) {
  keep_number_memory();
  const void* first = nullptr;
  {
    const Integer number = Integer(1) << 200;
    first = mpz_limbs_read(number.backend().data());
  }
  const Integer other = Integer(1) << 200;
  EXPECT_EQ(mpz_limbs_read(other.backend().data()), first);
}

TEST(NumberMemory, NumbersOfAllSizesKeepTheirValues) {
  const Integer before = Integer(1) << 100;
  keep_number_memory();
  // (3ⁿ − 1) / 2
  EXPECT_EQ(sum_of_powers(2000), (pow(Integer(3), 2000) - 1) / 2);
  EXPECT_EQ(before, Integer("1267650600228229401496703205376"));
  const Rational third(Integer(before), Integer(before * 3));
  EXPECT_EQ(third.str(), "1/3");
}

TEST(NumberMemory, NumbersMayOutliveTheThreadThatMadeThem) {
  keep_number_memory();
  std::vector<Integer> made;
  std::vector<std::jthread> threads;
  made.resize(8);
  for (unsigned i = 0; i < made.size(); ++i) {
    threads.emplace_back([&made, i] { made[i] = sum_of_powers(300 + i); });
  }
  threads.clear();
  for (unsigned i = 0; i < made.size(); ++i) {
    EXPECT_EQ(made[i], (pow(Integer(3), 300 + i) - 1) / 2);
  }
}

TEST(NumberMemory, NumbersOfAThreadMayOutliveItsLists) {
  keep_number_memory();
  std::jthread([] {
    // Made before the lists are in use, so that it goes after them.
    thread_local std::vector<Integer> kept;
    kept.resize(10);
    for (unsigned i = 0; i < kept.size(); ++i) kept[i] = sum_of_powers(100 + i);
  }).join();
}

}  // namespace
}  // namespace latent::eval
