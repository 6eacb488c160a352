// SPDX-License-Identifier: Apache-2.0
// The tables that are left when all migrations have run.
#include "checks/model/Migrations.h"

#include "checks/model/MigratedKeys.h"

#include <algorithm>
#include <tuple>

namespace assoc {

namespace {
class Replay {
public:
  explicit Replay(IndexNames NameOf) : NameOf(NameOf) {}
  void run(const MigrationFact &F);
  std::vector<MigratedTable> Tables;

private:
  MigratedTable *find(const std::string &Name);
  MigratedTable &at(const MigrationFact &F);
  void change(MigratedTable &T, const MigrationFact &F);
  void dropColumns(MigratedTable &T, const NameList &Dropped);
  void dropForeignKey(MigratedTable &T, const MigrationFact &F);
  void dropIndex(MigratedTable &T, const MigrationFact &F);
  void renameIndex(MigratedTable &T, const MigrationFact &F);
  void addIndexes(MigratedTable &T, AttributeFact &C);
  /// Of those columns; where they cannot be read, empty.
  std::string defaultName(const MigratedTable &T,
                          const std::optional<NameList> &Columns,
                          const char *Kind) const {
    return Columns ? NameOf(T.Name, *Columns, Kind) : "";
  }

  IndexNames NameOf;
};
} // namespace

std::optional<NameList> textsOf(const Few<Value> &Values) {
  NameList Result;
  for (const Value &V : Values) {
    if (!V.isKnown())
      return std::nullopt;
    Result.push_back(V.text());
  }
  return Result;
}

/// Of what cannot be read: empty.
static std::string nameOr(const Value &Given, std::string Default) {
  return Given.isWritten() ? Given.text() : std::move(Default);
}

static AttributeFact *column(MigratedTable &T, const std::string &Name) {
  auto It = std::find_if(
      T.Columns.begin(), T.Columns.end(),
      [&](const AttributeFact &C) { return C.Name.is(Name.c_str()); });
  return It == T.Columns.end() ? nullptr : &*It;
}

MigratedTable *Replay::find(const std::string &Name) {
  auto It = std::find_if(Tables.begin(), Tables.end(),
                         [&](const auto &T) { return T.Name == Name; });
  return It == Tables.end() ? nullptr : &*It;
}

MigratedTable &Replay::at(const MigrationFact &F) {
  if (MigratedTable *T = find(F.Table.text()))
    return *T;
  MigratedTable T;
  T.Name = F.Table.text();
  T.Where = F.Where;
  Tables.push_back(std::move(T));
  return Tables.back();
}

void Replay::dropColumns(MigratedTable &T, const NameList &Dropped) {
  auto IsDropped = [&](const std::string &Name) {
    return std::find(Dropped.begin(), Dropped.end(), Name) != Dropped.end();
  };
  auto HasDropped = [&](const NameList &Columns) {
    return std::any_of(Columns.begin(), Columns.end(), IsDropped);
  };
  std::erase_if(T.Columns, [&](const AttributeFact &C) {
    return IsDropped(C.Name.text());
  });
  std::erase_if(T.Keys, [&](const MigrationFact &K) {
    const auto Columns = textsOf(K.Columns);
    return Columns && HasDropped(*Columns);
  });
  erase_if(T.PrimaryKey, IsDropped);
  for (auto *List : {&T.Uniques, &T.Indexes})
    std::erase_if(*List,
                  [&](const TableIndex &I) { return HasDropped(I.Columns); });
}

void Replay::dropForeignKey(MigratedTable &T, const MigrationFact &F) {
  const auto Columns = textsOf(F.Columns);
  const std::string Name = nameOr(F.Name, defaultName(T, Columns, "foreign"));
  const std::size_t Dropped = std::erase_if(T.Keys, [&](const auto &K) {
    return !Name.empty() && K.Name.is(Name.c_str());
  });
  T.Unclear |= Dropped == 0;
}

void Replay::dropIndex(MigratedTable &T, const MigrationFact &F) {
  const auto Columns = textsOf(F.Columns);
  auto Drop = [&](std::vector<TableIndex> &From, const char *Kind) {
    const std::string Name = nameOr(F.Name, defaultName(T, Columns, Kind));
    return std::erase_if(From, [&](const TableIndex &I) {
      return !Name.empty() && I.Name == Name;
    });
  };
  const std::size_t Dropped =
      Drop(T.Uniques, "unique") + Drop(T.Indexes, "index");
  T.Unclear |= Dropped == 0;
}

void Replay::renameIndex(MigratedTable &T, const MigrationFact &F) {
  bool Found = false;
  for (auto *List : {&T.Uniques, &T.Indexes})
    for (TableIndex &I : *List)
      if (F.Columns.size() == 1 && F.Columns[0].is(I.Name) &&
          F.Name.isKnown()) {
        I.Name = F.Name.text();
        Found = true;
      }
  T.Unclear |= !Found;
}

/// `unique("name")` and `index()` behind a column are operations of their own.
void Replay::addIndexes(MigratedTable &T, AttributeFact &C) {
  auto Add = [&](Value &Written, std::vector<TableIndex> &To,
                 const char *Kind) {
    if (!Written.isWritten() || Written.isFalse())
      return;
    const NameList Columns = {C.Name.text()};
    std::string Name = defaultName(T, Columns, Kind);
    if (!Written.isTrue())
      Name = nameOr(Written, Name);
    To.push_back({Columns, std::move(Name), Written.where()});
    Written = {};
  };
  Add(C.Unique, T.Uniques, "unique");
  Add(C.Index, T.Indexes, "index");
}

static void rename(NameList &Columns, const std::string &From,
                   const std::string &To) {
  std::replace(Columns.begin(), Columns.end(), From, To);
}

static void rename(MigratedTable &T, const std::string &From, const Value &To) {
  if (AttributeFact *C = column(T, From))
    C->Name = To;
  for (MigrationFact &K : T.Keys)
    for (Value &V : K.Columns)
      if (V.is(From.c_str()))
        V = To;
  rename(T.PrimaryKey, From, To.text());
  for (auto *List : {&T.Uniques, &T.Indexes})
    for (TableIndex &I : *List)
      rename(I.Columns, From, To.text());
}

void Replay::change(MigratedTable &T, const MigrationFact &F) {
  const auto Columns = textsOf(F.Columns);
  const std::string Name = F.Column.Name.text();
  switch (F.Kind) {
  case MigrationKind::AddColumn:
    if (!F.Column.Name.isKnown())
      T.Unclear = true;
    else if (!column(T, Name)) {
      T.Columns.push_back(F.Column);
      addIndexes(T, T.Columns.back());
    }
    return;
  case MigrationKind::ChangeColumn:
    if (AttributeFact *C = column(T, Name)) {
      const Value WasKey = C->PrimaryKey;
      *C = F.Column;
      // Keys and indexes stay.
      if (!C->PrimaryKey.isWritten())
        C->PrimaryKey = WasKey;
      addIndexes(T, *C);
      if (F.Name.isKnown()) {
        rename(T, Name, F.Name);
        followColumn(Tables, T.Name, Name, F.Name);
      }
    } else {
      T.Unclear = true;
    }
    return;
  case MigrationKind::DropPrimaryKey:
    T.PrimaryKey.clear();
    for (AttributeFact &C : T.Columns)
      C.PrimaryKey = {};
    return;
  case MigrationKind::DropForeignKey:
    return dropForeignKey(T, F);
  case MigrationKind::DropIndex:
    return dropIndex(T, F);
  case MigrationKind::RenameIndex:
    return renameIndex(T, F);
  default:
    break;
  }
  if (!Columns || Columns->empty()) {
    T.Unclear = true;
    return;
  }
  switch (F.Kind) {
  case MigrationKind::DropColumns:
    return dropColumns(T, *Columns);
  case MigrationKind::RenameColumn:
    rename(T, Columns->front(), F.Name);
    return followColumn(Tables, T.Name, Columns->front(), F.Name);
  case MigrationKind::AddForeignKey:
    T.Keys.push_back(F);
    if (!F.Name.isWritten())
      T.Keys.back().Name = Value::of(defaultName(T, Columns, "foreign"));
    return;
  case MigrationKind::AddPrimaryKey:
    T.PrimaryKey = *Columns;
    return;
  case MigrationKind::AddUnique:
    T.Uniques.push_back(
        {*Columns, nameOr(F.Name, defaultName(T, Columns, "unique")), F.Where});
    return;
  case MigrationKind::AddIndex:
    T.Indexes.push_back(
        {*Columns, nameOr(F.Name, defaultName(T, Columns, "index")), F.Where});
    return;
  default:
    T.Unclear = true;
  }
}

void Replay::run(const MigrationFact &F) {
  if (F.Guarded || F.Kind == MigrationKind::Other) {
    at(F).Unclear = true;
    // What may be there is not missing.
    if (F.Kind != MigrationKind::AddColumn &&
        F.Kind != MigrationKind::CreateTable)
      return;
  }
  switch (F.Kind) {
  case MigrationKind::CreateTable: {
    MigratedTable &T = at(F);
    if (!T.Created)
      T.Where = F.Where;
    // Again: it is left as it is, or in another database.
    T.Unclear |= T.Created;
    T.Created = true;
    return;
  }
  case MigrationKind::DropTable:
    std::erase_if(Tables,
                  [&](const auto &T) { return F.Table.is(T.Name.c_str()); });
    return;
  case MigrationKind::RenameTable:
    if (F.Name.isKnown()) {
      at(F).Name = F.Name.text();
      followTable(Tables, F.Table.text(), F.Name);
    } else {
      at(F).Unclear = true;
    }
    return;
  default:
    change(at(F), F);
  }
}

std::vector<MigratedTable> replay(std::vector<MigrationFact> Operations,
                                  IndexNames NameOf) {
  std::stable_sort(
      Operations.begin(), Operations.end(),
      [](const MigrationFact &A, const MigrationFact &B) {
        return std::tie(A.Migration, A.In.File, A.In.Offset, A.Ordinal) <
               std::tie(B.Migration, B.In.File, B.In.Offset, B.Ordinal);
      });
  Replay R(NameOf);
  for (const MigrationFact &F : Operations)
    if (F.Table.isKnown())
      R.run(F);
  return std::move(R.Tables);
}

} // namespace assoc
