// SPDX-License-Identifier: Apache-2.0
// The statements, in an order that can be executed: parents before holders,
// and what closes a cycle of keys at the end.
#include "checks/schema/ddl/Fit.h"

#include "checks/model/Databases.h"
#include "checks/schema/StoredNames.h"

#include <algorithm>
#include <map>

namespace assoc {

namespace ddl_detail {

namespace {

class Writer {
public:
  Writer(const Schema &S, Database D)
      : S(S), D(D), How(syntaxOf(D)), Tables(fit(S, D)), Constraints(D) {
    for (const Table &T : S.Tables)
      names(T).take(storedName(T.Schema, T.Name, D));
  }

  std::string run() {
    schemas();
    for (std::size_t T : S.CreationOrder) {
      if (D == Database::Postgres)
        enums(*Tables[T].T);
      Created.insert(nameOf(*Tables[T].T));
      table(Tables[T]);
    }
    for (std::size_t T : S.CreationOrder)
      if (Tables[T].Refused.empty())
        indexes(*Tables[T].T);
    return Text + Later;
  }

private:
  std::string nameOf(const Table &T) const {
    return qualified(T.Schema, T.Name, D);
  }

  void schemas() {
    std::set<std::string> Made;
    for (const Table &T : S.Tables) {
      if (T.Schema.empty() || !hasSchemas(D) || !Made.insert(T.Schema).second)
        continue;
      const std::string Name = quoted(T.Schema, D);
      if (D == Database::Postgres)
        Text += "CREATE SCHEMA IF NOT EXISTS " + Name + ";\n\n";
      else if (D == Database::SqlServer)
        Text += "IF SCHEMA_ID(" + sqlText(T.Schema, D) + ") IS NULL EXEC(" +
                sqlText("CREATE SCHEMA " + Name, D) + ");\n\n";
      else
        Text += "-- A schema is a user: there has to be " + Name + ".\n\n";
    }
  }

  static std::string comment(const std::vector<std::string> &Remarks,
                             const char *Indent) {
    std::string Result;
    for (const std::string &R : Remarks)
      Result += "-- " + R + "\n" + Indent;
    return Result;
  }

  static std::string enumName(const Table &T, const TableColumn &C) {
    return "enum_" + T.Name + "_" + C.Name;
  }

  void enums(const Table &T) {
    for (const TableColumn &C : T.Columns)
      if (auto Values = enumValues(C.Type); !Values.empty()) {
        const std::string Name =
            qualified(T.Schema, names(T).make(enumName(T, C)), D);
        Enums[&C] = Name;
        Text += "CREATE TYPE " + Name + " AS ENUM " + texts(Values) + ";\n\n";
      }
  }

  std::string texts(const std::vector<std::string> &Values) const {
    std::string Result;
    for (const std::string &V : Values)
      Result += (Result.empty() ? "(" : ", ") + sqlText(V, D);
    return Result + ")";
  }

  std::string column(const FittedColumn &F) const {
    const TableColumn &C = *F.Column;
    std::string Type = F.Type;
    auto Enum = Enums.find(&C);
    if (Enum != Enums.end())
      Type = Enum->second;
    else if (D == Database::MariaDb && C.Type.starts_with("JSON") &&
             Type == "longtext")
      Type = "json";
    std::string Result = quoted(C.Name, D) + " " + Type;
    const bool Sqlite = D == Database::Sqlite;
    if (F.CountsUp && !Sqlite)
      Result += How.AutoIncrement;
    if (const std::string Default = defaultText(C, D); !Default.empty())
      Result += " DEFAULT " + Default;
    if (!C.Nullable)
      Result += " NOT NULL";
    if (F.CountsUp && Sqlite)
      Result += How.AutoIncrement;
    const bool IsEnum = D == Database::Postgres || D == Database::MySql ||
                        D == Database::MariaDb;
    if (auto Values = enumValues(C.Type); !Values.empty() && !IsEnum)
      Result += " CHECK (" + quoted(C.Name, D) + " IN " + texts(Values) + ")";
    return comment(F.Remarks, "  ") + Result;
  }

  std::string clause(const char *Event, Action A) const {
    if (A == Action::NoAction && (How.DefaultIsNoAction || !How.WritesNoAction))
      return "";
    return std::string(" ON ") + Event + " " + spelling(A);
  }

  std::string foreignKey(const FittedKey &F) {
    const TableKey &K = F.Key;
    const std::string Name =
        K.Name.empty()
            ? ""
            : "CONSTRAINT " + quoted(Constraints.make(K.Name), D) + " ";
    return Name + "FOREIGN KEY " + list(K.Columns, D) + " REFERENCES " +
           qualified(K.RefSchema, K.RefTable, D) + " " + list(K.RefColumns, D) +
           clause("DELETE", K.OnDelete) + clause("UPDATE", K.OnUpdate) +
           (F.Deferred && canDefer(D) ? " DEFERRABLE INITIALLY DEFERRED" : "");
  }

  void later(const std::string &Table, const FittedKey &K) {
    if (!K.Refused.empty())
      Later += "-- " + K.Refused + ": ";
    else
      Later += comment(K.Remarks, "");
    Later += "ALTER TABLE " + Table + " ADD " + foreignKey(K) + ";\n";
  }

  void table(const FittedTable &F) {
    const Table &T = *F.T;
    const std::string Name = nameOf(T);
    if (How.NamesKeysByTable)
      Constraints.forget();
    std::vector<std::string> Lines;
    std::vector<std::string> LeftOut;
    for (const FittedColumn &C : F.Columns)
      if (C.Refused.empty())
        Lines.push_back(column(C));
      else
        LeftOut.push_back("left out: " + quoted(C.Column->Name, D) + ": " +
                          C.Refused);
    const bool Inline = D == Database::Sqlite &&
                        std::ranges::any_of(F.Columns, &FittedColumn::CountsUp);
    if (!T.PrimaryKey.empty() && !Inline)
      Lines.push_back("PRIMARY KEY " + list(T.PrimaryKey, D));
    std::set<NameList> Uniques;
    for (const TableIndex &U : T.Uniques)
      if (Uniques.insert(U.Columns).second && !isIndex(U))
        Lines.push_back(unique(T, U));
    for (const FittedKey &K : F.Keys)
      if (K.Refused.empty() &&
          (!How.AddsKeys ||
           Created.contains(qualified(K.Key.RefSchema, K.Key.RefTable, D))))
        Lines.push_back(comment(K.Remarks, "  ") + foreignKey(K));
      else
        later(Name, K);
    std::string Made = "CREATE TABLE " + Name + " (";
    for (const std::string &Column : LeftOut)
      Made += "\n  -- " + Column;
    for (std::size_t L = 0; L < Lines.size(); ++L)
      Made += (L ? ",\n  " : "\n  ") + Lines[L];
    Made += "\n);\n";
    if (!F.Refused.empty()) {
      Made = "-- left out: " + F.Refused + ":\n-- " + Made;
      for (std::size_t At = Made.find('\n', Made.find('\n') + 1);
           At + 1 < Made.size(); At = Made.find('\n', At + 1))
        Made.insert(At + 1, "-- ");
    }
    Text += comment(F.Remarks, "") + Made + "\n";
  }

  /// Those of tables, types and indexes in the schema of the table.
  MadeNames &names(const Table &T) {
    return BySchema.try_emplace(hasSchemas(D) ? T.Schema : "", D).first->second;
  }

  /// Those among which an index of the table has its own.
  MadeNames &indexNames(const Table &T) {
    return How.NamesIndexesByTable ? ByTable.try_emplace(&T, D).first->second
                                   : names(T);
  }

  /// It is a constraint, and an index of the same name keeps it.
  std::string unique(const Table &T, const TableIndex &U) {
    const std::string Name =
        U.Name.empty()
            ? ""
            : "CONSTRAINT " +
                  quoted(indexNames(T).make(U.Name, Constraints), D) + " ";
    return Name + "UNIQUE " + list(U.Columns, D);
  }

  /// SQLite forgets the names of constraints: what has one is an index there,
  /// with every ORM.
  bool isIndex(const TableIndex &Unique) const {
    return D == Database::Sqlite && !Unique.Name.empty();
  }

  void indexes(const Table &T) {
    for (const TableIndex &U : T.Uniques)
      if (isIndex(U))
        Text += "CREATE UNIQUE INDEX " + quoted(indexNames(T).make(U.Name), D) +
                " ON " + nameOf(T) + " " + list(U.Columns, D) + ";\n\n";
    for (const TableIndex &I : T.Indexes) {
      std::string Wanted = I.Name;
      if (Wanted.empty()) {
        Wanted = T.Name;
        for (const std::string &Name : I.Columns)
          Wanted += "_" + Name;
        Wanted += "_idx";
      }
      Text += "CREATE INDEX " + quoted(indexNames(T).make(Wanted), D) + " ON " +
              nameOf(T) + " " + indexed(T, I.Columns) + ";\n\n";
    }
  }

  /// MySQL takes the beginning of a text into an index.
  std::string indexed(const Table &T, const NameList &Columns) const {
    std::string Result;
    for (const std::string &Name : Columns) {
      const TableColumn *C = T.column(Name);
      const std::string Type = C ? columnType(T, *C, D) : "";
      const bool Part =
          (D == Database::MySql || D == Database::MariaDb) &&
          (Type.empty() || Type.ends_with("text") || Type.ends_with("blob"));
      Result += (Result.empty() ? "(" : ", ") + quoted(Name, D) +
                (Part ? "(255)" : "");
    }
    return Result + ")";
  }

  const Schema &S;
  Database D;
  const Syntax &How;
  std::vector<FittedTable> Tables;
  MadeNames Constraints;
  std::map<std::string, MadeNames> BySchema;
  std::map<const Table *, MadeNames> ByTable;
  std::map<const TableColumn *, std::string> Enums;
  std::set<std::string> Created;
  std::string Text, Later;
};

} // namespace

} // namespace ddl_detail

std::string ddl(const Schema &S, Database D) {
  return ddl_detail::Writer(withStoredNames(S, D), D).run();
}

} // namespace assoc
