/// lean_mirror/coq/proved.json, as it was when the program was built.
#pragma once

namespace latent::app {

/// A JSON object: `<Module>_<name>` to the SHA-256 of what was proved (see scripts/prove).
extern const char* const k_proved;

}  // namespace latent::app
