#include "bench/loop_formulas.hpp"

namespace latent::bench {
const Contender k_std_loop = k_loops;
}  // namespace latent::bench
