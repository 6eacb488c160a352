// SPDX-License-Identifier: Apache-2.0
// Formats that another program makes.
#include "tool/Through.h"

#include "plugin/Files.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/Program.h"

#include <memory>
#include <vector>

namespace assoc {

llvm::Expected<std::string> runThrough(const char *Program, const char *Option,
                                       llvm::StringRef Text) {
  auto Path = llvm::sys::findProgramByName(Program);
  if (!Path)
    return failure(llvm::Twine("there is no '") + Program +
                   "' in PATH: install Graphviz, or write --format=dot and "
                   "draw it elsewhere");
  llvm::SmallString<64> In, Out, Log;
  std::vector<std::unique_ptr<llvm::FileRemover>> Removers;
  for (auto *File : {&In, &Out, &Log}) {
    if (auto EC =
            llvm::sys::fs::createTemporaryFile("assoc-tidy", "tmp", *File))
      return failure("a temporary file cannot be made: " + EC.message());
    Removers.push_back(std::make_unique<llvm::FileRemover>(*File));
  }
  if (llvm::Error E = writeFile(In, Text))
    return E;
  std::string Why;
  const int Status =
      llvm::sys::ExecuteAndWait(*Path, {Program, Option}, {},
                                {In.str(), Out.str(), Log.str()}, 0, 0, &Why);
  if (Status == 0)
    return readFile(Out);
  if (auto Said = readFile(Log)) {
    if (Why.empty())
      Why = llvm::StringRef(*Said).trim().split('\n').first.str();
  } else {
    llvm::consumeError(Said.takeError());
  }
  return failure(llvm::Twine("'") + Program + " " + Option +
                 "' has failed: " + Why);
}

} // namespace assoc
