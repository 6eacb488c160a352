// SPDX-License-Identifier: Apache-2.0
// Paths as people want to read them.
#include "checks/facts/Paths.h"

#include "checks/facts/Fields.h"

namespace assoc {

/// Calls Use for every place in a fact, however deep.
template <class T, class Fn> static void forEachPlace(T &X, Fn &&Use);

template <class T, class Fn>
static void forEachPlace(std::vector<T> &List, Fn &&Use) {
  for (T &Item : List)
    forEachPlace(Item, Use);
}

template <class T, class Fn> static void forEachPlace(T &X, Fn &&Use) {
  if constexpr (std::same_as<T, Location>)
    Use(X);
  else if constexpr (std::same_as<T, Options>)
    for (auto &Entry : X)
      forEachPlace(Entry.second, Use);
  else if constexpr (HasFields<T>)
    fields(X, [&](const char *, auto &Field) { forEachPlace(Field, Use); });
}

static void shorten(std::string &Path, std::string_view Directory) {
  if (Path.size() > Directory.size() && Path.starts_with(Directory) &&
      Path[Directory.size()] == '/')
    Path.erase(0, Directory.size() + 1);
}

void makeRelative(Facts &F, std::string_view Directory) {
  forEachPlace(F, [&](Location &L) { shorten(L.File, Directory); });
  shorten(F.MainFile, Directory);
  shorten(F.Error, Directory); // begins with the path
  for (SuppressionFact &S : F.Suppressions)
    shorten(S.File, Directory);
}

std::set<std::string> filesOf(Facts F) {
  std::set<std::string> Files;
  forEachPlace(F, [&](Location &L) {
    if (L.isValid())
      Files.insert(L.File);
  });
  return Files;
}

} // namespace assoc
