// SPDX-License-Identifier: Apache-2.0
#include "checks/rules/Limits.h"
#include "tests/unit/ModelBuilder.h"

#include <gtest/gtest.h>

namespace assoc {

static std::vector<std::string> limited(const Model &M) {
  std::vector<std::string> Ids;
  for (const Rule *R : limitedRules(M))
    Ids.push_back(R->Id);
  return Ids;
}

TEST(Limits, NoneWhereEverythingWasSeen) {
  UserAndPost B;
  B.add(B.User, Kind::HasMany, B.Post);
  EXPECT_EQ(B.count("assoc-unpaired"), 1u);
  EXPECT_TRUE(limited(B.M).empty());
}

TEST(Limits, RulesThatABrokenSourceSilences) {
  UserAndPost B;
  B.add(B.User, Kind::HasMany, B.Post);
  B.M.BrokenTUs = {"b.cpp"};
  EXPECT_EQ(B.count("assoc-unpaired"), 0u);
  EXPECT_EQ(limited(B.M), std::vector<std::string>{"assoc-unpaired"});
}

TEST(Limits, NotThoseThatHaveNothingToSayAnyway) {
  UserAndPost B;
  B.pair(B.add(B.User, Kind::HasMany, B.Post, "UserId"),
         B.add(B.Post, Kind::BelongsTo, B.User, "UserId"));
  B.M.BrokenTUs = {"b.cpp"};
  EXPECT_TRUE(limited(B.M).empty());
}

TEST(Limits, OtherSideThatCannotBeRead) {
  UserAndPost B;
  B[B.add(B.User, Kind::HasMany, B.Post)].MayHavePair = true;
  EXPECT_EQ(limited(B.M), std::vector<std::string>{"assoc-unpaired"});
}

} // namespace assoc
