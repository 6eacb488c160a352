// SPDX-License-Identifier: Apache-2.0
// What options are attached to. A part of the tool declares its options in its
// own file: of(checkCommand()).
#ifndef ASSOC_TOOL_SUBCOMMANDS_H
#define ASSOC_TOOL_SUBCOMMANDS_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/CommandLine.h"

#include <vector>

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

/// Where an option is known, as a modifier of llvm::cl.
struct Belonging {
  std::vector<llvm::cl::SubCommand *> To;

  template <class Option> void apply(Option &O) const {
    for (llvm::cl::SubCommand *Sub : To)
      O.addSubCommand(*Sub);
    O.addCategory(category());
  }
};

template <class... Command> Belonging of(Command &...To) { return {{&To...}}; }
/// What reads a whole program.
inline Belonging ofProgram() {
  return of(checkCommand(), schemaCommand(), diffCommand());
}
/// What reads sources.
inline Belonging ofSources() {
  return of(checkCommand(), schemaCommand(), diffCommand(), extractCommand());
}
/// What shows findings.
inline Belonging ofFindings() { return of(checkCommand(), diffCommand()); }

} // namespace assoc

#endif
