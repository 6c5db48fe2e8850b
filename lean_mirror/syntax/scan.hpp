/// Where the tokens with an inner structure end. Each function takes the text and the offset where
/// the token begins and returns the offset just behind it, in time linear in its length.
#pragma once

#include <cstddef>
#include <string_view>

namespace latent::lean {

/// Behind the `-/` that matches the `/-` at `begin`, comments nest; npos where it is missing.
std::size_t scan_block_comment(std::string_view text, std::size_t begin);

/// Behind the string that begins with the `"` at `begin`; npos where it is not closed.
std::size_t scan_string(std::string_view text, std::size_t begin);

/// Behind the raw string at the `r` at `begin`; 0 where none begins there, npos where it is not
/// closed.
std::size_t scan_raw_string(std::string_view text, std::size_t begin);

/// Behind the interpolated string that begins with the `"` at `begin`. What stands in its braces
/// may hold strings and braces of its own. npos where it is not closed.
std::size_t scan_interpolated_string(std::string_view text, std::size_t begin);

/// Behind the character literal at the `'` at `begin`; npos where there is none.
std::size_t scan_character(std::string_view text, std::size_t begin);

/// Behind the longest identifier, dotted parts included, that begins at `begin`; `begin` where none
/// does, npos where a `«` is not closed on its line.
std::size_t scan_identifier(std::string_view text, std::size_t begin);

/// Behind the digits at `begin`.
std::size_t scan_digits(std::string_view text, std::size_t begin);

/// Behind the number at `begin`, which must be a digit; `scientific` tells `1.5` and `1e3` from
/// natural numbers.
std::size_t scan_number(std::string_view text, std::size_t begin, bool& scientific);

/// At the line break behind `begin`, or the end.
std::size_t scan_line(std::string_view text, std::size_t begin);

}  // namespace latent::lean
