// SPDX-License-Identifier: Apache-2.0
// Declarations that name their other side.
#include "checks/model/Inverse.h"

#include <algorithm>
#include <set>

namespace assoc {

static bool isNamed(const Association &B, const Association &By,
                    const std::string &Name) {
  if (By.Fact.Inverse.Names == InverseFact::By::Member)
    return B.Fact.Member == Name;
  return B.ownsKey() && B.Target == By.Source &&
         (B.Fact.ForeignKey.Name.is(Name.c_str()) ||
          B.ForeignKey == std::vector<std::string>{Name});
}

Index namedInverse(const Model &M, const Association &A) {
  const InverseFact &F = A.Fact.Inverse;
  if (!F.Name.isKnown() || F.Names == InverseFact::By::Relation ||
      A.Target == None)
    return None;
  const std::string Name = F.Name.text();
  for (Index I = 0; I < M.Associations.size(); ++I)
    if (const Association &B = M.Associations[I];
        B.Source == A.Target && isNamed(B, A, Name))
      return I;
  return None;
}

static bool extends(const Model &M, const Entity &E, const std::string &Base,
                    unsigned Depth = 0) {
  return Depth < 8 &&
         std::any_of(E.Embeds.begin(), E.Embeds.end(), [&](const EmbedFact &F) {
           if (!F.Member.empty())
             return false;
           return F.Embedded == Base ||
                  std::any_of(M.Entities.begin(), M.Entities.end(),
                              [&](const Entity &Middle) {
                                return Middle.Fact.Id == F.Embedded &&
                                       extends(M, Middle, Base, Depth + 1);
                              });
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
  const std::vector<std::string> &Others = E.Fact.Unmapped;
  return std::any_of(E.Declared.begin(), E.Declared.end(), Is) ||
         std::any_of(E.Embeds.begin(), E.Embeds.end(), Is) ||
         std::find(Others.begin(), Others.end(), Name) != Others.end() ||
         std::any_of(M.Associations.begin(), M.Associations.end(),
                     [&](const Association &A) {
                       return A.Source == Owner && A.Fact.Member == Name;
                     });
}

void pairByInverse(Model &M, std::string_view Dialect) {
  auto Ends = [](const Association &A) {
    return std::pair(std::minmax(A.Source, A.Target));
  };
  std::set<std::pair<Index, Index>> Unclear;
  for (Index I = 0; I < M.Associations.size(); ++I) {
    Association &A = M.Associations[I];
    if (A.Fact.Dialect != Dialect || A.Broken || A.Target == None ||
        !A.Fact.Inverse.Name.Written ||
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
