// SPDX-License-Identifier: Apache-2.0
// After Sugiyama: boxes have layers, long arcs get a place in each layer that
// they cross, the order in the layers follows the neighbours' middle, and so do
// the heights.
#include "checks/schema/layout/Layers.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace assoc {

static constexpr int Sweeps = 12;
/// What a long arc takes in a layer that it crosses.
static constexpr int Lane = 10;

namespace {

/// A box, or where a long arc crosses a layer.
struct Node {
  int Height = 0;
  std::size_t Layer = 0;
  double Y = 0, Middle = 0;
};

/// Between nodes of adjacent layers.
struct Link {
  std::size_t Node;
  int Here, There; ///< where it meets the two, below their tops
};

class Layering {
public:
  Layering(const std::vector<Size> &Boxes, const std::vector<Arc> &Arcs, Gaps G)
      : Boxes(Boxes), Arcs(Arcs), G(G), Plan(assignLayers(Boxes, Arcs, G)),
        Nodes(Boxes.size()), Lanes(Arcs.size()), Layers(Plan.Count) {
    for (std::size_t N = 0; N < Boxes.size(); ++N) {
      Nodes[N].Height = Boxes[N].Height;
      Nodes[N].Layer = Plan.Of[N];
    }
  }

  Arrangement run() {
    addLanes();
    fillLayers();
    order();
    place();
    return result();
  }

private:
  /// As they are layered.
  std::pair<std::size_t, std::size_t> ends(std::size_t A) const {
    return Plan.Turned[A] ? std::pair(Arcs[A].To, Arcs[A].From)
                          : std::pair(Arcs[A].From, Arcs[A].To);
  }

  void connect(std::size_t Left, std::size_t Right, int LeftY, int RightY) {
    After[Left].push_back({Right, LeftY, RightY});
    Before[Right].push_back({Left, RightY, LeftY});
  }

  void addLanes() {
    Before.resize(Nodes.size());
    After.resize(Nodes.size());
    for (std::size_t A = 0; A < Arcs.size(); ++A) {
      auto [From, To] = ends(A);
      int Y = Plan.Turned[A] ? Arcs[A].ToY : Arcs[A].FromY;
      std::size_t Last = From;
      for (std::size_t L = Nodes[From].Layer + 1; L < Nodes[To].Layer; ++L) {
        std::size_t N = Nodes.size();
        Nodes.push_back({Lane, L});
        Before.emplace_back();
        After.emplace_back();
        Lanes[A].push_back(N);
        connect(Last, N, Y, Lane / 2);
        Last = N;
        Y = Lane / 2;
      }
      connect(Last, To, Y, Plan.Turned[A] ? Arcs[A].FromY : Arcs[A].ToY);
    }
  }

  void fillLayers() {
    for (std::size_t N = 0; N < Nodes.size(); ++N)
      Layers[Nodes[N].Layer].push_back(N);
    stack();
  }

  int gapAfter(std::size_t N) const { return N < Boxes.size() ? G.Boxes : 4; }

  /// Without gaps beyond the least.
  void stack() {
    for (const std::vector<std::size_t> &Layer : Layers) {
      double Y = 0;
      for (std::size_t N : Layer) {
        Nodes[N].Y = Y;
        Y += Nodes[N].Height + gapAfter(N);
      }
    }
  }

  /// Where the neighbours on one side want the node to be.
  double wish(std::size_t N, const std::vector<Link> &Neighbours) const {
    if (Neighbours.empty())
      return Nodes[N].Y;
    double Sum = 0;
    for (const Link &L : Neighbours)
      Sum += Nodes[L.Node].Y + L.There - L.Here;
    return Sum / Neighbours.size();
  }

  template <class Fn> void sweep(int Round, Fn Visit) {
    const bool Right = Round % 2 == 0;
    for (std::size_t I = 0; I < Layers.size(); ++I)
      Visit(Layers[Right ? I : Layers.size() - 1 - I], Right ? Before : After);
  }

  std::size_t crossings() const {
    std::vector<std::size_t> Position(Nodes.size());
    for (const auto &Layer : Layers)
      for (std::size_t I = 0; I < Layer.size(); ++I)
        Position[Layer[I]] = I;
    std::size_t Count = 0;
    std::vector<std::pair<std::size_t, int>> Ends;
    std::vector<std::size_t> Tree;
    for (const auto &Layer : Layers) {
      Tree.assign(Nodes.size() + 1, 0);
      std::size_t Seen = 0;
      for (std::size_t N : Layer) {
        Ends.clear();
        for (const Link &L : After[N])
          Ends.push_back({Position[L.Node], L.There});
        for (const auto &[To, Y] : Ends) {
          std::size_t NotAbove = 0;
          for (std::size_t I = To + 1; I; I -= I & -I)
            NotAbove += Tree[I];
          Count += Seen - NotAbove;
        }
        for (const auto &[To, Y] : Ends)
          for (std::size_t I = To + 1; I < Tree.size(); I += I & -I)
            ++Tree[I];
        Seen += Ends.size();
      }
    }
    return Count;
  }

  void order() {
    auto Best = Layers;
    std::size_t Least = crossings();
    for (int Round = 0; Round < 2 * Sweeps && Least; ++Round) {
      sweep(Round, [&](std::vector<std::size_t> &Layer, const auto &Sides) {
        for (std::size_t N : Layer)
          Nodes[N].Middle = wish(N, Sides[N]) + Nodes[N].Height / 2.0;
        std::stable_sort(Layer.begin(), Layer.end(),
                         [&](std::size_t A, std::size_t B) {
                           return Nodes[A].Middle < Nodes[B].Middle;
                         });
        settle(Layer, Sides);
      });
      if (std::size_t Now = crossings(); Now < Least) {
        Least = Now;
        Best = Layers;
      }
    }
    Layers = std::move(Best);
    stack();
  }

  /// The order stays; each is as near to its wish as the others let it. Those
  /// that want the same place share the difference (pool adjacent violators).
  void settle(const std::vector<std::size_t> &Layer,
              const std::vector<std::vector<Link>> &Sides) {
    struct Block {
      double Sum, Weight;
      std::size_t Count;
      double at() const { return Sum / Weight; }
    };
    std::vector<Block> Blocks;
    double Above = 0;
    std::vector<double> Offsets;
    for (std::size_t N : Layer) {
      const double Weight = std::max<std::size_t>(1, Sides[N].size());
      Blocks.push_back({(wish(N, Sides[N]) - Above) * Weight, Weight, 1});
      Offsets.push_back(Above);
      Above += Nodes[N].Height + gapAfter(N);
      while (Blocks.size() > 1 &&
             Blocks[Blocks.size() - 2].at() >= Blocks.back().at()) {
        Block Last = Blocks.back();
        Blocks.pop_back();
        Blocks.back().Sum += Last.Sum;
        Blocks.back().Weight += Last.Weight;
        Blocks.back().Count += Last.Count;
      }
    }
    std::size_t I = 0;
    for (const Block &B : Blocks)
      for (std::size_t End = I + B.Count; I < End; ++I)
        Nodes[Layer[I]].Y = B.at() + Offsets[I];
  }

  void place() {
    for (int Round = 0; Round < Sweeps; ++Round)
      sweep(Round,
            [&](auto &Layer, const auto &Sides) { settle(Layer, Sides); });
    // In whole numbers, without touching what is above.
    double Least = 0;
    for (const Node &N : Nodes)
      Least = std::min(Least, N.Y);
    for (const auto &Layer : Layers) {
      double Next = 0;
      for (std::size_t N : Layer) {
        Nodes[N].Y = std::max(Next, std::floor(Nodes[N].Y - Least));
        Next = Nodes[N].Y + Nodes[N].Height + gapAfter(N);
      }
    }
  }

  Arrangement result() const {
    Arrangement Result;
    double Top = Nodes.empty() ? 0 : Nodes.front().Y;
    for (const Node &N : Nodes)
      Top = std::min(Top, N.Y);
    std::vector<int> Lefts, Rights;
    int X = 0;
    for (const auto &Layer : Layers) {
      Lefts.push_back(X);
      for (std::size_t N : Layer)
        if (N < Boxes.size())
          X = std::max(X, Lefts.back() + Boxes[N].Width);
      Rights.push_back(X);
      X += G.Layers;
    }
    Result.All.Width = Rights.empty() ? 0 : Rights.back();
    for (std::size_t N = 0; N < Nodes.size(); ++N) {
      int Y = Nodes[N].Y - Top;
      if (N < Boxes.size())
        Result.At.push_back({Lefts[Nodes[N].Layer], Y});
      Result.All.Height = std::max(Result.All.Height, Y + Nodes[N].Height);
    }
    for (std::size_t A = 0; A < Arcs.size(); ++A) {
      std::vector<Point> &Bends = Result.Bends.emplace_back();
      for (std::size_t N : Lanes[A]) {
        int Y = Nodes[N].Y - Top + Lane / 2;
        Bends.push_back({Lefts[Nodes[N].Layer], Y});
        Bends.push_back({Rights[Nodes[N].Layer], Y});
      }
      if (Plan.Turned[A])
        std::reverse(Bends.begin(), Bends.end());
    }
    return Result;
  }

  const std::vector<Size> &Boxes;
  const std::vector<Arc> &Arcs;
  const Gaps G;
  const LayerPlan Plan;
  std::vector<Node> Nodes;                     ///< boxes first
  std::vector<std::vector<std::size_t>> Lanes; ///< of each arc: nodes
  std::vector<std::vector<std::size_t>> Layers;
  std::vector<std::vector<Link>> Before, After;
};

} // namespace

Arrangement layered(const std::vector<Size> &Boxes,
                    const std::vector<Arc> &Arcs, Gaps G) {
  return Layering(Boxes, Arcs, G).run();
}

} // namespace assoc
