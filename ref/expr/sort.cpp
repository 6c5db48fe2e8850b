#include "ref/expr/sort.hpp"

#include <stdexcept>
#include <utility>
#include <vector>

namespace latent::expr {

struct Sort::Parts {
  std::vector<Sort> sorts;
};

Sort Sort::function(Sort domain, Sort codomain) {
  Sort sort(Kind::Function);
  sort.parts_ = std::make_shared<const Parts>(Parts{{std::move(domain), std::move(codomain)}});
  return sort;
}

Sort Sort::finite_set(Sort element) {
  Sort sort(Kind::FiniteSet);
  sort.parts_ = std::make_shared<const Parts>(Parts{{std::move(element)}});
  return sort;
}

Sort Sort::list(Sort element) {
  Sort sort(Kind::List);
  sort.parts_ = std::make_shared<const Parts>(Parts{{std::move(element)}});
  return sort;
}

const Sort& Sort::domain() const {
  if (!parts_) throw std::logic_error("sort " + to_string(*this) + " has no domain");
  return parts_->sorts.front();
}

const Sort& Sort::codomain() const {
  if (kind_ != Kind::Function) {
    throw std::logic_error("sort " + to_string(*this) + " has no codomain");
  }
  return parts_->sorts.back();
}

bool operator==(const Sort& a, const Sort& b) {
  if (a.kind_ != b.kind_) return false;
  return a.parts_ == b.parts_ || (a.parts_ && b.parts_ && a.parts_->sorts == b.parts_->sorts);
}

std::string to_string(const Sort& sort) {
  switch (sort.kind()) {
    case Sort::Kind::Nat:
      return "ℕ";
    case Sort::Kind::Int:
      return "ℤ";
    case Sort::Kind::Rat:
      return "ℚ";
    case Sort::Kind::Real:
      return "ℝ";
    case Sort::Kind::Prop:
      return "Prop";
    case Sort::Kind::Function: {
      const std::string domain = to_string(sort.domain());
      const std::string codomain = to_string(sort.codomain());
      return (sort.domain().is_function() ? "(" + domain + ")" : domain) + " → " + codomain;
    }
    case Sort::Kind::FiniteSet:
    case Sort::Kind::List: {
      const std::string element = to_string(sort.domain());
      return std::string(sort.is_list() ? "List " : "Finset ") +
             (element.find(' ') == std::string::npos ? element : "(" + element + ")");
    }
  }
  throw std::logic_error("unreachable sort");
}

}  // namespace latent::expr
