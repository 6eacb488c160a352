// SPDX-License-Identifier: Apache-2.0
// What the declarations say, against what is there: a database, or the schema
// that the declarations implied some time ago.
#ifndef ASSOC_CHECKS_SCHEMA_COMPARE_H
#define ASSOC_CHECKS_SCHEMA_COMPARE_H

#include "checks/schema/Schema.h"

namespace assoc {

/// The schema that is compared with.
struct Existing {
  Schema S;
  Database Target = Database::Postgres;
  std::string Name; ///< as messages call it: "the database", "'schema.json'"
  /// What an empty Table::Schema stands for ("public"), where it has a name.
  std::string DefaultSchema;
  /// `schema --format=json` has written it: it is to be the same in every
  /// respect. In a database may be what is none of the program's business.
  bool Derived = false;
};

/// One thing that is not as declared.
struct Difference {
  Finding Said;
  /// What the declarations do to what is there, in one line:
  /// "+ column posts.title". Empty: nothing.
  std::string Change;
};

/// In the order of the declared tables; then the tables that are there alone.
std::vector<Difference> compare(const Schema &Declared, const Existing &There);

} // namespace assoc

#endif
