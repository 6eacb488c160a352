// SPDX-License-Identifier: Apache-2.0
// Primary keys, unique keys, and where it matters indexes.
#include "checks/schema/Drift.h"

#include "checks/rules/Wording.h"

#include <algorithm>
#include <functional>
#include <map>

namespace assoc {

/// Without any: "no column".
static std::string listed(const NameList &Columns) {
  return Columns.empty() ? "no column" : Model::list(Columns);
}

static void comparePrimaryKey(Drift &Found, const Table &D, const Table &T) {
  if (Found.keys(D.PrimaryKey) == Found.keys(T.PrimaryKey) ||
      (D.PrimaryKey.empty() && !D.Complete))
    return;
  std::string Change;
  if (Found.alters() && T.PrimaryKey.empty())
    Change = "ADD PRIMARY KEY " + Found.quote(D.PrimaryKey);
  else if (Found.alters() && !D.PrimaryKey.empty())
    Change =
        "DROP CONSTRAINT ..., ADD PRIMARY KEY " + Found.quote(D.PrimaryKey);
  Found.add(D, {}, Level::Error, "primary key",
            "the primary key of " + quoted(D.qualified()) + " is " +
                listed(D.PrimaryKey) + " as declared and " +
                listed(T.PrimaryKey) + " in " + Found.There.Name +
                ": rows are told apart by something else" +
                Found.alter(T, Change, "declare what is there"),
            "~ primary key of " + D.qualified() + ": " + listed(T.PrimaryKey) +
                " -> " + listed(D.PrimaryKey));
}

namespace {
using ColumnSets = std::map<NameList, NameList>;
}

/// By what the database takes for the same columns.
static ColumnSets setsOf(const Drift &Found,
                         const std::vector<TableIndex> &Uniques) {
  ColumnSets Sets;
  for (const TableIndex &Each : Uniques)
    Sets.try_emplace(Found.keys(Each.Columns), Each.Columns);
  return Sets;
}

static void missingUnique(Drift &Found, const Table &D, const Table &T,
                          const NameList &Columns) {
  const std::string Name = columnsOf(D, Columns);
  const TableColumn *C = Columns.size() == 1 ? D.column(Columns[0]) : nullptr;
  Found.add(D, C ? C->Where : Location(), Level::Error,
            "unique " + Model::list(Columns),
            quoted(Name) + " is unique as declared and not in " +
                Found.There.Name + ": rows that repeat it are taken" +
                Found.migrate("CREATE UNIQUE INDEX ON " +
                                  Found.quote(T.Schema, T.Name) + " " +
                                  Found.quote(Columns),
                              "take the declaration back"),
            "+ unique " + Name);
}

static void extraUnique(Drift &Found, const Table &D, const Table &T,
                        const NameList &Columns) {
  const std::string Name = columnsOf(T, Columns);
  // Many become one where a key is unique.
  const bool IsKey = std::any_of(
      D.ForeignKeys.begin(), D.ForeignKeys.end(), [&](const TableKey &K) {
        return Found.keys(K.Columns) == Found.keys(Columns);
      });
  Found.add(D, {}, IsKey ? Level::Error : Level::Remark,
            "unique " + Model::list(Columns),
            quoted(Name) + " is unique in " + Found.There.Name +
                " and not as declared: a second row with the same is refused" +
                Found.migrate(Found.alters() ? "DROP ..." : "DROP INDEX ...",
                              "declare it unique"),
            "- unique " + Name);
}

/// Calls Use for the columns of each that has no like among the others. Names
/// do not count: what an index does is the same under any.
static void forEachWithout(const std::vector<TableIndex> &All,
                           const std::vector<TableIndex> &Others,
                           const std::function<void(const NameList &)> &Use) {
  for (const TableIndex &Each : All)
    if (std::ranges::find(Others, Each.Columns, &TableIndex::Columns) ==
        Others.end())
      Use(Each.Columns);
}

void compareUniques(Drift &Found, const Table &D, const Table &T) {
  comparePrimaryKey(Found, D, T);
  const ColumnSets Wanted = setsOf(Found, D.Uniques),
                   There = setsOf(Found, T.Uniques);
  const auto DKey = Found.keys(D.PrimaryKey), TKey = Found.keys(T.PrimaryKey);
  for (const auto &[Key, Columns] : Wanted)
    if (!There.count(Key) && Key != TKey)
      missingUnique(Found, D, T, Columns);
  for (const auto &[Key, Columns] : There)
    if (D.Complete && !Wanted.count(Key) && Key != DKey)
      extraUnique(Found, D, T, Columns);
  // Which indexes are worth their price is for those to say who run the
  // database.
  if (!Found.There.Derived)
    return;
  forEachWithout(D.Indexes, T.Indexes, [&](const auto &Columns) {
    Found.add(D, {}, Level::Error, "index " + Model::list(Columns),
              quoted(columnsOf(D, Columns)) +
                  " is indexed as declared and not in " + Found.There.Name +
                  Found.migrate("", ""),
              "+ index " + columnsOf(D, Columns));
  });
  forEachWithout(T.Indexes, D.Indexes, [&](const auto &Columns) {
    Found.add(D, {}, Level::Error, "index " + Model::list(Columns),
              quoted(columnsOf(T, Columns)) + " is indexed in " +
                  Found.There.Name + " and not as declared" +
                  Found.migrate("", ""),
              "- index " + columnsOf(T, Columns));
  });
}

} // namespace assoc
