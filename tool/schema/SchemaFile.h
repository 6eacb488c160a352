// SPDX-License-Identifier: Apache-2.0
// Reading back what `schema --format=json` has written.
#ifndef ASSOC_TOOL_SCHEMA_SCHEMAFILE_H
#define ASSOC_TOOL_SCHEMA_SCHEMAFILE_H

#include "checks/schema/Schema.h"

#include "llvm/Support/Error.h"

namespace assoc {

struct SchemaFile {
  Schema S;
  Database Target = Database::Postgres; ///< that its types are spelt for
  std::vector<Finding> Findings;        ///< without fixes
};

/// One sentence that names the file, and the place in it, where it is no such
/// file.
llvm::Expected<SchemaFile> readSchemaFile(const std::string &Path);

} // namespace assoc

#endif
