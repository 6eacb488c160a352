// SPDX-License-Identifier: Apache-2.0
// Finds the two declarations of one relationship, once the keys are known.
#ifndef ASSOC_CHECKS_MODEL_PAIRING_H
#define ASSOC_CHECKS_MODEL_PAIRING_H

#include "checks/model/Model.h"

#include <string_view>

namespace assoc {

/// Sets Pair and Counterpart of the associations of one dialect. Two sides
/// pair when they agree on holder, parent and key columns (many-to-many: on
/// the junction, with ends and keys exchanged). What is left over and can only
/// have meant each other becomes Counterpart.
void pairUp(Model &M, std::string_view Dialect);

} // namespace assoc

#endif
