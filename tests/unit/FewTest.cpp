// SPDX-License-Identifier: Apache-2.0
#include "checks/facts/Few.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

using namespace assoc;

static Few<std::string> count(unsigned To) {
  Few<std::string> List;
  for (unsigned I = 0; I < To; ++I)
    List.push_back("a text that is not short: " + std::to_string(I));
  return List;
}

TEST(Few, HoldsNoneOneOrMany) {
  for (unsigned N : {0u, 1u, 2u, 9u}) {
    const Few<std::string> List = count(N);
    EXPECT_EQ(List.size(), N);
    EXPECT_EQ(List.empty(), N == 0);
    if (N) {
      EXPECT_TRUE(List.front().ends_with(": 0"));
      EXPECT_TRUE(List.back().ends_with(std::to_string(N - 1)));
    }
  }
}

TEST(Few, CopiesAreApartAndMovesLeaveNothing) {
  for (unsigned N : {0u, 1u, 4u}) {
    Few<std::string> List = count(N), Copy = List;
    EXPECT_EQ(List, Copy);
    Copy.push_back("more");
    EXPECT_LT(List, Copy);
    Few<std::string> Moved = std::move(List);
    EXPECT_TRUE(List.empty());
    EXPECT_EQ(Moved, count(N));
    List = std::move(Moved);
    EXPECT_EQ(List, count(N));
    List = static_cast<const Few<std::string> &>(List);
    EXPECT_EQ(List, count(N));
  }
}

TEST(Few, GrowsByWhatItHolds) {
  Few<std::string> List = count(1);
  for (unsigned I = 0; I < 9; ++I)
    List.push_back(List.front());
  EXPECT_EQ(List.size(), 10u);
  EXPECT_EQ(List.back(), List.front());
}

TEST(Few, InsertsAndErases) {
  Few<int> List = {1, 4};
  const std::vector<int> Between = {2, 3};
  List.insert(List.begin() + 1, Between.begin(), Between.end());
  List.insert(List.begin(), 0);
  EXPECT_EQ(List, (Few<int>{0, 1, 2, 3, 4}));
  EXPECT_EQ(erase_if(List, [](int I) { return I % 2 == 0; }), 3u);
  EXPECT_EQ(List, (Few<int>{1, 3}));
  List.clear();
  List.push_back(7);
  EXPECT_EQ(List, Few<int>{7});
  List.assign(3, 5);
  EXPECT_EQ(List, (Few<int>{5, 5, 5}));
}

TEST(Few, NamesComeFromTexts) {
  const std::vector<std::string> Texts = {"id", "no"};
  EXPECT_EQ(NameList(Texts), (NameList{"id", "no"}));
  EXPECT_LT((NameList{"a", "b"}), NameList{"b"});
}
