// SPDX-License-Identifier: Apache-2.0
// The table of what databases can do.
#include "checks/model/Databases.h"

#include <algorithm>

namespace assoc {

const char *title(Database D) {
  switch (D) {
  case Database::Postgres:
    return "PostgreSQL";
  case Database::MySql:
    return "MySQL";
  case Database::MariaDb:
    return "MariaDB";
  case Database::Sqlite:
    return "SQLite";
  case Database::SqlServer:
    return "SQL Server";
  case Database::Oracle:
    return "Oracle";
  }
  return "";
}

bool supports(Database D, KeyEvent Event, Action A) {
  if (A == Action::NoAction)
    return true;
  switch (D) {
  case Database::Postgres:
  case Database::Sqlite:
    return true;
  case Database::MySql: // that is InnoDB, in both
  case Database::MariaDb:
    return A != Action::SetDefault;
  case Database::SqlServer:
    return A != Action::Restrict;
  case Database::Oracle:
    return Event == KeyEvent::Delete &&
           (A == Action::Cascade || A == Action::SetNull);
  }
  return true;
}

bool indexesForeignKeys(Database D) {
  return D == Database::MySql || D == Database::MariaDb;
}

bool indexNamesAreGlobal(Database D) {
  return D == Database::Sqlite || D == Database::Postgres ||
         D == Database::Oracle;
}

bool canDefer(Database D) {
  return D == Database::Postgres || D == Database::Sqlite ||
         D == Database::Oracle;
}

std::size_t NameLimit::length(std::string_view Name) const {
  if (InBytes)
    return Name.size();
  // UTF-8: all but the bytes that continue a character.
  return std::count_if(Name.begin(), Name.end(), [](char C) {
    return (static_cast<unsigned char>(C) & 0xC0) != 0x80;
  });
}

std::optional<NameLimit> nameLimit(Database D) {
  switch (D) {
  case Database::Postgres:
    return NameLimit{63, true, true};
  case Database::MySql:
  case Database::MariaDb:
    return NameLimit{64, false, false};
  case Database::SqlServer:
    return NameLimit{128, false, false};
  case Database::Oracle: // 12.2 and later
    return NameLimit{128, true, false};
  case Database::Sqlite:
    break;
  }
  return std::nullopt;
}

} // namespace assoc
