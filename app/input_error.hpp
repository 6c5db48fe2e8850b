/// The error for input that can't be used: what is wrong, where, and what to do about it.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <utility>

namespace latent::app {

/// Thrown for a file or a text that can't be read or understood. `what()` is
/// "file:line:column: message", without the parts that are unknown.
class InputError : public std::runtime_error {
 public:
  /// `line` and `column` count from 1 (the column in bytes); 0 where the error has no such place.
  InputError(std::string file, std::size_t line, std::size_t column, std::string message)
      : std::runtime_error(compose(file, line, column, message)),
        file_(std::move(file)),
        message_(std::move(message)),
        line_(line),
        column_(column) {}

  /// An error of the file as a whole.
  InputError(std::string file, std::string message)
      : InputError(std::move(file), 0, 0, std::move(message)) {}

  [[nodiscard]] const std::string& file() const noexcept { return file_; }
  [[nodiscard]] const std::string& message() const noexcept { return message_; }
  [[nodiscard]] std::size_t line() const noexcept { return line_; }
  [[nodiscard]] std::size_t column() const noexcept { return column_; }

 private:
  static std::string compose(const std::string& file, std::size_t line, std::size_t column,
                             const std::string& message) {
    std::string text = file;
    for (const std::size_t place : {line, line == 0 ? 0 : column}) {
      if (place == 0) break;
      text += ':';
      text += std::to_string(place);
    }
    text += ": ";
    return text += message;
  }

  std::string file_;
  std::string message_;
  std::size_t line_;
  std::size_t column_;
};

}  // namespace latent::app
