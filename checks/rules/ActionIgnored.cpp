// SPDX-License-Identifier: Apache-2.0
// assoc-action-ignored: an onDelete or onUpdate that has no effect.
#include "checks/rules/Ignored.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Wording.h"

#include <map>

namespace assoc {

static void check(const Model &M, Findings &Out) {
  // Both actions of one call are one finding.
  std::map<Index, std::vector<const Ignored *>> ByCall;
  for (const Ignored &I : M.IgnoredOptions)
    if (isAction(I) && !isContradiction(I) && I.Association != None)
      ByCall[I.Association].push_back(&I);
  for (const auto &[Call, Options] : ByCall) {
    const Ignored &First = *Options.front();
    std::string Text = whatIsIgnored(M, First);
    for (std::size_t N = 1; N < Options.size(); ++N)
      Text += (N == 1 ? "; so is " : ", ") + Options[N]->Option;
    Finding &F = Out.at(M.Associations[Call], Text);
    if (First.By != None && First.By != Call)
      Out.note(F, M.Associations[First.By],
               quoted(M.describe(M.Associations[First.By])) +
                   " fixes the key's actions");
    offerPlaces(M, F, Options);
  }
}

extern const Rule ActionIgnoredRule = {
    "assoc-action-ignored",
    Level::Warning,
    "an onDelete or onUpdate has no effect where it stands",
    check,
};

} // namespace assoc
