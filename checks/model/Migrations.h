// SPDX-License-Identifier: Apache-2.0
// The tables that are left when all migrations have run.
#ifndef ASSOC_CHECKS_MODEL_MIGRATIONS_H
#define ASSOC_CHECKS_MODEL_MIGRATIONS_H

#include "checks/model/Model.h"

#include <optional>

namespace assoc {

struct MigratedTable {
  std::string Name;
  Location Where; ///< the operation that creates it
  /// False: it is only changed here, so that most of it is not known.
  bool Created = false;
  /// Some operation on it cannot be read, or may not take effect.
  bool Unclear = false;
  std::vector<AttributeFact> Columns; ///< their names are known
  std::vector<MigrationFact> Keys;    ///< foreign keys, each with its name
  NameList PrimaryKey;                ///< declared apart from the columns
  /// Those of one column, too: the columns' own facts say nothing of them.
  std::vector<TableIndex> Uniques, Indexes;
};

/// The name that the ORM gives to a key or index of these columns where the
/// user gives none. Kind: "foreign", "unique" or "index".
using IndexNames = std::string (*)(const std::string &Table,
                                   const NameList &Columns, const char *Kind);

/// Runs operations in the order of their migrations. Tables whose names are not
/// known are left out.
std::vector<MigratedTable> replay(std::vector<MigrationFact> Operations,
                                  IndexNames NameOf);

/// The texts; nothing where one of them is not known.
std::optional<NameList> textsOf(const Few<Value> &Values);

} // namespace assoc

#endif
