// SPDX-License-Identifier: Apache-2.0
// Which columns an index finds, however it was declared.
#include "checks/model/Indexes.h"
#include "tests/unit/FactsBuilder.h"
#include "tests/unit/ModelBuilder.h"

#include <gtest/gtest.h>

using namespace assoc;
using test::FactsBuilder;

static IndexFact &index(FactsBuilder &F, const std::string &Owner,
                        std::vector<std::string> Columns) {
  IndexFact I;
  I.Owner = Owner;
  I.Dialect = "assoc";
  for (const std::string &C : Columns)
    I.Columns.push_back(Value::of(C));
  F.F.Indexes.push_back(std::move(I));
  return F.F.Indexes.back();
}

namespace {
/// Post has authorId (column author_id) and place.
struct Posts : FactsBuilder {
  Posts() {
    entity("Post");
    column("Post", "authorId", "INTEGER").Field = Value::of("author_id");
    column("Post", "place", "INTEGER");
  }
  Entity post() { return link().Entities.front(); }
};
using Names = NameList;
} // namespace

TEST(Indexes, ByAttributeMemberOrColumn) {
  for (const char *Name : {"authorId", "author_id"}) {
    Posts B;
    EXPECT_FALSE(isIndexed(B.post(), {"author_id"}));
    index(B, "Post", {Name});
    EXPECT_TRUE(isIndexed(B.post(), {"author_id"})) << Name;
    EXPECT_FALSE(isIndexed(B.post(), {"place"}));
  }
}

TEST(Indexes, OnlyTheFirstColumnsAreFound) {
  Posts B;
  index(B, "Post", {"place", "authorId"});
  EXPECT_TRUE(isIndexed(B.post(), {"place"}));
  EXPECT_FALSE(isIndexed(B.post(), {"author_id"}));
  EXPECT_TRUE(isIndexed(B.post(), {"author_id", "place"}));
  EXPECT_EQ(B.post().Indexes[0].Name, "");
  B.F.Indexes.back().Name = Value::of("by_place");
  EXPECT_EQ(B.post().Indexes[0].Name, "by_place");
}

TEST(Indexes, UniqueOnesAreUniqueKeys) {
  Posts B;
  index(B, "Post", {"place", "authorId"}).Unique = Value::of("true");
  B.F.Indexes.back().Name = Value::of("once");
  ASSERT_EQ(B.post().Uniques.size(), 1u);
  EXPECT_EQ(B.post().Uniques[0].Columns, Names({"place", "author_id"}));
  EXPECT_EQ(B.post().Uniques[0].Name, "once");
  EXPECT_TRUE(isIndexed(B.post(), {"place"}));
  IndexFact &I = index(B, "Post", {"authorId"});
  I.Unique = Value::of("true");
  I.Name = Value::of("one");
  EXPECT_TRUE(B.post().column("author_id")->Unique);
  EXPECT_EQ(B.post().column("author_id")->UniqueName, "one");
}

TEST(Indexes, WhatCannotBeReadMayBeAnyColumn) {
  Posts B;
  index(B, "Post", {"authorId", "?"}).Columns[1] = Value::opaque("name()");
  EXPECT_TRUE(isIndexed(B.post(), {"author_id"}));
  EXPECT_FALSE(B.post().HasUnreadIndex);
  B.F.Indexes[0].Unique = Value::of("true");
  EXPECT_TRUE(B.post().Uniques.empty());
  index(B, "Post", {"?"}).Columns[0] = Value::opaque("name()");
  EXPECT_TRUE(B.post().HasUnreadIndex);
}

TEST(Indexes, BesideTheColumn) {
  Posts B;
  B.F.Columns[0].Attribute.Index = Value::of("true");
  EXPECT_TRUE(isIndexed(B.post(), {"author_id"}));
  B.F.Columns[0].Attribute.Index = Value::of("false");
  EXPECT_FALSE(isIndexed(B.post(), {"author_id"}));
  EXPECT_FALSE(B.post().HasUnreadIndex);
  B.F.Columns[0].Attribute.Index = Value::opaque("flag()");
  EXPECT_TRUE(B.post().HasUnreadIndex);
}

TEST(Indexes, BesideAKey) {
  Posts B;
  B.entity("User");
  AssociationFact &A = B.belongsTo("Post", "User");
  EXPECT_FALSE(isIndexed(B.post(), {"UserId"}));
  A.ForeignKey.edit().Written = true;
  A.ForeignKey.edit().Index = Value::of("true");
  EXPECT_TRUE(isIndexed(B.post(), {"UserId"}));
}

TEST(Indexes, PrimaryAndUniqueKeysAreIndexes) {
  UserAndPost B;
  Entity &Post = B.M.Entities[B.Post];
  B.column(Post, "no").PrimaryKey = true;
  B.column(Post, "mail");
  EXPECT_TRUE(isIndexed(Post, {"id"}));
  EXPECT_FALSE(isIndexed(Post, {"no"}));
  EXPECT_TRUE(isIndexed(Post, {"no", "id"}));
  EXPECT_FALSE(isIndexed(Post, {"mail"}));
  Post.Columns.back().Unique = true;
  EXPECT_TRUE(isIndexed(Post, {"mail"}));
  EXPECT_FALSE(isIndexed(Post, {}));
}
