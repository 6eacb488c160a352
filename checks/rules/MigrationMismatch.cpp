// SPDX-License-Identifier: Apache-2.0
// assoc-migration-mismatch: what models ask for and migrations do not make.
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Edits.h"
#include "checks/rules/MigratedTables.h"
#include "checks/rules/Wording.h"

#include <set>

namespace assoc {

/// Where the name of the key was written.
static const Value &nameOfKey(const Association &A) {
  if (A.Fact.Inverse.Names == InverseFact::By::Key && !A.ownsKey())
    return A.Fact.Inverse.Name;
  const AttributeFact &Key = A.Fact.ForeignKey;
  return Key.Field.isWritten() ? Key.Field : Key.Name;
}

static std::string otherKind(const Conventions &C, const Association &A) {
  if (!A.ownsKey())
    return C.BelongsToName;
  return (C.HasOneGoesThrough ? "" : C.HasOneName + std::string(" or ")) +
         C.HasManyName;
}

/// On both sides, where both name it.
static std::optional<Edits> writeKey(const Model &M, const Association &A,
                                     const std::string &Key) {
  auto Fix = writeArgument(nameOfKey(A), Key);
  if (A.Pair == None)
    return Fix;
  const Association &Other = M.Associations[A.Pair];
  const Value &There = nameOfKey(Other);
  const bool Selects = Other.Fact.Inverse.Names == InverseFact::By::Key;
  return Selects && !There.isWritten()
             ? Fix
             : both(std::move(Fix), writeArgument(There, Key));
}

static void reportMissing(const Model &M, const MigratedTables &Made,
                          const Association &A, Findings &Out) {
  const Entity &Holder = M.Entities[A.Holder];
  std::string Text =
      quoted(M.describe(A)) + " goes by the key " + quoted(A.ForeignKey);
  std::optional<std::string> Meant;
  if (isOnOtherTable(M, A)) {
    const Entity &Other = M.Entities[A.Parent];
    Text += " of " + Holder.name() + ", but migrations make it in the table " +
            quoted(Other.Table.Val) + " of " + Other.name() +
            so(M.conventions(A).If.ColumnMissing) + "; declare " +
            otherKind(M.conventions(A), A);
  } else {
    Meant = closest(Model::list(A.ForeignKey), namesOfMade(Holder));
    Text += ", which no migration makes in the table " +
            quoted(Holder.Table.Val) + " of " + Holder.name() +
            so(M.conventions(A).If.ColumnMissing) + didYouMean(Meant);
  }
  Finding &F = Out.at(A, std::move(Text));
  placeAt(F, nameOfKey(A));
  Made.note(F, Holder);
  if (Meant)
    offer(F, "write " + quoted(*Meant), writeKey(M, A, *Meant));
}

/// Several entities may have one table.
static bool leadsTo(const Model &M, const ForeignKey &Key, Index Parent) {
  return Key.Parent == Parent ||
         (Key.Parent != None && M.Entities[Key.Parent].Table.isSet() &&
          M.Entities[Key.Parent].Table.Val == M.Entities[Parent].Table.Val);
}

/// The column is there; nothing, or something else, is referenced.
static void checkConstraint(const Model &M, const MigratedTables &Made,
                            const Association &A,
                            std::set<std::pair<Index, std::string>> &Reported,
                            Findings &Out) {
  const ForeignKey *Key = constraintOf(M, A.Holder, A.ForeignKey);
  if (Key && leadsTo(M, *Key, A.Parent))
    return;
  if (M.conventions(A).TablesMayPreexist && !M.Entities[A.Parent].Migrated)
    return;
  if ((!Key && !Made.haveKeys(A.Fact.Dialect)) ||
      !Reported.insert({A.Holder, Model::list(A.ForeignKey)}).second)
    return;
  const Entity &Parent = M.Entities[A.Parent];
  Finding &F =
      Key ? Out.at(A, quoted(M.describe(A)) + " goes by the key " +
                          quoted(A.ForeignKey) + " to " + Parent.name() +
                          ", but the migration lets it reference " +
                          parentOf(M, *Key) +
                          "; no row can serve both; let them name the same")
          : Out.at(A, quoted(M.describe(A)) + " goes by the key " +
                          quoted(A.ForeignKey) +
                          ", which no migration makes a foreign key" +
                          so(M.conventions(A).If.Unconstrained) + "; " +
                          M.conventions(A).Constrain + " on " +
                          quoted(Parent.Table.Val));
  F.Discriminator = "constraint";
  if (Key)
    F.Notes.push_back({"the constraint is declared here", Key->Where});
  else
    Made.note(F, M.Entities[A.Holder]);
}

static void check(const Model &M, Findings &Out) {
  if (M.Migrations.empty())
    return;
  const MigratedTables Made(M);
  for (const Entity &E : M.Entities)
    if (Made.lack(E))
      Made.reportLack(E, Out);
  std::set<std::pair<Index, std::string>> Unconstrained;
  for (Index I = 0; I < M.Associations.size(); ++I) {
    const Association &A = M.Associations[I];
    // Constraints are the migrations' own. Of a pair one is enough.
    const bool IsSecond =
        A.Pair != None && (A.isManyToMany() ? A.Pair < I : !A.ownsKey());
    if (A.Broken || !A.Fact.KeyParts.empty() || IsSecond || saysOtherwise(M, A))
      continue;
    if (A.isManyToMany() && A.Junction != None) {
      Made.checkPivot(A, Out);
      continue;
    }
    if (A.Holder == None || A.Parent == None ||
        !M.Entities[A.Holder].Migrated || M.Entities[A.Holder].HidesColumns)
      continue;
    if (!missingColumns(M, A).empty())
      reportMissing(M, Made, A, Out);
    else if (!Made.lack(M.Entities[A.Parent]))
      checkConstraint(M, Made, A, Unconstrained, Out);
  }
}

extern const Rule MigrationMismatchRule = {
    "assoc-migration-mismatch",
    Level::Error,
    "a model's association and the migrations disagree",
    check,
};

} // namespace assoc
