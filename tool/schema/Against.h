// SPDX-License-Identifier: Apache-2.0
// What `diff` compares with: --against.
#ifndef ASSOC_TOOL_SCHEMA_AGAINST_H
#define ASSOC_TOOL_SCHEMA_AGAINST_H

#include "checks/schema/Compare.h"

#include "llvm/Support/Error.h"

namespace assoc {

/// sqlite:FILE, postgresql://..., FILE.sql, FILE.json. One sentence where it is
/// none of them, or cannot be read.
llvm::Expected<Existing> readAgainst(const std::string &Where);

} // namespace assoc

#endif
