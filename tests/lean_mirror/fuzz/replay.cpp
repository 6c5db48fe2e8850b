/// Runs a fuzz target on kept inputs: the files given, and those below the folders given.
#include <algorithm>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

#include "tests/lean_mirror/fuzz/target.hpp"

namespace {

std::vector<std::filesystem::path> files_of(const std::filesystem::path& path) {
  if (!std::filesystem::is_directory(path)) return {path};
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(path)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

int main(int count, char** arguments) {
  try {
    std::size_t runs = 0;
    for (int i = 1; i < count; ++i) {
      for (const std::filesystem::path& path : files_of(arguments[i])) {
        std::ifstream file(path, std::ios::binary);
        if (!file) throw std::runtime_error(path.string() + ": cannot be read");
        const std::vector<char> bytes{std::istreambuf_iterator<char>(file), {}};
        std::cerr << path.string() << "\n";  // the last one printed is the one that crashed
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
        ++runs;
      }
    }
    std::cout << runs << " inputs\n";
    return runs > 0 ? 0 : 1;
  } catch (const std::exception& error) {
    std::cerr << error.what() << "\n";
    return 1;
  }
}
