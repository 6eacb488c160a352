// SPDX-License-Identifier: Apache-2.0
// What the facts at hand name and do not say: another translation unit may.
#ifndef ASSOC_TOOL_ENGINE_DEMAND_H
#define ASSOC_TOOL_ENGINE_DEMAND_H

#include "checks/facts/Facts.h"

#include <set>

namespace assoc {

/// The names, as source text has them, of constants without a value, and of
/// entities without a definition.
struct Demand {
  std::set<std::string> Constants, Entities;
};
Demand demandOf(const std::vector<Facts> &TUs);

/// Whether an entity is defined in two places: which TUs belong together is
/// then decided by what each of them sees (see separatePrograms).
bool areSeveralPrograms(const std::vector<Facts> &TUs);

} // namespace assoc

#endif
