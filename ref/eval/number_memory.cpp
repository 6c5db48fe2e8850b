#include "ref/eval/number_memory.hpp"

#include <gmp.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>

namespace latent::eval {

namespace {

// Larger blocks, and those that do not consist of limbs, are left to the functions of before.
constexpr std::size_t k_most_limbs = 32;
// A thread keeps no more free blocks of one size.
constexpr std::size_t k_most_blocks = 64;

void* (*allocate_otherwise)(std::size_t) = nullptr;
void* (*reallocate_otherwise)(void*, std::size_t, std::size_t) = nullptr;
void (*free_otherwise)(void*, std::size_t) = nullptr;

/// Free blocks of one size. A block that is free holds the address of the next one.
struct FreeList {
  void* first = nullptr;
  std::size_t length = 0;
};

/// Indexed by the number of limbs. Numbers may outlive the objects of their thread, so that the
/// lists must not be one; they are emptied by one.
thread_local std::array<FreeList, k_most_limbs + 1> free_lists;
thread_local bool are_lists_closed = false;

FreeList* list_of(std::size_t size) {
  const std::size_t limbs = size / sizeof(mp_limb_t);
  if (size % sizeof(mp_limb_t) != 0 || limbs > k_most_limbs || limbs == 0) return nullptr;
  return &free_lists[limbs];
}

void* pop(FreeList& list) {
  void* const block = list.first;
  std::memcpy(&list.first, block, sizeof(void*));
  --list.length;
  return block;
}

struct ListCloser {
  ListCloser() = default;
  ListCloser(const ListCloser&) = delete;
  ListCloser& operator=(const ListCloser&) = delete;
  ~ListCloser() {
    are_lists_closed = true;
    for (std::size_t limbs = 0; limbs < free_lists.size(); ++limbs) {
      FreeList& list = free_lists[limbs];
      while (list.first != nullptr) free_otherwise(pop(list), limbs * sizeof(mp_limb_t));
    }
  }
};

/// Whether a block may be added to the list.
bool is_open(const FreeList& list) {
  if (list.length >= k_most_blocks || are_lists_closed) return false;
  if (list.length == 0) {
    thread_local const ListCloser closer;
    static_cast<void>(closer);
  }
  return true;
}

void* allocate(std::size_t size) {
  FreeList* const list = list_of(size);
  return list != nullptr && list->first != nullptr ? pop(*list) : allocate_otherwise(size);
}

void deallocate(void* block, std::size_t size) {
  FreeList* const list = list_of(size);
  if (list == nullptr || !is_open(*list)) return free_otherwise(block, size);
  std::memcpy(block, &list->first, sizeof(void*));
  list->first = block;
  ++list->length;
}

void* reallocate(void* block, std::size_t old_size, std::size_t new_size) {
  if (list_of(old_size) == nullptr && list_of(new_size) == nullptr) {
    return reallocate_otherwise(block, old_size, new_size);
  }
  void* const moved = allocate(new_size);
  std::memcpy(moved, block, std::min(old_size, new_size));
  deallocate(block, old_size);
  return moved;
}

}  // namespace

void keep_number_memory() {
  if (allocate_otherwise != nullptr) return;
  mp_get_memory_functions(&allocate_otherwise, &reallocate_otherwise, &free_otherwise);
  mp_set_memory_functions(&allocate, &reallocate, &deallocate);
}

}  // namespace latent::eval
