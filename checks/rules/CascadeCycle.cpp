// SPDX-License-Identifier: Apache-2.0
// assoc-cascade-cycle: deletions that come back to where they started.
#include "checks/rules/Paths.h"
#include "checks/rules/Wording.h"

#include <algorithm>

namespace assoc {

/// The key of a many-to-many through its own end is a mistake of its own:
/// assoc-through-is-endpoint.
static bool counts(const Model &M, const ForeignKey &Key) {
  return cascades(M, Key) &&
         std::none_of(
             Key.Associations.begin(), Key.Associations.end(),
             [&](Index A) { return isOwnJunction(M.Associations[A]); });
}

static void check(const Model &M, Findings &Out) {
  KeyGraph Cascades(M, [&](const ForeignKey &K) { return counts(M, K); });
  for (const Path &P : Cascades.cycles())
    reportCascade(
        M, Out, P,
        "deleting one row of " +
            M.Entities[M.ForeignKeys[P.front()].Parent].name() +
            " can reach more of the same table: " + pathText(M, P, actionText));
}

extern const Rule CascadeCycleRule = {
    "assoc-cascade-cycle",
    Level::Remark,
    "following ON DELETE CASCADE leads back to the start",
    check,
};

} // namespace assoc
