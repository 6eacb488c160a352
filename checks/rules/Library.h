// SPDX-License-Identifier: Apache-2.0
// What is declared by classes that a library brings, for users to register.
#ifndef ASSOC_CHECKS_RULES_LIBRARY_H
#define ASSOC_CHECKS_RULES_LIBRARY_H

#include "checks/model/Model.h"

namespace assoc {

/// In a system header: no user can change it.
inline bool isOfLibrary(const Association &A) {
  return extra(A.Fact.Extra, "library").is("true");
}

} // namespace assoc

#endif
