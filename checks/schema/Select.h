// SPDX-License-Identifier: Apache-2.0
// A part of a schema: what is too large to be seen as a whole.
#ifndef ASSOC_CHECKS_SCHEMA_SELECT_H
#define ASSOC_CHECKS_SCHEMA_SELECT_H

#include "checks/schema/Schema.h"
#include "checks/schema/TableSelection.h"

namespace assoc {

/// Leaves what is selected in S and, of the findings, what is about that.
/// Keys to what is left out stay in their tables, associations do not. The
/// result is a sentence, and S unchanged, where a name stands for nothing.
std::optional<std::string> select(const TableSelection &Which, Schema &S,
                                  std::vector<Finding> &Found);

} // namespace assoc

#endif
