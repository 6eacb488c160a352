// SPDX-License-Identifier: Apache-2.0
// The configuration of a run: the file, and the options that hold over it.
#ifndef ASSOC_TOOL_CONFIG_H
#define ASSOC_TOOL_CONFIG_H

#include "tool/CommandLine.h"

namespace assoc {

/// Sets Line.Config, and what else the file decides. The file is looked for
/// above the first source or else above the compile database and here.
llvm::Error configure(CommandLine &Line);

/// --dump-config was given.
bool wantsConfigDump();
/// The configuration as a file that means the same in the same folder.
void dumpConfig(const Config &C, llvm::raw_ostream &OS);

} // namespace assoc

#endif
