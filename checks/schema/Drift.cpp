// SPDX-License-Identifier: Apache-2.0
// Names as databases compare them, and statements that they would take.
#include "checks/schema/Drift.h"

#include "checks/model/Databases.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Wording.h"

#include <algorithm>

namespace assoc {

extern const Rule SchemaDriftRule;

std::string Drift::key(const std::string &Name) const {
  // Letter case counts in PostgreSQL: most ORMs quote names, and those of the
  // others are folded already (StoredNames.h).
  return There.Derived || There.Target == Database::Postgres ||
                 There.Target == Database::Oracle
             ? Name
             : lower(Name);
}

NameList Drift::keys(const NameList &Names) const {
  NameList Result;
  for (const std::string &Name : Names)
    Result.push_back(key(Name));
  std::sort(Result.begin(), Result.end());
  return Result;
}

std::string Drift::table(const std::string &Schema,
                         const std::string &Name) const {
  return key(qualifiedName(Schema == There.DefaultSchema ? "" : Schema, Name));
}

void Drift::add(const Table &T, const Location &Where, Level Severity,
                std::string What, std::string Message, std::string Change) {
  Finding F;
  F.Rule = SchemaDriftRule.Id;
  F.Severity = There.Derived ? Level::Error : Severity;
  F.Message = std::move(Message);
  F.Where = Where.isValid() ? Where : T.Where;
  F.Entity = T.Entity;
  F.Dialect = T.Dialect;
  F.Discriminator = std::move(What);
  Out.push_back({std::move(F), std::move(Change)});
}

void Drift::add(const Table &T, Level Severity, std::string Message,
                std::string Change) {
  Table Nobody;
  add(Nobody, {}, Severity, "table " + T.qualified(), std::move(Message),
      std::move(Change));
}

std::string Drift::quote(const std::string &Name) const {
  const bool Backtick =
      There.Target == Database::MySql || There.Target == Database::MariaDb;
  const char Mark = Backtick ? '`' : '"';
  std::string Result(1, Mark);
  for (char C : Name) {
    Result += C;
    if (C == Mark)
      Result += C;
  }
  return Result + Mark;
}

std::string Drift::quote(const NameList &Names) const {
  std::string Result = "(";
  for (const std::string &Name : Names)
    Result += (Result.size() > 1 ? ", " : "") + quote(Name);
  return Result + ")";
}

std::string Drift::quote(const std::string &Schema,
                         const std::string &Name) const {
  if (Schema.empty() || Schema == There.DefaultSchema)
    return quote(Name);
  // SQLite has no schemas: "blog.posts" is a name there.
  return There.Target == Database::Sqlite ? quote(qualifiedName(Schema, Name))
                                          : quote(Schema) + "." + quote(Name);
}

std::string Drift::migrate(const std::string &Statement,
                           const std::string &Otherwise) const {
  if (There.Derived)
    return "; if that is meant, migrate the databases and write " + There.Name +
           " anew";
  if (Statement.empty())
    return std::string("; ") + title(There.Target) +
           " cannot change that in place: make the table anew and copy its "
           "rows, or " +
           Otherwise;
  return "; migrate with `" + Statement + "`, or " + Otherwise;
}

std::string Drift::alter(const Table &T, const std::string &Rest,
                         const std::string &Otherwise) const {
  return migrate(
      Rest.empty() ? "" : "ALTER TABLE " + quote(T.Schema, T.Name) + " " + Rest,
      Otherwise);
}

std::string Drift::type(const std::string &Normal) const {
  return Normal.empty() ? "" : sqlType(Normal, There.Target);
}

std::string columnsOf(const Table &T, const NameList &Columns) {
  std::string Text;
  for (const std::string &Name : Columns)
    Text += (Text.empty() ? "" : ", ") + Name;
  return T.qualified() + "(" + Text + ")";
}

} // namespace assoc
