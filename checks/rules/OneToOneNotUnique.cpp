// SPDX-License-Identifier: Apache-2.0
// assoc-one-to-one-not-unique: a hasOne that nothing keeps to one.
#include "checks/model/Lookup.h"
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Keys.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Wording.h"

#include <algorithm>

namespace assoc {

/// User.hasMany(Post) over the same key says that there may be many; that is
/// assoc-kind-mismatch.
static bool isContradicted(const Model &M, const Association &A) {
  return M.lookup().anyOverKey(
      M, A.Holder, A.ForeignKey, [&](const Association &B) {
        return B.Fact.Kind == AssociationKind::HasMany && B.Source == A.Source;
      });
}

static void check(const Model &M, Findings &Out) {
  for (const Association &A : M.Associations) {
    if (A.Fact.Kind != AssociationKind::HasOne || A.Broken || A.Selects ||
        A.Holder == None || A.ForeignKey.empty())
      continue;
    const Entity &Holder = M.Entities[A.Holder];
    if (!Holder.column(A.ForeignKey.front()) ||
        isUniqueKey(Holder, A.ForeignKey) || isContradicted(M, A))
      continue;
    Out.at(A, "nothing keeps a second " + Holder.name() +
                  " from pointing to "
                  "the same " +
                  M.sourceName(A) + ": the key " + quoted(A.ForeignKey) +
                  " of " + quoted(M.describe(A)) + " is not unique; " +
                  M.conventions(A).HasOneName +
                  " then returns any one of the rows; " +
                  M.conventions(A).MakeUnique);
  }
}

extern const Rule OneToOneNotUniqueRule = {
    "assoc-one-to-one-not-unique",
    Level::Remark,
    "the key of a hasOne is not unique: a parent can have many rows",
    check,
};

} // namespace assoc
