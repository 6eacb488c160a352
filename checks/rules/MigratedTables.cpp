// SPDX-License-Identifier: Apache-2.0
// What migrations have made, as the rules about it ask.
#include "checks/rules/MigratedTables.h"

#include "checks/model/Lookup.h"
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Wording.h"

namespace assoc {

MigratedTables::MigratedTables(const Model &M) : M(M) {
  for (const Entity &E : M.Entities)
    if (E.Migrated) {
      Made &Known = Dialects[E.Fact.Dialect];
      Known.Tables.push_back(E.Table.Val);
      Known.Names.insert(E.Table.Val);
      // A table without a model is called as it is.
      Known.OfModels |= !E.Junction && E.Fact.Id != E.Table.Val;
    }
  for (const MigrationFact &Step : M.Migrations) {
    Made &Known = Dialects[Step.Dialect];
    Known.HasUnread |= !Step.Table.isKnown() || Step.Name.isUnknown();
    Known.HasKeys |= Step.Kind == MigrationKind::AddForeignKey;
    if (Step.Kind == MigrationKind::CreateTable && Step.Table.isKnown())
      Known.Steps.try_emplace(Step.Table.text(), &Step);
  }
}

const MigratedTables::Made &
MigratedTables::of(const std::string &Dialect) const {
  static const Made Nothing;
  auto It = Dialects.find(Dialect);
  return It == Dialects.end() ? Nothing : It->second;
}

bool MigratedTables::lack(const Entity &E) const {
  const Made &Known = of(E.Fact.Dialect);
  return !E.Migrated && E.Mapped && E.Table.isSet() &&
         !conventionsOf(E.Fact.Dialect).TablesMayPreexist &&
         // It may be in another database.
         !E.Fact.Extra->contains("connection") &&
         (Known.OfModels || closest(E.Table.Val, Known.Tables)) &&
         // Another class may have the table, too: assoc-table-clash.
         !Known.Names.contains(E.Table.Val) && !Known.HasUnread &&
         sawAllEntities(M, E.Fact.Dialect);
}

const ForeignKey *constraintOf(const Model &M, Index Holder,
                               const NameList &Columns) {
  for (Index K : M.lookup().KeysByHolder[Holder])
    if (M.ForeignKeys[K].Constraint && M.ForeignKeys[K].Columns == Columns)
      return &M.ForeignKeys[K];
  return nullptr;
}

bool saysOtherwise(const Model &M, const Association &A) {
  const Association *Other = partner(M, A);
  if (!Other || Other->Broken)
    return false;
  if (A.isManyToMany() && Other->isManyToMany())
    return A.Junction != Other->Junction || !mirrors(A, *Other);
  return areInverse(M, A, *Other) && A.ForeignKey != Other->ForeignKey &&
         !isOnOtherTable(M, A) && !isOnOtherTable(M, *Other);
}

NameList namesOfMade(const Entity &E) {
  NameList Names;
  for (const Column &C : E.Columns)
    if (!C.Unmade)
      Names.push_back(C.Name);
  return Names;
}

void MigratedTables::note(Finding &F, const Entity &E) const {
  const auto &Steps = of(E.Fact.Dialect).Steps;
  if (auto It = Steps.find(E.Table.Val); It != Steps.end())
    F.Notes.push_back({"the table " + quoted(E.Table.Val) + " is created here",
                       It->second->Where});
}

std::string didYouMean(const std::optional<std::string> &Meant) {
  return Meant ? "; did you mean " + quoted(*Meant) + "?" : "";
}

void MigratedTables::reportLack(const Entity &E, Findings &Out) const {
  const std::string Consequence =
      so(conventionsOf(E.Fact.Dialect).If.ColumnMissing);
  const std::string Table = quoted(E.Table.Val);
  const auto Meant = closest(E.Table.Val, of(E.Fact.Dialect).Tables);
  if (E.Junction) {
    const Association &A = M.Associations[E.MadeBy];
    Finding &F =
        Out.at(A, "no migration creates " + Table + ", the pivot table of " +
                      quoted(M.describe(A)) + Consequence + didYouMean(Meant));
    F.Discriminator = E.Table.Val;
    if (E.Table.From == Provenance::Written && E.Table.Where->isValid())
      F.Where = E.Table.Where;
    return;
  }
  Finding &F =
      Out.at(E, "no migration creates " + Table + ", the table of " + E.name() +
                    (E.Table.From == Provenance::Default ? " by default" : "") +
                    Consequence + didYouMean(Meant));
  if (E.Table.Where->isValid())
    F.Where = E.Table.Where;
}

/// The name of a column where it was written, or the call.
void placeAt(Finding &F, const Value &Written) {
  if (Written.isKnown() && Written.where().isValid())
    F.Where = Written.where();
}

void MigratedTables::checkPivot(const Association &A, Findings &Out) const {
  const Entity &Pivot = M.Entities[A.Junction];
  if (!Pivot.Migrated || Pivot.HidesColumns)
    return;
  for (const auto *Key : {&A.ForeignKey, &A.OtherKey}) {
    const std::string Name = Model::list(*Key);
    if (Key->empty() || Pivot.column(Name))
      continue;
    const auto Meant = closest(Name, namesOfMade(Pivot));
    const Value &Written =
        Key == &A.ForeignKey ? A.Fact.ForeignKey->Name : A.Fact.OtherKey->Name;
    Finding &F = Out.at(
        A, quoted(M.describe(A)) + " goes by the key " + quoted(Name) +
               ", which no migration makes in the pivot table " +
               quoted(Pivot.Table.Val) + so(M.conventions(A).If.ColumnMissing) +
               didYouMean(Meant));
    F.Discriminator = Name;
    placeAt(F, Written);
    note(F, Pivot);
  }
}

} // namespace assoc
