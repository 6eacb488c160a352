// SPDX-License-Identifier: Apache-2.0
// What the parts of the comparison share: names, statements, and where
// differences go.
#ifndef ASSOC_CHECKS_SCHEMA_DRIFT_H
#define ASSOC_CHECKS_SCHEMA_DRIFT_H

#include "checks/schema/Compare.h"

namespace assoc {

class Drift {
public:
  Drift(const Schema &Declared, const Existing &There,
        std::vector<Difference> &Out)
      : Declared(Declared), There(There), Out(Out) {}

  const Schema &Declared;
  const Existing &There;

  /// A name as the database compares it.
  std::string key(const std::string &Name) const;
  /// The same of several, in an order of their own.
  NameList keys(const NameList &Names) const;
  /// Of a table, without the name of the default schema.
  std::string table(const std::string &Schema, const std::string &Name) const;

  /// About a declared table. What: tells it apart from others about the table.
  void add(const Table &T, const Location &Where, Level Severity,
           std::string What, std::string Message, std::string Change);
  /// About a table that nobody declares.
  void add(const Table &T, Level Severity, std::string Message,
           std::string Change);

  /// "; migrate with `ALTER TABLE "posts" REST`, or OTHERWISE". No Rest: the
  /// database has no such statement.
  std::string alter(const Table &T, const std::string &Rest,
                    const std::string &Otherwise) const;
  std::string migrate(const std::string &Statement,
                      const std::string &Otherwise) const;
  std::string quote(const std::string &Name) const;
  std::string quote(const NameList &Names) const;
  std::string quote(const std::string &Schema, const std::string &Name) const;
  /// ALTER TABLE can do more than add and drop columns.
  bool alters() const { return There.Target != Database::Sqlite; }
  std::string type(const std::string &Normal) const;

private:
  std::vector<Difference> &Out;
};

/// D: as declared; T: the same table as it is there.
void compareColumns(Drift &Found, const Table &D, const Table &T);
void compareUniques(Drift &Found, const Table &D, const Table &T);
void compareKeys(Drift &Found, const Table &D, const Table &T);

/// "posts(author_id)"
std::string columnsOf(const Table &T, const NameList &Columns);

} // namespace assoc

#endif
