/// Whether a power of one double times another reaches 1, decided exactly.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <memory_resource>

namespace latent::fast {

/// Compares rho^n·eps with 1, for 1 < rho, 0 < eps ≤ 1 and n·log rho < 2^32, from enclosures of the
/// logarithms with 64·limbs bits after the point; `unordered` when the enclosures of both sides
/// overlap. Memory comes from `memory`: less than 150·(limbs + 1) bytes.
std::partial_ordering compare_power(double rho, std::uint64_t n, double eps, std::size_t limbs,
                                    std::pmr::memory_resource& memory);

/// Whether 1 ≤ rho^n·eps, where rho^n·eps ≠ 1; n as for `compare_power`. Starts with 128 bits and
/// doubles them until they decide: up to 2048 on the stack (256 have decided every case ever
/// tried), beyond that from the heap.
///
/// It ends: the enclosures shrink to n·log rho and log(1/eps), which differ when rho^n·eps ≠ 1.
bool power_reaches(double rho, std::uint64_t n, double eps);

}  // namespace latent::fast
