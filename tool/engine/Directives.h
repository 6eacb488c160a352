// SPDX-License-Identifier: Apache-2.0
// The directives of a source without what stands between them.
#ifndef ASSOC_TOOL_ENGINE_DIRECTIVES_H
#define ASSOC_TOOL_ENGINE_DIRECTIVES_H

#include "llvm/ADT/StringRef.h"

#include <string>

namespace assoc {

/// Source text that includes the same files and defines the same macros, and
/// no declaration. clang has such a function, too, but it leaves conditions out
/// that no directive depends on, and they tell the variants of a header apart.
std::string directivesIn(llvm::StringRef Text);

} // namespace assoc

#endif
