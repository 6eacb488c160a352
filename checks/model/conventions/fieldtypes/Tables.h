// SPDX-License-Identifier: Apache-2.0
// What ORMs have in common whose users declare by the types of data members:
// Lightweight, sqlgen.
#ifndef ASSOC_CHECKS_MODEL_CONVENTIONS_FIELDTYPES_TABLES_H
#define ASSOC_CHECKS_MODEL_CONVENTIONS_FIELDTYPES_TABLES_H

#include "checks/model/Model.h"

#include <string>
#include <string_view>

namespace assoc::fieldtypes {

/// The normal form of the column that a C++ type becomes.
using ColumnType = std::string (*)(std::string_view Cpp);

/// Names the tables of one dialect after their classes where nothing else is
/// said, makes the columns of members and belongsTos in their order, and the
/// constraints of the latter.
void makeTables(Model &M, SharedText Dialect, ColumnType TypeOf);

/// The column of a data member; empty: it is not known.
std::string columnOf(const Entity &E, std::string_view Member);

} // namespace assoc::fieldtypes

#endif
