// SPDX-License-Identifier: Apache-2.0
// `assoc-tidy extract`: the facts of one translation unit.
#include "checks/facts/Paths.h"
#include "plugin/FactsFile.h"
#include "plugin/Files.h"
#include "tool/Commands.h"
#include "tool/Compilations.h"
#include "tool/Subcommands.h"
#include "tool/engine/Map.h"
#include "tool/engine/Parse.h"
#include "tool/engine/SourceFiles.h"

namespace cl = llvm::cl;

namespace assoc {

static cl::opt<std::string>
    DepFile("depfile",
            cl::desc("Write the files that the facts come from, as make and "
                     "Ninja read them (with -o)"),
            cl::value_desc("file"), of(extractCommand()));
static cl::opt<std::string> RelativeTo(
    "relative-to",
    cl::desc("Name files below this directory relative to it: the same bytes "
             "wherever it lies"),
    cl::value_desc("dir"), of(extractCommand()));

/// A rule more: the configuration decides what is understood.
static llvm::Error addToDepFile(const std::string &Target,
                                const std::string &Source) {
  auto Text = readFile(DepFile);
  if (!Text)
    return Text.takeError();
  std::string Escaped;
  for (char C : Source)
    Escaped += C == ' ' ? "\\ " : std::string(1, C);
  return writeFile(DepFile, *Text + Target + ": " + Escaped + "\n");
}

llvm::Expected<int> runExtract(const CommandLine &Line) {
  if (Line.Inputs.size() != 1)
    return failure("extract takes exactly one source");
  if (!DepFile.empty() && Line.Output.empty())
    return failure("--depfile needs -o: it names that file as what depends");
  auto Sources = findCompilations(Line);
  if (!Sources)
    return Sources.takeError();
  Sources->Commands.resize(1);
  if (!DepFile.empty()) {
    auto &Arguments = Sources->Commands.front().CommandLine;
    std::vector<std::string> More = {"-MD", "-MF",
                                     absoluteFrom(currentDirectory(), DepFile),
                                     "-MT", Line.Output};
    Arguments.insert(Arguments.begin() + 1, More.begin(), More.end());
  }
  Facts F;
  SourceFiles Files;
  forEachIndex(1, 1, "parsing", [&](std::size_t) {
    F = parse(Sources->Commands.front(),
              llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>(
                  new TUFileSystem(Files, TUFileSystem::View::Texts)),
              Line.Config.Builders);
  });
  if (!F.Error.empty())
    return failure(F.MainFile + " does not parse: " + F.Error);
  if (!RelativeTo.empty())
    makePortable(F, absoluteFrom(currentDirectory(), RelativeTo));
  if (Line.Output.empty()) {
    writeFacts(F, llvm::outs());
    return 0;
  }
  if (!DepFile.empty() && !Line.Config.File.empty())
    if (llvm::Error E = addToDepFile(Line.Output, Line.Config.File))
      return E;
  if (llvm::Error E = writeFactsFile(F, Line.Output))
    return E;
  return 0;
}

} // namespace assoc
