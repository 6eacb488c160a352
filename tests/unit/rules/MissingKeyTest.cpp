// SPDX-License-Identifier: Apache-2.0
// Keys over columns that nobody makes.
#include "tests/unit/ModelBuilder.h"

#include <gtest/gtest.h>

using namespace assoc;

static const char *const Missing = "assoc-foreign-key-missing";
static const char *const Unpaired = "assoc-unpaired";
static const char *const Mismatch = "assoc-foreign-key-mismatch";

namespace {
/// In an ORM where belongsTo makes the key, and an inverse names it.
struct Docks : ModelBuilder {
  Docks() : ModelBuilder("wt-dbo") {}
  Index Dock = entity("Dock"), Crane = entity("Crane");
  Index Owner = add(Crane, Kind::BelongsTo, Dock, "dock_id");

  Index cranes(const std::string &Key) {
    Index A = add(Dock, Kind::HasMany, Crane, Key);
    auto &Columns = M.Entities[Crane].Columns;
    if (Key != "dock_id") // add() made it
      std::erase_if(Columns, [&](const Column &C) { return C.Name == Key; });
    return A;
  }
};
} // namespace

TEST(ForeignKeyMissing, AnInverseReadsWhatIsNotThere) {
  Docks D;
  Index A = D.cranes("dock");
  D.disagree(A, D.Owner);
  auto Found = D.check(Missing);
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_EQ(Found[0].Severity, Level::Error);
  EXPECT_EQ(Found[0].Where, D[A].Fact.ForeignKey->Name.where());
  EXPECT_NE(Found[0].Message.find("did you mean 'dock_id'?"),
            std::string::npos);
  EXPECT_EQ(Found[0].Fixes.at(0).Edits[0].Text, "\"dock_id\"");
  // One mistake is one finding.
  EXPECT_EQ(D.count(Mismatch), 0u);
  EXPECT_EQ(D.count(Unpaired), 0u);
  D.M.Associations[A].Counterpart = None;
  D.M.Associations[D.Owner].Counterpart = None;
  for (const Finding &F : D.check(Unpaired))
    EXPECT_EQ(F.Entity, "Crane");
}

TEST(ForeignKeyMissing, WhatIsThereIsNotMissing) {
  Docks D;
  D.cranes("dock_id");
  EXPECT_EQ(D.count(Missing), 0u);
}

TEST(ForeignKeyMissing, WhatWasNotSeenMayBeThere) {
  Docks D;
  Index A = D.cranes("dock");
  D.M.Whole = false;
  EXPECT_EQ(D.count(Missing), 0u);
  D.M.Whole = true;
  D[A].Fact.ForeignKey.edit().Name = Value::opaque("key()");
  EXPECT_EQ(D.count(Missing), 0u);
  D[A].Fact.ForeignKey.edit().Name = D.literal("dock");
  D[D.Owner].ForeignKey.clear(); // a key that cannot be read
  EXPECT_EQ(D.count(Missing), 0u);
  D[D.Owner].ForeignKey = {"dock_id"};
  EXPECT_EQ(D.count(Missing), 1u);
  D.M.Entities[D.Crane].Columns.clear(); // a migration makes them
  EXPECT_EQ(D.count(Missing), 0u);
}

TEST(ForeignKeyMissing, WhereBothSidesMakeTheKey) {
  UserAndPost B;
  Index A = B.add(B.User, Kind::HasMany, B.Post, "authorId");
  B.M.Entities[B.Post].Columns.pop_back();
  EXPECT_EQ(B[A].ForeignKey[0], "authorId");
  EXPECT_EQ(B.count(Missing), 0u);
}

TEST(ForeignKeyMissing, AKeyOverMembers) {
  UserAndPost B;
  Index A = B.add(B.Post, Kind::BelongsTo, B.User);
  ColumnFact Author;
  Author.Member = "author";
  B.M.Entities[B.Post].Declared = {Author};
  KeyPartFact Part;
  Part.Member = "author";
  B[A].Fact.KeyParts = {Part};
  EXPECT_EQ(B.count(Missing), 0u);
  Part.Member = "auhtor";
  B[A].Fact.KeyParts.push_back(Part);
  auto Found = B.check(Missing);
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_NE(Found[0].Message.find("did you mean 'author'?"), std::string::npos);
  EXPECT_TRUE(Found[0].Fixes.empty()); // it is no text
}

TEST(ForeignKeyMissing, AKeyOverNamedColumns) {
  UserAndPost B;
  Index A = B.add(B.Post, Kind::BelongsTo, B.User, "userId");
  KeyPartFact Part;
  Part.Column = B.literal("userId");
  B[A].Fact.KeyParts = {Part};
  EXPECT_EQ(B.count(Missing), 0u);
  B[A].Fact.KeyParts[0].Column = B.literal("user_id");
  EXPECT_EQ(B.check(Missing).at(0).Fixes.size(), 1u);
}
