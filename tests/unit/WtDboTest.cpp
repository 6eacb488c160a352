// SPDX-License-Identifier: Apache-2.0
// What Wt::Dbo makes of classes: facts by hand, linked.
#include "checks/model/Link.h"

#include <gtest/gtest.h>

using namespace assoc;

namespace {
class WtDboTest : public testing::Test {
protected:
  Facts F;
  unsigned Line = 0;

  Location place() { return {"a.cpp", ++Line, 1, Line, 9, Line * 10, 8}; }

  EntityFact &mapped(const char *Name, const char *Table) {
    F.Registrations.push_back(
        {Name, "wt-dbo", Value::of(Table), "session", false, place()});
    EntityFact E;
    E.Id = E.Name = E.Spelling = Name;
    E.Dialect = "wt-dbo";
    E.Closed = true;
    E.Where = place();
    F.Entities.push_back(std::move(E));
    return F.Entities.back();
  }

  AssociationFact &relation(AssociationKind Kind, const char *Source,
                            const char *Target, const char *Name = "") {
    AssociationFact A;
    A.Dialect = "wt-dbo";
    A.Kind = Kind;
    A.Source = Source;
    A.Target = A.TargetName = Target;
    A.Member = "m" + std::to_string(Line);
    A.Ordinal = Line;
    A.Where = A.Name = place();
    if (*Name && Kind == AssociationKind::BelongsToMany)
      A.Through.edit().Name = Value::of(Name);
    else if (*Name)
      A.JoinName = Value::of(Name);
    F.Associations.push_back(std::move(A));
    return F.Associations.back();
  }
};
} // namespace

using Names = NameList;

TEST_F(WtDboTest, KeysAreNamedAfterTheRelationOrTheTable) {
  mapped("User", "users");
  mapped("Post", "post");
  relation(AssociationKind::BelongsTo, "Post", "User", "author");
  relation(AssociationKind::BelongsTo, "Post", "User");
  relation(AssociationKind::BelongsTo, "Post", "User", ">editor");
  Model M = link({F});
  EXPECT_EQ(M.Associations[0].ForeignKey, Names{"author_id"});
  EXPECT_EQ(M.Associations[1].ForeignKey, Names{"users_id"});
  EXPECT_EQ(M.Associations[2].ForeignKey, Names{"editor"});
  ASSERT_EQ(M.ForeignKeys.size(), 3u);
  EXPECT_FALSE(M.ForeignKeys[0].OnDelete.isSet());
}

TEST_F(WtDboTest, TheNameIsTheKeyAndTheSignMakesNoDifference) {
  mapped("User", "user");
  mapped("Post", "post");
  relation(AssociationKind::HasMany, "User", "Post", ">author");
  relation(AssociationKind::HasMany, "User", "Post", "autor");
  relation(AssociationKind::BelongsTo, "Post", "User", "author");
  relation(AssociationKind::BelongsTo, "Post", "User", "auteur");
  Model M = link({F});
  EXPECT_EQ(M.Associations[0].Pair, 2u);
  EXPECT_EQ(M.Associations[2].Pair, 0u);
  EXPECT_EQ(M.Associations[1].Pair, None);
  EXPECT_EQ(M.Associations[1].Counterpart, 3u);
}

TEST_F(WtDboTest, DefaultsPairEvenIfNobodyKnowsTheTable) {
  mapped("User", "user");
  mapped("Post", "post");
  F.Registrations[0].Table = Value::opaque("names[0]");
  relation(AssociationKind::HasMany, "User", "Post");
  relation(AssociationKind::BelongsTo, "Post", "User");
  Model M = link({F});
  EXPECT_EQ(M.Associations[0].Pair, 1u);
  EXPECT_TRUE(M.Associations[1].ForeignKey.empty());
}

TEST_F(WtDboTest, EachSideOfAManyToManyDecidesAboutItsOwnKey) {
  mapped("Post", "post");
  mapped("Tag", "tag").Extra.edit()["surrogateIdField"] = Value::of("no");
  AssociationFact &A = relation(AssociationKind::BelongsToMany, "Post", "Tag");
  A.Extra.edit()["constraint"] = Value::of("OnDeleteRestrict");
  A.OnDelete = {Value::of("RESTRICT")};
  relation(AssociationKind::BelongsToMany, "Tag", "Post", "post_tag");
  Model M = link({F});
  ASSERT_NE(M.Associations[0].Junction, None);
  EXPECT_EQ(M.Associations[0].Junction, M.Associations[1].Junction);
  EXPECT_EQ(M.Entities[M.Associations[0].Junction].primaryKey(),
            (Names{"post_id", "tag_no"}));
  ASSERT_EQ(M.ForeignKeys.size(), 2u);
  EXPECT_EQ(M.ForeignKeys[0].OnDelete.Val, Action::Restrict);
  EXPECT_EQ(M.ForeignKeys[1].OnDelete.Val, Action::Cascade);
  EXPECT_EQ(M.ForeignKeys[1].OnDelete.From, Provenance::Default);
}

TEST_F(WtDboTest, OfSeveralActionsCascadeWins) {
  mapped("User", "user");
  mapped("Post", "post");
  relation(AssociationKind::BelongsTo, "Post", "User").OnDelete = {
      Value::of("SET NULL"), Value::of("CASCADE")};
  Model M = link({F});
  ASSERT_EQ(M.ForeignKeys.size(), 1u);
  EXPECT_EQ(M.ForeignKeys[0].OnDelete.Val, Action::Cascade);
}
