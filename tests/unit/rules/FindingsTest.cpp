// SPDX-License-Identifier: Apache-2.0
// Identity, order and suppression of findings.
#include "checks/rules/Suppress.h"
#include "tests/unit/ModelBuilder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

using namespace assoc;

TEST(Rules, IdsAreKnownAndUnique) {
  std::set<std::string> Ids;
  for (const Rule *R : allRules()) {
    EXPECT_TRUE(Ids.insert(R->Id).second) << R->Id;
    EXPECT_EQ(findRule(R->Id), R);
    EXPECT_EQ(std::string(R->Id).rfind("assoc-", 0), 0u) << R->Id;
    EXPECT_NE(std::string(R->Summary).back(), '.') << R->Id;
  }
  EXPECT_EQ(findRule("assoc-nonsense"), nullptr);
}

TEST(Fingerprint, IsWhatTheFindingIsAbout) {
  Finding F;
  F.Rule = "assoc-unpaired";
  F.Entity = "User";
  // Baselines hold it: it must not change from release to release.
  EXPECT_EQ(F.fingerprint(), "c36321c751b7d582");
  Finding G = F;
  G.Message = "other words";
  G.Where.Line = 7;
  EXPECT_EQ(F.fingerprint(), G.fingerprint());
  G.Association = "posts";
  EXPECT_NE(F.fingerprint(), G.fingerprint());
}

TEST(Fingerprint, PartsDoNotRunIntoEachOther) {
  Finding F, G;
  F.Entity = "ab";
  G.Entity = "a";
  G.Association = "b";
  EXPECT_NE(F.fingerprint(), G.fingerprint());
}

TEST(Identity, SurvivesMovingCode) {
  auto FingerprintOf = [](unsigned LinesBefore) {
    ModelBuilder B;
    for (unsigned I = 0; I < LinesBefore; ++I)
      B.place();
    Index User = B.entity("User"), Post = B.entity("Post");
    B.add(User, Kind::HasMany, Post);
    return B.check("assoc-unpaired").at(0).fingerprint();
  };
  EXPECT_EQ(FingerprintOf(0), FingerprintOf(50));
}

TEST(Identity, SameAliasTwiceIsTwoFindings) {
  ModelBuilder B;
  Index User = B.entity("User"), Post = B.entity("Post");
  B.add(Post, Kind::BelongsTo, User, "authorId");
  B.add(Post, Kind::BelongsTo, User, "reviewerId");
  B.add(Post, Kind::BelongsTo, User, "reviewerId");
  auto Found = B.check("assoc-unpaired");
  ASSERT_EQ(Found.size(), 3u);
  EXPECT_EQ(Found[0].Association, "User (belongsTo User) by authorId");
  EXPECT_EQ(Found[1].Association, "User (belongsTo User) by reviewerId");
  EXPECT_EQ(Found[2].Association, "User (belongsTo User) by reviewerId #2");
}

TEST(Identity, EntitiesOfOneNameAreTold) {
  ModelBuilder B;
  Index First = B.entity("User"), Second = B.entity("User");
  B.M.Entities[First].Fact.Spelling = B.M.Entities[First].Fact.Id = "a::User";
  B.M.Entities[Second].Fact.Spelling = B.M.Entities[Second].Fact.Id = "b::User";
  B.add(First, Kind::HasMany, Second);
  EXPECT_EQ(B.check("assoc-unpaired").at(0).Entity, "a::User");
}

TEST(Identity, AnotherEntityOrAssociationChangesNothing) {
  auto FingerprintOf = [](bool More) {
    UserAndPost B;
    B.M.Entities[B.User].Fact.Spelling = "shop::User";
    B.add(B.User, Kind::HasMany, B.Post);
    if (More) {
      Index Other = B.entity("User");
      B.M.Entities[Other].Fact.Spelling = B.M.Entities[Other].Fact.Id =
          "blog::User";
      B.alias(B.add(B.User, Kind::HasMany, B.Post, "reviewerId"), "reviews");
    }
    return B.check("assoc-unpaired").at(0).fingerprint();
  };
  EXPECT_EQ(FingerprintOf(false), FingerprintOf(true));
}

TEST(Identity, HoldsNoPaths) {
  ModelBuilder B;
  Index First = B.entity("User"), Second = B.entity("User");
  B.M.Entities[First].Fact.Id = "c:@User@/home/a/a.cpp";
  B.M.Entities[Second].Fact.Id = "c:@User@/home/a/b.cpp";
  B.add(First, Kind::HasMany, Second);
  B.add(Second, Kind::HasMany, First);
  auto Found = B.check("assoc-unpaired");
  ASSERT_EQ(Found.size(), 2u);
  EXPECT_EQ(Found[0].Entity, "User (Users)");
  EXPECT_EQ(Found[1].Entity, "User (Users) #2");
}

/// Of what Rule finds where Make declares things in the one order and in the
/// other.
template <class MakeFn>
static void expectOneIdentity(const char *Rule, MakeFn Make) {
  auto FingerprintsOf = [&](bool Reversed) {
    UserAndPost B;
    Make(B, Reversed);
    std::vector<std::string> All;
    for (const Finding &F : B.check(Rule))
      All.push_back(F.fingerprint());
    std::sort(All.begin(), All.end());
    return All;
  };
  EXPECT_FALSE(FingerprintsOf(false).empty());
  EXPECT_EQ(FingerprintsOf(false), FingerprintsOf(true));
}

TEST(Identity, OfAPairInEitherOrder) {
  expectOneIdentity("assoc-kind-mismatch", [](UserAndPost &B, bool Reversed) {
    Index From = Reversed ? B.Post : B.User, To = Reversed ? B.User : B.Post;
    Index A = B.add(From, Kind::HasMany, To);
    B.disagree(A, B.add(To, Kind::HasMany, From));
  });
}

TEST(Identity, OfAKeyWhicheverSideMadeIt) {
  expectOneIdentity(
      "assoc-foreign-key-type", [](UserAndPost &B, bool Reversed) {
        Index A = Reversed ? B.add(B.Post, Kind::BelongsTo, B.User)
                           : B.add(B.User, Kind::HasMany, B.Post);
        B.keyColumn(A).Type = "UUID";
        B.constraint(A);
      });
}

TEST(Identity, OfACycleWhereverItStarts) {
  expectOneIdentity("assoc-required-cycle", [](UserAndPost &B, bool Reversed) {
    if (Reversed)
      std::swap(B.M.Entities[B.User], B.M.Entities[B.Post]);
    Index User = Reversed ? B.Post : B.User, Post = Reversed ? B.User : B.Post;
    for (auto [From, To] : {std::pair(User, Post), std::pair(Post, User)}) {
      Index A = B.add(From, Kind::BelongsTo, To);
      B.keyColumn(A).AllowNull = {false, Provenance::Written, A};
      B.constraint(A);
    }
  });
}

TEST(Run, SortsByPlace) {
  ModelBuilder B;
  Index User = B.entity("User"), Post = B.entity("Post");
  B.add(User, Kind::HasMany, Post, "a");
  B.add(Post, Kind::HasMany, User, "b");
  std::swap(B[0].Fact.Where, B[1].Fact.Where);
  auto Found = run(B.M);
  ASSERT_EQ(Found.size(), 2u);
  EXPECT_LT(Found[0].Where.Line, Found[1].Where.Line);
}

static std::size_t suppressed(const char *Rule, unsigned From, unsigned To) {
  ModelBuilder B; // User stands on line 1, Post on 2, the association on 3
  Index User = B.entity("User"), Post = B.entity("Post");
  B.add(User, Kind::HasMany, Post);
  B.M.Suppressions.push_back({"a.cpp", From, To, {Rule}, {}});
  auto Found = run(B.M);
  return suppress(B.M, Found).size();
}

TEST(Suppress, ByLineAndRule) {
  EXPECT_EQ(suppressed("assoc-unpaired", 3, 3), 1u);
  EXPECT_EQ(suppressed("*", 3, 3), 1u);
  EXPECT_EQ(suppressed("assoc-*", 1, 9), 1u);
  EXPECT_EQ(suppressed("assoc-unpaired", 4, 9), 0u);
  EXPECT_EQ(suppressed("assoc-duplicate", 3, 3), 0u);
  EXPECT_EQ(suppressed("assoc-unpaire", 3, 3), 0u);
}

TEST(Suppress, ABlockBeginsAtItsComment) {
  SuppressionFact S{"a.cpp", 3, 9, {"*"}, {"a.cpp", 3, 30}};
  EXPECT_FALSE(covers(S, {"a.cpp", 3, 1}));
  EXPECT_TRUE(covers(S, {"a.cpp", 3, 50}));
  EXPECT_TRUE(covers(S, {"a.cpp", 9, 1}));
  S.To = 3; // a comment of one line is for all of it
  EXPECT_TRUE(covers(S, {"a.cpp", 3, 1}));
}

/// User.hasMany(Post) without its other side, and a comment at it.
struct Suppressed : UserAndPost {
  explicit Suppressed(std::vector<std::string> Rules) {
    Where = M.Associations[add(User, Kind::HasMany, Post)].Fact.Where;
    comment(std::move(Rules));
  }
  void comment(std::vector<std::string> Rules) {
    M.Suppressions.push_back(
        {Where.File, Where.Line, Where.Line, std::move(Rules), Where});
  }
  Location Where;
};

static std::size_t unused(std::vector<std::string> Rules) {
  return Suppressed(std::move(Rules)).count("assoc-unused-suppression");
}

TEST(UnusedSuppression, NamesOfThisProjectThatSilenceNothing) {
  EXPECT_EQ(unused({"assoc-duplicate"}), 1u);
  EXPECT_EQ(unused({"assoc-unpaired", "assoc-duplicate"}), 1u);
  EXPECT_EQ(unused({"assoc-dup*"}), 1u);
  EXPECT_EQ(unused({"assoc-unpaired"}), 0u);
  EXPECT_EQ(unused({"assoc-*"}), 0u);
  EXPECT_EQ(unused({"*"}), 0u);
  EXPECT_EQ(unused({"other", "-assoc-duplicate"}), 0u);
  EXPECT_EQ(unused({"assoc-unused-suppression"}), 0u);
  EXPECT_EQ(unused({"assoc-unused-*"}), 0u);
}

TEST(UnusedSuppression, WhatWasNotSeenMayNeedIt) {
  for (auto Limit : {+[](Model &M) { M.Whole = false; },
                     +[](Model &M) { M.BrokenTUs = {"c.cpp"}; },
                     +[](Model &M) { M.Gaps.emplace_back(); }}) {
    Suppressed B({"assoc-duplicate"});
    Limit(B.M);
    EXPECT_EQ(B.count("assoc-unused-suppression"), 0u);
    // No source can need this one.
    B.comment({"assoc-duplicat"});
    auto Found = B.check("assoc-unused-suppression");
    ASSERT_EQ(Found.size(), 1u);
    EXPECT_NE(Found[0].Message.find("did you mean 'assoc-duplicate'"),
              std::string::npos);
  }
}

TEST(UnusedSuppression, EqualCommentsAreTold) {
  Suppressed B({"assoc-duplicate"});
  B.comment({"assoc-duplicate"});
  auto Found = B.check("assoc-unused-suppression");
  ASSERT_EQ(Found.size(), 2u);
  EXPECT_EQ(Found[0].Entity, "User");
  EXPECT_EQ(Found[0].Association, "Posts");
}
