// SPDX-License-Identifier: Apache-2.0
// Names of ORMs that write them without quotes, as databases keep them.
#ifndef ASSOC_CHECKS_SCHEMA_STOREDNAMES_H
#define ASSOC_CHECKS_SCHEMA_STOREDNAMES_H

#include "checks/schema/Schema.h"

namespace assoc {

/// PostgreSQL makes their letters small and Oracle capital; other databases
/// keep them as they are written.
Schema withStoredNames(Schema S, Database D);

} // namespace assoc

#endif
