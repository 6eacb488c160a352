// SPDX-License-Identifier: Apache-2.0
// What Lightweight makes of the types of members.
#include "tests/unit/FieldTypesBuilder.h"

using namespace assoc;

TEST_F(LightweightTest, TablesAndColumnsAreCalledAsInTheCode) {
  record("Harbour", "Harbours");
  id("Harbour");
  record("Boat");
  id("Boat");
  column("Boat", "length").Field = Value::of("len");
  key("Boat", "home", "Harbour");
  key("Boat", "last", "Harbour", "last_id");
  const Model M = linked();
  EXPECT_EQ(M.Entities[0].Table.Val, "Harbours");
  EXPECT_EQ(M.Entities[0].Table.From, Provenance::Written);
  EXPECT_EQ(M.Entities[1].Table.Val, "Boat");
  EXPECT_EQ(M.Entities[1].Table.From, Provenance::Default);
  EXPECT_TRUE(M.Entities[1].column("len"));
  EXPECT_FALSE(M.Entities[1].column("length"));
  EXPECT_EQ(M.Associations[0].ForeignKey, Names{"home"});
  EXPECT_EQ(M.Associations[1].ForeignKey, Names{"last_id"});
  ASSERT_EQ(M.ForeignKeys.size(), 2u);
  EXPECT_EQ(M.ForeignKeys[0].Parent, 0u);
  EXPECT_EQ(M.ForeignKeys[0].Referenced, Names{"id"});
  EXPECT_TRUE(M.ForeignKeys[0].Constraint);
}

TEST_F(LightweightTest, ARecordMayReadAPartOfTheColumns) {
  record("Harbour", "Harbours");
  id("Harbour");
  column("Harbour", "depth");
  column("Harbour", "width");
  record("Depths", "Harbours");
  id("Depths");
  column("Depths", "depth");
  EXPECT_EQ(rules(linked()), Names{});
  column("Depths", "height");
  EXPECT_EQ(rules(linked()), Names{"assoc-table-clash"});
}

TEST_F(LightweightTest, AnEqualKeyAloneDoesNotTellThatATableIsShared) {
  record("Harbour", "Harbours");
  id("Harbour");
  column("Harbour", "depth");
  record("Dock", "Harbours");
  id("Dock");
  EXPECT_EQ(rules(linked()), Names{"assoc-table-clash"});
}

TEST_F(LightweightTest, AKeyHasTheTypeOfWhatItReferences) {
  record("Harbour");
  AttributeFact &No = column("Harbour", "no", "Lightweight::SqlGuid");
  No.PrimaryKey = Value::of("true");
  No.Field = Value::of("harbour_no");
  record("Boat");
  id("Boat");
  key("Boat", "home", "Harbour", "", "no");
  const Model M = linked();
  EXPECT_EQ(M.Entities[1].column("home")->Type, "UUID");
  EXPECT_EQ(M.ForeignKeys.at(0).Referenced, Names{"harbour_no"});
  EXPECT_EQ(rules(M), Names{});
}

TEST_F(LightweightTest, NullIsAskedForAtKeysAndFollowsFromTypesElsewhere) {
  record("Harbour");
  id("Harbour");
  column("Harbour", "depth", "std::optional<int>");
  column("Harbour", "width");
  record("Boat");
  id("Boat");
  key("Boat", "home", "Harbour");
  key("Boat", "last", "Harbour").ForeignKey.edit().AllowNull =
      Value::of("true");
  const Model M = linked();
  EXPECT_TRUE(M.Entities[0].column("depth")->isNullable());
  EXPECT_FALSE(M.Entities[0].column("width")->isNullable());
  EXPECT_FALSE(M.Entities[1].column("home")->isNullable());
  EXPECT_TRUE(M.Entities[1].column("last")->isNullable());
  EXPECT_TRUE(M.Entities[1].column("last")->MayBeEmpty);
}

TEST_F(LightweightTest, KeysHaveNoActions) {
  record("Harbour");
  id("Harbour");
  record("Boat");
  key("Boat", "home", "Harbour");
  const Model M = linked();
  EXPECT_FALSE(M.ForeignKeys.at(0).OnDelete.isSet());
  EXPECT_FALSE(M.ForeignKeys.at(0).OnUpdate.isSet());
}

TEST_F(LightweightTest, TheOnlyKeyThatLeadsBackIsTheOtherSide) {
  record("Harbour");
  id("Harbour");
  hasMany("Harbour", "boats", "Boat");
  record("Boat");
  id("Boat");
  key("Boat", "home", "Harbour", "home_id");
  const Model M = linked();
  EXPECT_EQ(M.Associations[0].Pair, 1u);
  EXPECT_EQ(M.Associations[1].Pair, 0u);
  EXPECT_EQ(M.Associations[0].ForeignKey, Names{"home_id"});
  EXPECT_EQ(M.Associations[0].Holder, 1u);
}

TEST_F(LightweightTest, ASelectorNamesTheColumn) {
  record("Harbour");
  id("Harbour");
  hasMany("Harbour", "boats", "Boat", "home_id");
  hasMany("Harbour", "guests", "Boat", "guest");
  record("Boat");
  id("Boat");
  key("Boat", "guest", "Harbour");
  key("Boat", "home", "Harbour", "home_id");
  const Model M = linked();
  EXPECT_EQ(M.Associations[0].Pair, 3u);
  EXPECT_EQ(M.Associations[1].Pair, 2u);
  EXPECT_EQ(rules(M), Names{});
}

TEST_F(LightweightTest, NothingChoosesBetweenTwoKeys) {
  record("Harbour");
  id("Harbour");
  hasMany("Harbour", "boats", "Boat");
  record("Boat");
  id("Boat");
  key("Boat", "home", "Harbour");
  key("Boat", "last", "Harbour");
  const Model M = linked();
  EXPECT_EQ(M.Associations[0].Pair, None);
  EXPECT_EQ(M.Associations[0].Candidates.size(), 2u);
  EXPECT_TRUE(M.Associations[0].ForeignKey.empty());
  EXPECT_EQ(rules(M), Names{"assoc-ambiguous-pair"});
}

TEST_F(LightweightTest, OfTwoKeysOnOneColumnEitherIsTheOtherSide) {
  record("Harbour");
  id("Harbour");
  hasMany("Harbour", "boats", "Boat");
  record("Boat");
  id("Boat");
  key("Boat", "home", "Harbour", "home_id");
  key("Boat", "again", "Harbour", "home_id");
  const Model M = linked();
  EXPECT_EQ(M.Associations[0].Pair, 1u);
  EXPECT_EQ(M.Associations[2].Pair, 0u);
  EXPECT_EQ(rules(M), Names{"assoc-column-clash"});
}

TEST_F(LightweightTest, AnUnknownSelectorMayMeanAnyKey) {
  record("Harbour");
  id("Harbour");
  hasMany("Harbour", "boats", "Boat").Inverse.Name = Value::opaque("f()");
  record("Boat");
  id("Boat");
  key("Boat", "home", "Harbour");
  const Model M = linked();
  EXPECT_TRUE(M.Associations[0].ForeignKey.empty());
  EXPECT_EQ(rules(M), Names{});
}

TEST_F(LightweightTest, ColumnTypesOfItsOwn) {
  record("Harbour");
  id("Harbour");
  const std::pair<const char *, const char *> Types[] = {
      {"std::string", "TEXT"},
      {"std::optional<Lightweight::SqlGuid>", "UUID"},
      {"Lightweight::SqlText", "TEXT"},
      {"Lightweight::SqlDynamicString<90>", "STRING(90)"},
      {"Lightweight::SqlFixedString<5, char, "
       "Lightweight::SqlFixedStringMode::FIXED_SIZE>",
       "CHAR(5)"},
      {"Lightweight::SqlFixedString<25, char, "
       "Lightweight::SqlFixedStringMode::VARIABLE_SIZE>",
       "STRING(25)"},
      {"Lightweight::SqlDateTime", ""},
  };
  for (auto [Cpp, Normal] : Types)
    column("Harbour", Cpp, Cpp);
  const Model M = linked();
  for (auto [Cpp, Normal] : Types)
    EXPECT_EQ(M.Entities[0].column(Cpp)->Type, Normal) << Cpp;
}
