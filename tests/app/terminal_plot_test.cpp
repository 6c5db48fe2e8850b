#include "app/terminal_plot.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace latent::app {
namespace {

using testing::HasSubstr;
using testing::Not;

using Mark = PlotSeries::Mark;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

// A falling curve and the straight line between its ends.
Plot falling() {
  Plot plot{
      "k", "log10", {{"line", Mark::Line, {0, 20}, {2, -2}}, {"data", Mark::Points, {}, {}}}, 9};
  for (int k = 0; k <= 20; ++k) {
    plot.series[1].x.push_back(k);
    plot.series[1].y.push_back(2 - k * k / 100.0);
  }
  return plot;
}

TEST(TerminalPlot, DrawsWithBraille) {
  EXPECT_EQ(draw(falling(), {44, true, false}), R"(log10   · line   ⠒ data
 2 ┤⠁·⠁ ⠁ ⠂ ⠂ ⠄ ⡀
   │   ·····      ⠁ ⠄ ⡀
 1 ┤        ·····       ⠂⢀
   │             ·····     ⠐ ⢀
 0 ┤                  ····     ⠐
   │                      ·····  ⠈ ⠠
-1 ┤                           ····· ⠐
   │                                ···⠈·
-2 ┤                                     ⠈·⢀
   └┬─────────┬─────────┬────────┬─────────┬
    0         5        10       15        20
                       k
)");
}

TEST(TerminalPlot, DrawsWithAscii) {
  EXPECT_EQ(draw(falling(), {44, false, false}), R"(log10   . line   * data
 2 +*.* * * *
   |   .....  * * * *
 1 +        .....     * **
   |             .....     * *
 0 +                  ....     *
   |                      .....  * *
-1 +                           ..... * *
   |                                .....*
-2 +                                     ..*
   ++---------+---------+--------+---------+
    0         5        10       15        20
                       k
)");
}

TEST(TerminalPlot, AsciiHasNoOtherBytes) {
  const std::string text = draw(falling(), {80, false, false});
  EXPECT_TRUE(std::all_of(text.begin(), text.end(),
                          [](char c) { return c == '\n' || (c >= ' ' && c <= '~'); }));
}

TEST(TerminalPlot, ColoursOnlyWhenAsked) {
  EXPECT_THAT(draw(falling(), {44, true, false}), Not(HasSubstr("\x1b")));
  const std::string coloured = draw(falling(), {44, true, true});
  EXPECT_THAT(coloured, HasSubstr("\x1b[36m"));
  EXPECT_THAT(coloured, HasSubstr("\x1b[33m"));
  // Every line ends without a colour, and the colours are all that differs.
  std::string bare;
  for (const std::string& line : lines_of(coloured)) {
    bool open = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (line[i] == '\x1b') {
        open = line.compare(i, 4, "\x1b[0m") != 0;
        i = line.find('m', i);
      } else {
        bare += line[i];
      }
    }
    EXPECT_FALSE(open) << line;
    bare += '\n';
  }
  EXPECT_EQ(bare, draw(falling(), {44, true, false}));
}

TEST(TerminalPlot, KeepsWithinItsWidth) {
  for (const bool unicode : {false, true}) {
    for (int width = 0; width < 200; ++width) {
      Plot plot = falling();
      plot.y_label.clear();
      for (const std::string& line : lines_of(draw(plot, {width, unicode, false}))) {
        EXPECT_LE(display_width(line), std::max(width, k_narrowest_plot)) << line;
      }
    }
  }
}

TEST(TerminalPlot, HasAsManyRowsAsAsked) {
  for (const int height : {2, 5, 30}) {
    Plot plot = falling();
    plot.height = height;
    EXPECT_EQ(lines_of(draw(plot, {60, true, false})).size(), static_cast<std::size_t>(height) + 4);
  }
}

TEST(TerminalPlot, PointsLieWhereTheAxesSay) {
  // One point at each tick: the mark stands beside the tick's label.
  Plot plot{"x", "y", {{"p", Mark::Points, {0, 10, 20, 30}, {-3, 7, 100, 41}}}, 20};
  const auto lines = lines_of(draw(plot, {60, false, false}));
  const std::size_t axis = 5;
  const std::string& ticks = lines[21];
  ASSERT_EQ(ticks.substr(0, 6), "    ++");
  for (const double y : {0, 20, 40, 60, 80, 100}) {
    const std::string label = fmt::format("{:>3}", y);
    const auto row = std::find_if(lines.begin() + 1, lines.end(),
                                  [&](const std::string& line) { return line.starts_with(label); });
    ASSERT_NE(row, lines.end()) << label;
    const double expected = 1 + (100 - y) / 103 * 19;
    EXPECT_NEAR(static_cast<double>(row - lines.begin()), expected, 0.5 + 1e-9) << label;
  }
  EXPECT_EQ(lines[1].find('*'), ticks.find('+', ticks.size() * 2 / 3 - 1));  // (20, 100)
  EXPECT_EQ(lines[20][axis], '*');                                           // (0, -3)
  EXPECT_EQ(lines[12].back(), '*');                                          // (30, 41)
  EXPECT_EQ(lines[12].size(), 60U);
}

TEST(TerminalPlot, LeavesOutWhatIsNotFinite) {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const double infinity = std::numeric_limits<double>::infinity();
  Plot plot = falling();
  const std::string without = draw(plot, {60, true, false});
  plot.series[1].x.insert(plot.series[1].x.end(), {nan, 3, infinity, 5});
  plot.series[1].y.insert(plot.series[1].y.end(), {1, -infinity, 2, nan});
  EXPECT_EQ(draw(plot, {60, true, false}), without);
}

TEST(TerminalPlot, SaysSoWhereThereIsNothingToPlot) {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const double largest = std::numeric_limits<double>::max();
  const std::string nothing = "y: nothing that can be plotted\n";
  EXPECT_EQ(draw({"x", "y", {}, 9}, {}), nothing);
  EXPECT_EQ(draw({"x", "y", {{"p", Mark::Points, {nan}, {1}}}, 9}, {}), nothing);
  EXPECT_EQ(draw({"x", "y", {{"p", Mark::Points, {1, 2}, {-largest, largest}}}, 9}, {}), nothing);
}

TEST(TerminalPlot, DrawsASinglePointAndExtremeValues) {
  const double smallest = std::numeric_limits<double>::denorm_min();
  const double largest = std::numeric_limits<double>::max();
  const std::vector<std::vector<double>> ranges{
      {0}, {5}, {-1e-320}, {0, smallest}, {0, largest}, {1e17, 1e17 + 32}, {-1e300, -1e299}};
  for (const auto& x : ranges) {
    for (const auto& y : ranges) {
      if (x.size() != y.size()) continue;
      const std::string text =
          draw({"x", "y", {{"p", Mark::Points, x, y}, {"l", Mark::Line, x, y}}, 9}, {});
      EXPECT_EQ(lines_of(text).size(), 13U) << x[0] << " " << y[0];
      EXPECT_THAT(text, Not(HasSubstr("nan")));
    }
  }
}

TEST(TerminalPlot, RejectsUnequallyManyCoordinates) {
  EXPECT_THROW(draw({"x", "y", {{"p", Mark::Points, {1, 2}, {1}}}, 9}, {}), std::invalid_argument);
}

TEST(DisplayWidth, CountsCodePoints) {
  EXPECT_EQ(display_width(""), 0);
  EXPECT_EQ(display_width("abc"), 3);
  EXPECT_EQ(display_width("ρ⠒λ"), 3);
}

}  // namespace
}  // namespace latent::app
