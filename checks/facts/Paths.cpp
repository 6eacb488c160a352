// SPDX-License-Identifier: Apache-2.0
// Paths as people want to read them.
#include "checks/facts/Paths.h"

#include "checks/facts/Fields.h"

namespace assoc {

static void shorten(std::string &Path, std::string_view Directory) {
  if (Path.size() > Directory.size() && Path.starts_with(Directory) &&
      Path[Directory.size()] == '/')
    Path.erase(0, Directory.size() + 1);
}

template <class T> static void shortenAll(T &X, std::string_view Directory);

template <class T>
static void shortenAll(std::vector<T> &List, std::string_view Directory) {
  for (T &Item : List)
    shortenAll(Item, Directory);
}

template <class T> static void shortenAll(T &X, std::string_view Directory) {
  if constexpr (std::same_as<T, Location>)
    shorten(X.File, Directory);
  else if constexpr (std::same_as<T, Options>)
    for (auto &Entry : X)
      shortenAll(Entry.second, Directory);
  else if constexpr (HasFields<T>)
    fields(X, [&](const char *, auto &Field) { shortenAll(Field, Directory); });
}

void makeRelative(Facts &F, std::string_view Directory) {
  shortenAll(F, Directory);
  shorten(F.MainFile, Directory);
  shorten(F.Error, Directory); // begins with the path
  for (SuppressionFact &S : F.Suppressions)
    shorten(S.File, Directory);
}

} // namespace assoc
