// SPDX-License-Identifier: Apache-2.0
// Which rules had to keep silent because not everything was seen.
#ifndef ASSOC_CHECKS_RULES_LIMITS_H
#define ASSOC_CHECKS_RULES_LIMITS_H

#include "checks/rules/Rule.h"

namespace assoc {

/// The rules that argue from absence and would report more if what did not
/// parse, was not given or was not understood held nothing that matters. In
/// the order of Rules.def.
std::vector<const Rule *> limitedRules(const Model &M);

} // namespace assoc

#endif
