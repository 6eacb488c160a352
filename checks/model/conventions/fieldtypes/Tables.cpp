// SPDX-License-Identifier: Apache-2.0
// Tables, columns and keys of classes whose members are columns.
#include "checks/model/conventions/fieldtypes/Tables.h"

#include "checks/model/CppTypes.h"
#include "checks/model/conventions/Conventions.h"

#include <algorithm>

namespace assoc::fieldtypes {

namespace {
class Builder {
public:
  Builder(Model &M, SharedText Dialect, ColumnType TypeOf)
      : M(M), Dialect(Dialect), TypeOf(TypeOf) {}
  void run();

private:
  void nameTable(Entity &E);
  void makeColumns(Index E);
  void makeColumn(Entity &E, const AttributeFact &F, const std::string &Member,
                  Index By);
  void makeKey(Index I);
  bool isOurs(const Association &A) const { return A.Fact.Dialect == Dialect; }

  Model &M;
  SharedText Dialect;
  ColumnType TypeOf;
};
} // namespace

static Placed<SharedText> written(const Value &V) {
  return {V.shared(), V.isKnown() ? Provenance::Written : Provenance::Unknown,
          None, V.where()};
}

void Builder::nameTable(Entity &E) {
  E.Mapped = !E.Registrations.empty();
  for (RegistrationFact &R : E.Registrations) {
    E.Table = written(R.Table);
    if (R.Table.isWritten())
      continue;
    R.Table = Value::of(E.name());
    E.Table = {E.name(), Provenance::Default, None, {}};
  }
  if (auto It = E.Fact.Extra->find("schema"); It != E.Fact.Extra->end())
    E.Schema = written(It->second);
}

/// By: the belongsTo that is the member; None: it is plain data.
void Builder::makeColumn(Entity &E, const AttributeFact &F,
                         const std::string &Member, Index By) {
  const Value Name = F.Field.isWritten() ? F.Field : Value::of(Member);
  if (!Name.isKnown() || (By != None && E.column(Name.shared())))
    return; // two members on one column
  const bool Optional = readCppType(F.CppType).Optional;
  Column C;
  C.Name = Name.text();
  C.Attribute = Member;
  C.Type = TypeOf(F.CppType);
  C.PrimaryKey = F.PrimaryKey.isTrue();
  C.AutoIncrement = F.AutoIncrement.isTrue();
  C.Unique = F.Unique.isTrue();
  C.AllowNull = {Optional || F.AllowNull.isTrue(),
                 F.AllowNull.isUnknown()   ? Provenance::Unknown
                 : F.AllowNull.isWritten() ? Provenance::Written
                                           : Provenance::Derived,
                 By};
  C.MayBeEmpty = C.AllowNull.Val;
  C.Declared = By == None;
  C.By = By;
  C.Where = F.Where;
  E.Columns.push_back(std::move(C));
}

void Builder::makeColumns(Index Entity) {
  struct Item {
    unsigned Ordinal;
    const ColumnFact *Column;
    Index Association;
  };
  std::vector<Item> Items;
  auto &E = M.Entities[Entity];
  for (const ColumnFact &C : E.Declared)
    Items.push_back({C.Ordinal, &C, None});
  for (Index I = 0; I < M.Associations.size(); ++I)
    if (const Association &A = M.Associations[I];
        isOurs(A) && A.Source == Entity && A.ownsKey() &&
        A.Fact.KeyParts.empty())
      Items.push_back({A.Fact.Ordinal, nullptr, I});
  std::ranges::stable_sort(Items, {}, &Item::Ordinal);
  for (const Item &I : Items)
    if (I.Column)
      makeColumn(E, I.Column->Attribute, I.Column->Member, None);
    else
      makeColumn(E, M.Associations[I.Association].Fact.ForeignKey,
                 M.Associations[I.Association].Fact.Member, I.Association);
  // Of a key of several columns, the database counts none.
  if (E.primaryKey().size() > 1)
    for (Column &C : E.Columns)
      C.AutoIncrement = false;
}

std::string columnOf(const Entity &E, std::string_view Member) {
  for (const Column &C : E.Columns)
    if (C.Attribute == Member)
      return C.Name;
  return "";
}

void Builder::makeKey(Index I) {
  Association &A = M.Associations[I];
  A.Holder = A.Source;
  A.Parent = A.Target;
  A.Broken |= A.Source == None;
  if (A.Broken || !A.Fact.KeyParts.empty())
    return;
  const AttributeFact &F = A.Fact.ForeignKey;
  const Value Name = F.Field.isWritten() ? F.Field : Value::of(A.Fact.Member);
  if (!Name.isKnown())
    return;
  A.ForeignKey = {Name.text()};
  const Value &Wanted = A.Fact.TargetKey;
  if (A.Target == None || !Wanted.isKnown())
    return;
  const Entity &Parent = M.Entities[A.Target];
  const std::string Known = M.conventions(A).KeysNameColumns
                                ? Wanted.text()
                                : columnOf(Parent, Wanted.text());
  ForeignKey K;
  K.Holder = A.Source;
  K.Parent = A.Target;
  K.Columns = A.ForeignKey;
  K.Referenced = {Known.empty() ? Wanted.text() : Known};
  K.Associations = {I};
  K.Where = A.Fact.Where;
  // The type of a key may be that of what it references.
  for (Column &C : M.Entities[A.Source].Columns)
    if (const Column *To = Parent.column(Known);
        C.By == I && C.Type.empty() && To)
      C.Type = To->Type;
  A.Key = M.ForeignKeys.size();
  M.ForeignKeys.push_back(std::move(K));
}

void Builder::run() {
  for (Index E = 0; E < M.Entities.size(); ++E)
    if (M.Entities[E].Fact.Dialect == Dialect) {
      nameTable(M.Entities[E]);
      if (M.Entities[E].Mapped)
        makeColumns(E);
    }
  for (Index I = 0; I < M.Associations.size(); ++I)
    if (isOurs(M.Associations[I]) && M.Associations[I].ownsKey())
      makeKey(I);
}

void makeTables(Model &M, SharedText Dialect, ColumnType TypeOf) {
  Builder(M, Dialect, TypeOf).run();
}

} // namespace assoc::fieldtypes
