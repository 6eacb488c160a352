// SPDX-License-Identifier: Apache-2.0
// The database that the declarations imply, ready to be written down.
#ifndef ASSOC_CHECKS_MODEL_SCHEMA_H
#define ASSOC_CHECKS_MODEL_SCHEMA_H

#include "checks/model/Model.h"

namespace assoc {

struct TableKey {
  std::vector<std::string> Columns;
  std::string RefTable, RefSchema;
  std::vector<std::string> RefColumns;
  Action OnDelete = Action::NoAction, OnUpdate = Action::NoAction;
};

struct Table {
  std::string Name, Schema; ///< Schema empty: the default one
  std::string Entity;       ///< its name; a junction: the junction's name
  bool Junction = false;
  std::vector<Column> Columns;
  std::vector<std::string> PrimaryKey;
  std::vector<TableKey> ForeignKeys;             ///< with constraint only
  std::vector<std::vector<std::string>> Uniques; ///< single columns too
};

struct Schema {
  std::vector<Table> Tables; ///< in order of declaration
  /// Positions in Tables; parents before holders, or where a cycle of keys does
  /// not allow that, as declared.
  std::vector<std::size_t> CreationOrder;
};

Schema deriveSchema(const Model &M);

} // namespace assoc

#endif
