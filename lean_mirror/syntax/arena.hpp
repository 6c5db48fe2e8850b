/// Memory that is freed all at once.
#pragma once

#include <cstddef>
#include <memory>
#include <new>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace latent::lean {

/// Hands out memory for objects without destructors and frees it when it is destroyed itself, so
/// that a tree of any shape goes away without recursion. Addresses stay valid when it is moved.
class Arena {
 public:
  /// Bytes from the system at a time; larger requests get a block of their own.
  static constexpr std::size_t k_block_bytes = std::size_t{1} << 16;

  template <typename T, typename... Arguments>
  T* make(Arguments&&... arguments) {
    static_assert(std::is_trivially_destructible_v<T>);
    return new (allocate(sizeof(T), alignof(T))) T{std::forward<Arguments>(arguments)...};
  }

  /// A copy of the items that lives as long as the arena.
  template <typename T>
  std::span<const T> copy(std::span<const T> items) {
    static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);
    if (items.empty()) return {};
    T* const to = static_cast<T*>(allocate(items.size_bytes(), alignof(T)));
    std::uninitialized_copy(items.begin(), items.end(), to);
    return {to, items.size()};
  }

  std::string_view copy(std::string_view text) {
    const std::span<const char> kept = copy(std::span<const char>(text.data(), text.size()));
    return {kept.data(), kept.size()};
  }

 private:
  void* allocate(std::size_t size, std::size_t alignment) {
    std::size_t padding = (alignment - used_ % alignment) % alignment;
    if (blocks_.empty() || padding + size > capacity_ - used_) {
      capacity_ = size > k_block_bytes ? size : k_block_bytes;
      blocks_.push_back(std::make_unique_for_overwrite<std::byte[]>(capacity_));
      used_ = padding = 0;
    }
    void* const result = blocks_.back().get() + used_ + padding;
    used_ += padding + size;
    return result;
  }

  std::vector<std::unique_ptr<std::byte[]>> blocks_;
  std::size_t capacity_ = 0;
  std::size_t used_ = 0;
};

}  // namespace latent::lean
