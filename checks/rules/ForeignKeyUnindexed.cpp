// SPDX-License-Identifier: Apache-2.0
// assoc-foreign-key-unindexed: a key that only a search of the table finds.
#include "checks/model/Databases.h"
#include "checks/model/Indexes.h"
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Keys.h"
#include "checks/rules/Wording.h"

#include <algorithm>

namespace assoc {

/// Its key should be unique, which is an index: assoc-one-to-one-not-unique.
static bool isOneToOne(const Model &M, const ForeignKey &Key) {
  return std::any_of(
      Key.Associations.begin(), Key.Associations.end(), [&](Index A) {
        return M.Associations[A].Fact.Kind == AssociationKind::HasOne;
      });
}

static std::string who(const Model &M) {
  if (M.Target)
    return title(*M.Target) + std::string(" makes none for it");
  std::string Names;
  for (Database D : allDatabases())
    if (!indexesForeignKeys(D))
      Names += (Names.empty() ? "" : ", ") + std::string(title(D));
  return Names + " make none of themselves";
}

static void check(const Model &M, Findings &Out) {
  for (const ForeignKey &Key : M.ForeignKeys) {
    // A table that no entity has is assoc-unknown-target.
    if (Key.Holder == None || Key.Parent == None || Key.Columns.empty() ||
        (M.Target && indexesForeignKeys(*M.Target) && Key.Constraint))
      continue;
    const Entity &Holder = M.Entities[Key.Holder];
    // A junction that is made declares nothing: its ends say it all.
    if (!Holder.Mapped || Holder.HasUnreadIndex ||
        !(Holder.Junction ? M.sawEverything() : M.sawAllOf(Key.Holder)) ||
        std::any_of(Key.Columns.begin(), Key.Columns.end(),
                    [&](auto &Name) { return !isMade(Holder, Name); }) ||
        isIndexed(Holder, Key.Columns) || isOneToOne(M, Key))
      continue;
    reportKey(M, Out, Key,
              "the key " + quoted(Key.Columns) + " of " + Holder.name() +
                  " has no index; looking up the rows of one " +
                  parentOf(M, Key) +
                  ", and deleting one, searches the whole table; " + who(M) +
                  so(conventionsOf(Holder.Fact.Dialect).If.Unindexed));
  }
}

extern const Rule ForeignKeyUnindexedRule = {
    "assoc-foreign-key-unindexed",
    Level::Remark,
    "a key column has no index",
    check,
};

} // namespace assoc
