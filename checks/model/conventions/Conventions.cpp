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

const Conventions &conventionsOf(SharedText Dialect) {
  static const std::vector<std::pair<SharedText, const Conventions *>> ByName =
      [] {
        std::vector<std::pair<SharedText, const Conventions *>> All;
        for (const Conventions *C : allConventions())
          All.emplace_back(C->Dialect, C);
        return All;
      }();
  for (auto [Name, C] : ByName)
    if (Name == Dialect)
      return *C;
  assert(false && "facts of a dialect without conventions");
  return *allConventions().front();
}

} // namespace assoc
