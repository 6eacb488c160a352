// SPDX-License-Identifier: Apache-2.0
// What ORMs say of the constraints of their keys, apart from what they do.
#ifndef ASSOC_CHECKS_MODEL_CONVENTIONS_KEYNAMES_H
#define ASSOC_CHECKS_MODEL_CONVENTIONS_KEYNAMES_H

#include "checks/model/Model.h"

namespace assoc {

/// The name of the constraint; empty: the ORM gives none. Ordinal: of the key,
/// among those of its holder.
std::string constraintName(const Model &M, const ForeignKey &K,
                           std::size_t Ordinal);

/// It is checked by each statement, although the ORM defers its other keys.
bool isImmediate(const Model &M, const ForeignKey &K);

} // namespace assoc

#endif
