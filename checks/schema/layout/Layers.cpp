// SPDX-License-Identifier: Apache-2.0
// Cycles are opened, and every box gets a layer, none of them too high.
#include "checks/schema/layout/Layers.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace assoc {

namespace {

class Planner {
public:
  Planner(const std::vector<Size> &Boxes, const std::vector<Arc> &Arcs, Gaps G)
      : Boxes(Boxes), Arcs(Arcs), G(G) {}

  LayerPlan run() {
    Plan.Of.resize(Boxes.size());
    openCycles();
    assign();
    pullTogether();
    return std::move(Plan);
  }

private:
  std::pair<std::size_t, std::size_t> ends(std::size_t A) const {
    return Plan.Turned[A] ? std::pair(Arcs[A].To, Arcs[A].From)
                          : std::pair(Arcs[A].From, Arcs[A].To);
  }

  /// Depth first; an arc that leads back is read the other way round.
  void openCycles() {
    Plan.Turned.assign(Arcs.size(), false);
    std::vector<std::vector<std::size_t>> Leaving(Boxes.size());
    std::vector<bool> Entered(Boxes.size());
    for (std::size_t A = 0; A < Arcs.size(); ++A) {
      Leaving[Arcs[A].From].push_back(A);
      Entered[Arcs[A].To] = true;
    }
    std::vector<int> State(Boxes.size()); // 1: on the path, 2: done
    std::vector<std::pair<std::size_t, std::size_t>> Path;
    auto Walk = [&](std::size_t Root) {
      if (State[Root])
        return;
      State[Root] = 1;
      Path.push_back({Root, 0});
      while (!Path.empty()) {
        auto &[N, Next] = Path.back();
        if (Next == Leaving[N].size()) {
          State[N] = 2;
          Path.pop_back();
          continue;
        }
        std::size_t A = Leaving[N][Next++], To = Arcs[A].To;
        if (State[To] == 1)
          Plan.Turned[A] = true;
        else if (!State[To]) {
          State[To] = 1;
          Path.push_back({To, 0});
        }
      }
    };
    // What nothing leads to comes first: few arcs are turned.
    for (bool WithEntry : {false, true})
      for (std::size_t N = 0; N < Boxes.size(); ++N)
        if (Entered[N] == WithEntry)
          Walk(N);
  }

  int tallest() const {
    int Most = 0;
    for (const Size &B : Boxes)
      Most = std::max(Most, B.Height);
    return Most;
  }

  /// The height at which the whole has the shape of a screen.
  double limit() const {
    double Area = 0;
    for (const Size &B : Boxes)
      Area += double(B.Width + G.Layers) * (B.Height + G.Boxes);
    return std::max(double(tallest()), std::sqrt(Area / Shape));
  }

  bool hasRoom(std::size_t Layer, std::size_t N) const {
    return Layer >= Used.size() || Used[Layer] == 0 ||
           Used[Layer] + Boxes[N].Height <= Limit;
  }

  void take(std::size_t Layer, std::size_t N) {
    if (Layer >= Used.size())
      Used.resize(Layer + 1);
    Used[Layer] += Boxes[N].Height + G.Boxes;
    Plan.Of[N] = Layer;
  }

  /// As far to the left as what comes before and the height of layers allow.
  void assign() {
    Limit = limit();
    std::vector<std::size_t> Missing(Boxes.size()), Least(Boxes.size());
    std::vector<std::vector<std::size_t>> After(Boxes.size());
    for (std::size_t A = 0; A < Arcs.size(); ++A) {
      auto [From, To] = ends(A);
      After[From].push_back(To);
      ++Missing[To];
    }
    std::vector<std::size_t> Ready;
    for (std::size_t N = 0; N < Boxes.size(); ++N)
      if (!Missing[N])
        Ready.push_back(N);
    for (std::size_t I = 0; I < Ready.size(); ++I) {
      const std::size_t N = Ready[I];
      Order.push_back(N);
      std::size_t Layer = Least[N];
      while (!hasRoom(Layer, N))
        ++Layer;
      take(Layer, N);
      for (std::size_t To : After[N]) {
        Least[To] = std::max(Least[To], Layer + 1);
        if (!--Missing[To])
          Ready.push_back(To);
      }
    }
  }

  /// What has more arcs to the right than to the left moves there.
  void pullTogether() {
    std::vector<std::size_t> First(Boxes.size(), std::size_t(-1));
    std::vector<int> Balance(Boxes.size());
    std::vector<std::vector<std::size_t>> Before(Boxes.size());
    for (std::size_t A = 0; A < Arcs.size(); ++A) {
      auto [From, To] = ends(A);
      ++Balance[From];
      --Balance[To];
      Before[To].push_back(From);
    }
    for (std::size_t I = Order.size(); I-- > 0;) {
      const std::size_t N = Order[I];
      if (First[N] != std::size_t(-1) && Balance[N] > 0) {
        std::size_t Layer = First[N] - 1;
        while (Layer > Plan.Of[N] && !hasRoom(Layer, N))
          --Layer;
        if (Layer > Plan.Of[N]) {
          Used[Plan.Of[N]] -= Boxes[N].Height + G.Boxes;
          take(Layer, N);
        }
      }
      for (std::size_t B : Before[N])
        First[B] = std::min(First[B], Plan.Of[N]);
    }
    // Layers that have become empty.
    std::vector<std::size_t> Rank(Used.size());
    std::size_t Next = 0;
    for (std::size_t L = 0; L < Used.size(); ++L)
      Rank[L] = Used[L] ? Next++ : Next;
    Plan.Count = Next;
    for (std::size_t &Layer : Plan.Of)
      Layer = Rank[Layer];
  }

  const std::vector<Size> &Boxes;
  const std::vector<Arc> &Arcs;
  const Gaps G;
  LayerPlan Plan;
  std::vector<std::size_t> Order; ///< boxes, From before To
  double Limit = 0;
  std::vector<double> Used; ///< height of each layer
};

} // namespace

LayerPlan assignLayers(const std::vector<Size> &Boxes,
                       const std::vector<Arc> &Arcs, Gaps G) {
  return Planner(Boxes, Arcs, G).run();
}

} // namespace assoc
