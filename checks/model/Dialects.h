// SPDX-License-Identifier: Apache-2.0
// Several ORMs in one program.
#ifndef ASSOC_CHECKS_MODEL_DIALECTS_H
#define ASSOC_CHECKS_MODEL_DIALECTS_H

#include "checks/facts/Facts.h"

namespace assoc {

/// A class that several ORMs store is an entity of each: from here on under
/// symbols of their own.
void separateDialects(std::vector<Facts> &TUs);

} // namespace assoc

#endif
