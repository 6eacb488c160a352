// SPDX-License-Identifier: Apache-2.0
// Writes the declaration that is missing on the other side.
#ifndef ASSOC_CHECKS_RULES_MIRROR_H
#define ASSOC_CHECKS_RULES_MIRROR_H

#include "checks/model/Model.h"
#include "checks/rules/Finding.h"

#include <optional>

namespace assoc {

/// Inserts, behind the statement of A, the declaration of kind Kind that pairs
/// with it. Nothing where the text is not certain.
std::optional<Fix> insertMirror(const Model &M, const Association &A,
                                AssociationKind Kind);

} // namespace assoc

#endif
