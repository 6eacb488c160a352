// SPDX-License-Identifier: Apache-2.0
// Writes what is missing on the other side.
#ifndef ASSOC_CHECKS_RULES_MIRROR_H
#define ASSOC_CHECKS_RULES_MIRROR_H

#include "checks/model/Model.h"
#include "checks/rules/Edits.h"
#include "checks/rules/Finding.h"

#include <optional>

namespace assoc {

/// Inserts, behind the statement of A, the declaration of kind Kind that pairs
/// with it. Nothing where the text is not certain.
std::optional<Edits> insertMirror(const Model &M, const Association &A,
                                  AssociationKind Kind);

/// Makes the junction keys of one side those of the other, exchanged: of the
/// side whose keys nobody chose, or of either.
void offerMirroredKeys(const Model &M, Finding &F, const Association &A,
                       const Association &First);

} // namespace assoc

#endif
