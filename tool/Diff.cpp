// SPDX-License-Identifier: Apache-2.0
// `assoc-tidy diff`: the derived schema and a database.
#include "tool/Diff.h"

#include "tool/Commands.h"
#include "tool/Reporting.h"
#include "tool/Sieve.h"
#include "tool/schema/Against.h"
#include "tool/schema/SchemaFile.h"

#include "llvm/ADT/STLExtras.h"

using llvm::Error;
using llvm::Expected;

namespace assoc {

std::vector<Finding> drift(const Schema &Declared, const Existing &There,
                           std::vector<std::string> &Changes) {
  std::vector<Finding> Findings;
  for (Difference &Each : compare(Declared, There)) {
    Findings.push_back(std::move(Each.Said));
    if (!Each.Change.empty())
      Changes.push_back(std::move(Each.Change));
  }
  sortByPlace(Findings);
  return Findings;
}

bool isGate(const std::vector<Finding> &Shown) {
  return llvm::any_of(
      Shown, [](const Finding &F) { return F.Severity >= Level::Warning; });
}

/// `diff --from FILE`: nothing is parsed; what is silenced in the sources is
/// not known.
static Expected<int> compareFile(const CommandLine &Line,
                                 const Existing &There) {
  auto File = readSchemaFile(Line.From);
  if (!File)
    return File.takeError();
  auto Filter = Sieve::open({Line.From});
  if (!Filter)
    return Filter.takeError();
  RunInfo Run = startedRun();
  Run.Associations = File->S.Associations.size();
  const std::vector<Finding> Shown =
      Filter->shown(Model(), drift(File->S, There, Run.Changes), Line.Config,
                    /*FromModel=*/false, Run);
  Run.ExitCode = isGate(Shown);
  if (Error E = writeReport(Line, File->S, There.Target, Shown, Run))
    return E;
  if (Error E = Filter->close(Run))
    return E;
  return Run.ExitCode;
}

Expected<int> runDiff(CommandLine Line) {
  auto There = readAgainst(Line.Against);
  if (!There)
    return There.takeError();
  // What the program runs on is known now, and whoever compares wants to hear
  // of every difference.
  Line.Config.Target = There->Target;
  Line.Config.Select.Rules = {};
  return Line.From.empty() ? runAnalysis(Line, &*There)
                           : compareFile(Line, *There);
}

} // namespace assoc
