// SPDX-License-Identifier: Apache-2.0
// Paths as people want to read them.
#include "checks/facts/Paths.h"

#include "checks/facts/Parts.h"

namespace assoc {

static void shorten(std::string &Path, std::string_view Directory) {
  if (Path.size() > Directory.size() && Path.starts_with(Directory) &&
      Path[Directory.size()] == '/')
    Path.erase(0, Directory.size() + 1);
}

void makeRelative(Facts &F, std::string_view Directory) {
  forEachPart<Location>(F, [&](Location &L) { shorten(L.File, Directory); });
  shorten(F.MainFile, Directory);
  shorten(F.Error, Directory); // begins with the path
  for (SuppressionFact &S : F.Suppressions)
    shorten(S.File, Directory);
}

void makePortable(Facts &F, std::string_view Directory) {
  makeRelative(F, Directory);
  // What has no linkage is named by its file, too.
  const std::string Written = "@" + std::string(Directory) + "/";
  forEachPart<std::string>(F, [&](std::string &Text) {
    for (std::size_t At; (At = Text.find(Written)) != std::string::npos;)
      Text.erase(At + 1, Written.size() - 1);
  });
}

std::set<std::string> filesOf(Facts F) {
  std::set<std::string> Files;
  forEachPart<Location>(F, [&](Location &L) {
    if (L.isValid())
      Files.insert(L.File);
  });
  return Files;
}

} // namespace assoc
