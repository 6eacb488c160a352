// SPDX-License-Identifier: Apache-2.0
// Column types: a normal form, and how databases spell it.
#include "checks/model/Types.h"

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

/// What stands in quotes, joined by '|': an enumeration's values.
static std::string quotedParts(std::string_view Arguments) {
  std::string Result;
  for (std::size_t At = Arguments.find('"'); At != Arguments.npos;) {
    std::size_t End = Arguments.find('"', At + 1);
    if (End == Arguments.npos)
      break;
    Result += (Result.empty() ? "" : "|");
    Result += Arguments.substr(At + 1, End - At - 1);
    At = Arguments.find('"', End + 1);
  }
  return Result;
}

static std::string postgresType(std::string_view Name,
                                std::string_view Arguments) {
  auto With = [&](std::string Type, std::string_view Default) {
    std::string_view A = Arguments.empty() ? Default : Arguments;
    return A.empty() ? Type : Type + "(" + std::string(A) + ")";
  };
  if (Name == "STRING")
    return With("character varying", "255");
  if (Name == "CHAR")
    return With("character", "255");
  // The database reports a scale of its own: numeric(10) is numeric(10,0).
  if (Name == "DECIMAL" && !Arguments.empty())
    return "numeric(" + std::string(Arguments) +
           (Arguments.find(',') == Arguments.npos ? ",0)" : ")");
  if (Name == "DECIMAL")
    return "numeric";
  if (Name == "ENUM")
    return "enum " + quotedParts(Arguments);
  if (Name == "raw")
    return quotedParts(Arguments);
  static constexpr std::pair<std::string_view, const char *> Plain[] = {
      {"INTEGER", "integer"},
      {"BIGINT", "bigint"},
      {"SMALLINT", "smallint"},
      {"BOOLEAN", "boolean"},
      {"FLOAT", "double precision"},
      {"DOUBLE", "double precision"},
      {"TEXT", "text"},
      {"UUID", "uuid"},
      {"DATE", "timestamp with time zone"},
      {"DATEONLY", "date"},
      {"TIME", "time without time zone"},
      {"JSON", "json"},
      {"JSONB", "jsonb"},
      {"BLOB", "bytea"},
  };
  for (auto [Known, Type] : Plain)
    if (Name == Known)
      return Type;
  return std::string(Name);
}

std::string sqlType(std::string_view Normal, Database) {
  std::size_t Open = Normal.find('(');
  std::string_view Arguments;
  if (Open != Normal.npos && Normal.ends_with(')'))
    Arguments = Normal.substr(Open + 1, Normal.size() - Open - 2);
  std::string Compact;
  bool Quoted = false;
  for (char C : Arguments) {
    Quoted ^= C == '"';
    if (Quoted || C != ' ')
      Compact += C;
  }
  return postgresType(Normal.substr(0, Open), Compact);
}

} // namespace assoc
