// SPDX-License-Identifier: Apache-2.0
// The tables that are left when all migrations have run.
#include "checks/model/Migrations.h"

#include <algorithm>
#include <cctype>
#include <tuple>

namespace assoc {

using Names = std::vector<std::string>;

namespace {
class Replay {
public:
  void run(const MigrationFact &F);
  std::vector<MigratedTable> Tables;

private:
  MigratedTable *find(const std::string &Name);
  MigratedTable &at(const MigrationFact &F);
  void change(MigratedTable &T, const MigrationFact &F);
  void dropColumns(MigratedTable &T, const Names &Dropped);
  void dropForeignKey(MigratedTable &T, const MigrationFact &F);
  void dropIndex(MigratedTable &T, const MigrationFact &F);
};
} // namespace

std::optional<Names> textsOf(const std::vector<Value> &Values) {
  Names Result;
  for (const Value &V : Values) {
    if (!V.isKnown())
      return std::nullopt;
    Result.push_back(V.text());
  }
  return Result;
}

/// The name that nobody gives to a key or index: boats_home_id_foreign.
static std::string defaultName(const MigratedTable &T, const Names &Columns,
                               const char *Kind) {
  std::string Name = T.Name;
  for (const std::string &C : Columns)
    Name += "_" + C;
  Name += std::string("_") + Kind;
  for (char &C : Name)
    C = C == '-' || C == '.' ? '_'
                             : static_cast<char>(std::tolower(
                                   static_cast<unsigned char>(C)));
  return Name;
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

void Replay::dropColumns(MigratedTable &T, const Names &Dropped) {
  auto IsDropped = [&](const std::string &Name) {
    return std::find(Dropped.begin(), Dropped.end(), Name) != Dropped.end();
  };
  auto HasDropped = [&](const Names &Columns) {
    return std::any_of(Columns.begin(), Columns.end(), IsDropped);
  };
  std::erase_if(T.Columns, [&](const AttributeFact &C) {
    return IsDropped(C.Name.text());
  });
  std::erase_if(T.Keys, [&](const MigrationFact &K) {
    const auto Columns = textsOf(K.Columns);
    return Columns && HasDropped(*Columns);
  });
  std::erase_if(T.PrimaryKey, IsDropped);
  std::erase_if(T.Uniques, HasDropped);
  std::erase_if(T.Indexes, HasDropped);
}

void Replay::dropForeignKey(MigratedTable &T, const MigrationFact &F) {
  const auto Named = textsOf(F.Columns);
  const std::size_t Dropped = std::erase_if(T.Keys, [&](const auto &K) {
    const auto Columns = textsOf(K.Columns);
    return Columns &&
           (F.Name.isWritten()
                ? F.Name.is(defaultName(T, *Columns, "foreign").c_str())
                : Columns == Named);
  });
  T.Unclear |= Dropped == 0;
}

void Replay::dropIndex(MigratedTable &T, const MigrationFact &F) {
  const auto Named = textsOf(F.Columns);
  auto Matches = [&](const char *Kind) {
    return [&, Kind](const Names &Columns) {
      return F.Name.isWritten()
                 ? F.Name.is(defaultName(T, Columns, Kind).c_str())
                 : Columns == Named;
    };
  };
  std::size_t Dropped = std::erase_if(T.Uniques, Matches("unique")) +
                        std::erase_if(T.Indexes, Matches("index"));
  for (AttributeFact &C : T.Columns) {
    if (C.Unique.isWritten() && Matches("unique")({C.Name.text()})) {
      C.Unique = {};
      ++Dropped;
    }
    if (C.Index.isWritten() && Matches("index")({C.Name.text()})) {
      C.Index = {};
      ++Dropped;
    }
  }
  T.Unclear |= Dropped == 0;
}

static void rename(Names &Columns, const std::string &From,
                   const std::string &To) {
  std::replace(Columns.begin(), Columns.end(), From, To);
}

static void rename(MigratedTable &T, const std::string &From,
                   const Value &To) {
  if (AttributeFact *C = column(T, From))
    C->Name = To;
  for (MigrationFact &K : T.Keys)
    for (Value &V : K.Columns)
      if (V.is(From.c_str()))
        V = To;
  rename(T.PrimaryKey, From, To.text());
  for (auto *List : {&T.Uniques, &T.Indexes})
    for (Names &Columns : *List)
      rename(Columns, From, To.text());
}

void Replay::change(MigratedTable &T, const MigrationFact &F) {
  const auto Columns = textsOf(F.Columns);
  const std::string Name = F.Column.Name.text();
  switch (F.Kind) {
  case MigrationKind::AddColumn:
    if (!F.Column.Name.isKnown())
      T.Unclear = true;
    else if (!column(T, Name))
      T.Columns.push_back(F.Column);
    return;
  case MigrationKind::ChangeColumn:
    if (AttributeFact *C = column(T, Name)) {
      *C = F.Column;
      if (F.Name.isKnown())
        rename(T, Name, F.Name);
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
    return rename(T, Columns->front(), F.Name);
  case MigrationKind::AddForeignKey:
    T.Keys.push_back(F);
    return;
  case MigrationKind::AddPrimaryKey:
    T.PrimaryKey = *Columns;
    return;
  case MigrationKind::AddUnique:
    T.Uniques.push_back(*Columns);
    return;
  case MigrationKind::AddIndex:
    T.Indexes.push_back(*Columns);
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
    T.Created = true;
    return;
  }
  case MigrationKind::DropTable:
    std::erase_if(Tables,
                  [&](const auto &T) { return F.Table.is(T.Name.c_str()); });
    return;
  case MigrationKind::RenameTable:
    if (F.Name.isKnown())
      at(F).Name = F.Name.text();
    else
      at(F).Unclear = true;
    return;
  default:
    change(at(F), F);
  }
}

std::vector<MigratedTable> replay(std::vector<MigrationFact> Operations) {
  std::stable_sort(Operations.begin(), Operations.end(),
                   [](const MigrationFact &A, const MigrationFact &B) {
                     return std::tie(A.Migration, A.In.File, A.In.Offset,
                                     A.Ordinal) <
                            std::tie(B.Migration, B.In.File, B.In.Offset,
                                     B.Ordinal);
                   });
  Replay R;
  for (const MigrationFact &F : Operations)
    if (F.Table.isKnown())
      R.run(F);
  return std::move(R.Tables);
}

} // namespace assoc
