// SPDX-License-Identifier: Apache-2.0
// assoc-duplicate: the same association twice.
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Same.h"
#include "checks/rules/Wording.h"

namespace assoc {

static void check(const Model &M, Findings &Out) {
  for (Index I = 0; I < M.Associations.size(); ++I)
    for (Index J = 0; J < I; ++J) {
      const Association &A = M.Associations[I], &First = M.Associations[J];
      if (!isDuplicate(A, First))
        continue;
      Finding &F = Out.at(
          A, quoted(M.describe(A)) + " repeats " + quoted(M.describe(First)) +
                 (A.ForeignKey.empty()
                      ? std::string()
                      : " over the same key " + quoted(A.ForeignKey)) +
                 so(M.conventions(A).If.Duplicate) + "; remove one of them");
      Out.note(F, First, "the first one is declared here");
      break;
    }
}

extern const Rule DuplicateRule = {
    "assoc-duplicate",
    Level::Warning,
    "the same association declared twice: same source, kind, target and key",
    check,
};

} // namespace assoc
