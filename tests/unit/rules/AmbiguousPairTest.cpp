// SPDX-License-Identifier: Apache-2.0
// Several declarations that could be the other side of one.
#include "tests/unit/FactsBuilder.h"
#include "tests/unit/ModelBuilder.h"

#include <gtest/gtest.h>

using namespace assoc;

static const char *const Ambiguous = "assoc-ambiguous-pair";
static const char *const Unpaired = "assoc-unpaired";

static std::size_t count(const Model &M, std::string_view Rule) {
  std::size_t N = 0;
  for (const Finding &F : run(M))
    N += F.Rule == Rule;
  return N;
}

namespace {
/// Post belongs to User twice, as author and as editor.
struct TwoKeys : test::FactsBuilder {
  TwoKeys() {
    entity("User");
    entity("Post");
    for (const char *Name : {"author", "editor"})
      belongsTo("Post", "User").Alias = Value::of(Name);
  }
};
} // namespace

TEST(AmbiguousPair, NothingSaysWhich) {
  TwoKeys F;
  F.hasMany("User", "Post");
  Model M = F.link();
  EXPECT_EQ(count(M, Ambiguous), 1u);
  EXPECT_EQ(count(M, Unpaired), 0u);
  EXPECT_EQ(M.Associations[2].Candidates, (std::vector<Index>{0, 1}));
  EXPECT_EQ(M.Associations[0].Candidates, (std::vector<Index>{2}));
}

TEST(AmbiguousPair, AKeyDecides) {
  TwoKeys F;
  F.key(F.hasMany("User", "Post"), "authorId");
  Model M = F.link();
  EXPECT_EQ(count(M, Ambiguous), 0u);
  EXPECT_EQ(M.Associations[2].Pair, 0u);
  EXPECT_EQ(count(M, Unpaired), 1u); // the editor

  TwoKeys G; // also where it is nobody's
  G.key(G.hasMany("User", "Post"), "ownerId");
  EXPECT_EQ(count(G.link(), Ambiguous), 0u);
}

TEST(AmbiguousPair, AnAliasDecides) {
  TwoKeys F;
  F.hasMany("User", "Post").Alias = Value::of("editorPosts");
  Model M = F.link();
  EXPECT_EQ(count(M, Ambiguous), 0u);
  EXPECT_EQ(M.Associations[2].Counterpart, 1u);
  EXPECT_EQ(count(M, "assoc-foreign-key-mismatch"), 1u);

  TwoKeys G; // one that says nothing does not
  G.hasMany("User", "Post").Alias = Value::of("articles");
  EXPECT_EQ(count(G.link(), Ambiguous), 1u);
}

TEST(AmbiguousPair, TheAliasOfAHasOneIsAKey) {
  TwoKeys F;
  F.hasOne("User", "Post").Alias = Value::of("owner");
  EXPECT_EQ(count(F.link(), Ambiguous), 0u);
}

TEST(AmbiguousPair, OneFindingForOneKey) {
  TwoKeys F;
  F.hasMany("User", "Post").Alias = Value::of("written");
  F.hasMany("User", "Post").Alias = Value::of("changed");
  EXPECT_EQ(count(F.link(), Ambiguous), 1u);
}

TEST(AmbiguousPair, FromTheOwner) {
  test::FactsBuilder F;
  F.entity("User");
  F.entity("Post");
  F.key(F.hasMany("User", "Post"), "authorId").Alias = Value::of("written");
  F.key(F.hasMany("User", "Post"), "editorId").Alias = Value::of("edited");
  F.belongsTo("Post", "User");
  Model M = F.link();
  EXPECT_EQ(count(M, Ambiguous), 1u);
  EXPECT_EQ(count(M, Unpaired), 0u);
}

TEST(AmbiguousPair, OneCandidateIsAMismatch) {
  test::FactsBuilder F;
  F.entity("User");
  F.entity("Post");
  F.belongsTo("Post", "User").Alias = Value::of("author");
  F.hasMany("User", "Post");
  Model M = F.link();
  EXPECT_EQ(count(M, Ambiguous), 0u);
  EXPECT_EQ(count(M, "assoc-foreign-key-mismatch"), 1u);
}

TEST(AmbiguousPair, BranchesMayExcludeEachOther) {
  TwoKeys F;
  F.hasMany("User", "Post");
  F.F.Associations[0].Guarded = F.F.Associations[1].Guarded = true;
  EXPECT_EQ(count(F.link(), Ambiguous), 0u);
}

TEST(AmbiguousPair, OneSidedOnPurpose) {
  TwoKeys F;
  F.hasMany("User", "Post").OneSided = Value::of("true");
  EXPECT_EQ(count(F.link(), Ambiguous), 0u);
}

TEST(AmbiguousPair, WhatTheOrmDoesWithIt) {
  for (auto [Dialect, Severity] : {std::pair("assoc", Level::Warning),
                                   std::pair("wt-dbo", Level::Error)}) {
    UserAndPost B(Dialect);
    Index A = B.add(B.User, Kind::HasMany, B.Post);
    B[A].Candidates = {B.add(B.Post, Kind::BelongsTo, B.User, "author"),
                       B.add(B.Post, Kind::BelongsTo, B.User, "editor")};
    auto Found = B.check(Ambiguous);
    ASSERT_EQ(Found.size(), 1u);
    EXPECT_EQ(Found[0].Severity, Severity);
    EXPECT_EQ(Found[0].Notes.size(), 2u);
  }
}
