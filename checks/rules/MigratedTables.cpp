// SPDX-License-Identifier: Apache-2.0
// What migrations have made, as the rules about it ask.
#include "checks/rules/MigratedTables.h"

#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Wording.h"

#include <algorithm>

namespace assoc {

std::vector<std::string> migratedTables(const Model &M,
                                        std::string_view Dialect) {
  std::vector<std::string> Names;
  for (const Entity &E : M.Entities)
    if (E.Migrated && E.Fact.Dialect == Dialect)
      Names.push_back(E.Table.Val);
  return Names;
}

static bool sawAllMigrations(const Model &M, std::string_view Dialect) {
  return sawAllEntities(M, Dialect) &&
         std::all_of(M.Migrations.begin(), M.Migrations.end(),
                     [&](const MigrationFact &F) {
                       return F.Dialect != Dialect ||
                              (F.Table.isKnown() && !F.Name.isUnknown());
                     });
}

/// Migrations make tables of models. Where they make none of them, those come
/// from somewhere else.
static bool migratesModels(const Model &M, std::string_view Dialect) {
  return std::any_of(M.Entities.begin(), M.Entities.end(),
                     [&](const Entity &E) {
                       // A table without a model is called as it is.
                       return E.Fact.Dialect == Dialect && E.Migrated &&
                              !E.Junction && E.Fact.Id != E.Table.Val;
                     });
}

bool lacksMigration(const Model &M, const Entity &E) {
  const std::vector<std::string> Made = migratedTables(M, E.Fact.Dialect);
  return !E.Migrated && E.Mapped && E.Table.isSet() &&
         // It may be in another database.
         !E.Fact.Extra.contains("connection") &&
         (migratesModels(M, E.Fact.Dialect) ||
          closest(E.Table.Val, Made)) &&
         // Another class may have the table, too: assoc-table-clash.
         std::find(Made.begin(), Made.end(), E.Table.Val) == Made.end() &&
         sawAllMigrations(M, E.Fact.Dialect);
}

bool hasConstraints(const Model &M, std::string_view Dialect) {
  return std::any_of(M.Migrations.begin(), M.Migrations.end(),
                     [&](const MigrationFact &F) {
                       return F.Dialect == Dialect &&
                              F.Kind == MigrationKind::AddForeignKey;
                     });
}

const ForeignKey *constraintOf(const Model &M, Index Holder,
                               const std::vector<std::string> &Columns) {
  for (const ForeignKey &K : M.ForeignKeys)
    if (K.Constraint && K.Holder == Holder && K.Columns == Columns)
      return &K;
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

void noteTable(const Model &M, Finding &F, const Entity &E) {
  for (const MigrationFact &Step : M.Migrations)
    if (Step.Dialect == E.Fact.Dialect &&
        Step.Kind == MigrationKind::CreateTable &&
        Step.Table.is(E.Table.Val.c_str())) {
      F.Notes.push_back(
          {"the table " + quoted(E.Table.Val) + " is created here",
           Step.Where});
      return;
    }
}

std::string didYouMean(const std::optional<std::string> &Meant) {
  return Meant ? "; did you mean " + quoted(*Meant) + "?" : "";
}

void checkMigratedTable(const Model &M, const Entity &E, Findings &Out) {
  const std::string Consequence =
      so(conventionsOf(E.Fact.Dialect).If.ColumnMissing);
  const std::string Table = quoted(E.Table.Val);
  const auto Meant = closest(E.Table.Val, migratedTables(M, E.Fact.Dialect));
  if (E.Junction) {
    const Association &A = M.Associations[E.MadeBy];
    Finding &F = Out.at(A, "no migration creates " + Table +
                               ", the pivot table of " + quoted(M.describe(A)) +
                               Consequence + didYouMean(Meant));
    F.Discriminator = E.Table.Val;
    if (E.Table.From == Provenance::Written && E.Table.Where.isValid())
      F.Where = E.Table.Where;
    return;
  }
  Finding &F = Out.at(
      E, "no migration creates " + Table + ", the table of " + E.name() +
             (E.Table.From == Provenance::Default ? " by default" : "") +
             Consequence + didYouMean(Meant));
  if (E.Table.Where.isValid())
    F.Where = E.Table.Where;
}

/// The name of a column where it was written, or the call.
void placeAt(Finding &F, const Value &Written) {
  if (Written.isKnown() && Written.Where.isValid())
    F.Where = Written.Where;
}

void checkPivotKeys(const Model &M, const Association &A, Findings &Out) {
  const Entity &Pivot = M.Entities[A.Junction];
  if (!Pivot.Migrated || Pivot.HidesColumns)
    return;
  for (const auto *Key : {&A.ForeignKey, &A.OtherKey}) {
    const std::string Name = Model::list(*Key);
    if (Key->empty() || Pivot.column(Name))
      continue;
    std::vector<std::string> Columns;
    for (const Column &C : Pivot.Columns)
      Columns.push_back(C.Name);
    const auto Meant = closest(Name, Columns);
    const Value &Written = Key == &A.ForeignKey ? A.Fact.ForeignKey.Name
                                                : A.Fact.OtherKey.Name;
    Finding &F = Out.at(
        A, quoted(M.describe(A)) + " goes by the key " + quoted(Name) +
               ", which no migration makes in the pivot table " +
               quoted(Pivot.Table.Val) +
               so(M.conventions(A).If.ColumnMissing) + didYouMean(Meant));
    F.Discriminator = Name;
    placeAt(F, Written);
    noteTable(M, F, Pivot);
  }
}

} // namespace assoc
