#include "app/progress.hpp"

#include <algorithm>

namespace latent::app {

void Progress::show(std::uint64_t done, const std::string& label) {
  const auto now = std::chrono::steady_clock::now();
  if (!active_ || now - last_ < std::chrono::milliseconds(100)) return;
  last_ = now;
  shown_ = true;
  constexpr int k_bar = 24;
  const double share =
      total_ ? std::min(1.0, static_cast<double>(done) / static_cast<double>(total_)) : 1.0;
  const int filled = static_cast<int>(share * k_bar);
  std::string line = "[";
  for (int i = 0; i < k_bar; ++i) line += i < filled ? '#' : '.';
  line += "] " + std::to_string(static_cast<int>(share * 100)) + "% " + label;
  // A line longer than the terminal would wrap and could not be erased.
  const auto room = static_cast<std::size_t>(std::max(1, width_ - 1));
  if (line.size() > room) line.resize(room);
  stream_ << "\r\033[K" << line << std::flush;
}

void Progress::clear() {
  if (shown_) stream_ << "\r\033[K" << std::flush;
  shown_ = false;
}

}  // namespace latent::app
