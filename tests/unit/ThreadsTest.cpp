// SPDX-License-Identifier: Apache-2.0
// What several threads make together is what one makes alone.
#include "checks/model/Threads.h"
#include "checks/rules/Rule.h"
#include "tests/unit/FactsBuilder.h"

#include <gtest/gtest.h>

#include <functional>

using namespace assoc;

TEST(Threads, DoEverythingOnce) {
  for (unsigned Threads : {1u, 2u, 7u})
    for (std::size_t Count : {0u, 1u, 100u}) {
      std::vector<int> Done(Count);
      inThreads(Threads, Count, [&](std::size_t I) { ++Done[I]; });
      inPieces(Threads, Count, [&](std::size_t I, std::size_t End) {
        for (; I < End; ++I)
          ++Done[I];
      });
      EXPECT_EQ(Done, std::vector<int>(Count, 2));
    }
}

TEST(Threads, KeepATextOnce) {
  constexpr std::size_t Count = 20'000;
  std::vector<SharedText> Made(4 * Count);
  inThreads(4, 4, [&](std::size_t Quarter) {
    for (std::size_t I = 0; I < Count; ++I)
      Made[Quarter * Count + I] = "text " + std::to_string(I);
  });
  for (std::size_t I = 0; I < Made.size(); ++I) {
    ASSERT_EQ(Made[I], Made[I % Count]);
    ASSERT_EQ(Made[I].str(), "text " + std::to_string(I % Count));
  }
}

/// Many models, of which all kinds of things are wrong.
static test::FactsBuilder program() {
  test::FactsBuilder B;
  for (int I = 0; I < 60; ++I) {
    const std::string N = std::to_string(I);
    B.entity("User" + N);
    B.entity("Post" + N);
    for (int C = 0; C < I % 40; ++C)
      B.column("Post" + N, "c" + std::to_string(C), "TEXT");
    B.key(B.hasMany("User" + N, "Post" + N), I % 3 ? "userId" : "UserId");
    B.key(B.belongsTo("Post" + N, "User" + N), "userId").OnDelete = {
        Value::of(I % 2 ? "SET NULL" : "CASCADES")};
    B.belongsToMany("User" + N, "Post" + std::to_string(I / 2), "Likes" + N);
    B.hasOne("User" + std::to_string(I / 3), "User" + N);
  }
  return B;
}

TEST(Threads, LinkAndJudgeAsOne) {
  const test::FactsBuilder B = program();
  auto Say = [&](unsigned Threads) {
    std::vector<std::string> Said;
    for (const Finding &F : run(B.link({.Threads = Threads})))
      Said.push_back(F.fingerprint() + " " + F.Rule + ": " + F.Message);
    return Said;
  };
  const std::vector<std::string> Alone = Say(1);
  EXPECT_GT(Alone.size(), 60u);
  for (int Again = 0; Again < 5; ++Again)
    EXPECT_EQ(Say(4), Alone);
}
