// SPDX-License-Identifier: Apache-2.0
// Rules about the two sides of a relationship.
#include "tests/unit/ModelBuilder.h"

#include <gtest/gtest.h>

using namespace assoc;

static const char *const Unpaired = "assoc-unpaired";
static const char *const KindMismatch = "assoc-kind-mismatch";
static const char *const Duplicate = "assoc-duplicate";
static const char *const DuplicateAlias = "assoc-duplicate-alias";
static const char *const UnknownTarget = "assoc-unknown-target";
static const char *const Unregistered = "assoc-unregistered";
static const char *const KeyMismatch = "assoc-foreign-key-mismatch";

TEST(Unpaired, OneSideAlone) {
  UserAndPost B;
  B.add(B.User, Kind::HasMany, B.Post);
  auto Found = B.check(Unpaired);
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_EQ(Found[0].Severity, Level::Warning);
  EXPECT_EQ(Found[0].Entity, "User");
  EXPECT_EQ(Found[0].Association, "Posts");
  EXPECT_NE(Found[0].Message.find("Post.belongsTo(User)"), std::string::npos);
}

TEST(Unpaired, TheFixPairs) {
  UserAndPost B;
  Index A = B.add(B.User, Kind::HasMany, B.Post, "authorId");
  auto Found = B.check(Unpaired);
  ASSERT_EQ(Found.size(), 1u);
  ASSERT_EQ(Found[0].Fixes.size(), 1u);
  const Edit &E = Found[0].Fixes[0].Edits[0];
  EXPECT_EQ(E.Text, "\nPost.belongsTo(User, {.foreignKey = \"authorId\"});");
  EXPECT_EQ(E.Offset, B[A].Fact.After.Offset);
  EXPECT_EQ(E.Length, 0u);
}

TEST(Unpaired, NoFixWithoutAPlaceForIt) {
  UserAndPost B;
  Index A = B.add(B.User, Kind::HasMany, B.Post);
  B[A].Fact.After = {};
  EXPECT_TRUE(B.check(Unpaired).at(0).Fixes.empty());
}

TEST(Unpaired, AliasOnBelongsToNamesTheKeyThatTheFixWrites) {
  UserAndPost B;
  Index A = B.add(B.Post, Kind::BelongsTo, B.User, "authorId");
  B[A].Fact.ForeignKey = {};
  B.alias(A, "author");
  auto Found = B.check(Unpaired);
  ASSERT_EQ(Found.at(0).Fixes.size(), 2u); // hasMany or hasOne
  EXPECT_EQ(Found[0].Fixes[0].Edits[0].Text,
            "\nUser.hasMany(Post, {.foreignKey = \"authorId\"});");
}

TEST(Unpaired, TheMirrorOfAManyToMany) {
  UserAndPost B;
  Index J = B.junction("Likes");
  Index A = B.addThrough(B.User, B.Post, J);
  B[A].Fact.ForeignKey.edit().Name = B.literal("userId");
  auto Found = B.check(Unpaired);
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_EQ(Found[0].Fixes.at(0).Edits[0].Text,
            "\nPost.belongsToMany(User, {.through = \"Likes\", .otherKey = "
            "\"userId\"});");
}

TEST(Unpaired, SilentForPairsAndWhatIsMeant) {
  UserAndPost B;
  Index A = B.add(B.User, Kind::HasMany, B.Post);
  B.pair(A, B.add(B.Post, Kind::BelongsTo, B.User));
  EXPECT_EQ(B.count(Unpaired), 0u);

  UserAndPost C;
  C[C.add(C.User, Kind::HasMany, C.Post)].Fact.OneSided = Value::of("true");
  EXPECT_EQ(C.count(Unpaired), 0u);

  UserAndPost D;
  D[D.add(D.User, Kind::HasMany, D.Post)].Fact.OneSided = Value::of("false");
  EXPECT_EQ(D.count(Unpaired), 1u);
}

TEST(Unpaired, UnknownStaysSilent) {
  UserAndPost B;
  Index A = B.add(B.User, Kind::HasMany, B.Post);
  B[A].MayHavePair = true;
  EXPECT_EQ(B.count(Unpaired), 0u);
  B[A].MayHavePair = false;
  B[A].Fact.OneSided = Value::opaque("flag()");
  EXPECT_EQ(B.count(Unpaired), 0u);
}

TEST(Unpaired, AnIncompleteProgramStaysSilent) {
  UserAndPost B;
  B.add(B.User, Kind::HasMany, B.Post);
  B.M.Whole = false;
  EXPECT_EQ(B.count(Unpaired), 0u);
  B.M.Entities[B.Post].Fact.Closed = true; // all that Post declares is here
  EXPECT_EQ(B.count(Unpaired), 1u);
  B.M.Entities[B.Post].Fact.Closed = false;
  B.M.Whole = true;
  B.M.BrokenTUs = {"b.cpp"};
  EXPECT_EQ(B.count(Unpaired), 0u);
  B.M.BrokenTUs.clear();
  B.M.Gaps.push_back({"assoc", "Post", "a call that cannot be read", {}});
  EXPECT_EQ(B.count(Unpaired), 0u);
}

TEST(Unpaired, LevelsOfWt) {
  UserAndPost B("wt-dbo");
  B.add(B.User, Kind::HasMany, B.Post);
  B.addThrough(B.User, B.Post, B.junction("likes"));
  B.add(B.Post, Kind::BelongsTo, B.User, "other");
  auto Found = B.check(Unpaired);
  ASSERT_EQ(Found.size(), 3u);
  EXPECT_EQ(Found[0].Severity, Level::Error);
  EXPECT_EQ(Found[1].Severity, Level::Error);
  EXPECT_EQ(Found[2].Severity, Level::Remark);
}

TEST(KindMismatch, BothSidesSayTheOtherHoldsTheKey) {
  UserAndPost B;
  Index First = B.add(B.User, Kind::HasOne, B.Post);
  Index Second = B.add(B.Post, Kind::HasOne, B.User);
  B.disagree(First, Second);
  auto Found = B.check(KindMismatch);
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_EQ(Found[0].Where, B[Second].Fact.Where);
  ASSERT_EQ(Found[0].Notes.size(), 1u);
  EXPECT_EQ(Found[0].Notes[0].Where, B[First].Fact.Where);
  EXPECT_EQ(B.count(Unpaired), 0u);
}

TEST(KindMismatch, HasOneAgainstHasManyOverOneKey) {
  UserAndPost B;
  B.alias(B.add(B.User, Kind::HasOne, B.Post, "userId"), "post");
  Index Many = B.add(B.User, Kind::HasMany, B.Post, "userId");
  EXPECT_EQ(B.count(KindMismatch), 1u);
  B[Many].ForeignKey = {"otherId"};
  EXPECT_EQ(B.count(KindMismatch), 0u);
}

TEST(KindMismatch, SilentWhereOnlyTheKeysDiffer) {
  UserAndPost B;
  Index Many = B.add(B.User, Kind::HasMany, B.Post, "a");
  B.disagree(Many, B.add(B.Post, Kind::BelongsTo, B.User, "b"));
  EXPECT_EQ(B.count(KindMismatch), 0u);
  EXPECT_EQ(B.count(KeyMismatch), 1u);
}

TEST(Duplicate, TheSameCallTwice) {
  UserAndPost B;
  B.add(B.User, Kind::HasMany, B.Post);
  Index Again = B.add(B.User, Kind::HasMany, B.Post);
  auto Found = B.check(Duplicate);
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_EQ(Found[0].Where, B[Again].Fact.Where);
  EXPECT_EQ(B.count(DuplicateAlias), 0u);
  B[Again].Fact.Guarded = true;
  EXPECT_EQ(B.count(Duplicate), 0u);
}

TEST(Duplicate, TwoAliasesOverOneKeyAreAnotherMistake) {
  UserAndPost B;
  B.alias(B.add(B.User, Kind::HasMany, B.Post), "posts");
  B.alias(B.add(B.User, Kind::HasMany, B.Post), "Posts");
  EXPECT_EQ(B.count(Duplicate), 0u);
  EXPECT_EQ(B.count(DuplicateAlias), 0u);
}

TEST(DuplicateAlias, DefaultAliasTwice) {
  UserAndPost B;
  Index First = B.add(B.Post, Kind::BelongsTo, B.User, "authorId");
  B.add(B.Post, Kind::BelongsTo, B.User, "reviewerId");
  auto Found = B.check(DuplicateAlias);
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_EQ(Found[0].Notes[0].Where, B[First].Fact.Where);
}

TEST(DuplicateAlias, UnknownAliasAndOtherSourcesStaySilent) {
  UserAndPost B;
  Index A = B.add(B.Post, Kind::BelongsTo, B.User, "authorId");
  B.add(B.Post, Kind::BelongsTo, B.User, "reviewerId");
  B[A].Alias.From = Provenance::Unknown;
  EXPECT_EQ(B.count(DuplicateAlias), 0u);

  UserAndPost C;
  C.alias(C.add(C.User, Kind::HasMany, C.Post), "items");
  C.alias(C.add(C.Post, Kind::HasMany, C.User), "items");
  EXPECT_EQ(C.count(DuplicateAlias), 0u);
}

TEST(DuplicateAlias, TheNameOfTheJunction) {
  UserAndPost B;
  Index Grant = B.entity("Grant");
  B.add(B.User, Kind::HasOne, Grant); // called Grant
  B.addThrough(B.User, B.Post, Grant);
  EXPECT_EQ(B.count(DuplicateAlias), 1u);

  UserAndPost C; // the other way round is fine
  Grant = C.entity("Grant");
  C.addThrough(C.User, C.Post, Grant);
  C.add(C.User, Kind::HasOne, Grant);
  EXPECT_EQ(C.count(DuplicateAlias), 0u);
}

TEST(UnknownTarget, NoSuchEntity) {
  UserAndPost B;
  Index A = B.add(B.User, Kind::HasMany, B.Post);
  B[A].Target = None;
  B[A].Fact.Target = B[A].Fact.TargetName = "Posts";
  auto Found = B.check(UnknownTarget);
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_NE(Found[0].Message.find("did you mean 'Post'?"), std::string::npos);
  B.M.Whole = false;
  EXPECT_EQ(B.count(UnknownTarget), 0u);
}

TEST(UnknownTarget, AnUnreadableTargetIsNotUnknown) {
  UserAndPost B;
  Index A = B.add(B.User, Kind::HasMany, B.Post);
  B[A].Target = None;
  B[A].Fact.Target = {};
  EXPECT_EQ(B.count(UnknownTarget), 0u);
}

TEST(UnknownTarget, ReferenceToATableOfNobody) {
  UserAndPost B;
  ColumnFact C;
  C.Owner = "Post";
  C.Dialect = "assoc";
  C.Attribute.Name = B.literal("authorId");
  C.Attribute.References.Table = B.literal("Users");
  B.M.Entities[B.Post].Declared.push_back(C);
  EXPECT_EQ(B.count(UnknownTarget), 0u);
  B.M.Entities[B.Post].Declared[0].Attribute.References.Table =
      B.literal("User");
  auto Found = B.check(UnknownTarget);
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_EQ(Found[0].Fixes.at(0).Edits[0].Text, "\"Users\"");
}

TEST(Unregistered, ATargetNobodyRegisters) {
  UserAndPost B("wt-dbo");
  Index A = B.add(B.User, Kind::HasMany, B.Post);
  EXPECT_EQ(B.count(Unregistered), 0u); // nothing is registered at all
  B.registerAs(B.User, "user");
  auto Found = B.check(Unregistered);
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_EQ(Found[0].Where, B[A].Fact.Where);
  EXPECT_EQ(B.count(Unpaired), 0u); // one root cause is one finding
  B.registerAs(B.Post, "post");
  EXPECT_EQ(B.count(Unregistered), 0u);
  EXPECT_EQ(B.count(Unpaired), 1u);
}

TEST(Unregistered, OtherTUsMayRegister) {
  UserAndPost B("wt-dbo");
  B.add(B.User, Kind::HasMany, B.Post);
  B.registerAs(B.User, "user");
  B.M.Whole = false;
  EXPECT_EQ(B.count(Unregistered), 0u);
  B.M.Whole = true;
  B.M.Gaps.push_back({"wt-dbo", "", "mapClass of a dependent class", {}});
  EXPECT_EQ(B.count(Unregistered), 0u);
}

TEST(Unregistered, WhereDeclaringIsEnough) {
  UserAndPost B;
  B.add(B.User, Kind::HasMany, B.Post);
  EXPECT_EQ(B.count(Unregistered), 0u);
}
