// SPDX-License-Identifier: Apache-2.0
// Pictures of parts that have nothing to do with each other, beside each other.
#include "checks/schema/layout/Layers.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace assoc {

/// Of each box, the first of those it is connected with.
static std::vector<std::size_t> parts(std::size_t Count,
                                      const std::vector<Arc> &Arcs) {
  std::vector<std::size_t> First(Count);
  std::iota(First.begin(), First.end(), 0);
  auto Find = [&](std::size_t N) {
    while (First[N] != N)
      N = First[N] = First[First[N]];
    return N;
  };
  for (const Arc &A : Arcs) {
    auto [Less, More] = std::minmax({Find(A.From), Find(A.To)});
    First[More] = Less;
  }
  for (std::size_t N = 0; N < Count; ++N)
    First[N] = Find(N);
  return First;
}

namespace {

/// The lower edge of what has been packed, from left to right.
class Skyline {
public:
  explicit Skyline(int Width) : Steps{{0, 0}}, Width(Width) {}

  /// As high as it fits, and there as far to the left.
  Point put(Size What) {
    Point Best{0, std::numeric_limits<int>::max()};
    for (const Point &S : Steps)
      if (S.X + What.Width <= Width || S.X == 0)
        if (int Y = below(S.X, S.X + What.Width); Y < Best.Y)
          Best = {S.X, Y};
    raise(Best.X, Best.X + What.Width, Best.Y + What.Height);
    return Best;
  }

private:
  int below(int From, int To) const {
    int Y = 0;
    for (std::size_t I = 0; I < Steps.size() && Steps[I].X < To; ++I)
      if (I + 1 == Steps.size() || Steps[I + 1].X > From)
        Y = std::max(Y, Steps[I].Y);
    return Y;
  }

  void raise(int From, int To, int Y) {
    const int After = below(To, To + 1);
    std::erase_if(Steps, [&](Point S) { return From <= S.X && S.X <= To; });
    Steps.push_back({From, Y});
    Steps.push_back({To, After});
    std::sort(Steps.begin(), Steps.end(),
              [](Point A, Point B) { return A.X < B.X; });
  }

  std::vector<Point> Steps; ///< from X to that of the next: Y
  int Width;
};

} // namespace

/// The highest first.
static std::vector<Point> pack(const std::vector<Size> &Parts, Gaps G,
                               Size &All) {
  std::vector<std::size_t> Order(Parts.size());
  std::iota(Order.begin(), Order.end(), 0);
  std::stable_sort(Order.begin(), Order.end(),
                   [&](std::size_t A, std::size_t B) {
                     return Parts[A].Height > Parts[B].Height;
                   });
  double Area = 0;
  int Widest = 0;
  for (const Size &P : Parts) {
    Area += double(P.Width + G.Boxes) * (P.Height + G.Boxes);
    Widest = std::max(Widest, P.Width + G.Boxes);
  }
  Skyline Free(std::max(Widest, int(std::sqrt(Area * Shape))));
  std::vector<Point> At(Parts.size());
  for (std::size_t P : Order) {
    At[P] = Free.put({Parts[P].Width + G.Boxes, Parts[P].Height + G.Boxes});
    All.Width = std::max(All.Width, At[P].X + Parts[P].Width);
    All.Height = std::max(All.Height, At[P].Y + Parts[P].Height);
  }
  return At;
}

Arrangement arrange(const std::vector<Size> &Boxes,
                    const std::vector<Arc> &Arcs, Gaps G) {
  struct Part {
    std::vector<std::size_t> Boxes, Arcs;
    Arrangement Inside;
  };
  const std::vector<std::size_t> First = parts(Boxes.size(), Arcs);
  std::vector<std::size_t> PartOf(Boxes.size()), Inside(Boxes.size());
  std::vector<Part> Parts;
  for (std::size_t B = 0; B < Boxes.size(); ++B) {
    PartOf[B] = First[B] == B ? Parts.size() : PartOf[First[B]];
    if (First[B] == B)
      Parts.emplace_back();
    Inside[B] = Parts[PartOf[B]].Boxes.size();
    Parts[PartOf[B]].Boxes.push_back(B);
  }
  for (std::size_t A = 0; A < Arcs.size(); ++A)
    Parts[PartOf[Arcs[A].From]].Arcs.push_back(A);

  std::vector<Size> Sizes;
  for (Part &P : Parts) {
    std::vector<Size> Own;
    for (std::size_t B : P.Boxes)
      Own.push_back(Boxes[B]);
    std::vector<Arc> Between;
    for (std::size_t A : P.Arcs) {
      Arc Local = Arcs[A];
      Local.From = Inside[Local.From];
      Local.To = Inside[Local.To];
      Between.push_back(Local);
    }
    P.Inside = layered(Own, Between, G);
    Sizes.push_back(P.Inside.All);
  }

  Arrangement Result;
  Result.Bends.resize(Arcs.size());
  const std::vector<Point> At = pack(Sizes, G, Result.All);
  auto Moved = [](Point What, Point By) {
    return Point{What.X + By.X, What.Y + By.Y};
  };
  for (std::size_t B = 0; B < Boxes.size(); ++B)
    Result.At.push_back(
        Moved(Parts[PartOf[B]].Inside.At[Inside[B]], At[PartOf[B]]));
  for (std::size_t P = 0; P < Parts.size(); ++P)
    for (std::size_t A = 0; A < Parts[P].Arcs.size(); ++A)
      for (Point Bend : Parts[P].Inside.Bends[A])
        Result.Bends[Parts[P].Arcs[A]].push_back(Moved(Bend, At[P]));
  return Result;
}

} // namespace assoc
