/// Tables of numbers, read from text.
#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "app/input_error.hpp"
#include "app/io/byte_source.hpp"

namespace latent::app {

/// A table of finite numbers: at least one row, at least one column.
struct Table {
  using Rows = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

  /// Where it came from, as messages name it.
  std::string source;
  /// The names in the header line, one a column; empty where there was none.
  std::vector<std::string> names;
  std::size_t columns = 0;
  /// Row after row.
  std::vector<double> cells;

  [[nodiscard]] std::size_t rows() const { return columns == 0 ? 0 : cells.size() / columns; }

  /// The same cells as a matrix, one row of text a row; valid as long as the table.
  [[nodiscard]] Eigen::Map<const Rows> matrix() const {
    return {cells.data(), static_cast<Eigen::Index>(rows()), static_cast<Eigen::Index>(columns)};
  }
};

/// What a table may cost, so that neither an endless stream nor a small packed file that unpacks to
/// a huge one exhausts the machine.
struct TableLimits {
  /// Most cells; by default 2 GiB of doubles.
  std::size_t cells = std::size_t{1} << 28;
  /// Most bytes of (unpacked) text.
  std::uint64_t text_bytes = std::uint64_t{1} << 33;
  /// Most bytes in one line.
  std::size_t line_bytes = std::size_t{1} << 26;
};

/// Reads the table at `path` ("-": standard input), gzipped or not.
///
/// One row a line; cells are separated by commas, semicolons, tabs or blanks, whichever first line
/// of numbers shows. Numbers are read to the nearest double (one below the range of double becomes
/// 0). Lines end in LF or CRLF, the last one may lack its end. Empty lines are skipped, and so is
/// what follows a # at the start of a line or after a blank. A first line of names, without a
/// single number, is a header. Cells may stand in double quotes.
///
/// Throws InputError, with the place and what to do, for a file that can't be read, a damaged or
/// cut off gzip stream, rows of unequal length, cells that are empty, not numbers, not finite or
/// out of range, no numbers at all, and a table beyond `limits` or the memory there is.
Table read_table(const std::string& path, const TableLimits& limits = {});

/// The same from any source of bytes; `name` is what messages call it.
Table read_table(std::unique_ptr<ByteSource> source, std::string name,
                 const TableLimits& limits = {});

}  // namespace latent::app
