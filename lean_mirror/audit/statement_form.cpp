#include "lean_mirror/audit/statement_form.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <stdexcept>
#include <unordered_map>
#include <utility>

#include "lean_mirror/audit/normal_form.hpp"
#include "ref/expr/op.hpp"

namespace latent::lean {

using expr::Expr;
using expr::Op;
using expr::Variable;

namespace {

/// The text became too long. Thrown inside this file only.
struct TooLarge : std::length_error {
  using std::length_error::length_error;
};

/// Characters that may be written for one formula, all attempts at an order of its variables
/// together.
constexpr std::size_t k_budget = std::size_t{1} << 24;

struct HashOf {
  std::size_t operator()(const Expr& e) const { return e.hash(); }
};
struct SameAs {
  bool operator()(const Expr& a, const Expr& b) const { return expr::same(a, b); }
};

/// How many parts the tree has, those that are shared counted each time.
double tree_size(const Expr& e, std::unordered_map<Expr, double, HashOf, SameAs>& known) {
  if (e.arguments().empty()) return 1;
  if (const auto found = known.find(e); found != known.end()) return found->second;
  double size = 1;
  for (const Expr& argument : e.arguments()) size += tree_size(argument, known);
  known.emplace(e, size);
  return size;
}

double tree_size(const Expr& e) {
  std::unordered_map<Expr, double, HashOf, SameAs> known;
  return tree_size(e, known);
}

/// Functions that stand applied to an argument.
std::size_t redexes(const Expr& e) {
  std::size_t count = e.op() == Op::Apply && e.argument(0).op() == Op::Lambda ? 1 : 0;
  for (const Expr& argument : e.arguments()) count += redexes(argument);
  return count;
}

/// FNV-1a, 64 bits, as text.
std::string digest(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  for (const char c : text) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  }
  std::string hex;
  for (int shift = 60; shift >= 0; shift -= 4) hex += "0123456789abcdef"[(hash >> shift) & 15U];
  return hex;
}

Expr opened(const Expr& binder, const Variable& variable) {
  const Expr replacement[] = {variable};
  return expr::instantiate(binder.body(), replacement);
}

/// ∀ and → taken apart.
struct Chain {
  std::vector<Variable> variables;  ///< those that occur
  std::vector<Expr> hypotheses;
  Expr conclusion;
  std::vector<std::uint64_t> written{};  ///< the ids of all variables, as they are bound
};

Chain chain_of(const Expr& formula) {
  Chain chain{{}, {}, formula};
  while (chain.conclusion.op() == Op::Forall || chain.conclusion.op() == Op::Implies) {
    const Expr rest = chain.conclusion;
    if (rest.op() == Op::Forall) {
      chain.variables.emplace_back(rest.binder_name(), rest.binder_sort());
      chain.written.push_back(chain.variables.back().id());
      chain.conclusion = opened(rest, chain.variables.back());
    } else {
      chain.hypotheses.push_back(rest.argument(0));
      chain.conclusion = rest.argument(1);
    }
  }
  std::set<std::uint64_t> used;
  const auto note = [&](const Expr& part) {
    for (const Variable& variable : expr::free_variables(part)) used.insert(variable.id());
  };
  note(chain.conclusion);
  for (const Expr& hypothesis : chain.hypotheses) note(hypothesis);
  std::erase_if(chain.variables, [&](const Variable& v) { return !used.contains(v.id()); });
  return chain;
}

class Writer {
 public:
  explicit Writer(const DefinitionLabel& label) : label_(label) {}

  /// The chain's parts in an order that depends on what it says alone, and its text.
  StatementForm form(Chain chain) {
    order(chain);
    const auto outer = labels_;
    for (const Variable& variable : chain.variables) give_label(variable);
    std::map<std::string, std::vector<std::size_t>> written;
    for (std::size_t i = 0; i < chain.hypotheses.size(); ++i) {
      if (chain.hypotheses[i].op() != Op::True) written[text(chain.hypotheses[i])].push_back(i);
    }
    constexpr std::size_t k_nowhere = StatementForm::k_nowhere;
    StatementForm form{chain.variables, {}, chain.conclusion, {}, {}, "(chain ("};
    form.hypothesis_index.assign(chain.hypotheses.size(), k_nowhere);
    for (const std::uint64_t id : chain.written) {
      const auto at = std::find_if(chain.variables.begin(), chain.variables.end(),
                                   [id](const Variable& v) { return v.id() == id; });
      const auto index = static_cast<std::size_t>(at - chain.variables.begin());
      form.variable_index.push_back(at == chain.variables.end() ? k_nowhere : index);
    }
    for (const Variable& variable : chain.variables) {
      form.text += '(' + labels_.at(variable.id()) + ' ' + to_string(variable.sort()) + ')';
    }
    form.text += ") (";
    for (const auto& [one, places] : written) {
      for (const std::size_t place : places) form.hypothesis_index[place] = form.hypotheses.size();
      form.text += one;
      form.hypotheses.push_back(chain.hypotheses[places.front()]);
    }
    form.text += ") " + text(chain.conclusion) + ')';
    labels_ = outer;
    return form;
  }

  std::string text(const Expr& e) {
    std::string written = bare_text(e);
    spent_ += written.size();
    if (spent_ > k_budget) throw TooLarge("too large");
    return written;
  }

  void give_label(const Variable& variable) {
    const std::string label = "x" + std::to_string(labels_.size());
    labels_[variable.id()] = label;
  }

 private:
  std::string bare_text(const Expr& e) {
    switch (e.op()) {
      case Op::Free:
        return labels_.at(e.variable().id());
      case Op::Literal:
        return '(' + e.number().str() + ' ' + to_string(e.sort()) + ')';
      case Op::Forall:
      case Op::Implies: {
        const Chain chain = chain_of(e);
        if (!chain.variables.empty() || !chain.hypotheses.empty()) return form(chain).text;
        return text(chain.conclusion);
      }
      default:
        break;
    }
    std::string result = "(" + std::string(expr::op_info(e.op()).name);
    if (e.op() == Op::Call) result = "(call " + label_(*e.definition());
    if (e.op() == Op::Cast) result += ' ' + to_string(e.sort());
    const auto outer = labels_;
    for (std::size_t i = 0; i < e.arguments().size(); ++i) {
      if (!expr::binds(e.op()) || i + 1 < e.arguments().size()) {
        result += ' ' + text(e.argument(i));
        continue;
      }
      const Variable variable(e.binder_name(), e.binder_sort());
      give_label(variable);
      result += ' ' + to_string(e.binder_sort()) + ' ' + text(opened(e, variable));
    }
    labels_ = outer;
    return result + ')';
  }

  /// Sorts the variables by where they occur: each gets a colour that tells its occurrences, the
  /// other variables going by their colours of the round before. Of variables with the same colour
  /// after that, one is singled out, and so on; where they can be exchanged for each other it does
  /// not matter which.
  void order(Chain& chain) {
    const std::size_t count = chain.variables.size();
    if (count < 2) return;
    std::map<std::uint64_t, std::string> colours;
    for (const Variable& v : chain.variables) colours[v.id()] = to_string(v.sort());
    const auto distinct = [&] {
      std::set<std::string> all;
      for (const auto& [id, colour] : colours) all.insert(colour);
      return all.size();
    };
    for (std::size_t singled = 0; singled <= count; ++singled) {
      for (std::size_t before = 0; before < distinct() && distinct() < count;) {
        before = distinct();
        refine(chain, colours);
      }
      if (distinct() == count) break;
      single_out(chain, colours);
    }
    std::stable_sort(
        chain.variables.begin(), chain.variables.end(),
        [&](const Variable& a, const Variable& b) { return colours[a.id()] < colours[b.id()]; });
  }

  void refine(const Chain& chain, std::map<std::uint64_t, std::string>& colours) {
    std::map<std::uint64_t, std::string> next;
    const auto outer = labels_;
    for (const auto& [id, colour] : colours) labels_[id] = '<' + colour + '>';
    for (const Variable& variable : chain.variables) {
      const std::string own = labels_[variable.id()];
      labels_[variable.id()] = "*";
      std::string seen = colours[variable.id()] + text(chain.conclusion);
      std::vector<std::string> hypotheses;
      for (const Expr& hypothesis : chain.hypotheses) {
        if (hypothesis.op() != Op::True) hypotheses.push_back(text(hypothesis));
      }
      std::sort(hypotheses.begin(), hypotheses.end());
      hypotheses.erase(std::unique(hypotheses.begin(), hypotheses.end()), hypotheses.end());
      for (const std::string& hypothesis : hypotheses) seen += '|' + hypothesis;
      next[variable.id()] = digest(seen);
      labels_[variable.id()] = own;
    }
    labels_ = outer;
    colours = std::move(next);
  }

  static void single_out(const Chain& chain, std::map<std::uint64_t, std::string>& colours) {
    std::map<std::string, std::vector<std::uint64_t>> classes;
    for (const Variable& v : chain.variables) classes[colours[v.id()]].push_back(v.id());
    for (const auto& [colour, members] : classes) {
      if (members.size() < 2) continue;
      colours[members.front()] = digest(colour + " first");
      return;
    }
  }

  const DefinitionLabel& label_;
  std::map<std::uint64_t, std::string> labels_;
  std::size_t spent_ = 0;
};

std::optional<StatementForm> form_of(const Expr& formula, const DefinitionLabel& label) {
  if (tree_size(formula) > k_largest_form) return std::nullopt;
  try {
    Writer writer(label);
    return writer.form(chain_of(normal_form(formula)));
  } catch (const TooLarge&) {
    return std::nullopt;
  } catch (const expr::ExprError&) {
    return std::nullopt;  // too deep
  }
}

std::string qualified(const expr::Definition& definition) { return definition.qualified_name(); }

}  // namespace

std::optional<Expr> unfolded(const Expr& expression) {
  // More functions applied to arguments than this, one in another, may grow without bound.
  constexpr std::size_t k_most_redexes = 8;
  try {
    Expr flat = expr::unfold_all(expression);
    if (tree_size(flat) > k_largest_form) return std::nullopt;
    const std::size_t count = redexes(flat);
    if (count == 0) return flat;
    if (count > k_most_redexes) return std::nullopt;
    flat = expr::beta_reduce(flat);
    if (tree_size(flat) > k_largest_form) return std::nullopt;
    return flat;
  } catch (const expr::ExprError&) {
    return std::nullopt;
  }
}

std::optional<StatementForm> unfolded_form(const Expr& formula) {
  const auto flat = unfolded(formula);
  return flat ? form_of(*flat, qualified) : std::nullopt;
}

std::optional<StatementForm> folded_form(const Expr& formula, const DefinitionLabel& label) {
  return form_of(formula, label);
}

std::optional<std::string> definition_form(const expr::Definition& definition) {
  const std::vector<Variable>& parameters = definition.parameters();
  const std::vector<Expr> values(parameters.begin(), parameters.end());
  const auto flat = unfolded(expr::instantiate(definition.body(), values));
  if (!flat) return std::nullopt;
  const DefinitionLabel label = qualified;
  try {
    Writer writer(label);
    std::string text = "(function";
    for (const Variable& parameter : parameters) {
      writer.give_label(parameter);
      text += ' ' + to_string(parameter.sort());
    }
    return text + ' ' + writer.text(normal_form(*flat)) + ')';
  } catch (const TooLarge&) {
    return std::nullopt;
  } catch (const expr::ExprError&) {
    return std::nullopt;
  }
}

}  // namespace latent::lean
