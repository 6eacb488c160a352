// SPDX-License-Identifier: Apache-2.0
// assoc-composite-key: a key to a part of a composite primary key.
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Keys.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Wording.h"

#include <algorithm>

namespace assoc {

static bool areAllOff(const Model &M, const ForeignKey &Key) {
  return std::all_of(
      Key.Associations.begin(), Key.Associations.end(),
      [&](Index A) { return hasConstraintsOff(M.Associations[A]); });
}

static void check(const Model &M, Findings &Out) {
  for (const ForeignKey &Key : M.ForeignKeys) {
    if (Key.Parent == None || Key.Holder == None || Key.Associations.empty() ||
        areAllOff(M, Key))
      continue;
    const Entity &Parent = M.Entities[Key.Parent];
    if (mayHideKeys(Parent))
      continue;
    NameList Whole = Parent.primaryKey();
    const bool IsPart = Key.Referenced.size() < Whole.size() &&
                        std::all_of(Key.Referenced.begin(),
                                    Key.Referenced.end(), [&](SharedText Name) {
                                      const Column *C = Parent.column(Name);
                                      return C && C->PrimaryKey && !C->Unique;
                                    });
    if (!IsPart)
      continue;
    Finding &F = reportKey(
        M, Out, Key,
        "the key " + quoted(Key.Columns) + " covers only " +
            quoted(Key.Referenced) + " of the primary key " + quoted(Whole) +
            " of " + Parent.name() +
            (Key.Constraint
                 ? so(conventionsOf(Parent.Fact.Dialect).If.KeyRefused)
                 : "; no constraint is made") +
            "; reference all of it or a unique column, or give " +
            Parent.name() + " a key of one column");
    Out.note(F, Parent, Parent.name() + " is declared here");
  }
}

extern const Rule CompositeKeyRule = {
    "assoc-composite-key",
    Level::Error,
    "a key covers only a part of a composite primary key",
    check,
};

} // namespace assoc
