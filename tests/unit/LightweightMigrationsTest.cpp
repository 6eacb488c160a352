// SPDX-License-Identifier: Apache-2.0
// What Lightweight's migrations say of the tables of records.
#include "tests/unit/FieldTypesBuilder.h"

using namespace assoc;

namespace {
class LightweightMigrationsTest : public LightweightTest {
protected:
  MigrationFact &step(MigrationKind Kind, const char *Table,
                      NameList Columns = {}, const char *Migration = "1") {
    MigrationFact S;
    S.Dialect = "lightweight";
    S.Migration = Migration;
    S.Where = place();
    S.Ordinal = S.Where.Line;
    S.Kind = Kind;
    S.Table = Value::of(Table);
    if (Kind == MigrationKind::AddColumn || Kind == MigrationKind::ChangeColumn)
      S.Column.Name = Value::of(Columns.front());
    else
      for (SharedText Column : Columns)
        S.Columns.push_back(Value::of(Column));
    F.Migrations.push_back(std::move(S));
    return F.Migrations.back();
  }

  void table(const char *Name, const char *Type = "BIGINT") {
    step(MigrationKind::CreateTable, Name);
    AttributeFact &Id = step(MigrationKind::AddColumn, Name, {"id"}).Column;
    Id.PrimaryKey = Value::of("true");
    Id.Type = Value::of(Type);
  }

  /// The key of a table that it already has as a column.
  MigrationFact &constraint(const char *Table, const char *Column,
                            const char *To) {
    MigrationFact &S = step(MigrationKind::AddForeignKey, Table, {Column});
    S.ReferencedTable = Value::of(To);
    S.Referenced = {Value::of("id")};
    return S;
  }

  /// Boat belongs to Harbour, and migrations make both tables.
  void boats() {
    record("Harbour");
    id("Harbour");
    record("Boat");
    id("Boat");
    key("Boat", "home", "Harbour", "home_id").OneSided = Value::of("true");
    table("Harbour");
    table("Boat");
  }
};
} // namespace

TEST_F(LightweightMigrationsTest, AKeyIsAConstraintWhereAMigrationMakesItOne) {
  boats();
  step(MigrationKind::AddColumn, "Boat", {"home_id"});
  EXPECT_FALSE(linked().ForeignKeys.at(0).Constraint);
  EXPECT_EQ(rules(linked()), Names{}); // no migration makes any
  constraint("Boat", "home_id", "Harbour");
  const Model M = linked();
  ASSERT_EQ(M.ForeignKeys.size(), 1u);
  EXPECT_TRUE(M.ForeignKeys[0].Constraint);
  EXPECT_EQ(M.Associations.size(), 1u);
  EXPECT_EQ(rules(M), Names{});
  // The database says what the columns are.
  EXPECT_EQ(M.Entities[0].column("id")->Type, "BIGINT");
}

TEST_F(LightweightMigrationsTest, OtherConstraintsBelongToTheTable) {
  boats();
  step(MigrationKind::AddColumn, "Boat", {"home_id"});
  step(MigrationKind::AddColumn, "Boat", {"dock_id"});
  table("docks");
  constraint("Boat", "home_id", "docks");
  constraint("Boat", "dock_id", "docks");
  const Model M = linked();
  ASSERT_EQ(M.Entities.size(), 3u);
  EXPECT_TRUE(M.Entities[2].Migrated);
  EXPECT_TRUE(M.Entities[1].column("dock_id")); // that no member reads
  ASSERT_EQ(M.ForeignKeys.size(), 3u);
  EXPECT_FALSE(M.ForeignKeys[0].Constraint);
  EXPECT_EQ(M.ForeignKeys[1].Parent, 2u);
  EXPECT_EQ(M.ForeignKeys[1].Name, "FK_Boat_home_id");
  EXPECT_EQ(rules(M), Names{"assoc-migration-mismatch"});
}

TEST_F(LightweightMigrationsTest, AColumnThatIsNotMadeIsMissing) {
  boats();
  EXPECT_TRUE(linked().Entities[1].column("home_id")->Unmade);
  EXPECT_EQ(rules(linked()), Names{"assoc-migration-mismatch"});
  // It may be made where nobody looks.
  step(MigrationKind::Other, "Boat");
  const Model M = linked();
  EXPECT_FALSE(M.Entities[1].column("home_id")->Unmade);
  EXPECT_TRUE(M.ForeignKeys[0].Constraint);
  EXPECT_TRUE(M.Entities[1].HidesColumns);
  EXPECT_FALSE(M.Entities[1].Migrated);
  EXPECT_EQ(rules(M), Names{});
}

TEST_F(LightweightMigrationsTest, AGapHidesWhatAllTablesLack) {
  boats();
  F.Gaps.push_back(
      {"lightweight", "", "what RawSql does is not read", place()});
  EXPECT_TRUE(linked().Entities[0].HidesColumns);
  EXPECT_EQ(rules(linked()), Names{});
}

TEST_F(LightweightMigrationsTest, TablesOfRecordsAreNotMissed) {
  record("Harbour");
  id("Harbour");
  record("Boat", "boats");
  id("Boat");
  key("Boat", "home", "Harbour").OneSided = Value::of("true");
  table("boat");
  EXPECT_EQ(rules(linked()), Names{});
}

TEST_F(LightweightMigrationsTest, ARecordMakesItsTable) {
  record("Harbour");
  id("Harbour");
  record("Boat", "boats");
  id("Boat");
  key("Boat", "home", "Harbour", "home_id").OneSided = Value::of("true");
  for (const char *Record : {"Harbour", "Boat"}) {
    MigrationFact &S = step(MigrationKind::CreateTable, "");
    S.Table = Value({{Piece::Kind::TableOf, Record}});
    S.Column.References.Entity = Record;
  }
  const Model M = linked();
  ASSERT_EQ(M.Entities.size(), 2u);
  EXPECT_TRUE(M.Entities[1].Migrated);
  ASSERT_EQ(M.ForeignKeys.size(), 1u);
  EXPECT_TRUE(M.ForeignKeys[0].Constraint);
  // The record cannot hold NULL.
  EXPECT_FALSE(M.Entities[1].column("home_id")->isNullable());
  EXPECT_EQ(rules(M), Names{});
}

TEST_F(LightweightMigrationsTest, WhatTheDatabaseRefusesToHoldIsNotNull) {
  boats();
  F.Associations[0].ForeignKey.edit().AllowNull = Value::of("true");
  step(MigrationKind::AddColumn, "Boat", {"home_id"});
  EXPECT_FALSE(linked().Entities[1].column("home_id")->isNullable());
  EXPECT_EQ(rules(linked()), Names{"assoc-nullability"});
  step(MigrationKind::ChangeColumn, "Boat", {"home_id"}).Column.AllowNull =
      Value::of("true");
  EXPECT_EQ(rules(linked()), Names{});
}

TEST_F(LightweightMigrationsTest, UniqueKeysOfMigrationsCount) {
  record("Boat");
  id("Boat");
  hasManyThrough("Boat", "Sailor", "Crew");
  record("Sailor");
  id("Sailor");
  hasManyThrough("Sailor", "Boat", "Crew");
  record("Crew");
  id("Crew");
  key("Crew", "boat", "Boat");
  key("Crew", "sailor", "Sailor");
  auto Remarks = [this] {
    Names Ids;
    for (const Finding &Found : run(linked()))
      if (Found.Rule == "assoc-through-not-unique")
        Ids.push_back(Found.Rule);
    return Ids;
  };
  EXPECT_EQ(Remarks(), Names{"assoc-through-not-unique"});
  table("Crew");
  for (const char *Key : {"boat", "sailor"})
    step(MigrationKind::AddColumn, "Crew", {Key});
  EXPECT_EQ(Remarks(), Names{"assoc-through-not-unique"});
  step(MigrationKind::AddUnique, "Crew", {"sailor", "boat"});
  EXPECT_EQ(Remarks(), Names{});
}

TEST_F(LightweightMigrationsTest, TypesOfRecordsAreNotHeldAgainstMigrations) {
  record("Harbour");
  id("Harbour");
  record("Boat");
  id("Boat");
  key("Boat", "home", "Harbour", "home_id").OneSided = Value::of("true");
  table("Harbour"); // BIGINT; nobody says what Boat has
  EXPECT_EQ(linked().Entities[1].column("home_id")->Type, "BIGINT");
  EXPECT_EQ(rules(linked()), Names{});
  table("logs", "UUID");
  step(MigrationKind::AddColumn, "logs", {"boat_id"}).Column.Type =
      Value::of("BIGINT");
  constraint("logs", "boat_id", "Boat");
  EXPECT_EQ(rules(linked()), Names{});
}

TEST_F(LightweightMigrationsTest, AReferencedTableMayBeOlderThanMigrations) {
  table("logs");
  step(MigrationKind::AddColumn, "logs", {"boat_id"});
  constraint("logs", "boat_id", "boats");
  EXPECT_EQ(rules(linked()), Names{"assoc-unknown-target"});
  step(MigrationKind::AddColumn, "docks", {"no"}); // nobody creates it
  EXPECT_EQ(rules(linked()), Names{});
}
