// SPDX-License-Identifier: Apache-2.0
// assoc-option-ignored: an option that has no effect where it stands.
#include "checks/rules/Ignored.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Wording.h"

namespace assoc {

static void check(const Model &M, Findings &Out) {
  for (const Ignored &I : M.IgnoredOptions) {
    if (isAction(I) || isNullContradiction(I) || I.Association == None)
      continue;
    const Association &A = M.Associations[I.Association];
    Finding &F = Out.at(A, whatIsIgnored(M, I));
    F.Discriminator = I.Option;
    if (I.By != None && I.By != I.Association)
      Out.note(F, M.Associations[I.By],
               quoted(M.describe(M.Associations[I.By])) + " decides here");
    offerPlaces(M, F, {&I});
  }
}

extern const Rule OptionIgnoredRule = {
    "assoc-option-ignored",
    Level::Warning,
    "an option has no effect where it stands",
    check,
};

} // namespace assoc
