/// A line on the terminal that says how far long work has come.
#pragma once

#include <chrono>
#include <cstdint>
#include <ostream>
#include <string>

namespace latent::app {

/// Shows `label: done of total` with a bar, on a terminal only, at most ten times a second.
class Progress {
 public:
  /// `stream` is written to only if `is_terminal`.
  Progress(std::ostream& stream, bool is_terminal, int width, std::uint64_t total)
      : stream_(stream), active_(is_terminal), width_(width), total_(total) {}
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void show(std::uint64_t done, const std::string& label);
  /// Removes the line, so that other text can be printed.
  void clear();

 private:
  std::ostream& stream_;
  bool active_;
  int width_;
  std::uint64_t total_;
  bool shown_ = false;
  std::chrono::steady_clock::time_point last_{};
};

}  // namespace latent::app
