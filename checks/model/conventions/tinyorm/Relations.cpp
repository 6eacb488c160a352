// SPDX-License-Identifier: Apache-2.0
// Relations of models: names, keys, pivot tables and pairs.
#include "checks/model/Pairing.h"
#include "checks/model/conventions/migrations/Tables.h"
#include "checks/model/conventions/tinyorm/Builder.h"

#include <algorithm>
#include <cctype>

namespace assoc::tinyorm {

static std::string lowered(std::string_view Text) {
  std::string Result(Text);
  for (char &C : Result)
    C = static_cast<char>(std::tolower(static_cast<unsigned char>(C)));
  return Result;
}

std::string snake(std::string_view Name) {
  std::string Result;
  for (std::size_t I = 0; I < Name.size(); ++I) {
    auto IsUpper = [&](std::size_t At) {
      return std::isupper(static_cast<unsigned char>(Name[At])) != 0;
    };
    if (I > 0 && IsUpper(I) && !IsUpper(I - 1) && Name[I - 1] != '_')
      Result += '_';
    Result += Name[I];
  }
  return lowered(Result);
}

/// How a belongsTo calls itself where nobody does: only the first letter of
/// the class is lowered.
static std::string guessedRelation(std::string Class) {
  Class[0] =
      static_cast<char>(std::tolower(static_cast<unsigned char>(Class[0])));
  return Class;
}

void Builder::nameTable(Index Entity) {
  auto &E = M.Entities[Entity];
  const Value &Written = extra(E.Fact.Extra, "table");
  const bool IsPivot = extra(E.Fact.Extra, "pivot").isTrue();
  if (Written.isWritten())
    E.Table = {Written.text(),
               Written.isKnown() ? Provenance::Written : Provenance::Unknown,
               None, Written.where()};
  else if (!IsPivot)
    E.Table = {snake(E.name()) + "s", Provenance::Default, None, {}};
  // A pivot class says how rows are read, the relation of which table.
  E.Mapped = !IsPivot;
  if (!E.Table.isSet() || IsPivot)
    return;
  Tables.try_emplace(E.Table.Val, Entity);
  if (!Written.isWritten())
    M.InflectedNames.push_back({Entity, None, lowered(E.name()),
                                lowered(E.name()) + "s", /*Plural=*/true,
                                E.Table.Val});
}

std::optional<std::string> Builder::primaryKey(Index E) const {
  if (E == None)
    return std::nullopt;
  const Value &Written = extra(M.Entities[E].Fact.Extra, "primaryKey");
  if (!Written.isWritten())
    return "id";
  return Written.isKnown() ? std::optional(Written.text()) : std::nullopt;
}

bool Builder::fill(NameList &To, const Value &Written,
                   std::optional<std::string> Default) {
  if (Written.isUnknown() || (!Written.isWritten() && !Default))
    return false;
  To = {Written.isWritten() ? Written.text() : *Default};
  return true;
}

/// What a class is called as the parent of a key.
std::optional<std::string> Builder::keyTo(Index E) const {
  const std::optional<std::string> Id = primaryKey(E);
  if (E == None || !Id)
    return std::nullopt;
  return snake(M.Entities[E].name()) + "_" + *Id;
}

/// The name under which the relation is looked for, where the code names none.
void Builder::guessName(Index I) {
  Association &A = M.Associations[I];
  if (A.Fact.Inverse.Name.isWritten() || A.Fact.TargetName.empty())
    return;
  if (A.ownsKey())
    A.GuessedRelation = guessedRelation(A.Fact.TargetName);
  if (A.isManyToMany())
    A.GuessedRelation = guessedRelation(A.Fact.TargetName) + "s";
}

void Builder::readKey(Index I) {
  Association &A = M.Associations[I];
  A.Holder = A.ownsKey() ? A.Source : A.Target;
  A.Parent = A.ownsKey() ? A.Target : A.Source;
  A.Selects = extra(A.Fact.Extra, "refined").isTrue();
  std::optional<std::string> Default = keyTo(A.Parent);
  if (A.ownsKey()) {
    Default = std::nullopt;
    const Value &Relation = A.Fact.Inverse.Name;
    if (auto Id = primaryKey(A.Parent); Id && !Relation.isUnknown())
      Default = (Relation.isWritten() ? Relation.shared() : A.GuessedRelation) +
                "_" + *Id;
  }
  A.Broken |= A.Source == None || A.Target == None ||
              !fill(A.ForeignKey, A.Fact.ForeignKey->Name, std::move(Default));
}

/// The constraint, where there is one, comes from elsewhere.
void Builder::makeKey(Index I) {
  Association &A = M.Associations[I];
  NameList Referenced;
  if (!fill(Referenced, A.Fact.TargetKey, primaryKey(A.Target)))
    return;
  for (Index K = 0; K < M.ForeignKeys.size(); ++K)
    if (M.ForeignKeys[K].Holder == A.Holder &&
        M.ForeignKeys[K].Columns == A.ForeignKey) {
      A.Key = K;
      M.ForeignKeys[K].Associations.push_back(I);
      return;
    }
  ForeignKey K;
  K.Holder = A.Holder;
  K.Parent = A.Parent;
  K.Columns = A.ForeignKey;
  K.Referenced = std::move(Referenced);
  K.Constraint = false;
  K.Associations = {I};
  K.Where = A.Fact.Where;
  A.Key = M.ForeignKeys.size();
  M.ForeignKeys.push_back(std::move(K));
}

/// The entity of a pivot table, or a made one that stands for it.
Index Builder::junction(Index I, const Placed<SharedText> &Table) {
  auto [It, New] = Tables.try_emplace(Table.Val, M.Entities.size());
  if (!New) {
    Entity &E = M.Entities[It->second];
    if (E.Migrated && E.Fact.Id == Table.Val && !E.Junction) {
      E.Junction = true; // no class stands for it
      E.MadeBy = I;
    }
    return It->second;
  }
  Entity J;
  J.Fact.Dialect = Dialect;
  J.Fact.Name = Table.Val;
  J.Junction = true;
  J.MadeBy = I;
  J.Mapped = true;
  J.Table = Table;
  M.Entities.push_back(std::move(J));
  return It->second;
}

void Builder::readJunction(Index I) {
  Association &A = M.Associations[I];
  A.Selects = extra(A.Fact.Extra, "refined").isTrue();
  const Value &Name = A.Fact.Through->Name;
  A.Broken |= A.Source == None || A.Target == None || Name.isUnknown() ||
              !fill(A.ForeignKey, A.Fact.ForeignKey->Name, keyTo(A.Source)) ||
              !fill(A.OtherKey, A.Fact.OtherKey->Name, keyTo(A.Target));
  if (A.Broken)
    return;
  Placed<SharedText> Table{Name.text(), Provenance::Written, I, Name.where()};
  if (!Name.isWritten()) {
    std::string First = lowered(M.Entities[A.Source].name()),
                Second = lowered(M.Entities[A.Target].name());
    if (Second < First)
      std::swap(First, Second);
    Table = {First + "_" + Second, Provenance::Default, I, {}};
  }
  const Index Junction = junction(I, Table);
  M.Associations[I].Junction = Junction;
}

/// A model may have several methods for the same rows: with another pivot
/// class, or a condition.
void Builder::pairRest() {
  for (Index I = 0; I < M.Associations.size(); ++I) {
    Association &A = M.Associations[I];
    if (!isOurs(A) || A.Broken || !A.isManyToMany() || A.Pair != None)
      continue;
    for (Index J = 0; J < M.Associations.size() && A.Pair == None; ++J)
      if (const Association &B = M.Associations[J];
          isOurs(B) && !B.Broken && B.Junction == A.Junction &&
          B.Source == A.Target && B.Target == A.Source &&
          B.ForeignKey == A.OtherKey && B.OtherKey == A.ForeignKey)
        A.Pair = J;
  }
}

void Builder::run() {
  const Index Classes = M.Entities.size();
  for (Index E = 0; E < Classes; ++E)
    if (M.Entities[E].Fact.Dialect == Dialect)
      nameTable(E);
  migrate();
  for (Index I = 0; I < M.Associations.size(); ++I) {
    if (!isOurs(M.Associations[I]))
      continue;
    guessName(I);
    if (M.Associations[I].isManyToMany())
      readJunction(I);
    else
      readKey(I);
  }
  pairByKey(M, Dialect);
  pairByJunction(M, Dialect);
  pairRest();
  findCounterparts(M, Dialect);
  for (const auto &[Holder, Key] : Constraints)
    migrations::makeConstraint(M, Tables, Holder, Key);
  for (Index I = 0; I < M.Associations.size(); ++I)
    if (isOurs(M.Associations[I]) && M.Associations[I].ownsKey() &&
        !M.Associations[I].Broken && M.Associations[I].Key == None)
      makeKey(I);
}

} // namespace assoc::tinyorm
