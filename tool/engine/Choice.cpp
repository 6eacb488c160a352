// SPDX-License-Identifier: Apache-2.0
// Which translation units of a program are parsed, and why.
#include "tool/engine/Choice.h"

#include "tool/engine/Demand.h"

namespace assoc {

void Choice::begin() {
  Wanted.judge(TUs);
  for (std::size_t I = 0; I < TUs.size(); ++I) {
    Libraries.push_back(Wanted.librariesOf(TUs[I]));
    Chosen[I] = Wanted.mustBeParsed(TUs[I]);
  }
  coverFiles(
      TUs, Order,
      [&](std::size_t TU, const SeenFile &F) {
        return Wanted.isOf(F, Libraries[TU]) ? Wanted.variantOf(TU, F) : 0;
      },
      IsKnown, Chosen);
}

/// TUs that may define one of these names. Whether there are some.
bool Choice::addDefining(const std::set<std::string> &Names, Mention Least) {
  if (Names.empty())
    return false;
  llvm::DenseMap<SourceFile *, bool> Mentions;
  auto Matters = [&](std::size_t, const SeenFile &F) -> std::uint32_t {
    if (!F.Variant)
      return 0;
    auto [It, New] = Mentions.try_emplace(F.File, false);
    if (New)
      It->second = llvm::any_of(Names, [&](const std::string &Name) {
        return mentionOf(Name, F.File->text()) >= Least;
      });
    return It->second ? F.Variant : 0;
  };
  std::vector<bool> Before = Chosen;
  coverFiles(TUs, Order, Matters, IsKnown, Chosen);
  return Chosen != Before;
}

bool Choice::addAllOfInterest() {
  std::vector<bool> Before = Chosen;
  for (std::size_t I = 0; I < TUs.size(); ++I)
    Chosen[I] = Chosen[I] || llvm::any_of(TUs[I].Files, [&](auto &F) {
                  return Wanted.isOf(F, Libraries[I]);
                });
  return Chosen != Before;
}

/// What is named by the facts and defined nowhere in them stands in a TU that
/// looks as if it held nothing: `extern const char *const Boats;`.
bool Choice::extend(const std::vector<Facts> &Found) {
  auto New = [&](const std::set<std::string> &Names, char How) {
    std::set<std::string> Result;
    for (const std::string &Name : Names)
      if (Asked.insert(How + Name).second)
        Result.insert(Name);
    return Result;
  };
  const Demand D = demandOf(Found);
  bool More = addDefining(New(D.Entities, 'e'), Mention::Defines);
  More |= addDefining(New(D.Constants, 'c'), Mention::Defines);
  // A macro may define it.
  More = More || addDefining(New(D.Constants, 'u'), Mention::Used);
  // Which TU sees what decides which classes belong together.
  return More || (areSeveralPrograms(Found) && addAllOfInterest());
}

std::string Choice::reason(std::size_t TU) const {
  std::string Text;
  unsigned Count = 0;
  constexpr unsigned Most = 4;
  for (const SeenFile &F : TUs[TU].Files)
    if (Wanted.isOf(F, Libraries[TU]) && ++Count <= Most)
      Text += (Count > 1 ? ", " : "") + F.File->Path;
  if (!Count)
    return Chosen[TU] ? "what others name may be there" : "no declarations";
  return (Chosen[TU] ? "may hold declarations: "
                     : "others see what may be declared in ") +
         Text + (Count > Most ? ", ..." : "");
}

} // namespace assoc
