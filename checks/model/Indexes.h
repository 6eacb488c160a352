// SPDX-License-Identifier: Apache-2.0
// Which columns of a table an index finds.
#ifndef ASSOC_CHECKS_MODEL_INDEXES_H
#define ASSOC_CHECKS_MODEL_INDEXES_H

#include "checks/model/Model.h"

#include <string>
#include <vector>

namespace assoc {

/// Puts the indexes that were declared, apart or beside a column, on the
/// entities, whose columns are there. Unique ones become unique keys.
void addIndexes(Model &M, const std::vector<IndexFact> &Declared);

/// Rows of E can be looked up by these columns: they come first, in any order,
/// in its primary key, a unique key or an index.
bool isIndexed(const Entity &E, const NameList &Columns);

} // namespace assoc

#endif
