// SPDX-License-Identifier: Apache-2.0
// NOLINT comments, for the hosts that do not know them themselves.
#ifndef ASSOC_CHECKS_RULES_SUPPRESS_H
#define ASSOC_CHECKS_RULES_SUPPRESS_H

#include "checks/model/Model.h"
#include "checks/rules/Finding.h"

namespace assoc {

/// The place is one that the comment is for, whatever rules it names.
bool covers(const SuppressionFact &S, const Location &Where);

/// Takes out what a NOLINT comment covers, and returns it.
std::vector<Finding> suppress(const Model &M, std::vector<Finding> &Findings);

} // namespace assoc

#endif
