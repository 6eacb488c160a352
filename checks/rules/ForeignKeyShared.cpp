// SPDX-License-Identifier: Apache-2.0
// assoc-foreign-key-shared: one column for several relationships.
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Keys.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Same.h"
#include "checks/rules/Wording.h"

#include <map>

namespace assoc {

/// Why A and First must not share their column; empty: they may.
static std::string conflict(const Model &M, const Association &A,
                            const Association &First) {
  const std::string Both = M.conventions(A).If.KeyShared;
  if (!isSameTable(M, A.Parent, First.Parent)) {
    // Which parent a polymorphic key means, another column says.
    if (hasConstraintsOff(A) && hasConstraintsOff(First))
      return "";
    return "two parents, " + M.Entities[First.Parent].name() + " and " +
           M.Entities[A.Parent].name() +
           (Both.empty() ? "; only the first is referenced, rows of the other "
                           "cannot be stored"
                         : so(Both));
  }
  const std::string Mine = wantedReference(M, A);
  const std::string Theirs = wantedReference(M, First);
  if (!Mine.empty() && !Theirs.empty() && Mine != Theirs)
    return "two referenced keys, " + quoted(Theirs) + " and " + quoted(Mine) +
           (Both.empty() ? "; only the first is referenced, the other side "
                           "compares different values"
                         : so(Both));
  if (A.Source == First.Source && A.Fact.Kind == First.Fact.Kind &&
      !A.ownsKey() && !A.Selects && !First.Selects && !isDuplicate(A, First) &&
      !haveSameName(A, First))
    return "two associations of one kind, which return the same rows";
  return "";
}

static void check(const Model &M, Findings &Out) {
  std::map<std::pair<Index, std::string>, std::vector<const Association *>>
      ByColumn;
  for (const Association &A : M.Associations) {
    // A composite key may share columns on purpose (a tenant's).
    if (A.Broken || A.isManyToMany() || A.Holder == None || A.Parent == None ||
        A.ForeignKey.size() != 1)
      continue;
    // Members on one column: assoc-column-clash.
    if (A.ownsKey() && !A.Fact.Member.empty())
      continue;
    // What the attribute itself references, assoc-references-conflict compares.
    if (!A.Fact.KeyParts.empty() && A.Fact.OneSided.isTrue())
      continue; // a constraint of a migration: assoc-migration-mismatch
    const ColumnFact *Declared =
        declaredColumn(M.Entities[A.Holder], A.ForeignKey.front());
    if (Declared && Declared->Attribute.References.isWritten())
      continue;
    ByColumn[{A.Holder, A.ForeignKey.front()}].push_back(&A);
  }
  for (const auto &[Column, Users] : ByColumn) {
    const Association &First = *Users.front();
    for (const Association *A : Users) {
      std::string Why;
      if (A != &First && !mayExclude(*A, First))
        Why = conflict(M, *A, First);
      if (Why.empty())
        continue;
      Finding &F =
          Out.at(*A, "the key " + quoted(Column.second) + " of " +
                         M.Entities[Column.first].name() + " serves " + Why +
                         "; give every relationship a key of its own");
      F.Discriminator = Column.second;
      Out.identify(F, *A, First);
      Out.note(F, First, quoted(M.describe(First)) + " uses it here");
      break;
    }
  }
}

extern const Rule ForeignKeySharedRule = {
    "assoc-foreign-key-shared",
    Level::Warning,
    "one key column serves several relationships",
    check,
};

} // namespace assoc
