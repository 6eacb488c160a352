// SPDX-License-Identifier: Apache-2.0
// How the sources of a program are read: options of what reads a program.
#include "tool/engine/Options.h"

#include "plugin/Files.h"
#include "tool/Subcommands.h"

#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/WithColor.h"

#include <cstdlib>

namespace cl = llvm::cl;
namespace path = llvm::sys::path;
using llvm::StringRef;

namespace assoc {

static cl::opt<bool>
    AllTUs("all-tus",
           cl::desc("Parse every source, also those that add no declarations"),
           ofProgram());
static cl::opt<bool> ShowStats("stats", cl::desc("Say where the time goes"),
                               ofProgram());
static cl::opt<bool> Verbose("verbose",
                             cl::desc("Say of each source why it is parsed, or "
                                      "why not"),
                             ofProgram());

static cl::opt<std::string> CacheDir(
    "cache-dir",
    cl::desc("Where to keep what was found out for the next run (default: "
             ".cache/assoc-tidy beside the compile database)"),
    cl::value_desc("dir"), ofProgram());
static cl::opt<bool> NoCache("no-cache",
                             cl::desc("Find out everything anew, keep nothing"),
                             ofProgram());
static cl::opt<std::string> CacheLimit(
    "cache-limit",
    cl::desc("How large the cache may become (default: 1G), the oldest is "
             "removed first"),
    cl::value_desc("size"), cl::init("1G"), ofProgram());

/// "500M"
static bool readSize(StringRef Text, std::uint64_t &Size) {
  unsigned Shift = 0;
  for (StringRef Unit : {"K", "M", "G"})
    if ((Shift += 10) && Text.consume_back(Unit))
      return !Text.getAsInteger(10, Size) && Size <= (UINT64_MAX >> Shift) &&
             (Size <<= Shift, true);
  return !Text.getAsInteger(10, Size);
}

static bool canWrite(const std::string &Folder) {
  return !llvm::sys::fs::create_directories(Folder) &&
         llvm::sys::fs::can_write(Folder);
}

static std::string below(StringRef Folder, StringRef Name) {
  llvm::SmallString<256> Path(Folder);
  path::append(Path, Name);
  return std::string(Path);
}

/// Where caches go that were not asked for.
static std::string defaultFolder(const std::string &DatabaseFolder) {
  if (DatabaseFolder.empty())
    return "";
  std::string Folder = below(DatabaseFolder, ".cache/assoc-tidy");
  if (canWrite(Folder))
    return Folder;
  const char *Xdg = std::getenv("XDG_CACHE_HOME"), *Home = std::getenv("HOME");
  if (Xdg && *Xdg)
    Folder = below(Xdg, "assoc-tidy");
  else if (Home && *Home)
    Folder = below(Home, ".cache/assoc-tidy");
  return canWrite(Folder) ? Folder : "";
}

llvm::Expected<EngineOptions> engineOptions(const CommandLine &Line,
                                            const std::string &DatabaseFolder) {
  EngineOptions Options;
  Options.AllTUs = AllTUs;
  Options.Stats = ShowStats;
  Options.Verbose = Verbose;
  if (!readSize(CacheLimit, Options.CacheLimit))
    return failure("'" + CacheLimit +
                   "' is no size for --cache-limit: write 500M or 2G");
  if (NoCache)
    return Options;
  if (CacheDir.empty()) {
    Options.CacheFolder = defaultFolder(DatabaseFolder);
    return Options;
  }
  Options.CacheFolder = absoluteFrom(currentDirectory(), CacheDir);
  if (!canWrite(Options.CacheFolder))
    llvm::WithColor::warning(llvm::errs(), "assoc-tidy")
        << "cannot write to the cache '" << CacheDir
        << "': nothing is kept for the next run\n";
  return Options;
}

} // namespace assoc
