#include <Eigen/Core>

#include "bench/contenders.hpp"

namespace latent::bench {
namespace {

using Input = Eigen::Map<const Eigen::ArrayXd>;
using Output = Eigen::Map<Eigen::ArrayXd>;

/// The arrays as Eigen sees them. Each formula is one expression, assigned without a temporary.
struct Views {
  explicit Views(const Arrays& x)
      : a(x.a, static_cast<Eigen::Index>(x.count)),
        b(x.b, static_cast<Eigen::Index>(x.count)),
        c(x.c, static_cast<Eigen::Index>(x.count)),
        out(x.out, static_cast<Eigen::Index>(x.count)) {}

  Input a;
  Input b;
  Input c;
  Output out;
};

template <auto formula>
void evaluate(const Arrays& x) {
  Views views(x);
  formula(views);
}

}  // namespace

const Contender k_eigen{
    evaluate<[](Views& v) { v.out = -v.b.log() / v.a.log(); }>,
    evaluate<[](Views& v) { v.out = v.a * v.b.log(); }>,
    evaluate<[](Views& v) { v.out = (v.a / v.b).sqrt(); }>,
    evaluate<[](Views& v) { v.out = (v.a * (2 / v.c).log() / (2 * v.b)).sqrt(); }>,
    evaluate<[](Views& v) { v.out = 2 * (-2 * v.b * v.c * v.c / v.a).exp(); }>,
    evaluate<[](Views& v) { v.out = (-v.a * v.b.log() * v.c.log()).exp(); }>,
    evaluate<[](Views& v) { v.out = (-v.b * v.a.log()).exp(); }>,
    evaluate<[](Views& v) { v.out = v.a * (v.b * v.c).exp(); }>,
    evaluate<[](Views& v) { v.out = v.a * v.b * v.b; }>,
    evaluate<[](Views& v) { v.out = v.a * v.b / v.c; }>,
    evaluate<[](Views& v) { v.out = (v.a + 1) / (v.a - 1); }>,
};

}  // namespace latent::bench
