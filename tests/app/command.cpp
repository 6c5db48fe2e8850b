#include "tests/app/command.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

extern char** environ;

namespace latent::test {

namespace {

std::string slurp(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

/// A folder of this process alone, removed when the tests end.
class TemporaryFolder {
 public:
  TemporaryFolder() : path_(::testing::TempDir() + "/latent_test_" + std::to_string(getpid())) {
    std::filesystem::create_directories(path_);
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  std::string operator/(const std::string& name) const { return path_ + "/" + name; }

 private:
  std::string path_;
};

const TemporaryFolder& folder() {
  static const TemporaryFolder instance;
  return instance;
}

}  // namespace

std::string write_temporary(const std::string& name, const std::string& text) {
  const std::string path = folder() / name;
  std::ofstream(path, std::ios::binary) << text;
  return path;
}

std::string temporary_path(const std::string& name) { return folder() / name; }

namespace {

class RunningCommand {
 public:
  RunningCommand(const std::vector<std::string>& arguments, const std::string& input) {
    const std::string in = write_temporary("stdin", input);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    constexpr int k_fresh = O_WRONLY | O_CREAT | O_TRUNC;
    posix_spawn_file_actions_addopen(&actions, 0, in.c_str(), O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, 1, out_.c_str(), k_fresh, 0600);
    posix_spawn_file_actions_addopen(&actions, 2, err_.c_str(), k_fresh, 0600);
    std::vector<std::string> words = {LATENT_PROGRAM};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> argv;
    for (std::string& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    const int failed =
        posix_spawn(&child_, LATENT_PROGRAM, &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (failed != 0) {
      child_ = 0;
      ADD_FAILURE() << "could not start " << LATENT_PROGRAM;
    }
  }

  void interrupt() const {
    if (child_ != 0) kill(child_, SIGINT);
  }

  CommandResult wait() const {
    if (child_ == 0) return {};
    int status = 0;
    waitpid(child_, &status, 0);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), slurp(out_),
            slurp(err_)};
  }

 private:
  std::string out_ = folder() / "stdout";
  std::string err_ = folder() / "stderr";
  pid_t child_ = 0;
};

}  // namespace

CommandResult run_latent(const std::vector<std::string>& arguments, const std::string& input) {
  return RunningCommand(arguments, input).wait();
}

CommandResult run_latent_interrupted(const std::vector<std::string>& arguments,
                                     const std::function<bool()>& ready) {
  const RunningCommand command(arguments, "");
  while (!ready()) std::this_thread::sleep_for(std::chrono::milliseconds(20));
  command.interrupt();
  return command.wait();
}

}  // namespace latent::test
