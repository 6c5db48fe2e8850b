/// Parts of a page that needs no network.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/against/statement_diff.hpp"

namespace latent::app {

/// `text` for HTML: markup escaped, malformed bytes as U+FFFD, hidden characters by their numbers.
std::string html_text(std::string_view text);

/// `text` for HTML, what stands between backquotes as code.
std::string html_prose(std::string_view text);

/// A cell of a table: what it says as HTML, and what it sorts by where that is a number.
struct Cell {
  std::string html;
  bool is_number = false;
};

Cell text_cell(std::string_view text);
Cell number_cell(std::size_t value);

/// A table that can be sorted by its columns where scripts run.
std::string table_html(std::string_view caption, const std::vector<std::string>& heads,
                       const std::vector<std::vector<Cell>>& rows);

/// A badge of one of the kinds good, bad, open, plain. The word says all that the colour does.
std::string badge_html(std::string_view kind, std::string_view text);

/// Pieces with those marked that differ.
std::string pieces_html(const std::vector<Piece>& pieces);

/// The whole page around `body`.
std::string page_html(std::string_view title, std::string_view body);

}  // namespace latent::app
