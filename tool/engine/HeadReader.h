// SPDX-License-Identifier: Apache-2.0
// Which library headers a source includes first.
#ifndef ASSOC_TOOL_ENGINE_HEADREADER_H
#define ASSOC_TOOL_ENGINE_HEADREADER_H

#include "tool/engine/Scan.h"

#include <string>
#include <vector>

namespace assoc {

/// The names of `#include <...>` up to the first thing that is none, through
/// headers in quotes, with their guards.
std::vector<std::string> headersFirstIn(llvm::StringRef MainFile,
                                        const ScannedTU &TU,
                                        SourceFiles &Files);

} // namespace assoc

#endif
