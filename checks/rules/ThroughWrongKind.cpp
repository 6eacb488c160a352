// SPDX-License-Identifier: Apache-2.0
// assoc-through-wrong-kind: junction options where there is no junction.
#include "checks/rules/Rule.h"
#include "checks/rules/Wording.h"

namespace assoc {

static void check(const Model &M, Findings &Out) {
  for (const Association &A : M.Associations) {
    const std::string Name = quoted(M.describe(A));
    if (A.isManyToMany()) {
      // A member has a name of its own; a call needs an alias.
      if (A.Source != None && A.Source == A.Target && A.Fact.Member.empty() &&
          !A.Fact.Alias.Written)
        Out.at(A, Name + " is a many-to-many of " + sourceName(M, A) +
                      " with itself and has no alias; the call is refused; "
                      "name what it leads to, as \"Children\"");
      continue;
    }
    if (A.Fact.Through.Written)
      Out.at(A, Name + " has a junction, but is no many-to-many; the call is "
                       "refused; write belongsToMany, or leave through out");
    else if (A.Fact.OtherKey.Written || A.Fact.Extra.contains("joinId"))
      Out.at(A, Name + " names a junction key, but is no many-to-many; there "
                       "is no junction that could have it");
  }
}

extern const Rule ThroughWrongKindRule = {
    "assoc-through-wrong-kind",
    Level::Error,
    "a junction or a junction key on an association that is no many-to-many",
    check,
};

} // namespace assoc
