// SPDX-License-Identifier: Apache-2.0
// assoc-through-is-endpoint: a junction that is one of its own ends.
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Wording.h"

namespace assoc {

static bool isEnd(const Model &M, const Association &A, Index End) {
  if (End == None)
    return false;
  const Entity &E = M.Entities[End];
  const ThroughFact &T = A.Fact.Through;
  return A.Junction == End || (!T.Entity.empty() && T.Entity == E.Fact.Id) ||
         (T.Entity.empty() && T.Name.is(E.name().c_str()) &&
          A.Junction == None);
}

static void check(const Model &M, Findings &Out) {
  for (const Association &A : M.Associations) {
    // Both sides of a pair have one junction. Where the other side has none, it
    // is assoc-kind-mismatch.
    const Association *Other = partner(M, A);
    if (!A.isManyToMany() ||
        (Other && (!Other->isManyToMany() ||
                   (Other < &A && Other->Junction == A.Junction))))
      continue;
    const bool IsSource = isEnd(M, A, A.Source);
    if (!IsSource && !isEnd(M, A, A.Target))
      continue;
    const Entity &End = M.Entities[IsSource ? A.Source : A.Target];
    Finding &F = Out.at(A, quoted(M.describe(A)) + " goes through " +
                               quoted(End.name()) + ", its own " +
                               (IsSource ? "source" : "target") +
                               so(M.conventions(A).If.ThroughEndpoint) +
                               "; go through a junction of its own");
    if (Other)
      Out.identify(F, A, *Other);
    Out.note(F, End, quoted(End.name()) + " is declared here");
  }
}

extern const Rule ThroughIsEndpointRule = {
    "assoc-through-is-endpoint",
    Level::Error,
    "the junction of a many-to-many is its source or its target",
    check,
};

} // namespace assoc
