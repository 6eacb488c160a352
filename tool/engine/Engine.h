// SPDX-License-Identifier: Apache-2.0
// The facts of a whole program, by parsing as little of it as can be.
#ifndef ASSOC_TOOL_ENGINE_ENGINE_H
#define ASSOC_TOOL_ENGINE_ENGINE_H

#include "checks/facts/Facts.h"
#include "tool/Compilations.h"
#include "tool/engine/Stats.h"

namespace assoc {

struct Extracted {
  /// In the order of the commands. Of a TU that adds nothing: its name alone.
  std::vector<Facts> TUs;
  unsigned Idle = 0; ///< TUs that add nothing
};

llvm::Expected<Extracted> extractProgram(const Compilations &Sources,
                                         const CommandLine &Line, Stats &Times);

} // namespace assoc

#endif
