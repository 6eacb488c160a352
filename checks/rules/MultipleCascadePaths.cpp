// SPDX-License-Identifier: Apache-2.0
// assoc-multiple-cascade-paths: one deletion reaches a table on two ways.
#include "checks/rules/Paths.h"
#include "checks/rules/Wording.h"

namespace assoc {

static void check(const Model &M, Findings &Out) {
  KeyGraph Cascades(M, [&](const ForeignKey &K) { return cascades(M, K); });
  for (const KeyGraph::Fork &Way : Cascades.forks()) {
    Path Both = Way.First;
    Both.insert(Both.end(), Way.Second.begin(), Way.Second.end());
    reportCascade(M, Out, Both,
                  "deleting a row of " + M.Entities[Way.Parent].name() +
                      " reaches " + M.Entities[Way.Holder].name() +
                      " on two ways: " + pathText(M, Way.First, actionText) +
                      "; and " + pathText(M, Way.Second, actionText));
  }
}

extern const Rule MultipleCascadePathsRule = {
    "assoc-multiple-cascade-paths",
    Level::Remark,
    "two paths of ON DELETE CASCADE reach one table",
    check,
};

} // namespace assoc
