#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/spectrum_report.hpp"

namespace latent::app {
namespace {

using Eigen::Index;

// Our own words, as far as the terminal can show them.
std::string shown(std::string text, const TerminalStyle& style) {
  if (style.unicode) return text;
  constexpr std::array<std::pair<std::string_view, std::string_view>, 11> k_ascii{{
      {"ρ", "rho"},
      {"λ", "lambda"},
      {"ε", "eps"},
      {"α", "alpha"},
      {"β", "beta"},
      {"±", "+/-"},
      {"²", "^2"},
      {"≈", "~"},
      {"×", "x"},
      {"…", "..."},
      {"−", "-"},
  }};
  for (const auto& [symbol, ascii] : k_ascii) {
    for (auto at = text.find(symbol); at != text.npos; at = text.find(symbol, at + ascii.size())) {
      text.replace(at, symbol.size(), ascii);
    }
  }
  return text;
}

std::string coloured(const std::string& text, std::string_view code, const TerminalStyle& style) {
  return style.colour ? fmt::format("\x1b[{}m{}\x1b[0m", code, text) : text;
}

std::string heading(const std::string& text, const TerminalStyle& style) {
  return fmt::format("\n{}\n", coloured(shown(text, style), "1", style));
}

// Words in lines of at most the terminal's width.
std::string paragraph(const std::string& text, const TerminalStyle& style) {
  std::string lines;
  int used = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string word = text.substr(at, end - at);
    const int width = display_width(word);
    if (used > 0) {
      const bool fits = used + 1 + width <= style.width;
      lines += fits ? ' ' : '\n';
      used = fits ? used + 1 : 0;
    }
    lines += word;
    used += width;
    at = end + 1;
  }
  return lines + "\n";
}

using Line = std::pair<std::string, std::string>;

// A label and a value on each line, the values aligned.
std::string aligned(const std::vector<Line>& lines, const TerminalStyle& style) {
  int widest = 0;
  for (const Line& line : lines) widest = std::max(widest, display_width(shown(line.first, style)));
  std::string text;
  for (const auto& [label, value] : lines) {
    const std::string left = shown(label, style);
    text +=
        fmt::format("  {}{:{}}  {}\n", left, "", widest - display_width(left), shown(value, style));
  }
  return text;
}

std::string spectrum_section(const SpectrumReport& report, const TerminalStyle& style) {
  const auto& spectrum = report.spectrum;
  const Index zero = report.columns - spectrum.rank;
  std::string rank = fmt::format("{} of {}", spectrum.rank, report.columns);
  if (zero > 0) {
    rank += fmt::format(" ({} below {:.2g} count{} as zero)", zero, spectrum.zero_threshold,
                        zero == 1 ? "s" : "");
  }
  std::vector<Line> lines{{"total variance", fmt::format("{:.6g}", spectrum.total_variance)},
                          {"numerical rank", rank}};
  if (spectrum.rank > 0) {
    lines.emplace_back("eigenvalues", fmt::format("{:.6g} … {:.6g}", spectrum.eigenvalues(0),
                                                  spectrum.eigenvalues(spectrum.rank - 1)));
  }
  return heading("Covariance of the centred columns, over rows − 1", style) + aligned(lines, style);
}

std::string fit_section(const SpectrumReport& report, const TerminalStyle& style) {
  std::string text = heading("Geometric fit, λ_k ≈ c ρ^-k, least squares of log λ_k on k", style);
  const std::string_view colour = report.fits_well() ? "32" : "33";
  if (report.fit) {
    const fast::GeometricFit& fit = *report.fit;
    text += aligned(
        {{"window", fmt::format("k = {} … {} ({})", fit.window.first, fit.window.last - 1,
                                report.window_given ? "as asked for" : "every nonzero eigenvalue")},
         {"ρ", fmt::format("{:.6g}", fit.rho)},
         {"log ρ", fmt::format("{:.6g} ± {:.2g}", fit.log_rho, fit.log_rho_error)},
         {"r²", fmt::format("{:.4f}", fit.r_squared)},
         {"residuals of log λ", fmt::format("standard deviation {:.3g}, largest {:.3g}",
                                            fit.residual_deviation, fit.largest_residual)},
         {"log ρ by halves",
          fmt::format("{:.4g}, then {:.4g} (curvature t = {:.1f})", fit.log_rho_first_half,
                      fit.log_rho_second_half, fit.curvature_t)},
         {"power law instead", fmt::format("λ_k ≈ c (k+1)^-{:.4g}, r² {:.4f}",
                                           fit.power_law_exponent, fit.power_law_r_squared)}},
        style);
    text += "\n";
  }
  // Coloured line by line, so that wrapping counts no escapes.
  std::string sentence = paragraph(shown(verdict(report), style), style);
  sentence.pop_back();
  text += coloured(sentence, colour, style) + "\n";
  for (const std::string& caution : cautions(report)) {
    text += paragraph(shown(caution, style), style);
  }
  return text;
}

std::string dimension_section(const SpectrumReport& report, const TerminalStyle& style) {
  std::vector<std::vector<std::string>> rows{
      {"ε", "N*(ε)", "modes", "λ_k > ε λ_0", "1 − ε of variance"}};
  for (const EffectiveDimension& dimension : report.dimensions) {
    rows.push_back({fmt::format("{:g}", dimension.eps),
                    dimension.n_star ? fmt::format("{:.4g}", *dimension.n_star) : "none",
                    dimension.modes ? std::to_string(*dimension.modes) : "none",
                    std::to_string(dimension.modes_above),
                    std::to_string(dimension.modes_for_energy)});
  }
  std::string text =
      heading("Effective dimension: the model's N*, and the modes in the data", style);
  std::vector<int> widths(rows[0].size());
  for (auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      row[i] = shown(row[i], style);
      widths[i] = std::max(widths[i], display_width(row[i]));
    }
  }
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      text += fmt::format("  {:{}}{}", "", widths[i] - display_width(row[i]), row[i]);
    }
    text += "\n";
  }
  if (report.alpha) {
    text += shown(fmt::format("\nα = β log ρ = {:.6g} for β = {:g}\n", *report.alpha, report.beta),
                  style);
  }
  return text;
}

std::string plot_section(const SpectrumReport& report, const TerminalStyle& style) {
  if (report.spectrum.rank < 2) return "";
  Plot plot;
  plot.x_label = "k";
  plot.y_label = shown("log10 λ_k", style);
  if (report.fit) {
    const fast::GeometricFit& fit = *report.fit;
    PlotSeries line{shown("c ρ^-k", style), PlotSeries::Mark::Line, {}, {}};
    for (const Index k : {fit.window.first, fit.window.last - 1}) {
      line.x.push_back(static_cast<double>(k));
      line.y.push_back((fit.log_scale - fit.log_rho * line.x.back()) / std::log(10));
    }
    plot.series.push_back(std::move(line));
  }
  PlotSeries points{"eigenvalues", PlotSeries::Mark::Points, {}, {}};
  for (Index k = 0; k < report.spectrum.rank; ++k) {
    points.x.push_back(static_cast<double>(k));
    points.y.push_back(std::log10(report.spectrum.eigenvalues(k)));
  }
  plot.series.push_back(std::move(points));
  return fmt::format("\n{}", draw(plot, style));
}

}  // namespace

std::string to_text(const SpectrumReport& report, const TerminalStyle& style) {
  return coloured(report.source, "1", style) +
         shown(fmt::format(": {} rows × {} columns{}\n", report.rows, report.columns,
                           report.header ? ", after a line of names" : ""),
               style) +
         spectrum_section(report, style) + fit_section(report, style) +
         dimension_section(report, style) + plot_section(report, style);
}

}  // namespace latent::app
