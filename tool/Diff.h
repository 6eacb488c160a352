// SPDX-License-Identifier: Apache-2.0
// `assoc-tidy diff`: the derived schema and a database.
#ifndef ASSOC_TOOL_DIFF_H
#define ASSOC_TOOL_DIFF_H

#include "checks/schema/Compare.h"

namespace assoc {

/// All differences as findings, sorted by place, and what they do to what is
/// there.
std::vector<Finding> drift(const Schema &Declared, const Existing &There,
                           std::vector<std::string> &Changes);

/// Something of that is a reason for exit code 1.
bool isGate(const std::vector<Finding> &Shown);

} // namespace assoc

#endif
