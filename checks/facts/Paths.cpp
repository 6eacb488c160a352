// SPDX-License-Identifier: Apache-2.0
// Paths as people want to read them.
#include "checks/facts/Paths.h"

#include "checks/facts/Fields.h"

namespace assoc {

/// Calls Use for every Part (a place, a text) of a fact, however deep.
template <class Part, class T, class Fn>
static void forEachPart(T &X, Fn &&Use) {
  if constexpr (std::same_as<T, Part>)
    Use(X);
  else if constexpr (IsList<T>)
    for (auto &Item : X)
      forEachPart<Part>(Item, Use);
  else if constexpr (std::same_as<T, Options>)
    for (auto &Entry : X)
      forEachPart<Part>(Entry.second, Use);
  else if constexpr (std::same_as<T, Value>)
    forEachPart<Part>(X.Is, Use);
  else if constexpr (IsRare<T>) {
    if (X.isKept())
      forEachPart<Part>(inside(X), Use);
  } else if constexpr (HasFields<T>)
    fields(X,
           [&](const char *, auto &Field) { forEachPart<Part>(Field, Use); });
}

static std::string_view shortened(std::string_view Path,
                                  std::string_view Directory) {
  return Path.size() > Directory.size() && Path.starts_with(Directory) &&
                 Path[Directory.size()] == '/'
             ? Path.substr(Directory.size() + 1)
             : Path;
}

template <class Text>
static void shorten(Text &Path, std::string_view Directory) {
  if (std::string_view Short = shortened(Path, Directory);
      Short.size() < Path.size())
    Path = std::string(Short);
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
  auto Erase = [&](std::string &Text) {
    for (std::size_t At; (At = Text.find(Written)) != std::string::npos;)
      Text.erase(At + 1, Written.size() - 1);
  };
  forEachPart<std::string>(F, Erase);
  forEachPart<SharedText>(F, [&](SharedText &Shared) {
    if (Shared.str().find(Written) == std::string::npos)
      return;
    std::string Text = Shared;
    Erase(Text);
    Shared = Text;
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
