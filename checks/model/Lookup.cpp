// SPDX-License-Identifier: Apache-2.0
// One pass over the Model for every kind of question.
#include "checks/model/Lookup.h"

namespace assoc {

static Groups associationsBy(const Model &M, Index Association::*End) {
  return {M.Entities.size(), M.Associations.size(),
          [&](Index I) { return M.Associations[I].*End; }};
}

static Groups keysBy(const Model &M, Index ForeignKey::*End) {
  return {M.Entities.size(), M.ForeignKeys.size(),
          [&](Index I) { return M.ForeignKeys[I].*End; }};
}

Lookup::Lookup(const Model &M)
    : BySource(associationsBy(M, &Association::Source)),
      ByTarget(associationsBy(M, &Association::Target)),
      ByHolder(associationsBy(M, &Association::Holder)),
      ByJunction(associationsBy(M, &Association::Junction)),
      KeysByHolder(keysBy(M, &ForeignKey::Holder)),
      KeysByParent(keysBy(M, &ForeignKey::Parent)),
      HasUnreadName(M.Entities.size()), GapCount(M.Gaps.size()) {
  ById.reserve(M.Entities.size());
  for (Index I = 0; I < M.Entities.size(); ++I) {
    const Entity &E = M.Entities[I];
    ById.add(hashOf(E.Fact.Id));
    HasUnreadName[I] = std::any_of(
        E.Declared.begin(), E.Declared.end(), [](const ColumnFact &C) {
          return C.Attribute.Name.isUnknown() || C.Attribute.Field.isUnknown();
        });
    if (!E.Registrations.empty() && !Registered.contains(E.Fact.Dialect))
      Registered.insert(E.Fact.Dialect);
  }
  ByMember.reserve(M.Associations.size());
  OverKey.reserve(M.Associations.size());
  for (const Association &A : M.Associations) {
    ByMember.add(hashOf(A.Source, A.Fact.Member));
    OverKey.add(hashOf(A.Holder, A.ForeignKey));
    // What has a name is not found by this hash.
    const std::size_t Ends = hashOf(A.Source, A.Target, A.isMany());
    Unnamed.add(A.Fact.Alias.isWritten() ? hashOf(Ends, A.Fact.Where.Offset)
                                         : Ends);
    if (A.Source != None && A.ownsKey() && A.ForeignKey.empty() &&
        A.Fact.KeyParts.empty())
      HasUnreadName[A.Source] = true;
  }
  for (const GapFact &G : M.Gaps)
    Gaps.insert({G.Dialect, G.Entity});
}

Index Lookup::entity(const Model &M, std::string_view Id) const {
  return ById.first(hashOf(Id),
                    [&](Index I) { return M.Entities[I].Fact.Id == Id; });
}

Index Lookup::member(const Model &M, Index Source,
                     std::string_view Name) const {
  return ByMember.first(hashOf(Source, Name), [&](Index I) {
    const Association &A = M.Associations[I];
    return A.Source == Source && A.Fact.Member == Name;
  });
}

bool Lookup::fits(const Model &M) const {
  return HasUnreadName.size() == M.Entities.size() &&
         ByMember.size() == M.Associations.size() && GapCount == M.Gaps.size();
}

} // namespace assoc
