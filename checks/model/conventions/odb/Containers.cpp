// SPDX-License-Identifier: Apache-2.0
// Containers have tables of their own.
#include "checks/model/conventions/odb/Builder.h"

#include <algorithm>

namespace assoc::odb {

/// The table of a container: of objects (a junction) or of values.
Index Builder::makeTable(Index Owner, const Value &Table, const Value &Path,
                         Location Where) {
  const Entity &E = M.Entities[Owner];
  const std::string Name =
      Table.isWritten()
          ? extra(E.Fact.Extra, "tablePrefix").text() + Table.text()
          : E.Table.valueOr(E.name()) + "_" + nameOfPath(Path, false);
  auto [It, New] = Tables.try_emplace(Name, M.Entities.size());
  if (!New)
    return It->second;
  Entity J;
  J.Fact.Dialect = Dialect;
  J.Fact.Name = Name;
  J.Fact.Where = std::move(Where);
  J.Junction = true;
  J.Mapped = true;
  J.Table = {Name,
             Table.isWritten() ? Provenance::Written : Provenance::Default,
             None, Table.where()};
  J.Schema = E.Schema;
  M.Entities.push_back(std::move(J));
  return It->second;
}

/// The key to the object that has the container: with CASCADE, and indexed.
void Builder::addOwner(Index Table, Index Owner, const Value &Name,
                       const Options &Extra, Index By) {
  ForeignKey K;
  K.Holder = Table;
  K.Parent = Owner;
  for (Column &C :
       keyColumns(Owner, Name.isWritten() ? Name.text() : "object_id",
                  Name.isWritten())) {
    C.AllowNull = {false, Provenance::Default, By};
    C.By = By;
    K.Columns.push_back(C.Name);
    M.Entities[Table].Columns.push_back(std::move(C));
  }
  for (const KeyColumn &Id : keyOf(Owner))
    K.Referenced.push_back(Id.Name);
  K.OnDelete = {Action::Cascade, Provenance::Default, By, {}};
  K.Immediate = true; // a row goes with its object
  K.Where = M.Entities[Table].Fact.Where;
  addIndex(Table, K.Columns, "id", Extra);
  addKey(std::move(K), By);
}

/// `index("name") unique member(crew_.id)` is about what is there anyway.
void Builder::addIndex(Index Table, NameList Columns, const std::string &Part,
                       const Options &Extra) {
  Entity &E = M.Entities[Table];
  const bool IsUnique = extra(Extra, (Part + "Unique").c_str()).isTrue();
  (IsUnique ? E.Uniques : E.Indexes)
      .push_back(
          {std::move(Columns), extra(Extra, (Part + "Index").c_str()).text()});
}

static void putBefore(Value &Path, const Value &Prefix) {
  Few<Piece> &Pieces = Path.Is.edit().Pieces;
  Pieces.insert(Pieces.begin(), Prefix.pieces().begin(), Prefix.pieces().end());
}

/// A value with members, as element or key, has a column for each of them.
/// False: it is no such value.
bool Builder::addParts(Index Table, const Value &Class, const Value &Name,
                       const char *Default, const Value &AllowNull) {
  if (!Class.isWritten())
    return false;
  auto It = std::ranges::find_if(
      M.Entities, [&](const Entity &E) { return E.Fact.Id == Class.text(); });
  if (It == M.Entities.end())
    return false;
  const Value Prefix =
      Name.isWritten() ? Name : Value::of(std::string(Default) + ".");
  const Index Part = It - M.Entities.begin();
  // In the order of the class.
  struct Member {
    unsigned Ordinal;
    const ColumnFact *Column;
    Index Association;
  };
  std::vector<Member> Members;
  const std::vector<ColumnFact> Parts = It->Declared;
  for (const ColumnFact &C : Parts)
    Members.push_back({C.Ordinal, &C, None});
  for (Index I = 0; I < M.Associations.size(); ++I)
    if (const Association &A = M.Associations[I];
        isOurs(A) && A.Source == Part && A.ownsKey() && A.Target != None &&
        A.Fact.KeyParts.empty() && !A.Fact.Inverse.Name.isWritten())
      Members.push_back({A.Fact.Ordinal, nullptr, I});
  std::ranges::stable_sort(Members, {}, &Member::Ordinal);
  for (const Member &One : Members) {
    if (!One.Column) {
      addPartKey(Table, One.Association, Prefix, AllowNull.isTrue());
      continue;
    }
    ColumnFact C = *One.Column;
    for (Value *V : {&C.Attribute.Name, &C.Attribute.Field})
      putBefore(*V, Prefix);
    if (AllowNull.isTrue())
      C.Attribute.AllowNull = AllowNull;
    M.Entities[Table].Columns.push_back(columnOf(C, M.Target));
  }
  return true;
}

/// A pointer in a value is a key of each element.
void Builder::addPartKey(Index Table, Index I, const Value &Prefix,
                         bool CanBeEmpty) {
  const Association &A = M.Associations[I];
  const AttributeFact &F = A.Fact.ForeignKey;
  const bool Literal = F.Name.isWritten();
  Value Path = Literal ? F.Name : extra(A.Fact.Extra, "path");
  putBefore(Path, Prefix);
  addPointer(Table, A.Target, Path, Literal,
             nullable(CanBeEmpty ? Value::of("true") : F.AllowNull, true, None),
             action(I), A.Fact.Where);
}

/// What leads to an object, in the table of a container.
void Builder::addPointer(Index Table, Index Target, const Value &Path,
                         bool Literal, Effective<bool> AllowNull,
                         Placed<Action> OnDelete, const Location &Where) {
  ForeignKey K;
  K.Holder = Table;
  K.Parent = Target;
  for (Column &C : keyColumns(Target, nameOfPath(Path, Literal), Literal)) {
    C.AllowNull = AllowNull;
    C.Where = Where;
    K.Columns.push_back(C.Name);
    M.Entities[Table].Columns.push_back(std::move(C));
  }
  for (const KeyColumn &Id : keyOf(Target))
    K.Referenced.push_back(Id.Name);
  K.OnDelete = std::move(OnDelete);
  K.Constraint = !K.Referenced.empty();
  K.Where = Where;
  addKey(std::move(K), None);
}

/// Where an element stands among others.
void Builder::addOrder(Index Table, const Options &Extra) {
  const Value &Kind = extra(Extra, "container");
  if (Kind.is("set"))
    return;
  const bool IsMap = Kind.is("map");
  const Value &Name = extra(Extra, IsMap ? "key_column" : "index_column");
  const Value &Null = extra(Extra, "keyNull");
  if (addParts(Table, extra(Extra, "keyClass"), Name, "key", Null))
    return;
  if (const Value &To = extra(Extra, "keyTarget"); IsMap && To.isWritten()) {
    auto It = std::ranges::find_if(
        M.Entities, [&](const Entity &E) { return E.Fact.Id == To.text(); });
    if (It != M.Entities.end())
      return addPointer(Table, It - M.Entities.begin(),
                        Name.isWritten() ? Name : Value::of("key"),
                        Name.isWritten(), nullable(Null, true, None), {},
                        M.Entities[Table].Fact.Where);
  }
  Column C;
  C.Name = Name.isWritten() ? Name.text() : IsMap ? "key" : "index";
  C.Attribute = C.Name;
  AttributeFact Key;
  Key.CppType = extra(Extra, IsMap ? "keyType" : "indexType").text();
  if (const Value &Sql = extra(Extra, "keySqlType"); Sql.isWritten())
    Key.Extra.edit()["sqlType"] = Sql;
  const ColumnType Type = columnType(Key, M.Target);
  C.Type = IsMap || !Key.CppType.empty() ? Type.Normal : "BIGINT";
  C.AllowNull = nullable(Null, IsMap && Type.CanBeEmpty, None);
  if (!IsMap)
    addIndex(Table, {C.Name}, "index", Extra);
  M.Entities[Table].Columns.push_back(std::move(C));
}

/// A container of what is no object.
void Builder::makeValues(Index Entity, const ColumnFact &F) {
  const AttributeFact &A = F.Attribute;
  const Index Table =
      makeTable(Entity, extra(A.Extra, "table"), A.Name, A.Where);
  if (!M.Entities[Table].Columns.empty())
    return;
  addOwner(Table, Entity, extra(A.Extra, "id_column"), A.Extra, None);
  addOrder(Table, A.Extra);
  const Value &Name = extra(A.Extra, "value_column");
  if (addParts(Table, extra(A.Extra, "valueClass"), Name, "value", A.AllowNull))
    return;
  const ColumnType Type = columnType(A, M.Target);
  Column C;
  C.Name = C.Attribute = Name.isWritten() ? Name.text() : "value";
  C.Type = Type.Normal;
  C.AllowNull = nullable(A.AllowNull, Type.CanBeEmpty, None);
  M.Entities[Table].Columns.push_back(std::move(C));
}

/// The key of a map is a pointer: the table of the elements leads to two
/// objects.
void Builder::attachKey(Index I) {
  const Association Made = M.Associations[I];
  const Index J = makeTable(Made.Source, Made.Fact.Through->Name,
                            extra(Made.Fact.Extra, "path"), Made.Fact.Where);
  std::vector<Index> Keys;
  for (Index K = 0; K < M.ForeignKeys.size(); ++K)
    if (M.ForeignKeys[K].Holder == J)
      Keys.push_back(K);
  Association &A = M.Associations[I];
  // Another container may have taken the table.
  if (Keys.size() < 2 || M.ForeignKeys[Keys[1]].Parent != A.Target) {
    A.Broken = true;
    return;
  }
  M.Entities[J].MadeBy = I;
  A.Junction = J;
  A.Key = Keys[0];
  A.OtherKeyIndex = Keys[1];
  A.ForeignKey = M.ForeignKeys[A.Key].Columns;
  A.OtherKey = M.ForeignKeys[A.OtherKeyIndex].Columns;
  A.MayHavePair = true; // nothing can be its inverse
  for (Index K : {Keys[0], Keys[1]})
    M.ForeignKeys[K].Associations.push_back(I);
}

/// A container of pointers has a table of its own.
void Builder::makeJunction(Index I) {
  const Association A = M.Associations[I];
  const Index J = makeTable(A.Source, A.Fact.Through->Name,
                            extra(A.Fact.Extra, "path"), A.Fact.Where);
  auto Names = [](const std::vector<Column> &Columns) {
    NameList Result;
    for (const Column &C : Columns)
      Result.push_back(C.Name);
    return Result;
  };
  const Value &Id = A.Fact.ForeignKey->Name, &Other = A.Fact.OtherKey->Name;
  std::vector<Column> Values = keyColumns(
      A.Target, Other.isWritten() ? Other.text() : "value", Other.isWritten());
  M.Associations[I].Junction = J;
  M.Associations[I].ForeignKey = Names(keyColumns(
      A.Source, Id.isWritten() ? Id.text() : "object_id", Id.isWritten()));
  M.Associations[I].OtherKey = Names(Values);
  // Taken by another container.
  if (!M.Entities[J].Columns.empty())
    return;
  M.Entities[J].MadeBy = I;
  M.Associations[I].Key = M.ForeignKeys.size();
  addOwner(J, A.Source, Id, A.Fact.Extra, I);
  addOrder(J, A.Fact.Extra);
  const Value &Null = A.Fact.OtherKey->AllowNull;
  const bool IsPlain = extra(A.Fact.Extra, "plain").isTrue();
  for (Column &C : Values) {
    C.AllowNull = nullable(Null, !IsPlain, I);
    C.By = I;
    C.Where = A.Fact.Where;
    if (!M.Entities[J].column(C.Name))
      M.Entities[J].Columns.push_back(C);
  }
  if (A.Target == None)
    return;
  ForeignKey K;
  K.Holder = J;
  K.Parent = A.Target;
  K.Columns = M.Associations[I].OtherKey;
  for (const KeyColumn &Key : keyOf(A.Target))
    K.Referenced.push_back(Key.Name);
  K.OnDelete = action(I);
  K.Constraint = !K.Referenced.empty();
  K.Where = A.Fact.Where;
  M.Associations[I].OtherKeyIndex = addKey(std::move(K), I);
}

} // namespace assoc::odb
