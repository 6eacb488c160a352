// SPDX-License-Identifier: Apache-2.0
// From index declarations to the columns they cover.
#include "checks/model/Indexes.h"

#include "checks/model/Lookup.h"

#include <algorithm>

namespace assoc {

static const Column *find(const Entity &E, const std::string &Named) {
  const Column *C = E.attribute(Named);
  return C ? C : E.column(Named);
}

static void add(Entity &E, const IndexFact &I) {
  std::vector<std::string> Names;
  for (const Value &V : I.Columns) {
    const Column *C = V.isKnown() ? find(E, V.text()) : nullptr;
    if (!C)
      break;
    Names.push_back(C->Name);
  }
  const bool Whole = Names.size() == I.Columns.size();
  E.HasUnreadIndex |= Names.empty();
  if (Names.empty())
    return;
  // Only the whole of a unique index is unique; its first columns are indexed.
  if (!Whole || !I.Unique.isTrue())
    E.Indexes.push_back(std::move(Names));
  else if (Names.size() > 1)
    E.Uniques.push_back(std::move(Names));
  else
    E.Columns[find(E, Names.front()) - E.Columns.data()].Unique = true;
}

/// What is written beside a column: `index`, setIsIndex(true).
static void add(Entity &E, const Value &Written,
                const std::vector<std::string> &Columns) {
  if (!Written.isWritten() || Written.isFalse())
    return;
  if (Written.isUnknown() || Columns.empty())
    E.HasUnreadIndex = true;
  else
    E.Indexes.push_back(Columns);
}

void addIndexes(Model &M, const std::vector<IndexFact> &Declared) {
  for (const IndexFact &I : Declared)
    if (Index E = M.lookup().entity(M, I.Owner); !I.Owner.empty() && E != None)
      add(M.Entities[E], I);
  for (Entity &E : M.Entities)
    for (const ColumnFact &F : E.Declared) {
      const Column *C =
          find(E, F.Member.empty() ? F.Attribute.Name.text() : F.Member.str());
      add(E, F.Attribute.Index,
          C ? std::vector{C->Name} : std::vector<std::string>());
    }
  for (const Association &A : M.Associations) {
    const Index Holder = A.isManyToMany() ? A.Junction : A.Holder;
    if (Holder == None)
      continue;
    add(M.Entities[Holder], A.Fact.ForeignKey->Index, A.ForeignKey);
    add(M.Entities[Holder], A.Fact.OtherKey->Index, A.OtherKey);
  }
}

static bool leads(const std::vector<std::string> &Index,
                  const std::vector<std::string> &Columns) {
  return !Columns.empty() && Index.size() >= Columns.size() &&
         std::all_of(Index.begin(), Index.begin() + Columns.size(),
                     [&](const std::string &Name) {
                       return std::find(Columns.begin(), Columns.end(), Name) !=
                              Columns.end();
                     });
}

bool isIndexed(const Entity &E, const std::vector<std::string> &Columns) {
  auto Leads = [&](const std::vector<std::string> &Index) {
    return leads(Index, Columns);
  };
  const Column *First = Columns.empty() ? nullptr : E.column(Columns.front());
  return (First && First->Unique) || Leads(E.primaryKey()) ||
         std::any_of(E.Uniques.begin(), E.Uniques.end(), Leads) ||
         (Columns.size() == 1
              ? E.hasIndexFrom(Columns.front())
              : std::any_of(E.Indexes.begin(), E.Indexes.end(), Leads));
}

} // namespace assoc
