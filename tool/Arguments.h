// SPDX-License-Identifier: Apache-2.0
// What a source is parsed with, of what it is compiled with.
#ifndef ASSOC_TOOL_ARGUMENTS_H
#define ASSOC_TOOL_ARGUMENTS_H

#include "clang/Tooling/CompilationDatabase.h"

#include <string>
#include <vector>

namespace assoc {

/// Without what starts the compiler, what it writes, what only other compilers
/// know, and what only matters to code that is generated.
std::vector<std::string>
parserArguments(const clang::tooling::CompileCommand &Command,
                const std::string &ResourceDir);

} // namespace assoc

#endif
