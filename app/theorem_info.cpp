#include "app/theorem_info.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>

#include "app/lean_project.hpp"
#include "app/proof_status.hpp"
#include "lean_mirror/bundled.hpp"
#include "ref/theory/catalogue.hpp"

namespace latent::app {

namespace {

std::string on_one_line(const std::string& text) {
  std::string line;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!blank) {
      line += c;
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
    }
  }
  while (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

std::map<std::string, std::string> read_docstrings() {
  std::vector<LeanText> texts;
  for (const lean::BundledFile& file : lean::bundled_files()) {
    texts.push_back({std::string(file.name), std::string(file.text)});
  }
  std::map<std::string, std::string> docs;
  for (const LeanFile& file : read_lean_project(std::move(texts))) {
    for (const auto& statement : file.meaning->statements) {
      docs[statement.name] = on_one_line(statement.doc);
    }
    for (const auto& definition : file.meaning->definitions) {
      docs[definition.name] = on_one_line(definition.doc);
    }
  }
  return docs;
}

/// How many characters have to be changed, put in or left out to turn `a` into `b`.
std::size_t edit_distance(const std::string& a, const std::string& b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0]++;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({substituted, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row.back();
}

}  // namespace

std::string docstring(const std::string& name) {
  static const std::map<std::string, std::string> docs = read_docstrings();
  const auto found = docs.find(name);
  return found == docs.end() ? "" : found->second;
}

const theory::Theorem& require_theorem(const std::string& name) {
  if (const theory::Theorem* theorem = theory::find_theorem(name)) return *theorem;
  const theory::Theorem* nearest = nullptr;
  std::size_t distance = 0;
  for (const theory::Module* module : theory::catalogue()) {
    for (const theory::Theorem& theorem : module->theorems()) {
      const std::size_t d = std::min(edit_distance(name, theorem.name),
                                     edit_distance(name, theorem.module + "." + theorem.name));
      if (!nearest || d < distance) {
        nearest = &theorem;
        distance = d;
      }
    }
  }
  throw InputError(name, fmt::format("no such theorem; did you mean {}.{}? 'latent list' shows all",
                                     nearest->module, nearest->name));
}

nlohmann::json theorem_json(const theory::Theorem& theorem) {
  return {{"name", theorem.module + "." + theorem.name},
          {"module", theorem.module},
          {"status", to_string(proof_status(theorem))},
          {"claims", theorem.claims},
          {"doc", docstring(theorem.qualified_name())},
          {"transcribed", fmt::format("{}:{}", theorem.file, theorem.line)}};
}

}  // namespace latent::app
