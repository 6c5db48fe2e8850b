#include <memory>
#include <nlohmann/json.hpp>
#include <optional>

#include "app/session.hpp"
#include "app/spectrum_report.hpp"

namespace latent::app {

namespace {

struct SpectrumArguments {
  std::string file;
  std::optional<std::string> window;
  SpectrumOptions options;
  bool ascii = false;
};

void spectrum(Session& session, const SpectrumArguments& arguments) {
  SpectrumOptions options = arguments.options;
  if (arguments.window) options.window = parse_window(*arguments.window);
  const SpectrumReport report = make_spectrum_report(read_table(arguments.file), options);
  if (session.json) {
    // A file's name need not be UTF-8.
    session.out << to_json(report).dump(2, ' ', false, nlohmann::json::error_handler_t::replace)
                << "\n";
  } else {
    session.out << to_text(report, {session.width, !arguments.ascii, session.out_is_terminal});
  }
}

}  // namespace

void add_spectrum_command(CLI::App& app, Session& session) {
  auto arguments = std::make_shared<SpectrumArguments>();
  CLI::App* command = add_command(
      app, session, "spectrum", "Estimate ρ from the covariance spectrum of a table of samples",
      "  latent spectrum data/digits.csv.gz\n"
      "  latent spectrum data/digits.csv.gz --window 0:30 --eps 0.05,0.01\n"
      "  zcat data/digits.csv.gz | latent spectrum - --json",
      [&session, arguments] { spectrum(session, *arguments); });
  command
      ->add_option("FILE", arguments->file,
                   "CSV or blank-separated numbers, one sample a row, gzipped or not; - for "
                   "standard input")
      ->required();
  command->add_option("--window", arguments->window,
                      "Eigenvalues to fit, as FIRST:LAST (LAST not included)");
  command->add_option("--eps", arguments->options.eps, "Residuals at which N* is shown")
      ->delimiter(',')
      ->capture_default_str();
  command->add_option("--beta", arguments->options.beta, "Optimizer efficiency β in α = β log ρ")
      ->capture_default_str();
  command->add_flag("--ascii", arguments->ascii, "Plot with ASCII characters only");
}

}  // namespace latent::app
