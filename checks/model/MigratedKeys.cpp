// SPDX-License-Identifier: Apache-2.0
// Keys lead to their tables and columns, whatever these are called now.
#include "checks/model/MigratedKeys.h"

namespace assoc {

/// It stays where it was written.
static void rename(Value &V, const std::string &From, const Value &To) {
  if (V.is(From))
    V.Is.edit().Pieces = To.pieces();
}

void followTable(std::vector<MigratedTable> &Tables, const std::string &Table,
                 const Value &To) {
  for (MigratedTable &T : Tables)
    for (MigrationFact &K : T.Keys)
      rename(K.ReferencedTable, Table, To);
}

void followColumn(std::vector<MigratedTable> &Tables, const std::string &Table,
                  const std::string &Column, const Value &To) {
  for (MigratedTable &T : Tables)
    for (MigrationFact &K : T.Keys)
      if (K.ReferencedTable.is(Table.c_str()))
        for (Value &V : K.Referenced)
          rename(V, Column, To);
}

} // namespace assoc
