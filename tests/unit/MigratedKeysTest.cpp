// SPDX-License-Identifier: Apache-2.0
// Keys of one table, and what becomes of the table that they lead to.
#include "checks/model/MigratedKeys.h"

#include <gtest/gtest.h>

using namespace assoc;

/// boats(dock_code) leads to docks(code), cranes(dock_code) to docks(id).
static std::vector<MigratedTable> port() {
  std::vector<MigratedTable> Tables(2);
  for (std::size_t N = 0; N < Tables.size(); ++N) {
    MigrationFact Key;
    Key.ReferencedTable = Value::of("docks");
    Key.Referenced = {Value::of(N == 0 ? "code" : "id")};
    Tables[N].Keys = {Key};
  }
  return Tables;
}

TEST(MigratedKeys, FollowTheirTable) {
  std::vector<MigratedTable> Tables = port();
  Tables[1].Keys[0].ReferencedTable = Value::of("ports");
  followTable(Tables, "docks", Value::of("quays"));
  EXPECT_TRUE(Tables[0].Keys[0].ReferencedTable.is("quays"));
  EXPECT_TRUE(Tables[1].Keys[0].ReferencedTable.is("ports"));
}

TEST(MigratedKeys, FollowTheColumnThatTheyReferTo) {
  std::vector<MigratedTable> Tables = port();
  followColumn(Tables, "docks", "code", Value::of("number"));
  followColumn(Tables, "ports", "id", Value::of("key"));
  EXPECT_TRUE(Tables[0].Keys[0].Referenced[0].is("number"));
  EXPECT_TRUE(Tables[1].Keys[0].Referenced[0].is("id"));
}

TEST(MigratedKeys, FollowWhatAMigrationRenames) {
  auto Step = [](MigrationKind Kind, const char *Table, unsigned Ordinal) {
    MigrationFact F;
    F.Migration = "1";
    F.Kind = Kind;
    F.Table = Value::of(Table);
    F.Ordinal = Ordinal;
    return F;
  };
  MigrationFact Key = Step(MigrationKind::AddForeignKey, "boats", 1);
  Key.Columns = {Value::of("dock_code")};
  Key.ReferencedTable = Value::of("docks");
  Key.Referenced = {Value::of("code")};
  MigrationFact Column = Step(MigrationKind::RenameColumn, "docks", 2);
  Column.Columns = {Value::of("code")};
  Column.Name = Value::of("number");
  MigrationFact Table = Step(MigrationKind::RenameTable, "docks", 3);
  Table.Name = Value::of("quays");
  const std::vector<MigratedTable> Tables =
      replay({Step(MigrationKind::CreateTable, "docks", 0), Key, Column, Table},
             [](const std::string &, const NameList &, const char *) {
               return std::string("a key");
             });
  ASSERT_EQ(Tables.size(), 2u);
  EXPECT_EQ(Tables[0].Name, "quays");
  ASSERT_EQ(Tables[1].Keys.size(), 1u);
  EXPECT_TRUE(Tables[1].Keys[0].ReferencedTable.is("quays"));
  EXPECT_TRUE(Tables[1].Keys[0].Referenced[0].is("number"));
}
