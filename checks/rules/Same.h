// SPDX-License-Identifier: Apache-2.0
// When two declarations say the same: questions that several rules share, so
// that one mistake is one finding.
#ifndef ASSOC_CHECKS_RULES_SAME_H
#define ASSOC_CHECKS_RULES_SAME_H

#include "checks/model/Model.h"

#include <algorithm>

namespace assoc {

/// Under the same member or effective alias of the same entity.
inline bool haveSameName(const Association &A, const Association &B) {
  if (A.Source == None || A.Source != B.Source)
    return false;
  if (!A.Fact.Member.empty() || !B.Fact.Member.empty())
    return A.Fact.Member == B.Fact.Member;
  return A.Alias.isSet() && B.Alias.isSet() && A.Alias.Val == B.Alias.Val;
}

/// Two entities, or two classes for one table.
inline bool isSameTable(const Model &M, Index A, Index B) {
  if (A == B || A == None || B == None)
    return A == B;
  const Entity &Left = M.Entities[A], &Right = M.Entities[B];
  return Left.Fact.Dialect == Right.Fact.Dialect && Left.Table.isSet() &&
         Right.Table.isSet() && Left.Table.Val == Right.Table.Val &&
         Left.Schema.valueOr("") == Right.Schema.valueOr("");
}

/// Either may not take effect: they may be the two branches of one if.
inline bool mayExclude(const Association &A, const Association &B) {
  return A.Fact.Guarded || B.Fact.Guarded;
}

/// Keys that name what they reference name the same.
inline bool haveSameReference(const Association &A, const Association &B) {
  return std::equal(A.Fact.KeyParts.begin(), A.Fact.KeyParts.end(),
                    B.Fact.KeyParts.begin(), B.Fact.KeyParts.end(),
                    [](const KeyPartFact &L, const KeyPartFact &R) {
                      return L.ReferencedMember == R.ReferencedMember &&
                             L.Referenced.text() == R.Referenced.text();
                    });
}

/// Same source, kind, target, key and name. A belongsTo over the same key is
/// the same under any alias, and what names its inverse under any name. Other
/// aliases of one key are not this mistake: over a plain key they are
/// assoc-foreign-key-shared, through one junction assoc-through-reused.
inline bool isDuplicate(const Association &A, const Association &B) {
  return !A.Broken && !B.Broken && !mayExclude(A, B) && A.Source != None &&
         A.Source == B.Source && A.Target != None && A.Target == B.Target &&
         A.Fact.Kind == B.Fact.Kind && A.Junction == B.Junction &&
         !A.ForeignKey.empty() && A.ForeignKey == B.ForeignKey &&
         A.OtherKey == B.OtherKey && haveSameReference(A, B) &&
         (haveSameName(A, B) || (A.ownsKey() && A.Fact.Member.empty()) ||
          (A.Fact.Inverse.Name.isKnown() &&
           A.Fact.Inverse.Names == InverseFact::By::Member &&
           A.Fact.Inverse.Name.text() == B.Fact.Inverse.Name.text()));
}

} // namespace assoc

#endif
