#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <latent/batch.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "app/checkpoint.hpp"
#include "app/input_error.hpp"
#include "app/progress.hpp"
#include "app/session.hpp"
#include "app/text_file.hpp"
#include "app/version.hpp"
#include "props/batch_accuracy.hpp"

namespace latent::app {

namespace {

struct AccuracyOptions {
  std::optional<std::string> function;
  std::optional<std::string> markdown;
  std::optional<std::string> checkpoint;
  std::uint64_t samples = 20'000;
  std::uint64_t seed = 1;
};

constexpr const char* k_introduction =
    R"(# Accuracy of batches

Written by `latent accuracy --samples {} --markdown docs/accuracy.md` at level `{}`; not edited by
hand. The full run (`--samples 10000000`) is the target `accuracy`; the tests do a smaller one.

`scalar` and `batch` are what the functions of `latent::fast` and `latent::fast::batch` promise, in
units in the last place of the exact value, for every result, subnormal and infinite ones included
(`latent/accuracy.hpp` defines the unit, `latent/batch.hpp` has the bounds for programs; the sources
derive them, roundings counted). `worst` is the largest error of a batch seen on `rows` rows drawn from
the domain: ordinary numbers, magnitudes within 2^±10 and 2^±70, neighbours of 1, any bits, ends of
ranges and subnormals. Errors are against the unrounded value, enclosed in multiprecision (balls of 128
bits or more) in `compared` rows: each whose error could be the worst so far, and, where the definition
has no sum, one in 16 of the others. In the rest the scalar function's value, within its own bound, shows
the error to be smaller than the worst. Each row out of the domain that came up had no value.

Levels: all with fused multiply-add (`avx2`, `avx512`) give the same bits, so this table holds for them
alike. `baseline`, for processors without it, has its own bits, and keeps the same bounds.

`modes` is exact: its batches were compared with the scalar function's values in every row.
Functions marked `loop` have no vector code: their batches call the scalar function row by row.

| function | scalar | batch | worst | at | rows | compared |
|---|---:|---:|---:|---|---:|---:|
)";

std::string markdown_row(const props::BatchAccuracy& accuracy) {
  const auto& contract = *accuracy.contract;
  const bool whole = contract.scalar.ulps == 0;
  const std::string bound = whole                 ? "exact"
                            : contract.vectorised ? fmt::format("{}", contract.ulps)
                                                  : fmt::format("{} (loop)", contract.ulps);
  return fmt::format("| `{}` | {} | {} | {} | {} | {} | {} |\n", contract.scalar.function,
                     whole ? "exact" : fmt::format("{}", contract.scalar.ulps), bound,
                     whole ? "0" : fmt::format("{:.4f}", accuracy.worst),
                     accuracy.worst_call.empty() ? "" : "`" + accuracy.worst_call + "`",
                     accuracy.samples, accuracy.measured);
}

nlohmann::json json_of(const props::BatchAccuracy& accuracy) {
  return {{"function", accuracy.contract->scalar.function},
          {"scalar_ulps", accuracy.contract->scalar.ulps},
          {"batch_ulps", accuracy.contract->ulps},
          {"vectorised", accuracy.contract->vectorised},
          {"worst_ulps", accuracy.worst},
          {"worst_call", accuracy.worst_call},
          {"samples", accuracy.samples},
          {"outside", accuracy.outside},
          {"compared", accuracy.measured},
          {"unmeasured", accuracy.unmeasured},
          {"broken", accuracy.broken}};
}

/// What earlier runs with the same options found out, in a file that each function is added to.
class Kept {
 public:
  explicit Kept(const AccuracyOptions& options)
      : path_(options.checkpoint),
        content_{{"version", k_version},
                 {"level", to_string(fast::batch::level())},
                 {"samples", options.samples},
                 {"seed", options.seed},
                 {"functions", nlohmann::json::object()}} {
    if (!path_ || !std::filesystem::exists(*path_)) return;
    try {
      const auto found = nlohmann::json::parse(read_text_file(*path_));
      for (const char* what : {"version", "level", "samples", "seed"}) {
        require_same(*path_, what, found.at(what).dump(), content_.at(what).dump());
      }
      for (const auto& [name, result] : found.at("functions").items()) {
        static_cast<void>(accuracy_of(props::fast_functions().front(), result));
        content_["functions"][name] = result;
      }
    } catch (const nlohmann::json::exception& error) {
      throw InputError(*path_,
                       fmt::format("not a checkpoint of latent accuracy: {}", error.what()));
    }
  }

  std::optional<props::BatchAccuracy> find(const props::FastFunction& function) const {
    const auto found = content_.at("functions").find(std::string(function.contract.function));
    if (found == content_.at("functions").end()) return {};
    return accuracy_of(function, *found);
  }

  void add(const props::BatchAccuracy& accuracy) {
    if (!path_) return;
    content_["functions"][std::string(accuracy.contract->scalar.function)] = json_of(accuracy);
    write_text_file(*path_, content_.dump(1) + "\n");
  }

 private:
  static props::BatchAccuracy accuracy_of(const props::FastFunction& function,
                                          const nlohmann::json& result) {
    props::BatchAccuracy accuracy{&function, &props::batch_contract(function)};
    result.at("samples").get_to(accuracy.samples);
    result.at("outside").get_to(accuracy.outside);
    result.at("compared").get_to(accuracy.measured);
    result.at("unmeasured").get_to(accuracy.unmeasured);
    result.at("worst_ulps").get_to(accuracy.worst);
    result.at("worst_call").get_to(accuracy.worst_call);
    result.at("broken").get_to(accuracy.broken);
    return accuracy;
  }

  std::optional<std::string> path_;
  nlohmann::json content_;
};

std::vector<const props::FastFunction*> chosen(const AccuracyOptions& options) {
  std::vector<const props::FastFunction*> functions;
  for (const props::FastFunction& function : props::fast_functions()) {
    if (!options.function || function.contract.function == *options.function) {
      functions.push_back(&function);
    }
  }
  if (functions.empty()) {
    throw InputError(*options.function, "no such function of the fast core, e.g. n_star");
  }
  return functions;
}

void accuracy(Session& session, const AccuracyOptions& options) {
  nlohmann::json array = nlohmann::json::array();
  std::string table;
  Kept kept(options);
  const auto functions = chosen(options);
  Progress progress(session.err, session.err_is_terminal, session.width,
                    options.samples * functions.size());
  std::uint64_t before = 0;
  for (const props::FastFunction* function : functions) {
    const std::string name(function->contract.function);
    auto known = kept.find(*function);
    if (!known) {
      known =
          props::measure_batches(*function, options.samples, options.seed,
                                 [&](std::uint64_t done) { progress.show(before + done, name); });
      kept.add(*known);
      progress.clear();
    }
    before += options.samples;
    const props::BatchAccuracy& result = *known;
    if (!result.broken.empty()) session.status = ExitStatus::Refuted;
    table += markdown_row(result);
    if (session.json) {
      array.push_back(json_of(result));
      continue;
    }
    session.out << fmt::format("{:<16} bound {:<8} worst {:<8.4f} {} rows, {} compared  {}\n",
                               result.contract->scalar.function, result.contract->ulps,
                               result.worst, result.samples, result.measured, result.worst_call);
    for (const std::string& report : result.broken) session.out << "  " << report << "\n";
    if (result.unmeasured > 0) {
      session.out << fmt::format("  {} rows could not be measured\n", result.unmeasured);
    }
    session.out.flush();
  }
  if (session.json) session.out << array.dump(2) << "\n";
  if (options.markdown) {
    const std::string introduction =
        fmt::format(fmt::runtime(k_introduction), options.samples, to_string(fast::batch::level()));
    write_text_file(*options.markdown, introduction + table);
  }
}

}  // namespace

void add_accuracy_command(CLI::App& app, Session& session) {
  auto options = std::make_shared<AccuracyOptions>();
  CLI::App* command =
      add_command(app, session, "accuracy", "Measure the errors of the fast core's batches",
                  "  latent accuracy --function n_star --samples 1000000\n"
                  "  latent accuracy --samples 10000000 --markdown docs/accuracy.md\n"
                  "  latent accuracy --samples 10000000 --checkpoint accuracy.json\n\n"
                  "Exit status 1 if a result is beyond its bound.",
                  [&session, options] { accuracy(session, *options); });
  command->add_option("--function", options->function, "Only this one, e.g. n_star");
  command->add_option("--samples", options->samples, "Rows a function")
      ->capture_default_str()
      ->check(CLI::PositiveNumber);
  command->add_option("--seed", options->seed, "Which rows")->capture_default_str();
  command->add_option("--markdown", options->markdown, "Write the table to this file");
  command->add_option("--checkpoint", options->checkpoint,
                      "Keep each function's results in this file, and go on from it if it exists");
}

}  // namespace latent::app
