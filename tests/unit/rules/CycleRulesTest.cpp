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
    keyColumn(A).AllowNull = {!Required, Provenance::Written, A, {}};
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
