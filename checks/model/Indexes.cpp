// SPDX-License-Identifier: Apache-2.0
// From index declarations to the columns they cover.
#include "checks/model/Indexes.h"

#include "checks/model/Lookup.h"
#include "checks/model/conventions/Conventions.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace assoc {

static const Column *find(const Entity &E, SharedText Named) {
  const Column *C = E.attribute(Named);
  return C ? C : E.column(Named);
}

static void add(Entity &E, const IndexFact &I) {
  TableIndex Made{{}, I.Name.text(), I.Where};
  for (const Value &V : I.Columns) {
    const Column *C = V.isKnown() ? find(E, V.text()) : nullptr;
    if (!C)
      break;
    Made.Columns.push_back(C->Name);
  }
  const bool Whole = Made.Columns.size() == I.Columns.size();
  E.HasUnreadIndex |= Made.Columns.empty();
  if (Made.Columns.empty())
    return;
  // Only the whole of a unique index is unique; its first columns are indexed.
  if (!Whole || !I.Unique.isTrue())
    E.Indexes.push_back(std::move(Made));
  else
    E.addUnique(std::move(Made));
}

/// As the ORM of each table calls them.
static void nameIndexes(Model &M) {
  for (Entity &E : M.Entities) {
    const auto Name = conventionsOf(E.Fact.Dialect).IndexName;
    if (!Name)
      continue;
    for (auto *List : {&E.Uniques, &E.Indexes})
      for (TableIndex &I : *List)
        I.Name = Name(M, E, I);
    for (Column &Each : E.Columns)
      if (Each.Unique)
        Each.UniqueName = Name(M, E, {{Each.Name}, Each.UniqueName});
  }
}

namespace {
/// What is written beside columns and associations, unless the conventions have
/// made it. One table may have many.
class WrittenIndexes {
public:
  /// Written: `index`, setIsIndex(true), or a name.
  void add(Entity &E, const Value &Written, const NameList &Columns) {
    if (!Written.isWritten() || Written.isFalse())
      return;
    if (Written.isUnknown() || Columns.empty()) {
      E.HasUnreadIndex = true;
      return;
    }
    if (isNew(E, Columns))
      E.Indexes.push_back({Columns,
                           Written.isTrue() ? SharedText() : Written.shared(),
                           Written.where()});
  }

private:
  bool isNew(const Entity &E, const NameList &Columns) {
    if (E.Indexes.size() <= 16)
      return std::ranges::find(E.Indexes, Columns, &TableIndex::Columns) ==
             E.Indexes.end();
    auto [It, IsFirst] = Known.try_emplace(&E);
    if (IsFirst)
      for (const TableIndex &I : E.Indexes)
        It->second.insert(I.Columns);
    return It->second.insert(Columns).second;
  }

  /// Of tables that have many.
  std::unordered_map<const Entity *, std::set<NameList>> Known;
};
} // namespace

void addIndexes(Model &M, const std::vector<IndexFact> &Declared) {
  for (const IndexFact &I : Declared)
    if (Index E = M.lookup().entity(M, I.Owner); !I.Owner.empty() && E != None)
      add(M.Entities[E], I);
  WrittenIndexes Written;
  for (Entity &E : M.Entities)
    for (const ColumnFact &F : E.Declared) {
      const Column *C =
          find(E, F.Member.empty() ? F.Attribute.Name.shared() : F.Member);
      Written.add(E, F.Attribute.Index, C ? NameList{C->Name} : NameList());
    }
  for (const Association &A : M.Associations) {
    const Index Holder = A.isManyToMany() ? A.Junction : A.Holder;
    if (Holder == None)
      continue;
    Written.add(M.Entities[Holder], A.Fact.ForeignKey->Index, A.ForeignKey);
    Written.add(M.Entities[Holder], A.Fact.OtherKey->Index, A.OtherKey);
  }
  nameIndexes(M);
}

static bool leads(const NameList &Index, const NameList &Columns) {
  return !Columns.empty() && Index.size() >= Columns.size() &&
         std::all_of(Index.begin(), Index.begin() + Columns.size(),
                     [&](SharedText Name) {
                       return std::find(Columns.begin(), Columns.end(), Name) !=
                              Columns.end();
                     });
}

bool isIndexed(const Entity &E, const NameList &Columns) {
  auto Leads = [&](const NameList &Index) { return leads(Index, Columns); };
  const Column *First = Columns.empty() ? nullptr : E.column(Columns.front());
  return (First && First->Unique) || Leads(E.primaryKey()) ||
         std::ranges::any_of(E.Uniques, Leads, &TableIndex::Columns) ||
         (Columns.size() == 1
              ? E.hasIndexFrom(Columns.front())
              : std::ranges::any_of(E.Indexes, Leads, &TableIndex::Columns));
}

} // namespace assoc
