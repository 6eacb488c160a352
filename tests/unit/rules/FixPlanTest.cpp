// SPDX-License-Identifier: Apache-2.0
// Which fixes can be carried out together, and what the text becomes.
#include "checks/rules/FixPlan.h"

#include <gtest/gtest.h>

using namespace assoc;

static Finding finding(const char *Rule, std::vector<Edit> Edits) {
  Finding F;
  F.Rule = Rule;
  F.Fixes = {{"fix", std::move(Edits)}};
  return F;
}

static std::string nothing(const Edit &) { return ""; }

TEST(FixPlan, EqualEditsOnceOverlappingOnesRefused) {
  std::vector<Finding> All = {
      finding("a", {{"x.h", 4, 2, "one"}}),
      finding("b", {{"x.h", 4, 2, "one"}, {"y.h", 0, 0, "new"}}),
      finding("c", {{"x.h", 5, 3, "two"}, {"z.h", 0, 0, "never"}}),
      finding("d", {{"y.h", 0, 0, "other"}}),
      finding("e", {{"x.h", 6, 1, "touches"}}),
  };
  FixPlan Plan = planFixes(All, nothing);
  ASSERT_EQ(Plan.Applied.size(), 3u);
  ASSERT_EQ(Plan.Refused.size(), 2u);
  EXPECT_EQ(Plan.Refused[0].Refused, &All[2]);
  EXPECT_EQ(Plan.Refused[0].Other, &All[0]);
  EXPECT_EQ(Plan.Refused[1].Refused, &All[3]);
  EXPECT_EQ(Plan.Refused[1].Other, &All[1]);
  EXPECT_EQ(Plan.Edits["x.h"].size(), 2u);
  EXPECT_EQ(Plan.Edits["y.h"].size(), 1u);
  EXPECT_FALSE(Plan.Edits.contains("z.h")) << "half of a fix";
  EXPECT_TRUE(Plan.applies(All[4]));
  EXPECT_FALSE(Plan.applies(All[2]));
}

TEST(FixPlan, OnlyFindingsWithOneFix) {
  std::vector<Finding> All = {finding("a", {{"x.h", 0, 1, ""}}), Finding()};
  All[0].Fixes.push_back(All[0].Fixes[0]);
  FixPlan Plan = planFixes(All, nothing);
  EXPECT_TRUE(Plan.Applied.empty());
  EXPECT_EQ(Plan.Choices, 1u);
}

TEST(FixPlan, RefusesForAReason) {
  std::vector<Finding> All = {
      finding("a", {{"x.h", 0, 1, ""}, {"old.h", 0, 1, ""}})};
  FixPlan Plan = planFixes(All, [](const Edit &E) -> std::string {
    return E.File == "old.h" ? "too old" : "";
  });
  ASSERT_EQ(Plan.Refused.size(), 1u);
  EXPECT_EQ(Plan.Refused[0].Other, nullptr);
  EXPECT_EQ(Plan.Refused[0].Why, "too old");
  EXPECT_TRUE(Plan.Edits.empty());
}

TEST(FixPlan, Overlap) {
  auto At = [](unsigned Offset, unsigned Length) {
    return Edit{"x.h", Offset, Length, "t"};
  };
  EXPECT_TRUE(overlap(At(1, 3), At(3, 1)));
  EXPECT_FALSE(overlap(At(1, 3), At(4, 1)));
  EXPECT_TRUE(overlap(At(2, 0), At(2, 0)));
  EXPECT_TRUE(overlap(At(2, 0), At(1, 2)));
  EXPECT_FALSE(overlap(At(1, 0), At(1, 2))) << "just before";
  EXPECT_FALSE(overlap(At(3, 0), At(1, 2))) << "just behind";
  EXPECT_FALSE(overlap(At(1, 3), {"y.h", 1, 3, "t"}));
}

TEST(FixPlan, JoinsWhatTouches) {
  auto Joined = joined({{"x", 5, 0, "c"}, {"x", 2, 3, "b"}, {"x", 7, 1, "d"}});
  ASSERT_EQ(Joined.size(), 2u);
  EXPECT_EQ(Joined[0], (Edit{"x", 2, 3, "bc"}));
  EXPECT_EQ(Joined[1], (Edit{"x", 7, 1, "d"}));
}

TEST(FixPlan, TextsKeepTheirLineEnds) {
  EXPECT_EQ(
      applied("abcdef", {{"x", 0, 0, ">"}, {"x", 2, 2, ""}, {"x", 6, 0, "!"}}),
      ">abef!");
  EXPECT_EQ(applied("a\nb\n", {{"x", 1, 0, "\nc"}}), "a\nc\nb\n");
  EXPECT_EQ(applied("a\r\nb\r\n", {{"x", 1, 0, "\nc"}}), "a\r\nc\r\nb\r\n");
}
