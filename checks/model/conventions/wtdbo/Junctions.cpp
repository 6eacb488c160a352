// SPDX-License-Identifier: Apache-2.0
// hasMany(ManyToMany): the junction table and its two keys.
#include "checks/model/conventions/wtdbo/Builder.h"

#include <algorithm>

namespace assoc::wtdbo {

/// Of the declared side only; the other side has its own.
static Placed<Action> action(const Association &A, Index By, bool Delete) {
  if (extra(A.Fact.Extra, "constraint").isWritten())
    return chosen(Delete ? A.Fact.OnDelete : A.Fact.OnUpdate, By);
  if (Delete)
    return {Action::Cascade, Provenance::Default, By, {}};
  return {};
}

/// The columns of the junction for one of its ends.
Key Builder::joinIds(Index E, const Value &JoinId) {
  if (E == None || JoinId.isUnknown())
    return std::nullopt;
  std::string Stem = JoinId.isWritten() ? JoinId.text() : fullName(E);
  Key Columns = keyOf(E);
  if (Stem.empty() || !Columns || Columns->empty())
    return std::nullopt;
  bool Literal = JoinId.isWritten() && Stem.front() == '>';
  if (Literal && Columns->size() > 1)
    return std::nullopt; // Wt throws
  for (KeyColumn &C : *Columns)
    C.Name = Literal ? Stem.substr(1) : Stem + "_" + C.Name;
  return Columns;
}

/// The set that Wt takes for the other side: the first of this name in the
/// target, whatever it holds.
Index Builder::otherSide(Index I) const {
  const Association &A = M.Associations[I];
  auto It = Sides.find({A.Junction, A.Target});
  if (It != Sides.end())
    for (Index J : It->second)
      if (J != I)
        return J;
  return None;
}

void Builder::noteSides() {
  for (const auto &[Source, Associations] : Owned)
    for (Index I : Associations)
      if (const Association &A = M.Associations[I];
          A.isManyToMany() && !A.Broken)
        Sides[{A.Junction, Source}].push_back(I);
}

void Builder::noteClasses() {
  for (Index E = 0; E < M.Entities.size(); ++E)
    if (M.Entities[E].Mapped && M.Entities[E].Fact.Dialect == Dialect)
      Classes.try_emplace({store(E), fullName(E)}, E);
}

void Builder::readJunction(Index I) {
  const Association &A = M.Associations[I];
  const Value &Written = A.Fact.Through->Name;
  std::string Name;
  if (Written.isWritten()) {
    Name = Written.text();
  } else {
    std::string Source = fullName(A.Source), Target = fullName(A.Target);
    if (!Source.empty() && !Target.empty())
      Name = std::min(Source, Target) + "_" + std::max(Source, Target);
  }
  if (Name.empty() || A.Source == None || A.Target == None) {
    M.Associations[I].Broken = true;
    return;
  }
  // An end that nobody mapped says nothing about the session.
  std::string Store = store(A.Source);
  if (Store.empty())
    Store = store(A.Target);
  auto [It, New] = Junctions.try_emplace({Store, Name}, M.Entities.size());
  M.Associations[I].Junction = It->second;
  if (!New)
    return;
  // The table of a class is made first, and the junction never.
  if (auto Class = Classes.find({Store, Name}); Class != Classes.end()) {
    M.Associations[I].Junction = It->second = Class->second;
    return;
  }
  Entity J;
  J.Fact.Dialect = Dialect;
  J.Fact.Name = Name;
  J.Fact.Where = A.Fact.Where;
  J.Junction = true;
  J.MadeBy = I;
  std::size_t Dot = Name.find('.');
  if (Dot != Name.npos)
    J.Schema = {Name.substr(0, Dot), Provenance::Derived, I};
  J.Table = {Dot == Name.npos ? Name : Name.substr(Dot + 1),
             Written.isWritten() ? Provenance::Written : Provenance::Default, I,
             Written.where()};
  M.Entities.push_back(std::move(J));
}

/// Session.C, createJoinIndex.
std::string Builder::indexName(Index Junction, Index End, Index Side) const {
  std::string Name = M.Entities[Junction].name() + "_" + fullName(End);
  if (Side != None)
    if (std::string Id = M.Associations[Side].Fact.ForeignKey->Name.text();
        !Id.empty())
      Name += "_" + Id.substr(Id.front() == '>');
  return Name;
}

/// One of the two keys: NotNull and the actions are those of the side that
/// declares the end it points to.
void Builder::makeJunction(Index Junction, Index I) {
  Association &A = M.Associations[I];
  const Index J = otherSide(I);
  const struct {
    Index End, Side;
    NameList &Columns;
    Index &Key;
  } Ends[] = {{A.Source, I, A.ForeignKey, A.Key},
              {A.Target, J, A.OtherKey, A.OtherKeyIndex}};
  for (auto &[End, Side, Columns, KeyIndex] : Ends) {
    ForeignKey K;
    K.Holder = Junction;
    K.Parent = End;
    K.Columns = Columns;
    for (const KeyColumn &C : *keyOf(End))
      K.Referenced.push_back(C.Name);
    Effective<bool> Null;
    if (Side == None) {
      // One-sided: Wt reads a value that nobody has set.
      K.OnDelete.From = K.OnUpdate.From = Null.From = Provenance::Unknown;
    } else {
      const Association &B = M.Associations[Side];
      K.OnDelete = action(B, Side, true);
      K.OnUpdate = action(B, Side, false);
      bool Written = extra(B.Fact.Extra, "constraint").isWritten();
      const Value &V = B.Fact.ForeignKey->AllowNull;
      Null = {Written && !V.isFalse(),
              V.isUnknown() ? Provenance::Unknown
              : Written     ? Provenance::Written
                            : Provenance::Default,
              Side};
      K.Associations = {Side};
    }
    K.Where = A.Fact.Where;
    M.Entities[Junction].Indexes.push_back(
        {Columns, indexName(Junction, End, Side)});
    K.Name =
        "fk_" + M.Entities[Junction].name() + (Side == I ? "_key1" : "_key2");
    const Key Ids = keyOf(End);
    for (std::size_t C = 0; C < Columns.size(); ++C) {
      if (M.Entities[Junction].column(Columns[C]))
        continue;
      Column New;
      New.Name = New.Attribute = Columns[C];
      New.Type = (*Ids)[C].Type;
      New.AllowNull = Null;
      New.PrimaryKey = true;
      New.By = Side == None ? I : Side;
      New.Where = A.Fact.Where;
      M.Entities[Junction].Columns.push_back(std::move(New));
    }
    KeyIndex = M.ForeignKeys.size();
    M.ForeignKeys.push_back(std::move(K));
  }
  if (J != None && M.Associations[J].Target == A.Source) {
    M.Associations[J].Key = A.OtherKeyIndex;
    M.Associations[J].OtherKeyIndex = A.Key;
  }
  M.Entities[Junction].Mapped =
      M.Entities[A.Source].Mapped && M.Entities[A.Target].Mapped;
}

void Builder::makeJunctions() {
  auto Names = [](const Key &K) {
    NameList Result;
    if (K)
      for (const KeyColumn &C : *K)
        Result.push_back(C.Name);
    return Result;
  };
  noteClasses();
  const Index Count = M.Associations.size();
  for (Index I = 0; I < Count; ++I)
    if (isOurs(M.Associations[I]) && M.Associations[I].isManyToMany() &&
        !M.Associations[I].Broken)
      readJunction(I);
  noteSides();
  for (Index I = 0; I < Count; ++I) {
    Association &A = M.Associations[I];
    if (!isOurs(A) || !A.isManyToMany() || A.Broken)
      continue;
    const Index J = otherSide(I);
    A.ForeignKey = Names(joinIds(A.Source, A.Fact.ForeignKey->Name));
    A.OtherKey = Names(
        joinIds(A.Target,
                J == None ? Value() : M.Associations[J].Fact.ForeignKey->Name));
    // The missing side would have named its column.
    if (J == None && A.OtherKey == A.ForeignKey)
      A.OtherKey.clear();
  }
  // The first declaration makes the table, later ones find it there.
  std::set<Index> Made;
  for (Index I = 0; I < Count; ++I) {
    const Association &A = M.Associations[I];
    if (isOurs(A) && A.isManyToMany() && !A.Broken && !A.ForeignKey.empty() &&
        !A.OtherKey.empty() && M.Entities[A.Junction].Junction &&
        Made.insert(A.Junction).second)
      makeJunction(A.Junction, I);
  }
}

} // namespace assoc::wtdbo
