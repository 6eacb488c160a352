// SPDX-License-Identifier: Apache-2.0
// The facts of many translation units, side by side.
#ifndef ASSOC_TOOL_MAP_H
#define ASSOC_TOOL_MAP_H

#include "checks/facts/Facts.h"
#include "plugin/recognizers/BuilderDescription.h"

#include "clang/Tooling/CompilationDatabase.h"

#include <string>
#include <vector>

namespace assoc {

/// Parses every TU once, on up to Jobs threads; the result has the order of
/// the commands, whoever was ready first. A TU that does not parse gives no
/// facts but its name and first error. Builders: as in Extraction.
std::vector<Facts>
extractAll(const std::vector<clang::tooling::CompileCommand> &Commands,
           unsigned Jobs, const std::vector<BuilderDescription> &Builders);

} // namespace assoc

#endif
