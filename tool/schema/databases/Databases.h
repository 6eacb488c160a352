// SPDX-License-Identifier: Apache-2.0
// Schemas out of databases, through the databases' own libraries. Nothing is
// ever written. Each failure is one sentence.
#ifndef ASSOC_TOOL_SCHEMA_DATABASES_DATABASES_H
#define ASSOC_TOOL_SCHEMA_DATABASES_DATABASES_H

#include "checks/schema/Compare.h"

#include "llvm/Support/Error.h"

namespace assoc {

llvm::Expected<Existing> readSqlite(const std::string &File);
/// Loads the statements of a file into an SQLite of its own, in memory.
llvm::Expected<Existing> readSqlFile(const std::string &File);
/// Of everything that is no system table; Uri: postgresql://...
llvm::Expected<Existing> readPostgres(const std::string &Uri);

} // namespace assoc

#endif
