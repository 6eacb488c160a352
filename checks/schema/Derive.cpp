// SPDX-License-Identifier: Apache-2.0
// The database that the declarations imply.
#include "checks/model/conventions/Conventions.h"
#include "checks/rules/Rule.h"
#include "checks/schema/Schema.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

namespace assoc {

static NameList sorted(NameList Names) {
  std::sort(Names.begin(), Names.end());
  return Names;
}

/// "shop::stock" of "shop::stock::Item<int>".
static std::string namespaceOf(std::string_view Spelling) {
  std::size_t End = 0, Depth = 0;
  for (std::size_t I = 0; I + 1 < Spelling.size(); ++I) {
    Depth += Spelling[I] == '<';
    Depth -= Spelling[I] == '>' && Depth;
    if (!Depth && Spelling.substr(I, 2) == "::")
      End = I;
  }
  std::string_view Found = Spelling.substr(0, End);
  return Found == "(anonymous namespace)" ? "" : std::string(Found);
}

/// A junction that was made is where both of its ends are.
static std::string namespaceOf(const Model &M, const Entity &E) {
  if (!E.Junction || E.MadeBy == None)
    return namespaceOf(E.Fact.Spelling);
  const Association &A = M.Associations[E.MadeBy];
  if (A.Source == None || A.Target == None)
    return "";
  std::string Ours = namespaceOf(M.Entities[A.Source].Fact.Spelling);
  return Ours == namespaceOf(M.Entities[A.Target].Fact.Spelling) ? Ours : "";
}

/// As it is written on the entity, where it can be read.
static std::optional<std::string> defaultOf(const Entity &E, const Column &C) {
  const ColumnFact *F = C.HasDefault ? E.declared(C.Attribute) : nullptr;
  if (!F || !F->Attribute.Default.isKnown())
    return std::nullopt;
  return F->Attribute.Default.text();
}

static Table makeTable(const Model &M, Index I) {
  const Entity &E = M.Entities[I];
  Table T;
  T.Name = E.Table.Val;
  T.Schema = E.Schema.valueOr("");
  T.Entity = E.name();
  T.Dialect = E.Fact.Dialect;
  T.Namespace = namespaceOf(M, E);
  T.Junction = E.Junction;
  T.Complete = M.sawAllOf(I) && !E.HidesColumns;
  T.PrimaryKey = E.primaryKey();
  T.Indexes = E.Indexes;
  T.Where = E.Fact.Where;
  if (!T.Where.isValid() && E.MadeBy != None)
    T.Where = M.Associations[E.MadeBy].Fact.Where;
  for (const TableIndex &U : E.Uniques)
    if (sorted(U.Columns) != sorted(T.PrimaryKey))
      T.Uniques.push_back(U);
  for (const Column &C : E.Columns) {
    if (C.Unmade)
      continue;
    // The primary key is unique already; databases make no second constraint.
    bool Unique = C.Unique && T.PrimaryKey != std::vector{C.Name.str()};
    T.Columns.push_back({C.Name, C.Type, C.isNullable(), C.PrimaryKey, Unique,
                         C.AutoIncrement, C.HasDefault,
                         !C.AllowNull.isUnknown(), defaultOf(E, C), C.Where});
    if (Unique)
      T.Uniques.push_back({{C.Name}, C.UniqueName});
  }
  return T;
}

namespace {

/// The tables of the entities, as far as they get one.
class Tables {
public:
  Tables(const Model &M, Schema &S) : ByEntity(M.Entities.size(), None) {
    std::unordered_map<std::string, std::size_t> ByName;
    ByName.reserve(M.Entities.size());
    S.Tables.reserve(M.Entities.size());
    std::vector<Index> Made; ///< by table: whose it is
    for (Index E = 0; E < M.Entities.size(); ++E) {
      const Entity &Each = M.Entities[E];
      if (!Each.Mapped || !Each.Table.isSet())
        continue;
      Table T = makeTable(M, E);
      auto [It, New] = ByName.try_emplace(T.qualified(), S.Tables.size());
      // Two entities on one table: only the later one is created.
      if (New) {
        S.Tables.push_back(std::move(T));
        Made.push_back(E);
      } else {
        S.Tables[It->second] = std::move(T);
        ByEntity[std::exchange(Made[It->second], E)] = None;
      }
      ByEntity[E] = It->second;
    }
  }

  /// None: it is no table, or another entity has taken it.
  std::size_t of(Index Entity) const {
    return Entity == None ? None : ByEntity[Entity];
  }

private:
  std::vector<Index> ByEntity;
};

} // namespace

/// An action that no association has set itself is that of the first one.
static ActionOrigin origin(const Placed<Action> &A, const ForeignKey &K) {
  if (A.By != None || K.Associations.empty())
    return {A.From, A.By};
  return {A.From, K.Associations.front()};
}

static TableKey makeKey(const Model &M, const ForeignKey &K) {
  TableKey Key;
  Key.Name = K.Name;
  Key.Immediate = K.Immediate;
  Key.Columns = K.Columns;
  Key.RefColumns = K.Referenced;
  Key.OnDelete = K.OnDelete.valueOr(Action::NoAction);
  Key.OnUpdate = K.OnUpdate.valueOr(Action::NoAction);
  Key.DeleteFrom = origin(K.OnDelete, K);
  Key.UpdateFrom = origin(K.OnUpdate, K);
  Key.Associations.assign(K.Associations.begin(), K.Associations.end());
  Key.RefTable = K.ParentTable;
  Key.RefSchema = K.ParentSchema.value_or("");
  Key.Where = K.Where;
  if (!Key.Where.isValid() && !K.Associations.empty())
    Key.Where = M.Associations[K.Associations.front()].Fact.Where;
  if (K.Parent == None)
    return Key;
  const Entity &Parent = M.Entities[K.Parent];
  Key.RefTable = Parent.Table.Val;
  if (!K.ParentSchema)
    Key.RefSchema = Parent.Schema.valueOr("");
  return Key;
}

static void addKeys(const Model &M, const Tables &At, Schema &S) {
  std::vector<std::vector<std::size_t>> Parents(S.Tables.size());
  for (const ForeignKey &K : M.ForeignKeys) {
    const std::size_t Holder = At.of(K.Holder), Parent = At.of(K.Parent);
    if (Holder == None)
      continue;
    if (!K.Constraint && !K.LostToCycle)
      continue;
    if (Parent != None && Parent != Holder)
      Parents[Holder].push_back(Parent);
    if (K.Constraint &&
        (K.Parent == None || M.Entities[K.Parent].Table.isSet()))
      S.Tables[Holder].ForeignKeys.push_back(makeKey(M, K));
  }
  S.CreationOrder = creationOrder(Parents);
}

static std::string nameOf(const Model &M, Index Entity) {
  return Entity == None ? "" : M.Entities[Entity].name();
}

static KeptAction kept(const Placed<Action> &A) {
  return {A.isUnknown() ? std::nullopt
                        : std::optional(A.valueOr(Action::NoAction)),
          A.From};
}

static bool isOneSided(const Model &M, const Association &A) {
  return A.Pair == None && A.Counterpart == None && A.Candidates.empty() &&
         A.Target != None && !A.MayHavePair && !M.conventions(A).OneSided;
}

static SchemaAssociation makeAssociation(const Model &M, const Association &A,
                                         const Tables &At) {
  SchemaAssociation Made;
  Made.Kind = A.Fact.Kind;
  Made.Source = nameOf(M, A.Source);
  Made.Target =
      A.Target == None ? A.Fact.TargetName.str() : nameOf(M, A.Target);
  Made.SourceTable = At.of(A.Source);
  Made.TargetTable = At.of(A.Target);
  Made.ThroughTable = At.of(A.Junction);
  Made.Alias = A.Alias.valueOr("");
  Made.Through = nameOf(M, A.Junction);
  Made.Dialect = A.Fact.Dialect;
  Made.ForeignKey = A.ForeignKey;
  Made.OtherKey = A.OtherKey;
  Made.Holder = nameOf(M, A.Holder);
  Made.HolderTable = At.of(A.Holder);
  Made.Pair = A.Pair;
  Made.OneSided = isOneSided(M, A);
  ForeignKey Absent;
  const ForeignKey &K = A.Key == None ? Absent : M.ForeignKeys[A.Key];
  Made.OnDelete = kept(K.OnDelete);
  Made.OnUpdate = kept(K.OnUpdate);
  Made.Where = A.Fact.Where;
  return Made;
}

/// Each finding to what it is about.
static void attach(const Model &M, const Tables &At,
                   const std::vector<Finding> &Found, Schema &S) {
  if (Found.empty())
    return;
  using Name = std::tuple<std::string_view, std::string_view, std::string_view>;
  std::map<Name, std::vector<std::size_t> *> Lists;
  const Identities Names(M);
  for (Index E = 0; E < M.Entities.size(); ++E)
    if (const std::size_t T = At.of(E); T != None)
      Lists[{M.Entities[E].Fact.Dialect, Names.Entities[E], ""}] =
          &S.Tables[T].Findings;
  for (Index A = 0; A < M.Associations.size(); ++A)
    if (const Association &Each = M.Associations[A]; Each.Source != None)
      Lists[{Each.Fact.Dialect, Names.Entities[Each.Source],
             Names.Associations[A]}] = &S.Associations[A].Findings;
  for (std::size_t F = 0; F < Found.size(); ++F)
    if (auto It = Lists.find(
            {Found[F].Dialect, Found[F].Entity, Found[F].Association});
        It != Lists.end())
      It->second->push_back(F);
}

Schema deriveSchema(const Model &M, const std::vector<Finding> &Found) {
  Schema S;
  const Tables At(M, S);
  addKeys(M, At, S);
  S.Associations.reserve(M.Associations.size());
  for (const Association &A : M.Associations)
    S.Associations.push_back(makeAssociation(M, A, At));
  attach(M, At, Found, S);
  return S;
}

} // namespace assoc
