// SPDX-License-Identifier: Apache-2.0
// assoc-unregistered: an entity that its ORM was never told about.
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Wording.h"

#include <set>

namespace assoc {

static bool isMissing(const Model &M, const Association &A) {
  if (A.Target != None)
    return isUnregistered(M, A.Target);
  return !A.Fact.Target.empty() && sawAllEntities(M, A.Fact.Dialect);
}

static void check(const Model &M, Findings &Out) {
  std::set<std::string> Reported;
  for (const Association &A : M.Associations) {
    const Conventions &C = M.conventions(A);
    // Only what the ORM meets at run time: an entity that nobody registers and
    // nobody refers to may be there for another program.
    if (!C.RegisteredBy || A.Source == None ||
        M.Entities[A.Source].Registrations.empty() || !isMissing(M, A) ||
        !Reported.insert(A.Fact.Target).second)
      continue;
    const std::string Name = targetName(M, A);
    Finding &F =
        Out.at(A, quoted(Name) + ", the target of " + quoted(M.describe(A)) +
                      ", is never registered" + so(C.If.Unregistered) +
                      "; register it with " + quoted(C.RegisteredBy));
    F.About = Name;
    if (A.Target != None)
      Out.note(F, M.Entities[A.Target], quoted(Name) + " is declared here");
    F.Notes.push_back({quoted(sourceName(M, A)) + " is registered here",
                       M.Entities[A.Source].Registrations.front().Where});
  }
}

extern const Rule UnregisteredRule = {
    "assoc-unregistered",
    Level::Error,
    "an entity takes part in an association and is never registered",
    check,
};

} // namespace assoc
