// SPDX-License-Identifier: Apache-2.0
// What the user asked for.
#ifndef ASSOC_TOOL_COMMANDLINE_H
#define ASSOC_TOOL_COMMANDLINE_H

#include "checks/schema/TableSelection.h"
#include "plugin/ConfigFile.h"

#include "clang/Tooling/CompilationDatabase.h"
#include "llvm/Support/Error.h"

#include <memory>
#include <string>
#include <vector>

namespace assoc {

enum class Subcommand { Check, Schema, Diff, Rules, Extract };

struct CommandLine {
  Subcommand Command = Subcommand::Check;
  /// Sources; of `rules`: the rule to show.
  std::vector<std::string> Inputs;
  std::vector<std::string> FactsPaths; ///< facts files, directories of them
  std::string BuildPath;               ///< -p
  std::string ResourceDir;
  /// What stands behind "--", or null.
  std::shared_ptr<clang::tooling::CompilationDatabase> Fixed;
  std::string Format, Output;
  std::string From;    ///< of schema, diff: a file instead of sources
  std::string Against; ///< of diff: what is compared with
  TableSelection Part; ///< of schema
  unsigned Jobs = 1;   ///< threads
  /// Of check, schema and diff: the configuration file and the options over it.
  assoc::Config Config;
  bool Explain = false, AllowBroken = false, Color = false;
};

/// Prints help and the version itself (and ends the process with 0 then).
llvm::Expected<CommandLine> parseCommandLine(int Argc, const char **Argv);

} // namespace assoc

#endif
