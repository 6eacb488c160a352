// SPDX-License-Identifier: Apache-2.0
// Rules about declarations that name their other side.
#include "checks/model/Inverse.h"
#include "tests/unit/ModelBuilder.h"

#include <gtest/gtest.h>

using namespace assoc;

static const char *const NotFound = "assoc-inverse-not-found";
static const char *const Mismatch = "assoc-inverse-mismatch";
static const char *const Unpaired = "assoc-unpaired";

namespace {
/// Boat::home_ holds the key, Harbour::boats_ names it.
struct Port : ModelBuilder {
  Index Harbour = entity("Harbour"), Boat = entity("Boat");
  Index Home = member(Boat, Kind::BelongsTo, Harbour, "home_");
  Index Boats = member(Harbour, Kind::HasMany, Boat, "boats_");

  Index member(Index Source, Kind K, Index Target, const std::string &Name) {
    Index A = add(Source, K, Target);
    M.Associations[A].Fact.Member = Name;
    M.Associations[A].Fact.Where = place();
    return A;
  }
  void inverse(Index A, Value Name,
               InverseFact::By By = InverseFact::By::Member) {
    M.Associations[A].Fact.Inverse = {std::move(Name), By};
  }
  void relation(Index E, const std::string &Name, const std::string &Member) {
    M.Entities[E].Relations.push_back(
        {M.Entities[E].Fact.Id, "assoc", literal(Name), Member, place()});
  }
  void column(Index E, const std::string &Member) {
    ColumnFact C;
    C.Member = Member;
    C.Attribute.Name = Value::of(Member);
    M.Entities[E].Declared.push_back(std::move(C));
  }
  bool isSilent() const { return count(NotFound) == 0 && count(Mismatch) == 0; }
};
} // namespace

TEST(Inverse, OfAMember) {
  Port P;
  P.inverse(P.Boats, P.literal("home_"));
  EXPECT_TRUE(P.isSilent());
  pairByInverse(P.M, "assoc");
  EXPECT_EQ(P[P.Boats].Pair, P.Home);
  EXPECT_EQ(P[P.Home].Pair, P.Boats);
}

TEST(InverseNotFound, NoSuchMember) {
  Port P;
  P.inverse(P.Boats, P.literal("hom_"));
  P.column(P.Boat, "hem_"); // near, but no way back
  auto Found = P.check(NotFound);
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_EQ(Found[0].Severity, Level::Error);
  EXPECT_NE(Found[0].Message.find("did you mean 'home_'?"), std::string::npos);
  EXPECT_EQ(Found[0].Where, P[P.Boats].Fact.Inverse.Name.where());
  ASSERT_EQ(Found[0].Fixes.size(), 1u);
  EXPECT_EQ(Found[0].Fixes[0].Edits[0].Text, "\"home_\"");
  EXPECT_EQ(P.count(Mismatch), 0u);
  // One mistake: the other side is not alone as well.
  pairByInverse(P.M, "assoc");
  EXPECT_EQ(P.count(Unpaired), 0u);
}

TEST(InverseNotFound, WhatWasNotSeenIsNotMissing) {
  Port P;
  P.inverse(P.Boats, P.literal("hom_"));
  P.M.Whole = false;
  EXPECT_EQ(P.count(NotFound), 0u);
  P.M.Entities[P.Boat].Fact.Closed = true;
  EXPECT_EQ(P.count(NotFound), 1u);
  P.inverse(P.Boats, Value::opaque("name()"));
  EXPECT_EQ(P.count(NotFound), 0u);
}

TEST(InverseNotFound, TheSelectedKey) {
  Port P;
  P.inverse(P.Boats, P.literal("HarbourId"), InverseFact::By::Key);
  EXPECT_TRUE(P.isSilent());
  P.inverse(P.Boats, P.literal("HarborId"), InverseFact::By::Key);
  auto Found = P.check(NotFound);
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_NE(Found[0].Message.find("'HarbourId'?"), std::string::npos);
  // A key that cannot be read may be it.
  P[P.Home].ForeignKey.clear();
  EXPECT_EQ(P.count(NotFound), 0u);
}

TEST(InverseNotFound, TheNameOfARelation) {
  Port P;
  P.relation(P.Boat, "home", "home_");
  P.inverse(P.Home, P.literal("home"), InverseFact::By::Relation);
  EXPECT_TRUE(P.isSilent());
  P.inverse(P.Home, P.literal("hme"), InverseFact::By::Relation);
  auto Found = P.check(NotFound);
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_NE(Found[0].Message.find("did you mean 'home'?"), std::string::npos);
  P.M.Entities[P.Boat].Relations[0].Name = Value::opaque("name()");
  EXPECT_EQ(P.count(NotFound), 0u);
}

TEST(InverseMismatch, WhatIsNoAssociation) {
  Port P;
  P.column(P.Boat, "name_");
  P.M.Entities[P.Boat].Fact.Unmapped = {"cache_"};
  EmbedFact Key;
  Key.Member = "key_";
  P.M.Entities[P.Boat].Embeds = {Key};
  for (const char *Name : {"name_", "cache_", "key_"}) {
    P.inverse(P.Boats, P.literal(Name));
    auto Found = P.check(Mismatch);
    ASSERT_EQ(Found.size(), 1u) << Name;
    EXPECT_NE(Found[0].Message.find("is no association"), std::string::npos);
    EXPECT_EQ(P.count(NotFound), 0u);
  }
}

TEST(InverseMismatch, ToAnotherEntity) {
  Port P;
  Index Dock = P.entity("Dock");
  P.member(P.Boat, Kind::BelongsTo, Dock, "dock_");
  P.inverse(P.Boats, P.literal("dock_"));
  auto Found = P.check(Mismatch);
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_NE(Found[0].Message.find("leads to Dock, not to Harbour"),
            std::string::npos);
  EXPECT_EQ(Found[0].Notes.size(), 1u);

  // A pointer to a base class holds a harbour, too.
  EmbedFact Base;
  Base.Embedded = "Dock";
  P.M.Entities[P.Harbour].Embeds = {Base};
  EXPECT_TRUE(P.isSilent());
}

TEST(InverseMismatch, ToAnInverse) {
  Port P;
  P.member(P.Harbour, Kind::HasOne, P.Boat, "ferry_");
  P.inverse(P.Home, P.literal("boats_"));
  P.inverse(P.Boats, P.literal("home_"));
  EXPECT_TRUE(P.isSilent()); // each names the other, and one holds the key
  P.inverse(P.Home, P.literal("ferry_"));
  auto Found = P.check(Mismatch);
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_NE(Found[0].Message.find("another inverse itself: 'ferry_'"),
            std::string::npos);
}

TEST(InverseMismatch, NobodyHoldsTheKey) {
  Port P;
  Index Of = P.member(P.Boat, Kind::HasMany, P.Harbour, "harbours_");
  P.inverse(P.Boats, P.literal("harbours_"));
  P.inverse(Of, P.literal("boats_"));
  EXPECT_NE(P.check(Mismatch).at(0).Message.find("neither side holds a key"),
            std::string::npos);
}

TEST(InverseMismatch, ItNamesItself) {
  ModelBuilder B;
  Index Node = B.entity("Node");
  Index Up = B.add(Node, Kind::HasOne, Node);
  B[Up].Fact.Member = "up_";
  B[Up].Fact.Inverse.Name = B.literal("up_");
  EXPECT_EQ(B.count(Mismatch), 1u);
}

TEST(InverseMismatch, ARelationThatLeadsElsewhere) {
  Port P;
  P.member(P.Boat, Kind::HasOne, P.Harbour, "radio_");
  P.relation(P.Boat, "home_", "home_");
  P.relation(P.Boat, "alias", "home_");
  EXPECT_TRUE(P.isSilent());
  P.M.Entities[P.Boat].Relations[0].Member = "radio_";
  auto Found = P.check(Mismatch);
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_NE(Found[0].Message.find("the relation 'home_' of Boat leads to"),
            std::string::npos);
  EXPECT_EQ(Found[0].Notes.size(), 2u);
}
