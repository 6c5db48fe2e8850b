/// Independent work over a range of indices, shared among threads.
#pragma once

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace latent::props {

/// Told of progress: how many of all indices are done.
using Progress = std::function<void(std::uint64_t)>;

/// Calls `progress` not more often than about ten times a second, from one thread at a time and
/// with numbers that never fall.
class ThrottledProgress {
 public:
  /// Counts on from `done`.
  ThrottledProgress(const Progress& progress, std::uint64_t done)
      : progress_(progress), done_(done) {}

  void add(std::uint64_t count) {
    done_ += count;
    if (!progress_) return;
    const std::unique_lock lock(mutex_, std::try_to_lock);
    if (!lock) return;
    const auto now = std::chrono::steady_clock::now();
    if (now - last_ < std::chrono::milliseconds(100)) return;
    last_ = now;
    progress_(done_);
  }

  /// Call when the threads have ended.
  void finish() const {
    if (progress_) progress_(done_);
  }

 private:
  const Progress& progress_;
  std::atomic<std::uint64_t> done_;
  std::mutex mutex_;
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

/// The sum of what `one(index, total)` adds to a `Total` for every index in [first, last), with up
/// to `jobs` threads (0 counts as 1). `Total` is made by default and added up with `+=`, in an
/// order that is not fixed.
///
/// If calls throw, the exception of the lowest index that throws is thrown again when all threads
/// have ended. `progress` is told the number of indices done, counted from 0, and `last` at the
/// end; what it throws comes through as well. Threads take `block` indices at a time.
template <class Total, class One>
Total accumulate_in_parallel(std::uint64_t first, std::uint64_t last, unsigned jobs, const One& one,
                             const Progress& progress = {}, std::uint64_t block = 16) {
  struct Failure {
    std::uint64_t index;
    std::exception_ptr exception;
  };
  ThrottledProgress done(progress, first);
  std::atomic<std::uint64_t> next = first;
  std::atomic<bool> failed = false;
  std::mutex mutex;  // guards the two below
  Total total{};
  std::optional<Failure> failure;

  const auto work = [&] {
    Total mine{};
    std::uint64_t index = last;
    try {
      // Blocks are taken in order, so whatever lies before a failure gets done nonetheless.
      while (!failed) {
        const std::uint64_t begin = next.fetch_add(block);
        if (begin >= last) break;
        const std::uint64_t end = std::min(begin + block, last);
        for (index = begin; index < end; ++index) one(index, mine);
        index = end - 1;
        done.add(end - begin);
      }
    } catch (...) {
      failed = true;
      const std::lock_guard lock(mutex);
      if (!failure || index < failure->index) failure = {index, std::current_exception()};
      return;
    }
    const std::lock_guard lock(mutex);
    total += mine;
  };

  const std::uint64_t blocks = (last - std::min(first, last) + block - 1) / block;
  const std::uint64_t threads = std::min<std::uint64_t>(std::max(jobs, 1U), blocks);
  {
    std::vector<std::jthread> helpers;
    for (std::uint64_t i = 1; i < threads; ++i) helpers.emplace_back(work);
    work();
  }
  if (failure) std::rethrow_exception(failure->exception);
  done.finish();
  return total;
}

}  // namespace latent::props
