// SPDX-License-Identifier: Apache-2.0
// assoc-through-reused: one junction for several relationships.
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Same.h"
#include "checks/rules/Wording.h"

#include <algorithm>
#include <map>

namespace assoc {

/// The same ends over the same keys, where that makes nothing: two ways to read
/// the same rows.
static bool readTheSame(const Model &M, const Association &A,
                        const Association &B) {
  if (M.conventions(A).MakesKey != KeyMaker::Nobody)
    return false;
  return (isSameTable(M, A.Source, B.Source) &&
          isSameTable(M, A.Target, B.Target) && A.ForeignKey == B.ForeignKey &&
          A.OtherKey == B.OtherKey) ||
         (isSameTable(M, A.Source, B.Target) &&
          isSameTable(M, A.Target, B.Source) && mirrors(A, B));
}

/// The two declarations of one relationship, or the same one again.
static bool belongTogether(const Model &M, const Association &A,
                           const Association &B) {
  return partner(M, A) == &B || partner(M, B) == &A || isDuplicate(A, B) ||
         readTheSame(M, A, B);
}

static void check(const Model &M, Findings &Out) {
  // The first declaration of every relationship, junction by junction.
  std::map<Index, std::vector<const Association *>> Served;
  for (const Association &A : M.Associations) {
    if (!A.isManyToMany() || A.Broken || A.Junction == None)
      continue;
    std::vector<const Association *> &Others = Served[A.Junction];
    if (std::none_of(Others.begin(), Others.end(), [&](const Association *B) {
          return belongTogether(M, A, *B) || mayExclude(A, *B);
        }))
      Others.push_back(&A);
  }
  for (const auto &[Junction, Relationships] : Served) {
    if (Relationships.size() < 2)
      continue;
    const Association &First = *Relationships[0], &A = *Relationships[1];
    auto Ends = [&](const Association &B) {
      return sourceName(M, B) + "-" + targetName(M, B);
    };
    const std::string Name = quoted(M.Entities[Junction].name());
    Finding &F =
        Out.at(A, "junction " + Name + " serves " + Ends(First) + " and " +
                      Ends(A) + so(M.conventions(A).If.ThroughReused) +
                      "; give every relationship a junction of its own");
    Out.identify(F, M.Entities[Junction]);
    for (const Association *B : Relationships)
      if (B != &A)
        Out.note(F, *B, Name + " serves " + Ends(*B) + " here");
  }
}

extern const Rule ThroughReusedRule = {
    "assoc-through-reused",
    Level::Error,
    "one junction serves several relationships",
    check,
};

} // namespace assoc
