// SPDX-License-Identifier: Apache-2.0
// Two sides that name different keys.
#include "tests/unit/ModelBuilder.h"

#include <gtest/gtest.h>

using namespace assoc;

static const char *const Unpaired = "assoc-unpaired";
static const char *const KeyMismatch = "assoc-foreign-key-mismatch";

TEST(ForeignKeyMismatch, OneFindingAtTheOwner) {
  UserAndPost B;
  Index Many = B.add(B.User, Kind::HasMany, B.Post, "userId");
  Index Owner = B.add(B.Post, Kind::BelongsTo, B.User, "authorId");
  B.disagree(Many, Owner);
  auto Found = B.check(KeyMismatch);
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_EQ(Found[0].Where, B[Owner].Fact.Where);
  EXPECT_EQ(Found[0].Notes[0].Where, B[Many].Fact.Where);
  ASSERT_EQ(Found[0].Fixes.size(), 2u);
  EXPECT_EQ(Found[0].Fixes[0].Edits[0].Text, "\"userId\"");
  EXPECT_EQ(Found[0].Fixes[1].Edits[0].Text, "\"authorId\"");
  EXPECT_EQ(B.count(Unpaired), 0u);
}

TEST(ForeignKeyMismatch, SilentWhereOneSideIsMeantToBeAlone) {
  UserAndPost B;
  Index Many = B.add(B.User, Kind::HasMany, B.Post, "userId");
  B.disagree(Many, B.add(B.Post, Kind::BelongsTo, B.User, "authorId"));
  B[Many].Fact.OneSided = Value::of("true");
  EXPECT_EQ(B.count(KeyMismatch), 0u);
}

TEST(ForeignKeyMismatch, TheSideThatNobodyWroteFollows) {
  UserAndPost B;
  Index Many = B.add(B.User, Kind::HasMany, B.Post, "authorId");
  Index Owner = B.add(B.Post, Kind::BelongsTo, B.User);
  B.disagree(Many, Owner);
  auto Found = B.check(KeyMismatch);
  ASSERT_EQ(Found[0].Fixes.size(), 1u);
  EXPECT_EQ(Found[0].Fixes[0].Edits[0].Text, ", {.foreignKey = \"authorId\"}");
  EXPECT_EQ(Found[0].Fixes[0].Edits[0].Offset,
            B[Owner].Fact.Braces->Where.Offset);
  // A class with options of its own: nothing is certain.
  B[Owner].Fact.Braces = {};
  EXPECT_TRUE(B.check(KeyMismatch)[0].Fixes.empty());
}

TEST(ForeignKeyMismatch, TheDeclaredAttributeIsMeant) {
  UserAndPost B;
  Index Many = B.add(B.User, Kind::HasMany, B.Post, "userId");
  Index Owner = B.add(B.Post, Kind::BelongsTo, B.User, "authorId");
  B.disagree(Many, Owner);
  ColumnFact C;
  C.Owner = "Post";
  C.Attribute.Name = Value::of("authorId");
  B.M.Entities[B.Post].Declared.push_back(C);
  B.keyColumn(Owner).Declared = true;
  auto Found = B.check(KeyMismatch);
  ASSERT_EQ(Found[0].Fixes.size(), 1u);
  EXPECT_EQ(Found[0].Fixes[0].Edits[0].Text, "\"authorId\"");
  // Both say something for themselves.
  B[Owner].Fact.ForeignKey.edit().Name = {};
  EXPECT_EQ(B.check(KeyMismatch)[0].Fixes.size(), 2u);
}

TEST(ForeignKeyMismatch, OneOfTwoChoicesAloneIsNotOffered) {
  UserAndPost B;
  Index Many = B.add(B.User, Kind::HasMany, B.Post, "userId");
  Index Owner = B.add(B.Post, Kind::BelongsTo, B.User, "authorId");
  B.disagree(Many, Owner);
  B[Many].Fact.ForeignKey.edit().Name.Is.edit().Literal = false;
  EXPECT_TRUE(B.check(KeyMismatch)[0].Fixes.empty());
}
