// SPDX-License-Identifier: Apache-2.0
// Writing what a run has found to where the user wants it.
#ifndef ASSOC_TOOL_REPORTING_H
#define ASSOC_TOOL_REPORTING_H

#include "tool/CommandLine.h"
#include "tool/reporters/Reporter.h"

namespace assoc {

/// With the versions of the tool and of LLVM.
RunInfo startedRun();

/// In the format asked for (or the default of the subcommand), to -o or to
/// stdout. Whole, or not at all.
llvm::Error writeReport(const CommandLine &Line, const Schema &S,
                        Database Target, const std::vector<Finding> &Findings,
                        const RunInfo &Run);

/// `schema --from FILE`: what a run has written, once more.
llvm::Expected<int> runFromFile(const CommandLine &Line);

} // namespace assoc

#endif
