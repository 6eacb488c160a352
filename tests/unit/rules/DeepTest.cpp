// SPDX-License-Identifier: Apache-2.0
// Graphs that are deep or dense: no recursion, no way of every pair.
#include "checks/rules/Rule.h"
#include "tests/unit/FactsBuilder.h"

#include <gtest/gtest.h>

#include <map>

using namespace assoc;

static AssociationFact &cascade(test::FactsBuilder &B, int Holder, int Parent,
                                const std::string &Key) {
  AssociationFact &A =
      B.belongsTo("E" + std::to_string(Holder), "E" + std::to_string(Parent));
  A.OnDelete = {Value::of("CASCADE")};
  A.Alias = Value::of(Key + "To");
  A.ForeignKey.edit().Written = true;
  A.ForeignKey.edit().Name = Value::of(Key);
  return A;
}

static std::map<std::string, std::size_t> count(const Model &M) {
  std::map<std::string, std::size_t> Count;
  for (const Finding &F : run(M))
    ++Count[F.Rule];
  return Count;
}

TEST(Deep, ARingOfManyIsOneCycle) {
  test::FactsBuilder B;
  const int Many = 50'000; // recursion would not get as deep
  for (int I = 0; I < Many; ++I)
    B.entity("E" + std::to_string(I));
  for (int I = 0; I < Many; ++I)
    cascade(B, I, (I + Many - 1) % Many, "up");
  auto Found = count(B.link());
  EXPECT_EQ(Found["assoc-cascade-cycle"], 1u);
  EXPECT_EQ(Found["assoc-foreign-key-cycle"], 1u);
  EXPECT_EQ(Found["assoc-multiple-cascade-paths"], 0u);
}

TEST(Deep, AHolderHasNoMoreForksThanKeys) {
  test::FactsBuilder B;
  const int Layers = 30, Width = 3;
  auto At = [](int Layer, int I) { return Layer * Width + I; };
  for (int I = 0; I < Layers * Width; ++I)
    B.entity("E" + std::to_string(I));
  for (int Layer = 1; Layer < Layers; ++Layer)
    for (int I = 0; I < Width; ++I)
      for (int J = 0; J < Width; ++J)
        cascade(B, At(Layer, I), At(Layer - 1, J), "key" + std::to_string(J));
  // There are 3 to the 29th ways.
  const std::size_t Found = count(B.link())["assoc-multiple-cascade-paths"];
  EXPECT_GE(Found, static_cast<std::size_t>((Layers - 2) * Width));
  EXPECT_LE(Found, static_cast<std::size_t>((Layers - 2) * Width * Width));
}
