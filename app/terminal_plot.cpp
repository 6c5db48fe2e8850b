#include "app/terminal_plot.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <stdexcept>
#include <string_view>

namespace latent::app {
namespace {

struct Range {
  double low = std::numeric_limits<double>::infinity();
  double high = -std::numeric_limits<double>::infinity();

  void include(double value) {
    low = std::min(low, value);
    high = std::max(high, value);
  }
  [[nodiscard]] double size() const { return high - low; }
  // Where `value` lies, from 0 at the low end to 1 at the high end.
  [[nodiscard]] double share(double value) const { return (value - low) / size(); }
};

// 1, 2 or 5 times a power of ten, so that at most `most` steps cover `size`.
double round_step(double size, int most) {
  const double least = size / std::max(most, 1);
  const double power = std::pow(10, std::floor(std::log10(least)));
  for (const double factor : {1.0, 2.0, 5.0}) {
    if (factor * power >= least) return factor * power;
  }
  return 10 * power;
}

// Multiples of the step, from first * step to last * step.
struct Ticks {
  double step = 1;
  double first = 0;
  int count = 0;

  [[nodiscard]] double value(int i) const { return (first + i) * step; }
  // No "-0", and no digits that only rounding put there.
  [[nodiscard]] std::string label(int i) const {
    return fmt::format("{:g}", first + i == 0 ? 0 : value(i));
  }
};

Ticks ticks_within(const Range& range, double step) {
  Ticks ticks{step, std::ceil(range.low / step - 1e-9), 0};
  ticks.count = static_cast<int>(std::floor(range.high / step + 1e-9) - ticks.first) + 1;
  return ticks;
}

struct Symbols {
  std::string_view line, corner, horizontal, tick_below, vertical, tick_left, point;
};
constexpr Symbols k_unicode{"·", "└", "─", "┬", "│", "┤", "⠒"};
constexpr Symbols k_ascii{".", "+", "-", "+", "|", "+", "*"};

// One character of the plot.
struct Glyph {
  unsigned dots = 0;  // of a point series, one bit each, as Unicode numbers them in braille
  bool line = false;
};

constexpr std::string_view k_point_colour = "\x1b[36m";
constexpr std::string_view k_line_colour = "\x1b[33m";
constexpr std::string_view k_no_colour = "\x1b[0m";

// U+2800 + dots, in UTF-8.
std::string braille(unsigned dots) {
  return {static_cast<char>(0xe2), static_cast<char>(0xa0 | (dots >> 6)),
          static_cast<char>(0x80 | (dots & 0x3f))};
}

class Canvas {
 public:
  Canvas(int width, int height, Range x, Range y, bool unicode)
      : width_(width), height_(height), x_(x), y_(y), unicode_(unicode) {
    glyphs_.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
  }

  void points(const PlotSeries& series) {
    constexpr unsigned k_dots[4][2] = {{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};
    const int across = unicode_ ? 2 : 1;
    const int down = unicode_ ? 4 : 1;
    for (std::size_t i = 0; i < series.x.size(); ++i) {
      if (!std::isfinite(series.x[i]) || !std::isfinite(series.y[i])) continue;
      const int column = nearest(x_.share(series.x[i]), across * width_);
      const int row = nearest(1 - y_.share(series.y[i]), down * height_);
      at(row / down, column / across).dots |= k_dots[row % down][column % across];
    }
  }

  void line(const PlotSeries& series) {
    for (std::size_t i = 0; i + 1 < series.x.size(); ++i) {
      const Range span{series.x[i], series.x[i + 1]};
      const double rise = series.y[i + 1] - series.y[i];
      if (!std::isfinite(span.size()) || !std::isfinite(rise) || !(span.size() > 0)) continue;
      const int last = nearest(x_.share(span.high), width_);
      for (int column = nearest(x_.share(span.low), width_); column <= last; ++column) {
        const double x = x_.low + x_.size() * column / std::max(width_ - 1, 1);
        const double share = std::clamp(span.share(x), 0.0, 1.0);
        at(nearest(1 - y_.share(series.y[i] + share * rise), height_), column).line = true;
      }
    }
  }

  [[nodiscard]] std::string row(int r, const TerminalStyle& style) const {
    std::string text;
    std::string_view colour = k_no_colour;
    int blanks = 0;  // held back, so that no line ends in them
    for (int column = 0; column < width_; ++column) {
      const Glyph& glyph = glyphs_[index(r, column)];
      if (glyph.dots == 0 && !glyph.line) {
        ++blanks;
        continue;
      }
      text.append(static_cast<std::size_t>(blanks), ' ');
      blanks = 0;
      const std::string_view wanted = glyph.dots != 0 ? k_point_colour : k_line_colour;
      if (style.colour && wanted != colour) text += colour = wanted;
      if (glyph.dots == 0) {
        text += (unicode_ ? k_unicode : k_ascii).line;
      } else {
        text += unicode_ ? braille(glyph.dots) : std::string(k_ascii.point);
      }
    }
    if (colour != k_no_colour) text += k_no_colour;
    return text;
  }

  // The row of characters in which a point at `y` is drawn, and the column for `x`.
  [[nodiscard]] int row_of(double y) const {
    const int down = unicode_ ? 4 : 1;
    return nearest(1 - y_.share(y), down * height_) / down;
  }
  [[nodiscard]] int column_of(double x) const {
    const int across = unicode_ ? 2 : 1;
    return nearest(x_.share(x), across * width_) / across;
  }

 private:
  // The dot, of `count` in a row, nearest to a share of the way.
  static int nearest(double share, int count) {
    return static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * (count - 1)));
  }
  [[nodiscard]] std::size_t index(int row, int column) const {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(width_) +
           static_cast<std::size_t>(column);
  }
  Glyph& at(int row, int column) { return glyphs_[index(row, column)]; }

  int width_;
  int height_;
  Range x_;
  Range y_;
  bool unicode_;
  std::vector<Glyph> glyphs_;
};

// The range of all finite points, one of a single value widened. False if there is none, or one
// whose size is beyond double.
bool find_ranges(const Plot& plot, Range& x, Range& y) {
  for (const PlotSeries& series : plot.series) {
    if (series.x.size() != series.y.size()) {
      throw std::invalid_argument("a plotted series needs as many x as y");
    }
    for (std::size_t i = 0; i < series.x.size(); ++i) {
      if (!std::isfinite(series.x[i]) || !std::isfinite(series.y[i])) continue;
      x.include(series.x[i]);
      y.include(series.y[i]);
    }
  }
  if (!(x.low <= x.high) || !std::isfinite(x.size()) || !std::isfinite(y.size())) return false;
  for (Range* range : {&x, &y}) {
    const double largest = std::max(std::abs(range->low), std::abs(range->high));
    if (range->size() > std::max(largest * 1e-9, 1e-300)) continue;
    const double margin = largest > 1e-290 ? largest / 4 : 0.5;
    *range = {range->low - margin, range->high + margin};
  }
  return true;
}

std::string key(const Plot& plot, const TerminalStyle& style) {
  const Symbols& symbols = style.unicode ? k_unicode : k_ascii;
  std::string text = plot.y_label;
  for (const PlotSeries& series : plot.series) {
    const bool points = series.mark == PlotSeries::Mark::Points;
    const std::string mark(points ? symbols.point : symbols.line);
    const std::string_view colour = points ? k_point_colour : k_line_colour;
    text += style.colour ? fmt::format("   {}{}{} {}", colour, mark, k_no_colour, series.name)
                         : fmt::format("   {} {}", mark, series.name);
  }
  return text + "\n";
}

std::string repeated(std::string_view text, int count) {
  std::string result;
  for (int i = 0; i < count; ++i) result += text;
  return result;
}

// The horizontal axis, the labels of its ticks and of itself; `margin` columns are left of it.
std::string horizontal_axis(const Plot& plot, const Canvas& canvas, const Ticks& ticks, int margin,
                            int inner, const Symbols& symbols) {
  std::vector<bool> marked(static_cast<std::size_t>(inner));
  const std::size_t indent = static_cast<std::size_t>(margin) + 1;
  std::string labels;
  for (int i = 0; i < ticks.count; ++i) {
    const auto column = static_cast<std::size_t>(canvas.column_of(ticks.value(i)));
    marked[column] = true;
    const std::string label = ticks.label(i);
    const std::size_t start = indent + column - std::min(indent + column, label.size() / 2);
    const bool crowded = start < labels.size() + (labels.empty() ? 0 : 1);
    if (crowded || start + label.size() > indent + static_cast<std::size_t>(inner)) continue;
    labels.append(start - labels.size(), ' ');
    labels += label;
  }
  std::string axis = repeated(" ", margin) + std::string(symbols.corner);
  for (const bool tick : marked) axis += tick ? symbols.tick_below : symbols.horizontal;
  const int before = margin + 1 + std::max(0, (inner - display_width(plot.x_label)) / 2);
  return axis + "\n" + labels + "\n" + repeated(" ", before) + plot.x_label + "\n";
}

}  // namespace

int display_width(const std::string& text) {
  return static_cast<int>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xc0) != 0x80;
  }));
}

std::string draw(const Plot& plot, const TerminalStyle& style) {
  Range x;
  Range y;
  if (!find_ranges(plot, x, y)) return plot.y_label + ": nothing that can be plotted\n";
  const int height = std::max(plot.height, 2);
  const double y_step = round_step(y.size(), std::max(height / 2, 1));
  const Ticks y_ticks = ticks_within(y, y_step);

  int margin = 0;  // room for the labels left of the axis, and a blank
  for (int i = 0; i < y_ticks.count; ++i) {
    margin = std::max(margin, static_cast<int>(y_ticks.label(i).size()) + 1);
  }
  const int inner = std::max(std::max(style.width, k_narrowest_plot) - margin - 1, 2);
  Canvas canvas(inner, height, x, y, style.unicode);
  std::vector<std::string> labels(static_cast<std::size_t>(height));
  for (int i = 0; i < y_ticks.count; ++i) {
    labels[static_cast<std::size_t>(canvas.row_of(y_ticks.value(i)))] = y_ticks.label(i);
  }
  for (const PlotSeries& series : plot.series) {
    series.mark == PlotSeries::Mark::Points ? canvas.points(series) : canvas.line(series);
  }

  const Symbols& symbols = style.unicode ? k_unicode : k_ascii;
  std::string text = key(plot, style);
  for (int row = 0; row < height; ++row) {
    const std::string& label = labels[static_cast<std::size_t>(row)];
    text += fmt::format("{:>{}} {}", label, margin - 1,
                        label.empty() ? symbols.vertical : symbols.tick_left);
    text += canvas.row(row, style) + "\n";
  }
  const Ticks x_ticks = ticks_within(x, round_step(x.size(), std::max(inner / 10, 1)));
  return text + horizontal_axis(plot, canvas, x_ticks, margin, inner, symbols);
}

}  // namespace latent::app
