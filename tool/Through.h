// SPDX-License-Identifier: Apache-2.0
// Formats that another program makes.
#ifndef ASSOC_TOOL_THROUGH_H
#define ASSOC_TOOL_THROUGH_H

#include "llvm/Support/Error.h"

#include <string>

namespace assoc {

/// What a program of PATH makes of Text. One sentence where there is no such
/// program, or it fails.
llvm::Expected<std::string> runThrough(const char *Program, const char *Option,
                                       llvm::StringRef Text);

} // namespace assoc

#endif
