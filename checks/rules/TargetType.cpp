// SPDX-License-Identifier: Apache-2.0
// assoc-target-type: a member that cannot hold the other side.
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Wording.h"

namespace assoc {

static void check(const Model &M, Findings &Out) {
  for (const Association &A : M.Associations) {
    if (!A.hasWrongShape())
      continue;
    const bool Single = A.Fact.Shape == MemberShape::Single;
    std::string Type =
        A.Fact.MemberType.empty() ? "" : " (" + quoted(A.Fact.MemberType) + ")";
    Finding &F =
        Out.at(A, quoted(M.describe(A)) + " leads to " +
                      (Single ? "many rows of " : "one row of ") +
                      M.targetName(A) + ", but its member" + Type + " is a " +
                      (Single ? "single pointer" : "collection") +
                      so(M.conventions(A).If.TargetType) + "; make it a " +
                      (Single ? "collection" : "single pointer") +
                      ", or declare another kind");
    if (A.Target != None)
      Out.note(F, M.Entities[A.Target], M.targetName(A) + " is declared here");
  }
}

extern const Rule TargetTypeRule = {
    "assoc-target-type",
    Level::Error,
    "the C++ type of the member contradicts the declared kind",
    check,
};

} // namespace assoc
