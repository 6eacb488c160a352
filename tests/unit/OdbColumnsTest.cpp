// SPDX-License-Identifier: Apache-2.0
// What ODB makes of single columns: types, NULL, and when keys are checked.
#include "tests/unit/OdbBuilder.h"

using namespace assoc;

TEST_F(OdbTest, TypeOfAHierarchyWhoseIdIsInherited) {
  // The base is in another file, or before the class.
  column("Vessel", "id_", "long").PrimaryKey = Value::of("true");
  column("Vessel", "built_");
  EntityFact Base;
  Base.Id = Base.Name = "Vessel";
  Base.Dialect = "odb";
  Base.Closed = true;
  F.Entities.push_back(Base);
  object("Boat").Extra.edit()["polymorphic"] = Value::of("true");
  F.Embeds.push_back({"Boat", "odb", "Vessel", "", 0, {}, false, false, {}});
  column("Boat", "name_", "std::string");
  Model M = linked();
  ASSERT_EQ(M.Entities[1].Columns.size(), 4u);
  EXPECT_EQ(M.Entities[1].Columns[1].Name, "built");
  EXPECT_EQ(M.Entities[1].Columns[2].Name, "typeid");
}

TEST_F(OdbTest, SqliteStoresWhatIsNoNumberAsNull) {
  object("Boat");
  id("Boat");
  column("Boat", "length_", "double");
  column("Boat", "width_", "double").AllowNull = Value::of("false");
  column("Boat", "draught_", "double").Extra.edit()["sqlType"] =
      Value::of("REAL");
  for (auto [Target, IsNullable] :
       {std::pair(Database::Sqlite, true), {Database::Postgres, false}}) {
    Model M = link({F}, {.Target = Target});
    EXPECT_EQ(M.Entities[0].column("length")->isNullable(), IsNullable);
    EXPECT_FALSE(M.Entities[0].column("width")->isNullable());
    EXPECT_FALSE(M.Entities[0].column("draught")->isNullable());
  }
}

TEST_F(OdbTest, TheSchemaOfAnSqliteFile) {
  object("Boat").Extra.edit()["schema"] = Value::of("main");
  id("Boat");
  EXPECT_FALSE(
      link({F}, {.Target = Database::Sqlite}).Entities[0].Schema.isSet());
  EXPECT_EQ(linked().Entities[0].Schema.Val, "main");
}

TEST_F(OdbTest, KeysOfAMapHaveATypeAndElementsMayBeEmpty) {
  object("Boat");
  id("Boat");
  AttributeFact &Stops = column("Boat", "stops_", "Size");
  Stops.Extra.edit()["container"] = Value::of("map");
  Stops.Extra.edit()["keyType"] = Value::of("std::string");
  Stops.Extra.edit()["valueClass"] = Value::of("Size");
  Stops.AllowNull = Value::of("true");
  object("Size").Extra.edit()["value"] = Value::of("true");
  F.Registrations.pop_back();
  column("Size", "width_");
  Model M = linked();
  const Entity &Table = M.Entities.back();
  EXPECT_EQ(Table.column("key")->Type, "TEXT");
  ASSERT_TRUE(Table.column("value_width"));
  EXPECT_TRUE(Table.column("value_width")->isNullable());
}

TEST_F(OdbTest, ValueThatCanBeEmpty) {
  object("Boat");
  id("Boat");
  object("Place").Extra.edit()["value"] = Value::of("true");
  F.Registrations.pop_back();
  column("Place", "mile_").AllowNull = Value::of("false");
  pointer("Place", "port_", "Boat").ForeignKey.edit().AllowNull =
      Value::of("false");
  F.Embeds.push_back(
      {"Boat", "odb", "Place", "at_", 9, Value::of("at_."), false, true, {}});
  Model M = linked();
  EXPECT_TRUE(M.Entities[0].column("mile")->isNullable());
  EXPECT_TRUE(M.Entities[0].column("port")->isNullable());
}

TEST_F(OdbTest, EmptyElementsAreNoMistake) {
  object("Boat");
  id("Boat");
  object("Sailor");
  id("Sailor");
  AssociationFact &Crew = container("Boat", "crew_", "Sailor");
  auto Found = [this] {
    std::vector<Level> Levels;
    for (const Finding &One : run(linked()))
      if (One.Rule == "assoc-through-nullable-key")
        Levels.push_back(One.Severity);
    return Levels;
  };
  EXPECT_EQ(Found(), std::vector{Level::Remark});
  Crew.OtherKey.edit().AllowNull = Value::of("true");
  EXPECT_EQ(Found(), std::vector<Level>{});
  Crew.OtherKey.edit().AllowNull = {};
  Crew.OnDelete = {Value::of("set_null")};
  EXPECT_EQ(Found(), std::vector<Level>{});
  Crew.OnDelete = {Value::of("cascade")};
  EXPECT_EQ(Found(), std::vector{Level::Remark});
}

TEST_F(OdbTest, KeysThatAreNotDeferred) {
  object("Boat");
  id("Boat");
  pointer("Boat", "skipper_", "Sailor").ForeignKey.edit().AllowNull =
      Value::of("false");
  object("Sailor");
  id("Sailor");
  pointer("Sailor", "ship_", "Boat").ForeignKey.edit().AllowNull =
      Value::of("false");
  EXPECT_EQ(rules(linked()), Names{});
  auto Checked = [this](KeyCheck When, std::optional<Database> Target) {
    return rules(link({F}, {.Target = Target, .Deferrable = When}));
  };
  const Names Cycle = {"assoc-required-cycle"};
  EXPECT_EQ(Checked(KeyCheck::Immediate, {}), Cycle);
  EXPECT_EQ(Checked(KeyCheck::Immediate, Database::Sqlite), Cycle);
  // Left out, because the database has nothing of the kind.
  EXPECT_EQ(Checked(KeyCheck::Immediate, Database::MySql), Names{});
  EXPECT_EQ(Checked(KeyCheck::NotDeferrable, Database::MySql), Cycle);
}

TEST_F(OdbTest, PartOfAValueAsId) {
  for (const auto &[Path, Key] :
       {std::pair("no_.first_", "home"), {"no_.all_", "home_x"}}) {
    F = {};
    object("Harbour").Extra.edit()["nestedId"] = Value::of(Path);
    for (const Names &Members :
         {Names{"no_.", "first_"}, {"no_.", "all_.", "x_"}}) {
      Few<Piece> Pieces;
      for (SharedText Member : Members)
        Pieces.push_back({Piece::Kind::Text, Member});
      column("Harbour", Members.back().str().c_str()).Name = Value(Pieces);
    }
    object("Boat");
    id("Boat");
    pointer("Boat", "home_", "Harbour");
    Model M = linked();
    EXPECT_EQ(M.Entities[0].primaryKey().size(), 1u) << Path;
    EXPECT_TRUE(M.Entities[1].column(Key)) << Path;
  }
}

TEST_F(OdbTest, ProfilesOfQtAndBoost) {
  object("Boat");
  id("Boat", "QString");
  column("Boat", "name_", "QString");
  column("Boat", "built_", "boost::gregorian::date");
  column("Boat", "mark_", "char");
  Model M = linked();
  EXPECT_FALSE(M.Entities[0].column("id")->isNullable());
  EXPECT_TRUE(M.Entities[0].column("name")->isNullable());
  EXPECT_EQ(M.Entities[0].column("name")->Type, "TEXT");
  EXPECT_TRUE(M.Entities[0].column("built")->isNullable());
  EXPECT_FALSE(M.Entities[0].column("mark")->isNullable());
  EXPECT_EQ(M.Entities[0].column("mark")->Type, "");
}

TEST_F(OdbTest, PointersInTheElementsOfAContainer) {
  object("Boat");
  id("Boat");
  AttributeFact &Stops = column("Boat", "stops_", "Stop");
  Stops.Extra.edit()["container"] = Value::of("ordered");
  Stops.Extra.edit()["valueClass"] = Value::of("Stop");
  object("Stop").Extra.edit()["value"] = Value::of("true");
  F.Registrations.pop_back();
  column("Stop", "day_");
  AssociationFact &Port = pointer("Stop", "port_", "Boat");
  Port.OnDelete = {Value::of("cascade")};
  Port.ForeignKey.edit().AllowNull = Value::of("false");
  Model M = linked();
  const Column *Key = M.Entities.back().column("value_port");
  ASSERT_TRUE(Key);
  EXPECT_FALSE(Key->isNullable());
  ASSERT_EQ(M.ForeignKeys.size(), 2u);
  EXPECT_EQ(M.ForeignKeys[1].Columns, Names{"value_port"});
  EXPECT_EQ(M.ForeignKeys[1].Parent, 0u);
  EXPECT_EQ(M.ForeignKeys[1].OnDelete.Val, Action::Cascade);
}

TEST_F(OdbTest, ElementsHaveTheOrderOfTheirClass) {
  object("Boat");
  id("Boat");
  AttributeFact &Stops = column("Boat", "stops_", "Stop");
  Stops.Extra.edit()["container"] = Value::of("set");
  Stops.Extra.edit()["valueClass"] = Value::of("Stop");
  object("Stop").Extra.edit()["value"] = Value::of("true");
  F.Registrations.pop_back();
  pointer("Stop", "port_", "Boat").Ordinal = 0;
  column("Stop", "day_");
  F.Columns.back().Ordinal = 1;
  Model M = linked();
  Names Columns;
  for (const Column &C : M.Entities.back().Columns)
    Columns.push_back(C.Name);
  EXPECT_EQ(Columns, (Names{"object_id", "value_port", "value_day"}));
}

TEST_F(OdbTest, PointersAsKeysOfAMap) {
  object("Boat");
  id("Boat");
  object("Owner");
  id("Owner");
  AttributeFact &Shares = column("Boat", "shares_", "int");
  Shares.Extra.edit()["container"] = Value::of("map");
  Shares.Extra.edit()["keyTarget"] = Value::of("Owner");
  for (const char *Null : {"", "false"}) {
    if (*Null)
      Shares.Extra.edit()["keyNull"] = Value::of(Null);
    Model M = linked();
    const Column *Key = M.Entities.back().column("key");
    ASSERT_TRUE(Key);
    EXPECT_EQ(Key->isNullable(), !*Null);
    EXPECT_EQ(Key->Type, "BIGINT");
    ASSERT_EQ(M.ForeignKeys.size(), 2u);
    EXPECT_EQ(M.ForeignKeys[1].Columns, Names{"key"});
    EXPECT_EQ(M.ForeignKeys[1].Parent, 1u);
  }
}

TEST_F(OdbTest, KeysOfAMapAreAnAssociation) {
  object("Boat");
  id("Boat");
  AssociationFact &Key =
      member(AssociationKind::BelongsToMany, "Boat", "shares_", "Owner");
  Key.Shape = MemberShape::Collection;
  Key.Extra.edit()["path"] = Value::of("shares_");
  Key.Extra.edit()["isKey"] = Value::of("true");
  AttributeFact &Shares = column("Boat", "shares_", "int");
  Shares.Extra.edit()["container"] = Value::of("map");
  Shares.Extra.edit()["keyTarget"] = Value::of("Owner");
  object("Owner");
  id("Owner");
  Model M = linked();
  const Association &A = M.Associations[0];
  ASSERT_NE(A.Junction, None);
  EXPECT_EQ(M.Entities[A.Junction].name(), "Boat_shares");
  EXPECT_EQ(A.ForeignKey, Names{"object_id"});
  EXPECT_EQ(A.OtherKey, Names{"key"});
  EXPECT_EQ(rules(M), Names{});
}

TEST_F(OdbTest, KeysOfAMapMayBeNullInAProfile) {
  object("Boat");
  id("Boat");
  AttributeFact &Stops = column("Boat", "stops_", "int");
  Stops.Extra.edit()["container"] = Value::of("map");
  Stops.Extra.edit()["keyType"] = Value::of("QString");
  EXPECT_TRUE(linked().Entities.back().column("key")->isNullable());
  Stops.Extra.edit()["keySqlType"] = Value::of("CHAR(9)");
  EXPECT_EQ(linked().Entities.back().column("key")->Type, "raw(\"CHAR(9)\")");
}

TEST_F(OdbTest, IndexesOfAContainer) {
  object("Boat");
  id("Boat");
  AttributeFact &Stops = column("Boat", "stops_", "int");
  Stops.Extra.edit()["container"] = Value::of("ordered");
  Stops.Extra.edit()["indexType"] = Value::of("int");
  Stops.Extra.edit()["idUnique"] = Value::of("true");
  Stops.Extra.edit()["indexIndex"] = Value::of("at");
  Model M = linked();
  const Entity &Table = M.Entities.back();
  EXPECT_EQ(Table.column("index")->Type, "INTEGER");
  ASSERT_EQ(Table.Uniques.size(), 1u);
  EXPECT_EQ(Table.Uniques[0].Columns, Names{"object_id"});
  ASSERT_EQ(Table.Indexes.size(), 1u);
  EXPECT_EQ(Table.Indexes[0].Columns, Names{"index"});
  EXPECT_EQ(Table.Indexes[0].Name, "at");
}

TEST_F(OdbTest, TypesOfNumbersAndOfOneDatabase) {
  object("Boat");
  id("Boat", "unsigned short");
  column("Boat", "size_", "enum Size").Extra.edit()["enumType"] =
      Value::of("unsigned short");
  column("Boat", "kind_", "enum Kind");
  Options &Extra = column("Boat", "log_", "std::string").Extra.edit();
  Extra["sqlType"] = Value::of("CLOB");
  Extra["sqlType.pgsql"] = Value::of("JSON");
  auto TypeIn = [this](std::optional<Database> Target, const char *Name) {
    return link({F}, {.Target = Target}).Entities[0].column(Name)->Type;
  };
  EXPECT_EQ(TypeIn({}, "id"), "SMALLINT");
  EXPECT_EQ(TypeIn({}, "size"), "SMALLINT");
  EXPECT_EQ(TypeIn({}, "kind"), "INTEGER");
  EXPECT_EQ(TypeIn({}, "log"), "raw(\"CLOB\")");
  EXPECT_EQ(TypeIn(Database::Sqlite, "log"), "raw(\"CLOB\")");
  EXPECT_EQ(TypeIn(Database::Postgres, "log"), "raw(\"JSON\")");
}
