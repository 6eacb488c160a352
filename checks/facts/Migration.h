// SPDX-License-Identifier: Apache-2.0
// What migrations do to tables, one operation after the other.
#ifndef ASSOC_CHECKS_FACTS_MIGRATION_H
#define ASSOC_CHECKS_FACTS_MIGRATION_H

#include "checks/facts/Attribute.h"

namespace assoc {

/// What an operation of a migration does to a table.
enum class MigrationKind {
  CreateTable,
  DropTable,
  RenameTable, ///< to Name
  AddColumn,
  ChangeColumn, ///< it becomes Column
  DropColumns,
  RenameColumn, ///< the one of Columns, to Name
  AddForeignKey,
  DropForeignKey, ///< of Columns, or called Name
  AddPrimaryKey,
  DropPrimaryKey,
  AddUnique,
  AddIndex,
  DropIndex,   ///< of Columns, or called Name; unique or not
  RenameIndex, ///< the one called as Columns says, to Name
  Other        ///< something that is not read: the table may be anything
};

/// One operation of a migration.
struct MigrationFact {
  SharedText Dialect;
  /// Migrations run in the order of their names.
  SharedText Migration;
  Location In;          ///< the function that it stands in
  unsigned Ordinal = 0; ///< position among the operations of that function
  MigrationKind Kind = MigrationKind::CreateTable;
  Value Table;
  Value Name; ///< of a key or index; the new one of what is renamed
  AttributeFact Column;
  Few<Value> Columns; ///< of a key or index; dropped, renamed
  /// Of a foreign key. No table is written: its name follows from the column.
  Value ReferencedTable;
  Few<Value> Referenced;
  Few<Value> OnDelete, OnUpdate; ///< more than one where repeated
  bool Guarded = false;          ///< stands in a branch: may not take effect
  Location Where;

  auto operator<=>(const MigrationFact &) const = default;
};

} // namespace assoc

#endif
