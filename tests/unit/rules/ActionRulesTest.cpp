// SPDX-License-Identifier: Apache-2.0
// Rules about ON DELETE and ON UPDATE, and about tables.
#include "tests/unit/ModelBuilder.h"

#include <gtest/gtest.h>

using namespace assoc;

namespace {
struct OneToMany : ModelBuilder {
  explicit OneToMany(std::string Dialect = "assoc")
      : ModelBuilder(std::move(Dialect)), User(entity("User")),
        Post(entity("Post")), Many(add(User, Kind::HasMany, Post)),
        Owner(add(Post, Kind::BelongsTo, User)) {
    pair(Many, Owner);
    constraint(Many).Associations.push_back(Owner);
  }
  ForeignKey &key() { return M.ForeignKeys[0]; }
  Index User, Post, Many, Owner;
};
} // namespace

static const char *const Invalid = "assoc-invalid-action";
static const char *const SetNull = "assoc-set-null-not-null";
static const char *const SetDefault = "assoc-set-default-without-default";
static const char *const Contradicting = "assoc-action-conflict";
static const char *const TableClash = "assoc-table-clash";

TEST(InvalidAction, MeantAnother) {
  for (auto [Written, Meant] : {std::pair{"CASCAD", "\"CASCADE\""},
                                {"SET_NULL", "\"SET NULL\""},
                                {"noaction", "\"NO ACTION\""},
                                {"RESTRICTED", "\"RESTRICT\""}}) {
    OneToMany B;
    B[B.Many].Fact.OnDelete = {B.literal(Written)};
    auto Found = B.check(Invalid);
    ASSERT_EQ(Found.size(), 1u) << Written;
    EXPECT_EQ(Found[0].Where, B[B.Many].Fact.OnDelete[0].where());
    ASSERT_EQ(Found[0].Fixes.size(), 1u) << Written;
    EXPECT_EQ(Found[0].Fixes[0].Edits[0].Text, Meant);
  }
}

TEST(InvalidAction, EmptyAndFarFromAllHaveNoFix) {
  OneToMany B;
  B[B.Many].Fact.OnDelete = {B.literal("")};
  B[B.Many].Fact.OnUpdate = {B.literal("whatever")};
  auto Found = B.check(Invalid);
  ASSERT_EQ(Found.size(), 2u);
  EXPECT_TRUE(Found[0].Fixes.empty());
  EXPECT_TRUE(Found[1].Fixes.empty());
}

TEST(InvalidAction, LetterCaseIsFreeAndUnknownIsSilent) {
  OneToMany B;
  B[B.Many].Fact.OnDelete = {B.literal("set null")};
  B[B.Many].Fact.OnUpdate = {Value::opaque("action()")};
  EXPECT_EQ(B.count(Invalid), 0u);
}

TEST(InvalidAction, NoFixWhereTheTextIsNoLiteral) {
  OneToMany B;
  B[B.Many].Fact.OnDelete = {Value::of("CASCAD", B.place(), false)};
  ASSERT_EQ(B.count(Invalid), 1u);
  EXPECT_TRUE(B.check(Invalid)[0].Fixes.empty());
}

TEST(SetNullNotNull, OnANotNullKey) {
  OneToMany B;
  B.key().OnDelete = {Action::SetNull, Provenance::Written, B.Owner, {}};
  EXPECT_EQ(B.count(SetNull), 0u);
  B.keyColumn(B.Many).AllowNull = {false, Provenance::Written, B.Many};
  auto Found = B.check(SetNull);
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_EQ(Found[0].Where, B[B.Owner].Fact.Where);
  B.key().Constraint = false;
  EXPECT_EQ(B.count(SetNull), 0u);
}

TEST(SetNullNotNull, OnAPrimaryKeyAndByDefault) {
  OneToMany B;
  B.key().OnUpdate = {Action::SetNull, Provenance::Default, None, {}};
  B.keyColumn(B.Many).PrimaryKey = true;
  auto Found = B.check(SetNull);
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_EQ(Found[0].Where, B[B.Many].Fact.Where); // first over the key
  EXPECT_NE(Found[0].Message.find("ON UPDATE"), std::string::npos);
}

TEST(SetNullNotNull, UnknownStaysSilent) {
  OneToMany B;
  B.keyColumn(B.Many).AllowNull = {false, Provenance::Unknown, None};
  B.key().OnDelete = {Action::SetNull, Provenance::Written, B.Many, {}};
  EXPECT_EQ(B.count(SetNull), 0u);
  B.keyColumn(B.Many).AllowNull.From = Provenance::Written;
  B.key().OnDelete.From = Provenance::Unknown;
  EXPECT_EQ(B.count(SetNull), 0u);
}

TEST(SetDefault, NeedsADefault) {
  OneToMany B;
  B.key().OnDelete = {Action::SetDefault, Provenance::Written, B.Many, {}};
  EXPECT_EQ(B.count(SetDefault), 1u);
  B.keyColumn(B.Many).HasDefault = true;
  EXPECT_EQ(B.count(SetDefault), 0u);
}

TEST(ActionConflict, BothCallsWrote) {
  OneToMany B;
  Ignored I;
  I.Association = B.Owner;
  I.Option = "onDelete";
  I.Written = Value::of("SET NULL");
  I.Kept = "CASCADE";
  I.By = B.Many;
  B.M.IgnoredOptions = {I};
  EXPECT_EQ(B.count(Contradicting), 0u); // CASCADE was only the default
  B.M.IgnoredOptions[0].KeptWritten = true;
  B.M.IgnoredOptions.push_back(B.M.IgnoredOptions[0]);
  B.M.IgnoredOptions[1].Option = "onUpdate";
  auto Found = B.check(Contradicting);
  ASSERT_EQ(Found.size(), 1u); // both actions are one finding
  EXPECT_EQ(Found[0].Where, B[B.Owner].Fact.Where);
  EXPECT_EQ(Found[0].Notes[0].Where, B[B.Many].Fact.Where);
}

TEST(ActionConflict, OneCallCombinesSeveral) {
  OneToMany B("wt-dbo");
  B[B.Owner].Fact.OnDelete = {Value::of("CASCADE")};
  EXPECT_EQ(B.count(Contradicting), 0u);
  B[B.Owner].Fact.OnDelete.push_back(Value::of("cascade"));
  EXPECT_EQ(B.count(Contradicting), 0u);
  B[B.Owner].Fact.OnDelete.push_back(Value::of("SET NULL"));
  EXPECT_EQ(B.count(Contradicting), 1u);
}

TEST(TableClash, OneTableForTwo) {
  OneToMany B;
  EXPECT_EQ(B.count(TableClash), 0u);
  B.M.Entities[B.Post].Table.Val = "Users";
  auto Found = B.check(TableClash);
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_EQ(Found[0].Entity, "Post");
  B.M.Entities[B.Post].Schema = {"blog", Provenance::Written, None};
  EXPECT_EQ(B.count(TableClash), 0u);
}

TEST(TableClash, StoresAreDatabasesOfTheirOwn) {
  OneToMany B("wt-dbo");
  B.registerAs(B.User, "thing", "one");
  B.registerAs(B.Post, "thing", "two");
  EXPECT_EQ(B.count(TableClash), 0u);
  B.registerAs(B.Post, "thing", "one");
  EXPECT_EQ(B.count(TableClash), 1u);
}
