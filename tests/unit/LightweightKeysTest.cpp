// SPDX-License-Identifier: Apache-2.0
// What Lightweight makes of relations over junctions and several columns.
#include "tests/unit/FieldTypesBuilder.h"

using namespace assoc;

TEST_F(LightweightTest, TheKeysOfAJunctionAreItsOwn) {
  record("Boat");
  id("Boat");
  hasManyThrough("Boat", "Sailor", "Crew");
  record("Sailor");
  id("Sailor", "Lightweight::SqlGuid");
  hasManyThrough("Sailor", "Boat", "Crew");
  record("Crew");
  id("Crew");
  key("Crew", "boat", "Boat", "boat_id");
  key("Crew", "sailor", "Sailor");
  const Model M = linked();
  ASSERT_EQ(M.Entities.size(), 3u);
  EXPECT_EQ(M.Associations[0].Junction, 2u);
  EXPECT_TRUE(M.Associations[0].LooksForKeys);
  EXPECT_EQ(M.Associations[0].ForeignKey, Names{"boat_id"});
  EXPECT_EQ(M.Associations[0].OtherKey, Names{"sailor"});
  EXPECT_EQ(M.Associations[1].ForeignKey, Names{"sailor"});
  EXPECT_EQ(M.Associations[0].Pair, 1u);
  EXPECT_EQ(M.Entities[2].column("sailor")->Type, "UUID");
  // Its keys need no HasMany: they have another side already.
  EXPECT_TRUE(M.Associations[2].Fact.OneSided.isTrue());
  EXPECT_EQ(rules(M), Names{});
}

TEST_F(LightweightTest, SelectorsTellTheTwoEndsOfASelfReferenceApart) {
  record("Worker");
  id("Worker");
  hasManyThrough("Worker", "Worker", "Rank", "boss", "helper");
  hasManyThrough("Worker", "Worker", "Rank", "helper", "boss");
  record("Rank");
  key("Rank", "boss", "Worker");
  key("Rank", "helper", "Worker");
  const Model M = linked();
  EXPECT_EQ(M.Associations[0].ForeignKey, Names{"boss"});
  EXPECT_EQ(M.Associations[0].OtherKey, Names{"helper"});
  EXPECT_EQ(M.Associations[0].Pair, 1u);
  EXPECT_EQ(rules(M), Names{});
}

TEST_F(LightweightTest, ASelfReferenceWithoutSelectorsHasNoKeys) {
  record("Buddy");
  id("Buddy");
  hasManyThrough("Buddy", "Buddy", "Friendship");
  record("Friendship");
  id("Friendship");
  key("Friendship", "a", "Buddy");
  key("Friendship", "b", "Buddy");
  const Model M = linked();
  EXPECT_TRUE(M.Associations[0].ForeignKey.empty());
  EXPECT_EQ(rules(M), Names{"assoc-through-ambiguous-key"});
}

TEST_F(LightweightTest, HasOneThroughGoesByAKeyOnEachHop) {
  record("Owner");
  id("Owner");
  through(AssociationKind::HasOne, "Owner", "Stock", "Depot");
  record("Depot");
  id("Depot");
  key("Depot", "owner", "Owner", "owner_id");
  record("Stock");
  id("Stock");
  key("Stock", "depot", "Depot");
  const Model M = linked();
  EXPECT_EQ(M.Associations[0].ForeignKey, Names{"owner_id"});
  EXPECT_EQ(M.Associations[0].OtherKey, Names{"depot"});
  EXPECT_TRUE(M.Associations[0].Fact.OneSided.isTrue());
  EXPECT_EQ(rules(M), Names{});
}

TEST_F(LightweightTest, ACompositeKeyLiesOverMembersAndMakesNoConstraint) {
  record("Berth");
  for (const char *Part : {"pier", "slot"})
    column("Berth", Part).PrimaryKey = Value::of("true");
  record("Lease");
  id("Lease");
  column("Lease", "refPier").Field = Value::of("pier_no");
  column("Lease", "refSlot");
  AssociationFact &A =
      member(AssociationKind::BelongsTo, "Lease", "berth", "Berth");
  A.KeyParts = {{"refPier", {}, "pier", {}, {}},
                {"refSlot", {}, "slot", {}, {}}};
  const Model M = linked();
  EXPECT_EQ(M.Associations[0].ForeignKey, (Names{"pier_no", "refSlot"}));
  ASSERT_EQ(M.ForeignKeys.size(), 1u);
  EXPECT_EQ(M.ForeignKeys[0].Referenced, (Names{"pier", "slot"}));
  EXPECT_FALSE(M.ForeignKeys[0].Constraint);
  EXPECT_EQ(rules(M), Names{});
}
