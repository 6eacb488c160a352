// SPDX-License-Identifier: Apache-2.0
// What databases can do, as far as rules ask. The sources of each statement are
// named on the page of the rule that uses it.
#ifndef ASSOC_CHECKS_MODEL_DATABASES_H
#define ASSOC_CHECKS_MODEL_DATABASES_H

#include "checks/model/Model.h"

#include <optional>
#include <string>
#include <string_view>

namespace assoc {

/// "PostgreSQL", "SQL Server", ...
const char *title(Database D);

enum class KeyEvent { Delete, Update };

/// A foreign key can do that. NO ACTION can be had everywhere: where it cannot
/// be written, it is what a key without a clause does.
bool supports(Database D, KeyEvent Event, Action A);

/// A constraint brings an index over the columns of its key.
bool indexesForeignKeys(Database D);

/// Indexes of all tables of a schema share their names; else those of one
/// table.
bool indexNamesAreGlobal(Database D);

/// Constraints can be checked at the end of a transaction.
bool canDefer(Database D);

struct NameLimit {
  std::size_t Most;
  bool InBytes;   ///< else in characters
  bool Truncates; ///< silently; else the statement is refused
  std::size_t length(std::string_view Name) const;
};

/// How long names of tables, columns and constraints may be; nothing: as long
/// as anybody likes.
std::optional<NameLimit> nameLimit(Database D);

} // namespace assoc

#endif
