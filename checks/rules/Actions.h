// SPDX-License-Identifier: Apache-2.0
// What the rules about ON DELETE and ON UPDATE share.
#ifndef ASSOC_CHECKS_RULES_ACTIONS_H
#define ASSOC_CHECKS_RULES_ACTIONS_H

#include "checks/model/Model.h"
#include "checks/rules/Keys.h"
#include "checks/rules/Rule.h"

#include <string>

namespace assoc {

/// An action that cannot be carried out on the key it stands on.
struct MisfitAction {
  const ForeignKey &Key;
  const Column &Col;
  const Placed<Action> &Chosen;
  const char *Event;  ///< "deleting", "updating"
  const char *Clause; ///< "ON DELETE", "ON UPDATE"
};

/// Calls Report for every column of a constraint whose effective action is
/// Wanted and that Fits says no to. Calls that the ORM refuses are left out.
template <class FitsFn, class ReportFn>
void forEachMisfit(const Model &M, Action Wanted, FitsFn Fits,
                   ReportFn Report) {
  for (const ForeignKey &Key : M.ForeignKeys) {
    if (!Key.Constraint || Key.Holder == None)
      continue;
    for (SharedText Name : Key.Columns) {
      const Column *Col = M.Entities[Key.Holder].column(Name);
      if (!Col || Fits(*Col))
        continue;
      if (Key.OnDelete.isSet() && Key.OnDelete.Val == Wanted)
        Report(MisfitAction{Key, *Col, Key.OnDelete, "deleting", "ON DELETE"});
      if (Key.OnUpdate.isSet() && Key.OnUpdate.Val == Wanted)
        Report(MisfitAction{Key, *Col, Key.OnUpdate, "updating", "ON UPDATE"});
    }
  }
}

/// Puts a finding at the declaration that chose the action, or where nobody
/// did, at the first one over the key.
Finding &reportMisfit(const Model &M, Findings &Out, const MisfitAction &What,
                      std::string Message);

} // namespace assoc

#endif
