#include "bench/loop_formulas.hpp"

namespace latent::bench {
const Contender k_libmvec_loop = k_loops;
}  // namespace latent::bench
