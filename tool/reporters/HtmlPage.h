// SPDX-License-Identifier: Apache-2.0
// tool/reporters/html/, made into one page when this is built.
#ifndef ASSOC_TOOL_REPORTERS_HTMLPAGE_H
#define ASSOC_TOOL_REPORTERS_HTMLPAGE_H

#include <string_view>

namespace assoc {

/// All before the data and all behind them.
std::string_view htmlHead();
std::string_view htmlTail();

} // namespace assoc

#endif
