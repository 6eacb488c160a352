// SPDX-License-Identifier: Apache-2.0
// Pointers, containers of pointers, and inverses.
#include "checks/model/Databases.h"
#include "checks/model/Inverse.h"
#include "checks/model/Pairing.h"
#include "checks/model/conventions/Conventions.h"
#include "checks/model/conventions/odb/Builder.h"

#include <algorithm>
#include <cctype>

namespace assoc::odb {

Placed<Action> Builder::action(Index I) const {
  const Few<Value> &Written = M.Associations[I].Fact.OnDelete;
  if (Written.empty())
    return {};
  const Value &V = Written.back();
  if (std::optional<Action> Known = conventionsOf(Dialect).action(V.text()))
    return {*Known, Provenance::Written, I, V.where()};
  return {Action::NoAction, Provenance::Unknown, I, V.where()};
}

Index Builder::addKey(ForeignKey K, Index By) {
  if (By != None)
    K.Associations = {By};
  // What the database cannot defer is left out, unless nothing is to be.
  K.Immediate |= M.Deferrable == KeyCheck::NotDeferrable ||
                 (M.Deferrable == KeyCheck::Immediate &&
                  (!M.Target || canDefer(*M.Target)));
  M.ForeignKeys.push_back(std::move(K));
  return M.ForeignKeys.size() - 1;
}

/// What inverse() names holds the key, or the table.
void Builder::readKind(Index I) {
  Association &A = M.Associations[I];
  A.Broken |= A.Source == None ||
              extra(M.Entities[A.Source].Fact.Extra, "value").isTrue();
  if (A.isManyToMany() && !A.Fact.Inverse.Name.isWritten())
    return;
  A.Holder = A.Source;
  A.Parent = A.Target;
  if (!A.Fact.Inverse.Name.isWritten())
    return;
  const Index J = namedInverse(M, A);
  if (J != None && M.Associations[J].Fact.Shape == MemberShape::Collection) {
    A.Fact.Kind = AssociationKind::BelongsToMany;
    A.Fact.Shape = MemberShape::Unknown; // a pointer may be, too
    return;
  }
  A.Fact.Kind = A.Fact.Shape == MemberShape::Collection
                    ? AssociationKind::HasMany
                    : AssociationKind::HasOne;
  std::swap(A.Holder, A.Parent);
}

void Builder::makeKey(Index I) {
  Association &A = M.Associations[I];
  const AttributeFact &F = A.Fact.ForeignKey;
  std::vector<Column> Columns;
  if (A.Fact.KeyParts.empty()) {
    const bool Literal = F.Name.isWritten();
    Columns = keyColumns(
        A.Target,
        nameOfPath(Literal ? F.Name : extra(A.Fact.Extra, "path"), Literal),
        Literal);
  } else {
    // Over a plain member, or all parts of a value.
    const std::string Member = A.Fact.Member;
    A.Fact.KeyParts.clear();
    for (const Column &C : M.Entities[A.Source].Columns)
      if (C.Attribute == Member ||
          C.Attribute.str().starts_with(Member + ".")) {
        A.ForeignKey.push_back(C.Name);
        A.Fact.KeyParts.push_back({C.Attribute, {}, "", {}, C.Where});
      }
  }
  bool IsTaken = false;
  for (Column &C : Columns) {
    IsTaken |= M.Entities[A.Source].column(C.Name) != nullptr;
    A.ForeignKey.push_back(C.Name);
    C.PrimaryKey = extra(A.Fact.Extra, "id").isTrue();
    C.Unique = F.Unique.isTrue() && Columns.size() == 1;
    C.AllowNull = nullable(F.AllowNull, true, I);
    C.By = I;
    C.Where = A.Fact.Where;
    M.Entities[A.Source].Columns.push_back(C);
  }
  if (F.Unique.isTrue() && Columns.size() > 1)
    M.Entities[A.Source].Uniques.push_back({A.ForeignKey});
  // The database refuses the table: assoc-column-clash.
  if (A.Target == None || A.ForeignKey.empty() || IsTaken)
    return;
  ForeignKey K;
  K.Holder = A.Source;
  K.Parent = A.Target;
  K.Columns = A.ForeignKey;
  for (const KeyColumn &Id : keyOf(A.Target))
    K.Referenced.push_back(Id.Name);
  K.OnDelete = action(I);
  K.Constraint = !K.Referenced.empty();
  K.Where = A.Fact.Where;
  A.Key = addKey(std::move(K), I);
}

/// An inverse reads what the other side has.
void Builder::readInverse(Index I) {
  Association &A = M.Associations[I];
  const Index J = namedInverse(M, A);
  if (J == None || M.Associations[J].Fact.Inverse.Name.isWritten() ||
      !leadsTo(M, M.Associations[J], A.Source))
    return;
  const Association &B = M.Associations[J];
  A.Junction = B.Junction;
  A.ForeignKey = A.isManyToMany() ? B.OtherKey : B.ForeignKey;
  A.Key = A.isManyToMany() ? B.OtherKeyIndex : B.Key;
  if (A.isManyToMany()) {
    A.OtherKey = B.ForeignKey;
    A.OtherKeyIndex = B.Key;
  }
}

/// What an inverse says of a table or key that it does not have.
void Builder::checkOptions(Index I) {
  const AssociationFact &F = M.Associations[I].Fact;
  static constexpr const char *Why =
      "a member with inverse has neither a key nor a table; write it on the "
      "member that inverse names";
  if (!F.OnDelete.empty())
    M.IgnoredOptions.push_back(
        {I, "on_delete", F.OnDelete.back(), "", None, false, Why});
  for (auto [Name, V] :
       {std::pair("table", &F.Through->Name),
        {"value_column", &F.OtherKey->Name},
        {F.Shape == MemberShape::Collection ? "id_column" : "column",
         &F.ForeignKey->Name}})
    if (V->isWritten()) {
      M.IgnoredOptions.push_back({I, Name, *V, "", None, false, Why});
      break;
    }
}

/// A pointer is taken for a container.
void Builder::checkElements(Index I) {
  const AssociationFact &F = M.Associations[I].Fact;
  if (const Value &Said = extra(F.Extra, "elementNotNull");
      Said.isWritten() && !F.ForeignKey->AllowNull.isFalse())
    M.IgnoredOptions.push_back(
        {I, "value_not_null", Value::opaque("", Said.where()), "", None, false,
         "it is about the elements of a container, and the key of a pointer "
         "can be NULL; write not_null"});
}

bool Builder::isDirect(Index I) const {
  const Association &A = M.Associations[I];
  return isOurs(A) && !A.Broken && A.Target != None && A.Pair == None &&
         A.Fact.KeyParts.empty() && !A.Fact.Inverse.Name.isWritten() &&
         !A.MayHavePair && M.sawAllOf(A.Source) && M.sawAllOf(A.Target);
}

/// `Boat *boat_` is named after what it leads to, `Person *skipper_` is not.
static bool isNamedAfter(const std::string &Member, const std::string &Class) {
  auto Lower = [](const std::string &Text) {
    std::string Result;
    for (unsigned char C : Text)
      if (std::isalnum(C))
        Result += static_cast<char>(std::tolower(C));
    return Result;
  };
  return Lower(Member).find(Lower(Class)) != std::string::npos;
}

/// What leads back, and may have been meant as the other side. Two pointers
/// usually are two relationships, and so are members of one class.
std::vector<Index> Builder::forgottenBy(Index I) const {
  const Association &A = M.Associations[I];
  std::vector<Index> Found;
  auto It = Owned.find(A.Target);
  if (It == Owned.end() || A.Source == A.Target)
    return Found;
  for (Index J : It->second) {
    const Association &B = M.Associations[J];
    if (J == I || !isDirect(J) || B.Target != A.Source)
      continue;
    const bool ArePointers = !A.isManyToMany() && !B.isManyToMany();
    if (ArePointers &&
        !(isNamedAfter(A.Fact.Member, M.Entities[A.Target].name()) &&
          isNamedAfter(B.Fact.Member, M.Entities[B.Target].name())))
      continue;
    Found.push_back(J);
  }
  return Found;
}

void Builder::findForgotten() {
  for (Index I = 0; I < M.Associations.size(); ++I) {
    if (!isDirect(I) || M.Associations[I].Counterpart != None)
      continue;
    const std::vector<Index> Others = forgottenBy(I);
    auto IsTaken = [this](Index J) {
      return !M.Associations[J].Candidates.empty();
    };
    if (Others.size() == 1 && forgottenBy(Others.front()).size() == 1) {
      M.Associations[I].Counterpart = Others.front();
      M.Associations[Others.front()].Counterpart = I;
    } else if (Others.size() > 1 && !IsTaken(I) &&
               std::ranges::none_of(Others, IsTaken)) {
      markCandidates(M, I, Others);
    }
  }
}

} // namespace assoc::odb
