// SPDX-License-Identifier: Apache-2.0
// Declarations that name their other side.
#ifndef ASSOC_CHECKS_MODEL_INVERSE_H
#define ASSOC_CHECKS_MODEL_INVERSE_H

#include "checks/model/Model.h"

#include <string_view>

namespace assoc {

/// The association of A's target that A names; None: there is none.
Index namedInverse(const Model &M, const Association &A);

/// B leads to the entity E, or to what E extends.
bool leadsTo(const Model &M, const Association &B, Index E);

/// The data member of E exists, whatever the ORM makes of it.
bool hasMember(const Model &M, Index E, std::string_view Name);

/// Pairs the associations of one dialect with what they name. Where that is
/// not there, or something else, nobody is known to be alone.
void pairByInverse(Model &M, SharedText Dialect);

} // namespace assoc

#endif
