// SPDX-License-Identifier: Apache-2.0
// What a PostgreSQL database says of itself: its catalogue, in one snapshot.
#include "plugin/Files.h"
#include "tool/schema/databases/Databases.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"

#include <libpq-fe.h>

#include <memory>

using llvm::Error;
using llvm::Expected;
using llvm::StringRef;

namespace assoc {

// Tables: no partitions of others, nothing of an extension.
static constexpr char Tables[] = R"(
WITH t AS (
  SELECT c.oid, c.relname, n.nspname,
    CASE WHEN n.nspname = current_schema() THEN '' ELSE n.nspname END AS space
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
    AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid
      AND d.classid = 'pg_class'::regclass AND d.deptype = 'e'))
)";

static constexpr char TableRows[] = R"(
SELECT oid, space, relname FROM t ORDER BY nspname, relname
)";

// A domain is what it is made of; an enumeration, the words of it.
static constexpr char ColumnRows[] = R"(
SELECT t.oid, a.attname,
  CASE WHEN y.typtype = 'd' THEN format_type(y.typbasetype, y.typtypmod)
       ELSE format_type(a.atttypid, a.atttypmod) END,
  (SELECT 'ENUM(' || string_agg('"' || e.enumlabel || '"', ', '
     ORDER BY e.enumsortorder) || ')' FROM pg_enum e
   WHERE e.enumtypid = a.atttypid),
  a.attnotnull OR y.typnotnull,
  a.attidentity <> ''
    OR coalesce(pg_get_expr(d.adbin, d.adrelid) LIKE 'nextval(%', false),
  a.atthasdef OR a.attidentity <> '' OR y.typdefault IS NOT NULL
FROM t JOIN pg_attribute a ON a.attrelid = t.oid
JOIN pg_type y ON y.oid = a.atttypid
LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
WHERE a.attnum > 0 AND NOT a.attisdropped ORDER BY t.oid, a.attnum
)";

// One row a column. Indexes of some rows and of expressions are no keys.
static constexpr char IndexRows[] = R"(
SELECT t.oid, i.indexrelid, i.indisprimary, i.indisunique, a.attname
FROM t JOIN pg_index i ON i.indrelid = t.oid
CROSS JOIN LATERAL unnest(i.indkey::int2[]) WITH ORDINALITY k(num, pos)
JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.num
WHERE i.indpred IS NULL AND i.indexprs IS NULL AND i.indisvalid
  AND k.pos <= i.indnkeyatts
ORDER BY t.oid, i.indexrelid, k.pos
)";

static constexpr char KeyRows[] = R"(
SELECT t.oid, c.oid, c.conname,
  CASE WHEN n.nspname = current_schema() THEN '' ELSE n.nspname END, r.relname,
  a.attname, b.attname, c.confdeltype, c.confupdtype
FROM t JOIN pg_constraint c ON c.conrelid = t.oid AND c.contype = 'f'
  AND c.conparentid = 0
JOIN pg_class r ON r.oid = c.confrelid
JOIN pg_namespace n ON n.oid = r.relnamespace
CROSS JOIN LATERAL unnest(c.conkey, c.confkey) WITH ORDINALITY k(mine, theirs, pos)
JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.mine
JOIN pg_attribute b ON b.attrelid = c.confrelid AND b.attnum = k.theirs
ORDER BY t.oid, c.conname, c.oid, k.pos
)";

static Action actionOf(StringRef Letter) {
  if (Letter == "c")
    return Action::Cascade;
  if (Letter == "n")
    return Action::SetNull;
  if (Letter == "d")
    return Action::SetDefault;
  return Letter == "r" ? Action::Restrict : Action::NoAction;
}

namespace {

struct Closer {
  void operator()(PGconn *C) const { PQfinish(C); }
  void operator()(PGresult *R) const { PQclear(R); }
};

/// One row of a result.
struct Row {
  const PGresult *Of;
  int At;
  std::string text(int Column) const { return PQgetvalue(Of, At, Column); }
  bool flag(int Column) const { return text(Column) == "t"; }
};

class Reader {
public:
  Reader(PGconn *C, Existing &To) : C(C), To(To) {}

  Error read() {
    // Read only, and one state of the database for all queries.
    if (Error E = each("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
                       [](const Row &) {}))
      return E;
    if (Error E = each("SELECT current_schema()",
                       [&](const Row &R) { To.DefaultSchema = R.text(0); }))
      return E;
    if (Error E = rows(TableRows, [&](const Row &R) {
          ByOid[R.text(0)] = To.S.Tables.size();
          To.S.CreationOrder.push_back(To.S.Tables.size());
          Table &T = To.S.Tables.emplace_back();
          T.Schema = R.text(1);
          T.Name = R.text(2);
        }))
      return E;
    if (Error E = rows(ColumnRows, [&](const Row &R) { addColumn(R); }))
      return E;
    if (Error E = rows(IndexRows, [&](const Row &R) { addIndexed(R); }))
      return E;
    if (Error E = rows(KeyRows, [&](const Row &R) { addKeyPart(R); }))
      return E;
    for (Table &T : To.S.Tables)
      for (const TableIndex &U : T.Uniques)
        for (TableColumn &C : T.Columns)
          C.Unique |= U.Columns == std::vector{C.Name};
    return Error::success();
  }

private:
  Error rows(const char *Rows, llvm::function_ref<void(const Row &)> Take) {
    return each(std::string(Tables) + Rows, Take);
  }

  Error each(const std::string &Sql,
             llvm::function_ref<void(const Row &)> Take) {
    std::unique_ptr<PGresult, Closer> R(PQexec(C, Sql.c_str()));
    const ExecStatusType Status = PQresultStatus(R.get());
    if (Status != PGRES_TUPLES_OK && Status != PGRES_COMMAND_OK)
      return failure(
          "the database cannot be read: " +
          StringRef(PQresultErrorMessage(R.get())).split('\n').first);
    for (int I = 0; I < PQntuples(R.get()); ++I)
      Take({R.get(), I});
    return Error::success();
  }

  Table &tableOf(const Row &R) { return To.S.Tables[ByOid[R.text(0)]]; }

  void addColumn(const Row &R) {
    TableColumn &C = tableOf(R).Columns.emplace_back();
    C.Name = R.text(1);
    C.Type = R.text(3).empty() ? "raw(\"" + R.text(2) + "\")" : R.text(3);
    C.Nullable = !R.flag(4);
    C.AutoIncrement = R.flag(5);
    C.HasDefault = R.flag(6);
  }

  void addIndexed(const Row &R) {
    Table &T = tableOf(R);
    const std::string Index = R.text(1), Column = R.text(4);
    if (R.flag(2)) {
      T.PrimaryKey.push_back(Column);
      for (TableColumn &C : T.Columns)
        C.PrimaryKey |= C.Name == Column;
      return;
    }
    auto &Lists = R.flag(3) ? T.Uniques : T.Indexes;
    if (Index != Last)
      Lists.emplace_back();
    Last = Index;
    Lists.back().Columns.push_back(Column);
  }

  void addKeyPart(const Row &R) {
    Table &T = tableOf(R);
    if (R.text(1) != Last)
      T.ForeignKeys.emplace_back();
    Last = R.text(1);
    TableKey &K = T.ForeignKeys.back();
    K.Name = R.text(2);
    K.RefSchema = R.text(3);
    K.RefTable = R.text(4);
    K.Columns.push_back(R.text(5));
    K.RefColumns.push_back(R.text(6));
    K.OnDelete = actionOf(R.text(7));
    K.OnUpdate = actionOf(R.text(8));
  }

  PGconn *C;
  Existing &To;
  llvm::StringMap<std::size_t> ByOid;
  std::string Last; ///< index or key whose columns are being read
};

} // namespace

/// libpq writes several lines, each with a full stop or none.
static std::string oneLine(StringRef Message) {
  llvm::SmallVector<StringRef, 4> Lines;
  Message.split(Lines, '\n', -1, /*KeepEmpty=*/false);
  std::string Text;
  for (StringRef Line : Lines)
    Text += (Text.empty() ? "" : " ") + Line.trim().str();
  return Text;
}

Expected<Existing> readPostgres(const std::string &Uri) {
  // What stands in the URI holds over these.
  const char *const Names[] = {"connect_timeout", "application_name", "dbname",
                               nullptr};
  const char *const Values[] = {"10", "assoc-tidy", Uri.c_str(), nullptr};
  std::unique_ptr<PGconn, Closer> C(
      PQconnectdbParams(Names, Values, /*expand_dbname=*/1));
  if (PQstatus(C.get()) != CONNECTION_OK)
    return failure("no connection to the database: " +
                   oneLine(PQerrorMessage(C.get())));
  PQsetClientEncoding(C.get(), "UTF8");
  // Notices are for people who sit at the database.
  PQsetNoticeProcessor(
      C.get(), [](void *, const char *) {}, nullptr);
  Existing Result;
  Result.Target = Database::Postgres;
  Result.Name = "the database";
  if (Error E = Reader(C.get(), Result).read())
    return E;
  return Result;
}

} // namespace assoc
