// SPDX-License-Identifier: Apache-2.0
// assoc-set-default-without-default: SET DEFAULT where there is none.
#include "checks/model/Databases.h"
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Actions.h"
#include "checks/rules/Wording.h"

namespace assoc {

static bool hasDefault(const Column &C) { return C.HasDefault; }

static void check(const Model &M, Findings &Out) {
  // Where there is no SET DEFAULT at all: assoc-unsupported-action.
  if (M.Target && !supports(*M.Target, KeyEvent::Delete, Action::SetDefault))
    return;
  forEachMisfit(
      M, Action::SetDefault, hasDefault, [&](const MisfitAction &What) {
        reportMisfit(
            M, Out, What,
            std::string(What.Clause) + " SET DEFAULT on " +
                quoted(What.Col.Name) + " of " +
                M.Entities[What.Key.Holder].name() +
                ", which has no default; " + What.Event + " a row of " +
                parentOf(M, What.Key) + " that is referred to " +
                (What.Col.isNullable() ? "sets NULL" : "fails") + "; " +
                conventionsOf(M.Entities[What.Key.Holder].Fact.Dialect)
                    .AddDefault +
                ", or choose another action");
      });
}

extern const Rule SetDefaultWithoutDefaultRule = {
    "assoc-set-default-without-default",
    Level::Error,
    "SET DEFAULT on a key without a default",
    check,
};

} // namespace assoc
