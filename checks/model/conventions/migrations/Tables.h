// SPDX-License-Identifier: Apache-2.0
// Tables and constraints of migrations, whichever ORM runs them.
#ifndef ASSOC_CHECKS_MODEL_CONVENTIONS_MIGRATIONS_TABLES_H
#define ASSOC_CHECKS_MODEL_CONVENTIONS_MIGRATIONS_TABLES_H

#include "checks/model/Migrations.h"
#include "checks/model/Model.h"

#include <map>
#include <string_view>

namespace assoc::migrations {

/// Every operation of the dialect was read: what none of them makes is not
/// there.
bool readAll(const Model &M, SharedText Dialect,
             const std::vector<MigrationFact> &Operations);

/// All that happens to this table is known.
bool isClear(const MigratedTable &T, bool ReadAll);

Column makeColumn(const AttributeFact &A, const MigratedTable &T);

/// A table that no class stands for, without its columns.
Entity makeEntity(const MigratedTable &T, SharedText Dialect);

/// Unique keys and indexes of a table become those of E, whose columns are
/// there.
void addIndexes(Entity &E, const MigratedTable &T);

/// Columns, unique keys and indexes of a table become those of E.
void fill(Entity &E, const MigratedTable &T);

/// A constraint is an association that nobody declares the other side of. By
/// table: the entity that is meant.
void makeConstraint(Model &M, const std::map<std::string, Index> &Tables,
                    Index Holder, const MigrationFact &F);

} // namespace assoc::migrations

#endif
