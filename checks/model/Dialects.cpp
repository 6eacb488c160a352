// SPDX-License-Identifier: Apache-2.0
// Only symbols with several dialects are touched: there are few, if any.
#include "checks/model/Dialects.h"

#include "checks/facts/Symbols.h"

#include <unordered_map>
#include <unordered_set>

namespace assoc {

/// The symbols of entities that more than one dialect has.
static std::unordered_set<SharedText>
sharedSymbols(const std::vector<Facts> &TUs) {
  std::unordered_map<SharedText, SharedText> First;
  std::unordered_set<SharedText> Shared;
  for (const Facts &TU : TUs)
    for (const EntityFact &E : TU.Entities)
      if (auto [It, New] = First.try_emplace(E.Id, E.Dialect);
          !New && It->second != E.Dialect)
        Shared.insert(E.Id);
  return Shared;
}

void separateDialects(std::vector<Facts> &TUs) {
  const std::unordered_set<SharedText> Shared = sharedSymbols(TUs);
  if (Shared.empty())
    return;
  for (Facts &TU : TUs)
    forEachSymbol(TU, [&](std::string &Symbol, SharedText Dialect) {
      if (Shared.contains(Symbol))
        Symbol += " of " + Dialect;
    });
}

} // namespace assoc
