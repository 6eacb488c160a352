// SPDX-License-Identifier: Apache-2.0
// Rules about ways through several tables.
#include "tests/unit/ModelBuilder.h"

#include <gtest/gtest.h>

using namespace assoc;

namespace {
/// Entities A, B, C, ... and keys between them.
struct Tables : ModelBuilder {
  explicit Tables(unsigned Count) {
    for (unsigned I = 0; I < Count; ++I)
      entity(std::string(1, static_cast<char>('A' + I)));
  }
  /// Holder.belongsTo(Parent).
  ForeignKey &key(Index Holder, Index Parent, Action OnDelete,
                  bool Required = false) {
    Index A = add(Holder, Kind::BelongsTo, Parent,
                  "k" + std::to_string(M.Associations.size()));
    keyColumn(A).AllowNull = {!Required, Provenance::Written, A};
    ForeignKey &K = constraint(A);
    K.OnDelete = {OnDelete, Provenance::Written, A, {}};
    return K;
  }
};
} // namespace

static const char *const KeyCycle = "assoc-foreign-key-cycle";
static const char *const Required = "assoc-required-cycle";
static const char *const CascadeCycle = "assoc-cascade-cycle";
static const char *const Paths = "assoc-multiple-cascade-paths";

TEST(ForeignKeyCycle, OneFindingForACycle) {
  Tables T(3);
  T.key(0, 1, Action::SetNull);
  T.key(1, 2, Action::SetNull);
  EXPECT_EQ(T.count(KeyCycle), 0u);
  T.key(2, 0, Action::SetNull);
  auto Found = T.check(KeyCycle);
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_EQ(Found[0].Severity, Level::Remark);
  EXPECT_EQ(Found[0].Notes.size(), 2u);
  T.M.ForeignKeys[1].LostToCycle = true;
  EXPECT_EQ(T.check(KeyCycle).at(0).Severity, Level::Warning);
}

TEST(ForeignKeyCycle, ConstraintsMakeIt) {
  Tables T(2);
  T.key(0, 1, Action::SetNull);
  T.key(1, 0, Action::SetNull).Constraint = false;
  EXPECT_EQ(T.count(KeyCycle), 0u);
}

TEST(ForeignKeyCycle, SelfReferencesAreNone) {
  Tables T(1);
  T.key(0, 0, Action::SetNull);
  EXPECT_EQ(T.count(KeyCycle), 0u);
}

TEST(RequiredCycle, EveryKeyMustBeSet) {
  Tables T(2);
  T.key(0, 1, Action::Restrict, true);
  T.key(1, 0, Action::Restrict);
  EXPECT_EQ(T.count(Required), 0u);
  T.keyColumn(1).AllowNull.Val = false;
  EXPECT_EQ(T.count(Required), 1u);
  EXPECT_EQ(T.count(KeyCycle), 0u);
}

TEST(RequiredCycle, OfOneTable) {
  Tables T(1);
  T.key(0, 0, Action::Restrict, true);
  EXPECT_EQ(T.count(Required), 1u);
}

TEST(CascadeCycle, OnlyCascades) {
  Tables T(2);
  T.key(0, 1, Action::Cascade);
  T.key(1, 0, Action::SetNull);
  EXPECT_EQ(T.count(CascadeCycle), 0u);
  T.M.ForeignKeys[1].OnDelete.Val = Action::Cascade;
  EXPECT_EQ(T.count(CascadeCycle), 1u);
}

TEST(MultipleCascadePaths, TwoKeysToOneParent) {
  Tables T(2);
  T.key(0, 1, Action::Cascade);
  EXPECT_EQ(T.count(Paths), 0u);
  T.key(0, 1, Action::Cascade);
  EXPECT_EQ(T.count(Paths), 1u);
}

TEST(MultipleCascadePaths, ADiamond) {
  Tables T(4); // D is deleted with B and C, which are deleted with A
  T.key(1, 0, Action::Cascade);
  T.key(2, 0, Action::Cascade);
  T.key(3, 1, Action::Cascade);
  EXPECT_EQ(T.count(Paths), 0u);
  T.key(3, 2, Action::Cascade);
  auto Found = T.check(Paths);
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_NE(Found[0].Message.find("B.k0 -> A"), std::string::npos);
  EXPECT_NE(Found[0].Message.find("C.k1 -> A"), std::string::npos);
  T.M.ForeignKeys[3].OnDelete.From = Provenance::Unknown;
  EXPECT_EQ(T.count(Paths), 0u);
}

TEST(Cascades, SqlServerCountsEveryAction) {
  Tables T(1);
  T.key(0, 0, Action::SetNull);
  EXPECT_EQ(T.count(CascadeCycle), 0u);
  T.M.Target = Database::Postgres;
  EXPECT_EQ(T.count(CascadeCycle), 0u);
  T.M.Target = Database::SqlServer;
  auto Found = T.check(CascadeCycle);
  ASSERT_EQ(Found.size(), 1u);
  EXPECT_EQ(Found[0].Severity, Level::Error);
  EXPECT_NE(Found[0].Message.find("SQL Server refuses"), std::string::npos);

  Tables Two(2);
  Two.M.Target = Database::SqlServer;
  Two.key(0, 1, Action::SetDefault);
  Two.key(0, 1, Action::SetNull);
  EXPECT_EQ(Two.check(Paths).at(0).Severity, Level::Error);
  Two.M.ForeignKeys[1].OnDelete.Val = Action::NoAction;
  EXPECT_EQ(Two.count(Paths), 0u);
}

TEST(Cascades, EveryStepSaysWhoWroteIt) {
  Tables T(2);
  T.key(0, 1, Action::Cascade);
  T.key(1, 0, Action::Cascade).OnDelete.From = Provenance::Default;
  auto Found = T.check(CascadeCycle);
  ASSERT_EQ(Found.size(), 1u);
  const std::string &Text = Found[0].Message;
  EXPECT_NE(Text.find("A.k0 -> B (ON DELETE CASCADE, written)"),
            std::string::npos)
      << Text;
  EXPECT_NE(Text.find("B.k1 -> A (ON DELETE CASCADE, the default)"),
            std::string::npos)
      << Text;
  ASSERT_EQ(Found[0].Notes.size(), 1u);
  EXPECT_NE(Found[0].Notes[0].Message.find("(ON DELETE CASCADE, "),
            std::string::npos);
}

TEST(ForeignKeyCycle, TellsTheActions) {
  Tables T(2);
  T.key(0, 1, Action::SetNull);
  T.key(1, 0, Action::SetNull).OnDelete = {};
  const std::string Text = T.check(KeyCycle).at(0).Message;
  EXPECT_NE(Text.find("(ON DELETE SET NULL, written)"), std::string::npos);
  EXPECT_NE(Text.find("(no ON DELETE)"), std::string::npos);
}

TEST(RequiredCycle, TellsWhyNoKeyMayBeNull) {
  Tables T(2);
  T.key(0, 1, Action::Restrict, true);
  T.key(1, 0, Action::Restrict, true);
  T.keyColumn(1).PrimaryKey = true;
  const Finding F = T.check(Required).at(0);
  EXPECT_NE(F.Message.find("(NOT NULL, written)"), std::string::npos);
  EXPECT_NE(F.Message.find("(in the primary key)"), std::string::npos);
}

TEST(RequiredCycle, DeferredConstraintsDependOnTheDatabase) {
  ModelBuilder B("wt-dbo");
  Index E = B.entity("Node");
  Index Up = B.add(E, Kind::BelongsTo, E, "up_id");
  B.keyColumn(Up).AllowNull = {false, Provenance::Written, Up};
  B.constraint(Up);
  EXPECT_EQ(B.count(Required), 0u); // it may be PostgreSQL
  B.M.Target = Database::Sqlite;
  EXPECT_EQ(B.count(Required), 0u);
  B.M.Target = Database::MySql;
  EXPECT_EQ(B.count(Required), 1u);
}
