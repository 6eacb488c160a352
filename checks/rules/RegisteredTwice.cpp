// SPDX-License-Identifier: Apache-2.0
// assoc-registered-twice: one entity, registered under two names.
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Wording.h"

#include <map>

namespace assoc {

static void check(const Model &M, Findings &Out) {
  for (const Entity &E : M.Entities) {
    const char *Consequence = conventionsOf(E.Fact.Dialect).If.RegisteredTwice;
    if (!*Consequence)
      continue;
    std::map<std::string, const RegistrationFact *> First; // by store
    for (const RegistrationFact &R : E.Registrations) {
      // The two may be the branches of one if.
      if (!R.Table.isKnown() || R.Guarded)
        continue;
      const RegistrationFact &Other =
          *First.try_emplace(R.Store, &R).first->second;
      if (Other.Table.text() == R.Table.text())
        continue;
      Finding &F = Out.at(E, quoted(E.name()) + " is registered as " +
                                 quoted(R.Table.text()) + " and as " +
                                 quoted(Other.Table.text()) + so(Consequence) +
                                 "; register it once");
      F.Where = R.Where;
      F.Discriminator = R.Table.text();
      F.Notes.push_back({quoted(E.name()) + " is registered as " +
                             quoted(Other.Table.text()) + " here",
                         Other.Where});
    }
  }
}

extern const Rule RegisteredTwiceRule = {
    "assoc-registered-twice",
    Level::Error,
    "one entity is registered under two names",
    check,
};

} // namespace assoc
