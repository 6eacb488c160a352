// SPDX-License-Identifier: Apache-2.0
// The pages of the rules, built into the tool.
#ifndef ASSOC_TOOL_PAGES_H
#define ASSOC_TOOL_PAGES_H

#include <string_view>

namespace assoc {

/// The Markdown of checks/rules/NAME.md for "assoc-NAME"; empty without one.
std::string_view rulePage(std::string_view Id);

} // namespace assoc

#endif
