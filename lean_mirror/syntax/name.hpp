/// Names as they are written: `Real.log`, `«odd name».x`, `_root_.foo`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace latent::lean {

/// The parts of a name between its dots, in order, without copying; parts in «» keep them, and
/// dots inside «» do not separate. "Real.log" gives {"Real", "log"}. Never empty parts, so an empty
/// name has none.
std::vector<std::string_view> name_parts(std::string_view name);

/// A part without its «».
std::string_view plain_part(std::string_view part);

/// The name with `«»` removed where they were not needed: the same string for two spellings of the
/// same name. "«Real».log" gives "Real.log".
std::string canonical_name(std::string_view name);

}  // namespace latent::lean
