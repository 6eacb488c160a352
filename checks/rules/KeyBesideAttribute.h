// SPDX-License-Identifier: Apache-2.0
// Part of assoc-column-clash: keys and the attributes that were meant as them.
#ifndef ASSOC_CHECKS_RULES_KEYBESIDEATTRIBUTE_H
#define ASSOC_CHECKS_RULES_KEYBESIDEATTRIBUTE_H

#include "checks/rules/Rule.h"

namespace assoc {

/// Declared attributes whose name or column is nearly that of a derived key:
/// the table gets both, or the later one decides what the column is.
void findKeysBesideAttributes(const Model &M, Findings &Out);

} // namespace assoc

#endif
