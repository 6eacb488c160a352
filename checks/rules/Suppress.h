// SPDX-License-Identifier: Apache-2.0
// NOLINT comments, for the hosts that do not know them themselves.
#ifndef ASSOC_CHECKS_RULES_SUPPRESS_H
#define ASSOC_CHECKS_RULES_SUPPRESS_H

#include "checks/model/Model.h"
#include "checks/rules/Finding.h"

namespace assoc {

/// Removes what a NOLINT comment covers. Returns how many were removed.
std::size_t suppress(const Model &M, std::vector<Finding> &Findings);

} // namespace assoc

#endif
