#include "lean_mirror/elaborate/name_context.hpp"

#include <algorithm>

#include "lean_mirror/syntax/name.hpp"

namespace latent::lean {

namespace {

constexpr std::string_view k_root = "_root_.";

std::string join(std::string_view space, std::string_view name) {
  if (space.empty()) return std::string(name);
  std::string result(space);
  result += '.';
  return result += name;
}

/// The namespaces around a place, innermost first, without the root.
std::vector<std::string_view> enclosing(std::string_view current) {
  const std::vector<std::string_view> parts = name_parts(current);
  std::vector<std::string_view> result;
  for (std::size_t i = parts.size(); i > 0; --i) {
    const std::string_view last = parts[i - 1];
    result.push_back(
        current.substr(0, static_cast<std::size_t>(last.data() - current.data()) + last.size()));
  }
  return result;
}

/// The names that one prefix of a name as written may mean.
class Candidates {
 public:
  Candidates(std::string_view name, bool atomic, const NameContext& context,
             const Environment& environment)
      : name_(name), atomic_(atomic), context_(context), environment_(environment) {}

  std::vector<const Global*> find() {
    if (name_.starts_with(k_root)) {
      take(environment_.find(name_.substr(k_root.size())));
      return found_;
    }
    for (const std::string_view space : enclosing(context_.current)) {
      take_in(space);
      if (!found_.empty()) return found_;
    }
    take(environment_.find(name_));
    if (!atomic_ && !found_.empty()) return found_;
    for (const OpenedNamespace& open : context_.opened) {
      const bool hidden = open.notations_only || std::find(open.hidden.begin(), open.hidden.end(),
                                                           name_) != open.hidden.end();
      if (!hidden) take_in(open.name);
    }
    for (const OpenedName& open : context_.names) {
      if (open.alias == name_) take(environment_.find(open.target));
    }
    return found_;
  }

 private:
  void take_in(std::string_view space) {
    const Global* global = environment_.find(join(space, name_));
    if (global != nullptr && !(atomic_ && global->is_protected)) take(global);
  }

  void take(const Global* global) {
    if (global != nullptr && std::find(found_.begin(), found_.end(), global) == found_.end()) {
      found_.push_back(global);
    }
  }

  std::string_view name_;
  bool atomic_;
  const NameContext& context_;
  const Environment& environment_;
  std::vector<const Global*> found_;
};

}  // namespace

bool NameContext::is_active(std::string_view name_space) const {
  const std::vector<std::string_view> around = enclosing(current);
  return std::find(around.begin(), around.end(), name_space) != around.end() ||
         std::any_of(opened.begin(), opened.end(),
                     [&](const OpenedNamespace& open) { return open.name == name_space; });
}

std::string NameContext::qualify(std::string_view name) const {
  if (name.starts_with(k_root)) return std::string(name.substr(k_root.size()));
  return join(current, name);
}

Resolution resolve(std::string_view name, const NameContext& context,
                   const Environment& environment) {
  const std::vector<std::string_view> parts = name_parts(name);
  Resolution resolution;
  if (parts.size() > NameContext::k_max_parts) return resolution;
  for (std::size_t length = parts.size(); length > 0; --length) {
    const std::string_view last = parts[length - 1];
    const std::string_view prefix =
        name.substr(0, static_cast<std::size_t>(last.data() - name.data()) + last.size());
    resolution.candidates = Candidates(prefix, length == 1, context, environment).find();
    resolution.fields = parts.size() - length;
    if (!resolution.candidates.empty()) break;
  }
  return resolution;
}

std::vector<std::string> resolve_namespace(std::string_view name, const NameContext& context,
                                           const Environment& environment) {
  std::vector<std::string> found;
  if (name.starts_with(k_root)) return {std::string(name.substr(k_root.size()))};
  const auto take = [&](std::string candidate) {
    if (environment.is_namespace(candidate) &&
        std::find(found.begin(), found.end(), candidate) == found.end()) {
      found.push_back(std::move(candidate));
    }
  };
  for (const std::string_view space : enclosing(context.current)) {
    if (found.empty()) take(join(space, name));
  }
  if (found.empty()) take(std::string(name));
  for (const OpenedNamespace& open : context.opened) {
    if (!open.notations_only) take(join(open.name, name));
  }
  if (found.empty()) found.emplace_back(name);
  return found;
}

}  // namespace latent::lean
