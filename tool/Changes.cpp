// SPDX-License-Identifier: Apache-2.0
// What was changed since a revision, as git knows it.
#include "tool/Changes.h"

#include "plugin/Files.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Program.h"

#include <optional>
#include <set>

extern char **environ; // of POSIX

using llvm::Expected;
using llvm::StringRef;

namespace assoc {

namespace {
class Git {
public:
  static Expected<Git> find() {
    auto Path = llvm::sys::findProgramByName("git");
    if (!Path)
      return failure("--since asks git what was changed, and there is no git");
    Git G;
    G.Program = *Path;
    // In a hook they name a repository as seen from its top.
    for (char **Entry = environ; *Entry; ++Entry)
      if (StringRef Text = *Entry; Text.find("GIT_DIR=") != 0 &&
                                   Text.find("GIT_WORK_TREE=") != 0 &&
                                   Text.find("GIT_INDEX_FILE=") != 0)
        G.Environment.push_back(Text);
    return G;
  }

  /// What it prints, run in a directory; nothing where it fails.
  std::optional<std::string> run(StringRef Directory,
                                 std::vector<StringRef> Arguments) const {
    llvm::SmallString<128> Output;
    if (llvm::sys::fs::createTemporaryFile("assoc-tidy", "txt", Output))
      return std::nullopt;
    llvm::FileRemover Remove(Output);
    std::vector<StringRef> Line = {Program, "-C", Directory};
    llvm::append_range(Line, Arguments);
    const StringRef Nowhere, File = Output;
    if (llvm::sys::ExecuteAndWait(Program, Line,
                                  llvm::ArrayRef<StringRef>(Environment),
                                  {Nowhere, File, Nowhere}))
      return std::nullopt;
    auto Text = readFile(File);
    if (Text)
      return std::move(*Text);
    llvm::consumeError(Text.takeError());
    return std::nullopt;
  }

private:
  std::string Program;
  std::vector<StringRef> Environment;
};
} // namespace

static bool isBelow(StringRef Path, StringRef Directory) {
  return Path.consume_front(Directory) && Path.take_front() == "/";
}

/// The top of the work tree that holds a source, as the source's path says it
/// (git itself would resolve links). That of the current directory goes first.
static std::optional<std::string>
topOf(const Git &G, const std::vector<std::string> &Sources) {
  std::vector<std::string> Starts = {currentDirectory()};
  for (const std::string &Source : Sources)
    Starts.push_back(llvm::sys::path::parent_path(Source).str());
  std::set<std::string> Seen;
  for (const std::string &Start : Starts) {
    if (!Seen.insert(Start).second)
      continue;
    auto Up = G.run(Start, {"rev-parse", "--show-cdup"});
    if (!Up)
      continue;
    StringRef Relative = StringRef(*Up).trim();
    Relative.consume_back("/");
    std::string Top = Relative.empty() ? Start : absoluteFrom(Start, Relative);
    if (llvm::any_of(Sources,
                     [&](const std::string &S) { return isBelow(S, Top); }))
      return Top;
  }
  return std::nullopt;
}

Expected<LineFilter> changesSince(StringRef Revision,
                                  const std::vector<std::string> &Sources) {
  auto G = Git::find();
  if (!G)
    return G.takeError();
  std::optional<std::string> Top = topOf(*G, Sources);
  if (!Top)
    return failure("--since: the sources are in no git repository");
  const std::string Commit = (Revision + "^{commit}").str();
  if (Revision.empty() || Revision.front() == '-' ||
      !G->run(*Top, {"rev-parse", "--verify", "--quiet", Commit}))
    return failure("--since: git knows no revision '" + Revision + "'");

  auto Diff = G->run(*Top, {"-c", "core.quotePath=false", "diff", "-U0",
                            "--find-renames", "--no-color", "--no-ext-diff",
                            "--no-textconv", "--src-prefix=a/",
                            "--dst-prefix=b/", Revision, "--"});
  auto New = G->run(*Top, {"ls-files", "--others", "--exclude-standard", "-z"});
  if (!Diff || !New)
    return failure("--since: git cannot compare with '" + Revision + "'");
  LineFilter Result = changedLines(*Diff, *Top);
  llvm::SmallVector<StringRef, 16> Names;
  StringRef(*New).split(Names, '\0', -1, /*KeepEmpty=*/false);
  for (StringRef Name : Names)
    Result.Files.push_back({(*Top + "/" + Name).str(), {}});
  return Result;
}

} // namespace assoc
