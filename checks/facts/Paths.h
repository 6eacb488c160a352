// SPDX-License-Identifier: Apache-2.0
// Paths as people want to read them.
#ifndef ASSOC_CHECKS_FACTS_PATHS_H
#define ASSOC_CHECKS_FACTS_PATHS_H

#include "checks/facts/Facts.h"

#include <set>
#include <string>
#include <string_view>

namespace assoc {

/// Every file below Directory is named relative to it. Symbols stay as they
/// are: they only need to be equal.
void makeRelative(Facts &F, std::string_view Directory);

/// Relative in symbols, too: the same facts wherever the directory lies. All
/// facts that are linked must be made so.
void makePortable(Facts &F, std::string_view Directory);

/// All files that something was declared in.
std::set<std::string> filesOf(Facts F);

} // namespace assoc

#endif
