// SPDX-License-Identifier: Apache-2.0
// The file of a baseline: JSON, versioned, one entry a line
// (docs/schemas/baseline.schema.json).
#ifndef ASSOC_TOOL_BASELINEFILE_H
#define ASSOC_TOOL_BASELINEFILE_H

#include "checks/rules/Baseline.h"

#include "llvm/Support/Error.h"

namespace assoc {

llvm::Expected<Baseline> readBaseline(llvm::StringRef Path);
/// Through a temporary and a rename.
llvm::Error writeBaseline(const Baseline &Known, llvm::StringRef Path);

} // namespace assoc

#endif
