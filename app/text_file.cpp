#include "app/text_file.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <system_error>

#include "app/input_error.hpp"

namespace latent::app {

namespace {

constexpr std::uintmax_t k_largest_file = std::uintmax_t{1} << 28;

}  // namespace

std::string read_text_file(const std::string& path) {
  std::error_code error;
  const auto size = std::filesystem::file_size(path, error);
  if (!error && size > k_largest_file) {
    throw InputError(path, "more than 256 MiB: not a file that can be read");
  }
  std::ifstream file(path, std::ios::binary);
  std::stringstream text;
  // Inserting nothing from an empty file would count as a failure.
  const bool empty = file.is_open() && file.peek() == std::ifstream::traits_type::eof();
  if (!empty) text << file.rdbuf();
  if (file.bad() || !file.is_open() || text.fail()) {
    throw InputError(path, "the file can't be read; check that it exists and is readable");
  }
  return text.str();
}

void write_text_file(const std::string& path, const std::string& text) {
  const std::string fresh = path + ".new";
  std::ofstream file(fresh, std::ios::trunc | std::ios::binary);
  file << text << std::flush;
  if (!file) throw InputError(path, fmt::format("cannot be written: {}", std::strerror(errno)));
  file.close();
  std::error_code error;
  std::filesystem::rename(fresh, path, error);
  if (error) throw InputError(path, fmt::format("cannot be written: {}", error.message()));
}

}  // namespace latent::app
