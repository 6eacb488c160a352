// SPDX-License-Identifier: Apache-2.0
// The subcommands and their one-line help.
#include "tool/Subcommands.h"

namespace cl = llvm::cl;

namespace assoc {

cl::SubCommand &checkCommand() {
  static cl::SubCommand C("check", "report what is wrong with associations");
  return C;
}

cl::SubCommand &schemaCommand() {
  static cl::SubCommand C("schema", "print the schema that declarations imply");
  return C;
}

cl::SubCommand &diffCommand() {
  static cl::SubCommand C(
      "diff", "compare the schema that declarations imply with a database");
  return C;
}

cl::SubCommand &rulesCommand() {
  static cl::SubCommand C("rules", "list the rules, or show one of them");
  return C;
}

cl::SubCommand &extractCommand() {
  static cl::SubCommand C("extract", "write the facts of one translation unit");
  return C;
}

llvm::ArrayRef<cl::SubCommand *> allCommands() {
  static cl::SubCommand *const All[] = {&checkCommand(), &schemaCommand(),
                                        &diffCommand(), &rulesCommand(),
                                        &extractCommand()};
  return All;
}

cl::OptionCategory &category() {
  static cl::OptionCategory C("assoc-tidy options");
  return C;
}

} // namespace assoc
