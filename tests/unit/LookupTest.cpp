// SPDX-License-Identifier: Apache-2.0
// Finding things without walking over all of them.
#include "checks/model/Lookup.h"
#include "tests/unit/FactsBuilder.h"

#include <gtest/gtest.h>

using namespace assoc;

TEST(HashIndex, FindsTheFirstOfAHash) {
  HashIndex I;
  for (std::size_t Hash : {7, 8, 7, 7})
    I.add(Hash);
  auto Any = [](std::size_t) { return true; };
  EXPECT_EQ(I.first(7, Any), 0u);
  EXPECT_EQ(I.first(7, [](std::size_t P) { return P > 0; }), 2u);
  EXPECT_EQ(I.first(8, Any), 1u);
  EXPECT_EQ(I.first(9, Any), HashIndex::None);
  EXPECT_EQ(HashIndex().first(9, Any), HashIndex::None);
}

TEST(HashIndex, KeepsWhatItHasWhenItGrows) {
  HashIndex I;
  for (std::size_t N = 0; N < 1000; ++N)
    I.add(hashOf(N));
  for (std::size_t N = 0; N < 1000; ++N)
    EXPECT_EQ(I.first(hashOf(N), [&](std::size_t P) { return P == N; }), N);
}

TEST(NameIndex, ShortAndLongLists) {
  for (int Count : {3, 300}) {
    std::vector<std::string> List;
    NameIndex Index;
    auto Name = [](const std::string &S) -> auto & { return S; };
    for (int I = 0; I < Count; ++I) {
      EXPECT_EQ(Index.find(List, std::to_string(I), Name), nullptr);
      List.push_back(std::to_string(I));
      EXPECT_EQ(Index.find(List, std::to_string(I), Name), &List.back());
    }
    List.push_back("1"); // the first one counts
    EXPECT_EQ(Index.find(List, "1", Name), &List[1]);
    List.erase(List.begin());
    Index.clear();
    EXPECT_EQ(Index.find(List, "0", Name), nullptr);
    EXPECT_EQ(Index.find(List, "1", Name), &List[0]);
  }
}

TEST(Groups, AscendingAndSorted) {
  const Index Of[] = {1, None, 0, 1, 1};
  Groups G(3, 5, [&](std::size_t I) { return Of[I]; });
  auto In = [&](Index Group) {
    return std::vector<Index>(G[Group].begin(), G[Group].end());
  };
  EXPECT_EQ(In(0), (std::vector<Index>{2}));
  EXPECT_EQ(In(1), (std::vector<Index>{0, 3, 4}));
  EXPECT_TRUE(In(2).empty());
  EXPECT_TRUE(In(None).empty());
  G.sort(1, [](Index A, Index B) { return A > B; });
  EXPECT_EQ(In(1), (std::vector<Index>{4, 3, 0}));
}

TEST(Lookup, FollowsTheModel) {
  test::FactsBuilder B;
  B.entity("User");
  B.entity("Post");
  B.belongsTo("Post", "User").Member = "author";
  Model M = B.link();
  EXPECT_EQ(M.lookup().entity(M, "Post"), 1u);
  EXPECT_EQ(M.lookup().entity(M, "Nobody"), None);
  EXPECT_EQ(M.lookup().member(M, 1, "author"), 0u);
  EXPECT_EQ(M.lookup().member(M, 0, "author"), None);
  EXPECT_EQ(M.lookup().BySource[1].size(), 1u);
  EXPECT_FALSE(M.lookup().hasGap("assoc"));
  M.Gaps.push_back({"assoc", "", "?", {}});
  EXPECT_TRUE(M.lookup().hasGap("assoc"));
  EXPECT_FALSE(M.lookup().hasGap("wt-dbo"));
}

TEST(Entity, NamesAmongManyColumns) {
  Entity E;
  for (int I = 0; I < 100; ++I) {
    Column C;
    C.Name = "c" + std::to_string(I);
    C.Attribute = "a" + std::to_string(I);
    C.PrimaryKey = I % 50 == 7;
    E.Columns.push_back(C);
    EXPECT_EQ(E.column(C.Name), &E.Columns.back());
    EXPECT_EQ(E.primaryKey().size(), (I >= 7) + (I >= 57) + 0u);
  }
  EXPECT_EQ(E.attribute("a42"), &E.Columns[42]);
  const Entity Copy = E;
  EXPECT_EQ(Copy.column("c42"), &Copy.Columns[42]);
  EXPECT_EQ(Copy.column("a42"), nullptr);
}
