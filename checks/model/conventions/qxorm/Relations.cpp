// SPDX-License-Identifier: Apache-2.0
// Relations: inverses, extra tables, and one-to-ones over two primary keys.
#include "checks/model/Pairing.h"
#include "checks/model/conventions/qxorm/Builder.h"

#include <algorithm>

namespace assoc::qxorm {

void Builder::readKey(Index I) {
  Association &A = M.Associations[I];
  A.Holder = A.ownsKey() ? A.Source : A.Target;
  A.Parent = A.ownsKey() ? A.Target : A.Source;
  A.Broken |= A.Source == None || A.Fact.ForeignKey.Name.isUnknown();
}

/// relationOneToMany names a key of the target, be it a relation or not.
void Builder::readInverse(Index I) {
  Association &A = M.Associations[I];
  const Value &Name = A.Fact.ForeignKey.Name;
  if (A.Target == None || !Name.isKnown())
    return;
  const std::string Key = Name.text();
  A.ForeignKey = split(Key);
  for (Index J : Owned[A.Target]) {
    const Association &B = M.Associations[J];
    if (B.ownsKey() && !B.Broken && B.Fact.ForeignKey.Name.is(Key.c_str()) &&
        !B.ForeignKey.empty())
      A.ForeignKey = B.ForeignKey;
  }
  for (const ColumnFact &C : M.Entities[A.Target].Declared)
    if (C.Attribute.Name.is(Key.c_str()) && C.Attribute.Field.Written)
      A.ForeignKey = split(C.Attribute.Field.text());
}

/// One of the two keys of an extra table: its type is that of the id.
void Builder::makeJunctionKey(Index I, Index End,
                              const std::vector<std::string> &Columns) {
  const Index Junction = M.Associations[I].Junction;
  const std::vector<std::string> Types = idTypes(End);
  for (std::size_t N = 0; N < Columns.size(); ++N) {
    if (M.Entities[Junction].column(Columns[N]))
      continue;
    Column C;
    C.Name = C.Attribute = Columns[N];
    if (Types.size() == Columns.size())
      C.Type = Types[N];
    C.AllowNull = {true, Provenance::Default, I, {}};
    C.By = I;
    C.Where = M.Associations[I].Fact.Where;
    M.Entities[Junction].Columns.push_back(std::move(C));
  }
  ForeignKey K;
  K.Holder = Junction;
  K.Parent = End;
  K.Columns = Columns;
  K.Referenced = M.Entities[End].primaryKey();
  K.Constraint = false;
  K.Associations = {I};
  K.Where = M.Associations[I].Fact.Where;
  M.ForeignKeys.push_back(std::move(K));
}

void Builder::readJunction(Index I) {
  Association &A = M.Associations[I];
  const Value &Name = A.Fact.Through.Name;
  A.Broken |= !Name.isKnown() || Name.text().empty() || A.Source == None ||
              A.Target == None;
  if (A.Broken)
    return;
  auto Columns = [](const Value &V) {
    return V.isKnown() && !V.text().empty() ? split(V.text())
                                            : std::vector<std::string>();
  };
  A.ForeignKey = Columns(A.Fact.ForeignKey.Name);
  A.OtherKey = Columns(A.Fact.OtherKey.Name);
  auto [It, New] = Junctions.try_emplace(Name.text(), M.Entities.size());
  A.Junction = It->second;
  if (!New)
    return;
  // The extra table is made where there is none of this name.
  for (Index E = 0; E < M.Entities.size(); ++E)
    if (M.Entities[E].Mapped && M.Entities[E].Fact.Dialect == Dialect &&
        !M.Entities[E].Junction && M.Entities[E].Table.isSet() &&
        M.Entities[E].Table.Val == Name.text()) {
      A.Junction = It->second = E;
      return;
    }
  Entity J;
  J.Fact.Dialect = Dialect;
  J.Fact.Name = Name.text();
  J.Fact.Where = A.Fact.Where;
  J.Junction = true;
  J.MadeBy = I;
  J.Mapped = true;
  J.Table = {Name.text(), Provenance::Written, I, Name.Where};
  M.Entities.push_back(std::move(J));
  if (A.ForeignKey.empty() || A.OtherKey.empty())
    return;
  M.Associations[I].Key = M.ForeignKeys.size();
  M.Associations[I].OtherKeyIndex = M.ForeignKeys.size() + 1;
  const Association Made = M.Associations[I];
  makeJunctionKey(I, Made.Source, Made.ForeignKey);
  makeJunctionKey(I, Made.Target, Made.OtherKey);
}

/// A relationOneToOne has no column: it joins the two primary keys, so that
/// nothing tells several between the same classes apart.
void Builder::pairOneToOnes() {
  for (Index I = 0; I < M.Associations.size(); ++I) {
    Association &A = M.Associations[I];
    if (!isOurs(A) || A.Broken || A.Target == None || A.Pair != None ||
        A.Fact.Kind != AssociationKind::HasOne)
      continue;
    for (Index J : Owned[A.Target]) {
      Association &B = M.Associations[J];
      if (J == I || B.Broken || B.Target != A.Source || B.Pair != None ||
          B.Fact.Kind != AssociationKind::HasOne)
        continue;
      A.Pair = J;
      B.Pair = I;
      break;
    }
  }
}

/// A relationOneToMany over a key that is plain data, while several relations
/// of the target lead back.
void Builder::markAmbiguous() {
  for (Index I = 0; I < M.Associations.size(); ++I) {
    const Association &A = M.Associations[I];
    if (!isOurs(A) || A.Broken || A.Target == None || A.Pair != None ||
        A.Fact.Kind != AssociationKind::HasMany || A.ForeignKey.empty())
      continue;
    const Entity &Target = M.Entities[A.Target];
    if (!std::ranges::all_of(A.ForeignKey, [&](const std::string &Name) {
          return Target.column(Name) != nullptr;
        }))
      continue;
    std::vector<Index> Back;
    for (Index J : Owned[A.Target])
      if (const Association &B = M.Associations[J];
          B.ownsKey() && !B.Broken && B.Target == A.Source && B.Pair == None &&
          B.Candidates.empty())
        Back.push_back(J);
    if (Back.size() > 1)
      markCandidates(M, I, Back);
  }
}

/// The base class has declared the same for itself.
bool Builder::isInherited(const Association &A) const {
  const std::vector<Index> &Bases = M.Entities[A.Source].Embedded;
  return std::ranges::any_of(M.Associations, [&](const Association &B) {
    return &A != &B && B.Fact.Where == A.Fact.Where && B.Source != None &&
           std::ranges::find(Bases, B.Source) != Bases.end();
  });
}

void Builder::run() {
  for (Index I = 0; I < M.Associations.size(); ++I)
    if (isOurs(M.Associations[I]) && M.Associations[I].Source != None)
      Owned[M.Associations[I].Source].push_back(I);
  // One extra table for a class and those that derive from it is meant.
  std::vector<Index> Inherited;
  for (auto &[Source, Associations] : Owned)
    for (Index I : Associations)
      if (isInherited(M.Associations[I])) {
        Inherited.push_back(I);
        M.Associations[I].Broken |= M.Associations[I].isManyToMany();
      }
  const Index Classes = M.Entities.size();
  for (Index E = 0; E < Classes; ++E)
    if (M.Entities[E].Fact.Dialect == Dialect) {
      nameTable(E);
      dropRepeated(E);
      makeColumns(E);
    }
  auto ForEach = [this](AssociationKind Kind, auto Read) {
    for (Index I = 0; I < M.Associations.size(); ++I)
      if (isOurs(M.Associations[I]) && M.Associations[I].Fact.Kind == Kind &&
          !M.Associations[I].Broken)
        Read(I);
  };
  for (AssociationKind Kind :
       {AssociationKind::BelongsTo, AssociationKind::HasOne,
        AssociationKind::HasMany})
    ForEach(Kind, [this](Index I) { readKey(I); });
  ForEach(AssociationKind::BelongsTo, [this](Index I) { makeKey(I); });
  ForEach(AssociationKind::HasMany, [this](Index I) { readInverse(I); });
  ForEach(AssociationKind::BelongsToMany, [this](Index I) { readJunction(I); });
  pairByKey(M, Dialect);
  pairByJunction(M, Dialect);
  pairOneToOnes();
  markAmbiguous();
  findCounterparts(M, Dialect);
  // The other side leads to the base class.
  for (Index I : Inherited)
    M.Associations[I].MayHavePair = true;
}

} // namespace assoc::qxorm
