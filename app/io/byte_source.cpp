#include "app/io/byte_source.hpp"

#include <fcntl.h>
#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <new>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "app/input_error.hpp"

namespace latent::app {
namespace {

constexpr std::size_t k_block = std::size_t{1} << 16;

std::string reason(int error) { return std::generic_category().message(error); }

class File : public ByteSource {
 public:
  File(std::string name, int descriptor, bool owned)
      : name_(std::move(name)), descriptor_(descriptor), owned_(owned) {}
  ~File() override {
    if (owned_) ::close(descriptor_);
  }

  std::size_t read(std::span<char> into) override {
    for (;;) {
      const ::ssize_t got = ::read(descriptor_, into.data(), into.size());
      if (got >= 0) return static_cast<std::size_t>(got);
      if (errno == EISDIR) throw InputError(name_, "is a directory; name a file in it");
      if (errno != EINTR) throw InputError(name_, "can't be read: " + reason(errno));
    }
  }

 private:
  std::string name_;
  int descriptor_;
  bool owned_;
};

class Memory : public ByteSource {
 public:
  explicit Memory(std::string bytes) : bytes_(std::move(bytes)) {}

  std::size_t read(std::span<char> into) override {
    const std::size_t size = std::min(into.size(), bytes_.size() - done_);
    std::memcpy(into.data(), bytes_.data() + done_, size);
    done_ += size;
    return size;
  }

 private:
  std::string bytes_;
  std::size_t done_ = 0;
};

// A source with a buffer in front, so that its first bytes can be looked at.
class Buffered {
 public:
  explicit Buffered(std::unique_ptr<ByteSource> source) : source_(std::move(source)) {}

  // Everything that is buffered, after reading on until that is `wanted` bytes or the end.
  std::span<char> peek(std::size_t wanted) {
    if (end_ - begin_ < wanted) {
      std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
      end_ -= begin_;
      begin_ = 0;
    }
    while (end_ - begin_ < wanted) {
      const std::size_t got = source_->read(std::span(buffer_).subspan(end_));
      if (got == 0) break;
      end_ += got;
    }
    return std::span(buffer_).subspan(begin_, end_ - begin_);
  }

  void drop(std::size_t size) {
    begin_ += size;
    dropped_ += size;
  }

  [[nodiscard]] std::uint64_t dropped() const { return dropped_; }

 private:
  std::unique_ptr<ByteSource> source_;
  std::vector<char> buffer_ = std::vector<char>(k_block);
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::uint64_t dropped_ = 0;
};

class Plain : public ByteSource {
 public:
  explicit Plain(Buffered input) : input_(std::move(input)) {}

  std::size_t read(std::span<char> into) override {
    const auto bytes = input_.peek(1);
    const std::size_t size = std::min(into.size(), bytes.size());
    std::memcpy(into.data(), bytes.data(), size);
    input_.drop(size);
    return size;
  }

 private:
  Buffered input_;
};

constexpr std::string_view k_gzip_magic = "\x1f\x8b";

bool starts_with(std::span<const char> bytes, std::string_view magic) {
  return std::string_view(bytes.data(), bytes.size()).substr(0, magic.size()) == magic;
}

class Gunzip : public ByteSource {
 public:
  Gunzip(Buffered input, std::string name) : input_(std::move(input)), name_(std::move(name)) {
    // 16 added to the window's bits asks zlib for the gzip wrapping and its check sums.
    if (inflateInit2(&stream_, MAX_WBITS + 16) != Z_OK) throw std::bad_alloc();
  }
  ~Gunzip() override { inflateEnd(&stream_); }

  std::size_t read(std::span<char> into) override {
    for (;;) {
      if (between_members_ && !next_member()) return 0;
      const auto packed = input_.peek(1);
      if (packed.empty()) fail("ends in the middle of the packed data; the file is cut off");
      stream_.next_in = reinterpret_cast<Bytef*>(packed.data());
      stream_.avail_in = static_cast<uInt>(packed.size());
      stream_.next_out = reinterpret_cast<Bytef*>(into.data());
      stream_.avail_out = static_cast<uInt>(std::min(into.size(), k_block));
      const uInt room = stream_.avail_out;
      const int status = inflate(&stream_, Z_NO_FLUSH);
      input_.drop(packed.size() - stream_.avail_in);
      if (status == Z_MEM_ERROR) throw std::bad_alloc();
      if (status != Z_OK && status != Z_STREAM_END) {
        fail(std::string("is damaged (") + (stream_.msg != nullptr ? stream_.msg : "no detail") +
             ")");
      }
      between_members_ = status == Z_STREAM_END;
      if (stream_.avail_out < room) return room - stream_.avail_out;
    }
  }

 private:
  // False at the end of the input.
  bool next_member() {
    const auto rest = input_.peek(k_gzip_magic.size());
    if (rest.empty()) return false;
    if (!starts_with(rest, k_gzip_magic)) fail("is followed by bytes that are not gzip data");
    inflateReset(&stream_);
    between_members_ = false;
    return true;
  }

  [[noreturn]] void fail(const std::string& what) const {
    throw InputError(name_, "the gzip stream " + what + ", at byte " +
                                std::to_string(input_.dropped()) +
                                " of the file; check it with gzip -t or fetch it again");
  }

  Buffered input_;
  std::string name_;
  z_stream stream_{};
  bool between_members_ = false;
};

struct Foreign {
  std::string_view magic;
  std::string_view what;
  std::string_view remedy;
};
constexpr std::array k_foreign{
    Foreign{"\xfd"
            "7zXZ",
            "xz", "unpack it first: xz -dc FILE | latent spectrum -"},
    Foreign{"\x28\xb5\x2f\xfd", "zstd", "unpack it first: zstd -dc FILE | latent spectrum -"},
    Foreign{"BZh9", "bzip2", "unpack it first: bzip2 -dc FILE | latent spectrum -"},
    Foreign{"PK\x03\x04", "zip (or a spreadsheet)", "save the table as CSV"},
    Foreign{"\x93NUMPY", "NumPy", "save the array with numpy.savetxt"},
    Foreign{"\x89HDF", "HDF5", "save the table as CSV"},
    Foreign{"\xff\xfe", "UTF-16",
            "convert it first: iconv -f UTF-16 -t UTF-8 FILE | latent spectrum -"},
};

}  // namespace

std::string input_name(const std::string& path) { return path == "-" ? "standard input" : path; }

std::unique_ptr<ByteSource> open_file(const std::string& path) {
  if (path == "-") return std::make_unique<File>(input_name(path), STDIN_FILENO, false);
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) throw InputError(path, "can't be opened: " + reason(errno));
  return std::make_unique<File>(path, descriptor, true);
}

std::unique_ptr<ByteSource> open_bytes(std::string bytes) {
  return std::make_unique<Memory>(std::move(bytes));
}

std::unique_ptr<ByteSource> unpack(std::unique_ptr<ByteSource> raw, std::string name) {
  Buffered input(std::move(raw));
  const auto first = input.peek(8);
  if (starts_with(first, k_gzip_magic)) {
    return std::make_unique<Gunzip>(std::move(input), std::move(name));
  }
  for (const Foreign& format : k_foreign) {
    if (starts_with(first, format.magic)) {
      throw InputError(std::move(name), "is in " + std::string(format.what) +
                                            " format, not text or gzip; " +
                                            std::string(format.remedy));
    }
  }
  return std::make_unique<Plain>(std::move(input));
}

}  // namespace latent::app
