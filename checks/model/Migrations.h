// SPDX-License-Identifier: Apache-2.0
// The tables that are left when all migrations have run.
#ifndef ASSOC_CHECKS_MODEL_MIGRATIONS_H
#define ASSOC_CHECKS_MODEL_MIGRATIONS_H

#include "checks/facts/Facts.h"

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
  std::vector<MigrationFact> Keys;    ///< foreign keys
  std::vector<std::string> PrimaryKey; ///< declared apart from the columns
  std::vector<std::vector<std::string>> Uniques, Indexes;
};

/// Runs operations in the order of their migrations. Tables whose names are not
/// known are left out.
std::vector<MigratedTable> replay(std::vector<MigrationFact> Operations);

/// The texts; nothing where one of them is not known.
std::optional<std::vector<std::string>>
textsOf(const std::vector<Value> &Values);

} // namespace assoc

#endif
