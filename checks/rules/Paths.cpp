// SPDX-License-Identifier: Apache-2.0
// The tables as a graph: an edge leads from the table that holds a key to the
// one it points at.
#include "checks/rules/Paths.h"

#include "checks/rules/Keys.h"
#include "checks/rules/Wording.h"

#include <algorithm>
#include <deque>
#include <tuple>
#include <utility>

namespace assoc {

KeyGraph::KeyGraph(const Model &M,
                   const std::function<bool(const ForeignKey &)> &Counts)
    : M(M), Up(M.Entities.size(), M.ForeignKeys.size(), [&](Index K) {
        const ForeignKey &Key = M.ForeignKeys[K];
        return Key.Holder != None && Key.Parent != None && Counts(Key)
                   ? Key.Holder
                   : None;
      }) {}

void KeyGraph::sort(Index Holder) {
  auto NameOf = [&](Index K) {
    const ForeignKey &Key = M.ForeignKeys[K];
    return std::tie(Key.Columns, M.Entities[Key.Parent].Fact.Name);
  };
  Up.sort(Holder, [&](Index A, Index B) { return NameOf(A) < NameOf(B); });
}

/// Entities that reach each other have one number (Tarjan, without recursion
/// by way of an explicit stack).
std::vector<unsigned> KeyGraph::groups() const {
  const std::size_t N = M.Entities.size();
  std::vector<unsigned> Order(N, 0), Low(N, 0), Group(N, 0);
  std::vector<Index> Open;
  std::vector<bool> IsOpen(N, false);
  unsigned Next = 0, Groups = 0;
  struct Step {
    Index E;
    std::size_t Edge;
  };
  for (Index Root = 0; Root < N; ++Root) {
    if (Order[Root])
      continue;
    std::vector<Step> Steps{{Root, 0}};
    while (!Steps.empty()) {
      Index E = Steps.back().E;
      if (Steps.back().Edge == 0) {
        Order[E] = Low[E] = ++Next;
        Open.push_back(E);
        IsOpen[E] = true;
      }
      if (Steps.back().Edge < Up[E].size()) {
        Index To = M.ForeignKeys[Up[E][Steps.back().Edge++]].Parent;
        if (!Order[To])
          Steps.push_back({To, 0});
        else if (IsOpen[To])
          Low[E] = std::min(Low[E], Order[To]);
        continue;
      }
      if (Low[E] == Order[E]) {
        ++Groups;
        Index Member;
        do {
          Member = Open.back();
          Open.pop_back();
          IsOpen[Member] = false;
          Group[Member] = Groups;
        } while (Member != E);
      }
      Steps.pop_back();
      if (!Steps.empty())
        Low[Steps.back().E] = std::min(Low[Steps.back().E], Low[E]);
    }
  }
  return Group;
}

Path KeyGraph::shortestCycle(Index From, const std::vector<unsigned> &Group,
                             std::vector<Index> &Came) const {
  std::deque<Index> Queue{From};
  while (!Queue.empty()) {
    Index E = Queue.front();
    Queue.pop_front();
    for (Index K : Up[E]) {
      Index Parent = M.ForeignKeys[K].Parent;
      if (Group[Parent] != Group[From] || Came[Parent] != None || Parent == E)
        continue;
      Came[Parent] = K;
      if (Parent == From) {
        Path P;
        Index At = From;
        do {
          P.push_back(Came[At]);
          At = M.ForeignKeys[Came[At]].Holder;
        } while (At != From);
        std::reverse(P.begin(), P.end());
        return P;
      }
      Queue.push_back(Parent);
    }
  }
  return {};
}

std::vector<Path> KeyGraph::cycles() {
  const std::vector<unsigned> Group = groups();
  std::vector<unsigned> Size(Group.size() + 1, 0);
  for (unsigned G : Group)
    ++Size[G];
  std::vector<Index> Candidates;
  for (Index E = 0; E < Group.size(); ++E)
    if (Size[Group[E]] > 1 || std::ranges::any_of(Up[E], [&](Index K) {
          return M.ForeignKeys[K].Parent == E;
        })) {
      Candidates.push_back(E);
      sort(E);
    }
  std::stable_sort(Candidates.begin(), Candidates.end(), [&](Index A, Index B) {
    return M.Entities[A].name() < M.Entities[B].name();
  });
  std::vector<Path> Result;
  std::vector<Index> Came(Group.size(), None);
  for (Index E : Candidates) {
    for (Index K : Up[E])
      if (M.ForeignKeys[K].Parent == E)
        Result.push_back({K});
    if (std::exchange(Size[Group[E]], 1) > 1)
      Result.push_back(shortestCycle(E, Group, Came));
  }
  return Result;
}

/// Looks for the parents above one holder that reach it on several ways. Every
/// entity remembers the first way down from it; another way that ends in
/// another key of the holder is a fork.
class KeyGraph::Climb {
public:
  explicit Climb(const KeyGraph &G)
      : G(G), Below(G.M.Entities.size(), None), Last(Below), Met(Below.size()) {
  }

  void run(Index Holder, std::vector<Fork> &Found) {
    const std::size_t Most = Found.size() + G.Up[Holder].size();
    std::size_t Steps = 0;
    std::deque<Index> Queue{Holder};
    Reached = {Holder};
    while (!Queue.empty() && Found.size() < Most) {
      const Index E = Queue.front();
      Queue.pop_front();
      for (Index K : G.Up[E]) {
        const Index Parent = G.M.ForeignKeys[K].Parent;
        if (Parent == Holder || Parent == E) // a cycle
          continue;
        if (++Steps > MostSteps || Found.size() == Most)
          return forget();
        const Index End = E == Holder ? K : Last[E];
        if (Below[Parent] == None) {
          Below[Parent] = K;
          Last[Parent] = End;
          Reached.push_back(Parent);
          Queue.push_back(Parent);
        } else if (Last[Parent] != End && !Met[Parent]) {
          Met[Parent] = true;
          Found.push_back({Parent, Holder, wayFrom(Below[Parent], Holder),
                           wayFrom(K, Holder)});
        }
      }
    }
    forget();
  }

private:
  /// Nobody follows deletions over more tables.
  static constexpr std::size_t MostSteps = 2000;

  Path wayFrom(Index K, Index Holder) const {
    Path P{K};
    for (Index E; (E = G.M.ForeignKeys[P.back()].Holder) != Holder;)
      P.push_back(Below[E]);
    return P;
  }

  void forget() {
    for (Index E : Reached) {
      Below[E] = Last[E] = None;
      Met[E] = false;
    }
  }

  const KeyGraph &G;
  std::vector<Index> Below; ///< by entity: the first key of the way down
  std::vector<Index> Last;  ///< the key that this way ends in
  std::vector<bool> Met;
  std::vector<Index> Reached;
};

std::vector<KeyGraph::Fork> KeyGraph::forks() {
  for (Index Holder = 0; Holder < M.Entities.size(); ++Holder)
    sort(Holder);
  std::vector<Fork> Result;
  Climb Climb(*this);
  for (Index Holder = 0; Holder < M.Entities.size(); ++Holder)
    if (Up[Holder].size() > 1)
      Climb.run(Holder, Result);
  return Result;
}

std::string pathText(const Model &M, const Path &P,
                     const DescribeKey &Describe) {
  std::string Text;
  for (Index K : P) {
    const ForeignKey &Key = M.ForeignKeys[K];
    Text += (Text.empty() ? "" : ", then ") + M.Entities[Key.Holder].name() +
            "." + Model::list(Key.Columns) + " -> " +
            M.Entities[Key.Parent].name();
    if (std::string More = Describe(Key); !More.empty())
      Text += " (" + More + ")";
  }
  return Text;
}

Finding &reportPath(const Model &M, Findings &Out, const Path &P,
                    std::string Message, const DescribeKey &Describe) {
  Finding &F = reportKey(M, Out, M.ForeignKeys[P.front()], std::move(Message));
  // A cycle has no first edge: all of them are what it is about.
  F.Discriminator = pathText(M, P, [](const ForeignKey &) { return ""; });
  for (Index K : P)
    for (Index A : M.ForeignKeys[K].Associations)
      if (M.Associations[A].Fact.Where != F.Where) {
        const std::string More = Describe(M.ForeignKeys[K]);
        Out.note(F, M.Associations[A],
                 quoted(M.describe(M.Associations[A])) + " makes the key " +
                     quoted(M.ForeignKeys[K].Columns) +
                     (More.empty() ? "" : " (" + More + ")"));
      }
  return F;
}

std::string actionText(const ForeignKey &Key) {
  if (!Key.OnDelete.isSet())
    return Key.OnDelete.isUnknown() ? "" : "no ON DELETE";
  return std::string("ON DELETE ") + spelling(Key.OnDelete.Val) +
         (Key.OnDelete.From == Provenance::Written ? ", written"
                                                   : ", the default");
}

static bool isSqlServer(const Model &M) {
  return M.Target == Database::SqlServer;
}

bool cascades(const Model &M, const ForeignKey &Key) {
  if (!Key.Constraint || !Key.OnDelete.isSet())
    return false;
  const Action A = Key.OnDelete.Val;
  return A == Action::Cascade ||
         (isSqlServer(M) && (A == Action::SetNull || A == Action::SetDefault));
}

Finding &reportCascade(const Model &M, Findings &Out, const Path &P,
                       std::string Message) {
  Message += isSqlServer(M)
                 ? "; SQL Server refuses the constraint; write NO ACTION for "
                   "one of the steps"
                 : "; choose another action for one of the steps if that is "
                   "not meant (SQL Server refuses it)";
  Finding &F = reportPath(M, Out, P, std::move(Message), actionText);
  if (isSqlServer(M))
    F.Severity = Level::Error;
  return F;
}

} // namespace assoc
