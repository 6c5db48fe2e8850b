#include "app/io/table.hpp"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <limits>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "app/input_error.hpp"

namespace latent::app {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

Table parse(std::string text, const TableLimits& limits = {}) {
  return read_table(open_bytes(std::move(text)), "t.csv", limits);
}

// What the table's reader complains about, or nothing.
std::optional<InputError> complaint(std::string text, const TableLimits& limits = {}) {
  try {
    parse(std::move(text), limits);
  } catch (const InputError& error) {
    return error;
  }
  return std::nullopt;
}

std::string message(std::string text, const TableLimits& limits = {}) {
  const auto error = complaint(std::move(text), limits);
  return error ? error->what() : "no complaint";
}

// `text` as one gzip member.
std::string gzip(const std::string& text) {
  z_stream stream{};
  EXPECT_EQ(deflateInit2(&stream, 9, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY), Z_OK);
  std::string packed(deflateBound(&stream, text.size()) + 32, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  EXPECT_EQ(deflate(&stream, Z_FINISH), Z_STREAM_END);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

// A few hundred rows with numbers of many lengths.
std::string sample_text() {
  std::mt19937_64 engine(1);
  std::string text = "a,b,c\n";
  for (int i = 0; i < 300; ++i) {
    for (int j = 0; j < 3; ++j) {
      text += std::to_string(static_cast<double>(engine() % 100000) / 7) + (j < 2 ? "," : "\n");
    }
  }
  return text;
}

// Hands out a few bytes at a time.
class Trickle : public ByteSource {
 public:
  Trickle(std::string bytes, std::size_t step) : bytes_(std::move(bytes)), step_(step) {}
  std::size_t read(std::span<char> into) override {
    const std::size_t size = std::min({into.size(), step_, bytes_.size() - done_});
    std::copy_n(bytes_.data() + done_, size, into.data());
    done_ += size;
    return size;
  }

 private:
  std::string bytes_;
  std::size_t step_;
  std::size_t done_ = 0;
};

// A file or directory of the test's own, removed at the end.
class TemporaryFile {
 public:
  explicit TemporaryFile(const std::string& content) {
    std::string pattern = (std::filesystem::temp_directory_path() / "latent_XXXXXX").string();
    const int descriptor = ::mkstemp(pattern.data());
    EXPECT_GE(descriptor, 0);
    ::close(descriptor);
    path_ = pattern;
    std::ofstream(path_, std::ios::binary) << content;
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() { std::filesystem::remove(path_); }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

TEST(Table, ReadsEverySeparator) {
  for (const char* text :
       {"1,2.5,-3\n4,5,6\n", "1;2.5;-3\n4;5;6\n", "1\t2.5\t-3\n4\t5\t6\n", "1 2.5 -3\n4 5 6\n",
        "  1   2.5 \t -3  \n 4 5 6\n", "1, 2.5, -3\n4,5 ,6\n", "1;\t2.5; -3\n4;5;6\n"}) {
    const Table table = parse(text);
    EXPECT_EQ(table.columns, 3U) << text;
    EXPECT_THAT(table.cells, ElementsAre(1, 2.5, -3, 4, 5, 6)) << text;
    EXPECT_THAT(table.names, IsEmpty()) << text;
  }
}

TEST(Table, MatrixHasTheRowsOfTheText) {
  const Table table = parse("1,2,3\n4,5,6\n");
  EXPECT_EQ(table.rows(), 2U);
  EXPECT_EQ(table.matrix().rows(), 2);
  EXPECT_EQ(table.matrix().cols(), 3);
  EXPECT_EQ(table.matrix()(0, 2), 3);
  EXPECT_EQ(table.matrix()(1, 0), 4);
  EXPECT_EQ(table.source, "t.csv");
}

TEST(Table, OneColumnNeedsNoSeparator) {
  const Table table = parse("1\n2\n3\n");
  EXPECT_EQ(table.columns, 1U);
  EXPECT_EQ(table.rows(), 3U);
}

TEST(Table, HeaderNamesTheColumns) {
  EXPECT_THAT(parse("x,y\n1,2\n").names, ElementsAre("x", "y"));
  EXPECT_THAT(parse("\"sepal length, cm\",\"y\"\n1,2\n").names,
              ElementsAre("sepal length, cm", "y"));
  EXPECT_THAT(parse("sepal length\tw\n1\t2\n").names, ElementsAre("sepal length", "w"));
  EXPECT_THAT(parse("\"\",\"x\"\n\"1\",2\n").names, ElementsAre("", "x"));
  EXPECT_THAT(parse("größe;länge\n1;2\n").names, ElementsAre("größe", "länge"));
  EXPECT_THAT(parse("x,y\n1,2\n").cells, ElementsAre(1, 2));
}

TEST(Table, HeaderMustHaveANameForEachColumn) {
  EXPECT_EQ(message("x,y\n1,2,3\n"),
            "t.csv:2: has 3 cells, but the header in line 1 has 2 names; make them match, or put # "
            "before the header");
}

TEST(Table, SecondLineOfTextIsNoHeader) {
  EXPECT_THAT(message("x,y\nu,v\n1,2\n"), StartsWith("t.csv:2:1: cell 1 is not a number: 'u'"));
}

TEST(Table, FirstRowIsNeverDroppedForAHeader) {
  // Labels in the last column, missing values, a decimal comma: data, and a mistake in it.
  EXPECT_THAT(message("5.1,3.5,setosa\n"),
              StartsWith("t.csv:1:9: cell 3 is not a number: 'setosa'; the line mixes numbers and "
                         "text"));
  EXPECT_THAT(message("NA,NA\n1,2\n"), StartsWith("t.csv:1:1: cell 1 is missing ('NA')"));
  EXPECT_THAT(message("nan,nan\n1,2\n"), StartsWith("t.csv:1:1: cell 1 is 'nan'; a covariance"));
  EXPECT_EQ(message("1,5;2,5\n1,5;2,5\n"),
            "t.csv:1:1: cell 1 is not a number: '1,5'; write decimals with a point, not a comma");
}

TEST(Table, SkipsCommentsEmptyLinesAndLineEnds) {
  const char* text = "# made by hand\r\n\r\n  # indented\r\nx y\r\n1 2 # first\r\n \t \r\n3 4";
  const Table table = parse(text);
  EXPECT_THAT(table.names, ElementsAre("x", "y"));
  EXPECT_THAT(table.cells, ElementsAre(1, 2, 3, 4));
  EXPECT_THAT(parse("\xef\xbb\xbf"
                    "1,2\n")
                  .cells,
              ElementsAre(1, 2));
  EXPECT_THAT(parse("no#1,no#2\n1,2\n").names, ElementsAre("no#1", "no#2"));
}

TEST(Table, LinesAreCountedWithCommentsAndEmptyOnes) {
  EXPECT_THAT(message("# c\n\n1,2\n\n3,x\n"), StartsWith("t.csv:5:3: cell 2 is not a number: 'x'"));
}

TEST(Table, ReadsNumbersInEveryNotation) {
  const Table table = parse("1.,.5,+3,-0,1e3,1E-3,\"7\",+.5e+1\n");
  EXPECT_THAT(table.cells, ElementsAre(1, 0.5, 3, 0, 1000, 0.001, 7, 5));
  EXPECT_TRUE(std::signbit(table.cells[3]));
}

TEST(Table, ReadsShortestRepresentationsBackExactly) {
  std::mt19937_64 engine(2);
  std::string text;
  std::vector<double> values;
  while (values.size() < 20000) {
    const auto value = std::bit_cast<double>(std::uint64_t{engine()});
    if (!std::isfinite(value)) continue;
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    text.append(digits, end);
    text += values.size() % 4 == 3 ? '\n' : ',';
    values.push_back(value);
  }
  EXPECT_EQ(parse(text).cells, values);
}

TEST(Table, NumbersBelowTheRangeOfDoubleRoundToItsEnd) {
  EXPECT_THAT(parse("1e-400,-1e-400,4.9e-324,3e-324,2e-324\n").cells,
              ElementsAre(0, 0, 5e-324, 5e-324, 0));
}

TEST(Table, RejectsNumbersBeyondTheRangeOfDouble) {
  EXPECT_EQ(message("1,1e400\n"),
            "t.csv:1:3: cell 2 is '1e400', beyond the range of double; rescale the column");
}

TEST(Table, RejectsWhatIsNoFiniteNumber) {
  for (const std::string bad : {"nan", "NaN", "inf", "-inf", "Infinity", "+nan"}) {
    EXPECT_THAT(message("1,2\n3," + bad + "\n"),
                StartsWith("t.csv:2:3: cell 2 is '" + bad + "'; a "));
  }
  for (const std::string bad : {"NA", "n/a", "null", "None", "?", "-", "."}) {
    EXPECT_THAT(message("1,2\n3," + bad + "\n"), StartsWith("t.csv:2:3: cell 2 is missing"));
  }
  for (const std::string bad :
       {"x", "1.2.3", "0x10", "1e", "--1", "+-1", "++1", "1 2", "1\"", "e5"}) {
    EXPECT_THAT(message("1,2\n3," + bad + "\n"), StartsWith("t.csv:2:3: cell 2 is not a number:"));
  }
}

TEST(Table, RejectsEmptyCells) {
  EXPECT_THAT(message("1,2\n3,\n"), StartsWith("t.csv:2:3: cell 2 is empty; a covariance needs"));
  EXPECT_THAT(message("1,2\n,3\n"), StartsWith("t.csv:2:1: cell 1 is empty"));
  EXPECT_THAT(message("1,2,3\n4,,5\n"), StartsWith("t.csv:2:3: cell 2 is empty"));
  EXPECT_THAT(message("1\t2\n3\t\n"), StartsWith("t.csv:2:3: cell 2 is empty"));
  EXPECT_THAT(message("1\t2\n\t3\n"), StartsWith("t.csv:2:1: cell 1 is empty"));
}

TEST(Table, RejectsRaggedRows) {
  EXPECT_EQ(message("# c\n1,2,3\n4,5\n"),
            "t.csv:3: has 2 cells, but line 2 has 3; every row needs as many");
  EXPECT_EQ(message("1 2\n3 4 5\n"),
            "t.csv:2: has 3 cells, but line 1 has 2; every row needs as many");
  EXPECT_EQ(message("1,2\n3\n"), "t.csv:2: has 1 cell, but line 1 has 2; every row needs as many");
}

TEST(Table, ErrorsCarryTheirPlace) {
  const auto error = complaint("1,2\n3, oops\n");
  ASSERT_TRUE(error);
  EXPECT_EQ(error->file(), "t.csv");
  EXPECT_EQ(error->line(), 2U);
  EXPECT_EQ(error->column(), 4U);
  EXPECT_EQ(error->message(), "cell 2 is not a number: 'oops'; drop the column or the row");
}

TEST(Table, QuotesStrangeBytesSafely) {
  EXPECT_THAT(message(std::string("1,2\n3,\x1b[2J\xff\n")), HasSubstr("'\\x1b[2J\\xff'"));
  EXPECT_THAT(message("1\n" + std::string(1000, 'z')),
              HasSubstr("'" + std::string(40, 'z') + "...'"));
  EXPECT_THAT(message(std::string("\0\1\2", 3)), HasSubstr("this is not a text file"));
}

TEST(Table, RejectsTextWithoutNumbers) {
  const std::string empty = "t.csv: is empty: there is no row of numbers";
  EXPECT_EQ(message(""), empty);
  EXPECT_EQ(message("\n\n# nothing\n  \r\n"), empty);
  EXPECT_EQ(message("x,y\n"), "t.csv: holds a header line and no numbers");
}

TEST(Table, RejectsOtherFormatsByTheirFirstBytes) {
  EXPECT_THAT(message("\xfd"
                      "7zXZ...."),
              HasSubstr("is in xz format, not text or gzip; unpack it"));
  EXPECT_THAT(message("\x28\xb5\x2f\xfd...."), HasSubstr("zstd"));
  EXPECT_THAT(message("BZh91AY&SY"), HasSubstr("bzip2"));
  EXPECT_THAT(message("PK\x03\x04...."), HasSubstr("spreadsheet"));
  EXPECT_THAT(message("\x93NUMPY\x01"), HasSubstr("numpy.savetxt"));
  EXPECT_THAT(message("\xff\xfe"
                      "1"),
              HasSubstr("iconv"));
}

TEST(Table, LimitOfCellsHolds) {
  TableLimits limits;
  limits.cells = 4;
  EXPECT_EQ(parse("1,2\n3,4\n", limits).cells.size(), 4U);
  EXPECT_THAT(message("1,2\n3,4\n5,6\n", limits),
              StartsWith("t.csv:3: the table exceeds the limit of 4 cells"));
}

TEST(Table, LimitOfLineLengthHolds) {
  TableLimits limits;
  limits.line_bytes = 10;
  EXPECT_EQ(parse("1,2\n3,4\n5,6\n7,8\n9,10\n", limits).rows(), 5U);
  EXPECT_THAT(message("1,2\n" + std::string(11, '7'), limits),
              StartsWith("t.csv:2: the line is longer"));
}

TEST(Table, SmallPackedFileCannotExhaustMemory) {
  const std::string blank = gzip(std::string(std::size_t{1} << 24, '\n'));
  std::string bomb;
  for (int i = 0; i < 64; ++i) bomb += blank;  // 1 MiB that unpacks to 1 GiB
  TableLimits limits;
  limits.text_bytes = std::uint64_t{1} << 26;
  EXPECT_THAT(message(bomb, limits), HasSubstr("the text exceeds the limit of 67108864 bytes"));
  std::string ones;
  for (int i = 0; i < 1000000; ++i) ones += "1\n";
  limits.cells = 1000;
  EXPECT_THAT(message(gzip(ones), limits), HasSubstr("exceeds the limit of 1000 cells"));
}

TEST(Table, DoesNotDependOnHowTheBytesArrive) {
  const std::string text = sample_text();
  const Table whole = parse(text);
  for (const std::size_t step : {1U, 2U, 3U, 7U, 64U, 1000U}) {
    EXPECT_EQ(read_table(std::make_unique<Trickle>(text, step), "t").cells, whole.cells) << step;
    EXPECT_EQ(read_table(std::make_unique<Trickle>(gzip(text), step), "t").cells, whole.cells)
        << step;
  }
}

TEST(Table, LinesMayBeLongerThanABlock) {
  std::string line = "1";
  for (int i = 1; i < 200000; ++i) line += ",1.25";
  const Table table = parse(line + "\n" + line);
  EXPECT_EQ(table.columns, 200000U);
  EXPECT_EQ(table.rows(), 2U);
}

TEST(GzippedTable, IsReadLikeItsText) {
  const Table plain = parse(sample_text());
  const Table packed = parse(gzip(sample_text()));
  EXPECT_EQ(packed.cells, plain.cells);
  EXPECT_EQ(packed.names, plain.names);
}

TEST(GzippedTable, MayHaveSeveralMembers) {
  EXPECT_THAT(parse(gzip("1,2\n3") + gzip("") + gzip(",4\n")).cells, ElementsAre(1, 2, 3, 4));
}

TEST(GzippedTable, EveryTruncationIsReported) {
  const std::string packed = gzip(sample_text());
  ASSERT_GT(packed.size(), 2000U);
  for (std::size_t size = 0; size < packed.size(); ++size) {
    const auto error = complaint(packed.substr(0, size));
    ASSERT_TRUE(error) << size << " of " << packed.size();
    EXPECT_THAT(error->message(), HasSubstr(size < 2 ? "" : "cut off")) << size;
  }
}

TEST(GzippedTable, DamageNeverGoesUnseen) {
  const std::string packed = gzip(sample_text());
  const Table intact = parse(packed);
  std::mt19937_64 engine(3);
  int reported = 0;
  for (int trial = 0; trial < 5000; ++trial) {
    std::string damaged = packed;
    for (std::uint64_t flips = 1 + engine() % 3; flips > 0; --flips) {
      char& byte = damaged[engine() % damaged.size()];
      byte = static_cast<char>(static_cast<unsigned char>(byte) ^ (1U << engine() % 8U));
    }
    try {
      // Only the header has bytes that don't count: a time, a system, a level.
      EXPECT_EQ(parse(damaged).cells, intact.cells);
    } catch (const InputError&) {
      ++reported;
    }
  }
  EXPECT_GT(reported, 4900);
}

TEST(GzippedTable, FollowedByOtherBytesIsRejected) {
  EXPECT_THAT(message(gzip("1,2\n") + "3,4\n"),
              HasSubstr("is followed by bytes that are not gzip"));
  EXPECT_THAT(message(gzip("1,2\n") + "\x1f"), HasSubstr("is followed by bytes that are not gzip"));
  EXPECT_THAT(message(gzip("1,2\n") + "\x1f\x8b"), HasSubstr("cut off"));
}

TEST(TableFile, IsReadFromDisk) {
  const TemporaryFile plain("1,2\n3,4\n");
  EXPECT_THAT(read_table(plain.path()).cells, ElementsAre(1, 2, 3, 4));
  EXPECT_EQ(read_table(plain.path()).source, plain.path());
  const TemporaryFile packed(gzip("1,2\n3,4\n"));  // known by its bytes, not by its name
  EXPECT_THAT(read_table(packed.path()).cells, ElementsAre(1, 2, 3, 4));
}

TEST(TableFile, IsReadFromStandardInput) {
  const TemporaryFile file("1,2\n3,oops\n");
  const int saved = ::dup(STDIN_FILENO);
  const int descriptor = ::open(file.path().c_str(), O_RDONLY);
  ASSERT_GE(::dup2(descriptor, STDIN_FILENO), 0);
  ::close(descriptor);
  std::string what;
  try {
    read_table("-");
  } catch (const InputError& error) {
    what = error.what();
  }
  ::dup2(saved, STDIN_FILENO);
  ::close(saved);
  EXPECT_THAT(what, StartsWith("standard input:2:3: cell 2 is not a number"));
}

std::string file_message(const std::string& path) {
  try {
    read_table(path);
  } catch (const InputError& error) {
    return error.what();
  }
  return "no complaint";
}

TEST(TableFile, ThatIsMissingOrADirectoryIsReported) {
  EXPECT_EQ(file_message("/no/such/file"),
            "/no/such/file: can't be opened: No such file or directory");
  EXPECT_EQ(file_message("/"), "/: is a directory; name a file in it");
  EXPECT_EQ(file_message(""), ": can't be opened: No such file or directory");
}

TEST(TableFile, ThatFailsWhileBeingReadIsReported) {
  // Address 0 of this process can't be read, by root neither.
  EXPECT_EQ(file_message("/proc/self/mem"), "/proc/self/mem: can't be read: Input/output error");
}

TEST(TableFuzz, NoBytesCrashTheReader) {
  std::string alphabet = "0123456789..,,;;\t  --++eE\"#\n\n\rnaNinf\xc3\xa9\x1f\x8bx";
  alphabet += '\0';
  std::mt19937_64 engine(4);
  int tables = 0;
  for (int trial = 0; trial < 50000; ++trial) {
    std::string text(engine() % 40, ' ');
    for (char& c : text) c = alphabet[engine() % alphabet.size()];
    try {
      const Table table = parse(text);
      ++tables;
      ASSERT_EQ(table.cells.size(), table.rows() * table.columns);
      ASSERT_GT(table.rows(), 0U);
      ASSERT_TRUE(std::all_of(table.cells.begin(), table.cells.end(),
                              [](double v) { return std::isfinite(v); }));
      ASSERT_TRUE(table.names.empty() || table.names.size() == table.columns);
    } catch (const InputError& error) {
      ASSERT_THAT(error.what(), StartsWith("t.csv:"));
    }
  }
  EXPECT_GT(tables, 100);
}

}  // namespace
}  // namespace latent::app
