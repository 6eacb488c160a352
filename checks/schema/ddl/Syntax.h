// SPDX-License-Identifier: Apache-2.0
// How databases write the same things differently.
#ifndef ASSOC_CHECKS_SCHEMA_DDL_SYNTAX_H
#define ASSOC_CHECKS_SCHEMA_DDL_SYNTAX_H

#include "checks/schema/Ddl.h"

#include <set>

namespace assoc::ddl_detail {

/// Always in quotes: names keep their case, and no list of reserved words is
/// needed.
std::string quoted(std::string_view Name, Database D);
std::string qualified(std::string_view Schema, std::string_view Name,
                      Database D);
/// ("a", "b")
std::string list(const NameList &Names, Database D);

struct Syntax {
  /// Behind the type of a column that counts up by itself.
  const char *AutoIncrement;
  /// Keys can be added to a table that is there.
  bool AddsKeys = true;
  /// What a key does without a clause is reported as NO ACTION.
  bool DefaultIsNoAction = true;
  bool WritesNoAction = true; ///< the clause exists
  /// Names of columns that differ in the case of letters differ, and so do
  /// those of indexes and constraints.
  bool ColumnsKeepCase = false;
  bool TablesKeepCase = false;
  /// Of a table, one column can count up, and it has to begin a key.
  bool OneCounter = true, CounterIsKey = false;
  /// It refuses SET NULL for columns that are NOT NULL.
  bool ChecksSetNull = false;
  /// It refuses keys to columns that are no key.
  bool ChecksReferenced = true;
  /// Names of constraints are those of a table, not of a schema.
  bool NamesKeysByTable = false;
  /// So are those of indexes; elsewhere no table may have one of them.
  bool NamesIndexesByTable = false;
  /// There can be a table without columns.
  bool TakesNoColumns = false;
};
const Syntax &syntaxOf(Database D);

/// The default of a column as SQL writes it; empty: there is none, or it is
/// one of the program (a time, a UUID).
std::string defaultText(const TableColumn &C, Database D);

/// Names that are not those of tables and columns: short enough, and none twice
/// as the database compares them.
class MadeNames {
public:
  explicit MadeNames(Database D) : D(D) {}
  void forget() { Taken.clear(); }
  void take(const std::string &Name) { Taken.insert(folded(Name)); }
  std::string make(const std::string &Wanted);
  /// One that is new among the others, too.
  std::string make(const std::string &Wanted, MadeNames &Others);

private:
  std::string folded(std::string Name) const;

  Database D;
  std::set<std::string> Taken;
};

} // namespace assoc::ddl_detail

#endif
