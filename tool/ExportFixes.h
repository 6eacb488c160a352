// SPDX-License-Identifier: Apache-2.0
// Fixes as clang's tools exchange them.
#ifndef ASSOC_TOOL_EXPORTFIXES_H
#define ASSOC_TOOL_EXPORTFIXES_H

#include "checks/rules/FixPlan.h"

#include "llvm/Support/Error.h"

namespace assoc {

/// The YAML that clang-apply-replacements reads: all findings, those that the
/// plan applies with their fix.
llvm::Error exportFixes(const std::vector<Finding> &Findings,
                        const FixPlan &Plan, llvm::StringRef Path);

} // namespace assoc

#endif
