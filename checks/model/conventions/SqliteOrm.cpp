// SPDX-License-Identifier: Apache-2.0
// What sqlite_orm makes of make_table() and foreign_key(), and in-house
// libraries of the same shape.
#include "checks/model/CppTypes.h"
#include "checks/model/RepeatedActions.h"
#include "checks/model/conventions/Conventions.h"

#include <algorithm>
#include <map>
#include <set>

namespace assoc {

namespace {
class Builder {
public:
  Builder(Model &M, SharedText Dialect) : M(M), Dialect(Dialect) {}
  void run();

private:
  void nameTable(Entity &E);
  void makeColumn(Entity &E, const ColumnFact &F);
  void readKey(Index I);
  void makeKey(Index I);
  /// The column of a member; without one, what to call it. Nothing: unknown.
  std::optional<std::string> columnOf(Index E, const std::string &Member) const;
  void nameColumns();

  Model &M;
  SharedText Dialect;
  /// The declared ones, by each of their members.
  std::map<std::pair<Index, std::string>, const AttributeFact *> Columns;
};
} // namespace

void Builder::nameTable(Entity &E) {
  E.Mapped = !E.Registrations.empty();
  if (!E.Mapped)
    return;
  const Value &Name = E.Registrations.front().Table;
  E.Table.From = Name.isKnown() ? Provenance::Written : Provenance::Unknown;
  E.Table.Val = Name.text();
  E.Table.Where = Name.where();
}

/// What a member is stored as, in the normal form of column types.
static std::string storedAs(const AttributeFact &A, const CppType &Type) {
  const Value &Said = extra(A.Extra, "storedAs");
  if (Said.isWritten())
    return Said.text();
  if (Type.Integral || Type.Normal == "BOOLEAN")
    return "INTEGER";
  if (Type.Normal == "FLOAT" || Type.Normal == "DOUBLE")
    return "REAL";
  if (Type.Normal == "STRING")
    return "TEXT";
  return Type.Normal == "BLOB" ? "BLOB" : "";
}

static bool isKnown(const ColumnFact &F) {
  const AttributeFact &A = F.Attribute;
  return A.Name.isKnown() && !extra(A.Extra, "nullable").isUnknown() &&
         !extra(A.Extra, "storedAs").isUnknown();
}

void Builder::makeColumn(Entity &E, const ColumnFact &F) {
  const AttributeFact &A = F.Attribute;
  if (!A.Name.isKnown())
    return;
  CppType Type = readCppType(A.CppType);
  const Value &Nullable = extra(A.Extra, "nullable");
  Column C;
  C.Name = A.Name.text();
  C.Attribute = F.Member;
  C.Type = storedAs(A, Type);
  C.PrimaryKey = A.PrimaryKey.isTrue();
  C.AutoIncrement = A.AutoIncrement.isTrue();
  C.Unique = A.Unique.isTrue();
  C.HasDefault = A.Default.isWritten();
  C.Declared = true;
  C.Where = A.Where;
  if (A.AllowNull.isWritten())
    C.AllowNull = {A.AllowNull.isTrue(), Provenance::Written, None};
  else
    C.AllowNull = {Nullable.isKnown() ? Nullable.isTrue() : Type.Optional,
                   Provenance::Derived, None};
  if (A.AllowNull.isUnknown() ||
      (!A.AllowNull.isWritten() && !Type.Optional && Nullable.isUnknown()))
    C.AllowNull.From = Provenance::Unknown;
  // What the user calls nullable may be any type; these can be empty.
  C.MayBeEmpty = Type.Optional || extra(A.Extra, "null").isTrue();
  E.Columns.push_back(std::move(C));
}

void Builder::nameColumns() {
  for (Index I = 0; I < M.Entities.size(); ++I)
    if (M.Entities[I].Fact.Dialect == Dialect)
      for (const ColumnFact &F : M.Entities[I].Declared) {
        Columns.try_emplace({I, F.Member}, &F.Attribute);
        if (const Value &Other = extra(F.Attribute.Extra, "other");
            Other.isKnown())
          Columns.try_emplace({I, Other.text()}, &F.Attribute);
      }
}

std::optional<std::string> Builder::columnOf(Index E,
                                             const std::string &Member) const {
  if (auto It = Columns.find({E, Member}); It != Columns.end()) {
    if (It->second->Name.isKnown())
      return It->second->Name.text();
    return std::nullopt;
  }
  if (M.Entities[E].Fact.Closed)
    return Member;
  return std::nullopt;
}

void Builder::readKey(Index I) {
  Association &A = M.Associations[I];
  ignoreRepeated(M, I, "onDelete", A.Fact.OnDelete);
  ignoreRepeated(M, I, "onUpdate", A.Fact.OnUpdate);
  A.Holder = A.Source;
  A.Parent = A.Target;
  A.Broken = A.Source == None;
  for (const KeyPartFact &Part : A.Fact.KeyParts) {
    if (A.Broken)
      return;
    std::optional<std::string> Name = columnOf(A.Source, Part.Member);
    A.Broken = !Name;
    A.ForeignKey.push_back(Name.value_or(""));
  }
}

void Builder::makeKey(Index I) {
  Association &A = M.Associations[I];
  if (A.Broken || A.Target == None)
    return;
  ForeignKey K;
  K.Holder = A.Holder;
  K.Parent = A.Parent;
  K.Columns = A.ForeignKey;
  for (const KeyPartFact &Part : A.Fact.KeyParts)
    if (!Part.ReferencedMember.empty()) {
      std::optional<std::string> Name =
          columnOf(A.Target, Part.ReferencedMember);
      if (!Name)
        return;
      K.Referenced.push_back(*Name);
    }
  // key<Harbour>(&Boat::home) refers to the primary key.
  if (K.Referenced.empty())
    K.Referenced = M.Entities[A.Target].primaryKey();
  K.OnDelete = lastAction(A.Fact.OnDelete, I);
  K.OnUpdate = lastAction(A.Fact.OnUpdate, I);
  K.Associations = {I};
  K.Where = A.Fact.Where;
  A.Key = M.ForeignKeys.size();
  M.ForeignKeys.push_back(std::move(K));
}

void Builder::run() {
  // A header's table that one TU puts into a storage, another does not.
  std::set<Location> Stored;
  for (const Entity &E : M.Entities)
    if (E.Fact.Dialect == Dialect && !E.Registrations.empty())
      Stored.insert(E.Fact.Where);
  for (Entity &E : M.Entities) {
    if (E.Fact.Dialect != Dialect)
      continue;
    nameTable(E);
    if (!E.Mapped && Stored.contains(E.Fact.Where))
      continue;
    // A TU that uses the storage knows more of its types than one that does
    // not: of the same column, the one that says more.
    std::set<std::pair<Location, std::string>> Seen;
    std::stable_partition(E.Declared.begin(), E.Declared.end(), isKnown);
    std::erase_if(E.Declared, [&](const ColumnFact &F) {
      return !Seen.insert({F.Attribute.Where, F.Member}).second;
    });
    std::stable_sort(E.Declared.begin(), E.Declared.end(),
                     [](auto &L, auto &R) { return L.Ordinal < R.Ordinal; });
    for (const ColumnFact &F : E.Declared)
      makeColumn(E, F);
  }
  nameColumns();
  for (Index I = 0; I < M.Associations.size(); ++I) {
    const Association &A = M.Associations[I];
    if (A.Fact.Dialect != Dialect)
      continue;
    if (A.Source != None && !M.Entities[A.Source].Mapped &&
        Stored.contains(M.Entities[A.Source].Fact.Where)) {
      M.Associations[I].Broken = true;
      continue;
    }
    readKey(I);
    makeKey(I);
  }
}

static void applySqliteOrm(Model &M) { Builder(M, "sqlite-orm").run(); }
static void applyBuilder(Model &M) { Builder(M, "builder").run(); }

static constexpr Alone NoOtherSide = {Level::Remark, ""};

extern const Conventions SqliteOrmConventions = {
    .Dialect = "sqlite-orm",
    .Title = "sqlite_orm",
    .OwnerAlone = NoOtherSide,
    .InverseAlone = NoOtherSide,
    .ManyToManyAlone = NoOtherSide,
    .RegisteredBy = nullptr,
    .Apply = applySqliteOrm,
    .If =
        {
            .Duplicate = "the constraint is made twice",
            .UnknownTarget = "sync_schema() does not compile",
            .TableClash = "only the first of the two tables is created",
            .Unindexed = "declare one with make_index()",
            .IndexClash = "it is made with IF NOT EXISTS, and the second one "
                          "is left out without a word",
            .KeyType = "SQLite takes the table, and values that it cannot "
                       "convert refer to no row",
            .KeyRefused = "every write to the table fails with 'foreign key "
                          "mismatch'",
            .KeyShared = "a value must be found in both",
            .ReferencedMissing = "sync_schema() throws \"Column not found\"",
        },
    .OneSided = true,
    .StoresAreWhole = true,
    .LastActionWins = true,
    .KeysAreOptional = true,
    .BelongsToName = "foreign_key",
    .UniqueNamesAreIndexes = true,
    .Only = Database::Sqlite,
    .AddDefault = "say default_value(...) on the column",
};

extern const Conventions BuilderConventions = {
    .Dialect = "builder",
    .Title = "a builder described in the configuration",
    .OwnerAlone = NoOtherSide,
    .InverseAlone = NoOtherSide,
    .ManyToManyAlone = NoOtherSide,
    .RegisteredBy = nullptr,
    .Apply = applyBuilder,
    .If =
        {
            .Duplicate = "the constraint is made twice",
            .KeyShared = "a value must be found in both",
        },
    .OneSided = true,
    .StoresAreWhole = true,
    .LastActionWins = true,
    .KeysAreOptional = true,
    .BelongsToName = "key",
    .AddDefault = "give the column a default value",
};

} // namespace assoc
