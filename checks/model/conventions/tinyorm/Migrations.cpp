// SPDX-License-Identifier: Apache-2.0
// Tables and constraints of migrations, beside the models that use them.
#include "checks/model/conventions/migrations/Tables.h"
#include "checks/model/conventions/tinyorm/Builder.h"

#include <cctype>

namespace assoc::tinyorm {

std::string indexName(const std::string &Table, const NameList &Columns,
                      const char *Kind) {
  std::string Name = Table;
  for (const std::string &C : Columns)
    Name += "_" + C;
  Name += std::string("_") + Kind;
  for (char &C : Name)
    C = C == '-' || C == '.'
            ? '_'
            : static_cast<char>(std::tolower(static_cast<unsigned char>(C)));
  return Name;
}

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
  // Of what is said behind one column, Blueprint::addFluentIndexes makes the
  // first of index, primary, unique, and nothing of the others.
  if (F.Column.Index.isWritten())
    F.Column.Unique = {};
  if (F.Kind != MigrationKind::AddForeignKey)
    return;
  if (F.Referenced.empty())
    F.Referenced = {Value::of("id")};
  if (!F.ReferencedTable.isWritten() && F.Columns.size() == 1 &&
      F.Columns[0].isKnown() && F.Referenced[0].isKnown())
    F.ReferencedTable =
        Value::of(guessedTable(F.Columns[0].text(), F.Referenced[0].text()));
}

void Builder::migrate() {
  std::vector<MigrationFact> Operations;
  for (const MigrationFact &F : M.Migrations)
    if (F.Dialect == Dialect) {
      Operations.push_back(F);
      complete(Operations.back());
    }
  // Where one is not read, every table may have been meant.
  const bool ReadAll = migrations::readAll(M, Dialect, Operations);
  for (MigratedTable &T : replay(std::move(Operations), indexName)) {
    auto [It, New] = Tables.try_emplace(T.Name, M.Entities.size());
    if (New)
      M.Entities.push_back(migrations::makeEntity(T, Dialect));
    Entity &E = M.Entities[It->second];
    E.Migrated = true;
    E.HidesColumns = E.HasUnreadIndex = !migrations::isClear(T, ReadAll);
    E.Fact.Closed |= New && !E.HidesColumns;
    migrations::fill(E, T);
    for (MigrationFact &Key : T.Keys) {
      // In SQLite the key is a part of CREATE TABLE, which says no name
      // (src/orm/schema/grammars/sqliteschemagrammar.cpp).
      if (M.Target == Database::Sqlite)
        Key.Name = {};
      Constraints.emplace_back(It->second, std::move(Key));
    }
  }
}

} // namespace assoc::tinyorm
