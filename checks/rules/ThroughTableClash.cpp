// SPDX-License-Identifier: Apache-2.0
// assoc-through-table-clash: a junction on the table of another entity.
#include "checks/rules/Rule.h"
#include "checks/rules/Wording.h"

namespace assoc {

static void check(const Model &M, Findings &Out) {
  for (const Entity &Junction : M.Entities) {
    if (!Junction.Junction || Junction.MadeBy == None ||
        !Junction.Table.isSet() || Junction.Schema.isUnknown())
      continue;
    const Association &A = M.Associations[Junction.MadeBy];
    for (const Entity &E : M.Entities) {
      if (E.Junction || !E.Mapped || !E.Table.isSet() ||
          E.Fact.Dialect != Junction.Fact.Dialect ||
          E.Table.Val != Junction.Table.Val || E.Schema.isUnknown() ||
          E.Schema.valueOr("") != Junction.Schema.valueOr(""))
        continue;
      Finding &F = Out.at(
          A, "the junction of " + quoted(M.describe(A)) + " is the table " +
                 quoted(E.Table.Val) + ", which belongs to " + E.name() +
                 "; the columns of one of the two are never created; give the "
                 "junction another name, or go through " + E.name() +
                 " itself");
      Out.note(F, E, E.name() + " takes the table here");
      break;
    }
  }
}

extern const Rule ThroughTableClashRule = {
    "assoc-through-table-clash",
    Level::Error,
    "the table of a junction is the table of another entity",
    check,
};

} // namespace assoc
