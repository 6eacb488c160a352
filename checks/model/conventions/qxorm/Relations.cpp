// SPDX-License-Identifier: Apache-2.0
// Relations: inverses, extra tables, and one-to-ones over two primary keys.
#include "checks/model/Pairing.h"
#include "checks/model/conventions/qxorm/Builder.h"

#include <algorithm>
#include <deque>
#include <set>

namespace assoc::qxorm {

void Builder::readKey(Index I) {
  Association &A = M.Associations[I];
  A.Holder = A.ownsKey() ? A.Source : A.Target;
  A.Parent = A.ownsKey() ? A.Target : A.Source;
  A.Broken |= A.Source == None || A.Fact.ForeignKey->Name.isUnknown();
}

/// Of one name, the last one counts.
void Builder::nameColumns() {
  for (const auto &[Source, Associations] : Owned)
    for (Index I : Associations)
      if (const Association &A = M.Associations[I];
          A.ownsKey() && !A.Broken && A.Fact.ForeignKey->Name.isKnown() &&
          !A.ForeignKey.empty())
        Named[{Source, A.Fact.ForeignKey->Name.text()}] = A.ForeignKey;
  for (Index E = 0; E < M.Entities.size(); ++E)
    if (M.Entities[E].Fact.Dialect == Dialect)
      for (const ColumnFact &C : M.Entities[E].Declared)
        if (C.Attribute.Name.isKnown() && C.Attribute.Field.isWritten() &&
            !isSoftDelete(C))
          Named[{E, C.Attribute.Name.text()}] = split(C.Attribute.Field.text());
}

/// relationOneToMany names a key of the target, be it a relation or not.
void Builder::readInverse(Index I) {
  Association &A = M.Associations[I];
  const Value &Name = A.Fact.ForeignKey->Name;
  if (A.Target == None || !Name.isKnown())
    return;
  const std::string Key = Name.text();
  auto It = Named.find({A.Target, Key});
  A.ForeignKey = It == Named.end() ? split(Key) : It->second;
}

/// One of the two keys of an extra table: its columns are those of the id.
void Builder::makeJunctionKey(Index I, Index End, const NameList &Columns) {
  const Index Junction = M.Associations[I].Junction;
  std::vector<const Column *> Id;
  for (const Column &C : M.Entities[End].Columns)
    if (C.PrimaryKey)
      Id.push_back(&C);
  for (std::size_t N = 0; N < Columns.size(); ++N) {
    if (M.Entities[Junction].column(Columns[N]))
      continue;
    Column C;
    C.Name = C.Attribute = Columns[N];
    C.AllowNull = {false, Provenance::Default, I};
    if (Id.size() == Columns.size()) {
      C.Type = Id[N]->Type;
      C.AllowNull.Val = Id[N]->AllowNull.Val;
    }
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
  const Value &Name = A.Fact.Through->Name;
  A.Broken |= !Name.isKnown() || Name.text().empty() || A.Source == None ||
              A.Target == None;
  if (A.Broken)
    return;
  auto Columns = [](const Value &V) {
    return V.isKnown() && !V.text().empty() ? split(V.text()) : NameList();
  };
  A.ForeignKey = Columns(A.Fact.ForeignKey->Name);
  A.OtherKey = Columns(A.Fact.OtherKey->Name);
  auto [It, New] = Junctions.try_emplace(Name.text(), M.Entities.size());
  A.Junction = It->second;
  if (!New)
    return;
  // The extra table is made where there is none of this name.
  if (auto Class = Classes.find(Name.text()); Class != Classes.end()) {
    A.Junction = It->second = Class->second;
    return;
  }
  Entity J;
  J.Fact.Dialect = Dialect;
  J.Fact.Name = Name.text();
  J.Fact.Where = A.Fact.Where;
  J.Junction = true;
  J.MadeBy = I;
  J.Mapped = true;
  J.Table = {"", Provenance::Written, I, Name.where()};
  setTable(J, Name.text());
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
  std::map<std::pair<Index, Index>, std::deque<Index>> Open;
  auto IsOpen = [this](Index I) {
    const Association &A = M.Associations[I];
    return isOurs(A) && !A.Broken && A.Target != None && A.Pair == None &&
           A.Fact.Kind == AssociationKind::HasOne;
  };
  for (Index I = 0; I < M.Associations.size(); ++I)
    if (IsOpen(I))
      Open[{M.Associations[I].Source, M.Associations[I].Target}].push_back(I);
  for (Index I = 0; I < M.Associations.size(); ++I) {
    Association &A = M.Associations[I];
    auto It = Open.find({A.Target, A.Source});
    if (!IsOpen(I) || It == Open.end())
      continue;
    std::deque<Index> &Back = It->second;
    while (!Back.empty() && !IsOpen(Back.front()))
      Back.pop_front();
    // Of a class with itself, it is the first one that is left.
    const std::size_t Other = !Back.empty() && Back.front() == I;
    if (Other >= Back.size())
      continue;
    A.Pair = Back[Other];
    M.Associations[A.Pair].Pair = I;
    Back.erase(Back.begin() + Other);
  }
}

/// A relationOneToMany over a key that is plain data, while several relations
/// of the target lead back.
void Builder::markAmbiguous() {
  std::map<std::pair<Index, Index>, std::vector<Index>> Owners;
  for (Index I = 0; I < M.Associations.size(); ++I)
    if (const Association &A = M.Associations[I];
        isOurs(A) && A.ownsKey() && !A.Broken)
      Owners[{A.Source, A.Target}].push_back(I);
  for (Index I = 0; I < M.Associations.size(); ++I) {
    const Association &A = M.Associations[I];
    if (!isOurs(A) || A.Broken || A.Target == None || A.Pair != None ||
        A.Fact.Kind != AssociationKind::HasMany || A.ForeignKey.empty())
      continue;
    const Entity &Target = M.Entities[A.Target];
    if (!std::ranges::all_of(A.ForeignKey, [&](SharedText Name) {
          return Target.column(Name) != nullptr;
        }))
      continue;
    std::vector<Index> &Back = Owners[{A.Target, A.Source}];
    std::erase_if(Back, [&](Index J) {
      const Association &B = M.Associations[J];
      return B.Pair != None || !B.Candidates.empty();
    });
    if (Back.size() > 1)
      markCandidates(M, I, Back);
  }
}

/// What the base class has declared for itself.
std::vector<Index> Builder::inherited() const {
  std::vector<Index> Found;
  std::map<Index, std::set<Location>> Declared;
  auto PlacesIn = [&](Index Base) -> const std::set<Location> & {
    auto [It, New] = Declared.try_emplace(Base);
    if (auto Own = Owned.find(Base); New && Own != Owned.end())
      for (Index I : Own->second)
        It->second.insert(M.Associations[I].Fact.Where);
    return It->second;
  };
  for (const auto &[Source, Associations] : Owned)
    for (Index I : Associations)
      if (std::ranges::any_of(M.Entities[Source].Embedded, [&](Index Base) {
            return PlacesIn(Base).contains(M.Associations[I].Fact.Where);
          }))
        Found.push_back(I);
  return Found;
}

void Builder::run() {
  for (Index I = 0; I < M.Associations.size(); ++I)
    if (isOurs(M.Associations[I]) && M.Associations[I].Source != None)
      Owned[M.Associations[I].Source].push_back(I);
  // One extra table for a class and those that derive from it is meant.
  const std::vector<Index> Inherited = inherited();
  for (Index I : Inherited)
    M.Associations[I].Broken |= M.Associations[I].isManyToMany();
  for (Index E = 0; E < M.Entities.size(); ++E)
    if (M.Entities[E].Fact.Dialect == Dialect) {
      nameTable(E);
      dropRepeated(E);
      makeColumns(E);
      if (M.Entities[E].Mapped && M.Entities[E].Table.isSet())
        Classes.try_emplace(M.Entities[E].Registrations.back().Table.text(), E);
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
  nameColumns();
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
