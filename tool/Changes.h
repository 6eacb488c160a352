// SPDX-License-Identifier: Apache-2.0
// What was changed since a revision, as git knows it.
#ifndef ASSOC_TOOL_CHANGES_H
#define ASSOC_TOOL_CHANGES_H

#include "checks/rules/Lines.h"

#include "llvm/Support/Error.h"

namespace assoc {

/// The lines that differ between a revision and the files as they are, in the
/// repository of the sources (absolute paths). Files that git does not know,
/// and does not ignore, are changed as a whole.
llvm::Expected<LineFilter>
changesSince(llvm::StringRef Revision, const std::vector<std::string> &Sources);

} // namespace assoc

#endif
