// SPDX-License-Identifier: Apache-2.0
// Table names, columns and primary keys.
#include "checks/model/conventions/wtdbo/Builder.h"

#include <algorithm>

namespace assoc::wtdbo {

/// Where an entity is mapped. In several sessions: the first of them; where
/// the name is not the same in all, the others have tables of their own.
static const RegistrationFact *registration(const Entity &E) {
  auto First =
      std::min_element(E.Registrations.begin(), E.Registrations.end(),
                       [](auto &L, auto &R) { return L.Where < R.Where; });
  return First == E.Registrations.end() ? nullptr : &*First;
}

std::string Builder::fullName(Index E) const {
  if (E == None)
    return "";
  const Entity &X = M.Entities[E];
  if (!X.Table.isSet())
    return "";
  return X.Schema.isSet() ? X.Schema.Val + "." + X.Table.Val
                          : X.Table.Val.str();
}

void Builder::nameTables() {
  for (Entity &E : M.Entities) {
    if (E.Fact.Dialect != Dialect)
      continue;
    const RegistrationFact *R = registration(E);
    E.Mapped = R != nullptr;
    if (!R)
      continue;
    E.Table.Where = R->Table.where();
    E.Table.From = Provenance::Unknown;
    if (!R->Table.isKnown())
      continue;
    // A dot ends the name of the schema.
    std::string Name = R->Table.text();
    E.Table.From = Provenance::Written;
    std::size_t Dot = Name.find('.');
    if (Dot != Name.npos)
      E.Schema = {Name.substr(0, Dot), Provenance::Written, None};
    E.Table.Val = Dot == Name.npos ? Name : Name.substr(Dot + 1);
  }
}

/// Classes that refer to each other are mapped in one session, wherever that
/// is done: `void mapUsers(Session &)` and `void mapPosts(Session &)`.
void Builder::joinStores() {
  std::map<std::string, std::string> Leader;
  auto Find = [&](const std::string &S) {
    const std::string *Last = &S;
    std::vector<std::string *> Way;
    for (auto It = Leader.find(S); It != Leader.end();
         It = Leader.find(*Last)) {
      Way.push_back(&It->second);
      Last = &It->second;
    }
    const std::string Found = *Last;
    for (std::string *Step : Way) // shorter, the next time
      *Step = Found;
    return Found;
  };
  auto Only = [&](Index E) -> std::string {
    if (E == None || M.Entities[E].Registrations.empty())
      return "";
    const auto &All = M.Entities[E].Registrations;
    bool Same = std::all_of(All.begin(), All.end(), [&](auto &R) {
      return R.Store == All.front().Store;
    });
    return Same ? All.front().Store : "";
  };
  for (const Association &A : M.Associations) {
    if (!isOurs(A))
      continue;
    std::string L = Find(Only(A.Source)), R = Find(Only(A.Target));
    if (!L.empty() && !R.empty() && L != R)
      Leader[std::max(L, R)] = std::min(L, R);
  }
  Stores.resize(M.Entities.size());
  for (Index E = 0; E < M.Entities.size(); ++E) {
    for (RegistrationFact &R : M.Entities[E].Registrations)
      if (R.Dialect == Dialect)
        R.Store = Find(R.Store);
    Stores[E] = Only(E);
  }
}

std::string Builder::store(Index E) const {
  return E < Stores.size() ? Stores[E] : "";
}

const Key &Builder::keyOf(Index E) {
  if (auto It = Keys.find(E); It != Keys.end())
    return It->second;
  // A key that is part of itself has no end.
  Key Read = Reading.insert(E).second ? readKey(E) : std::nullopt;
  Reading.erase(E);
  return Keys[E] = std::move(Read);
}

static std::string surrogate(const Entity &E) {
  const Value &V = extra(E.Fact.Extra, "surrogateIdField");
  return V.isWritten() ? V.text() : "id";
}

Key Builder::readKey(Index E) {
  const Entity &X = M.Entities[E];
  if (extra(X.Fact.Extra, "surrogateIdField").isUnknown())
    return std::nullopt;
  if (std::string Name = surrogate(X); !Name.empty()) {
    AttributeFact Id;
    Id.CppType = extra(X.Fact.Extra, "idType").isWritten()
                     ? extra(X.Fact.Extra, "idType").text()
                     : "long long";
    return {{{Name, columnType(Id).Normal}}};
  }
  // In the order of persist().
  std::map<unsigned, std::vector<KeyColumn>> Parts;
  for (const ColumnFact &C : X.Declared)
    if (C.Attribute.PrimaryKey.isTrue()) {
      const Value &Name = C.Attribute.Name;
      if (Name.isUnknown())
        return std::nullopt;
      Parts[C.Ordinal] = {{Name.isWritten() ? Name.text() : "id",
                           columnType(C.Attribute).Normal}};
    }
  for (Index I : Owned[E]) {
    const Association &A = M.Associations[I];
    if (!A.ownsKey() || !extra(A.Fact.Extra, "id").isTrue())
      continue;
    Key Columns = referring(A.Target, nameOf(A));
    if (!Columns)
      return std::nullopt;
    Parts[A.Fact.Ordinal] = *Columns;
  }
  std::vector<KeyColumn> All;
  for (auto &[Ordinal, Columns] : Parts)
    All.insert(All.end(), Columns.begin(), Columns.end());
  return All;
}

Key Builder::referring(Index Parent, const JoinName &Name) {
  if (Parent == None || !Name.Known)
    return std::nullopt;
  Key Columns = keyOf(Parent);
  if (!Columns || Columns->empty())
    return std::nullopt;
  const Entity &P = M.Entities[Parent];
  if (!surrogate(P).empty()) {
    std::string &Column = Columns->front().Name;
    Column = Name.Literal ? Name.Text : Name.Text + "_" + Column;
    return Columns;
  }
  // field() is called with another name than the one that id() was given.
  const Value &Id = extra(P.Fact.Extra, "naturalId");
  std::string Was = Id.text();
  if (!Id.isKnown() || Was.empty() || Was.front() == '>')
    return std::nullopt;
  std::string Is = Name.Literal ? Name.Text : Name.Text + "_" + Was;
  for (KeyColumn &C : *Columns)
    // An overload of field() may ignore the name it is given.
    if (C.Name.starts_with(Was))
      C.Name = Is + C.Name.substr(Was.size());
  return Columns;
}

void Builder::makeColumns(Index E) {
  Entity &X = M.Entities[E];
  if (!extra(X.Fact.Extra, "surrogateIdField").isUnknown())
    if (std::string Id = surrogate(X); !Id.empty()) {
      Column C;
      C.Name = C.Attribute = Id;
      C.Type = "BIGINT";
      C.AllowNull = {false, Provenance::Default, None};
      C.PrimaryKey = C.AutoIncrement = true;
      X.Columns.push_back(C);
    }
  const Value &Version = extra(X.Fact.Extra, "versionField");
  std::string Name = Version.isWritten() ? Version.text() : "version";
  if (!Name.empty()) {
    Column C;
    C.Name = C.Attribute = Name;
    C.Type = "INTEGER";
    C.AllowNull = {false, Provenance::Default, None};
    X.Columns.push_back(C);
  }
  addFields(E);
}

void Builder::addFields(Index E) {
  Entity &X = M.Entities[E];
  std::multimap<unsigned, Column> Fields;
  for (const ColumnFact &F : X.Declared) {
    const Value &Written = F.Attribute.Name;
    std::string Name = Written.isWritten() ? Written.text() : "id";
    if (Name.empty())
      continue;
    ColumnType T = columnType(F.Attribute);
    Column C;
    C.Name = Name;
    C.Attribute = F.Member;
    C.Type = T.Normal;
    C.AllowNull = T.AllowNull;
    C.PrimaryKey = F.Attribute.PrimaryKey.isTrue();
    C.Declared = true;
    C.Where = F.Attribute.Where;
    Fields.emplace(F.Ordinal, std::move(C));
  }
  for (Index I : Owned[E]) {
    const Association &A = M.Associations[I];
    if (!A.ownsKey() || A.ForeignKey.empty())
      continue;
    const Key Columns = referring(A.Target, nameOf(A));
    for (const KeyColumn &K : *Columns) {
      Column C;
      C.Name = C.Attribute = K.Name;
      C.Type = K.Type;
      C.PrimaryKey = extra(A.Fact.Extra, "id").isTrue();
      const Value &Null = A.Fact.ForeignKey->AllowNull;
      C.AllowNull = {!Null.isFalse(),
                     Null.isUnknown()   ? Provenance::Unknown
                     : Null.isWritten() ? Provenance::Written
                                        : Provenance::Default,
                     I};
      C.By = I;
      C.Where = A.Fact.Where;
      Fields.emplace(A.Fact.Ordinal, std::move(C));
    }
  }
  // A name that is there twice is one column for whoever looks it up: the key,
  // which has the type of what it refers to.
  for (auto &[Ordinal, C] : Fields) {
    const Column *Same = X.column(C.Name);
    if (!Same)
      X.Columns.push_back(std::move(C));
    else if (Same->By == None && C.By != None)
      X.Columns[Same - X.Columns.data()] = std::move(C);
  }
}

} // namespace assoc::wtdbo
