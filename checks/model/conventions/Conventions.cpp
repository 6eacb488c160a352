// SPDX-License-Identifier: Apache-2.0
// The list of ORMs.
#include "checks/model/conventions/Conventions.h"

#include <cassert>

namespace assoc {

#define ASSOC_CONVENTIONS(NAME) extern const Conventions NAME;
#include "checks/model/conventions/Conventions.def"

const std::vector<const Conventions *> &allConventions() {
  static const std::vector<const Conventions *> All = {
#define ASSOC_CONVENTIONS(NAME) &NAME,
#include "checks/model/conventions/Conventions.def"
  };
  return All;
}

const Conventions &conventionsOf(std::string_view Dialect) {
  for (const Conventions *C : allConventions())
    if (C->Dialect == Dialect)
      return *C;
  assert(false && "facts of a dialect without conventions");
  return *allConventions().front();
}

} // namespace assoc
