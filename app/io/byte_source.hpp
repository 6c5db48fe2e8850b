/// Bytes to read, wherever they come from: a file, standard input, memory; unpacked where gzipped.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>

namespace latent::app {

/// A stream of bytes that can be read once.
class ByteSource {
 public:
  ByteSource() = default;
  ByteSource(const ByteSource&) = delete;
  ByteSource& operator=(const ByteSource&) = delete;
  virtual ~ByteSource() = default;

  /// Fills the front of `into` (not empty) and returns how many bytes came, 0 at the end only.
  /// Throws InputError where the bytes can't be had.
  virtual std::size_t read(std::span<char> into) = 0;
};

/// What messages call the input at `path`: the path, or "standard input" for "-".
std::string input_name(const std::string& path);

/// The file at `path`, or standard input for "-". Throws InputError for one that is missing, a
/// directory or may not be read.
std::unique_ptr<ByteSource> open_file(const std::string& path);

/// The bytes themselves, for tests and for text that is already at hand.
std::unique_ptr<ByteSource> open_bytes(std::string bytes);

/// `raw` itself, or what gzip packed into it (one or several members), as its first bytes tell. A
/// packed stream is checked to its end: one that is cut off, damaged (CRC-32) or followed by other
/// bytes throws InputError naming `name`, after having delivered what came before. So does another
/// well-known packing or a binary table, with what to do instead.
std::unique_ptr<ByteSource> unpack(std::unique_ptr<ByteSource> raw, std::string name);

}  // namespace latent::app
