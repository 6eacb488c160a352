// SPDX-License-Identifier: Apache-2.0
// Only symbols with several dialects are touched: there are few, if any.
#include "checks/model/Dialects.h"

#include "checks/facts/Parts.h"

#include <unordered_map>
#include <unordered_set>

namespace assoc {

/// The symbols of entities that more than one dialect has.
static std::unordered_set<std::string>
sharedSymbols(const std::vector<Facts> &TUs) {
  std::unordered_map<std::string_view, std::string_view> First;
  std::unordered_set<std::string> Shared;
  for (const Facts &TU : TUs)
    for (const EntityFact &E : TU.Entities)
      if (auto [It, New] = First.try_emplace(E.Id, E.Dialect);
          !New && It->second != E.Dialect)
        Shared.insert(E.Id);
  return Shared;
}

void separateDialects(std::vector<Facts> &TUs) {
  const std::unordered_set<std::string> Shared = sharedSymbols(TUs);
  if (Shared.empty())
    return;
  auto Rename = [&]<class Fact>(Fact &F) {
    if constexpr (requires { F.Dialect; })
      forEachPart<std::string>(F, [&](std::string &Text) {
        if (Shared.contains(Text))
          Text += " of " + F.Dialect;
      });
  };
  for (Facts &TU : TUs)
    fields(TU, [&]<class List>(const char *, List &L) {
      if constexpr (requires { L.begin()->Dialect; })
        for (auto &F : L)
          Rename(F);
    });
}

} // namespace assoc
