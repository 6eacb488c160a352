// SPDX-License-Identifier: Apache-2.0
// Tells the programs of one run apart: a compile database often holds several
// executables, and their classes may have the same names.
#ifndef ASSOC_CHECKS_MODEL_PROGRAMS_H
#define ASSOC_CHECKS_MODEL_PROGRAMS_H

#include "checks/model/Model.h"

#include <vector>

namespace assoc {

/// Where an entity is defined in two places (a conflict), the TUs are those of
/// several programs: in the result every symbol belongs to one of them, and
/// what several share is there once for each. Otherwise nothing changes.
/// Returns the number of programs.
unsigned separatePrograms(std::vector<Facts> &TUs,
                          std::vector<Conflict> &Conflicts);

} // namespace assoc

#endif
