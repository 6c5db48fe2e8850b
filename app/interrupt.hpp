/// Interruption of long work at a moment that suits it.
#pragma once

namespace latent::app {

/// While one exists, SIGINT and SIGTERM are noted instead of ending the program; one that comes
/// some seconds after the first ends it.
class InterruptGuard {
 public:
  InterruptGuard();
  ~InterruptGuard();
  InterruptGuard(const InterruptGuard&) = delete;
  InterruptGuard& operator=(const InterruptGuard&) = delete;

  /// Whether an interruption was asked for.
  static bool requested();
};

}  // namespace latent::app
