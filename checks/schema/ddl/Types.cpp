// SPDX-License-Identifier: Apache-2.0
// Types of columns in their tables, and which of them can be keys.
#include "checks/schema/ddl/Fit.h"

#include <algorithm>

namespace assoc {

static bool has(const NameList &Names, std::string_view Name) {
  return std::find(Names.begin(), Names.end(), Name) != Names.end();
}

static bool isKey(const Table &T, const std::string &Name, Database D) {
  auto Has = [&](const NameList &U) { return has(U, Name); };
  if (has(T.PrimaryKey, Name) ||
      std::ranges::any_of(T.Uniques, Has, &TableIndex::Columns))
    return true;
  // MySQL takes the beginning of a text into an index.
  if (D != Database::MySql && D != Database::MariaDb &&
      std::ranges::any_of(T.Indexes, Has, &TableIndex::Columns))
    return true;
  return std::ranges::any_of(
      T.ForeignKeys, [&](const TableKey &K) { return has(K.Columns, Name); });
}

/// Instead of a type that cannot be a key.
static const char *keyType(std::string_view Type, Database D) {
  switch (D) {
  case Database::MySql:
  case Database::MariaDb:
    return Type.ends_with("text") || Type == "json" ? "varchar(255)"
           : Type.ends_with("blob")                 ? "varbinary(255)"
                                                    : nullptr;
  case Database::SqlServer:
    return Type == "nvarchar(max)"    ? "nvarchar(255)"
           : Type == "varbinary(max)" ? "varbinary(255)"
                                      : nullptr;
  case Database::Oracle:
    return Type == "NCLOB"  ? "NVARCHAR2(255)"
           : Type == "BLOB" ? "RAW(255)"
                            : nullptr;
  case Database::Postgres:
  case Database::Sqlite:
    break;
  }
  return nullptr;
}

std::string columnType(const Table &T, const TableColumn &C, Database D) {
  if (C.Type.empty())
    return "";
  // Only INTEGER PRIMARY KEY counts up.
  if (D == Database::Sqlite && C.AutoIncrement &&
      T.PrimaryKey == std::vector{C.Name} &&
      (C.Type == "BIGINT" || C.Type == "SMALLINT"))
    return "INTEGER";
  std::string Type = sqlType(C.Type, D);
  const char *Instead = keyType(Type, D);
  return Instead && isKey(T, C.Name, D) ? Instead : Type;
}

namespace ddl_detail {

static std::string_view baseOf(std::string_view Type) {
  return Type.substr(0, Type.find('('));
}

/// Types that PostgreSQL compares with each other.
static std::string_view familyOf(std::string_view Base) {
  if (Base == "INTEGER" || Base == "BIGINT" || Base == "SMALLINT")
    return "whole";
  if (Base == "STRING" || Base == "TEXT" || Base == "CHAR")
    return "text";
  if (Base == "FLOAT" || Base == "DOUBLE" || Base == "REAL")
    return "float";
  if (Base == "DATE" || Base == "DATEONLY")
    return "date";
  return Base;
}

static bool comparesPostgres(std::string_view From, std::string_view To) {
  const std::string_view A = familyOf(baseOf(From)), B = familyOf(baseOf(To));
  // Each column has an enumeration of its own.
  if (A == "ENUM" || B == "ENUM")
    return false;
  return A == B || (B == "DECIMAL" && A == "whole") ||
         (B == "float" && (A == "whole" || A == "DECIMAL"));
}

bool areComparable(const Table &Holder, const TableColumn &From,
                   const Table &Parent, const TableColumn &To, Database D) {
  if (D == Database::Sqlite || From.Type.empty() || To.Type.empty() ||
      From.Type.starts_with("raw(") || To.Type.starts_with("raw("))
    return true;
  if (D == Database::Postgres)
    return comparesPostgres(From.Type, To.Type);
  const std::string A = columnType(Holder, From, D),
                    B = columnType(Parent, To, D);
  if (D == Database::SqlServer)
    return A == B;
  auto Class = [](std::string_view Type) {
    const std::string_view Base = baseOf(Type);
    return Base == "varchar" ? std::string_view("char") : Base;
  };
  return Class(A) == Class(B);
}

} // namespace ddl_detail

} // namespace assoc
