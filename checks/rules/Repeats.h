// SPDX-License-Identifier: Apache-2.0
// The first of several declarations that say the same.
#ifndef ASSOC_CHECKS_RULES_REPEATS_H
#define ASSOC_CHECKS_RULES_REPEATS_H

#include "checks/model/HashIndex.h"
#include "checks/rules/Same.h"

#include <vector>

namespace assoc {

/// Finds isDuplicate() among those that were added.
class Repeats {
public:
  const Association *find(const Association &A) const {
    if (!mayRepeat(A))
      return nullptr;
    const std::size_t I = ByWhatTheySay.first(
        hash(A), [&](std::size_t I) { return isDuplicate(A, *All[I]); });
    return I == HashIndex::None ? nullptr : All[I];
  }
  void add(const Association &A) {
    if (!mayRepeat(A))
      return;
    ByWhatTheySay.add(hash(A));
    All.push_back(&A);
  }
  /// Adds it, unless it repeats another one.
  const Association *findOrAdd(const Association &A) {
    const Association *First = find(A);
    if (!First)
      add(A);
    return First;
  }

private:
  static bool mayRepeat(const Association &A) {
    return !A.Broken && !A.Fact.Guarded && A.Source != None &&
           A.Target != None && !A.ForeignKey.empty();
  }
  static std::size_t hash(const Association &A) {
    Hasher H;
    H.add(A.Source).add(A.Target).add(static_cast<std::size_t>(A.Fact.Kind));
    H.add(A.Junction).add(A.ForeignKey).add(A.OtherKey);
    for (const KeyPartFact &Part : A.Fact.KeyParts)
      H.add(Part.ReferencedMember);
    const InverseFact &Inverse = A.Fact.Inverse;
    if (Inverse.Name.isKnown() && Inverse.Names == InverseFact::By::Member)
      H.add(Inverse.Name.text());
    else if (!A.Fact.Member.empty())
      H.add(A.Fact.Member);
    else if (!A.ownsKey())
      H.add(A.Alias.Val);
    return H;
  }

  HashIndex ByWhatTheySay;
  std::vector<const Association *> All;
};

} // namespace assoc

#endif
