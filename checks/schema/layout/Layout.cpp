// SPDX-License-Identifier: Apache-2.0
// Each group is arranged by itself, then the groups as boxes of their own; an
// edge between two groups passes the others where the groups' arcs do.
#include "checks/schema/layout/Layout.h"

#include <algorithm>
#include <map>

namespace assoc {

/// Columns that a box shows at most, keys apart.
static constexpr std::size_t MostRows = 16;
/// Of a column's name, and of its type: databases spell it longer or shorter
/// than it was declared.
static constexpr int LongestName = 30, ShortestType = 13, LongestType = 18;
static constexpr int Character = 7, GroupPadding = 24, GroupTitle = 34;
static constexpr int Narrowest = 150;
static constexpr Gaps InGroup{112, 26}, BetweenGroups{150, 60};

/// In characters of the usual width.
static int widthOf(const std::string &Text) {
  int Count = 0;
  for (unsigned char C : Text)
    Count += (C & 0xC0) == 0x80 ? 0 : C >= 0xE3 ? 2 : 1;
  return Count;
}

static BoxPlace measure(const DiagramBox &B, const Table *T) {
  BoxPlace Place;
  int Width = 8 * widthOf(B.Title) + 28;
  if (T) {
    auto IsKey = [&](const TableColumn &C) {
      return C.PrimaryKey || B.Keys.count(C.Name);
    };
    const std::size_t Keys =
        std::count_if(T->Columns.begin(), T->Columns.end(), IsKey);
    std::size_t Others = std::max(MostRows, Keys) - Keys;
    for (std::size_t C = 0; C < T->Columns.size(); ++C) {
      const TableColumn &Each = T->Columns[C];
      if (!IsKey(Each) && !Others) {
        ++Place.Hidden;
        continue;
      }
      Others -= !IsKey(Each);
      Place.Rows.push_back(C);
      int Name = std::min(widthOf(Each.Name), LongestName);
      int Type = std::clamp(widthOf(Each.Type) + 2, ShortestType, LongestType);
      Width = std::max(Width, (Name + Type) * Character + 62);
    }
  }
  const int Rows = Place.Rows.size() + (Place.Hidden ? 1 : 0);
  Place.Is = {std::max(Width, Narrowest),
              Layout::Header + Rows * Layout::Row + (Rows ? Layout::Foot : 0)};
  return Place;
}

/// The middle of a column's row, below the top of its box.
static int rowOf(const BoxPlace &B, const Table *T, const NameList &Columns) {
  if (T && !Columns.empty())
    for (std::size_t R = 0; R < B.Rows.size(); ++R)
      if (T->Columns[B.Rows[R]].Name == Columns.front())
        return Layout::Header + int(R) * Layout::Row + Layout::Row / 2 + 2;
  return Layout::Header / 2;
}

namespace {

class Placing {
public:
  Placing(const Schema &S, const Diagram &D) : S(S), D(D) {}

  Layout run() {
    for (const DiagramBox &B : D.Boxes)
      L.Boxes.push_back(measure(B, table(B)));
    L.Edges.resize(D.Edges.size());
    cells();
    inside();
    outside();
    for (std::size_t E = 0; E < D.Edges.size(); ++E)
      connect(E);
    return std::move(L);
  }

private:
  const Table *table(const DiagramBox &B) const {
    return B.Table == None ? nullptr : &S.Tables[B.Table];
  }

  /// The groups; then what is free, as one cell without a frame.
  void cells() {
    for (const DiagramGroup &G : D.Groups)
      Cells.push_back({G.Boxes, {}, {}});
    if (!D.Free.empty())
      Cells.push_back({D.Free, {}, {}});
    CellOf.resize(D.Boxes.size());
    Inside.resize(D.Boxes.size());
    for (std::size_t C = 0; C < Cells.size(); ++C)
      for (std::size_t B = 0; B < Cells[C].Boxes.size(); ++B) {
        CellOf[Cells[C].Boxes[B]] = C;
        Inside[Cells[C].Boxes[B]] = B;
      }
    for (std::size_t E = 0; E < D.Edges.size(); ++E)
      if (CellOf[D.Edges[E].Holder] == CellOf[D.Edges[E].Parent] &&
          D.Edges[E].Holder != D.Edges[E].Parent)
        Cells[CellOf[D.Edges[E].Holder]].Edges.push_back(E);
  }

  int holderY(const DiagramEdge &E) const {
    return rowOf(L.Boxes[E.Holder], table(D.Boxes[E.Holder]), E.Columns);
  }
  int parentY(const DiagramEdge &E) const {
    return rowOf(L.Boxes[E.Parent], table(D.Boxes[E.Parent]), E.RefColumns);
  }

  void inside() {
    for (Cell &C : Cells) {
      std::vector<Size> Boxes;
      for (std::size_t B : C.Boxes)
        Boxes.push_back(L.Boxes[B].Is);
      std::vector<Arc> Arcs;
      for (std::size_t E : C.Edges)
        Arcs.push_back({Inside[D.Edges[E].Parent], Inside[D.Edges[E].Holder],
                        parentY(D.Edges[E]), holderY(D.Edges[E])});
      C.Inner = arrange(Boxes, Arcs, InGroup);
    }
  }

  bool isFramed(std::size_t C) const { return C < D.Groups.size(); }

  void outside() {
    std::vector<Size> Boxes;
    for (std::size_t C = 0; C < Cells.size(); ++C) {
      Size All = Cells[C].Inner.All;
      if (isFramed(C))
        All = {All.Width + 2 * GroupPadding,
               All.Height + GroupTitle + GroupPadding};
      Boxes.push_back(All);
    }
    std::vector<Arc> Arcs;
    for (const DiagramEdge &E : D.Edges) {
      std::size_t From = CellOf[E.Parent], To = CellOf[E.Holder];
      if (From == To)
        continue;
      auto [It, New] = ArcOf.try_emplace({From, To}, Arcs.size());
      if (New)
        Arcs.push_back(
            {From, To, Boxes[From].Height / 2, Boxes[To].Height / 2});
    }
    Outer = arrange(Boxes, Arcs, BetweenGroups);
    L.All = Outer.All;
    for (std::size_t C = 0; C < Cells.size(); ++C) {
      if (isFramed(C))
        L.Groups.push_back({Outer.At[C], Boxes[C]});
      for (std::size_t B = 0; B < Cells[C].Boxes.size(); ++B)
        L.Boxes[Cells[C].Boxes[B]].At = moved(Cells[C].Inner.At[B], C);
    }
    // The ways inside a group.
    for (std::size_t C = 0; C < Cells.size(); ++C)
      for (std::size_t A = 0; A < Cells[C].Edges.size(); ++A) {
        std::vector<Point> &Way = L.Edges[Cells[C].Edges[A]];
        for (Point Bend : Cells[C].Inner.Bends[A])
          Way.insert(Way.begin(), moved(Bend, C));
      }
  }

  Point moved(Point Inner, std::size_t Cell) const {
    Point By = Outer.At[Cell];
    if (isFramed(Cell))
      By = {By.X + GroupPadding, By.Y + GroupTitle};
    return {Inner.X + By.X, Inner.Y + By.Y};
  }

  /// Adds the two ends to the bends between them.
  void connect(std::size_t Edge) {
    const DiagramEdge &E = D.Edges[Edge];
    std::vector<Point> &Way = L.Edges[Edge];
    const BoxPlace &Holder = L.Boxes[E.Holder], &Parent = L.Boxes[E.Parent];
    if (auto It = ArcOf.find({CellOf[E.Parent], CellOf[E.Holder]});
        It != ArcOf.end() && CellOf[E.Parent] != CellOf[E.Holder]) {
      Way = Outer.Bends[It->second];
      std::reverse(Way.begin(), Way.end());
    }
    Point From{Holder.At.X, Holder.At.Y + holderY(E)};
    Point To{Parent.At.X, Parent.At.Y + parentY(E)};
    const int HolderEnd = From.X + Holder.Is.Width;
    const int ParentEnd = To.X + Parent.Is.Width;
    // The parent is to the left, to the right, or above or below: then both
    // ends are on the right.
    if (ParentEnd < From.X) {
      To.X = ParentEnd;
    } else if (HolderEnd < To.X) {
      From.X = HolderEnd;
    } else {
      Way.clear();
      From.X = HolderEnd;
      To.X = ParentEnd;
      if (E.Holder == E.Parent && From.Y == To.Y)
        To.Y = Parent.At.Y + Layout::Header / 2;
    }
    Way.insert(Way.begin(), From);
    Way.push_back(To);
  }

  struct Cell {
    std::vector<std::size_t> Boxes, Edges;
    Arrangement Inner;
  };

  const Schema &S;
  const Diagram &D;
  Layout L;
  std::vector<Cell> Cells;
  std::vector<std::size_t> CellOf, Inside; ///< of each box
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> ArcOf;
  Arrangement Outer;
};

} // namespace

Layout layoutOf(const Schema &S, const Diagram &D) {
  return Placing(S, D).run();
}

} // namespace assoc
