// SPDX-License-Identifier: Apache-2.0
// What the subcommands do. Each returns the exit code.
#ifndef ASSOC_TOOL_COMMANDS_H
#define ASSOC_TOOL_COMMANDS_H

#include "tool/CommandLine.h"

namespace assoc {

struct Existing;

/// check and schema: extract, link, judge, report. diff: There is what the
/// schema is compared with.
llvm::Expected<int> runAnalysis(const CommandLine &Line,
                                const Existing *There = nullptr);
llvm::Expected<int> runDiff(CommandLine Line);
llvm::Expected<int> runExtract(const CommandLine &Line);
llvm::Expected<int> runRules(const CommandLine &Line);

} // namespace assoc

#endif
