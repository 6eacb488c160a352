// SPDX-License-Identifier: Apache-2.0
// assoc-schema-drift: the declarations and a database disagree.
#include "checks/rules/Rule.h"

namespace assoc {

// It takes more than a Model: `assoc-tidy diff` finds it (checks/schema).
extern const Rule SchemaDriftRule = {
    "assoc-schema-drift",
    Level::Error,
    "what is declared and what is in the database (or in a committed schema) "
    "differ",
    nullptr,
};

} // namespace assoc
