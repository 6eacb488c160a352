// SPDX-License-Identifier: Apache-2.0
// Whether a column can hold what its declaration says.
#ifndef ASSOC_CHECKS_SCHEMA_COLUMNTYPES_H
#define ASSOC_CHECKS_SCHEMA_COLUMNTYPES_H

#include "checks/model/Types.h"

namespace assoc {

enum class TypeFit {
  Same,     ///< or nothing is known against it
  Wider,    ///< the column holds all that is declared, and more
  Narrower, ///< the column does not hold all that is declared
  Other     ///< a number here, a text there
};

/// Both in normal form (checks/model/Types.h): what was read out of a database
/// is raw("character varying(80)") or ENUM("a", "b").
TypeFit fit(std::string_view Declared, std::string_view There, Database D);

} // namespace assoc

#endif
