// SPDX-License-Identifier: Apache-2.0
// assoc-foreign-key-shared: one column for several relationships.
#include "checks/model/Lookup.h"
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

/// Whether the key is for this rule to judge.
static bool counts(const Model &M, const Association &A) {
  // A composite key may share columns on purpose (a tenant's).
  if (A.Broken || A.isManyToMany() || A.Parent == None ||
      A.ForeignKey.size() != 1)
    return false;
  // Members on one column: assoc-column-clash.
  if (A.ownsKey() && !A.Fact.Member.empty())
    return false;
  // A constraint of a migration: assoc-migration-mismatch.
  if (!A.Fact.KeyParts.empty() && A.Fact.OneSided.isTrue())
    return false;
  // What the attribute itself references, assoc-references-conflict compares.
  const ColumnFact *Declared =
      declaredColumn(M.Entities[A.Holder], A.ForeignKey.front());
  return !Declared || !Declared->Attribute.References.isWritten();
}

/// The first of Users that must not use what the one before all of them does.
static void checkColumn(const Model &M, SharedText Column,
                        const std::vector<const Association *> &Users,
                        Findings &Out) {
  const Association &First = *Users.front();
  for (const Association *A : Users) {
    std::string Why;
    if (A != &First && !mayExclude(*A, First))
      Why = conflict(M, *A, First);
    if (Why.empty())
      continue;
    Finding &F =
        Out.at(*A, "the key " + quoted(Column) + " of " +
                       M.Entities[A->Holder].name() + " serves " + Why +
                       "; give every relationship a key of its own");
    F.Discriminator = Column;
    Out.identify(F, *A, First);
    Out.note(F, First, quoted(M.describe(First)) + " uses it here");
    break;
  }
}

static void check(const Model &M, Findings &Out) {
  for (Index Holder = 0; Holder < M.Entities.size(); ++Holder) {
    const auto Keys = M.lookup().ByHolder[Holder];
    if (Keys.size() < 2)
      continue;
    std::map<SharedText, std::vector<const Association *>> ByColumn;
    for (Index I : Keys)
      if (const Association &A = M.Associations[I]; counts(M, A))
        ByColumn[A.ForeignKey.front()].push_back(&A);
    for (const auto &[Column, Users] : ByColumn)
      checkColumn(M, Column, Users, Out);
  }
}

extern const Rule ForeignKeySharedRule = {
    "assoc-foreign-key-shared",
    Level::Warning,
    "one key column serves several relationships",
    check,
};

} // namespace assoc
