// SPDX-License-Identifier: Apache-2.0
// How the sources of a program are read: options of check and schema.
#include "tool/engine/Options.h"

#include "tool/Subcommands.h"

namespace cl = llvm::cl;

namespace assoc {

static cl::opt<bool>
    AllTUs("all-tus",
           cl::desc("Parse every source, also those that add no declarations"),
           cl::sub(checkCommand()), cl::sub(schemaCommand()),
           cl::cat(category()));
static cl::opt<bool> ShowStats("stats", cl::desc("Say where the time goes"),
                               cl::sub(checkCommand()),
                               cl::sub(schemaCommand()), cl::cat(category()));
static cl::opt<bool> Verbose("verbose",
                             cl::desc("Say of each source why it is parsed, or "
                                      "why not"),
                             cl::sub(checkCommand()), cl::sub(schemaCommand()),
                             cl::cat(category()));

llvm::Expected<EngineOptions> engineOptions() {
  EngineOptions Options;
  Options.AllTUs = AllTUs;
  Options.Stats = ShowStats;
  Options.Verbose = Verbose;
  return Options;
}

} // namespace assoc
