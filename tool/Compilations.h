// SPDX-License-Identifier: Apache-2.0
// How each source is compiled: from a compile database or from what stands
// behind "--".
#ifndef ASSOC_TOOL_COMPILATIONS_H
#define ASSOC_TOOL_COMPILATIONS_H

#include "tool/CommandLine.h"

namespace assoc {

struct Compilations {
  /// One for every distinct way in which a source is compiled, with arguments
  /// that this clang understands, in the order of the inputs.
  std::vector<clang::tooling::CompileCommand> Commands;
  /// Of the compile database; empty: there is none.
  std::string Folder;
  /// No source of the program is missing, as far as anybody can tell.
  bool Whole = true;
};

llvm::Expected<Compilations> findCompilations(const CommandLine &Line);

} // namespace assoc

#endif
