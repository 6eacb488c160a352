// SPDX-License-Identifier: Apache-2.0
// What migrations share.
#pragma once
#include "records.h"

#include <Lightweight/SqlMigration.hpp>

inline const SqlForeignKeyReferenceDefinition harbours{.tableName = "harbours", .columnName = "id"};
void makeHarbours(SqlMigrationQueryBuilder &plan);
inline void makeHarbours(SqlMigrationQueryBuilder &plan) {
  plan.CreateTable("harbours").PrimaryKeyWithAutoIncrement("id")
      .RequiredColumn("name", SqlColumnTypeDefinitions::Varchar{60})
      .Column("depth", SqlColumnTypeDefinitions::Integer{}).Index();
}
