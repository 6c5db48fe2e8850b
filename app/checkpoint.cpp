#include "app/checkpoint.hpp"

#include <fmt/format.h>

#include <cmath>
#include <filesystem>
#include <limits>
#include <utility>

#include "app/input_error.hpp"
#include "app/text_file.hpp"
#include "app/version.hpp"
#include "ref/expr/print.hpp"

namespace latent::app {

namespace {

using nlohmann::json;

constexpr int k_format = 1;

/// The statement with all definitions unfolded: a state is of no use once any of them changed.
std::string meaning_of(const props::Statement& statement) {
  std::string text;
  for (const expr::Variable& variable : statement.variables) {
    text += fmt::format("{} : {}, ", variable.name(), to_string(variable.sort()));
  }
  for (const expr::Expr& hypothesis : statement.hypotheses) {
    text += expr::to_text(expr::unfold_all(hypothesis)) + " → ";
  }
  return text + expr::to_text(expr::unfold_all(statement.conclusion));
}

json index_json(const std::optional<std::uint64_t>& index) { return index ? json(*index) : json(); }

json state_json(const props::CampaignState& state) {
  const props::Tally& tally = state.tally;
  return {{"done", state.done},
          {"holds", tally.holds},
          {"equal_to_bits", tally.equal_to_bits},
          {"violated", tally.violated},
          {"undecided", tally.undecided},
          {"discarded", tally.discarded},
          {"decided_on", tally.decided_on},
          {"edges", tally.edges},
          {"max_bits", tally.max_bits},
          {"margin", std::isinf(tally.margin) ? json() : json(tally.margin)},
          {"first_violated", index_json(state.first_violated)},
          {"first_undecided", index_json(state.first_undecided)},
          {"seconds", state.seconds}};
}

/// The member `name` of `value`; nothing where it is null.
template <class T>
std::optional<T> member(const json& value, const char* name) {
  const json& found = value.at(name);
  if (found.is_null()) return {};
  return found.get<T>();
}

props::CampaignState state_of(const json& value) {
  props::CampaignState state;
  props::Tally& tally = state.tally;
  value.at("done").get_to(state.done);
  value.at("holds").get_to(tally.holds);
  value.at("equal_to_bits").get_to(tally.equal_to_bits);
  value.at("violated").get_to(tally.violated);
  value.at("undecided").get_to(tally.undecided);
  value.at("discarded").get_to(tally.discarded);
  value.at("decided_on").get_to(tally.decided_on);
  value.at("edges").get_to(tally.edges);
  value.at("max_bits").get_to(tally.max_bits);
  tally.margin = member<double>(value, "margin").value_or(std::numeric_limits<double>::infinity());
  state.first_violated = member<std::uint64_t>(value, "first_violated");
  state.first_undecided = member<std::uint64_t>(value, "first_undecided");
  value.at("seconds").get_to(state.seconds);
  return state;
}

}  // namespace

void require_same(const std::string& path, const std::string& what, const std::string& found,
                  const std::string& wanted) {
  if (found == wanted) return;
  throw InputError(path,
                   fmt::format("the checkpoint is of {} {}, and this is {}; use another file, "
                               "or delete it to start again",
                               what, found, wanted));
}

Checkpoint::Checkpoint(std::string path, const props::CampaignOptions& options)
    : path_(std::move(path)) {
  if (std::filesystem::exists(path_)) {
    try {
      content_ = json::parse(read_text_file(path_));
      require_same(path_, "format", fmt::to_string(content_.at("checkpoint").get<int>()),
                   fmt::to_string(k_format));
      require_same(path_, "version", content_.at("version").get<std::string>(),
                   std::string(k_version));
      require_same(path_, "seed", fmt::to_string(content_.at("seed").get<std::uint64_t>()),
                   fmt::to_string(options.seed));
      require_same(path_, "--max-bits", fmt::to_string(content_.at("max_bits").get<unsigned>()),
                   fmt::to_string(options.ladder.max_bits));
      for (const auto& [name, campaign] : content_.at("campaigns").items()) {
        state_of(campaign.at("state"));
        campaign.at("statement").get<std::string>();
      }
    } catch (const json::exception& error) {
      throw InputError(path_, fmt::format("not a checkpoint of latent: {}", error.what()));
    }
  } else {
    content_ = {{"checkpoint", k_format},
                {"version", k_version},
                {"seed", options.seed},
                {"max_bits", options.ladder.max_bits},
                {"campaigns", json::object()}};
  }
  write();
}

std::optional<props::CampaignState> Checkpoint::find(const std::string& name,
                                                     const props::Statement& statement) const {
  const json& campaigns = content_.at("campaigns");
  const auto found = campaigns.find(name);
  if (found == campaigns.end() || found->at("statement") != meaning_of(statement)) return {};
  return state_of(found->at("state"));
}

void Checkpoint::keep(const std::string& name, const props::Statement& statement,
                      const props::CampaignState& state) {
  json& campaign = content_["campaigns"][name];
  campaign["statement"] = meaning_of(statement);
  campaign["state"] = state_json(state);
  if (std::chrono::steady_clock::now() - written_ > std::chrono::seconds(1)) write();
}

void Checkpoint::write() {
  write_text_file(path_, content_.dump(1) + "\n");
  written_ = std::chrono::steady_clock::now();
}

}  // namespace latent::app
