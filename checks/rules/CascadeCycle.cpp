// SPDX-License-Identifier: Apache-2.0
// assoc-cascade-cycle: deletions that come back to where they started.
#include "checks/rules/Paths.h"
#include "checks/rules/Wording.h"

namespace assoc {

static void check(const Model &M, Findings &Out) {
  for (const Path &P : KeyGraph(M, cascades).cycles())
    reportPath(M, Out, P,
               "deleting one row of " +
                   M.Entities[M.ForeignKeys[P.front()].Parent].name() +
                   " can delete more of the same table: " +
                   pathText(M, P, actionText));
}

extern const Rule CascadeCycleRule = {
    "assoc-cascade-cycle",
    Level::Remark,
    "following ON DELETE CASCADE leads back to the start",
    check,
};

} // namespace assoc
