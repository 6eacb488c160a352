// SPDX-License-Identifier: Apache-2.0
// Lightweight: the tables of migrations, beside the records that read them.
#include "checks/model/conventions/lightweight/Migrations.h"

#include <algorithm>

namespace assoc::lightweight {

/// SqlQueryFormatter; a column that is unique leaves it to the database.
static std::string indexName(const std::string &Table, const NameList &Columns,
                             const char *Kind) {
  std::string Name = Table;
  for (const std::string &C : Columns)
    Name += "_" + C;
  if (Kind == std::string("foreign"))
    return "FK_" + Name;
  return Kind == std::string("index") ? Name + "_index" : "";
}

static const AttributeFact *columnOf(const MigratedTable &T,
                                     const std::string &Name) {
  auto It = std::find_if(
      T.Columns.begin(), T.Columns.end(),
      [&](const AttributeFact &C) { return C.Name.is(Name.c_str()); });
  return It == T.Columns.end() ? nullptr : &*It;
}

/// What the database has counts, except that a record which cannot hold NULL
/// has a column without.
void Migrations::merge(Entity &E, const MigratedTable &T, bool Clear) const {
  for (Column &C : E.Columns) {
    const AttributeFact *Made = columnOf(T, C.Name);
    if (!Made) {
      C.Unmade = Clear;
      continue;
    }
    const Column There = migrations::makeColumn(*Made, T);
    C.PrimaryKey |= There.PrimaryKey;
    C.HasDefault |= There.HasDefault;
    // A key must not be compared by a type that only the record gives it.
    if (Clear && (!There.Type.empty() || C.By != None))
      C.Type = There.Type;
    if (Clear && C.AllowNull.valueOr(true) && !There.isNullable())
      C.AllowNull = {false, Provenance::Written, None};
  }
  // A record may read a part of the columns.
  for (const AttributeFact &A : T.Columns)
    if (!E.column(A.Name.shared())) {
      E.Columns.push_back(migrations::makeColumn(A, T));
      E.Columns.back().Declared = false;
    }
  migrations::addIndexes(E, T);
  E.Migrated = Clear;
  if (!Clear)
    E.HidesColumns = E.HasUnreadIndex = true;
}

bool Migrations::isSame(const ForeignKey &K, const MigrationFact &F) const {
  const auto Columns = textsOf(F.Columns), Referenced = textsOf(F.Referenced);
  if (!Columns || *Columns != K.Columns)
    return false;
  return !Referenced || !F.ReferencedTable.isKnown() ||
         (*Referenced == K.Referenced && K.Parent != None &&
          F.ReferencedTable.is(M.Entities[K.Parent].Table.Val));
}

/// A BelongsTo is a constraint where a migration makes it one. Other
/// constraints belong to the last of the records, or to the table.
void Migrations::constrain(MigratedTable &T, const std::vector<Index> &Records,
                           bool Clear) {
  std::vector<bool> Used(T.Keys.size());
  for (ForeignKey &K : M.ForeignKeys) {
    if (std::find(Records.begin(), Records.end(), K.Holder) == Records.end())
      continue;
    bool Found = false;
    for (std::size_t I = 0; I < T.Keys.size(); ++I)
      if (isSame(K, T.Keys[I]))
        Found = Used[I] = true;
    if (Found)
      K.Constraint = true;
    else if (Clear)
      K.Constraint = false;
  }
  for (std::size_t I = 0; I < T.Keys.size(); ++I)
    if (!Used[I])
      Constraints.emplace_back(Records.back(), std::move(T.Keys[I]));
}

/// Where only one end of a constraint is a table of migrations, the other one
/// has the types of its record: what the database has there is not known, but
/// it took the constraint.
void Migrations::alignTypes() {
  for (const ForeignKey &K : M.ForeignKeys) {
    if (K.Parent == None || !K.Constraint ||
        M.Entities[K.Holder].Fact.Dialect != Dialect ||
        M.Entities[K.Holder].Migrated == M.Entities[K.Parent].Migrated)
      continue;
    const bool KnowsParent = M.Entities[K.Parent].Migrated;
    for (std::size_t I = 0; I < std::min(K.Columns.size(), K.Referenced.size());
         ++I)
      for (Column &C : M.Entities[KnowsParent ? K.Holder : K.Parent].Columns)
        if (C.Name == (KnowsParent ? K.Columns : K.Referenced)[I])
          if (const Column *Known =
                  KnowsParent ? M.Entities[K.Parent].column(K.Referenced[I])
                              : M.Entities[K.Holder].column(K.Columns[I]))
            C.Type = Known->Type;
  }
}

void Migrations::run() {
  std::vector<MigrationFact> Operations;
  for (const MigrationFact &F : M.Migrations)
    if (F.Dialect == Dialect)
      complete(F, Operations);
  const bool Unread =
      std::any_of(M.Gaps.begin(), M.Gaps.end(), [](const GapFact &G) {
        return G.Dialect == Dialect && G.Entity.empty();
      });
  if (Operations.empty() && !Unread)
    return;
  const bool ReadAll = migrations::readAll(M, Dialect, Operations);
  std::map<std::string, std::vector<Index>> Records;
  for (Index E = 0; E < M.Entities.size(); ++E)
    if (Entity &Each = M.Entities[E];
        Each.Fact.Dialect == Dialect && Each.Mapped && Each.Table.isSet()) {
      Records[Each.Table.Val].push_back(E);
      // Some operation may be about its table.
      if (!ReadAll)
        Each.HidesColumns = Each.HasUnreadIndex = true;
    }
  std::map<std::string, Index> Tables;
  for (MigratedTable &T : replay(std::move(Operations), indexName)) {
    const bool Clear = migrations::isClear(T, ReadAll);
    SomePreexist |= !T.Created;
    std::vector<Index> &Readers = Records[T.Name];
    for (Index E : Readers)
      merge(M.Entities[E], T, Clear);
    if (Readers.empty()) {
      Readers.push_back(M.Entities.size());
      Entity E = migrations::makeEntity(T, Dialect);
      E.Migrated = true;
      E.HidesColumns = E.HasUnreadIndex = !Clear;
      E.Fact.Closed = Clear;
      migrations::fill(E, T);
      M.Entities.push_back(std::move(E));
    }
    constrain(T, Readers, Clear);
  }
  for (const auto &[Table, Readers] : Records)
    if (!Readers.empty())
      Tables.emplace(Table, Readers.back());
  for (const auto &[Holder, Key] : Constraints) {
    const Index Made = M.Associations.size();
    migrations::makeConstraint(M, Tables, Holder, Key);
    // It may have been there before the first migration.
    if (SomePreexist && Made < M.Associations.size() &&
        M.Associations[Made].Target == None)
      M.Associations[Made].Fact.Target = {};
  }
  alignTypes();
}

} // namespace assoc::lightweight
