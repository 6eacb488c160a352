// SPDX-License-Identifier: Apache-2.0
// What `diff` compares with: --against.
#include "tool/schema/Against.h"

#include "plugin/Files.h"
#include "tool/schema/SchemaFile.h"
#include "tool/schema/databases/Databases.h"

using llvm::Expected;
using llvm::StringRef;

namespace assoc {

#if !ASSOC_HAS_SQLITE
static Expected<Existing> noSqlite() {
  return failure("this assoc-tidy was built without SQLite: install its "
                 "headers (Debian: libsqlite3-dev), configure and build anew");
}
Expected<Existing> readSqlite(const std::string &) { return noSqlite(); }
Expected<Existing> readSqlFile(const std::string &) { return noSqlite(); }
#endif

#if !ASSOC_HAS_POSTGRES
Expected<Existing> readPostgres(const std::string &) {
  return failure("this assoc-tidy was built without PostgreSQL: install its "
                 "headers (Debian: libpq-dev), configure and build anew");
}
#endif

static Expected<Existing> readDerived(const std::string &File) {
  auto Read = readSchemaFile(File);
  if (!Read)
    return Read.takeError();
  Existing Result;
  Result.S = std::move(Read->S);
  Result.Target = Read->Target;
  Result.Name = "'" + File + "'";
  Result.Derived = true;
  return Result;
}

/// What may be a password stays unsaid.
static std::string harmless(StringRef Where) {
  const std::size_t Scheme = Where.find("://"), At = Where.rfind('@');
  if (Scheme == StringRef::npos || At == StringRef::npos || At < Scheme)
    return Where.str();
  return (Where.take_front(Scheme + 3) + "..." + Where.drop_front(At)).str();
}

Expected<Existing> readAgainst(const std::string &Where) {
  StringRef Rest = Where;
  if (Rest.consume_front("sqlite:"))
    return readSqlite(Rest.str());
  for (const char *Scheme : {"postgresql://", "postgres://"})
    if (Rest.take_front(StringRef(Scheme).size()) == Scheme)
      return readPostgres(Where);
  if (Rest.take_back(4) == ".sql")
    return readSqlFile(Where);
  if (Rest.take_back(5) == ".json")
    return readDerived(Where);
  return failure("--against takes sqlite:FILE, postgresql://..., FILE.sql or "
                 "FILE.json" +
                 (Where.empty() ? "" : ", not '" + harmless(Where) + "'"));
}

} // namespace assoc
