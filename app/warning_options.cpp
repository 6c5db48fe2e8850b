#include "app/warning_options.hpp"

#include <algorithm>

namespace latent::app {

namespace {

std::vector<std::string> names_of_rules() {
  std::vector<std::string> names;
  for (const lean::Rule rule : lean::all_rules()) names.push_back(lean::name(rule));
  return names;
}

}  // namespace

lean::Rules WarningOptions::rules() const {
  const auto has = [](const std::vector<std::string>& list, const std::string& word) {
    return std::find(list.begin(), list.end(), word) != list.end();
  };
  lean::Rules rules;
  for (const lean::Rule rule : lean::all_rules()) {
    const std::string name = lean::name(rule);
    if ((has(wanted, "all") || has(wanted, name)) && !has(unwanted, name)) rules.insert(rule);
  }
  return rules;
}

void add_warning_options(CLI::App& command, WarningOptions& options) {
  std::vector<std::string> names = names_of_rules();
  command.add_option("--no-warn", options.unwanted, "Do not warn of these")
      ->delimiter(',')
      ->check(CLI::IsMember(names));
  names.insert(names.end(), {"all", "none"});
  command.add_option("--warn", options.wanted, "Warn of these only, such as L3,L6")
      ->delimiter(',')
      ->check(CLI::IsMember(names))
      ->capture_default_str();
}

}  // namespace latent::app
