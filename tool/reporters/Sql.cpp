// SPDX-License-Identifier: Apache-2.0
// The derived schema as statements that make it.
#include "tool/reporters/Reporter.h"

#include "checks/schema/Ddl.h"

namespace assoc {

static void write(const Report &R, llvm::raw_ostream &OS) {
  OS << ddl(R.S, R.Target);
}

extern const Reporter SqlReporter = {"sql", "sql",
                                     "CREATE TABLE statements for --database",
                                     Reporter::OfSchema, write};

} // namespace assoc
