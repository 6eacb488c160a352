// SPDX-License-Identifier: Apache-2.0
// Asks the rules a second time, as if nothing were hidden: those that now say
// more were limited. No rule has to declare what it argues from.
#include "checks/rules/Limits.h"

#include <algorithm>
#include <map>

namespace assoc {

static Model asIfAllWereSeen(Model M) {
  M.Whole = true;
  M.BrokenTUs.clear();
  M.Gaps.clear();
  for (Association &A : M.Associations)
    A.MayHavePair = false;
  return M;
}

static std::map<std::string, std::size_t> countByRule(const Model &M) {
  std::map<std::string, std::size_t> Count;
  for (const Finding &F : run(M))
    ++Count[F.Rule];
  return Count;
}

std::vector<const Rule *> limitedRules(const Model &M) {
  std::vector<const Rule *> Limited;
  if (M.sawEverything() && M.Gaps.empty() &&
      std::none_of(M.Associations.begin(), M.Associations.end(),
                   [](const Association &A) { return A.MayHavePair; }))
    return Limited;
  auto Said = countByRule(M), Silent = countByRule(asIfAllWereSeen(M));
  std::copy_if(allRules().begin(), allRules().end(),
               std::back_inserter(Limited),
               [&](const Rule *R) { return Silent[R->Id] > Said[R->Id]; });
  return Limited;
}

} // namespace assoc
