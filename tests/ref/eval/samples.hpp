/// Arguments to try functions on: random ones of every size, and the edges where functions break.
#pragma once

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>

#include "ref/eval/directed.hpp"

namespace latent::eval::testing {

/// A number head + tail, where the tail is far below the head or 0, and an interval around it.
struct Draw {
  double head = 0;
  double tail = 0;
  double lower = 0;
  double upper = 0;
};

/// Which numbers to draw.
enum class Domain : std::uint8_t {
  Any,       ///< every finite double
  Moderate,  ///< magnitudes from 2^-40 to 2^40, and 0
  Natural,   ///< integers from 0 to 2^63
  Integral,  ///< integers of magnitude up to 2^63
  Unit,      ///< [−1, 1] and a little beyond
  Angle,     ///< magnitudes up to 2^26, many next to a multiple of π/2
};

/// A reproducible source of draws.
class Sampler {
 public:
  /// With `tails`, numbers have up to 127 significant bits, else 53.
  explicit Sampler(std::uint64_t seed, bool tails = false) : engine_(seed), tails_(tails) {}

  Draw draw(Domain domain) {
    Draw d;
    d.head = number(domain);
    if (tails_ && !is_integral(domain) && std::abs(d.head) > 0x1p-800 && below(4) != 0) {
      const double units = signed_by_coin(std::floor(scaled(0, 53)));
      d.tail = std::ldexp(units, std::ilogb(d.head) - 126);
    }
    spread(d, domain);
    return d;
  }

  /// Puts another interval of any width around the number, now and then an unbounded one.
  void spread(Draw& d, Domain domain) {
    const bool integral = is_integral(domain);
    const double below_head = width(d.head, integral);
    const double above_head = width(d.head, integral);
    d.lower = coin() ? d.head : std::max(d.head - below_head, -directed::k_largest);
    d.upper = coin() ? d.head : std::min(d.head + above_head, directed::k_largest);
    if (below(50) == 0) d.lower = -directed::k_infinity;
    if (below(50) == 0) d.upper = directed::k_infinity;
    if (domain == Domain::Natural) d.lower = std::max(d.lower, 0.0);
  }

  std::uint64_t below(std::uint64_t bound) { return engine_() % bound; }

  /// Uniform in [0, 1).
  double unit() { return static_cast<double>(engine_() >> 11) * 0x1p-53; }

 private:
  static bool is_integral(Domain domain) {
    return domain == Domain::Natural || domain == Domain::Integral;
  }

  bool coin() { return (engine_() & 1) != 0; }
  double signed_by_coin(double x) { return coin() ? x : -x; }

  double number(Domain domain) {
    switch (domain) {
      case Domain::Any:
        return any();
      case Domain::Moderate:
        return below(16) == 0 ? edge_within(0x1p40) : signed_by_coin(scaled(-40, 40));
      case Domain::Natural:
        return natural();
      case Domain::Integral:
        return signed_by_coin(natural());
      case Domain::Angle:
        return angle();
      case Domain::Unit:
        break;
    }
    return below(16) == 0 ? signed_by_coin(directed::steps_up(1, static_cast<int>(below(5)) - 2))
                          : signed_by_coin(below(2) == 0 ? unit() : scaled(-60, 0));
  }

  double any() {
    switch (below(8)) {
      case 0:
        return edge_within(directed::k_infinity);
      case 1: {  // any bit pattern
        const auto x = std::bit_cast<double>(engine_());
        return std::isfinite(x) ? x : 0.0;
      }
      case 2:  // close to 1 or −1
        return signed_by_coin(directed::steps_up(1, static_cast<int>(below(2000)) - 1000));
      case 3:
        return signed_by_coin(1 + scaled(-52, -1));
      case 4:
        return coin() ? angle() : signed_by_coin(static_cast<double>(below(1000)) * 0.5);
      case 5:
        return (unit() - 0.5) * 1600;
      default:
        return signed_by_coin(scaled(-30, 30));
    }
  }

  double angle() {
    if (below(4) == 0) return edge_within(0x1p26);
    if (coin()) return signed_by_coin(scaled(-30, 26));
    const auto quarters = std::floor(scaled(0, 25));
    const double nearest =
        std::fma(quarters, 0x1.921fb54442d18p+0, quarters * 0x1.1a62633145c07p-54);
    return signed_by_coin(directed::steps_up(nearest, static_cast<int>(below(3)) - 1));
  }

  double natural() {
    switch (below(4)) {
      case 0:
        return static_cast<double>(below(12));
      case 1:
        return static_cast<double>(below(2000));
      case 2:
        return std::floor(scaled(0, 53));
      default:
        return std::floor(scaled(0, 63));
    }
  }

  /// Log-uniform between powers of two.
  double scaled(int least, int greatest) {
    const auto exponents = static_cast<std::uint64_t>(greatest - least);
    return std::ldexp(1 + unit(), least + static_cast<int>(below(exponents)));
  }

  double edge_within(double limit) {
    constexpr std::array k_edges{0.0,
                                 1.0,
                                 2.0,
                                 0.5,
                                 3.0,
                                 10.0,
                                 0x1p-1074,
                                 0x1p-1023,
                                 0x1p-1022,
                                 0x1p-969,
                                 0x1p-968,
                                 0x1p-537,
                                 0x1p-484,
                                 0x1p-53,
                                 0x1p52,
                                 0x1p53,
                                 0x1p511,
                                 0x1p512,
                                 0x1p1023,
                                 std::numeric_limits<double>::max(),
                                 0x1.5bf0a8b145769p+1,    // e
                                 0x1.62e42fefa39efp+9,    // where exp overflows
                                 -0x1.74910d52d3051p+9,   // where exp underflows
                                 0x1.921fb54442d18p+1,    // pi
                                 0x1.921fb54442d18p+0,    // pi / 2
                                 0x1.6ac5b262ca1ffp+849,  // very close to a multiple of pi / 2
                                 0.49999999999999994};
    double edge = 0;
    do {
      edge = k_edges[below(k_edges.size())];
      if (below(3) == 0) edge = directed::steps_up(edge, static_cast<int>(below(7)) - 3);
    } while (!(std::abs(edge) <= limit) || !std::isfinite(edge));
    return signed_by_coin(edge);
  }

  double width(double head, bool integral) {
    if (integral) return std::floor(below(2) == 0 ? scaled(0, 3) : std::abs(head) * unit() * 2);
    switch (below(4)) {
      case 0:
        return directed::steps_up(std::abs(head), static_cast<int>(below(4))) - std::abs(head);
      case 1:
        return std::min(std::abs(head), 0x1p1000) * scaled(-50, 1);
      default:
        return scaled(-20, 3);
    }
  }

  std::mt19937_64 engine_;
  bool tails_;
};

}  // namespace latent::eval::testing
