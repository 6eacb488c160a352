// SPDX-License-Identifier: Apache-2.0
// What one TU did not read: another may have, and until then it is not missing.
#include "FactsBuilder.h"

#include "checks/rules/Rule.h"

#include <gtest/gtest.h>

using namespace assoc;
using namespace assoc::test;

namespace {
class GapsTest : public testing::Test {
protected:
  FactsBuilder A{"a.cpp"}, B{"b.cpp"};

  GapsTest() {
    A.entity("User");
    A.hasMany("User", "Post");
  }
  void gap(const char *Entity, const char *Member = "") {
    A.F.Gaps.push_back({"assoc", Entity, "?", {}, true, Member});
  }
  std::size_t gaps() const { return link({A.F, B.F}).Gaps.size(); }
  std::vector<std::string> rules() const {
    std::vector<std::string> Found;
    for (const Finding &F : run(link({A.F, B.F})))
      if (F.Severity != Level::Remark)
        Found.push_back(F.Rule);
    return Found;
  }
};

using Names = std::vector<std::string>;
} // namespace

TEST_F(GapsTest, AnUnreadEntityIsNotUnknown) {
  EXPECT_EQ(rules(), Names{"assoc-unknown-target"});
  gap("Post");
  EXPECT_EQ(gaps(), 1u);
  EXPECT_EQ(rules(), Names{});
}

TEST_F(GapsTest, OtherEntitiesAreStillUnknown) {
  gap("Comment");
  EXPECT_EQ(rules(), Names{"assoc-unknown-target"});
}

TEST_F(GapsTest, AnotherSourceReadTheEntity) {
  gap("Post");
  B.entity("Post");
  EXPECT_EQ(gaps(), 0u);
  EXPECT_EQ(rules(), Names{"assoc-unpaired"});
}

TEST_F(GapsTest, AnUnreadJunctionIsNotMissing) {
  A.F.Associations.clear();
  A.entity("Post");
  A.belongsToMany("User", "Post", "");
  A.belongsToMany("Post", "User", "");
  for (AssociationFact &F : A.F.Associations) {
    F.Through.edit().Name = {};
    F.Through.edit().Entity = "Membership";
  }
  EXPECT_EQ(rules(), (Names{"assoc-through-missing", "assoc-through-missing"}));
  gap("Membership");
  EXPECT_EQ(rules(), Names{});
}

TEST_F(GapsTest, AnUnreadMemberMayBeTheOtherSide) {
  A.entity("Post");
  EXPECT_EQ(rules(), Names{"assoc-unpaired"});
  gap("Post", "author");
  EXPECT_EQ(gaps(), 1u);
  EXPECT_EQ(rules(), Names{});
}

TEST_F(GapsTest, AnotherSourceReadTheMember) {
  A.entity("Post");
  gap("Post", "editors");
  B.belongsToMany("Post", "User", "editors").Member = "editors";
  EXPECT_EQ(gaps(), 0u);
}
