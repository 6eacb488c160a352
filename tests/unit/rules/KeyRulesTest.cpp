// SPDX-License-Identifier: Apache-2.0
// Rules about keys: what they reference, and who shares them.
#include "tests/unit/ModelBuilder.h"

#include <gtest/gtest.h>

using namespace assoc;

namespace {
struct OneToMany : ModelBuilder {
  OneToMany()
      : User(entity("User")), Post(entity("Post")),
        Many(add(User, Kind::HasMany, Post)),
        Owner(add(Post, Kind::BelongsTo, User)) {
    pair(Many, Owner);
    constraint(Many).Associations.push_back(Owner);
  }
  ForeignKey &key() { return M.ForeignKeys[0]; }
  /// The key was declared on the entity.
  AttributeFact &declare() {
    keyColumn(Many).Declared = true;
    ColumnFact C;
    C.Attribute.Name = literal("UserId");
    C.Attribute.Where = place();
    M.Entities[Post].Declared = {C};
    return M.Entities[Post].Declared[0].Attribute;
  }
  Index User, Post, Many, Owner;
};
} // namespace

TEST(ForeignKeyType, FamiliesAndWidths) {
  OneToMany B;
  EXPECT_EQ(B.count("assoc-foreign-key-type"), 0u);
  B.keyColumn(B.Many).Type = "BIGINT";
  auto Found = B.check("assoc-foreign-key-type");
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_EQ(Found[0].Severity, Level::Warning);
  B.keyColumn(B.Many).Type = "UUID";
  EXPECT_EQ(B.check("assoc-foreign-key-type").at(0).Severity, Level::Error);
  for (const char *Unknown : {"", "raw(\"citext\")"}) {
    B.keyColumn(B.Many).Type = Unknown;
    EXPECT_EQ(B.count("assoc-foreign-key-type"), 0u);
  }
}

TEST(ForeignKeyType, WhatWasDeclaredCounts) {
  OneToMany B;
  B.declare().Type = B.literal("STRING");
  EXPECT_EQ(B.count("assoc-foreign-key-type"), 1u);
}

TEST(ReferencedKeyMissing, NoSuchAttribute) {
  OneToMany B;
  B[B.Owner].Fact.TargetKey = B.literal("idd");
  auto Found = B.check("assoc-referenced-key-missing");
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_EQ(Found[0].Fixes.at(0).Edits[0].Text, "\"id\"");
  B.M.Whole = false;
  EXPECT_EQ(B.count("assoc-referenced-key-missing"), 0u);
}

TEST(ReferencedKeyMissing, NoSuchColumn) {
  OneToMany B;
  B.key().Referenced = {"code"};
  EXPECT_EQ(B.count("assoc-referenced-key-missing"), 1u);
  B.key().Constraint = false;
  EXPECT_EQ(B.count("assoc-referenced-key-missing"), 0u);
}

TEST(ReferencedKeyNotUnique, NeitherKeyNorUnique) {
  OneToMany B;
  ModelBuilder::column(B.M.Entities[B.User], "email");
  B.key().Referenced = {"email"};
  EXPECT_EQ(B.count("assoc-referenced-key-not-unique"), 1u);
  B.M.Entities[B.User].Uniques = {{{"email"}}};
  EXPECT_EQ(B.count("assoc-referenced-key-not-unique"), 0u);
}

TEST(CompositeKey, OnlyAPart) {
  OneToMany B;
  EXPECT_EQ(B.count("assoc-composite-key"), 0u);
  ModelBuilder::column(B.M.Entities[B.User], "no").PrimaryKey = true;
  EXPECT_EQ(B.count("assoc-composite-key"), 1u);
  EXPECT_EQ(B.count("assoc-referenced-key-not-unique"), 0u);
  for (Index A : {B.Many, B.Owner})
    B[A].Fact.Extra.edit()["constraints"] = Value::of("false");
  EXPECT_EQ(B.count("assoc-composite-key"), 0u);
}

TEST(ForeignKeyShared, TwoParents) {
  OneToMany B;
  Index Video = B.entity("Video");
  Index Other = B.add(Video, Kind::HasMany, B.Post, "UserId");
  EXPECT_EQ(B.count("assoc-foreign-key-shared"), 1u);
  for (Index A : {B.Many, B.Owner, Other}) // polymorphic
    B[A].Fact.Extra.edit()["constraints"] = Value::of("false");
  EXPECT_EQ(B.count("assoc-foreign-key-shared"), 0u);
}

TEST(ForeignKeyShared, TwoAliases) {
  OneToMany B;
  B.alias(B.add(B.User, Kind::HasMany, B.Post), "drafts");
  EXPECT_EQ(B.count("assoc-foreign-key-shared"), 1u);
  EXPECT_EQ(B.count("assoc-duplicate"), 0u);
}

TEST(ReferencesConflict, TheAttributePointsElsewhere) {
  OneToMany B;
  Index Group = B.entity("Group");
  B[B.Many].Key = B[B.Owner].Key = 0;
  B.declare().References.Entity = "Group";
  EXPECT_EQ(B.count("assoc-references-conflict"), 0u);
  B.key().Parent = Group;
  EXPECT_EQ(B.count("assoc-references-conflict"), 2u); // one a call
}

TEST(OneToOneNotUnique, UniqueOrPrimary) {
  OneToMany B;
  Index Profile = B.entity("Profile");
  Index One = B.add(B.User, Kind::HasOne, Profile);
  auto Found = B.check("assoc-one-to-one-not-unique");
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_EQ(Found[0].Severity, Level::Remark);
  B.keyColumn(One).Unique = true;
  EXPECT_EQ(B.count("assoc-one-to-one-not-unique"), 0u);
}

TEST(NoPrimaryKey, IdThatIsNone) {
  OneToMany B;
  Entity &User = B.M.Entities[B.User];
  User.Columns[0].PrimaryKey = false;
  EXPECT_EQ(B.count("assoc-no-primary-key"), 1u);
  User.Fact.Extra.edit()["key"] = Value::opaque("key()");
  EXPECT_EQ(B.count("assoc-no-primary-key"), 0u);
}

TEST(Nullability, DeclaredWithoutAWord) {
  OneToMany B;
  B.declare();
  B.key().OnDelete = {Action::Cascade, Provenance::Default, B.Many, {}};
  EXPECT_EQ(B.count("assoc-nullability"), 1u);
  B.M.Entities[B.Post].Declared[0].Attribute.AllowNull = Value::of("true");
  EXPECT_EQ(B.count("assoc-nullability"), 0u);
}

TEST(Ignored, EachIsReportedByOneRule) {
  OneToMany B;
  Ignored I;
  I.Association = B.Owner;
  I.By = B.Many;
  I.Written = Value::of("x");
  I.Kept = "y";
  for (bool KeptWritten : {false, true})
    for (const char *Option :
         {"onDelete", "foreignKey.onUpdate", "foreignKey.allowNull", "type"}) {
      I.Option = Option;
      I.KeptWritten = KeptWritten;
      B.M.IgnoredOptions = {I};
      EXPECT_EQ(
          B.count("assoc-action-conflict") + B.count("assoc-action-ignored") +
              B.count("assoc-option-ignored") + B.count("assoc-nullability"),
          1u)
          << Option;
    }
}

TEST(AliasCollision, AttributeOrReserved) {
  OneToMany B;
  EXPECT_EQ(B.count("assoc-alias-collision"), 0u);
  B.alias(B.Owner, "UserId");
  EXPECT_EQ(B.count("assoc-alias-collision"), 1u);
  B.alias(B.Owner, "dataValue");
  EXPECT_EQ(B.count("assoc-alias-collision"), 1u);
}

TEST(ColumnClash, NearlyTheKey) {
  OneToMany B;
  ColumnFact C;
  C.Attribute.Name = B.literal("user_id");
  B.M.Entities[B.Post].Declared = {C};
  EXPECT_EQ(B.count("assoc-column-clash"), 1u);
  B.M.Entities[B.Post].Declared[0].Attribute.Name = B.literal("owner_id");
  EXPECT_EQ(B.count("assoc-column-clash"), 0u);
}
