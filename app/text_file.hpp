/// Whole files of text.
#pragma once

#include <string>

namespace latent::app {

/// The file's text. Throws `InputError` if it can't be read or has more than 256 MiB.
std::string read_text_file(const std::string& path);

/// Replaces the file as a whole: whoever reads it finds the old text or the new one. Throws
/// `InputError` if it can't be written.
void write_text_file(const std::string& path, const std::string& text);

}  // namespace latent::app
