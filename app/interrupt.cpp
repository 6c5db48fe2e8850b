#include "app/interrupt.hpp"

#include <csignal>
#include <ctime>

namespace latent::app {

namespace {

// Signals that follow at once belong to the first: timeout(1) sends each twice.
constexpr std::time_t k_one_request_seconds = 2;

volatile std::sig_atomic_t interrupted = 0;
volatile std::time_t since = 0;

void note(int signal) {
  const std::time_t now = std::time(nullptr);
  if (interrupted == 0) {
    since = now;
    interrupted = 1;
  } else if (now - since >= k_one_request_seconds) {
    std::signal(signal, SIG_DFL);
    std::raise(signal);
  }
}

}  // namespace

InterruptGuard::InterruptGuard() {
  interrupted = 0;
  std::signal(SIGINT, note);
  std::signal(SIGTERM, note);
}

InterruptGuard::~InterruptGuard() {
  std::signal(SIGINT, SIG_DFL);
  std::signal(SIGTERM, SIG_DFL);
}

bool InterruptGuard::requested() { return interrupted != 0; }

}  // namespace latent::app
