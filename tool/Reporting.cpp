// SPDX-License-Identifier: Apache-2.0
// Writing what a run has found to where the user wants it.
#include "tool/Reporting.h"

#include "checks/schema/Select.h"
#include "plugin/Files.h"
#include "tool/Through.h"
#include "tool/schema/SchemaFile.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Config/llvm-config.h"

#include <map>

namespace assoc {

static const Reporter &reporterFor(const CommandLine &Line) {
  auto Kind = Line.Command == Subcommand::Schema ? Reporter::OfSchema
                                                 : Reporter::OfFindings;
  return **llvm::find_if(allReporters(), [&](const Reporter *R) {
    return R->Kind == Kind && (Line.Format.empty() || Line.Format == R->Name);
  });
}

RunInfo startedRun() {
  RunInfo Run;
  Run.ToolVersion = ASSOC_VERSION;
  Run.LLVMVersion = LLVM_VERSION_STRING;
  return Run;
}

/// Sources as reporters want them: read once, when asked for.
static std::optional<std::string> cachedSource(const std::string &Path) {
  static std::map<std::string, std::optional<std::string>> Cache;
  auto [It, New] = Cache.try_emplace(Path);
  if (New) {
    if (auto Text = readFile(Path))
      It->second = std::move(*Text);
    else
      llvm::consumeError(Text.takeError());
  }
  return It->second;
}

llvm::Error writeReport(const CommandLine &Line, const Schema &S,
                        Database Target, const std::vector<Finding> &Findings,
                        const RunInfo &Run) {
  std::vector<const Rule *> Rules;
  llvm::copy_if(allRules(), std::back_inserter(Rules), [&](const Rule *R) {
    return Line.Config.Select.enables(R->Id) &&
           R->needsModelAlone() == (Line.Command != Subcommand::Diff);
  });
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  OS.enable_colors(Line.Color);
  const Reporter &Format = reporterFor(Line);
  Format.Write({S, Target, Findings, Run, Rules, Line.Color, cachedSource}, OS);
  OS.flush();
  if (Format.Through.Program) {
    auto Made = runThrough(Format.Through.Program, Format.Through.Option, Text);
    if (!Made)
      return Made.takeError();
    Text = std::move(*Made);
  }
  if (!Line.Output.empty())
    return writeFile(Line.Output, Text);
  llvm::outs() << Text;
  llvm::outs().flush();
  return llvm::Error::success();
}

llvm::Expected<int> runFromFile(const CommandLine &Line) {
  auto File = readSchemaFile(Line.From);
  if (!File)
    return File.takeError();
  if (auto Sentence = select(Line.Part, File->S, File->Findings))
    return failure(*Sentence);
  RunInfo Run = startedRun();
  Run.Associations = File->S.Associations.size();
  if (llvm::Error E =
          writeReport(Line, File->S, Line.Config.Target.value_or(File->Target),
                      File->Findings, Run))
    return E;
  return 0;
}

} // namespace assoc
