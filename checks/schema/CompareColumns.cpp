// SPDX-License-Identifier: Apache-2.0
// Columns: what is missing, what is more, and what is not as declared.
#include "checks/schema/ColumnTypes.h"
#include "checks/schema/Drift.h"

#include "checks/rules/Wording.h"

#include <map>
#include <set>

namespace assoc {

static std::string nameOf(const Table &T, const TableColumn &C) {
  return T.qualified() + "." + C.Name;
}

/// "'posts.title' of 'Post'"
static std::string describe(const Table &T, const TableColumn &C) {
  return quoted(nameOf(T, C)) + (T.Entity.empty() || T.Entity == T.Name
                                     ? ""
                                     : " of " + quoted(T.Entity));
}

static void missingColumn(Drift &Found, const Table &D, const Table &T,
                          const TableColumn &C) {
  const std::string Type = Found.type(C.Type);
  Found.add(D, C.Where, Level::Error, "column " + C.Name,
            "column " + describe(D, C) + " is not in " + Found.There.Name +
                ": statements that name it are refused" +
                Found.alter(T,
                            "ADD COLUMN " + Found.quote(C.Name) +
                                (Type.empty() ? "" : " " + Type) +
                                (C.Nullable ? "" : " NOT NULL DEFAULT ..."),
                            "take the declaration away"),
            "+ column " + nameOf(D, C) + (Type.empty() ? "" : " " + Type) +
                (C.Nullable ? "" : " not null"));
}

static void extraColumn(Drift &Found, const Table &D, const Table &T,
                        const TableColumn &C) {
  const bool Refuses = !C.Nullable && !C.HasDefault && !C.AutoIncrement;
  Found.add(
      D, {}, Refuses ? Level::Error : Level::Remark, "column " + C.Name,
      "column " + describe(D, C) + " is in " + Found.There.Name +
          " and not declared" +
          (Refuses ? ": it is NOT NULL without a default, so that no row can "
                     "be inserted"
                   : ": nothing reads or writes it") +
          Found.alter(T, "DROP COLUMN " + Found.quote(C.Name), "declare it"),
      "- column " + nameOf(T, C));
}

static void compareType(Drift &Found, const Table &D, const Table &T,
                        const TableColumn &C, const TableColumn &Is) {
  if (C.Type.empty() || Is.Type.empty())
    return;
  const std::string Wanted = Found.type(C.Type), There = Found.type(Is.Type);
  TypeFit Fit = Wanted == There ? TypeFit::Same
                                : fit(C.Type, Is.Type, Found.There.Target);
  if (Fit == TypeFit::Same && !(Found.There.Derived && Wanted != There))
    return;
  const char *Consequence =
      Fit == TypeFit::Narrower ? ": it cannot hold all that is declared"
      : Fit == TypeFit::Wider  ? ": it holds more than is declared"
                               : ": values come back as something else, or "
                                 "are refused";
  Found.add(D, C.Where, Fit == TypeFit::Wider ? Level::Remark : Level::Error,
            "type of " + C.Name,
            "column " + describe(D, C) + " is declared as " + Wanted +
                " and is " + There + " in " + Found.There.Name + Consequence +
                Found.alter(T,
                            Found.alters()
                                ? "ALTER COLUMN " + Found.quote(Is.Name) +
                                      " TYPE " + Wanted
                                : "",
                            "declare what is there"),
            "~ column " + nameOf(D, C) + ": " + There + " -> " + Wanted);
}

static void compareNullability(Drift &Found, const Table &D, const Table &T,
                               const TableColumn &C, const TableColumn &Is) {
  // A primary key takes no NULL, whatever a database says of its columns.
  if (!C.Complete || C.PrimaryKey || Is.PrimaryKey || C.Nullable == Is.Nullable)
    return;
  const std::string Change =
      Found.alters() ? "ALTER COLUMN " + Found.quote(Is.Name) +
                           (C.Nullable ? " DROP" : " SET") + " NOT NULL"
                     : "";
  if (C.Nullable && Is.HasDefault && !Found.There.Derived)
    return;
  Found.add(
      D, C.Where, Level::Error, "nullability of " + C.Name,
      "column " + describe(D, C) +
          (C.Nullable
               ? " may be NULL as declared and is NOT NULL in " +
                     Found.There.Name + ": rows without it are refused"
               : " is NOT NULL as declared and may be NULL in " +
                     Found.There.Name +
                     ": rows without it are taken, and the program does not "
                     "expect them") +
          Found.alter(T, Change, "declare what is there"),
      "~ column " + nameOf(D, C) +
          (C.Nullable ? ": not null -> null" : ": null -> not null"));
}

static void compareMade(Drift &Found, const Table &D, const Table &T,
                        const TableColumn &C, const TableColumn &Is) {
  if (C.AutoIncrement == Is.AutoIncrement || D.PrimaryKey.size() != 1)
    return;
  const bool Refuses = C.AutoIncrement && !Is.HasDefault;
  if (!Refuses && !Found.There.Derived)
    return;
  Found.add(D, C.Where, Level::Error, "numbers of " + C.Name,
            "column " + describe(D, C) +
                (C.AutoIncrement
                     ? " is numbered by the database as declared, and not in " +
                           Found.There.Name + ": rows without it are refused"
                     : " is not numbered by the database as declared, and is "
                       "in " +
                           Found.There.Name) +
                Found.alter(T,
                            Found.alters()
                                ? "ALTER COLUMN " + Found.quote(Is.Name) +
                                      " ADD GENERATED BY DEFAULT AS IDENTITY"
                                : "",
                            "give it a value in the program"),
            "~ column " + nameOf(D, C) +
                (C.AutoIncrement ? ": numbered" : ": not numbered"));
}

void compareColumns(Drift &Found, const Table &D, const Table &T) {
  std::map<std::string, const TableColumn *> There;
  for (const TableColumn &C : T.Columns)
    There.try_emplace(Found.key(C.Name), &C);
  std::set<std::string> Declared;
  for (const TableColumn &C : D.Columns) {
    Declared.insert(Found.key(C.Name));
    auto Is = There.find(Found.key(C.Name));
    if (Is == There.end()) {
      missingColumn(Found, D, T, C);
      continue;
    }
    compareType(Found, D, T, C, *Is->second);
    compareNullability(Found, D, T, C, *Is->second);
    compareMade(Found, D, T, C, *Is->second);
  }
  for (const TableColumn &C : T.Columns)
    if (D.Complete && !Declared.count(Found.key(C.Name)))
      extraColumn(Found, D, T, C);
}

} // namespace assoc
