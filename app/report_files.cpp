#include "app/report_files.hpp"

#include "app/text_file.hpp"

namespace latent::app {

void ReportFiles::write(const Report& report) const {
  if (junit) write_text_file(*junit, junit_text(report));
  if (sarif) {
    const auto replace = nlohmann::json::error_handler_t::replace;
    write_text_file(*sarif, sarif_json(report).dump(2, ' ', false, replace) + "\n");
  }
}

void add_report_options(CLI::App& command, ReportFiles& files) {
  command.add_option("--junit", files.junit, "Write a JUnit XML report to this file");
  command.add_option("--sarif", files.sarif, "Write a SARIF 2.1.0 report to this file");
}

}  // namespace latent::app
