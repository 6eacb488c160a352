// SPDX-License-Identifier: Apache-2.0
// Tables and constraints of migrations, whichever ORM runs them.
#include "checks/model/conventions/migrations/Tables.h"

#include "checks/model/RepeatedActions.h"

#include <algorithm>

namespace assoc::migrations {

bool readAll(const Model &M, SharedText Dialect,
             const std::vector<MigrationFact> &Operations) {
  return M.sawEverything() &&
         std::none_of(M.Gaps.begin(), M.Gaps.end(),
                      [&](const GapFact &G) {
                        return G.Dialect == Dialect && G.Entity.empty();
                      }) &&
         std::all_of(Operations.begin(), Operations.end(),
                     [](const MigrationFact &F) { return F.Table.isKnown(); });
}

bool isClear(const MigratedTable &T, bool ReadAll) {
  return T.Created && !T.Unclear && ReadAll;
}

Column makeColumn(const AttributeFact &A, const MigratedTable &T) {
  Column C;
  C.Name = C.Attribute = A.Name.text();
  C.Type = A.Type.text();
  C.PrimaryKey = A.PrimaryKey.isTrue() ||
                 std::find(T.PrimaryKey.begin(), T.PrimaryKey.end(), C.Name) !=
                     T.PrimaryKey.end();
  C.AutoIncrement = A.AutoIncrement.isTrue();
  C.HasDefault = A.Default.isWritten();
  C.MayBeEmpty = A.AllowNull.isTrue();
  C.Declared = true;
  C.Where = A.Where;
  C.AllowNull = {A.AllowNull.isTrue(),
                 A.AllowNull.isUnknown()   ? Provenance::Unknown
                 : A.AllowNull.isWritten() ? Provenance::Written
                                           : Provenance::Default,
                 None};
  return C;
}

Entity makeEntity(const MigratedTable &T, SharedText Dialect) {
  Entity E;
  E.Fact.Id = E.Fact.Name = T.Name;
  E.Fact.Dialect = Dialect;
  E.Fact.Where = T.Where;
  E.Mapped = true;
  E.Table = {T.Name, Provenance::Written, None, T.Where};
  return E;
}

void addIndexes(Entity &E, const MigratedTable &T) {
  for (const TableIndex &U : T.Uniques)
    E.addUnique(U);
  E.Indexes.insert(E.Indexes.end(), T.Indexes.begin(), T.Indexes.end());
}

void fill(Entity &E, const MigratedTable &T) {
  for (const AttributeFact &A : T.Columns) {
    E.Columns.push_back(makeColumn(A, T));
    ColumnFact C;
    C.Owner = E.Fact.Id;
    C.Dialect = E.Fact.Dialect;
    C.Ordinal = static_cast<unsigned>(E.Declared.size());
    C.Attribute = A;
    E.Declared.push_back(std::move(C));
  }
  addIndexes(E, T);
}

void makeConstraint(Model &M, const std::map<std::string, Index> &Tables,
                    Index Holder, const MigrationFact &F) {
  const auto Columns = textsOf(F.Columns), Referenced = textsOf(F.Referenced);
  if (!F.ReferencedTable.isKnown() || !Columns || !Referenced)
    return;
  const std::string Table = F.ReferencedTable.text();
  const auto Found = Tables.find(Table);
  const Index I = M.Associations.size();
  Association A;
  A.Fact.Dialect = F.Dialect;
  A.Fact.Source = M.Entities[Holder].Fact.Id;
  A.Fact.Target = A.Fact.TargetName = Table;
  A.Fact.OnDelete = F.OnDelete;
  A.Fact.OnUpdate = F.OnUpdate;
  A.Fact.OneSided = Value::of("true");
  A.Fact.Where = F.Where;
  for (std::size_t N = 0; N < F.Columns.size(); ++N) {
    KeyPartFact Part;
    Part.Column = F.Columns[N];
    if (N < F.Referenced.size())
      Part.Referenced = F.Referenced[N];
    Part.Where =
        F.Columns[N].where().isValid() ? F.Columns[N].where() : F.Where;
    A.Fact.KeyParts.push_back(std::move(Part));
  }
  A.Source = A.Holder = Holder;
  A.Target = A.Parent = Found == Tables.end() ? None : Found->second;
  A.ForeignKey = *Columns;
  ForeignKey K;
  K.Holder = Holder;
  K.Parent = A.Target;
  K.ParentTable = A.Target == None ? Table : "";
  K.Columns = *Columns;
  K.Referenced = *Referenced;
  K.OnDelete = lastAction(F.OnDelete, I);
  K.OnUpdate = lastAction(F.OnUpdate, I);
  K.Associations = {I};
  K.Name = F.Name.text();
  K.Where = F.Where;
  A.Key = M.ForeignKeys.size();
  M.ForeignKeys.push_back(std::move(K));
  M.Associations.push_back(std::move(A));
  ignoreRepeated(M, I, "onDelete", F.OnDelete);
  ignoreRepeated(M, I, "onUpdate", F.OnUpdate);
}

} // namespace assoc::migrations
