// SPDX-License-Identifier: Apache-2.0
// Parts of a schema.
#include "checks/schema/Select.h"
#include "tests/unit/schema/SchemaBuilder.h"

#include <gtest/gtest.h>

using namespace assoc;
using Kind = AssociationKind;

namespace {

/// users <- posts <- comments; posts and tags through post_tags; logs alone.
struct Blog : SchemaBuilder {
  Blog() {
    const std::size_t Users = table("users", "User", "app");
    const std::size_t Posts = table("posts", "Post", "app");
    const std::size_t Comments = table("comments", "Comment", "app");
    const std::size_t Tags = table("tags", "Tag", "meta");
    const std::size_t PostTags = table("post_tags", "post_tags");
    table("logs", "Log", "meta");
    key(Posts, "user_id", Users);
    key(Comments, "post_id", Posts);
    key(PostTags, "post_id", Posts);
    key(PostTags, "tag_id", Tags);
    associate(Users, Kind::HasMany, Posts, {"user_id"});
    associate(Comments, Kind::BelongsTo, Posts, {"post_id"});
    associate(Posts, Kind::BelongsToMany, Tags, {"post_id"}).ThroughTable =
        PostTags;
    associate(Tags, Kind::BelongsToMany, Posts, {"tag_id"}).ThroughTable =
        PostTags;
    pair(2, 3);
  }

  std::string part(TableSelection Which) {
    if (auto Sentence = select(Which, S, Found))
      return *Sentence;
    std::string Names;
    for (const Table &T : S.Tables)
      Names += (Names.empty() ? "" : " ") + T.Name;
    return Names;
  }
};

} // namespace

TEST(Select, NothingAskedForIsAll) {
  EXPECT_EQ(Blog().part({}), "users posts comments tags post_tags logs");
}

TEST(Select, GlobsAreOfEntitiesTablesAndNamespaces) {
  EXPECT_EQ(Blog().part({{"User", "log*"}, {}}), "users logs");
  EXPECT_EQ(Blog().part({{"app::*"}, {}}), "users posts comments");
  EXPECT_EQ(Blog().part({{"app::*", "-comments"}, {}}), "users posts");
  EXPECT_EQ(Blog().part({{"-*s"}, {}}), "");
  EXPECT_EQ(Blog().part({{"-Log"}, {}}), "users posts comments tags post_tags");
}

TEST(Select, TheJunctionComesWithItsEnds) {
  EXPECT_EQ(Blog().part({{"Post", "Tag"}, {}}), "posts tags post_tags");
  EXPECT_EQ(Blog().part({{"Post", "Tag", "-post_tags"}, {}}), "posts tags");
}

TEST(Select, AroundCountsKeysAndManyToMany) {
  EXPECT_EQ(Blog().part({{}, {"User"}, 0}), "users");
  EXPECT_EQ(Blog().part({{}, {"User"}, 1}), "users posts");
  EXPECT_EQ(Blog().part({{}, {"Post"}, 1}),
            "users posts comments tags post_tags");
  EXPECT_EQ(Blog().part({{}, {"users", "Log"}, 1}), "users posts logs");
}

TEST(Select, AroundStaysWithinTheGlobs) {
  EXPECT_EQ(Blog().part({{"-Tag", "-post_tags"}, {"User"}, 9}),
            "users posts comments");
  EXPECT_EQ(Blog().part({{"-Post"}, {"User"}, 9}), "users");
}

TEST(Select, LetterCaseMattersAndIsSaid) {
  EXPECT_EQ(Blog().part({{}, {"user"}}),
            "unknown entity 'user'; did you mean 'User'?");
  EXPECT_EQ(Blog().part({{"Pots"}, {}}),
            "unknown entity 'Pots'; did you mean 'posts'?");
}

TEST(Select, AnUnknownNameChangesNothing) {
  Blog B;
  B.part({{"nowhere*"}, {}});
  EXPECT_EQ(B.S.Tables.size(), 6u);
  EXPECT_TRUE(B.S.LeftOut.empty());
}

TEST(Select, PositionsAreThoseOfThePart) {
  Blog B;
  B.S.Tables[1].Findings = {B.finding(Level::Error, "assoc-a")};
  B.S.Associations[3].Findings = {B.finding(Level::Error, "assoc-b"),
                                  B.finding(Level::Error, "assoc-c")};
  B.S.Tables[5].Findings = {0};
  TableKey &Key = B.S.Tables[4].ForeignKeys[0];
  Key.Associations = {0, 2, 3};
  Key.DeleteFrom.By = 3;
  Key.UpdateFrom.By = 0;
  EXPECT_EQ(B.part({{"Tag", "Post"}, {}}), "posts tags post_tags");
  const TableKey &Kept = B.S.Tables[2].ForeignKeys[0];
  EXPECT_EQ(Kept.Associations, (std::vector<std::size_t>{0, 1}));
  EXPECT_EQ(Kept.DeleteFrom.By, 1u);
  EXPECT_EQ(Kept.UpdateFrom.By, None);
  ASSERT_EQ(B.S.Associations.size(), 2u);
  EXPECT_EQ(B.S.Associations[0].SourceTable, 0u);
  EXPECT_EQ(B.S.Associations[0].TargetTable, 1u);
  EXPECT_EQ(B.S.Associations[0].ThroughTable, 2u);
  EXPECT_EQ(B.S.Associations[0].Pair, 1u);
  EXPECT_EQ(B.S.Associations[1].Pair, 0u);
  EXPECT_EQ(B.S.CreationOrder, (std::vector<std::size_t>{0, 1, 2}));
  EXPECT_EQ(B.S.LeftOut,
            (std::vector<std::string>{"users", "comments", "logs"}));
  EXPECT_EQ(B.Found.size(), 3u);
  EXPECT_EQ(B.S.Associations[1].Findings, (std::vector<std::size_t>{1, 2}));
  // As written, although the other end is not there.
  EXPECT_EQ(B.S.Tables[0].ForeignKeys.size(), 1u);
}

TEST(Select, FindingsOfWhatIsLeftOutGo) {
  Blog B;
  B.S.Tables[0].Findings = {B.finding(Level::Error, "assoc-a")};
  B.S.Tables[1].Findings = {B.finding(Level::Error, "assoc-b")};
  B.part({{"Post"}, {}});
  ASSERT_EQ(B.Found.size(), 1u);
  EXPECT_EQ(B.Found[0].Rule, "assoc-b");
  EXPECT_EQ(B.S.Tables[0].Findings, (std::vector<std::size_t>{0}));
}
