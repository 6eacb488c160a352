// SPDX-License-Identifier: Apache-2.0
// assoc-through-ambiguous-key: a junction that leads to an end on two ways.
#include "checks/rules/JunctionKeys.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Wording.h"

#include <set>

namespace assoc {

static void check(const Model &M, Findings &Out) {
  for (const Association &A : M.Associations) {
    // Both ends of a self many-to-many are one question.
    std::set<Index> Asked;
    for (const JunctionStep &S : junctionSteps(M, A)) {
      const bool Several = S.Keys.size() >= 2 && S.Keys.size() >= S.Needed;
      if (S.isSelected() || !Several || !Asked.insert(S.Parent).second)
        continue;
      const std::string Holder = M.Entities[S.Holder].name(),
                        Parent = M.Entities[S.Parent].name();
      Finding &F =
          Out.at(A, quoted(M.describe(A)) + " goes through " +
                        M.Entities[A.Junction].name() + ", but " + Holder +
                        " has several keys to " + Parent + ", " +
                        quoted(columnsOf(S.Keys)) +
                        ", and nothing selects one; name " +
                        (S.Needed > 1 ? "the key of each end" : "the key"));
      F.Discriminator = Holder + ">" + Parent;
      for (const Association *Key : S.Keys)
        Out.note(F, *Key, quoted(M.describe(*Key)) + " is one of them");
    }
  }
}

extern const Rule ThroughAmbiguousKeyRule = {
    "assoc-through-ambiguous-key",
    Level::Error,
    "a junction has several keys to one end and nothing selects one",
    check,
};

} // namespace assoc
