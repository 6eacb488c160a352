// SPDX-License-Identifier: Apache-2.0
// What pictures of a schema show.
#include "checks/schema/Diagram.h"
#include "tests/unit/schema/SchemaBuilder.h"

#include <gtest/gtest.h>

using namespace assoc;
using Kind = AssociationKind;

namespace {

struct Diagrams : testing::Test, SchemaBuilder {
  std::size_t Users = table("users", "User"), Posts = table("posts", "Post");

  Diagram draw() { return diagramOf(S, Found); }
  DiagramEdge only() {
    Diagram D = draw();
    EXPECT_EQ(D.Edges.size(), 1u);
    return D.Edges.empty() ? DiagramEdge() : D.Edges.front();
  }
};

} // namespace

TEST_F(Diagrams, AKeyIsAnEdgeWithoutAssociations) {
  key(Posts, "user_id", Users).OnDelete = Action::SetNull;
  const DiagramEdge E = only();
  EXPECT_EQ(E.Holder, Posts);
  EXPECT_EQ(E.Parent, Users);
  EXPECT_EQ(E.AtHolder, Rows::Many);
  EXPECT_EQ(E.AtParent, Rows::One);
  EXPECT_EQ(E.DeleteRule, "set null");
  EXPECT_FALSE(E.OneSided);
}

TEST_F(Diagrams, CardinalitiesComeFromNullsAndUniques) {
  key(Posts, "user_id", Users, /*Nullable=*/true);
  EXPECT_EQ(only().AtParent, Rows::ZeroOrOne);
  S.Tables[Posts].Uniques = {{{"user_id"}}};
  EXPECT_EQ(only().AtHolder, Rows::ZeroOrOne);
  S.Tables[Posts].Uniques = {{{"user_id", "id"}}};
  EXPECT_EQ(only().AtHolder, Rows::Many);
}

TEST_F(Diagrams, APartOfThePrimaryKeyIsNotUnique) {
  key(Posts, "user_id", Users);
  S.Tables[Posts].PrimaryKey = {"id", "user_id"};
  EXPECT_EQ(only().AtHolder, Rows::Many);
}

TEST_F(Diagrams, TwoSidesAreOneEdge) {
  key(Posts, "user_id", Users);
  associate(Users, Kind::HasMany, Posts, {"user_id"});
  associate(Posts, Kind::BelongsTo, Users, {"user_id"});
  pair(0, 1);
  EXPECT_EQ(only().Associations, (std::vector<std::size_t>{0, 1}));
}

TEST_F(Diagrams, TwoKeysAreTwoEdges) {
  key(Posts, "author_id", Users);
  key(Posts, "editor_id", Users);
  associate(Users, Kind::HasMany, Posts, {"editor_id"}).OneSided = true;
  const Diagram D = draw();
  ASSERT_EQ(D.Edges.size(), 2u);
  EXPECT_FALSE(D.Edges[0].OneSided);
  EXPECT_TRUE(D.Edges[1].OneSided);
}

TEST_F(Diagrams, HasOneSaysOne) {
  key(Posts, "user_id", Users);
  associate(Users, Kind::HasOne, Posts, {"user_id"});
  EXPECT_EQ(only().AtHolder, Rows::ZeroOrOne);
}

TEST_F(Diagrams, AKeyThatIsNoConstraintSaysSo) {
  column(Posts, "user_id");
  associate(Posts, Kind::BelongsTo, Users, {"user_id"}).OnDelete.Val =
      Action::Cascade;
  const DiagramEdge E = only();
  EXPECT_EQ(E.DeleteRule, "no constraint");
  EXPECT_EQ(E.RefColumns, NameList{"id"});
}

TEST_F(Diagrams, AManyToManyGoesThroughItsJunction) {
  const std::size_t Tags = table("tags", "Tag"), Both = table("b", "b");
  key(Both, "post_id", Posts);
  key(Both, "tag_id", Tags);
  SchemaAssociation &A =
      associate(Posts, Kind::BelongsToMany, Tags, {"post_id"});
  A.OtherKey = {"tag_id"};
  A.ThroughTable = Both;
  A.OneSided = true;
  A.Findings = {finding(Level::Warning, "assoc-unpaired")};
  const Diagram D = draw();
  ASSERT_EQ(D.Edges.size(), 2u);
  for (const DiagramEdge &E : D.Edges) {
    EXPECT_EQ(E.Holder, Both);
    EXPECT_TRUE(E.OneSided);
    EXPECT_EQ(E.Bad.Rules, std::vector<std::string>{"assoc-unpaired"});
  }
}

TEST_F(Diagrams, AManyToManyWithoutJunctionHasManyAtBothEnds) {
  associate(Users, Kind::BelongsToMany, Posts);
  const DiagramEdge E = only();
  EXPECT_EQ(E.AtHolder, Rows::Many);
  EXPECT_EQ(E.AtParent, Rows::Many);
  EXPECT_EQ(E.DeleteRule, "");
}

TEST_F(Diagrams, SharedPrimaryKeysAreOneEdge) {
  for (auto [From, To] : {std::pair(Users, Posts), std::pair(Posts, Users)})
    associate(From, Kind::HasOne, To).HolderTable = None;
  pair(0, 1);
  EXPECT_EQ(only().Associations, (std::vector<std::size_t>{0, 1}));
}

TEST_F(Diagrams, WhatTheProgramLacksIsABoxOfItsOwn) {
  key(Posts, "user_id", Users).RefTable = "posts'";
  SchemaAssociation &A = associate(Users, Kind::HasMany, Posts, {"x"});
  A.TargetTable = A.HolderTable = None;
  A.Target = "posts";
  const Diagram D = draw();
  ASSERT_EQ(D.Boxes.size(), 4u);
  EXPECT_EQ(D.Boxes[2].Title, "posts'");
  EXPECT_EQ(D.Boxes[2].Table, None);
  EXPECT_EQ(D.Boxes[3].Title, "posts");
  std::set<std::string> Ids;
  for (const DiagramBox &B : D.Boxes)
    EXPECT_TRUE(Ids.insert(B.Id).second) << B.Id;
}

TEST_F(Diagrams, WhatAPartLeavesOutIsNotDrawn) {
  key(Posts, "user_id", Users).RefTable = "people";
  S.LeftOut = {"people"};
  const Diagram D = draw();
  EXPECT_TRUE(D.Edges.empty());
  EXPECT_EQ(D.Boxes.size(), 2u);
  EXPECT_EQ(D.Boxes[Posts].Keys.count("user_id"), 1u);
}

TEST_F(Diagrams, RemarksAreNoTroubleAndTheWorstCounts) {
  S.Tables[Users].Findings = {finding(Level::Remark, "assoc-a")};
  S.Tables[Posts].Findings = {finding(Level::Error, "assoc-b"),
                              finding(Level::Warning, "assoc-c")};
  const Diagram D = draw();
  EXPECT_FALSE(D.Boxes[Users].Bad);
  EXPECT_EQ(D.Boxes[Posts].Bad.Worst, Level::Error);
  EXPECT_EQ(D.Boxes[Posts].Bad.Rules.size(), 2u);
}

TEST_F(Diagrams, GroupsAreNamespacesOrElseSchemas) {
  S.Tables[Users].Namespace = "b";
  S.Tables[Posts].Schema = "a";
  table("free", "Free");
  const Diagram D = draw();
  ASSERT_EQ(D.Groups.size(), 2u);
  EXPECT_EQ(D.Groups[0].Name, "a");
  EXPECT_EQ(D.Groups[1].Boxes, std::vector<std::size_t>{Users});
  EXPECT_EQ(D.Free, std::vector<std::size_t>{2});
}

TEST_F(Diagrams, OneGroupOfAllIsNone) {
  S.Tables[Users].Namespace = S.Tables[Posts].Namespace = "app";
  EXPECT_TRUE(draw().Groups.empty());
  EXPECT_EQ(draw().Free.size(), 2u);
}
