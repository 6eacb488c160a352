// SPDX-License-Identifier: Apache-2.0
// Rules about registrations and about the C++ types of members.
#include "tests/unit/FactsBuilder.h"
#include "tests/unit/ModelBuilder.h"

#include <gtest/gtest.h>

using namespace assoc;

static const char *const Twice = "assoc-registered-twice";
static const char *const TargetType = "assoc-target-type";

TEST(RegisteredTwice, UnderTwoNames) {
  ModelBuilder B("wt-dbo");
  Index Crane = B.entity("Crane");
  B.registerAs(Crane, "crane");
  EXPECT_EQ(B.count(Twice), 0u);
  B.registerAs(Crane, "cranes");
  auto Found = B.check(Twice);
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_EQ(Found[0].Severity, Level::Error);
  EXPECT_EQ(Found[0].Where, B.M.Entities[Crane].Registrations[1].Where);
  ASSERT_EQ(Found[0].Notes.size(), 1u);
  EXPECT_EQ(Found[0].Notes[0].Where,
            B.M.Entities[Crane].Registrations[0].Where);
}

TEST(RegisteredTwice, WhatDoesNoHarm) {
  ModelBuilder B("wt-dbo");
  Index Crane = B.entity("Crane");
  B.registerAs(Crane, "crane");
  B.registerAs(Crane, "crane");
  B.registerAs(Crane, "old_crane", "archive");
  EXPECT_EQ(B.count(Twice), 0u);
  B.registerAs(Crane, "cranes");
  auto &Last = B.M.Entities[Crane].Registrations.back();
  Last.Guarded = true;
  EXPECT_EQ(B.count(Twice), 0u);
  Last.Guarded = false;
  Last.Table = Value::opaque("name()");
  EXPECT_EQ(B.count(Twice), 0u);
}

TEST(RegisteredTwice, WhereNobodyRegisters) {
  ModelBuilder B;
  Index User = B.entity("User");
  B.registerAs(User, "a");
  B.registerAs(User, "b");
  EXPECT_EQ(B.count(Twice), 0u);
}

TEST(TargetType, EveryKind) {
  const MemberShape Shapes[] = {MemberShape::Unknown, MemberShape::Single,
                                MemberShape::Collection};
  for (MemberShape Shape : Shapes)
    for (Kind K :
         {Kind::BelongsTo, Kind::HasOne, Kind::HasMany, Kind::BelongsToMany}) {
      UserAndPost B("wt-dbo");
      Index A = B.add(B.User, K, B.Post);
      B[A].Fact.Shape = Shape;
      const bool Many = K == Kind::HasMany || K == Kind::BelongsToMany;
      const bool Wrong =
          Shape == (Many ? MemberShape::Single : MemberShape::Collection);
      EXPECT_EQ(B.count(TargetType), Wrong ? 1u : 0u);
    }
}

TEST(TargetType, NamesTheMembersType) {
  UserAndPost B("wt-dbo");
  Index A = B.add(B.User, Kind::HasMany, B.Post);
  B[A].Fact.Shape = MemberShape::Single;
  B[A].Fact.MemberType = "ptr<Post>";
  EXPECT_NE(B.check(TargetType).at(0).Message.find("('ptr<Post>')"),
            std::string::npos);
}

TEST(TargetType, IsTheOnlyFinding) {
  test::FactsBuilder F;
  F.entity("User", "wt-dbo");
  F.entity("Post", "wt-dbo");
  F.call("User", Kind::HasMany, "Post", "wt-dbo").Shape = MemberShape::Single;
  F.call("Post", Kind::BelongsTo, "User", "wt-dbo").Shape = MemberShape::Single;
  F.call("User", Kind::BelongsToMany, "Post", "wt-dbo").Shape =
      MemberShape::Single;
  Model M = F.link();
  EXPECT_TRUE(M.Associations[0].Broken);
  for (const Finding &Found : run(M))
    if (Found.Severity != Level::Remark) {
      EXPECT_EQ(Found.Rule, TargetType) << Found.Message;
    }
}
