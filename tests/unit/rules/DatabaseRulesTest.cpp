// SPDX-License-Identifier: Apache-2.0
// Rules about what the configured database can do.
#include "tests/unit/ModelBuilder.h"

#include <gtest/gtest.h>

using namespace assoc;

static const char *const Unsupported = "assoc-unsupported-action";

namespace {
/// User.hasMany(Post), with a constraint whose action is written.
struct Acting : UserAndPost {
  Acting(Database D, Action A) : Many(add(User, Kind::HasMany, Post)) {
    M.Target = D;
    (*this)[Many].Fact.OnDelete = {literal(spelling(A))};
    const Value &Written = (*this)[Many].Fact.OnDelete[0];
    constraint(Many).OnDelete = {A, Provenance::Written, Many, Written.where()};
  }
  Index Many;
};
} // namespace

TEST(UnsupportedAction, OnlyWithADatabase) {
  Acting B(Database::MySql, Action::SetDefault);
  auto Found = B.check(Unsupported);
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_EQ(Found[0].Where, B[B.Many].Fact.OnDelete[0].where());
  EXPECT_NE(Found[0].Message.find("MySQL has no ON DELETE SET DEFAULT"),
            std::string::npos);
  EXPECT_NE(Found[0].Message.find("choose RESTRICT, CASCADE, SET NULL, NO "
                                  "ACTION"),
            std::string::npos);
  EXPECT_EQ(B.count("assoc-set-default-without-default"), 0u);
  B.M.Target = Database::Postgres;
  EXPECT_EQ(B.count(Unsupported), 0u);
  EXPECT_EQ(B.count("assoc-set-default-without-default"), 1u);
  B.M.Target.reset();
  EXPECT_EQ(B.count(Unsupported), 0u);
}

TEST(UnsupportedAction, RestrictOnSqlServerIsNoAction) {
  Acting B(Database::SqlServer, Action::Restrict);
  auto Found = B.check(Unsupported);
  ASSERT_EQ(Found.size(), 1u);
  ASSERT_EQ(Found[0].Fixes.size(), 1u);
  EXPECT_EQ(Found[0].Fixes[0].Edits[0].Text, "\"NO ACTION\"");
  B[B.Many].Fact.OnDelete[0].Is.edit().Literal = false; // Action::Restrict
  EXPECT_TRUE(B.check(Unsupported)[0].Fixes.empty());
}

TEST(UnsupportedAction, OracleHasNoOnUpdate) {
  Acting B(Database::Oracle, Action::Cascade);
  EXPECT_EQ(B.count(Unsupported), 0u);
  ForeignKey &Key = B.M.ForeignKeys[0];
  Key.OnUpdate = {Action::Cascade, Provenance::Written, B.Many, {}};
  auto Found = B.check(Unsupported);
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_NE(Found[0].Message.find("leave it out"), std::string::npos);
  Key.OnUpdate.Val = Action::NoAction;
  EXPECT_EQ(B.count(Unsupported), 0u);
}

TEST(UnsupportedAction, DefaultsAndKeysWithoutConstraintAreSilent) {
  Acting B(Database::MariaDb, Action::SetDefault);
  B.M.ForeignKeys[0].Constraint = false;
  EXPECT_EQ(B.count(Unsupported), 0u);
  B.M.ForeignKeys[0].Constraint = true;
  B.M.ForeignKeys[0].OnDelete.From = Provenance::Default;
  EXPECT_EQ(B.count(Unsupported), 0u);
  B.M.ForeignKeys[0].OnDelete.From = Provenance::Unknown;
  EXPECT_EQ(B.count(Unsupported), 0u);
}

static const char *const Unindexed = "assoc-foreign-key-unindexed";

namespace {
struct OwnerOfKey : UserAndPost {
  explicit OwnerOfKey(const std::string &Dialect = "assoc")
      : UserAndPost(Dialect), Owner(add(Post, Kind::BelongsTo, User)) {
    constraint(Owner);
  }
  Entity &post() { return M.Entities[Post]; }
  Index Owner;
};
} // namespace

TEST(ForeignKeyUnindexed, OnlyAnIndexThatBeginsWithTheKey) {
  OwnerOfKey B;
  auto Found = B.check(Unindexed);
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_EQ(Found[0].Severity, Level::Remark);
  EXPECT_EQ(Found[0].Where, B[B.Owner].Fact.Where);
  EXPECT_NE(Found[0].Message.find("PostgreSQL, SQLite, SQL Server, Oracle make "
                                  "none of themselves"),
            std::string::npos);
  B.post().Indexes = {{{"id", "UserId"}}};
  EXPECT_EQ(B.count(Unindexed), 1u);
  B.post().Indexes = {{{"UserId", "id"}}};
  EXPECT_EQ(B.count(Unindexed), 0u);
  B.post().Indexes.clear();
  B.post().HasUnreadIndex = true;
  EXPECT_EQ(B.count(Unindexed), 0u);
}

TEST(ForeignKeyUnindexed, MySqlIndexesConstraints) {
  OwnerOfKey B;
  B.M.Target = Database::Oracle;
  auto Found = B.check(Unindexed);
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_NE(Found[0].Message.find("Oracle makes none"), std::string::npos);
  B.M.Target = Database::MySql;
  EXPECT_EQ(B.count(Unindexed), 0u);
  B.M.ForeignKeys[0].Constraint = false;
  EXPECT_EQ(B.count(Unindexed), 1u);
}

TEST(ForeignKeyUnindexed, SaysWhatTheOrmOffers) {
  OwnerOfKey B("wt-dbo");
  EXPECT_NE(B.check(Unindexed).at(0).Message.find("CREATE INDEX"),
            std::string::npos);
}

TEST(ForeignKeyUnindexed, AbsenceNeedsTheWholeProgram) {
  OwnerOfKey B;
  B.M.Whole = false;
  EXPECT_EQ(B.count(Unindexed), 0u);
  B.post().Fact.Closed = true;
  EXPECT_EQ(B.count(Unindexed), 1u);
}

TEST(ForeignKeyUnindexed, AHasOneShouldBeUnique) {
  UserAndPost B;
  B.constraint(B.add(B.User, Kind::HasOne, B.Post));
  EXPECT_EQ(B.count(Unindexed), 0u);
  EXPECT_EQ(B.count("assoc-one-to-one-not-unique"), 1u);
}
