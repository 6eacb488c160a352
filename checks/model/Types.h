// SPDX-License-Identifier: Apache-2.0
// Column types: a normal form, and how databases spell it.
#ifndef ASSOC_CHECKS_MODEL_TYPES_H
#define ASSOC_CHECKS_MODEL_TYPES_H

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assoc {

enum class Database { Postgres, MySql, MariaDb, Sqlite, SqlServer, Oracle };

/// "postgres", "mysql", "mariadb", "sqlite", "sqlserver", "oracle"
const char *spelling(Database D);
std::optional<Database> parseDatabase(std::string_view Text);
/// In the order of the enumeration.
std::vector<Database> allDatabases();

/// When the database checks the keys of an ORM that can defer them.
enum class KeyCheck {
  Deferred,      ///< at the end of the transaction
  Immediate,     ///< by each statement, unless the transaction defers them
  NotDeferrable, ///< by each statement
};
/// "deferred", "immediate", "not_deferrable"
const char *spelling(KeyCheck K);

/// The normal form is the vocabulary's: INTEGER, BIGINT, STRING(80),
/// ENUM("a", "b"), raw("sql type"). The result is what the database itself
/// reports for such a column: "character varying(80)". An enumeration is
/// "enum a|b" in PostgreSQL, where it is a type of its own.
std::string sqlType(std::string_view Normal, Database D);

/// The values of an ENUM("a", "b"); of anything else none.
std::vector<std::string> enumValues(std::string_view Normal);

/// A text as SQL writes it: 'it''s'.
std::string sqlText(std::string_view Text, Database D);

} // namespace assoc

#endif
