// SPDX-License-Identifier: Apache-2.0
// What an SQLite database says of itself: sqlite_master and the pragmas.
#include "plugin/Files.h"
#include "tool/schema/databases/Databases.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"

#include <sqlite3.h>

#include <memory>

using llvm::Error;
using llvm::Expected;
using llvm::StringRef;

namespace assoc {

namespace {

struct Closer {
  void operator()(sqlite3 *Db) const { sqlite3_close_v2(Db); }
  void operator()(sqlite3_stmt *S) const { sqlite3_finalize(S); }
};
using Connection = std::unique_ptr<sqlite3, Closer>;
using Statement = std::unique_ptr<sqlite3_stmt, Closer>;

/// The row that a query stands at.
class Row {
public:
  explicit Row(sqlite3_stmt *S) : S(S) {}
  std::string text(int Column) const {
    const auto *Text =
        reinterpret_cast<const char *>(sqlite3_column_text(S, Column));
    return Text ? Text : "";
  }
  bool isNull(int Column) const {
    return sqlite3_column_type(S, Column) == SQLITE_NULL;
  }
  int number(int Column) const { return sqlite3_column_int(S, Column); }

private:
  sqlite3_stmt *S;
};

class Reader {
public:
  Reader(sqlite3 *Db, std::string Name, Schema &To)
      : Db(Db), Name(std::move(Name)), To(To) {}

  Error read() {
    // A virtual table is none of an ORM's, and its shadows are not either.
    if (Error E = each("SELECT name FROM pragma_table_list WHERE schema = "
                       "'main' AND type = 'table' AND name NOT LIKE "
                       "'sqlite\\_%' ESCAPE '\\' ORDER BY name",
                       {}, [&](const Row &R) {
                         To.Tables.emplace_back().Name = R.text(0);
                       }))
      return E;
    for (Table &T : To.Tables) {
      if (Error E = readColumns(T))
        return E;
      if (Error E = readIndexes(T))
        return E;
      if (Error E = readKeys(T))
        return E;
    }
    for (std::size_t T = 0; T < To.Tables.size(); ++T) {
      To.CreationOrder.push_back(T);
      for (TableKey &K : To.Tables[T].ForeignKeys)
        complete(K);
    }
    return Error::success();
  }

private:
  Error each(const std::string &Sql, const std::vector<std::string> &Arguments,
             llvm::function_ref<void(const Row &)> Take) {
    sqlite3_stmt *Made = nullptr;
    if (sqlite3_prepare_v2(Db, Sql.c_str(), -1, &Made, nullptr) != SQLITE_OK)
      return failed();
    Statement S(Made);
    for (std::size_t I = 0; I < Arguments.size(); ++I)
      sqlite3_bind_text(Made, static_cast<int>(I + 1), Arguments[I].c_str(), -1,
                        SQLITE_TRANSIENT);
    for (;;) {
      const int Code = sqlite3_step(Made);
      if (Code == SQLITE_DONE)
        return Error::success();
      if (Code != SQLITE_ROW)
        return failed();
      Take(Row(Made));
    }
  }

  Error failed() const {
    return failure(Name + " cannot be read: " + sqlite3_errmsg(Db));
  }

  Error readColumns(Table &T) {
    std::vector<std::pair<int, std::string>> Key;
    if (Error E =
            each("SELECT name, type, \"notnull\", dflt_value, pk, hidden FROM "
                 "pragma_table_xinfo(?)",
                 {T.Name}, [&](const Row &R) {
                   TableColumn &C = T.Columns.emplace_back();
                   C.Name = R.text(0);
                   if (const std::string Type = R.text(1); !Type.empty())
                     C.Type = "raw(\"" + Type + "\")";
                   C.PrimaryKey = R.number(4) > 0;
                   C.Nullable = !R.number(2) && !C.PrimaryKey;
                   // Generated columns take no value at all.
                   C.HasDefault = !R.isNull(3) || R.number(5) > 1;
                   if (C.PrimaryKey)
                     Key.emplace_back(R.number(4), C.Name);
                 }))
      return E;
    llvm::sort(Key);
    for (auto &[Position, Name] : Key)
      T.PrimaryKey.push_back(Name);
    for (TableColumn &C : T.Columns)
      // The number of a row by another name.
      C.AutoIncrement =
          C.PrimaryKey && Key.size() == 1 &&
          StringRef(C.Type).equals_insensitive("raw(\"integer\")");
    return Error::success();
  }

  Error readIndexes(Table &T) {
    struct Made {
      std::string Name;
      bool Unique;
    };
    std::vector<Made> All;
    if (Error E = each("SELECT name, \"unique\" FROM pragma_index_list(?) "
                       "WHERE origin <> 'pk' AND NOT partial ORDER BY seq DESC",
                       {T.Name}, [&](const Row &R) {
                         All.push_back({R.text(0), R.number(1) != 0});
                       }))
      return E;
    for (const Made &Each : All) {
      std::vector<std::string> Columns;
      bool HasExpression = false;
      if (Error E = each("SELECT name FROM pragma_index_info(?) ORDER BY seqno",
                         {Each.Name}, [&](const Row &R) {
                           HasExpression |= R.isNull(0);
                           Columns.push_back(R.text(0));
                         }))
        return E;
      if (HasExpression)
        continue;
      if (Each.Unique && Columns.size() == 1)
        for (TableColumn &C : T.Columns)
          C.Unique |= C.Name == Columns.front();
      (Each.Unique ? T.Uniques : T.Indexes).push_back({std::move(Columns)});
    }
    return Error::success();
  }

  Error readKeys(Table &T) {
    int Last = -1;
    return each(
        "SELECT id, \"table\", \"from\", \"to\", on_delete, on_update FROM "
        "pragma_foreign_key_list(?) ORDER BY id DESC, seq",
        {T.Name}, [&](const Row &R) {
          if (R.number(0) != Last)
            T.ForeignKeys.emplace_back();
          Last = R.number(0);
          TableKey &K = T.ForeignKeys.back();
          K.RefTable = R.text(1);
          K.Columns.push_back(R.text(2));
          if (!R.isNull(3))
            K.RefColumns.push_back(R.text(3));
          K.OnDelete = parseAction(R.text(4)).value_or(Action::NoAction);
          K.OnUpdate = parseAction(R.text(5)).value_or(Action::NoAction);
        });
  }

  /// A key that names no columns leads to the primary key.
  void complete(TableKey &K) const {
    if (!K.RefColumns.empty())
      return;
    for (const Table &T : To.Tables)
      if (StringRef(T.Name).equals_insensitive(K.RefTable))
        K.RefColumns = T.PrimaryKey;
  }

  sqlite3 *Db;
  std::string Name;
  Schema &To;
};

} // namespace

static Expected<Existing> read(sqlite3 *Db, const std::string &Name) {
  Existing Result;
  Result.Target = Database::Sqlite;
  Result.Name = Name;
  if (Error E = Reader(Db, Name, Result.S).read())
    return E;
  return Result;
}

/// Nobody has this database open, and it keeps a log: SQLite would make the
/// files of the log anew just to read, and leave them.
static bool isIdleLog(const std::string &File) {
  constexpr std::size_t Version = 18; // of those who may read
  auto Head = llvm::MemoryBuffer::getFileSlice(File, Version + 1, 0);
  return Head && (*Head)->getBufferSize() > Version &&
         (*Head)->getBuffer()[Version] == 2 &&
         !llvm::sys::fs::exists(File + "-wal");
}

/// As a URI, in which some characters mean something.
static std::string uriOf(const std::string &File) {
  std::string Uri = "file:";
  for (char C : File)
    Uri += C == '?' || C == '#' || C == '%'
               ? "%" + llvm::utohexstr(static_cast<unsigned char>(C))
               : std::string(1, C);
  return Uri + (isIdleLog(File) ? "?immutable=1" : "");
}

Expected<Existing> readSqlite(const std::string &File) {
  if (!llvm::sys::fs::exists(File))
    return failure("there is no database '" + File + "'");
  if (llvm::sys::fs::is_directory(File))
    return failure("'" + File + "' is a directory, not a database");
  sqlite3 *Opened = nullptr;
  const int Code =
      sqlite3_open_v2(uriOf(File).c_str(), &Opened,
                      SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr);
  Connection Db(Opened);
  if (Code != SQLITE_OK)
    return failure("'" + File +
                   "' cannot be opened: " + sqlite3_errmsg(Opened));
  sqlite3_busy_timeout(Opened, 5000);
  auto Result = read(Opened, "'" + File + "'");
  if (Result)
    Result->Name = "the database";
  return Result;
}

/// SQLite makes the tables that begin so itself, and refuses those who try.
/// Its shell prints them in `.schema` all the same.
static bool isInternal(StringRef Sql) {
  Sql = Sql.ltrim();
  if (!Sql.consume_front_insensitive("CREATE TABLE"))
    return false;
  Sql = Sql.ltrim(" \t\r\n\"'`[");
  return Sql.take_front(7).equals_insensitive("sqlite_");
}

Expected<Existing> readSqlFile(const std::string &File) {
  auto Text = readFile(File);
  if (!Text)
    return Text.takeError();
  sqlite3 *Opened = nullptr;
  const int Code = sqlite3_open(":memory:", &Opened);
  Connection Db(Opened);
  if (Code != SQLITE_OK)
    return failure("SQLite does not start");
  // No statement of the file can open another one.
  sqlite3_limit(Opened, SQLITE_LIMIT_ATTACHED, 0);
  const char *const Start = Text->c_str();
  for (const char *Next = Start; *Next;) {
    const char *const Here = Next;
    sqlite3_stmt *Made = nullptr;
    int Result = sqlite3_prepare_v2(Opened, Here, -1, &Made, &Next);
    Statement S(Made);
    if (Result == SQLITE_OK && Made) {
      while ((Result = sqlite3_step(Made)) == SQLITE_ROW) {
      }
      if (Result == SQLITE_DONE)
        Result = SQLITE_OK;
    }
    if (Result == SQLITE_OK)
      continue;
    StringRef Rest(Here);
    if (isInternal(Rest) && Rest.find(';') != StringRef::npos) {
      Next = Here + Rest.find(';') + 1;
      continue;
    }
    const std::size_t Offset =
        Here - Start + (Rest.size() - Rest.ltrim().size());
    return failure("line " +
                   std::to_string(1 + StringRef(Start, Offset).count('\n')) +
                   " of '" + File +
                   "' is nothing that SQLite, which loads it, understands (" +
                   sqlite3_errmsg(Opened) +
                   "): compare with a database, --against postgresql://... or "
                   "sqlite:FILE, or with the JSON of `assoc-tidy schema`");
  }
  return read(Opened, "'" + File + "'");
}

} // namespace assoc
