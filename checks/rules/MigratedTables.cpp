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

bool lacksMigration(const Model &M, const Entity &E) {
  const std::vector<std::string> Made = migratedTables(M, E.Fact.Dialect);
  return !E.Migrated && E.Mapped && E.Table.isSet() &&
         // It may be in another database.
         !E.Fact.Extra.contains("connection") && !Made.empty() &&
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

} // namespace assoc
