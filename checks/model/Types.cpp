// SPDX-License-Identifier: Apache-2.0
// Column types: a normal form, and how databases spell it.
#include "checks/model/Types.h"

#include <cstdlib>
#include <utility>

namespace assoc {

static constexpr std::pair<Database, const char *> Databases[] = {
    {Database::Postgres, "postgres"},   {Database::MySql, "mysql"},
    {Database::MariaDb, "mariadb"},     {Database::Sqlite, "sqlite"},
    {Database::SqlServer, "sqlserver"}, {Database::Oracle, "oracle"},
};

const char *spelling(Database D) {
  for (auto [Known, Name] : Databases)
    if (Known == D)
      return Name;
  return "";
}

std::vector<Database> allDatabases() {
  std::vector<Database> All;
  for (auto [Known, Name] : Databases)
    All.push_back(Known);
  return All;
}

std::optional<Database> parseDatabase(std::string_view Text) {
  for (auto [Known, Name] : Databases)
    if (Text == Name)
      return Known;
  return std::nullopt;
}

const char *spelling(KeyCheck K) {
  switch (K) {
  case KeyCheck::Deferred:
    return "deferred";
  case KeyCheck::Immediate:
    return "immediate";
  case KeyCheck::NotDeferrable:
    return "not_deferrable";
  }
  return "";
}

/// The texts in quotes: an enumeration's values, a raw type.
static std::vector<std::string> quotedParts(std::string_view Arguments) {
  std::vector<std::string> Parts;
  for (std::size_t At = Arguments.find('"'); At != Arguments.npos;) {
    std::size_t End = Arguments.find('"', At + 1);
    if (End == Arguments.npos)
      break;
    Parts.emplace_back(Arguments.substr(At + 1, End - At - 1));
    At = Arguments.find('"', End + 1);
  }
  return Parts;
}

namespace {

/// A normal form in its two halves.
struct Parsed {
  std::string_view Name;
  std::string Arguments; ///< blanks outside of quotes left out

  explicit Parsed(std::string_view Normal) {
    const std::size_t Open = Normal.find('(');
    Name = Normal.substr(0, Open);
    if (Open == Normal.npos || !Normal.ends_with(')'))
      return;
    bool Quoted = false;
    for (char C : Normal.substr(Open + 1, Normal.size() - Open - 2)) {
      Quoted ^= C == '"';
      if (Quoted || C != ' ')
        Arguments += C;
    }
  }
};

/// How each database reports a type, in the order of Database; '%' stands for
/// the arguments.
struct Row {
  std::string_view Name;
  const char *Spelled[6];
};

constexpr Row Plain[] = {
    {"INTEGER", {"integer", "int", "int(11)", "INTEGER", "int", "NUMBER(38)"}},
    {"BIGINT",
     {"bigint", "bigint", "bigint(20)", "BIGINT", "bigint", "NUMBER(19)"}},
    {"SMALLINT",
     {"smallint", "smallint", "smallint(6)", "SMALLINT", "smallint",
      "NUMBER(5)"}},
    {"BOOLEAN",
     {"boolean", "tinyint(1)", "tinyint(1)", "TINYINT(1)", "bit", "NUMBER(1)"}},
    {"FLOAT",
     {"double precision", "float", "float", "FLOAT", "float", "BINARY_FLOAT"}},
    {"REAL", {"real", "float", "float", "REAL", "real", "BINARY_FLOAT"}},
    {"DOUBLE",
     {"double precision", "double", "double", "DOUBLE PRECISION", "float",
      "BINARY_DOUBLE"}},
    {"DECIMAL",
     {"numeric", "decimal(10,0)", "decimal(10,0)", "DECIMAL", "decimal(18,0)",
      "NUMBER"}},
    {"TEXT", {"text", "text", "text", "TEXT", "nvarchar(max)", "NCLOB"}},
    {"UUID",
     {"uuid", "char(36)", "char(36)", "UUID", "char(36)", "VARCHAR2(36)"}},
    {"DATE",
     {"timestamp with time zone", "datetime", "datetime", "DATETIME",
      "datetimeoffset", "TIMESTAMP(6) WITH TIME ZONE"}},
    {"TIMESTAMP",
     {"timestamp without time zone", "datetime", "datetime", "TIMESTAMP",
      "datetime2", "TIMESTAMP(6)"}},
    {"INTERVAL",
     {"interval", "time(6)", "time(6)", "INTEGER", "bigint",
      "INTERVAL DAY(2) TO SECOND(6)"}},
    {"DATEONLY", {"date", "date", "date", "DATE", "date", "DATE"}},
    {"TIME",
     {"time without time zone", "time", "time", "TIME", "time",
      "INTERVAL DAY(2) TO SECOND(6)"}},
    {"JSON", {"json", "json", "longtext", "JSON", "nvarchar(max)", "NCLOB"}},
    {"JSONB", {"jsonb", "json", "longtext", "JSONB", "nvarchar(max)", "NCLOB"}},
    {"BLOB", {"bytea", "blob", "blob", "BLOB", "varbinary(max)", "BLOB"}},
};

constexpr Row WithArguments[] = {
    {"STRING",
     {"character varying(%)", "varchar(%)", "varchar(%)", "VARCHAR(%)",
      "nvarchar(%)", "NVARCHAR2(%)"}},
    {"CHAR",
     {"character(%)", "char(%)", "char(%)", "CHAR(%)", "nchar(%)", "NCHAR(%)"}},
    {"DECIMAL",
     {"numeric(%)", "decimal(%)", "decimal(%)", "DECIMAL(%)", "decimal(%)",
      "NUMBER(%)"}},
};

/// Texts that are longer than a type allows get another one.
struct Limit {
  Database D;
  std::string_view Name;
  unsigned long Most;
  const char *Instead;
};

constexpr Limit Limits[] = {
    {Database::Postgres, "STRING", 10485760, "text"},
    {Database::MySql, "STRING", 16383, "longtext"},
    {Database::MariaDb, "STRING", 16383, "longtext"},
    {Database::SqlServer, "STRING", 4000, "nvarchar(max)"},
    {Database::SqlServer, "CHAR", 4000, "nvarchar(max)"},
    {Database::Oracle, "STRING", 2000, "NCLOB"},
    {Database::Oracle, "CHAR", 1000, "NCLOB"},
};

} // namespace

static std::string enumType(const std::vector<std::string> &Values,
                            Database D) {
  std::string Joined;
  if (D == Database::MySql || D == Database::MariaDb) {
    for (const std::string &V : Values)
      Joined += (Joined.empty() ? "" : ",") + sqlText(V, D);
    return "enum(" + Joined + ")";
  }
  for (const std::string &V : Values)
    Joined += (Joined.empty() ? "" : "|") + V;
  if (D == Database::Postgres)
    return "enum " + Joined;
  // A text, and a CHECK over it.
  return D == Database::Sqlite ? "TEXT" : sqlType("STRING(255)", D);
}

std::string sqlText(std::string_view Text, Database D) {
  std::string Result = D == Database::SqlServer ? "N'" : "'";
  const bool Escapes = D == Database::MySql || D == Database::MariaDb;
  for (char C : Text) {
    if (C == '\'' || (C == '\\' && Escapes))
      Result += C;
    Result += C;
  }
  return Result + "'";
}

std::vector<std::string> enumValues(std::string_view Normal) {
  const Parsed P(Normal);
  return P.Name == "ENUM" ? quotedParts(P.Arguments)
                          : std::vector<std::string>();
}

std::string sqlType(std::string_view Normal, Database D) {
  Parsed P(Normal);
  if (P.Name == "ENUM")
    return enumType(quotedParts(P.Arguments), D);
  if (P.Name == "raw") {
    const std::vector<std::string> Parts = quotedParts(P.Arguments);
    return Parts.empty() ? "" : Parts.front();
  }
  if (P.Arguments.empty() && (P.Name == "STRING" || P.Name == "CHAR"))
    P.Arguments = "255";
  // Databases report a scale of their own: numeric(10) is numeric(10,0).
  if (P.Name == "DECIMAL" && !P.Arguments.empty() &&
      P.Arguments.find(',') == P.Arguments.npos)
    P.Arguments += ",0";
  for (const Limit &L : Limits)
    if (L.D == D && L.Name == P.Name &&
        std::strtoul(P.Arguments.c_str(), nullptr, 10) > L.Most)
      return L.Instead;
  if (!P.Arguments.empty())
    for (const Row &R : WithArguments)
      if (R.Name == P.Name) {
        std::string Type = R.Spelled[static_cast<unsigned>(D)];
        return Type.replace(Type.find('%'), 1, P.Arguments);
      }
  for (const Row &R : Plain)
    if (R.Name == P.Name)
      return R.Spelled[static_cast<unsigned>(D)];
  return std::string(P.Name);
}

} // namespace assoc
