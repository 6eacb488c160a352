// SPDX-License-Identifier: Apache-2.0
// assoc-tidy: 0 nothing found, 1 findings, 2 the job could not be done.
#include "tool/Commands.h"
#include "tool/Config.h"
#include "tool/Reporting.h"

#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/WithColor.h"

using namespace assoc;

static llvm::Expected<int> run(int Argc, const char **Argv) {
  auto Line = parseCommandLine(Argc, Argv);
  if (!Line)
    return Line.takeError();
  if (wantsConfigDump()) {
    dumpConfig(Line->Config, llvm::outs());
    return 0;
  }
  switch (Line->Command) {
  case Subcommand::Check:
  case Subcommand::Schema:
    if (!Line->From.empty())
      return runFromFile(*Line);
    return runAnalysis(*Line);
  case Subcommand::Diff:
    return runDiff(std::move(*Line));
  case Subcommand::Rules:
    return runRules(*Line);
  case Subcommand::Extract:
    return runExtract(*Line);
  }
  return 2;
}

int main(int Argc, const char **Argv) {
  llvm::InitLLVM Init(Argc, Argv);
  auto Code = run(Argc, Argv);
  if (Code)
    return *Code;
  // Empty: llvm::cl has said it.
  if (std::string Why = llvm::toString(Code.takeError()); !Why.empty())
    llvm::WithColor::error(llvm::errs(), "assoc-tidy") << Why << '\n';
  return 2;
}
