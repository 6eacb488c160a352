// SPDX-License-Identifier: Apache-2.0
// Work on many translation units, side by side.
#ifndef ASSOC_TOOL_ENGINE_MAP_H
#define ASSOC_TOOL_ENGINE_MAP_H

#include <cstddef>
#include <functional>

namespace assoc {

/// Work(0) .. Work(Count - 1), each once, on up to Jobs threads. What it makes
/// goes to the slot of its number, whoever is ready first. Phase: what
/// the user sees on a terminal meanwhile ("parsing").
void forEachIndex(std::size_t Count, unsigned Jobs, const char *Phase,
                  const std::function<void(std::size_t)> &Work);

} // namespace assoc

#endif
