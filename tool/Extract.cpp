// SPDX-License-Identifier: Apache-2.0
// `assoc-tidy extract`: the facts of one translation unit.
#include "plugin/FactsFile.h"
#include "plugin/Files.h"
#include "tool/Commands.h"
#include "tool/Compilations.h"
#include "tool/engine/Map.h"
#include "tool/engine/Parse.h"

namespace assoc {

llvm::Expected<int> runExtract(const CommandLine &Line) {
  if (Line.Inputs.size() != 1)
    return failure("extract takes exactly one source");
  auto Sources = findCompilations(Line);
  if (!Sources)
    return Sources.takeError();
  Facts F;
  forEachIndex(1, 1, "parsing", [&](std::size_t) {
    F = parse(Sources->Commands.front(),
              llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>(
                  llvm::vfs::createPhysicalFileSystem().release()),
              Line.Config.Builders);
  });
  if (!F.Error.empty())
    return failure(F.MainFile + " does not parse: " + F.Error);
  if (Line.Output.empty()) {
    writeFacts(F, llvm::outs());
    return 0;
  }
  if (llvm::Error E = writeFactsFile(F, Line.Output))
    return E;
  return 0;
}

} // namespace assoc
