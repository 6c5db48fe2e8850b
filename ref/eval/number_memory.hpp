/// Memory for the numbers of GMP, MPFR and FLINT.
#pragma once

namespace latent::eval {

/// Has GMP, and what builds on it, take small blocks from lists that each thread keeps of those
/// that it freed. Exact numbers come and go by the dozen for each input that is tried, and the
/// system's allocator takes several times as long.
///
/// For programs, not for libraries: it is for the whole process. Call it before other threads are
/// started; blocks that were allocated before may be freed afterwards. Doing it again does nothing.
void keep_number_memory();

}  // namespace latent::eval
