/// Plots of points and lines made of characters.
#pragma once

#include <string>
#include <vector>

namespace latent::app {

/// What the terminal can show.
struct TerminalStyle {
  /// Columns; nothing is drawn beyond them.
  int width = 80;
  /// Whether characters other than ASCII may be used.
  bool unicode = true;
  /// Whether ANSI colours may be used.
  bool colour = false;
};

struct PlotSeries {
  enum class Mark {
    Points,  ///< each a dot, eight to a character cell (one with ASCII)
    Line,    ///< a dotted polyline through points of ascending x, behind all points
  };
  std::string name;
  Mark mark = Mark::Points;
  /// Coordinates, as many of the one as of the other. Points with a NaN or infinity are left out.
  std::vector<double> x;
  std::vector<double> y;
};

struct Plot {
  std::string x_label;
  std::string y_label;
  std::vector<PlotSeries> series;
  /// Rows of characters between the axes.
  int height = 16;
};

/// The narrowest plot that is drawn; one asked to be narrower gets this width.
inline constexpr int k_narrowest_plot = 24;

/// The plot as lines of text, each ended by a newline: a title that tells the marks apart, axes
/// with labelled ticks at round numbers, the marks. Says so in one line where no point is finite,
/// or where the finite ones span more than the range of double. Throws std::invalid_argument where
/// a series has unequally many x and y.
std::string draw(const Plot& plot, const TerminalStyle& style);

/// How many columns UTF-8 `text` takes, at one a code point.
int display_width(const std::string& text);

}  // namespace latent::app
