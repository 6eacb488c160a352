// SPDX-License-Identifier: Apache-2.0
// What options are attached to. A part of the tool declares its options in its
// own file: cl::sub(checkCommand()), cl::cat(category()).
#ifndef ASSOC_TOOL_SUBCOMMANDS_H
#define ASSOC_TOOL_SUBCOMMANDS_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/CommandLine.h"

namespace assoc {

// Functions, because options are static objects and so are these: whichever
// file comes first, they are there.
llvm::cl::SubCommand &checkCommand();
llvm::cl::SubCommand &schemaCommand();
llvm::cl::SubCommand &diffCommand();
llvm::cl::SubCommand &rulesCommand();
llvm::cl::SubCommand &extractCommand();
/// In the order of enum Subcommand.
llvm::ArrayRef<llvm::cl::SubCommand *> allCommands();

/// The options of this tool; all others are LLVM's own.
llvm::cl::OptionCategory &category();

} // namespace assoc

#endif
