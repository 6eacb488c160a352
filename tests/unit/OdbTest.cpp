// SPDX-License-Identifier: Apache-2.0
// What ODB makes of its pragmas: facts by hand, linked.
#include "checks/model/conventions/odb/Builder.h"
#include "tests/unit/OdbBuilder.h"

using namespace assoc;

TEST(OdbNamesTest, PublicNames) {
  EXPECT_EQ(odb::publicName("m_name"), "name");
  EXPECT_EQ(odb::publicName("_name_"), "name");
  EXPECT_EQ(odb::publicName("name"), "name");
  EXPECT_EQ(odb::publicName("m_"), "m");
  EXPECT_EQ(odb::publicName("__"), "__");
}

TEST(OdbNamesTest, PathsThroughValues) {
  Value Path = Value::of("m_boss.");
  Path.Is.edit().Pieces.push_back({Piece::Kind::Text, "name_"});
  EXPECT_EQ(odb::nameOfPath(Path, false), "boss_name");
  EXPECT_EQ(odb::nameOfPath(Path, true), "boss_name_");
  EXPECT_EQ(odb::nameOfPath(Path, false, 1), "name");
  Path.Is.edit().Pieces[0].Str = "b";
  EXPECT_EQ(odb::nameOfPath(Path, false), "bname");
}

TEST_F(OdbTest, PointerIsANullableColumn) {
  object("Harbour", "harbour");
  id("Harbour", "std::string");
  container("Harbour", "boats_", "Boat", "m_home");
  object("Boat");
  id("Boat");
  pointer("Boat", "m_home", "Harbour").OnDelete = {Value::of("cascade")};
  Model M = linked();
  EXPECT_EQ(M.Entities[0].Table.Val, "harbour");
  EXPECT_EQ(M.Entities[1].Table.Val, "Boat");
  const Column *Key = M.Entities[1].column("home");
  ASSERT_TRUE(Key);
  EXPECT_EQ(Key->Type, "TEXT");
  EXPECT_TRUE(Key->isNullable());
  EXPECT_FALSE(M.Entities[1].column("id")->isNullable());
  EXPECT_EQ(M.Associations[0].Fact.Kind, AssociationKind::HasMany);
  EXPECT_EQ(M.Associations[0].Pair, 1u);
  EXPECT_EQ(M.Associations[0].ForeignKey, Names{"home"});
  ASSERT_EQ(M.ForeignKeys.size(), 1u);
  EXPECT_EQ(M.ForeignKeys[0].OnDelete.Val, Action::Cascade);
  EXPECT_EQ(rules(M), Names{});
}

TEST_F(OdbTest, ContainerHasATable) {
  object("Boat");
  id("Boat");
  container("Boat", "crew_", "Sailor").OtherKey.edit().AllowNull =
      Value::of("false");
  object("Sailor");
  id("Sailor");
  container("Sailor", "boats_", "Boat", "crew_");
  Model M = linked();
  ASSERT_EQ(M.Entities.size(), 3u);
  const Entity &J = M.Entities[2];
  EXPECT_EQ(J.Table.Val, "Boat_crew");
  ASSERT_EQ(J.Columns.size(), 3u);
  EXPECT_EQ(J.Columns[0].Name, "object_id");
  EXPECT_EQ(J.Columns[1].Name, "index");
  EXPECT_EQ(J.Columns[2].Name, "value");
  EXPECT_FALSE(J.Columns[2].isNullable());
  ASSERT_EQ(M.ForeignKeys.size(), 2u);
  EXPECT_EQ(M.ForeignKeys[0].OnDelete.Val, Action::Cascade);
  EXPECT_EQ(M.ForeignKeys[0].OnDelete.From, Provenance::Default);
  EXPECT_FALSE(M.ForeignKeys[1].OnDelete.isSet());
  EXPECT_EQ(M.Associations[1].Fact.Kind, AssociationKind::BelongsToMany);
  EXPECT_EQ(M.Associations[1].ForeignKey, Names{"value"});
  EXPECT_EQ(M.Associations[1].Pair, 0u);
  EXPECT_EQ(rules(M), Names{});
}

TEST_F(OdbTest, ContainerAndPointerWithoutInverse) {
  object("Harbour");
  id("Harbour");
  container("Harbour", "boats_", "Boat").OtherKey.edit().AllowNull =
      Value::of("false");
  object("Boat");
  id("Boat");
  pointer("Boat", "home_", "Harbour");
  EXPECT_EQ(rules(linked()), Names{"assoc-kind-mismatch"});
  pointer("Boat", "next_", "Harbour");
  EXPECT_EQ(rules(linked()), Names{"assoc-ambiguous-pair"});
}

TEST_F(OdbTest, PragmasInAnotherFileMayNameTheInverse) {
  object("Harbour");
  id("Harbour");
  container("Harbour", "boats_", "Boat").OtherKey.edit().AllowNull =
      Value::of("false");
  object("Boat").Closed = false;
  id("Boat");
  pointer("Boat", "home_", "Harbour");
  EXPECT_EQ(rules(link({F}, {.Whole = false})), Names{});
}

TEST_F(OdbTest, PointersWithNamesOfTheirOwnAreTwoRelationships) {
  object("Department");
  id("Department");
  pointer("Department", "manager_", "Employee");
  object("Employee");
  id("Employee");
  pointer("Employee", "department_", "Department");
  EXPECT_EQ(rules(linked()), Names{});
  F.Associations[0].Member = "employee_";
  EXPECT_EQ(rules(linked()), Names{"assoc-kind-mismatch"});
}

TEST_F(OdbTest, WhatSeveralTusSayOfAMemberIsOne) {
  object("Harbour");
  id("Harbour");
  object("Boat");
  id("Boat");
  pointer("Boat", "home_", "Harbour");
  column("Boat", "cached_");
  Facts A = F, B = F, C = F;
  A.MainFile = "a.cpp";
  B.MainFile = "b.cpp";
  C.MainFile = "c.cpp";
  B.Associations[0].OnDelete = {Value::of("cascade")};
  C.Associations[0].ForeignKey.edit().AllowNull = Value::of("false");
  C.Columns.pop_back();
  C.Entities[1].Unmapped = {"cached_"};
  Model M = link({A, B, C});
  ASSERT_EQ(M.Associations.size(), 1u);
  ASSERT_EQ(M.ForeignKeys.size(), 1u);
  EXPECT_EQ(M.ForeignKeys[0].OnDelete.Val, Action::Cascade);
  EXPECT_FALSE(M.Entities[1].column("home")->isNullable());
  EXPECT_FALSE(M.Entities[1].column("cached"));
}

TEST_F(OdbTest, WordsOfOnDelete) {
  object("Harbour");
  id("Harbour");
  object("Boat");
  id("Boat");
  AssociationFact &A = pointer("Boat", "home_", "Harbour");
  A.OnDelete = {Value::of("restrict")};
  EXPECT_EQ(rules(linked()), Names{"assoc-invalid-action"});
  A.OnDelete = {Value::of("set_null")};
  EXPECT_EQ(rules(linked()), Names{});
  A.ForeignKey.edit().AllowNull = Value::of("false");
  EXPECT_EQ(rules(linked()), Names{"assoc-set-null-not-null"});
}

TEST_F(OdbTest, HierarchyWithPolymorphic) {
  object("Person").Extra.edit()["polymorphic"] = Value::of("true");
  id("Person");
  column("Person", "name_", "std::string");
  object("Sailor").Extra.edit()["joined"] = Value::of("true");
  F.Embeds.push_back(
      {"Sailor", "odb", "Person", "", 0, {}, false, false, place()});
  column("Sailor", "rank_", "std::string");
  Model M = linked();
  ASSERT_EQ(M.Entities[0].Columns.size(), 3u);
  EXPECT_EQ(M.Entities[0].Columns[1].Name, "typeid");
  ASSERT_EQ(M.Entities[1].Columns.size(), 2u);
  EXPECT_EQ(M.Entities[1].Columns[0].Name, "id");
  EXPECT_EQ(M.Entities[1].Columns[1].Name, "rank");
  ASSERT_EQ(M.ForeignKeys.size(), 1u);
  EXPECT_EQ(M.ForeignKeys[0].Parent, 0u);
  EXPECT_EQ(M.ForeignKeys[0].OnDelete.Val, Action::Cascade);
}

TEST_F(OdbTest, NamesAreNewWhereTheDatabaseWantsThat) {
  object("Harbour", "harbour");
  id("Harbour");
  object("Boat");
  F.Entities.back().Extra.edit()["tablePrefix"] = Value::of("my_");
  id("Boat");
  column("Boat", "m_mark").Unique = Value::of("true");
  column("Boat", "m_size").Index = Value::of("true");
  AssociationFact &Home = pointer("Boat", "m_home", "Harbour");
  Home.ForeignKey.edit().Index = Value::of("true");
  container("Boat", "m_seen", "Harbour");
  IndexFact I;
  I.Owner = "Boat";
  I.Dialect = "odb";
  I.Name = Value::of("by_both");
  I.Columns = {Value::of("m_mark"), Value::of("m_size")};
  F.Indexes.push_back(I);
  auto All = [&](Database D) {
    const Model M = linked(D);
    Names Result = {M.Entities[1].column("mark")->UniqueName};
    for (const Entity &E : M.Entities)
      for (const TableIndex &I : E.Indexes)
        Result.push_back(I.Name);
    for (const ForeignKey &K : M.ForeignKeys)
      Result.push_back(K.Name);
    return Result;
  };
  const Names OfIndexes = {"my_Boat_mark_i",           "my_by_both",
                           "my_Boat_size_i",           "my_Boat_home_i",
                           "my_Boat_seen_object_id_i", "my_Boat_seen_index_i"},
              OfKeys = {"my_Boat_home_fk", "my_Boat_seen_object_id_fk",
                        "my_Boat_seen_value_fk"},
              Short = {"mark_i", "by_both",     "size_i",
                       "home_i", "object_id_i", "index_i"},
              ShortKeys = {"home_fk", "object_id_fk", "value_fk"};
  auto Both = [](Names A, const Names &B) {
    A.insert(A.end(), B.begin(), B.end());
    return A;
  };
  EXPECT_EQ(All(Database::Postgres), Both(OfIndexes, ShortKeys));
  EXPECT_EQ(All(Database::Sqlite), Both(OfIndexes, ShortKeys));
  EXPECT_EQ(All(Database::MySql), Both(Short, OfKeys));
  EXPECT_EQ(All(Database::SqlServer), Both(Short, OfKeys));
  EXPECT_EQ(All(Database::Oracle), Both(OfIndexes, OfKeys));
  F.Columns[3].Attribute.Name = Value::of("m_identification_of_the_yard");
  EXPECT_EQ(All(Database::Oracle)[2], "my_Boat_identification_of_the_");
}
