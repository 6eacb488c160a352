// SPDX-License-Identifier: Apache-2.0
// How the sources of a program are read: options of check and schema.
#ifndef ASSOC_TOOL_ENGINE_OPTIONS_H
#define ASSOC_TOOL_ENGINE_OPTIONS_H

#include "tool/CommandLine.h"

#include "llvm/Support/Error.h"

#include <cstdint>
#include <string>

namespace assoc {

struct EngineOptions {
  bool AllTUs = false;     ///< parse what could be skipped, too
  bool Stats = false;      ///< say where the time goes
  bool Verbose = false;    ///< say of each source what is done with it
  std::string CacheFolder; ///< empty: there is no cache
  std::uint64_t CacheLimit = 0;
};

/// DatabaseFolder: of the compile database, if there is one.
llvm::Expected<EngineOptions> engineOptions(const CommandLine &Line,
                                            const std::string &DatabaseFolder);

} // namespace assoc

#endif
