// SPDX-License-Identifier: Apache-2.0
// `assoc-tidy check` and `assoc-tidy schema`: facts of all sources, linked,
// judged and reported.
#include "checks/facts/Paths.h"
#include "checks/model/Link.h"
#include "checks/rules/Limits.h"
#include "checks/schema/Select.h"
#include "plugin/FactsFile.h"
#include "plugin/Files.h"
#include "tool/Commands.h"
#include "tool/Compilations.h"
#include "tool/Diff.h"
#include "tool/Explain.h"
#include "tool/Fix.h"
#include "tool/Reporting.h"
#include "tool/Sieve.h"
#include "tool/engine/Engine.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/WithColor.h"

using llvm::Error;
using llvm::Expected;

namespace assoc {

static Error readPaths(const CommandLine &Line, std::vector<Facts> &TUs) {
  for (const std::string &Path : Line.FactsPaths) {
    if (llvm::sys::fs::is_directory(Path)) {
      auto All = readFactsDirectory(Path);
      if (!All)
        return All.takeError();
      llvm::move(*All, std::back_inserter(TUs));
    } else {
      auto One = readFactsFile(Path);
      if (!One)
        return One.takeError();
      TUs.push_back(std::move(*One));
    }
  }
  return Error::success();
}

static std::vector<std::string> pathsOf(const Compilations &Sources,
                                        const std::vector<Facts> &Read) {
  std::vector<std::string> Paths;
  for (const clang::tooling::CompileCommand &Command : Sources.Commands)
    Paths.push_back(Command.Filename);
  for (const Facts &F : Read)
    Paths.push_back(F.MainFile);
  return Paths;
}

static std::string count(std::size_t N, llvm::StringRef What) {
  return (llvm::Twine(N) + " " + What + (N == 1 ? "" : "s")).str();
}

static void summarize(const RunInfo &Run, const Model &M,
                      const std::vector<Finding> &Shown) {
  llvm::errs() << "assoc-tidy: "
               << count(Run.TranslationUnits, "translation unit") << ", ";
  if (Run.Idle)
    llvm::errs() << Run.Parsed << " parsed, " << Run.Idle
                 << " without declarations of their own, ";
  llvm::errs() << count(Run.Associations, "association") << ", "
               << count(Shown.size(), "finding") << ", " << Run.Suppressed
               << " suppressed, ";
  if (Run.Known)
    llvm::errs() << Run.Known << " in the baseline, ";
  if (Run.Elsewhere)
    llvm::errs() << Run.Elsewhere << " in other lines, ";
  llvm::errs() << Run.Failed.size() << " failed, "
               << count(M.Gaps.size(), "gap") << '\n';
  if (Run.Failed.empty())
    return;
  std::string Silent;
  for (const Rule *R : limitedRules(M))
    Silent += (Silent.empty() ? "" : ", ") + std::string(R->Id);
  llvm::WithColor::warning(llvm::errs(), "assoc-tidy")
      << count(Run.Failed.size(), "translation unit") << " did not parse; "
      << (Silent.empty()
              ? "no rule was limited by that"
              : "limited, because what they miss may be there: " + Silent)
      << '\n';
}

Expected<int> runAnalysis(const CommandLine &Line, const Existing *There) {
  auto Sources = findCompilations(Line);
  if (!Sources)
    return Sources.takeError();
  Fixer Fixes;
  std::vector<Facts> TUs;
  if (Error E = readPaths(Line, TUs))
    return E;

  if (Sources->Commands.empty() && TUs.empty())
    return failure("no facts (*.assoc.json) in '" + Line.FactsPaths.front() +
                   "'");

  auto Filter = Sieve::open(pathsOf(*Sources, TUs));
  if (!Filter)
    return Filter.takeError();

  Stats Times;
  auto Program = extractProgram(*Sources, Line, Times);
  if (!Program)
    return Program.takeError();
  std::vector<Facts> &Parsed = Program->TUs;
  if (Error E = Fixes.noteFacts(Line.FactsPaths, Parsed))
    return E;
  // What is seen now replaces older facts of the same source.
  llvm::StringSet<> Seen;
  for (const Facts &New : Parsed)
    Seen.insert(New.MainFile);
  llvm::erase_if(
      TUs, [&](const Facts &Old) { return Seen.count(Old.MainFile) != 0; });

  RunInfo Run = startedRun();
  Run.Skipped = TUs.size() + Program->Idle;
  Run.Idle = Program->Idle;
  llvm::move(Parsed, std::back_inserter(TUs));
  Run.TranslationUnits = TUs.size();
  // Facts of files may have been made elsewhere, relative in symbols, too.
  for (Facts &F : TUs)
    (Line.FactsPaths.empty() ? makeRelative : makePortable)(F,
                                                            currentDirectory());
  for (const Facts &F : TUs)
    if (!F.Error.empty()) {
      Run.Failed.push_back(F.MainFile);
      llvm::WithColor::error(llvm::errs(), "assoc-tidy")
          << F.MainFile << " does not parse: " << F.Error << '\n';
    }
  Run.Parsed = Run.TranslationUnits - Run.Skipped - Run.Failed.size();

  std::optional<Stats::Phase> Phase(std::in_place, Times, "link and judge");
  Model M = link(std::move(TUs), {Sources->Whole, Line.Config.Target,
                                  Line.Config.Odb.Keys, Line.Jobs});
  Run.Associations = M.Associations.size();
  std::vector<Finding> Shown = Filter->shown(
      M, There ? drift(deriveSchema(M), *There, Run.Changes) : run(M),
      Line.Config, /*FromModel=*/!There, Run);
  if (There)
    Run.ExitCode = isGate(Shown);
  if (Line.Command == Subcommand::Check) {
    Fixes.plan(Shown, Run.Failed.empty() || Line.AllowBroken);
    Filter->settle(Shown, [&](const Finding &F) { return Fixes.fixes(F); });
    Run.ExitCode = llvm::any_of(Shown, [&](const Finding &F) {
      return F.Severity >= Level::Warning && !Fixes.fixes(F);
    });
  }
  const bool IsBroken = !Run.Failed.empty() && !Line.AllowBroken;
  if (IsBroken)
    Run.ExitCode = 2;

  Phase.reset();

  Schema S;
  // Without a part of its tables it would be the schema of another program.
  const bool IsWithheld = IsBroken && Line.Command == Subcommand::Schema;
  if (Line.Command == Subcommand::Schema && !IsWithheld) {
    S = deriveSchema(M, Shown);
    if (auto Sentence = select(Line.Part, S, Shown))
      return failure(*Sentence);
  }
  if (!IsWithheld)
    if (Error E = writeReport(Line, S, M.Target.value_or(Database::Postgres),
                              Shown, Run))
      return E;

  if (Line.Explain)
    explain(M, llvm::errs());
  summarize(Run, M, Shown);
  Times.print(llvm::errs());
  if (IsWithheld)
    return failure("no schema is written: not all sources parse; with "
                   "--allow-broken it is that of the others");
  if (Error E = Fixes.finish(Shown))
    return E;
  if (Error E = Filter->close(Run))
    return E;
  return Run.ExitCode;
}

} // namespace assoc
