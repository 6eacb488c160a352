// SPDX-License-Identifier: Apache-2.0
// What sqlgen makes of the types of members.
#include "tests/unit/FieldTypesBuilder.h"

using namespace assoc;

TEST_F(SqlgenTest, TablesAreNamedByTheirClassesAndSchemas) {
  record("Harbour", "harbours").Extra.edit()["schema"] = Value::of("sea");
  id("Harbour");
  record("Boat");
  id("Boat");
  const Model M = linked();
  EXPECT_EQ(M.Entities[0].Table.Val, "harbours");
  EXPECT_EQ(M.Entities[0].Schema.Val, "sea");
  EXPECT_EQ(M.Entities[1].Table.Val, "Boat");
  EXPECT_FALSE(M.Entities[1].Schema.isSet());
}

TEST_F(SqlgenTest, NamesakesOfTwoSourcesMayHaveDatabasesOfTheirOwn) {
  record("Boat");
  record("old::Boat").Name = "Boat";
  auto In = [&](const char *First, const char *Second) {
    F.Entities[0].Where.File = F.Registrations[0].Where.File = First;
    F.Entities[1].Where.File = F.Registrations[1].Where.File = Second;
    return rules(linked());
  };
  EXPECT_EQ(In("a.cpp", "b.cpp"), Names{});
  EXPECT_EQ(In("a.cpp", "a.cpp"), Names{"assoc-table-clash"});
  EXPECT_EQ(In("a.cpp", "b.h"), Names{"assoc-table-clash"});
  EXPECT_EQ(In("a.hpp", "b.cpp"), Names{"assoc-table-clash"});
  EXPECT_EQ(run(linked()).at(0).Message.find("'old::Boat' and 'Boat' are"), 0u);
}

TEST_F(SqlgenTest, AKeyIsAColumnLikeAnyOther) {
  record("Harbour");
  id("Harbour", "unsigned int");
  record("Boat");
  id("Boat", "unsigned int");
  AttributeFact &Key = key("Boat", "home", "Harbour").ForeignKey.edit();
  Key.CppType = "unsigned int";
  Key.AllowNull = Value::of("true");
  key("Boat", "last", "Harbour", "last_id").ForeignKey.edit().Unique =
      Value::of("true");
  const Model M = linked();
  EXPECT_EQ(M.Entities[1].column("home")->Type,
            M.Entities[0].column("id")->Type);
  EXPECT_TRUE(M.Entities[1].column("home")->isNullable());
  EXPECT_FALSE(M.Entities[1].column("last_id")->isNullable());
  EXPECT_TRUE(M.Entities[1].column("last_id")->Unique);
  ASSERT_EQ(M.ForeignKeys.size(), 2u);
  EXPECT_TRUE(M.ForeignKeys[0].Constraint);
  EXPECT_FALSE(M.ForeignKeys[0].OnDelete.isSet());
  EXPECT_EQ(M.ForeignKeys[1].Columns, Names{"last_id"});
  EXPECT_EQ(rules(M), Names{});
}

TEST_F(SqlgenTest, NobodyDeclaresTheOtherSide) {
  record("Harbour");
  id("Harbour");
  record("Boat");
  id("Boat");
  key("Boat", "home", "Harbour");
  const Model M = linked();
  for (const Finding &Found : run(M))
    EXPECT_NE(Found.Rule, "assoc-unpaired");
}

TEST_F(SqlgenTest, AJunctionNeedsBothItsKeys) {
  for (const char *End : {"Boat", "Sailor"}) {
    record(End);
    id(End);
  }
  record("Crew");
  key("Crew", "boat", "Boat").ForeignKey.edit().AllowNull = Value::of("true");
  key("Crew", "sailor", "Sailor");
  EXPECT_EQ(rules(linked()), Names{"assoc-through-nullable-key"});
}

TEST_F(SqlgenTest, AnEmbeddedClassHasNoTable) {
  record("Harbour");
  id("Harbour");
  record("Berth");
  F.Registrations.pop_back(); // Flatten<Berth>
  key("Berth", "harbour", "Harbour");
  record("Boat");
  id("Boat");
  EmbedFact E;
  E.Owner = "Boat";
  E.Dialect = "sqlgen";
  E.Embedded = "Berth";
  E.Member = "berth";
  E.Ordinal = 99;
  E.Where = place();
  F.Embeds.push_back(std::move(E));
  const Model M = linked();
  EXPECT_FALSE(M.Entities[1].Mapped);
  EXPECT_TRUE(M.Entities[2].column("harbour"));
}

TEST_F(SqlgenTest, ColumnTypesOfItsOwn) {
  record("Harbour");
  id("Harbour");
  column("Harbour", "name", "std::string");
  column("Harbour", "code", "sqlgen::Varchar<10>");
  column("Harbour", "old", "sqlgen::Varchar<12UL>");
  column("Harbour", "flag", "enum Flag");
  const Model M = linked();
  EXPECT_EQ(M.Entities[0].column("name")->Type, "TEXT");
  EXPECT_EQ(M.Entities[0].column("code")->Type, "STRING(10)");
  EXPECT_EQ(M.Entities[0].column("old")->Type, "STRING(12)");
  EXPECT_EQ(M.Entities[0].column("flag")->Type, "TEXT");
}
