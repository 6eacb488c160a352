// SPDX-License-Identifier: Apache-2.0
// Declarations that name their other side.
#include "checks/model/Inverse.h"

#include "checks/model/Lookup.h"

#include <algorithm>
#include <set>

namespace assoc {

static bool hasKeyNamed(const Association &B, const std::string &Name) {
  return B.ownsKey() && (B.Fact.ForeignKey->Name.is(Name.c_str()) ||
                         B.ForeignKey == NameList{Name});
}

Index namedInverse(const Model &M, const Association &A) {
  const InverseFact &F = A.Fact.Inverse;
  if (!F.Name.isKnown() || F.Names == InverseFact::By::Relation ||
      A.Target == None)
    return None;
  const std::string Name = F.Name.text();
  if (F.Names == InverseFact::By::Member)
    return M.lookup().member(M, A.Target, Name);
  for (Index I : M.lookup().BySource[A.Target])
    if (const Association &B = M.Associations[I];
        B.Target == A.Source && hasKeyNamed(B, Name))
      return I;
  return None;
}

static bool extends(const Model &M, const Entity &E, const std::string &Base,
                    unsigned Depth = 0) {
  return Depth < 8 &&
         std::any_of(E.Embeds.begin(), E.Embeds.end(), [&](const EmbedFact &F) {
           if (!F.Member.empty())
             return false;
           const Index Middle = M.lookup().entity(M, F.Embedded);
           return F.Embedded == Base ||
                  (Middle != None &&
                   extends(M, M.Entities[Middle], Base, Depth + 1));
         });
}

bool leadsTo(const Model &M, const Association &B, Index E) {
  return E != None &&
         (B.Target == E ||
          (!B.Fact.Target.empty() && extends(M, M.Entities[E], B.Fact.Target)));
}

bool hasMember(const Model &M, Index Owner, std::string_view Name) {
  const Entity &E = M.Entities[Owner];
  auto Is = [&](const auto &Fact) { return Fact.Member == Name; };
  const NameList &Others = E.Fact.Unmapped;
  return std::any_of(E.Declared.begin(), E.Declared.end(), Is) ||
         std::any_of(E.Embeds.begin(), E.Embeds.end(), Is) ||
         std::find(Others.begin(), Others.end(), Name) != Others.end() ||
         M.lookup().member(M, Owner, Name) != None;
}

void pairByInverse(Model &M, SharedText Dialect) {
  auto Ends = [](const Association &A) {
    return std::pair(std::minmax(A.Source, A.Target));
  };
  std::set<std::pair<Index, Index>> Unclear;
  for (Index I = 0; I < M.Associations.size(); ++I) {
    Association &A = M.Associations[I];
    if (A.Fact.Dialect != Dialect || A.Broken || A.Target == None ||
        !A.Fact.Inverse.Name.isWritten() ||
        A.Fact.Inverse.Names == InverseFact::By::Relation)
      continue;
    const Index J = namedInverse(M, A);
    if (J == None || J == I || !leadsTo(M, M.Associations[J], A.Source)) {
      Unclear.insert(Ends(A));
      continue;
    }
    A.Pair = J;
    if (M.Associations[J].Pair == None)
      M.Associations[J].Pair = I;
  }
  for (Association &A : M.Associations)
    if (A.Fact.Dialect == Dialect && A.Pair == None &&
        Unclear.contains(Ends(A)))
      A.MayHavePair = true;
}

} // namespace assoc
