/// The `latent` command.
#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <exception>
#include <iostream>

#include "app/input_error.hpp"
#include "app/session.hpp"
#include "app/version.hpp"
#include "ref/eval/number_memory.hpp"

namespace {

int terminal_width() {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return 80;
}

}  // namespace

int main(int argc, char** argv) {
  using namespace latent::app;
  latent::eval::keep_number_memory();
  const bool colours = std::getenv("NO_COLOR") == nullptr;
  Session session{std::cout, std::cerr};
  session.out_is_terminal = colours && isatty(STDOUT_FILENO) != 0;
  session.err_is_terminal = isatty(STDERR_FILENO) != 0;
  session.width = terminal_width();

  CLI::App app{
      "Latent: an executable, audited theory of neural scaling.\n"
      "Checks statements about real numbers rigorously: the theory's own and those of any Lean "
      "file.",
      "latent"};
  app.set_version_flag("--version", k_version);
  app.require_subcommand(1);
  app.footer(
      "Exit status: 0 all proved or held, 1 a certified counterexample or difference, 2 a usage\n"
      "error or unreadable input, 3 undecided, starved or vacuous, 4 unsupported, 130 "
      "interrupted.\n\n"
      "Try: latent verify --samples 200\n"
      "     latent show nStar_lower\n"
      "     latent eval 'nStar 2 (1/1000)' --digits 40");
  add_list_command(app, session);
  add_show_command(app, session);
  add_verify_command(app, session);
  add_mutate_command(app, session);
  add_check_command(app, session);
  add_replay_command(app, session);
  add_audit_command(app, session);
  add_emit_command(app, session);
  add_eval_command(app, session);
  add_spectrum_command(app, session);
  add_accuracy_command(app, session);

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : static_cast<int>(ExitStatus::Usage);
  } catch (const InputError& error) {
    session.err << "latent: " << error.what() << "\n";
    return static_cast<int>(ExitStatus::Usage);
  } catch (const std::exception& error) {
    session.err << "latent: " << error.what() << "\n";
    return static_cast<int>(ExitStatus::Usage);
  }
  session.out.flush();
  if (!session.out) {
    session.err << "latent: the output could not be written\n";
    return static_cast<int>(ExitStatus::Usage);
  }
  return static_cast<int>(session.status);
}
