// SPDX-License-Identifier: Apache-2.0
// Keys lead to their tables and columns, whatever these are called now.
#ifndef ASSOC_CHECKS_MODEL_MIGRATEDKEYS_H
#define ASSOC_CHECKS_MODEL_MIGRATEDKEYS_H

#include "checks/model/Migrations.h"

namespace assoc {

/// Table is called To from now on.
void followTable(std::vector<MigratedTable> &Tables, const std::string &Table,
                 const Value &To);
/// A column of Table is.
void followColumn(std::vector<MigratedTable> &Tables, const std::string &Table,
                  const std::string &Column, const Value &To);

} // namespace assoc

#endif
