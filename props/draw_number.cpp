#include "props/draw_number.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <span>

#include "props/simple_rational.hpp"
#include "ref/eval/directed.hpp"
#include "ref/eval/exact_domain.hpp"

namespace latent::props {

namespace {

using eval::directed::from_ordinal;
using eval::directed::ordinal;

// As far as this from an edge, in places of a double, a number still counts as next to it.
constexpr std::int64_t k_next_places = 8;
constexpr double k_huge_real = 1e100;
constexpr std::size_t k_few_bits = 24;
constexpr double k_huge_whole = 1e9;
// From here on doubles do not hold every whole number.
constexpr double k_first_gap = 0x1p53;
// log₂ of the least and the greatest double that is drawn.
constexpr int k_least_exponent = -1074;
constexpr int k_greatest_exponent = 996;

constexpr std::array k_huge_whole_numbers = {
    1e6, 1e9, 0x1p31 - 1, 0x1p31, 0x1p32, 0x1p53 - 1, 0x1p53,
};
constexpr std::uint64_t k_no_double = (std::uint64_t{1} << 53) + 1;

/// A number, without memory of its own where it is a double.
class Number {
 public:
  /// Needs a finite double.
  explicit Number(double x) : enclosure_({}, x), nearest_(x) {}
  explicit Number(const Rational& x) : enclosure_({}, x), nearest_(enclosure_.lower_double()) {
    if (enclosure_.is_degenerate()) return;
    nearest_ = x.convert_to<double>();
    other_ = x;
  }

  bool is_double() const { return !other_; }
  double nearest() const { return nearest_; }
  bool is_whole() const {
    return other_ ? denominator(*other_) == 1 : nearest_ == std::floor(nearest_);
  }
  bool is_in(const Range& range) const { return range.contains(enclosure_); }
  bool operator==(double x) const { return !other_ && nearest_ == x; }
  Rational rational() const { return other_ ? *other_ : Rational(nearest_); }

 private:
  eval::DoubleInterval enclosure_;
  double nearest_;
  /// The number where it is no double.
  std::optional<Rational> other_;
};

using Candidate = std::optional<Number>;

Candidate finite(double x) {
  if (!std::isfinite(x)) return {};
  return Number(x);
}

/// The integers low, …, high with equal chances.
int between(int low, int high, Random& random) {
  return low + static_cast<int>(random.below(static_cast<std::uint64_t>(high - low) + 1));
}

/// 1 ≤ x < 2; half of the time with few bits.
double significand(Random& random) {
  const double x = 1 + random.unit();
  if (random.one_in(2)) return x;
  const double scale = std::ldexp(1.0, between(0, 7, random));
  return std::floor(x * scale) / scale;
}

/// A magnitude from 2^low to 2^(high + 1), log-uniformly.
double log_uniform(int low, int high, Random& random) {
  return std::ldexp(significand(random), between(low, high, random));
}

double with_random_sign(double x, Random& random) { return random.one_in(2) ? -x : x; }

double places_from(double x, std::int64_t places) { return from_ordinal(ordinal(x) + places); }

Rational power_of(const Rational& base, int exponent) {
  const auto n = static_cast<unsigned>(std::abs(exponent));
  const Integer top = pow(Integer(numerator(base)), n);
  const Integer bottom = pow(Integer(denominator(base)), n);
  return exponent >= 0 ? Rational(top, bottom) : Rational(bottom, top);
}

/// What both kinds of numbers have in common.
class Drawer {
 public:
  Drawer(const DrawRequest& request, Random& random)
      : request_(request), range_(request.range), random_(random) {}

 protected:
  /// One of several ways to draw, and how often it is taken.
  template <class Self>
  struct Way {
    std::uint64_t weight;
    Candidate (Self::*draw)();
  };

  /// Tries the tie, if there is one, and then ways at random; nothing if several in a row missed
  /// the range.
  template <class Self>
  Candidate try_ways(Self& self, std::span<const Way<Self>> ways) {
    if (request_.tie && !random_.one_in(4)) {
      Candidate candidate = self.fitted(self.near_tie());
      if (candidate && candidate->is_in(range_)) return candidate;
    }
    std::uint64_t total = 0;
    for (const auto& way : ways) total += way.weight;
    constexpr int k_tries = 6;
    for (int i = 0; i < k_tries; ++i) {
      std::uint64_t chosen = random_.below(total);
      const auto way = std::find_if(ways.begin(), ways.end(), [&](const auto& w) {
        if (chosen < w.weight) return true;
        chosen -= w.weight;
        return false;
      });
      at_special_place_ = false;
      Candidate candidate = self.fitted((self.*way->draw)());
      if (candidate && candidate->is_in(range_)) return candidate;
    }
    at_special_place_ = false;
    return {};
  }

  const Rational* some_neighbour() {
    if (request_.neighbours.empty()) return nullptr;
    return request_.neighbours[random_.below(request_.neighbours.size())];
  }

  const DrawRequest& request_;
  const Range& range_;
  Random& random_;
  /// The last candidate is at or next to a neighbour or a tie.
  bool at_special_place_ = false;
};

class RealDrawer : public Drawer {
 public:
  using Drawer::Drawer;

  DrawnNumber draw() {
    using Ways = std::array<Way<RealDrawer>, 10>;
    static constexpr Ways k_ways = {{
        {26, &RealDrawer::at_end},
        {12, &RealDrawer::special},
        {8, &RealDrawer::near_neighbour},
        {6, &RealDrawer::small_integer},
        {12, &RealDrawer::simple},
        {16, &RealDrawer::moderate},
        {6, &RealDrawer::wide},
        {5, &RealDrawer::uniform},
        {3, &RealDrawer::huge},
        {4, &RealDrawer::tiny},
    }};
    Candidate value;
    if (request_.base && !random_.one_in(4)) value = power_in_range();
    if (!value && request_.few_bits && !random_.one_in(4)) value = of_few_bits();
    if (!value) value = try_ways<RealDrawer>(*this, k_ways);
    if (!value) value = anywhere();
    return {value->rational(), at_special_place_ || is_edge(*value)};
  }

  /// The candidate as a number of the kind that is asked for.
  Candidate fitted(Candidate candidate) const {
    if (!candidate || !request_.doubles_only || candidate->is_double()) return candidate;
    return finite(candidate->nearest());
  }

  /// The place where sides are equal, or beside it.
  Candidate near_tie() {
    const Spot& spot = *request_.tie;
    if (random_.one_in(2)) {
      at_special_place_ = true;
      return Number(simplest_between(spot.lower, spot.upper));
    }
    return beside(Number(random_.one_in(2) ? spot.lower : spot.upper));
  }

 private:
  /// `x` itself, or some places or a small part of it away.
  Candidate beside(const Number& x) {
    at_special_place_ = true;
    const double near = x.nearest();
    const int direction = random_.one_in(2) ? 1 : -1;
    const std::uint64_t way = random_.below(8);
    if (way < 3) return x;
    if (way < 5) return finite(places_from(near, direction));
    if (way < 6) return finite(places_from(near, direction * between(2, 8, random_)));
    at_special_place_ = false;
    return finite(near * (1 + direction * std::ldexp(1.0, -between(1, 50, random_))));
  }

  Candidate at_end() {
    if (!range_.lower_is_edge && !range_.upper_is_edge) return {};
    const bool lower = range_.lower_is_edge && (!range_.upper_is_edge || random_.one_in(2));
    const double end = lower ? range_.lower : range_.upper;
    const int inward = lower ? 1 : -1;
    // The ends of a range next to 0 are the smallest doubles, which should not crowd out the small.
    const bool next_to_zero = std::abs(end) < 0x1p-1000 && !random_.one_in(3);
    const std::uint64_t way = next_to_zero ? 7 : random_.below(8);
    if (way < 2) return finite(end);
    if (way < 4) return finite(places_from(end, inward));
    if (way < 5) return finite(places_from(end, inward * between(2, 9, random_)));
    // Near 0 any distance can be held, elsewhere only some.
    const double size = std::abs(end);
    const int most = size < 0x1p-1000 ? 0 : std::ilogb(size) + 2;
    const int least = size < 0x1p-1000 ? k_least_exponent : most - 55;
    return finite(end + inward * std::ldexp(1.0, between(least, most, random_)));
  }

  Candidate special() {
    static constexpr std::array k_numbers = {0.0, 1.0, -1.0, 2.0, 0.5, 1.0, 10.0, -2.0};
    const double x = k_numbers.at(random_.below(k_numbers.size()));
    if (!random_.one_in(3)) return finite(x);
    Candidate candidate = beside(Number(x));
    at_special_place_ = at_special_place_ && (x == 0 || std::abs(x) == 1);
    return candidate;
  }

  Candidate near_neighbour() {
    const Rational* neighbour = some_neighbour();
    return neighbour ? beside(Number(*neighbour)) : Candidate();
  }

  Candidate small_integer() { return finite(between(-20, 20, random_)); }

  /// A number in the range of ordinary size, if there is one.
  std::optional<double> ordinary() {
    const double x = with_random_sign(log_uniform(-8, 7, random_), random_);
    for (const double candidate : {x, -x, range_.lower + std::abs(x), range_.upper - std::abs(x)}) {
      if (range_.lower <= candidate && candidate <= range_.upper) return candidate;
    }
    return inside();
  }

  /// A number of the range, uniformly, unless that would be huge.
  std::optional<double> inside() {
    const double width = range_.upper - range_.lower;
    if (!(width < k_huge_real)) return {};
    return range_.lower + random_.unit() * width;
  }

  Candidate simple() {
    const auto centre = ordinary();
    if (!centre) return {};
    const double radius = std::abs(*centre) * std::ldexp(1.0, -between(1, 10, random_));
    const double lower = std::max(range_.lower, *centre - radius);
    const double upper = std::min(range_.upper, *centre + radius);
    if (!(lower <= upper)) return {};
    return Number(simplest_between(lower, upper));
  }

  /// A simple fraction, or a common number, if the range has one.
  Candidate of_few_bits() {
    Candidate candidate = fitted(random_.one_in(3) ? special() : simple());
    const bool few = candidate && eval::bit_size(candidate->rational()) <= k_few_bits;
    if (few && candidate->is_in(range_)) return candidate;
    at_special_place_ = false;
    return {};
  }

  Candidate moderate() {
    const auto x = ordinary();
    return x ? finite(*x) : Candidate();
  }

  Candidate wide() {
    return finite(
        with_random_sign(log_uniform(k_least_exponent, k_greatest_exponent, random_), random_));
  }

  Candidate uniform() {
    const auto x = inside();
    return x ? finite(*x) : Candidate();
  }

  Candidate huge() {
    if (random_.one_in(4)) return finite(with_random_sign(1e300, random_));
    return finite(with_random_sign(log_uniform(333, k_greatest_exponent, random_), random_));
  }

  Candidate tiny() {
    const double x = from_ordinal(
        1 + static_cast<std::int64_t>(random_.below(std::uint64_t{1} << random_.below(52))));
    return finite(with_random_sign(x, random_));
  }

  Candidate power_in_range() {
    for (int i = 0; i < 4; ++i) {
      const int most = random_.one_in(8) ? 100 : 12;
      Number power(power_of(*request_.base, between(-most, most, random_)));
      const bool kind = !request_.doubles_only || power.is_double();
      if (kind && power.is_in(range_)) return power;
    }
    return {};
  }

  /// Any double of the range, those of every magnitude with equal chances.
  Candidate anywhere() {
    const std::int64_t first = ordinal(range_.lower);
    const auto count =
        static_cast<std::uint64_t>(ordinal(range_.upper)) - static_cast<std::uint64_t>(first) + 1;
    return finite(from_ordinal(first + static_cast<std::int64_t>(random_.below(count))));
  }

  bool is_edge(const Number& x) const {
    if (x == 0 || x == 1 || x == -1) return true;
    const double near = x.nearest();
    const double size = std::abs(near);
    if (size >= k_huge_real || size < std::numeric_limits<double>::min()) return true;
    return (range_.lower_is_edge && ordinal(near) - ordinal(range_.lower) <= k_next_places) ||
           (range_.upper_is_edge && ordinal(range_.upper) - ordinal(near) <= k_next_places);
  }
};

class WholeDrawer : public Drawer {
 public:
  using Drawer::Drawer;

  DrawnNumber draw() {
    using Ways = std::array<Way<WholeDrawer>, 7>;
    static constexpr Ways k_ways = {{
        {12, &WholeDrawer::at_end},
        {24, &WholeDrawer::tiny},
        {22, &WholeDrawer::small},
        {8, &WholeDrawer::near_neighbour},
        {18, &WholeDrawer::geometric},
        {8, &WholeDrawer::largest_moderate},
        {6, &WholeDrawer::huge},
    }};
    Candidate value = try_ways<WholeDrawer>(*this, k_ways);
    if (!value) value = anywhere();
    return {value->rational(), at_special_place_ || is_edge(*value)};
  }

  /// The candidate, if it is a whole number.
  static Candidate fitted(Candidate candidate) {
    if (candidate && !candidate->is_whole()) candidate.reset();
    return candidate;
  }

  /// The whole numbers around the place where sides are equal.
  Candidate near_tie() {
    const Rational& x = random_.one_in(2) ? request_.tie->lower : request_.tie->upper;
    return beside(Number(Rational(Integer(numerator(x)) / Integer(denominator(x)))));
  }

 private:
  Candidate beside(const Number& x) {
    at_special_place_ = true;
    const int step = between(-1, 1, random_);
    if (!x.is_whole()) return {};
    if (std::abs(x.nearest()) < k_first_gap) return finite(x.nearest() + step);
    return Number(Rational(x.rational() + step));
  }

  Candidate at_end() {
    if (!range_.lower_is_edge && !range_.upper_is_edge) return {};
    const bool lower = range_.lower_is_edge && (!range_.upper_is_edge || random_.one_in(2));
    const int inward = between(0, 1, random_);
    return lower ? finite(range_.lower + inward) : finite(range_.upper - inward);
  }

  Candidate tiny() { return finite(between(range_.lower < 0 ? -3 : 0, 3, random_)); }
  Candidate small() { return finite(between(range_.lower < 0 ? -20 : 0, 20, random_)); }

  Candidate near_neighbour() {
    const Rational* neighbour = some_neighbour();
    return neighbour ? beside(Number(*neighbour)) : Candidate();
  }

  Candidate geometric() {
    if (range_.lower < 0 && random_.one_in(2)) {
      const double most = std::min(-range_.lower, request_.moderate);
      return finite(-std::floor(std::exp2(random_.unit() * std::log2(most + 1))));
    }
    const double least = std::max(range_.lower, 0.0);
    const double most = std::min(range_.upper, std::max(request_.moderate, least));
    if (most < least) return {};
    const double offset = std::exp2(random_.unit() * std::log2(most - least + 1)) - 1;
    return finite(std::floor(least + offset));
  }

  /// What is still moderate, within a factor of 2.
  Candidate largest_moderate() {
    const double most = std::min(range_.upper, request_.moderate);
    return finite(std::floor(most * (1 - random_.unit() / 2)));
  }

  Candidate huge() {
    const std::uint64_t choice = random_.below(k_huge_whole_numbers.size() + 1);
    if (choice == k_huge_whole_numbers.size()) {
      return request_.doubles_only ? Candidate() : Number(Rational(k_no_double));
    }
    const double x = k_huge_whole_numbers.at(choice);
    return finite(range_.lower < 0 ? with_random_sign(x, random_) : x);
  }

  Candidate anywhere() {
    const double width = std::min(range_.upper - range_.lower, request_.moderate);
    return finite(range_.lower + std::floor(random_.unit() * (width + 1)));
  }

  bool is_edge(const Number& x) const {
    const double size = std::abs(x.nearest());
    // Numbers of which doubles hold only some are huge.
    if (size <= 1 || size >= k_huge_whole) return true;
    return (range_.lower_is_edge && x.nearest() <= range_.lower + 1) ||
           (range_.upper_is_edge && x.nearest() >= range_.upper - 1);
  }
};

}  // namespace

DrawnNumber draw_number(const DrawRequest& request, Random& random) {
  if (request.range.grid == Range::Grid::Whole) return WholeDrawer(request, random).draw();
  return RealDrawer(request, random).draw();
}

}  // namespace latent::props
