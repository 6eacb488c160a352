// SPDX-License-Identifier: Apache-2.0
// The database that the declarations imply.
#include "checks/model/Schema.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <unordered_map>

namespace assoc {

static std::vector<std::string> sorted(std::vector<std::string> Names) {
  std::sort(Names.begin(), Names.end());
  return Names;
}

static Table makeTable(const Entity &E) {
  Table T;
  T.Name = E.Table.Val;
  T.Schema = E.Schema.valueOr("");
  T.Entity = E.name();
  T.Junction = E.Junction;
  T.Columns = E.Columns;
  T.PrimaryKey = E.primaryKey();
  // The primary key is unique already; databases make no second constraint.
  for (Column &C : T.Columns)
    C.Unique &= T.PrimaryKey != std::vector{C.Name};
  for (const std::vector<std::string> &U : E.Uniques)
    if (sorted(U) != sorted(T.PrimaryKey))
      T.Uniques.push_back(U);
  for (const Column &C : T.Columns)
    if (C.Unique)
      T.Uniques.push_back({C.Name});
  return T;
}

/// Depth first over the keys, parents before holders, in the order of
/// declaration. With a cycle no order does, and the declared one stays.
static std::vector<std::size_t>
creationOrder(const std::vector<std::vector<std::size_t>> &Parents) {
  std::vector<std::size_t> Order, Declared(Parents.size());
  std::iota(Declared.begin(), Declared.end(), 0);
  std::vector<bool> Seen(Parents.size()), Done(Parents.size());
  struct Frame {
    std::size_t Table, Next = 0;
  };
  std::vector<Frame> Stack;
  for (std::size_t Root = 0; Root < Parents.size(); ++Root) {
    if (Seen[Root])
      continue;
    Seen[Root] = true;
    Stack.push_back({Root});
    while (!Stack.empty()) {
      Frame &Top = Stack.back();
      if (Top.Next < Parents[Top.Table].size()) {
        std::size_t Parent = Parents[Top.Table][Top.Next++];
        if (Seen[Parent] && !Done[Parent])
          return Declared;
        if (!Seen[Parent]) {
          Seen[Parent] = true;
          Stack.push_back({Parent});
        }
        continue;
      }
      Order.push_back(Top.Table);
      Done[Top.Table] = true;
      Stack.pop_back();
    }
  }
  return Order;
}

Schema deriveSchema(const Model &M) {
  Schema S;
  std::map<std::pair<std::string, std::string>, std::size_t> ByName;
  std::unordered_map<Index, std::size_t> ByEntity;
  std::unordered_map<std::size_t, Index> Made; ///< the other way round
  for (Index E = 0; E < M.Entities.size(); ++E) {
    const Entity &Each = M.Entities[E];
    if (!Each.Mapped || !Each.Table.isSet())
      continue;
    Table T = makeTable(Each);
    auto [It, New] = ByName.try_emplace({T.Schema, T.Name}, S.Tables.size());
    // Two entities on one table: only the later one is created.
    if (New)
      S.Tables.push_back(std::move(T));
    else
      S.Tables[It->second] = std::move(T);
    if (!New)
      ByEntity.erase(Made[It->second]);
    Made[It->second] = E;
    ByEntity[E] = It->second;
  }
  std::vector<std::vector<std::size_t>> Parents(S.Tables.size());
  for (const ForeignKey &K : M.ForeignKeys) {
    auto Holder = ByEntity.find(K.Holder);
    if (Holder == ByEntity.end() || (!K.Constraint && !K.LostToCycle))
      continue;
    auto Parent = ByEntity.find(K.Parent);
    if (Parent != ByEntity.end() && Parent->second != Holder->second)
      Parents[Holder->second].push_back(Parent->second);
    if (!K.Constraint)
      continue;
    TableKey Key;
    Key.Columns = K.Columns;
    Key.RefColumns = K.Referenced;
    Key.OnDelete = K.OnDelete.valueOr(Action::NoAction);
    Key.OnUpdate = K.OnUpdate.valueOr(Action::NoAction);
    Key.RefTable = K.ParentTable;
    Key.RefSchema = K.ParentSchema.value_or("");
    if (K.Parent != None) {
      const Entity &Parent = M.Entities[K.Parent];
      if (!Parent.Table.isSet())
        continue;
      Key.RefTable = Parent.Table.Val;
      if (!K.ParentSchema)
        Key.RefSchema = Parent.Schema.valueOr("");
    }
    S.Tables[Holder->second].ForeignKeys.push_back(std::move(Key));
  }
  S.CreationOrder = creationOrder(Parents);
  return S;
}

} // namespace assoc
