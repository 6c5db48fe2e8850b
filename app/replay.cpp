#include <fmt/format.h>

#include <memory>

#include "app/certificate.hpp"
#include "app/outcome_report.hpp"
#include "app/session.hpp"
#include "ref/expr/print.hpp"

namespace latent::app {

namespace {

void replay(Session& session, const std::string& path) {
  const Certificate certificate = read_certificate(path);
  const props::Examination examination =
      props::examine(certificate.statement, certificate.witness, 20);
  const bool confirmed = is_confirmed(examination);
  if (!confirmed) session.status = ExitStatus::Refuted;
  if (session.json) {
    nlohmann::json json = examination_json(certificate.statement, certificate.witness, examination);
    json["origin"] = certificate.origin;
    json["confirmed"] = confirmed;
    session.out << json.dump(2) << "\n";
    return;
  }
  session.out << certificate.origin << "\n\n"
              << certificate.lean << "\n"
              << examination_text(certificate.statement, certificate.witness, examination)
              << (confirmed ? session.coloured("confirmed", "32") +
                                  ": every hypothesis holds there "
                                  "and the conclusion is false\n"
                            : session.coloured("not confirmed", "31") +
                                  ": these values do not refute the statement\n");
}

}  // namespace

void add_replay_command(CLI::App& app, Session& session) {
  auto path = std::make_shared<std::string>();
  CLI::App* command = add_command(
      app, session, "replay", "Verify a certificate of a refutation, without any search",
      "  latent check My.lean --certificates out\n  latent replay out/my_theorem.json",
      [&session, path] { replay(session, *path); });
  command->add_option("CERTIFICATE", *path, "A file that check --certificates wrote")->required();
}

}  // namespace latent::app
