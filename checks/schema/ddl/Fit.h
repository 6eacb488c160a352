// SPDX-License-Identifier: Apache-2.0
// What a database can have of a schema.
#ifndef ASSOC_CHECKS_SCHEMA_DDL_FIT_H
#define ASSOC_CHECKS_SCHEMA_DDL_FIT_H

#include "checks/schema/ddl/Syntax.h"

namespace assoc::ddl_detail {

/// Each remark is one line of a comment. Refused: why there is no such thing
/// in the database; empty: there is.
struct FittedColumn {
  const TableColumn *Column = nullptr;
  std::string Type; ///< as reported; unknown ones are replaced
  bool CountsUp = false;
  std::vector<std::string> Remarks;
  std::string Refused;
};

struct FittedKey {
  TableKey Key; ///< with the actions that the database has
  bool Deferred = false;
  std::vector<std::string> Remarks;
  std::string Refused;
};

struct FittedTable {
  const Table *T = nullptr;
  std::vector<FittedColumn> Columns;
  std::vector<FittedKey> Keys;
  std::vector<std::string> Remarks;
  std::string Refused;
};

/// One of each of S.Tables.
std::vector<FittedTable> fit(const Schema &S, Database D);

/// The types of a key and of what it references are such that the database
/// compares them. Unknown types are.
bool areComparable(const Table &Holder, const TableColumn &From,
                   const Table &Parent, const TableColumn &To, Database D);

/// SQL Server: what one DELETE or UPDATE sets off must be a tree. Actions that
/// would make it something else become NO ACTION.
void dropSeveralPaths(const Schema &S, std::vector<FittedTable> &Tables);

} // namespace assoc::ddl_detail

#endif
