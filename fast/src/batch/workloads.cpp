#include <latent/workloads.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <latent/fast.hpp>
#include <limits>
#include <stdexcept>
#include <string>

namespace latent::fast::batch {
namespace {

/// Rows a block: six columns of doubles are 24 KiB.
constexpr std::size_t k_block = 512;

Reals rows(const Reals& input, std::size_t first, std::size_t count) {
  if (!input.is_array()) return input;
  return std::span(input.data() + first, count);
}

void check_size(const char* workload, const char* name, std::size_t size, std::size_t count) {
  if (size == count) return;
  throw std::invalid_argument("batch " + std::string(workload) + ": " + name + " has " +
                              std::to_string(size) + " elements, others " + std::to_string(count) +
                              "; make them equal, or pass one number");
}

void check_input(const char* workload, const char* name, const Reals& input, std::size_t count) {
  if (input.is_array()) check_size(workload, name, input.size(), count);
}

void check_grid(const char* name, std::size_t size) {
  if (size >= 2) return;
  throw std::invalid_argument(std::string(name) + ": a grid has at least two numbers, not " +
                              std::to_string(size));
}

/// The number of rows: that of the first output that is wanted.
std::size_t row_count(const SummaryOutputs& outputs) {
  for (const std::size_t size : {outputs.n_star.size(), outputs.modes.size(), outputs.gap.size(),
                                 outputs.bound.size(), outputs.samples.size()}) {
    if (size != 0) return size;
  }
  return 0;
}

template <class Number>
void check_output(const char* name, std::span<Number> output, std::size_t count) {
  if (!output.empty()) check_size("summarise", name, output.size(), count);
}

}  // namespace

void summarise(Reals rho, Reals eps, Reals n, Reals delta, const SummaryOutputs& outputs) {
  const std::size_t count = row_count(outputs);
  check_output("n_star", outputs.n_star, count);
  check_output("modes", outputs.modes, count);
  check_output("gap", outputs.gap, count);
  check_output("bound", outputs.bound, count);
  check_output("samples", outputs.samples, count);
  if (count == 0) return;
  check_input("summarise", "rho", rho, count);
  check_input("summarise", "eps", eps, count);
  check_input("summarise", "n", n, count);
  check_input("summarise", "delta", delta, count);

  std::array<double, k_block> scratch;
  for (std::size_t first = 0; first < count; first += k_block) {
    const std::size_t size = std::min(k_block, count - first);
    const Reals block_rho = rows(rho, first, size);
    const Reals block_eps = rows(eps, first, size);
    const Reals block_n = rows(n, first, size);
    const Reals block_delta = rows(delta, first, size);
    const std::span<double> effective = outputs.n_star.empty()
                                            ? std::span(scratch).first(size)
                                            : outputs.n_star.subspan(first, size);
    n_star(block_rho, block_eps, effective);
    if (!outputs.modes.empty()) modes(block_rho, block_eps, outputs.modes.subspan(first, size));
    if (!outputs.gap.empty()) gen_gap(effective, block_n, outputs.gap.subspan(first, size));
    if (!outputs.bound.empty()) {
      gap_at_conf(effective, block_n, block_delta, outputs.bound.subspan(first, size));
    }
    if (!outputs.samples.empty()) {
      samples_at_conf(effective, block_eps, block_delta, outputs.samples.subspan(first, size));
    }
  }
}

void linear_grid(double first, double last, std::span<double> out) {
  check_grid("linear_grid", out.size());
  const auto steps = static_cast<double>(out.size() - 1);
  for (std::size_t i = 0; i < out.size(); ++i) {
    const double share = static_cast<double>(i) / steps;
    out[i] = first * (1 - share) + last * share;
  }
  out.front() = first;
  out.back() = last;
}

void geometric_grid(double first, double last, std::span<double> out) {
  check_grid("geometric_grid", out.size());
  if (!contains(Range::positive, first) || !contains(Range::positive, last)) {
    throw std::invalid_argument("geometric_grid: both ends must be positive and finite");
  }
  const double rate = fast::grok_time(first, 1) - fast::grok_time(last, 1);  // log(last/first)
  linear_grid(0, 1, out);
  rho_growth(first, rate, out, out);
  out.front() = first;
  out.back() = last;
}

void retention_curve(double rho, double d, std::uint64_t n, std::span<double> out) {
  std::array<double, k_block> left;
  for (std::size_t first = 0; first < out.size(); first += k_block) {
    const std::size_t size = std::min(k_block, out.size() - first);
    const std::span<double> block(left.data(), size);
    for (std::size_t i = 0; i < size; ++i) block[i] = static_cast<double>(first + i) * d;
    rho_after(rho, block, block);
    const std::span<double> result = out.subspan(first, size);
    retention(block, n, result);
    for (double& share : result) share = share < 0 ? 0 : share;
  }
}

void second_descent(Reals rho, Reals s2, Reals modes, Reals n, Reals target,
                    std::span<double> out) {
  const std::size_t count = out.size();
  check_input("second_descent", "rho", rho, count);
  check_input("second_descent", "s2", s2, count);
  check_input("second_descent", "modes", modes, count);
  check_input("second_descent", "n", n, count);
  check_input("second_descent", "target", target, count);
  for (std::size_t first = 0; first < count; first += k_block) {
    const std::size_t size = std::min(k_block, count - first);
    const std::span<double> block = out.subspan(first, size);
    const Reals block_rho = rows(rho, first, size);
    const Reals block_modes = rows(modes, first, size);
    sat_variance(rows(s2, first, size), block_modes, rows(n, first, size), block);
    // Zero or less is outside of n_star's domain: NaN.
    attack_surface(rows(target, first, size), block, block);
    n_star(block_rho, block, block);
    for (std::size_t i = 0; i < size; ++i) {
      const double r = block_rho.data()[block_rho.is_array() ? i : 0];
      const double peak = block_modes.data()[block_modes.is_array() ? i : 0];
      const double past = std::isnan(block[i]) ? block[i] : std::max(peak, block[i]);
      block[i] = contains(Range::above_one, r) ? past : std::numeric_limits<double>::quiet_NaN();
    }
  }
}

}  // namespace latent::fast::batch
