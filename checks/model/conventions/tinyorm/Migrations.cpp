// SPDX-License-Identifier: Apache-2.0
// Tables and constraints of migrations, beside the models that use them.
#include "checks/model/Migrations.h"
#include "checks/model/RepeatedActions.h"
#include "checks/model/conventions/tinyorm/Builder.h"

#include <algorithm>

namespace assoc::tinyorm {

/// The table that constrained() means: "home_id" leads to "homes".
static std::string guessedTable(std::string Column, const std::string &Key) {
  if (const std::size_t At = Column.rfind("_" + Key); At != Column.npos)
    Column.resize(At);
  return Column + "s";
}

/// Fills in what an operation leaves to TinyORM.
void Builder::complete(MigrationFact &F) const {
  const std::string &Model = F.Column.References.Entity;
  if (!Model.empty()) { // foreignIdFor(user)
    for (Index E = 0; E < M.Entities.size(); ++E)
      if (M.Entities[E].Fact.Id == Model)
        if (std::optional<std::string> Name = keyTo(E)) {
          if (!F.Column.Name.isWritten())
            F.Column.Name = Value::of(*Name);
          for (Value &Column : F.Columns)
            if (!Column.isWritten())
              Column = Value::of(*Name);
        }
    F.Column.References = {};
  }
  if (F.Kind != MigrationKind::AddForeignKey)
    return;
  if (F.Referenced.empty())
    F.Referenced = {Value::of("id")};
  if (!F.ReferencedTable.isWritten() && F.Columns.size() == 1 &&
      F.Columns[0].isKnown() && F.Referenced[0].isKnown())
    F.ReferencedTable = Value::of(
        guessedTable(F.Columns[0].text(), F.Referenced[0].text()));
}

static Column makeColumn(const AttributeFact &A, const MigratedTable &T) {
  Column C;
  C.Name = C.Attribute = A.Name.text();
  C.Type = A.Type.text();
  C.PrimaryKey = A.PrimaryKey.isTrue() ||
                 std::find(T.PrimaryKey.begin(), T.PrimaryKey.end(), C.Name) !=
                     T.PrimaryKey.end();
  C.AutoIncrement = A.AutoIncrement.isTrue();
  C.Unique = A.Unique.isTrue();
  C.HasDefault = A.Default.isWritten();
  C.MayBeEmpty = A.AllowNull.isTrue();
  C.Declared = true;
  C.Where = A.Where;
  C.AllowNull = {A.AllowNull.isTrue(),
                 A.AllowNull.isUnknown()  ? Provenance::Unknown
                 : A.AllowNull.isWritten() ? Provenance::Written
                                       : Provenance::Default,
                 None, A.AllowNull.where()};
  return C;
}

void Builder::migrate() {
  std::vector<MigrationFact> Operations;
  for (const MigrationFact &F : M.Migrations)
    if (F.Dialect == Dialect) {
      Operations.push_back(F);
      complete(Operations.back());
    }
  // Where one is not read, every table may have been meant.
  const bool SawAll =
      M.sawEverything() &&
      std::none_of(M.Gaps.begin(), M.Gaps.end(),
                   [](const GapFact &G) {
                     return G.Dialect == Dialect && G.Entity.empty();
                   }) &&
      std::all_of(Operations.begin(), Operations.end(),
                  [](const MigrationFact &F) { return F.Table.isKnown(); });
  for (MigratedTable &T : replay(std::move(Operations))) {
    auto [It, New] = Tables.try_emplace(T.Name, M.Entities.size());
    if (New) {
      Entity E;
      E.Fact.Id = E.Fact.Name = T.Name;
      E.Fact.Dialect = Dialect;
      E.Fact.Where = T.Where;
      E.Mapped = true;
      E.Table = {T.Name, Provenance::Written, None, T.Where};
      M.Entities.push_back(std::move(E));
    }
    Entity &E = M.Entities[It->second];
    E.Migrated = true;
    E.HidesColumns = T.Unclear || !T.Created || !SawAll;
    E.HasUnreadIndex = E.HidesColumns;
    E.Fact.Closed |= New && !E.HidesColumns;
    for (AttributeFact &A : T.Columns) {
      E.Columns.push_back(makeColumn(A, T));
      if (A.Index.isWritten())
        E.Indexes.push_back({A.Name.text()});
      ColumnFact C;
      C.Owner = E.Fact.Id;
      C.Dialect = Dialect;
      C.Ordinal = static_cast<unsigned>(E.Declared.size());
      C.Attribute = std::move(A);
      E.Declared.push_back(std::move(C));
    }
    for (std::vector<std::string> &Columns : T.Uniques)
      if (Columns.size() == 1)
        for (Column &C : E.Columns)
          C.Unique |= C.Name == Columns[0];
      else
        E.Uniques.push_back(std::move(Columns));
    E.Indexes.insert(E.Indexes.end(), T.Indexes.begin(), T.Indexes.end());
    for (MigrationFact &Key : T.Keys)
      Constraints.emplace_back(It->second, std::move(Key));
  }
}

/// A constraint is an association that nobody declares the other side of.
void Builder::makeConstraint(Index Holder, const MigrationFact &F) {
  const auto Columns = textsOf(F.Columns), Referenced = textsOf(F.Referenced);
  if (!F.ReferencedTable.isKnown() || !Referenced)
    return;
  const std::string Table = F.ReferencedTable.text();
  const auto Found = Tables.find(Table);
  const Index I = M.Associations.size();
  Association A;
  A.Fact.Dialect = Dialect;
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
    Part.Where = F.Columns[N].where().isValid() ? F.Columns[N].where() : F.Where;
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
  K.Where = F.Where;
  A.Key = M.ForeignKeys.size();
  M.ForeignKeys.push_back(std::move(K));
  M.Associations.push_back(std::move(A));
  ignoreRepeated(M, I, "onDelete", F.OnDelete);
  ignoreRepeated(M, I, "onUpdate", F.OnUpdate);
}

} // namespace assoc::tinyorm
