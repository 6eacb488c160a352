// SPDX-License-Identifier: Apache-2.0
// Rules about the keys that a declared junction has.
#include "tests/unit/ModelBuilder.h"

#include <gtest/gtest.h>

using namespace assoc;

static const char *const MissingKey = "assoc-through-missing-key";
static const char *const AmbiguousKey = "assoc-through-ambiguous-key";

namespace {
/// Dock has many Crane through Shift, in an ORM that looks for the keys in
/// Shift; nothing is declared there yet.
struct LookingForKeys : ModelBuilder {
  LookingForKeys()
      : Dock(entity("Dock")), Crane(entity("Crane")), Shift(entity("Shift")),
        Cranes(addThrough(Dock, Crane, Shift)) {
    (*this)[Cranes].LooksForKeys = true;
  }
  Index belongsTo(Index Target, const std::string &Key) {
    return add(Shift, Kind::BelongsTo, Target, Key);
  }
  Index Dock, Crane, Shift, Cranes;
};
} // namespace

TEST(ThroughMissingKey, AnEndThatTheJunctionDoesNotReach) {
  LookingForKeys B;
  EXPECT_EQ(B.count(MissingKey), 2u);
  B.belongsTo(B.Crane, "crane_id");
  auto Found = B.check(MissingKey);
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_NE(Found[0].Message.find("Shift has no belongsTo to Dock"),
            std::string::npos);
  EXPECT_EQ(Found[0].Notes[0].Where, B.M.Entities[B.Shift].Fact.Where);
  // The mirror lacks the same key: one root cause.
  Index Docks = B.addThrough(B.Crane, B.Dock, B.Shift);
  B[Docks].LooksForKeys = true;
  EXPECT_EQ(B.count(MissingKey), 1u);
  B.M.Whole = false;
  EXPECT_EQ(B.count(MissingKey), 0u);
  B.M.Whole = true;
  B.belongsTo(B.Dock, "dock_id");
  EXPECT_EQ(B.count(MissingKey), 0u);
}

TEST(ThroughMissingKey, ASelectorThatSelectsNothing) {
  LookingForKeys B;
  B.belongsTo(B.Crane, "crane_id");
  Index Key = B.belongsTo(B.Dock, "dock_id");
  B[B.Cranes].Fact.ForeignKey.edit().Name = B.literal("dok_id");
  auto Found = B.check(MissingKey);
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_EQ(Found[0].Where, B[B.Cranes].Fact.ForeignKey->Name.where());
  EXPECT_NE(Found[0].Message.find("did you mean 'dock_id'?"),
            std::string::npos);
  B[B.Cranes].Fact.ForeignKey.edit().Name = Value::opaque("key()");
  EXPECT_EQ(B.count(MissingKey), 0u);
  B[B.Cranes].Fact.ForeignKey.edit().Name = B.literal("dock");
  EXPECT_EQ(B.count(MissingKey), 1u);
  B[Key].Fact.Member = "dock";
  EXPECT_EQ(B.count(MissingKey), 0u);
}

TEST(ThroughMissingKey, OrmsThatMakeTheKeysAreSilent) {
  LookingForKeys B;
  B[B.Cranes].LooksForKeys = false;
  EXPECT_EQ(B.count(MissingKey), 0u);
  B[B.Cranes].LooksForKeys = true;
  B[B.Cranes].Junction = B.Crane; // assoc-through-is-endpoint
  EXPECT_EQ(B.count(MissingKey), 0u);
}

TEST(ThroughMissingKey, AHasOneThroughGoesOn) {
  LookingForKeys B;
  Association &A = B[B.Cranes];
  A.Fact.Kind = Kind::HasOne;
  B.belongsTo(B.Dock, "dock_id");
  auto Found = B.check(MissingKey);
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_NE(Found[0].Message.find("Crane has no belongsTo to Shift"),
            std::string::npos);
  B.add(B.Crane, Kind::BelongsTo, B.Shift);
  EXPECT_EQ(B.count(MissingKey), 0u);
}

TEST(ThroughAmbiguousKey, SeveralKeysAndNoSelector) {
  LookingForKeys B;
  B.belongsTo(B.Crane, "crane_id");
  Index First = B.belongsTo(B.Dock, "a_id");
  EXPECT_EQ(B.count(AmbiguousKey), 0u);
  B.belongsTo(B.Dock, "a_id"); // assoc-column-clash
  EXPECT_EQ(B.count(AmbiguousKey), 0u);
  Index Second = B.belongsTo(B.Dock, "b_id");
  auto Found = B.check(AmbiguousKey);
  ASSERT_EQ(Found.size(), 1u);
  ASSERT_EQ(Found[0].Notes.size(), 2u);
  EXPECT_EQ(Found[0].Notes[0].Where, B[First].Fact.Where);
  EXPECT_EQ(Found[0].Notes[1].Where, B[Second].Fact.Where);
  B[B.Cranes].Fact.ForeignKey.edit().Name = B.literal("b_id");
  EXPECT_EQ(B.count(AmbiguousKey), 0u);
  EXPECT_EQ(B.count(MissingKey), 0u);
}

TEST(ThroughAmbiguousKey, BothEndsOfASelfManyToManyAreOneQuestion) {
  LookingForKeys B;
  Index Near = B.addThrough(B.Dock, B.Dock, B.Shift);
  B[B.Cranes].LooksForKeys = false;
  B[Near].LooksForKeys = true;
  B.belongsTo(B.Dock, "a_id");
  EXPECT_EQ(B.count(MissingKey), 1u);
  B.belongsTo(B.Dock, "b_id");
  EXPECT_EQ(B.count(MissingKey), 0u);
  EXPECT_EQ(B.count(AmbiguousKey), 1u);
  B[Near].Fact.ForeignKey.edit().Name = B.literal("a_id");
  B[Near].Fact.OtherKey.edit().Name = B.literal("b_id");
  EXPECT_EQ(B.count(AmbiguousKey), 0u);
}
