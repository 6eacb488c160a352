// SPDX-License-Identifier: Apache-2.0
#include "checks/schema/layout/Layout.h"

#include <gtest/gtest.h>

#include <chrono>

using namespace assoc;

static bool touch(Point A, Size S, Point B, Size T) {
  return A.X < B.X + T.Width && B.X < A.X + S.Width && A.Y < B.Y + T.Height &&
         B.Y < A.Y + S.Height;
}

static bool contains(Point A, Size S, Point B, Size T) {
  return A.X <= B.X && B.X + T.Width <= A.X + S.Width && A.Y <= B.Y &&
         B.Y + T.Height <= A.Y + S.Height;
}

static void expectApart(const std::vector<Size> &Boxes, const Arrangement &A) {
  ASSERT_EQ(A.At.size(), Boxes.size());
  for (std::size_t I = 0; I < Boxes.size(); ++I) {
    EXPECT_TRUE(contains({0, 0}, A.All, A.At[I], Boxes[I])) << I;
    for (std::size_t J = 0; J < I; ++J)
      EXPECT_FALSE(touch(A.At[I], Boxes[I], A.At[J], Boxes[J]))
          << I << ' ' << J;
  }
}

static constexpr Gaps Some{100, 20};

TEST(Arrange, NothingAndOne) {
  EXPECT_EQ(arrange({}, {}, Some).At.size(), 0u);
  Arrangement One = arrange({{10, 20}}, {}, Some);
  EXPECT_EQ(One.At.front(), (Point{0, 0}));
  EXPECT_EQ(One.All.Width, 10);
  EXPECT_EQ(One.All.Height, 20);
}

TEST(Arrange, FromStandsLeftOfTo) {
  std::vector<Size> Boxes(4, {100, 50});
  Arrangement A = arrange(Boxes, {{2, 0}, {0, 1}, {2, 1}, {1, 3}}, Some);
  expectApart(Boxes, A);
  EXPECT_LT(A.At[2].X, A.At[0].X);
  EXPECT_LT(A.At[0].X, A.At[1].X);
  EXPECT_LT(A.At[1].X, A.At[3].X);
  // The long arc passes the box between its ends.
  ASSERT_EQ(A.Bends[2].size(), 2u);
  for (Point P : A.Bends[2])
    EXPECT_FALSE(touch(A.At[0], Boxes[0], P, {1, 1}));
  EXPECT_TRUE(A.Bends[0].empty());
}

TEST(Arrange, Cycles) {
  std::vector<Size> Boxes(3, {100, 50});
  Arrangement A =
      arrange(Boxes, {{0, 1}, {1, 2}, {2, 0}, {1, 0}, {0, 1}}, Some);
  expectApart(Boxes, A);
}

TEST(Arrange, ManyChildrenTakeSeveralLayers) {
  std::vector<Size> Boxes(81, {100, 50});
  std::vector<Arc> Arcs;
  for (std::size_t I = 1; I < Boxes.size(); ++I)
    Arcs.push_back({0, I});
  Arrangement A = arrange(Boxes, Arcs, Some);
  expectApart(Boxes, A);
  EXPECT_LT(A.All.Height, 3000);
}

TEST(Arrange, WithoutArcsItHasTheShapeOfAScreen) {
  std::vector<Size> Boxes;
  for (int I = 0; I < 60; ++I)
    Boxes.push_back({100 + I % 7 * 20, 30 + I % 11 * 10});
  Arrangement A = arrange(Boxes, {}, Some);
  expectApart(Boxes, A);
  EXPECT_GT(A.All.Width, A.All.Height);
  EXPECT_LT(A.All.Width, 3 * A.All.Height);
}

/// Parts of 25 tables with keys among them and to other parts.
static Schema large(std::size_t Count) {
  Schema S;
  for (std::size_t T = 0; T < Count; ++T) {
    Table Made;
    Made.Name = "table" + std::to_string(T);
    Made.Namespace = "part" + std::to_string(T / 25);
    for (std::size_t C = 0; C < 4 + T % 30; ++C) {
      TableColumn Column;
      Column.Name = "column" + std::to_string(C);
      Column.Type = "INTEGER";
      Column.PrimaryKey = C == 0;
      Made.Columns.push_back(Column);
    }
    auto Key = [&](std::size_t Column, std::size_t To) {
      TableKey K;
      K.Columns = {"column" + std::to_string(Column)};
      K.RefTable = "table" + std::to_string(To);
      K.RefColumns = {"column0"};
      Made.ForeignKeys.push_back(K);
    };
    Key(1, T / 25 * 25 + T % 25 / 3);
    Key(2, T * 7 % Count);
    S.Tables.push_back(std::move(Made));
  }
  return S;
}

TEST(Layout, FiveHundredTables) {
  const Schema S = large(500);
  const Diagram D = diagramOf(S, {});
  const auto Start = std::chrono::steady_clock::now();
  const Layout L = layoutOf(S, D);
  const std::chrono::duration<double> Took =
      std::chrono::steady_clock::now() - Start;
  EXPECT_LT(Took.count(), 5); // unoptimised, on a busy machine
  ASSERT_EQ(L.Groups.size(), 20u);
  for (std::size_t I = 0; I < L.Boxes.size(); ++I)
    for (std::size_t J = 0; J < I; ++J)
      EXPECT_FALSE(
          touch(L.Boxes[I].At, L.Boxes[I].Is, L.Boxes[J].At, L.Boxes[J].Is))
          << I << ' ' << J;
  for (std::size_t G = 0; G < L.Groups.size(); ++G) {
    for (std::size_t B : D.Groups[G].Boxes)
      EXPECT_TRUE(contains(L.Groups[G].At, L.Groups[G].Is, L.Boxes[B].At,
                           L.Boxes[B].Is))
          << B;
    for (std::size_t H = 0; H < G; ++H)
      EXPECT_FALSE(touch(L.Groups[G].At, L.Groups[G].Is, L.Groups[H].At,
                         L.Groups[H].Is));
  }
  const Layout Again = layoutOf(S, D);
  for (std::size_t E = 0; E < L.Edges.size(); ++E)
    EXPECT_EQ(L.Edges[E], Again.Edges[E]);
}

TEST(Layout, AnEdgeEndsAtItsColumns) {
  Schema S = large(2);
  const Diagram D = diagramOf(S, {});
  const Layout L = layoutOf(S, D);
  for (std::size_t E = 0; E < D.Edges.size(); ++E) {
    const BoxPlace &Holder = L.Boxes[D.Edges[E].Holder];
    const Point End = L.Edges[E].front();
    EXPECT_TRUE(End.X == Holder.At.X || End.X == Holder.At.X + Holder.Is.Width);
    const int Row = D.Edges[E].Columns.front().str().back() - '0';
    EXPECT_GE(End.Y - Holder.At.Y, Layout::Header + Row * Layout::Row);
    EXPECT_LT(End.Y - Holder.At.Y, Layout::Header + (Row + 1) * Layout::Row);
  }
}

TEST(Layout, AWideTableShowsItsKeys) {
  Schema S = large(60);
  Table &Wide = S.Tables[29];
  ASSERT_EQ(Wide.Columns.size(), 33u);
  Wide.ForeignKeys[1].Columns = {"column32"};
  const Diagram D = diagramOf(S, {});
  const BoxPlace Box = layoutOf(S, D).Boxes[29];
  EXPECT_EQ(Box.Rows.size() + Box.Hidden, 33u);
  EXPECT_GT(Box.Hidden, 0u);
  EXPECT_EQ(Box.Rows.back(), 32u);
}
