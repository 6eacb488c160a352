// SPDX-License-Identifier: Apache-2.0
// Known findings.
#include "checks/rules/Baseline.h"

#include <gtest/gtest.h>

using namespace assoc;

static Finding finding(const char *Entity,
                       const char *Rule = "assoc-unpaired") {
  Finding F;
  F.Rule = Rule;
  F.Entity = Entity;
  F.Message = "this is so; that happens; write something else";
  return F;
}

TEST(Baseline, KnowsWhatItHolds) {
  Baseline B;
  B.add(finding("User"));
  EXPECT_TRUE(B.knows(finding("User")));
  EXPECT_FALSE(B.knows(finding("Post")));
  EXPECT_FALSE(B.knows(finding("User", "assoc-duplicate")));
}

TEST(Baseline, IsInOrderAndWithoutRepetitions) {
  Baseline B;
  for (const char *Entity : {"User", "Post", "User"})
    B.add(finding(Entity));
  B.add(finding("Zoo", "assoc-duplicate"));
  auto Entries = B.entries();
  ASSERT_EQ(Entries.size(), 3u);
  EXPECT_EQ(Entries[0].Entity, "Zoo");
  EXPECT_EQ(Entries[1].Entity, "Post");
  EXPECT_EQ(Entries[2].Entity, "User");
  EXPECT_EQ(Entries[2].Message, "this is so");
}

TEST(Baseline, TellsWhatMatchesNothing) {
  Baseline B;
  B.add(finding("User"));
  B.add(finding("Post"));
  auto Left = B.unmatched({finding("User"), finding("Tag")});
  ASSERT_EQ(Left.size(), 1u);
  EXPECT_EQ(Left[0].Entity, "Post");
  B.remove(Left[0]);
  EXPECT_FALSE(B.knows(finding("Post")));
  EXPECT_TRUE(B.unmatched({finding("User")}).empty());
}
