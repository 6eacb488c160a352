// SPDX-License-Identifier: Apache-2.0
// Actions that are written more than once, where the last one counts.
#ifndef ASSOC_CHECKS_MODEL_REPEATEDACTIONS_H
#define ASSOC_CHECKS_MODEL_REPEATEDACTIONS_H

#include "checks/model/Model.h"

namespace assoc {

/// All but the last one of an option of I are without effect.
void ignoreRepeated(Model &M, Index I, const char *Option,
                    const Few<Value> &Actions);

/// The one that counts, set by By.
Placed<Action> lastAction(const Few<Value> &Actions, Index By);

} // namespace assoc

#endif
