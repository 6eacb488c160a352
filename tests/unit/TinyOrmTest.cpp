// SPDX-License-Identifier: Apache-2.0
// What TinyORM makes of models and migrations: facts by hand, linked.
#include "checks/model/Link.h"
#include "checks/model/Migrations.h"
#include "checks/model/conventions/tinyorm/Builder.h"

#include <gtest/gtest.h>

using namespace assoc;

namespace {
class TinyOrmTest : public testing::Test {
protected:
  Facts F;
  unsigned Line = 0;

  Location place() { return {"a.cpp", ++Line, 1, Line, 9, Line * 10, 8}; }

  void model(const char *Id, const char *Key = nullptr) {
    EntityFact E;
    E.Id = E.Name = E.Spelling = Id;
    E.Dialect = "tinyorm";
    E.Closed = true;
    E.Where = place();
    if (Key)
      E.Extra.edit()["primaryKey"] = Value::of(Key);
    F.Entities.push_back(std::move(E));
  }

  AssociationFact &relation(AssociationKind Kind, const char *Source,
                            const char *Target) {
    AssociationFact A;
    A.Dialect = "tinyorm";
    A.Kind = Kind;
    A.Source = Source;
    A.Target = A.TargetName = Target;
    A.Member = std::string("to") + Target;
    A.Where = place();
    F.Associations.push_back(std::move(A));
    return F.Associations.back();
  }

  MigrationFact &step(MigrationKind Kind, const char *Table,
                      Few<Value> Columns = {}, const char *Migration = "1") {
    MigrationFact S;
    S.Dialect = "tinyorm";
    S.Migration = Migration;
    S.Ordinal = Line;
    S.Kind = Kind;
    S.Table = Value::of(Table);
    S.Where = place();
    if (Kind == MigrationKind::AddColumn || Kind == MigrationKind::ChangeColumn)
      S.Column.Name = Columns.front();
    else
      S.Columns = std::move(Columns);
    F.Migrations.push_back(std::move(S));
    return F.Migrations.back();
  }

  void id(const char *Table) {
    step(MigrationKind::CreateTable, Table);
    step(MigrationKind::AddColumn, Table, {Value::of("id")}).Column.PrimaryKey =
        Value::of("true");
  }

  Model linked() { return link({F}, {}); }
  std::vector<MigratedTable> replayed() const {
    return replay(F.Migrations, tinyorm::indexName);
  }
};
} // namespace

using Keys = NameList;

TEST_F(TinyOrmTest, SnakesAsTheLibraryDoes) {
  EXPECT_EQ(tinyorm::snake("StockItem"), "stock_item");
  EXPECT_EQ(tinyorm::snake("HTTPLog"), "httplog");
  EXPECT_EQ(tinyorm::snake("Log2Day"), "log2_day");
}

TEST_F(TinyOrmTest, TheTwoDefaultKeysOfALongNameDiffer) {
  model("StockItem", "no");
  model("Box");
  relation(AssociationKind::HasMany, "StockItem", "Box");
  relation(AssociationKind::BelongsTo, "Box", "StockItem");
  const Model M = linked();
  EXPECT_EQ(M.Associations[0].ForeignKey, Keys{"stock_item_no"});
  EXPECT_EQ(M.Associations[1].ForeignKey, Keys{"stockItem_no"});
  EXPECT_EQ(M.Associations[1].GuessedRelation, "stockItem");
  EXPECT_EQ(M.Associations[0].Counterpart, 1u);
  EXPECT_EQ(M.Entities[0].Table.Val, "stock_items");
}

TEST_F(TinyOrmTest, AGivenRelationNamesTheKey) {
  model("User");
  model("Post");
  AssociationFact &A = relation(AssociationKind::BelongsTo, "Post", "User");
  A.Inverse.Name = Value::of("writer");
  A.Inverse.Names = InverseFact::By::Relation;
  const Model M = linked();
  EXPECT_EQ(M.Associations[0].ForeignKey, Keys{"writer_id"});
}

TEST_F(TinyOrmTest, NothingFollowsFromAnUnknownName) {
  model("User");
  model("Post");
  relation(AssociationKind::HasMany, "User", "Post").ForeignKey.edit().Name =
      Value::opaque("f()");
  EXPECT_TRUE(linked().Associations[0].Broken);
}

TEST_F(TinyOrmTest, ThePivotTableIsNotSnaked) {
  model("StockItem");
  model("Box");
  relation(AssociationKind::BelongsToMany, "StockItem", "Box");
  relation(AssociationKind::BelongsToMany, "Box", "StockItem");
  const Model M = linked();
  ASSERT_EQ(M.Entities.size(), 3u);
  EXPECT_EQ(M.Entities[2].Table.Val, "box_stockitem");
  EXPECT_EQ(M.Associations[0].ForeignKey, Keys{"stock_item_id"});
  EXPECT_EQ(M.Associations[0].OtherKey, Keys{"box_id"});
  EXPECT_EQ(M.Associations[0].Pair, 1u);
}

TEST_F(TinyOrmTest, MigrationsMakeTheTablesOfModels) {
  model("User");
  model("Post");
  relation(AssociationKind::BelongsTo, "Post", "User");
  id("users");
  id("posts");
  step(MigrationKind::AddColumn, "posts", {Value::of("user_id")});
  step(MigrationKind::AddForeignKey, "posts", {Value::of("user_id")})
      .OnDelete = {Value::of("cascade")};
  const Model M = linked();
  ASSERT_EQ(M.Entities.size(), 2u);
  EXPECT_EQ(M.Entities[0].primaryKey(), Keys{"id"});
  ASSERT_EQ(M.ForeignKeys.size(), 1u);
  EXPECT_EQ(M.ForeignKeys[0].Parent, 0u); // users, guessed
  EXPECT_EQ(M.ForeignKeys[0].OnDelete.Val, Action::Cascade);
  EXPECT_EQ(M.Associations[0].Key, 0u);
  EXPECT_FALSE(M.Entities[1].column("user_id")->isNullable());
}

TEST_F(TinyOrmTest, OperationsRunInTheOrderOfTheirMigrations) {
  step(MigrationKind::RenameColumn, "a", {Value::of("x")}, "2").Name =
      Value::of("y");
  step(MigrationKind::DropTable, "gone", {}, "3");
  step(MigrationKind::CreateTable, "gone");
  step(MigrationKind::CreateTable, "a");
  step(MigrationKind::AddColumn, "a", {Value::of("x")});
  step(MigrationKind::AddUnique, "a", {Value::of("x")});
  const std::vector<MigratedTable> Tables = replayed();
  ASSERT_EQ(Tables.size(), 1u);
  EXPECT_TRUE(Tables[0].Created);
  EXPECT_FALSE(Tables[0].Unclear);
  ASSERT_EQ(Tables[0].Columns.size(), 1u);
  EXPECT_TRUE(Tables[0].Columns[0].Name.is("y"));
  ASSERT_EQ(Tables[0].Uniques.size(), 1u);
  EXPECT_EQ(Tables[0].Uniques[0].Columns, Keys{"y"});
  EXPECT_EQ(Tables[0].Uniques[0].Name, "a_x_unique"); // as it was made
}

TEST_F(TinyOrmTest, ADroppedColumnTakesItsKeysAlong) {
  id("a");
  step(MigrationKind::AddColumn, "a", {Value::of("b_id")});
  step(MigrationKind::AddForeignKey, "a", {Value::of("b_id")});
  step(MigrationKind::AddIndex, "a", {Value::of("b_id")});
  step(MigrationKind::DropColumns, "a", {Value::of("b_id")});
  const std::vector<MigratedTable> Tables = replayed();
  EXPECT_EQ(Tables[0].Columns.size(), 1u);
  EXPECT_TRUE(Tables[0].Keys.empty());
  EXPECT_TRUE(Tables[0].Indexes.empty());
}

TEST_F(TinyOrmTest, OfIndexAndUniqueBehindOneColumnTheIndexIsMade) {
  id("a");
  AttributeFact &X =
      step(MigrationKind::AddColumn, "a", {Value::of("x")}).Column;
  X.Index = X.Unique = Value::of("true");
  step(MigrationKind::AddColumn, "a", {Value::of("y")}).Column.Unique =
      Value::of("true");
  const Model M = linked();
  EXPECT_FALSE(M.Entities[0].column("x")->Unique);
  EXPECT_TRUE(M.Entities[0].column("y")->Unique);
}

TEST_F(TinyOrmTest, KeysAreDroppedByTheNameThatNobodyGaveThem) {
  id("a");
  step(MigrationKind::AddForeignKey, "a", {Value::of("b_id")});
  step(MigrationKind::DropForeignKey, "a").Name = Value::of("a_b_id_foreign");
  const std::vector<MigratedTable> Tables = replayed();
  EXPECT_TRUE(Tables[0].Keys.empty());
  EXPECT_FALSE(Tables[0].Unclear);
}

TEST_F(TinyOrmTest, KeysAndIndexesHaveTheNamesOfBlueprint) {
  id("Boat-Yard.x");
  for (const char *Column : {"b_id", "c", "d", "e"})
    step(MigrationKind::AddColumn, "Boat-Yard.x", {Value::of(Column)});
  F.Migrations.end()[-2].Column.Unique = Value::of("true");
  F.Migrations.back().Column.Index = Value::of("by_e");
  step(MigrationKind::AddForeignKey, "Boat-Yard.x", {Value::of("b_id")});
  step(MigrationKind::AddForeignKey, "Boat-Yard.x", {Value::of("c")}).Name =
      Value::of("To_C");
  step(MigrationKind::AddUnique, "Boat-Yard.x",
       {Value::of("b_id"), Value::of("c")});
  step(MigrationKind::AddIndex, "Boat-Yard.x", {Value::of("c")}).Name =
      Value::of("by_c");
  step(MigrationKind::AddIndex, "Boat-Yard.x", {Value::of("b_id")}).Name =
      Value::opaque("f()");
  auto NameOf = [](const auto &Each) { return Each.Name; };
  auto Names = [&](const auto &List) {
    Keys Result;
    std::ranges::transform(List, std::back_inserter(Result), NameOf);
    return Result;
  };
  const Model M = linked();
  EXPECT_EQ(Names(M.ForeignKeys), (Keys{"boat_yard_x_b_id_foreign", "To_C"}));
  EXPECT_EQ(Names(M.Entities[0].Uniques), Keys{"boat_yard_x_b_id_c_unique"});
  EXPECT_EQ(Names(M.Entities[0].Indexes), (Keys{"by_e", "by_c", ""}));
  EXPECT_TRUE(M.Entities[0].column("d")->Unique);
  EXPECT_EQ(M.Entities[0].column("d")->UniqueName, "boat_yard_x_d_unique");
  // SQLite has the key in CREATE TABLE, without a name.
  EXPECT_EQ(Names(link({F}, {true, Database::Sqlite}).ForeignKeys),
            (Keys{"", ""}));
}

TEST_F(TinyOrmTest, WhatHasANameIsDroppedByIt) {
  id("a");
  step(MigrationKind::AddForeignKey, "a", {Value::of("b_id")}).Name =
      Value::of("to_b");
  step(MigrationKind::AddIndex, "a", {Value::of("b_id")}).Name =
      Value::of("by_b");
  step(MigrationKind::AddUnique, "a", {Value::of("c")});
  step(MigrationKind::RenameIndex, "a", {Value::of("a_c_unique")}).Name =
      Value::of("one_c");
  step(MigrationKind::DropForeignKey, "a").Name = Value::of("to_b");
  step(MigrationKind::DropIndex, "a").Name = Value::of("by_b");
  step(MigrationKind::DropIndex, "a").Name = Value::of("one_c");
  const std::vector<MigratedTable> Tables = replayed();
  EXPECT_TRUE(Tables[0].Keys.empty());
  EXPECT_TRUE(Tables[0].Indexes.empty());
  EXPECT_TRUE(Tables[0].Uniques.empty());
  EXPECT_FALSE(Tables[0].Unclear);
}

TEST_F(TinyOrmTest, ColumnsMeanTheDefaultName) {
  for (const MigrationKind Drop :
       {MigrationKind::DropForeignKey, MigrationKind::DropIndex}) {
    F.Migrations.clear();
    id("a");
    step(MigrationKind::AddForeignKey, "a", {Value::of("b_id")}).Name =
        Value::of("to_b");
    step(MigrationKind::AddIndex, "a", {Value::of("b_id")}).Name =
        Value::of("by_b");
    step(Drop, "a", {Value::of("b_id")});
    const std::vector<MigratedTable> Tables = replayed();
    EXPECT_EQ(Tables[0].Keys.size(), 1u);
    EXPECT_EQ(Tables[0].Indexes.size(), 1u);
    EXPECT_TRUE(Tables[0].Unclear);
  }
}

TEST_F(TinyOrmTest, ATableTakesItsNamesAlong) {
  id("a");
  step(MigrationKind::AddForeignKey, "a", {Value::of("b_id")});
  step(MigrationKind::RenameTable, "a").Name = Value::of("z");
  step(MigrationKind::DropForeignKey, "z").Name = Value::of("a_b_id_foreign");
  const std::vector<MigratedTable> Tables = replayed();
  EXPECT_TRUE(Tables[0].Keys.empty());
  EXPECT_FALSE(Tables[0].Unclear);
}

TEST_F(TinyOrmTest, AChangedColumnKeepsItsKeys) {
  id("a");
  step(MigrationKind::AddColumn, "a", {Value::of("b")}).Column.Index =
      Value::of("true");
  step(MigrationKind::ChangeColumn, "a", {Value::of("b")}).Column.AllowNull =
      Value::of("true");
  step(MigrationKind::ChangeColumn, "a", {Value::of("id")});
  const Model M = linked();
  ASSERT_EQ(M.Entities[0].Indexes.size(), 1u);
  EXPECT_EQ(M.Entities[0].Indexes[0].Name, "a_b_index");
  EXPECT_EQ(M.Entities[0].primaryKey(), Keys{"id"});
}

TEST_F(TinyOrmTest, WhatMayNotHappenHidesColumns) {
  id("a");
  step(MigrationKind::AddColumn, "a", {Value::of("x")}).Guarded = true;
  step(MigrationKind::DropColumns, "a", {Value::of("id")}).Guarded = true;
  const Model M = linked();
  EXPECT_TRUE(M.Entities[0].HidesColumns);
  EXPECT_TRUE(M.Entities[0].column("id"));
  EXPECT_TRUE(M.Entities[0].column("x"));
}

TEST_F(TinyOrmTest, ATableThatIsOnlyChangedHidesColumns) {
  step(MigrationKind::AddColumn, "a", {Value::of("x")});
  EXPECT_TRUE(linked().Entities[0].HidesColumns);
}
