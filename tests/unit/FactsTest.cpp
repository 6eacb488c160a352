// SPDX-License-Identifier: Apache-2.0
#include "checks/facts/Facts.h"

#include <gtest/gtest.h>

using namespace assoc;

TEST(Value, AbsentDiffersFromEmpty) {
  EXPECT_FALSE(Value().isKnown());
  EXPECT_FALSE(Value().isUnknown());
  EXPECT_TRUE(Value::of("").isKnown());
}

TEST(Value, OneOpaquePieceMakesAllUnknown) {
  Value V = Value::of("a");
  V.Is.edit().Pieces.push_back({Piece::Kind::Opaque, "suffix()"});
  EXPECT_TRUE(V.isUnknown());
  EXPECT_EQ(V.text(), "");
}
