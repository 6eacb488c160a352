// SPDX-License-Identifier: Apache-2.0
// assoc-references-conflict: the column says that it references another table.
#include "checks/rules/Keys.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Wording.h"

namespace assoc {

static void check(const Model &M, Findings &Out) {
  for (const Association &A : M.Associations) {
    if (A.Broken || A.isManyToMany() || A.Key == None || A.Holder == None ||
        A.Parent == None)
      continue;
    const ForeignKey &Key = M.ForeignKeys[A.Key];
    if (Key.Columns.size() != 1 || Key.Referenced.size() != 1 ||
        Key.Parent == None)
      continue; // no entity has that table: assoc-unknown-target
    const ColumnFact *Declared =
        declaredColumn(M.Entities[A.Holder], Key.Columns.front());
    if (!Declared || !Declared->Attribute.References.isWritten())
      continue;
    const std::string Wanted = wantedReference(M, A);
    if (Key.Parent == A.Parent &&
        (Wanted.empty() || Key.Referenced.front() == Wanted))
      continue;
    Finding &F = Out.at(
        A, quoted(M.describe(A)) + " means " + M.Entities[A.Parent].name() +
               (Wanted.empty() ? "" : "." + Wanted) + ", but the attribute " +
               quoted(Declared->Attribute.Name.text()) + " of " +
               M.Entities[A.Holder].name() + " references " + parentOf(M, Key) +
               "." + Key.Referenced.front() +
               ", which stays; the association reads the wrong rows; "
               "let both name the same column");
    if (Declared->Attribute.Where.isValid())
      F.Notes.push_back(
          {"the attribute is declared here", Declared->Attribute.Where});
  }
}

extern const Rule ReferencesConflictRule = {
    "assoc-references-conflict",
    Level::Error,
    "a key column references another table than the association says",
    check,
};

} // namespace assoc
